#include "validate/municipality_codes.hpp"

#include <vector>

#include "support/text.hpp"

namespace kontrakt::validate {

// Made by CMake from data/kommuner.csv.
extern const char* const municipality_csv;

std::span<const MunicipalityCode> municipality_codes() {
  static const std::vector<MunicipalityCode> all = [] {
    std::vector<MunicipalityCode> read;
    std::vector<std::string_view> lines = support::split_lines(municipality_csv);
    for (std::size_t i = 1; i < lines.size(); ++i) {  // the first line names the columns
      std::vector<std::string_view> cells = support::split(lines[i], ',');
      if (cells.size() == 4) read.push_back({cells[0], cells[1], cells[3]});
    }
    return read;
  }();
  return all;
}

const MunicipalityCode* find_municipality_by_code(std::string_view code) {
  for (const MunicipalityCode& m : municipality_codes()) {
    if (m.code == code) return &m;
  }
  return nullptr;
}

const MunicipalityCode* find_municipality_by_name(std::string_view name) {
  for (const MunicipalityCode& m : municipality_codes()) {
    if (m.name == name) return &m;
  }
  return nullptr;
}

}  // namespace kontrakt::validate
