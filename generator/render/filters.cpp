#include "render/filters.hpp"

#include <array>

namespace kontrakt::render {
namespace {

std::array<std::span<const FilterEntry>, 4> tables() {
  return {text_filters(), list_filters(), order_filters(), number_filters()};
}

}  // namespace

const FilterEntry* find_filter(std::string_view name) {
  for (std::span<const FilterEntry> table : tables()) {
    for (const FilterEntry& entry : table) {
      if (entry.name == name) return &entry;
    }
  }
  return nullptr;
}

std::vector<std::string_view> filter_names() {
  std::vector<std::string_view> names;
  for (std::span<const FilterEntry> table : tables()) {
    for (const FilterEntry& entry : table) names.push_back(entry.name);
  }
  return names;
}

}  // namespace kontrakt::render
