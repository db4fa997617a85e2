// Emissions year by year, ahead from a start, and what they add up to.
//
// Source: the comparing analysis of climate contracts 2020, section 4.1: figures 4.1.1 and 4.1.2 draw targets
// as yearly rates beside the Carbon Law, and the text says why: what counts for the climate is the sum of
// emissions over time. Two targets of the same percentage by the same year can differ much in that sum.
//
// A path is one point for each year, the first and the last included. A straight line and a constant rate
// between the same two points are both our drawing: a target names the end, seldom the way there. A page says
// which it drew.
#pragma once

#include <span>
#include <vector>

#include "compare/quantities.hpp"

namespace kontrakt::compare {

using Path = std::vector<YearPoint>;

// From the start at a constant rate, through `last_year` (rates.hpp, emissions_at). At most longest_span
// years.
Computed<Path> constant_rate_path(YearPoint start, YearlyRate rate, int last_year);

// From the start at the Carbon Law's 7 % a year, through `last_year`. The analysis counts it from 2020.
Computed<Path> carbon_law_path(YearPoint start, int last_year);

// The same number of tonnes less every year:
//   E(start + k) = E(start) + (E(end) − E(start)) × k / n,  n = end − start
// 100 t in 2020, 0 t in 2030: 90, 80, … 10 t. The way to a target of 100 % or more, which no constant rate
// reaches.
Computed<Path> straight_path(YearPoint start, YearPoint end);

// The sum of a series (t), first and last year included. Years must follow one another without gaps: the
// national series has only some years before 2020, and a sum across a gap would be a guess (missing_year).
Computed<Amount> cumulative(std::span<const YearPoint> series);

}  // namespace kontrakt::compare
