// A municipality's targets counted on a series of its emissions: the level they come to, and the yearly rate
// still needed from the latest reported year.
//
// That a target is meant for this series is our assumption, and the page prints it: contracts count by
// methods of their own (Linköping's says 780 thousand tonnes for 1990, the national series 1 238). The
// formulas are those of rates.hpp; what a target is about must agree with what the series is about, or
// nothing is counted.
#pragma once

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "compare/paths.hpp"
#include "compare/quantities.hpp"
#include "compare/rates.hpp"
#include "model/emissions.hpp"
#include "model/municipality.hpp"

namespace kontrakt::compare {

// The series as the formulas take it: one point for each year that has a number.
std::vector<YearPoint> points_of(const model::EmissionsSeries& series);

// None when the series has no number for the year.
std::optional<YearPoint> point_in(std::span<const YearPoint> points, int year);

// Two points of a series, the later one its last.
struct Period {
  YearPoint from;
  YearPoint to;
};

// The latest development: from the earliest point at most five years back, or else from the point before the
// last. 2015, 2020, 2021, …, 2024: from 2020. None with fewer than two points.
inline constexpr int longest_latest_period = 5;
std::optional<Period> latest_period(std::span<const YearPoint> points);

// From the first point to the last. None with fewer than two points.
std::optional<Period> whole_period(std::span<const YearPoint> points);

// What of a target gives the level.
enum class CountedAs : unsigned char {
  reduction,        // a percentage against a base year
  near_zero_words,  // the words "nära noll", read as the analysis reads them: rates.hpp, near_zero_reduction
  rate,             // a yearly rate, from its base year on
  latest_rate       // a yearly rate without base year, from the latest year of the series on: our assumption
};

struct TargetPath {
  const model::Target* target = nullptr;
  CountedAs counted_as = CountedAs::reduction;
  Reduction reduction;                                 // from `base` to `to`
  YearPoint base;                                      // on the series
  YearPoint from;                                      // the latest point of the series
  YearPoint to;                                        // the target's level, in its year
  Computed<YearlyRate> needed = WhyNot::missing_year;  // from `from` to `to`
  // From `from` to `to` year by year, both included; empty where the target year has passed. The constant
  // rate is empty, too, where `needed` has no answer.
  Path constant_rate;
  Path straight;
};

// Why a target says nothing about this series.
enum class NotCounted : unsigned char {
  not_about_emissions,  // shares, compensation, directions, energy
  amount_over_years,    // a budget: a sum, not the emissions of one year
  per_inhabitant,       // would need the population of the target year
  other_geography,      // another area, or none given
  one_sector,
  other_emissions,  // of consumption, too
  other_scopes,     // only of what happens elsewhere: scope 1 is not among them
  other_gases,
  words_without_number,
  no_target_year,
  no_base_year  // a percentage, but not compared with a year
};

// A target that is a sum: what may be emitted over all the years to its target year, in tonnes. An amount a
// year has a unit of its own.
bool is_amount_over_years(const model::Target& target);

using CountedTarget = std::variant<TargetPath, NotCounted, WhyNot>;

// The target on the series. WhyNot when it would be counted but the series has no number for its base year,
// or the years cannot be right; what only hinders the rate needed is in TargetPath::needed.
CountedTarget count_on(const model::Target& target, const model::EmissionsSeries& series);

}  // namespace kontrakt::compare
