// Words that differ between the languages and are given as arguments: "@number". In the order of names.
#include <array>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Term> terms() {
  static constexpr auto table = std::to_array<Term>({
      {"@a_list", {"en lista [ … ]", "a list [ … ]"}},
      {"@an_object", {"ett objekt { … }", "an object { … }"}},
      {"@boolean", {"true eller false", "true or false"}},
      {"@denied", {"det saknas rättighet att läsa den", "permission to read it is missing"}},
      {"@false_value", {"false", "false"}},
      {"@integer", {"ett heltal", "a whole number"}},
      {"@null", {"null", "null"}},
      {"@number", {"ett tal", "a number"}},
      {"@text", {"en text", "a text"}},
      {"@true_value", {"true", "true"}},
  });
  return table;
}

}  // namespace kontrakt::diagnostics
