// Words that differ between the languages and are given as arguments: "@number". In the order of names.
#include <array>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Term> terms() {
  static constexpr auto table = std::to_array<Term>({
      {"@a_list", {"en lista [ … ]", "a list [ … ]"}},
      {"@action", {"åtgärden", "action"}},
      {"@an_object", {"ett objekt { … }", "an object { … }"}},
      {"@boolean", {"true eller false", "true or false"}},
      {"@category", {"kategorin", "category"}},
      {"@commitment", {"åtagandet", "commitment"}},
      {"@denied", {"det saknas rättighet att läsa den", "permission to read it is missing"}},
      {"@edition", {"omgången", "edition"}},
      {"@ended", {"kontraktet upphörde", "the contract ended"}},
      {"@entry", {"raden för åtagandet", "entry for the commitment"}},
      {"@event_end", {"händelsen slutar", "the event ends"}},
      {"@event_start", {"den börjar", "it begins"}},
      {"@false_value", {"false", "false"}},
      {"@figure", {"siffran", "figure"}},
      {"@integer", {"ett heltal", "a whole number"}},
      {"@joint_commitment", {"gemensamt åtagande", "joint commitment"}},
      {"@municipality", {"kommunen", "municipality"}},
      {"@municipality_code", {"kommunkoden", "municipality code"}},
      {"@null", {"null", "null"}},
      {"@number", {"ett tal", "a number"}},
      {"@organisation", {"organisationen", "organisation"}},
      {"@organisation_number", {"organisationsnumret", "organisation number"}},
      {"@party", {"parten", "party"}},
      {"@revision", {"ändringen", "the revision"}},
      {"@section", {"avsnittet", "section"}},
      {"@signed", {"undertecknandet", "the signing"}},
      {"@source", {"källan", "source"}},
      {"@target", {"målet", "target"}},
      {"@term", {"ordet", "term"}},
      {"@text", {"en text", "a text"}},
      {"@true_value", {"true", "true"}},
  });
  return table;
}

}  // namespace kontrakt::diagnostics
