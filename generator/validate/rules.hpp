// Rules over the whole model: what no schema of a single file can see.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/document.hpp"
#include "markdown/document.hpp"
#include "model/portal.hpp"

namespace kontrakt::validate {

// All rules. `texts` are the parsed forms of the portal's texts, by model::Text::id. `documents` are what the
// portal was built from: rules that rest on a field with a fault of its own say nothing (consequences.hpp).
void check_rules(const model::Portal& portal, const std::vector<load::RawDocument>& documents,
                 const std::vector<markdown::Document>& texts, diagnostics::Diagnostics& diagnostics);

// One per file rules_<name>.cpp; each can be read, and tested, alone.
void check_codes(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_colours(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_dates(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_sections(const model::Portal& portal, const std::vector<markdown::Document>& texts,
                    diagnostics::Diagnostics& diagnostics);
void check_facts(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_analyses(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_documents(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_identities(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_signatures(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_local(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_reports(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_duties(const model::Portal& portal, diagnostics::Diagnostics& diagnostics);
void check_examples(const model::Portal& portal, const std::vector<markdown::Document>& texts,
                    diagnostics::Diagnostics& diagnostics);
void check_citations(const model::Portal& portal, const std::vector<markdown::Document>& texts,
                     diagnostics::Diagnostics& diagnostics);

// The check digit of a Swedish organisation number "556677-8899" (Luhn over ten digits).
bool is_organisation_number(std::string_view text);

}  // namespace kontrakt::validate
