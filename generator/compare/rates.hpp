// A reduction by a year, and the constant yearly rate that gives it.
//
// Sources: the comparing analysis of climate contracts 2020, section 4.1, "Kommunernas klimatmål – vad
// betyder de?", "Låt konceptet rättvis koldioxidbudget påverka klimatmålen" and the notes below table 4.1.1.
// The analysis converts, but prints no formulas. Ours are those of compound interest, which its numbers agree
// with: a halving in ten years is "about 7 %" a year (exactly 6,7), and 80–90 % in the ten years to 2030 is
// "15–20 %" a year (exactly 14,9–20,6).
//
// The two kinds of target have different base years in the documents, often 1990 for a percentage by a year
// and 2020 for a yearly rate. A percentage against 1990 says nothing of the rate from 2020 unless emissions
// of both years are known: then target_level and rate_between answer. Without them, the same formula from
// another year is an assumption that the page has to print ("om utsläppen 2020 var som 1990").
#pragma once

#include "compare/quantities.hpp"

namespace kontrakt::compare {

// The Carbon Law: emissions halve every decade, from 2020 on, "about 7 % a year compared with the year
// before" (section 4.1). In one other place the same section says a little more than 7. We draw it with 7,
// which leaves 48,4 % after ten years; an exact halving is 1 − 0,5^(1/10) = 6,7 %.
inline constexpr YearlyRate carbon_law = YearlyRate::of_per_cent(7);
inline constexpr int carbon_law_start_year = 2020;

// How the notes below table 4.1.1 read "nära noll": 90 % less than in 1990. An assumption of the analysis,
// not a definition by any municipality; what is converted with it is to be marked so.
inline constexpr Reduction near_zero_reduction = Reduction::of_per_cent(90);
inline constexpr int near_zero_base_year = 1990;

// The base years of the table: of percentages by a year, and of yearly rates.
inline constexpr int percentage_base_year = 1990;
inline constexpr int yearly_rate_base_year = 2020;

// The constant rate r that gives the reduction R in n = to − from years:
//   r = 1 − (1 − R)^(1/n)
// R = 80 %, 2020 to 2030: r = 1 − 0,2^(1/10) = 14,87 % a year.
// No answer for R ≥ 100 % (no_constant_rate) nor for n < 1. A reduction below zero gives a rate below zero.
Computed<YearlyRate> rate_for(Reduction reduction, Years years);

// What the constant rate r comes to in n = to − from years:
//   R = 1 − (1 − r)^n
// r = 10 %, 2020 to 2030: R = 1 − 0,9^10 = 65,13 %. Nothing in no years (n = 0).
Computed<Reduction> reduction_after(YearlyRate rate, Years years);

// Emissions in `year` (t a year) when they fall from the start at a constant rate:
//   E(year) = E(start) × (1 − r)^(year − start)
// 100 000 t in 2020 at 7 % a year: 93 000 t in 2021, 48 398 t in 2030.
Computed<YearlyEmissions> emissions_at(YearPoint start, YearlyRate rate, int year);

// The reduction from a base (t a year) to another level, of emissions that are known:
//   R = 1 − E / E(base)
// From 200 000 t to 50 000 t: 75 %. Above 100 % when the level is below zero.
Computed<Reduction> reduction_between(YearlyEmissions base, YearlyEmissions level);

// What a reduction against the base year leaves in the target year (t a year):
//   E(target) = E(base) × (1 − R)
// 85 % below the 500 000 t of 1990, by 2030: 75 000 t in 2030. Below zero for R > 100 %.
Computed<YearPoint> target_level(YearPoint base, Reduction reduction, int target_year);

// The constant rate between two years whose emissions are known:
//   r = 1 − (E(end) / E(start))^(1/n),  n = end − start
// 100 000 t in 2020, 50 000 t in 2030: 6,70 % a year. No answer when the end is zero or below
// (no_constant_rate).
Computed<YearlyRate> rate_between(YearPoint start, YearPoint end);

// The rate still needed, from the latest reported emissions to the target's level: rate_between, but with
// already_reached in place of a rate of zero or below, and years_out_of_order or same_year when the target
// year has passed or is the latest reported one. 300 000 t in 2023, 75 000 t by 2030: 1 − 0,25^(1/7) = 17,97
// % a year.
Computed<YearlyRate> rate_needed(YearPoint latest, YearPoint target);

}  // namespace kontrakt::compare
