#include "compare/target_paths.hpp"

#include <algorithm>

#include "compare/target_matrix.hpp"

namespace kontrakt::compare {

std::vector<YearPoint> points_of(const model::EmissionsSeries& series) {
  std::vector<YearPoint> points;
  points.reserve(series.points.size());
  for (const model::EmissionsPoint& point : series.points) {
    points.push_back({point.year, YearlyEmissions::of_tonnes(point.tonnes)});
  }
  return points;
}

std::optional<YearPoint> point_in(std::span<const YearPoint> points, int year) {
  const auto found = std::ranges::find(points, year, &YearPoint::year);
  if (found == points.end()) return std::nullopt;
  return *found;
}

std::optional<Period> latest_period(std::span<const YearPoint> points) {
  if (points.size() < 2) return std::nullopt;
  const YearPoint last = points.back();
  const auto earliest = std::ranges::find_if(
      points, [&](const YearPoint& point) { return point.year >= last.year - longest_latest_period; });
  const bool only_the_last = earliest->year == last.year;
  return Period{only_the_last ? points[points.size() - 2] : *earliest, last};
}

std::optional<Period> whole_period(std::span<const YearPoint> points) {
  if (points.size() < 2) return std::nullopt;
  return Period{points.front(), points.back()};
}

namespace {

using model::TargetKind;

bool is_near_zero(const model::Target& target) {
  return target.kind == TargetKind::goal_word && goal_of_word(target.goal_word) == Goal::near_zero;
}

std::optional<NotCounted> fault_of_kind(const model::Target& target) {
  using enum NotCounted;
  const bool number = target.quantity.value.has_value();
  const std::string& unit = target.quantity.unit;
  switch (target.kind) {
    case TargetKind::reduction:
      return number && unit == "procent" ? std::nullopt : std::optional(words_without_number);
    case TargetKind::rate:
      return number && (unit == "procent-per-år" || unit == "procent") ? std::nullopt
                                                                       : std::optional(words_without_number);
    case TargetKind::goal_word:
      return is_near_zero(target) ? std::nullopt : std::optional(words_without_number);
    case TargetKind::level:
      if (unit == "ton-per-invånare") return per_inhabitant;
      return is_amount_over_years(target) ? amount_over_years : not_about_emissions;
    case TargetKind::share:
    case TargetKind::compensation:
    case TargetKind::direction:
      return not_about_emissions;
  }
  return not_about_emissions;
}

// A place and the municipality's own group of companies, which is there too, are counted as the place.
bool same_place(std::string_view target, std::string_view series) {
  return target == series ||
         (series == "kommunen som plats" && target == "kommunen som plats och kommunkoncernen");
}

std::optional<NotCounted> fault_of_subject(const model::Target& target, const model::EmissionsTable& table) {
  using enum NotCounted;
  if (!same_place(target.geography, table.geography)) return other_geography;
  if (!target.sector.empty()) return one_sector;
  if (!target.emissions.empty() && target.emissions != table.emissions) return other_emissions;
  if (!target.scopes.empty() &&
      std::find(target.scopes.begin(), target.scopes.end(), 1) == target.scopes.end()) {
    return other_scopes;
  }
  if (!target.gases.empty() && target.gases != table.gases) return other_gases;
  return std::nullopt;
}

std::optional<NotCounted> fault_of_years(const model::Target& target) {
  if (!target.target_year) return NotCounted::no_target_year;
  if (target.kind == TargetKind::reduction && !target.base_year) return NotCounted::no_base_year;
  return std::nullopt;
}

// The way that the target asks for, and the year it is counted from.
CountedAs way_of(const model::Target& target) {
  if (target.kind == TargetKind::reduction) return CountedAs::reduction;
  if (target.kind == TargetKind::goal_word) return CountedAs::near_zero_words;
  return target.base_year ? CountedAs::rate : CountedAs::latest_rate;
}

Computed<YearPoint> level_of(TargetPath& path, int target_year) {
  const double per_cent = path.target->quantity.value.value_or(0);
  if (path.counted_as == CountedAs::rate || path.counted_as == CountedAs::latest_rate) {
    const YearlyRate rate = YearlyRate::of_per_cent(per_cent);
    const auto reduction = reduction_after(rate, {path.base.year, target_year});
    if (!reduction) return reduction.error();
    path.reduction = reduction.value();
  } else {
    path.reduction = path.counted_as == CountedAs::near_zero_words ? near_zero_reduction
                                                                   : Reduction::of_per_cent(per_cent);
  }
  return target_level(path.base, path.reduction, target_year);
}

void draw(TargetPath& path) {
  if (path.needed) {
    auto constant = constant_rate_path(path.from, path.needed.value(), path.to.year);
    if (constant) path.constant_rate = std::move(constant).value();
  }
  auto straight = straight_path(path.from, path.to);
  if (straight) path.straight = std::move(straight).value();
}

}  // namespace

bool is_amount_over_years(const model::Target& target) {
  return target.kind == TargetKind::level &&
         (target.quantity.unit == "ton" || target.quantity.unit == "kton");
}

CountedTarget count_on(const model::Target& target, const model::EmissionsSeries& series) {
  if (const auto why = fault_of_kind(target)) return *why;
  if (const auto why = fault_of_subject(target, *series.table)) return *why;
  if (const auto why = fault_of_years(target)) return *why;
  const std::vector<YearPoint> points = points_of(series);
  if (points.empty()) return WhyNot::missing_year;
  TargetPath path;
  path.target = &target;
  path.counted_as = way_of(target);
  path.from = points.back();
  const int base_year = path.counted_as == CountedAs::near_zero_words ? near_zero_base_year
                        : path.counted_as == CountedAs::latest_rate   ? path.from.year
                                                                      : *target.base_year;
  const auto base = point_in(points, base_year);
  if (!base) return WhyNot::missing_year;
  path.base = *base;
  const auto level = level_of(path, *target.target_year);
  if (!level) return level.error();
  path.to = level.value();
  path.needed = rate_needed(path.from, path.to);
  draw(path);
  return path;
}

}  // namespace kontrakt::compare
