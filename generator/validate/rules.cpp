#include "validate/rules.hpp"
#include "validate/consequences.hpp"

namespace kontrakt::validate {

void check_rules(const model::Portal& portal, const std::vector<load::RawDocument>& documents,
                 const std::vector<markdown::Document>& texts, diagnostics::Diagnostics& diagnostics) {
  check_codes(portal, diagnostics);
  check_colours(portal, diagnostics);
  check_dates(portal, diagnostics);
  check_sections(portal, texts, diagnostics);
  check_facts(portal, diagnostics);
  check_analyses(portal, diagnostics);
  check_documents(portal, diagnostics);
  check_identities(portal, diagnostics);
  check_signatures(portal, diagnostics);
  check_local(portal, diagnostics);
  check_reports(portal, diagnostics);
  check_duties(portal, diagnostics);
  check_examples(portal, texts, diagnostics);
  check_citations(portal, texts, diagnostics);
  drop_consequences(documents, diagnostics);
}

}  // namespace kontrakt::validate
