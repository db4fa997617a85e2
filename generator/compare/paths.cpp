#include "compare/paths.hpp"

#include <cmath>

#include "compare/faults.hpp"
#include "compare/rates.hpp"

namespace kontrakt::compare {

Computed<Path> constant_rate_path(YearPoint start, YearlyRate rate, int last_year) {
  const std::int64_t steps = length({.from = start.year, .to = last_year});
  if (steps < 0) return WhyNot::years_out_of_order;
  if (steps > longest_span) return WhyNot::too_many_years;
  Path path;
  for (int year = start.year;; ++year) {  // the last year may be the last int
    const auto emissions = emissions_at(start, rate, year);
    if (!emissions) return emissions.error();
    path.push_back({.year = year, .emissions = emissions.value()});
    if (year == last_year) return path;
  }
}

Computed<Path> carbon_law_path(YearPoint start, int last_year) {
  return constant_rate_path(start, carbon_law, last_year);
}

Computed<Path> straight_path(YearPoint start, YearPoint end) {
  const double from = start.emissions.tonnes();
  const double to = end.emissions.tonnes();
  if (!std::isfinite(from) || !std::isfinite(to)) return WhyNot::not_a_number;
  const Years years{.from = start.year, .to = end.year};
  if (const auto why = fault(years)) return *why;
  const std::int64_t steps = length(years);
  if (steps > longest_span) return WhyNot::too_many_years;
  Path path;
  for (int step = 0; step <= steps; ++step) {
    const double part = static_cast<double>(step) / static_cast<double>(steps);
    // A weighted mean: it meets both ends exactly, and their difference cannot overflow.
    path.push_back(
        {.year = start.year + step, .emissions = YearlyEmissions::of_tonnes(from * (1 - part) + to * part)});
  }
  return path;
}

Computed<Amount> cumulative(std::span<const YearPoint> series) {
  if (series.empty()) return WhyNot::missing_year;
  double sum = 0;
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (i > 0 && length({.from = series[i - 1].year, .to = series[i].year}) != 1) return WhyNot::missing_year;
    sum += series[i].emissions.tonnes();
  }
  return finite(Amount::of_tonnes(sum), sum);
}

}  // namespace kontrakt::compare
