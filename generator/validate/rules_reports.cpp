// What municipalities report: entries about commitments that exist, complete enough to be shown.
#include "support/nearest.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostics;

void check_entry(const model::FollowUpEntry& entry, Diagnostics& diagnostics) {
  if (entry.quantity.value.has_value() != !entry.quantity.unit.empty()) {
    diagnostics.add("K348", entry.at, {{"id", entry.commitment_id}});
  }
  if (entry.status == model::ReportStatus::not_assessed && !entry.progress.empty()) {
    diagnostics.add("K349", entry.at, {{"id", entry.commitment_id}, {"progress", entry.progress}});
  }
}

// Someone has reported something: then it is known who, and when.
void check_reporter(const model::FollowUp& follow_up, Diagnostics& diagnostics) {
  bool assessed = false;
  bool dated = true;
  for (const model::FollowUpEntry& entry : follow_up.entries) {
    if (entry.status == model::ReportStatus::not_assessed) continue;
    assessed = true;
    dated = dated && (entry.reported || follow_up.reported);
  }
  if (assessed && (!dated || follow_up.reporter.empty())) diagnostics.add("K363", follow_up.common.at);
}

void check_known(const model::FollowUp& follow_up, Diagnostics& diagnostics) {
  if (follow_up.contract == nullptr) return;
  std::vector<std::string_view> known;
  for (const model::Commitment* c : follow_up.contract->commitments) known.push_back(c->id);
  for (const model::FollowUpEntry& entry : follow_up.entries) {
    if (entry.commitment != nullptr) continue;
    diagnostics::Arguments arguments{{"id", entry.commitment_id},
                                     {"year", std::to_string(follow_up.contract->year)}};
    if (auto nearest = support::nearest(entry.commitment_id, known)) {
      arguments.emplace_back("nearest", std::string(*nearest));
    }
    diagnostics.add("K343", entry.at, std::move(arguments));
  }
}

}  // namespace

void check_reports(const model::Portal& portal, Diagnostics& diagnostics) {
  for (const model::FollowUp& follow_up : portal.follow_ups) {
    check_known(follow_up, diagnostics);
    check_reporter(follow_up, diagnostics);
    for (const model::FollowUpEntry& entry : follow_up.entries) check_entry(entry, diagnostics);
  }
}

}  // namespace kontrakt::validate
