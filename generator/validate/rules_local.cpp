// Local contracts against the programme that they belong to.
#include <set>

#include "support/nearest.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostics;
using Ids = std::set<std::string, std::less<>>;

void check_name(const std::string& id, const Ids& known, const char* what, diagnostics::Location at,
                Diagnostics& diagnostics) {
  if (id.empty() || known.count(id) != 0) return;
  std::vector<std::string_view> names(known.begin(), known.end());
  diagnostics::Arguments arguments{{"what", what}, {"value", id}};
  if (auto nearest = support::nearest(id, names)) arguments.emplace_back("nearest", std::string(*nearest));
  diagnostics.add("K201", at, std::move(arguments));
}

void check_contract(const model::LocalContract& contract, Diagnostics& diagnostics) {
  const model::LocalProgramme* programme =
      contract.municipality != nullptr ? contract.municipality->local : nullptr;
  if (programme == nullptr) {
    if (contract.municipality != nullptr) {
      diagnostics.add("K361", contract.common.at, {{"municipality", contract.municipality->name}});
    }
    return;
  }
  Ids categories;
  for (const model::Item& item : programme->proposal_categories) categories.insert(item.id);
  Ids commitments;
  for (const model::LocalCommitment& commitment : contract.commitments) {
    commitments.insert(commitment.id);
    check_name(commitment.category, categories, "@category", commitment.category_at, diagnostics);
  }
  for (const model::LocalFollowUp* report : contract.follow_ups) {
    bool direct = false;
    for (const model::LocalAction& action : report->actions) {
      direct = direct || action.direct_reduction;
      check_name(action.category, categories, "@category", action.category_at, diagnostics);
      check_name(action.commitment, commitments, "@commitment", action.at, diagnostics);
    }
    if (report->status != model::ReportStatus::reported) continue;
    if (!report->reported || report->reporter.empty()) diagnostics.add("K363", report->common.at);
    if (report->actions.empty()) {
      diagnostics.add("K364", report->common.at);
    } else if (programme->requires_direct_reduction && !direct) {
      diagnostics.add("K365", report->common.at, {{"municipality", contract.municipality->name}});
    }
  }
}

}  // namespace

void check_local(const model::Portal& portal, Diagnostics& diagnostics) {
  for (const model::LocalContract& contract : portal.local_contracts) check_contract(contract, diagnostics);
}

}  // namespace kontrakt::validate
