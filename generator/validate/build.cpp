#include "validate/build.hpp"

#include <algorithm>
#include <utility>

#include "support/parallel.hpp"
#include "validate/builder.hpp"
#include "validate/order.hpp"

namespace kontrakt::validate {

using load::DocumentKind;

// First everything that is named by others, then what names them; each round reads what the rounds before it
// have made ready. Within a municipality the contract comes before its commitments, and a local contract
// before its reports.
BuiltPortal Builder::build() {
  for_each(DocumentKind::source, &Builder::add_source);
  for_each(DocumentKind::party, &Builder::add_party);
  for_each(DocumentKind::edition, &Builder::add_edition);
  for_each(DocumentKind::organisation, &Builder::add_organisation);
  for_each(DocumentKind::municipality, &Builder::add_municipality);
  read_all();

  for_each(DocumentKind::edition, &Builder::add_crosswalk);
  for_each(DocumentKind::edition_section, &Builder::add_section_text);
  for_each(DocumentKind::joint_commitment, &Builder::add_joint_commitment);
  for_each(DocumentKind::municipality, &Builder::fill_municipality);
  for_each(DocumentKind::initiative, &Builder::add_initiative);
  for_each(DocumentKind::analysis, &Builder::add_analysis);
  for_each(DocumentKind::analysis_table, &Builder::add_analysis_table);
  for_each(DocumentKind::contract, &Builder::add_contract);
  read_all();

  add_all_statistics();
  for_each(DocumentKind::analysis, &Builder::fill_printed_targets);
  for_each(DocumentKind::commitment, &Builder::add_commitment);
  for_each(DocumentKind::follow_up, &Builder::add_follow_up);
  for_each(DocumentKind::local_programme, &Builder::add_local_programme);
  for_each(DocumentKind::local_contract, &Builder::add_local_contract);
  for_each(DocumentKind::local_follow_up, &Builder::add_local_follow_up);
  for_each(DocumentKind::local_year, &Builder::add_local_year);
  for_each(DocumentKind::event, &Builder::add_event);
  for_each(DocumentKind::publication, &Builder::add_publication);
  for_each(DocumentKind::glossary, &Builder::add_glossary);
  for_each(DocumentKind::index, &Builder::add_page);
  for_each(DocumentKind::page, &Builder::add_page);
  read_all();
  put_in_order(built_.portal);
  return std::move(built_);
}

void Builder::for_each(DocumentKind kind, void (Builder::*add)(const RawDocument&)) {
  for (const RawDocument& raw : documents_) {
    if (raw.kind == kind && raw.language.empty()) (this->*add)(raw);
  }
}

void Builder::read_all() {
  std::vector<Diagnostics> found(waiting_.size());
  support::run_chunks(waiting_.size(), jobs_,
                      [&](unsigned, std::size_t i) { waiting_[i](names_, found[i]); });
  for (Diagnostics& messages : found) diagnostics_.append(std::move(messages));
  waiting_.clear();
}

BuiltPortal build_portal(const std::vector<load::RawDocument>& documents, unsigned jobs,
                         diagnostics::Diagnostics& diagnostics) {
  return Builder(documents, jobs, diagnostics).build();
}

}  // namespace kontrakt::validate
