#include "compare/budget.hpp"

#include <algorithm>
#include <cmath>

#include "compare/faults.hpp"
#include "compare/paths.hpp"

namespace kontrakt::compare {

namespace {

// Numbers of one computation differ in their last digits: a budget of exactly three years' emissions is to
// last three years, and one of exactly all years to come is never used up.
constexpr double rounding = 1e-9;

double whole_years(double years) {
  const double nearest = std::round(years);
  const bool is_whole = std::abs(years - nearest) <= rounding * std::max(1.0, nearest);
  return std::max(1.0, is_whole ? nearest : std::ceil(years));
}

}  // namespace

Computed<Remaining> remaining(Budget budget, std::span<const YearPoint> series) {
  if (!std::isfinite(budget.amount.tonnes())) return WhyNot::not_a_number;
  const auto first = std::find_if(series.begin(), series.end(),
                                  [&](const YearPoint& at) { return at.year == budget.first_year; });
  if (first == series.end()) return WhyNot::missing_year;
  const auto emitted = cumulative(std::span(first, series.end()));
  if (!emitted) return emitted.error();
  const Amount left = Amount::of_tonnes(budget.amount.tonnes() - emitted.value().tonnes());
  return finite(Remaining{.amount = left, .after_year = series.back().year}, left.tonnes());
}

Computed<Exhaustion> used_up(Remaining left, YearlyEmissions latest, YearlyRate rate) {
  const double amount = left.amount.tonnes();
  const double emissions = latest.tonnes();
  if (!std::isfinite(amount) || !std::isfinite(emissions)) return WhyNot::not_a_number;
  if (const auto why = fault(rate)) return *why;
  if (emissions < 0) return WhyNot::emissions_not_positive;
  if (amount <= 0) return Exhaustion(UsedUpAlready{});

  const double kept = 1 - rate.fraction();  // q
  if (emissions == 0 || kept == 0) return Exhaustion(NeverUsedUp{});
  const double at_next_level = amount / (emissions * kept);  // in years, were the next year's level to last
  double years = at_next_level;
  if (rate.fraction() != 0) {
    const double part_of_all = at_next_level * rate.fraction();  // of the sum of all years to come
    if (part_of_all >= 1 - rounding) return Exhaustion(NeverUsedUp{});
    years = std::log1p(-part_of_all) / std::log1p(-rate.fraction());
  }
  const double year = left.after_year + whole_years(years);
  if (year > last_calendar_year) return WhyNot::too_many_years;  // or endless, when a quotient is too large
  return Exhaustion(UsedUpDuring{.year = static_cast<int>(year)});
}

Computed<Exhaustion> used_up_at_constant_emissions(Remaining left, YearlyEmissions latest) {
  return used_up(left, latest, YearlyRate{});
}

Computed<YearlyRate> rate_within(Remaining left, YearlyEmissions latest) {
  if (!std::isfinite(left.amount.tonnes())) return WhyNot::not_a_number;
  if (const auto why = fault_of_start(latest)) return *why;
  if (left.amount.tonnes() <= 0) return WhyNot::budget_used_up;
  // Not E / (E + left), whose sum may be beyond what a number can hold.
  const double rate = 1 / (1 + left.amount.tonnes() / latest.tonnes());
  return YearlyRate::of_fraction(rate);
}

}  // namespace kontrakt::compare
