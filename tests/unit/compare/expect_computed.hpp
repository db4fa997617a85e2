// What climate arithmetic is asked, and expectations of its answer: a value, or the reason why there is none.
#pragma once

#include <gtest/gtest.h>

#include <limits>
#include <string_view>

#include "compare/paths.hpp"
#include "compare/quantities.hpp"

namespace kontrakt::compare {

// Numbers and years that are hard to reckon with.
inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double endless = std::numeric_limits<double>::infinity();
inline constexpr double largest = std::numeric_limits<double>::max();
inline constexpr int first_year = std::numeric_limits<int>::min();
inline constexpr int last_year = std::numeric_limits<int>::max();

inline YearPoint point(int year, double tonnes) {
  return {.year = year, .emissions = YearlyEmissions::of_tonnes(tonnes)};
}

inline std::string_view name(WhyNot why) {
  switch (why) {
    case WhyNot::not_a_number:
      return "not_a_number";
    case WhyNot::same_year:
      return "same_year";
    case WhyNot::years_out_of_order:
      return "years_out_of_order";
    case WhyNot::too_many_years:
      return "too_many_years";
    case WhyNot::missing_year:
      return "missing_year";
    case WhyNot::emissions_not_positive:
      return "emissions_not_positive";
    case WhyNot::no_constant_rate:
      return "no_constant_rate";
    case WhyNot::already_reached:
      return "already_reached";
    case WhyNot::rate_above_whole:
      return "rate_above_whole";
    case WhyNot::inhabitants_not_positive:
      return "inhabitants_not_positive";
    case WhyNot::budget_used_up:
      return "budget_used_up";
  }
  return "?";
}

// The reason, or "computed": so that a failing test prints words.
template <class T>
std::string_view why(const Computed<T>& computed) {
  return computed ? "computed" : name(computed.error());
}

// The value, or a failure that names the reason and a value of nought to go on with.
template <class T>
T computed(const Computed<T>& computed) {
  if (computed) return computed.value();
  ADD_FAILURE() << "no value: " << name(computed.error());
  return T{};
}

}  // namespace kontrakt::compare
