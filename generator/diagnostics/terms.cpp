// Words that differ between the languages and are given as arguments: "@number". In the order of names.
#include <array>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Term> terms() {
  static constexpr auto table = std::to_array<Term>({
      {"@a_county", {"ett län", "a county"}},
      {"@a_list", {"en lista [ … ]", "a list [ … ]"}},
      {"@a_municipality_code", {"en kommunkod", "a municipality code"}},
      {"@action", {"åtgärden", "action"}},
      {"@an_object", {"ett objekt { … }", "an object { … }"}},
      {"@argument", {"ett nytt argument", "a new argument"}},
      {"@boolean", {"true eller false", "true or false"}},
      {"@call", {"ett anrop av ett makro", "a call of a macro"}},
      {"@category", {"kategorin", "category"}},
      {"@commitment", {"åtagandet", "commitment"}},
      {"@data", {"text, tal, listor eller objekt", "text, numbers, lists or objects"}},
      {"@decimal", {"ett decimaltal", "a decimal"}},
      {"@denied", {"det saknas rättighet att läsa den", "permission to read it is missing"}},
      {"@edition", {"omgången", "edition"}},
      {"@end_of_filter", {"filtrets slut", "the end of the filter"}},
      {"@end_of_tag", {"taggens slut", "the end of the tag"}},
      {"@end_of_test", {"testets slut", "the end of the test"}},
      {"@ended", {"upphörandet", "the contract's end"}},
      {"@entry", {"raden för åtagandet", "entry for the commitment"}},
      {"@event_end", {"händelsens slut", "the event's end"}},
      {"@event_start", {"dess början", "its beginning"}},
      {"@expression", {"ett uttryck", "an expression"}},
      {"@figure", {"siffran", "figure"}},
      {"@filter", {"ett filternamn", "a filter name"}},
      {"@initiative", {"initiativet", "initiative"}},
      {"@integer", {"ett heltal", "a whole number"}},
      {"@item", {"punkten", "item"}},
      {"@joint_commitment", {"gemensamt åtagande", "joint commitment"}},
      {"@key_or_value", {"\"key\" eller \"value\"", "\"key\" or \"value\""}},
      {"@lazy_list", {"en lista som bara kan loopas över", "a list that can only be looped over"}},
      {"@list", {"en lista", "a list"}},
      {"@loop", {"loopens egna uppgifter", "the loop's own data"}},
      {"@macro", {"ett makro", "a macro"}},
      {"@municipality", {"kommunen", "municipality"}},
      {"@municipality_code", {"kommunkoden", "municipality code"}},
      {"@name", {"ett namn", "a name"}},
      {"@named_argument", {"ett argument med namn", "an argument with a name"}},
      {"@none", {"tomt (none)", "empty (none)"}},
      {"@null", {"null", "null"}},
      {"@number", {"ett tal", "a number"}},
      {"@object", {"ett objekt", "an object"}},
      {"@organisation", {"organisationen", "organisation"}},
      {"@organisation_number", {"organisationsnumret", "organisation number"}},
      {"@party", {"parten", "party"}},
      {"@review", {"granskningen", "the review"}},
      {"@revision", {"ändringen", "the revision"}},
      {"@revision_before", {"ändringen innan", "the revision before it"}},
      {"@rounding", {"\"common\", \"ceil\" eller \"floor\"", "\"common\", \"ceil\" or \"floor\""}},
      {"@section", {"avsnittet", "section"}},
      {"@signed", {"undertecknandet", "the signing"}},
      {"@source", {"källan", "source"}},
      {"@tag", {"en tagg", "a tag"}},
      {"@target", {"målet", "target"}},
      {"@template", {"en importerad mall", "an imported template"}},
      {"@template_name", {"ett mallnamn inom citattecken", "a template name in quotes"}},
      {"@term", {"ordet", "term"}},
      {"@test", {"ett testnamn", "a test name"}},
      {"@text", {"en text", "a text"}},
      {"@undefined", {"något som saknas", "something missing"}},
  });
  return table;
}

}  // namespace kontrakt::diagnostics
