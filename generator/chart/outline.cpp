#include "chart/outline.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

namespace kontrakt::chart {
namespace {

double distance(const Place& point, const Place& from, const Place& to) {
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double length = std::hypot(dx, dy);
  if (length == 0) return std::hypot(point.x - from.x, point.y - from.y);
  return std::abs(dy * (point.x - from.x) - dx * (point.y - from.y)) / length;
}

}  // namespace

std::vector<Place> simplified(const std::vector<Place>& line, double tolerance) {
  if (line.size() < 3) return line;
  std::vector<bool> kept(line.size());
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> stretches{{0, line.size() - 1}};
  while (!stretches.empty()) {
    const auto [first, last] = stretches.back();
    stretches.pop_back();
    std::size_t farthest = first;
    double most = tolerance;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double away = distance(line[i], line[first], line[last]);
      if (away > most) {
        most = away;
        farthest = i;
      }
    }
    if (farthest == first) continue;
    kept[farthest] = true;
    stretches.emplace_back(first, farthest);
    stretches.emplace_back(farthest, last);
  }
  std::vector<Place> result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (kept[i]) result.push_back(line[i]);
  }
  return result;
}

}  // namespace kontrakt::chart
