// Emissions as a national body publishes them, for many municipalities by one method: beside the figures of
// the contracts, never mixed with them.
#pragma once

#include <string>
#include <vector>

#include "model/common.hpp"

namespace kontrakt::model {

// One table of statistics: a file of numbers (CSV) and one that says what they are.
struct EmissionsTable {
  std::string id;  // "nationella-emissionsdatabasen": the files' name
  std::string title;
  std::string short_title;  // never empty: the title when the file gives no short one
  std::string method;       // how the body counts, and why others come to other numbers
  std::string geography;
  std::string emissions;
  std::string gases;
  std::vector<int> scopes;
  Citations sources;
  Common common;
};

struct EmissionsPoint {
  int year = 0;
  double tonnes = 0;
  Location at;
};

// One municipality's numbers in one table.
struct EmissionsSeries {
  const EmissionsTable* table = nullptr;
  std::vector<EmissionsPoint> points;  // by year, each year once; years may be missing
};

}  // namespace kontrakt::model
