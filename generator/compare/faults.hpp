// What the formulas of this room refuse, in one place so that each refuses it for the same reason.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>

#include "compare/quantities.hpp"

namespace kontrakt::compare {

// In 64 bits: content may hold any year.
inline std::int64_t length(Years years) {
  return std::int64_t{years.to} - years.from;
}

// Why no constant rate runs over these years.
inline std::optional<WhyNot> fault(Years years) {
  if (length(years) < 0) return WhyNot::years_out_of_order;
  if (length(years) == 0) return WhyNot::same_year;
  return std::nullopt;
}

inline std::optional<WhyNot> fault(YearlyRate rate) {
  if (!std::isfinite(rate.fraction())) return WhyNot::not_a_number;
  if (rate.fraction() > 1) return WhyNot::rate_above_whole;
  return std::nullopt;
}

inline std::optional<WhyNot> fault_of_start(YearlyEmissions start) {
  if (!std::isfinite(start.tonnes())) return WhyNot::not_a_number;
  if (start.tonnes() <= 0) return WhyNot::emissions_not_positive;
  return std::nullopt;
}

// Results grow beyond all bounds with rising emissions over many years.
template <class Quantity>
Computed<Quantity> finite(Quantity quantity, double value) {
  if (!std::isfinite(value)) return WhyNot::not_a_number;
  return quantity;
}

}  // namespace kontrakt::compare
