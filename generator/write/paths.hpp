// Paths, and looking them up in lists that are sorted by path.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kontrakt::write {

inline std::string_view path_of(const std::string& path) {
  return path;
}
template <class Thing>
std::string_view path_of(const Thing& thing) {
  return thing.path;
}

// The place of what has this path; the list's size when nothing has.
template <class Thing>
std::size_t place_of(const std::vector<Thing>& things, std::string_view path) {
  const auto at =
      std::ranges::lower_bound(things, path, {}, [](const Thing& thing) { return path_of(thing); });
  const bool found = at != things.end() && path_of(*at) == path;
  return found ? static_cast<std::size_t>(at - things.begin()) : things.size();
}

// The same for one path after the other, in rising order: walks along the list once.
template <class Thing>
class RisingPlaces {
 public:
  explicit RisingPlaces(std::span<const Thing> things) : things_(things) {}
  explicit RisingPlaces(const std::vector<Thing>& things) : things_(things) {}

  std::size_t place_of(std::string_view path) {
    while (next_ < things_.size() && path_of(things_[next_]) < path) ++next_;
    return next_ < things_.size() && path_of(things_[next_]) == path ? next_ : things_.size();
  }

 private:
  std::span<const Thing> things_;
  std::size_t next_ = 0;
};

// The folder that the path stands in; "" for the top.
inline std::string_view parent_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

// The first and the one after the last of a sorted list that stand below the folder; all for "".
template <class Thing>
std::pair<std::size_t, std::size_t> range_below(const std::vector<Thing>& things, std::string_view folder) {
  if (folder.empty()) return {0, things.size()};
  const std::string above = std::string(folder) + "/";
  const auto path = [](const Thing& thing) { return path_of(thing); };
  const auto first = std::ranges::lower_bound(things, std::string_view(above), {}, path);
  const auto last = std::ranges::find_if_not(
      first, things.end(), [&](std::string_view name) { return name.starts_with(above); }, path);
  return {static_cast<std::size_t>(first - things.begin()), static_cast<std::size_t>(last - things.begin())};
}

// Calls use(folder) for every folder above the path, the nearest first.
template <class Use>
void each_parent(std::string_view path, Use use) {
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos && slash > 0;
       slash = path.rfind('/')) {
    path = path.substr(0, slash);
    if (!use(path)) return;
  }
}

}  // namespace kontrakt::write
