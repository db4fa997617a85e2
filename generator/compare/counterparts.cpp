#include "compare/counterparts.hpp"

#include <algorithm>

namespace kontrakt::compare {
namespace {

// By key: a page has copies of its sections.
bool holds(const std::vector<const model::Section*>& sections, const model::Section& section) {
  return std::any_of(sections.begin(), sections.end(),
                     [&](const model::Section* one) { return one->key == section.key; });
}

}  // namespace

std::vector<const model::Section*> counterparts_in(const model::Edition& other, const model::Section& section,
                                                   const model::Edition& edition) {
  std::vector<const model::Section*> found;
  const auto take = [&](const std::vector<const model::Section*>& sections) {
    for (const model::Section* one : sections) {
      if (!holds(found, *one)) found.push_back(one);
    }
  };
  for (const model::Counterpart& one : edition.crosswalk) {
    if (one.edition == &other && holds(one.from, section)) take(one.to);
  }
  for (const model::Counterpart& one : other.crosswalk) {
    if (one.edition == &edition && holds(one.to, section)) take(one.from);
  }
  if (found.empty()) {
    if (const model::Section* same = other.section(section.key)) found.push_back(same);
  }
  return found;
}

}  // namespace kontrakt::compare
