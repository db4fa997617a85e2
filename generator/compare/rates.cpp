#include "compare/rates.hpp"

#include <cmath>

#include "compare/faults.hpp"

namespace kontrakt::compare {

namespace {

Computed<YearlyRate> rate_of(double fraction) {
  return finite(YearlyRate::of_fraction(fraction), fraction);
}
Computed<Reduction> reduction_of(double fraction) {
  return finite(Reduction::of_fraction(fraction), fraction);
}
Computed<YearlyEmissions> emissions_of(double tonnes) {
  return finite(YearlyEmissions::of_tonnes(tonnes), tonnes);
}

}  // namespace

// log1p and expm1 keep the digits of small rates, which 1 − pow(1 − r, n) would round away.
Computed<YearlyRate> rate_for(Reduction reduction, Years years) {
  if (!std::isfinite(reduction.fraction())) return WhyNot::not_a_number;
  if (const auto why = fault(years)) return *why;
  if (reduction.fraction() >= 1) return WhyNot::no_constant_rate;
  return rate_of(-std::expm1(std::log1p(-reduction.fraction()) / static_cast<double>(length(years))));
}

Computed<Reduction> reduction_after(YearlyRate rate, Years years) {
  if (const auto why = fault(rate)) return *why;
  if (length(years) < 0) return WhyNot::years_out_of_order;
  if (length(years) == 0) return Reduction::of_fraction(0);
  return reduction_of(-std::expm1(std::log1p(-rate.fraction()) * static_cast<double>(length(years))));
}

Computed<YearlyEmissions> emissions_at(YearPoint start, YearlyRate rate, int year) {
  if (const auto why = fault_of_start(start.emissions)) return *why;
  if (const auto why = fault(rate)) return *why;
  const std::int64_t steps = length({.from = start.year, .to = year});
  if (steps < 0) return WhyNot::years_out_of_order;
  return emissions_of(start.emissions.tonnes() *
                      std::pow(1 - rate.fraction(), static_cast<double>(steps)));  // 0^0 is 1: the start year
}

Computed<Reduction> reduction_between(YearlyEmissions base, YearlyEmissions level) {
  if (!std::isfinite(level.tonnes())) return WhyNot::not_a_number;
  if (const auto why = fault_of_start(base)) return *why;
  return reduction_of((base.tonnes() - level.tonnes()) / base.tonnes());
}

Computed<YearPoint> target_level(YearPoint base, Reduction reduction, int target_year) {
  if (!std::isfinite(reduction.fraction())) return WhyNot::not_a_number;
  if (const auto why = fault_of_start(base.emissions)) return *why;
  if (const auto why = fault(Years{.from = base.year, .to = target_year})) return *why;
  const auto left = emissions_of(base.emissions.tonnes() * (1 - reduction.fraction()));
  if (!left) return left.error();
  return YearPoint{.year = target_year, .emissions = left.value()};
}

Computed<YearlyRate> rate_between(YearPoint start, YearPoint end) {
  if (!std::isfinite(end.emissions.tonnes())) return WhyNot::not_a_number;
  if (const auto why = fault_of_start(start.emissions)) return *why;
  const Years years{.from = start.year, .to = end.year};
  if (const auto why = fault(years)) return *why;
  if (end.emissions.tonnes() <= 0) return WhyNot::no_constant_rate;
  // A difference of logarithms: the quotient itself may be too large or too small for a number.
  const double change = std::log(end.emissions.tonnes()) - std::log(start.emissions.tonnes());
  return rate_of(-std::expm1(change / static_cast<double>(length(years))));
}

Computed<YearlyRate> rate_needed(YearPoint latest, YearPoint target) {
  if (!std::isfinite(latest.emissions.tonnes()) || !std::isfinite(target.emissions.tonnes()))
    return WhyNot::not_a_number;
  if (const auto why = fault(Years{.from = latest.year, .to = target.year})) return *why;
  if (latest.emissions <= target.emissions) return WhyNot::already_reached;
  return rate_between(latest, target);
}

}  // namespace kontrakt::compare
