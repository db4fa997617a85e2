// What remains of a carbon budget, and when it is used up.
//
// Source: the comparing analysis of climate contracts 2020, section 4.1, "Låt konceptet rättvis
// koldioxidbudget påverka klimatmålen": a budget is the amount that may still be emitted; sharing the world's
// fairly brings Swedish municipalities to 10–14 % a year from 2020 (for two degrees). The analysis prints no
// formulas; ours are sums of whole years and of geometric series.
//
// A budget and the emissions held against it must be of the same kind (gases, scopes, geography).
// Kristianstad's 14 % a year is about fossil carbon dioxide, its achieved 3,1 % about all greenhouse gases:
// they do not belong in one sum.
#pragma once

#include <span>
#include <variant>

#include "compare/quantities.hpp"

namespace kontrakt::compare {

// An amount for all years from 1 January of `first_year` on.
struct Budget {
  Amount amount;
  int first_year = 0;
};

// What is left when `after_year` ends. Below zero: so much more than the budget was emitted.
struct Remaining {
  Amount amount;
  int after_year = 0;
};

// amount − E(first_year) − … − E(last year of the series). Years before the budget's first are passed over.
// 1 000 t from 2020; 100 t in 2020, 90 t in 2021: 810 t after 2021.
// missing_year when the series has a gap or no number for the budget's first year.
Computed<Remaining> remaining(Budget budget, std::span<const YearPoint> series);

struct UsedUpAlready {
  friend constexpr auto operator<=>(const UsedUpAlready&, const UsedUpAlready&) = default;
};
// The first year at whose end nothing is left.
struct UsedUpDuring {
  int year = 0;
  friend constexpr auto operator<=>(const UsedUpDuring&, const UsedUpDuring&) = default;
};
struct NeverUsedUp {
  friend constexpr auto operator<=>(const NeverUsedUp&, const NeverUsedUp&) = default;
};
using Exhaustion = std::variant<UsedUpAlready, UsedUpDuring, NeverUsedUp>;

// When what is left is used up, if emissions fall at a constant rate r from E, those of left.after_year: the
// smallest n with
//   E × (q + q² + … + q^n) ≥ left,  q = 1 − r;   that is  n = ln(1 − left × r / (E × q)) / ln q
// Never when E × q / r, the sum of all years to come, is no more than what is left; and when nothing is
// emitted. 200 t left after 2023, 100 t in 2023, 10 % a year: 90 + 81 + 72,9 = 243,9: during 2026. 900 t
// left: never. A rate below zero (rising emissions) is allowed. No answer for years beyond last_calendar_year
// (too_many_years).
Computed<Exhaustion> used_up(Remaining left, YearlyEmissions latest, YearlyRate rate);

// The same at constant emissions (r = 0): n = left / E, rounded up to whole years.
// 200 t left after 2023, 100 t a year: during 2025.
Computed<Exhaustion> used_up_at_constant_emissions(Remaining left, YearlyEmissions latest);

// The lowest constant rate at which what is left is never used up: the sum of all years to come equals it.
//   E × (1 − r) / r = left,  so  r = E / (E + left)
// 900 t left, 100 t in the latest year: 10 % a year, from the year after.
Computed<YearlyRate> rate_within(Remaining left, YearlyEmissions latest);

}  // namespace kontrakt::compare
