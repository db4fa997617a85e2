#include "pipeline/anchors.hpp"

#include <utility>

#include "view/links.hpp"

namespace kontrakt::pipeline {

AnchorIds::AnchorIds(const view::SitePlan& plan, const std::vector<markdown::Document>& texts) : plan_(plan) {
  for (const std::size_t page : view::pages_with_linked_anchors(plan, texts)) ids_[page];
}

void AnchorIds::note(std::size_t page, std::string_view html) {
  const auto at = ids_.find(page);
  if (at != ids_.end()) at->second = view::ids_in(html);
}

std::function<std::optional<AnchorIds::Ids>(std::size_t)> AnchorIds::known_in(FaultyFiles faulty) const {
  return [this, faulty = std::move(faulty)](std::size_t page) -> std::optional<Ids> {
    const auto at = ids_.find(page);
    if (at == ids_.end() || faulty.may_be_missing_from(plan_.pages()[page].at)) return std::nullopt;
    return at->second;
  };
}

}  // namespace kontrakt::pipeline
