// Two documents with one address: one of the two is likely wrong.
#include <map>

#include "validate/rules.hpp"

namespace kontrakt::validate {

void check_documents(const model::Portal& portal, diagnostics::Diagnostics& diagnostics) {
  for (const model::Contract& contract : portal.contracts) {
    std::map<std::string_view, const model::Document*> by_url;
    for (const model::Document& document : contract.documents) {
      if (document.contract_year && document.kind != "kontrakt") {
        diagnostics.add("K369", document.at, {{"title", document.title}, {"kind", document.kind}});
      }
      auto [first, is_new] = by_url.emplace(document.url, &document);
      if (is_new || document.url.empty()) continue;
      // A note on either of them says that the source itself has it so.
      if (!document.note.empty() || !first->second->note.empty()) continue;
      diagnostics.add("K331", document.at, {{"title", document.title}, {"other", first->second->title}},
                      {first->second->at});
    }
  }
}

}  // namespace kontrakt::validate
