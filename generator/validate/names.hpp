// What documents call one another by.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/portal.hpp"
#include "support/nearest.hpp"

namespace kontrakt::validate {

using diagnostics::Diagnostics;
using diagnostics::Location;

// A named thing of one kind, to be found by what other files call it.
template <class T>
using Index = std::map<std::string, T*, std::less<>>;

struct Names {
  Index<model::Source> sources;
  Index<model::Party> parties;
  Index<model::Edition> editions;  // by year
  Index<model::Organisation> organisations;
  Index<model::Municipality> municipalities;
  std::map<std::pair<std::string_view, int>, model::Contract*> contracts;  // of a municipality's folder
};

// The thing of this name. Null when there is none, which is reported with the nearest name that would do, and
// for the empty name.
template <class T>
T* resolve(const Index<T>& index, std::string_view id, Location at, const char* what,
           Diagnostics& diagnostics) {
  if (id.empty()) return nullptr;
  if (auto found = index.find(id); found != index.end()) return found->second;
  std::vector<std::string_view> known;
  for (const auto& [name, thing] : index) known.push_back(name);
  diagnostics::Arguments arguments{{"what", what}, {"value", std::string(id)}};
  if (auto nearest = support::nearest(id, known)) arguments.emplace_back("nearest", std::string(*nearest));
  diagnostics.add("K201", at, std::move(arguments));
  return nullptr;
}

}  // namespace kontrakt::validate
