#include "load/document.hpp"

namespace kontrakt::load {

std::string_view kind_name(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::index:
      return "index";
    case DocumentKind::page:
      return "page";
    case DocumentKind::source:
      return "source";
    case DocumentKind::glossary:
      return "glossary";
    case DocumentKind::edition:
      return "edition";
    case DocumentKind::edition_section:
      return "edition_section";
    case DocumentKind::joint_commitment:
      return "joint_commitment";
    case DocumentKind::party:
      return "party";
    case DocumentKind::analysis:
      return "analysis";
    case DocumentKind::analysis_table:
      return "analysis_table";
    case DocumentKind::organisation:
      return "organisation";
    case DocumentKind::initiative:
      return "initiative";
    case DocumentKind::statistics:
      return "statistics";
    case DocumentKind::municipality:
      return "municipality";
    case DocumentKind::contract:
      return "contract";
    case DocumentKind::commitment:
      return "commitment";
    case DocumentKind::follow_up:
      return "follow_up";
    case DocumentKind::local_programme:
      return "local_programme";
    case DocumentKind::local_contract:
      return "local_contract";
    case DocumentKind::local_follow_up:
      return "local_follow_up";
    case DocumentKind::event:
      return "event";
    case DocumentKind::publication:
      return "publication";
    case DocumentKind::local_year:
      return "local_year";
  }
  return {};
}

void forget_trees(Content& content) {
  for (std::vector<RawDocument>* documents : {&content.documents, &content.translations}) {
    for (RawDocument& document : *documents) {
      document.data.set_members({});
      document.text_data.set_members({});
    }
  }
  content.trees.clear();
  content.trees.shrink_to_fit();
}

const std::vector<DocumentKind>& all_kinds() {
  static const std::vector<DocumentKind> kinds = [] {
    std::vector<DocumentKind> all;
    for (int i = 0; i <= static_cast<int>(DocumentKind::local_year); ++i)
      all.push_back(static_cast<DocumentKind>(i));
    return all;
  }();
  return kinds;
}

}  // namespace kontrakt::load
