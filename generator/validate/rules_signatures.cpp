// Who signed: names only where a document has them, and never invented ones.
#include "validate/rules.hpp"

namespace kontrakt::validate {

void check_signatures(const model::Portal& portal, diagnostics::Diagnostics& diagnostics) {
  for (const model::Contract& contract : portal.contracts) {
    bool listed = contract.signatures == model::SignatureStatus::listed;
    if (listed && contract.signatories.empty()) diagnostics.add("K350", contract.signatures_at);
    if (!listed && !contract.signatories.empty()) diagnostics.add("K351", contract.signatures_at);
    bool example = contract.municipality != nullptr && contract.municipality->example;
    for (const model::Signatory& signatory : contract.signatories) {
      int given = (signatory.names_municipality ? 1 : 0) + (signatory.names_party ? 1 : 0) +
                  (signatory.organisation_name.empty() ? 0 : 1);
      if (given != 1) diagnostics.add("K352", signatory.at, {{"title", signatory.title}});
      if (example && !signatory.name.empty())
        diagnostics.add("K353", signatory.name_at, {{"name", signatory.name}});
      if (!example && signatory.name.empty())
        diagnostics.add("K354", signatory.at, {{"title", signatory.title}});
    }
  }
  for (const model::LocalContract& contract : portal.local_contracts) {
    if (contract.municipality == nullptr || !contract.municipality->example) continue;
    for (const model::Signatory& signatory : contract.signatories) {
      if (!signatory.name.empty()) diagnostics.add("K353", signatory.name_at, {{"name", signatory.name}});
    }
  }
}

}  // namespace kontrakt::validate
