// The 290 municipalities of Sweden: code, name, county (from data/kommuner.csv, compiled in).
#pragma once

#include <span>
#include <string_view>

namespace kontrakt::validate {

struct MunicipalityCode {
  std::string_view code;    // four characters, "0180"
  std::string_view name;    // "Stockholm"
  std::string_view county;  // "Stockholms län"
};

std::span<const MunicipalityCode> municipality_codes();

// Null when there is none.
const MunicipalityCode* find_municipality_by_code(std::string_view code);
const MunicipalityCode* find_municipality_by_name(std::string_view name);

}  // namespace kontrakt::validate
