// What climate arithmetic counts with. Each quantity is a type of its own and is made by naming its unit, so
// that neither 7 and 0,07 nor tonnes and tonnes a year change places.
//
// Nothing here knows which gas, scope or geography a number is about. Whoever compares two numbers must have
// seen that they are of the same kind: the analysis of 2020 (section 4.1, "Systemgränser") warns that they
// often are not.
#pragma once

#include <compare>
#include <cstdint>

#include "support/result.hpp"

namespace kontrakt::compare {

// A part of a whole. `of_per_cent(7)` and `of_fraction(0.07)` are the same.
template <class Kind>
class Share {
 public:
  constexpr Share() = default;
  static constexpr Share of_fraction(double fraction) { return Share(fraction); }
  static constexpr Share of_per_cent(double per_cent) { return Share(per_cent / 100); }

  constexpr double fraction() const { return fraction_; }
  constexpr double per_cent() const { return fraction_ * 100; }

  friend constexpr auto operator<=>(const Share&, const Share&) = default;

 private:
  explicit constexpr Share(double fraction) : fraction_(fraction) {}
  double fraction_ = 0;
};

// How much lower emissions are than in a base year: 80 % when a fifth is left, 110 % when more is taken up
// than let out, below zero when they are higher.
using Reduction = Share<struct ReductionKind>;

// How much lower emissions are than the year before, the same share every year. Below zero: they rise. At
// most 100 %.
using YearlyRate = Share<struct YearlyRateKind>;

// A mass of carbon dioxide, or of other gases counted as such.
template <class Kind>
class Mass {
 public:
  constexpr Mass() = default;
  static constexpr Mass of_tonnes(double tonnes) { return Mass(tonnes); }
  static constexpr Mass of_kilotonnes(double kilotonnes) { return Mass(kilotonnes * 1000); }

  constexpr double tonnes() const { return tonnes_; }
  constexpr double kilotonnes() const { return tonnes_ / 1000; }

  friend constexpr auto operator<=>(const Mass&, const Mass&) = default;

 private:
  explicit constexpr Mass(double tonnes) : tonnes_(tonnes) {}
  double tonnes_ = 0;
};

// The mass of one whole year. Below zero: more is taken up than let out.
using YearlyEmissions = Mass<struct YearlyEmissionsKind>;

// A mass of any number of years: a sum of emissions, a budget.
using Amount = Mass<struct AmountKind>;

// The mass of one whole year, divided by the inhabitants.
using EmissionsPerInhabitant = Mass<struct EmissionsPerInhabitantKind>;

struct Inhabitants {
  std::int64_t count = 0;
  friend constexpr auto operator<=>(const Inhabitants&, const Inhabitants&) = default;
};

// From one year to another: `to` − `from` steps of a year.
struct Years {
  int from = 0;
  int to = 0;
};

// What was, or is to be, emitted in a year.
struct YearPoint {
  int year = 0;
  YearlyEmissions emissions;
  friend constexpr auto operator<=>(const YearPoint&, const YearPoint&) = default;
};

// Why there is no answer. A page says it in words; nothing is ever NaN or endless.
enum class WhyNot : unsigned char {
  not_a_number,            // an argument is NaN or endless, or the result is beyond what a number can hold
  same_year,               // base year and target year are one: no time has passed
  years_out_of_order,      // the later year comes first; also: the target year has passed
  too_many_years,          // more than longest_span, or beyond last_calendar_year
  missing_year,            // the series has no number for one of the years, or two for one
  emissions_not_positive,  // nothing to reduce: emissions at the start are zero or below
  no_constant_rate,        // 100 % or more: at a constant rate something is always left
  already_reached,         // emissions are at the target's level or below
  rate_above_whole,        // more than 100 % of the year before
  inhabitants_not_positive,
  budget_used_up,  // nothing is left to stay within
};

template <class T>
using Computed = support::Result<T, WhyNot>;

// Paths are written out year by year; content is not to make them endless.
inline constexpr int longest_span = 1000;
inline constexpr int last_calendar_year = 9999;

}  // namespace kontrakt::compare
