#include "chart/ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace kontrakt::chart {
namespace {

// Whole steps, so that 0,1 + 0,1 + 0,1 is 0,3 and zero is zero.
std::int64_t steps(double value, double step, double (*round)(double)) {
  // A value that is a tick but for the last bits is that tick.
  const double nearest = std::round(value / step);
  if (std::abs(value / step - nearest) < 1e-9) return static_cast<std::int64_t>(nearest);
  return static_cast<std::int64_t>(round(value / step));
}

}  // namespace

std::vector<double> Scale::ticks() const {
  std::vector<double> all;
  const auto last = static_cast<std::int64_t>(std::round(to / step));
  for (auto i = static_cast<std::int64_t>(std::round(from / step)); i <= last; ++i) {
    all.push_back(i == 0 ? 0 : static_cast<double>(i) * step);
  }
  return all;
}

Scale scale_for(double lowest, double highest, int wanted) {
  lowest = std::min(lowest, 0.0);
  highest = std::max(highest, 0.0);
  if (highest - lowest <= 0) highest = 1;
  if (lowest < 0 && highest > 0) ++wanted;  // zero is a tick between them
  const double rough = (highest - lowest) / wanted;
  const double power = std::floor(std::log10(rough));
  const double ten = std::pow(10.0, power);
  Scale scale;
  int more = 0;  // 10 of the power is 1 of the next
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    scale.step = factor * ten;
    more = factor == 10.0 ? 1 : 0;
    // A little more than wanted is allowed: 105 with steps of 20 rather than 50.
    if ((highest - lowest) / scale.step <= wanted + 0.5) break;
  }
  scale.decimals = std::max(0, static_cast<int>(-power) - more);
  scale.from = static_cast<double>(steps(lowest, scale.step, std::floor)) * scale.step;
  scale.to = static_cast<double>(steps(highest, scale.step, std::ceil)) * scale.step;
  return scale;
}

std::vector<int> year_ticks(int from, int to, int most) {
  constexpr auto rounds = std::to_array({1, 2, 5, 10, 20, 50, 100, 200, 500, 1000});
  std::vector<int> years;
  for (const int step : rounds) {
    years.clear();
    for (int year = from; year <= to; ++year) {
      if (year % step == 0) years.push_back(year);
    }
    if (static_cast<int>(years.size()) <= most) break;
  }
  if (years.empty()) years = from == to ? std::vector<int>{from} : std::vector<int>{from, to};
  return years;
}

}  // namespace kontrakt::chart
