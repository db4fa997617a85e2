// An identity lives across years: commitments that vanish, and what ties a commitment to the joint list.
#include <algorithm>
#include <set>

#include "support/nearest.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostics;

std::set<std::string, std::less<>> ids(const model::Contract* contract) {
  std::set<std::string, std::less<>> all;
  if (contract == nullptr) return all;
  for (const model::Commitment* c : contract->commitments) all.insert(c->id);
  return all;
}

diagnostics::Arguments with_nearest(diagnostics::Arguments arguments, const std::string& id,
                                    const std::set<std::string, std::less<>>& known) {
  std::vector<std::string_view> names(known.begin(), known.end());
  if (auto nearest = support::nearest(id, names)) arguments.emplace_back("nearest", std::string(*nearest));
  return arguments;
}

void check_dropped(const model::Contract& contract, Diagnostics& diagnostics) {
  auto now = ids(&contract);
  auto before = ids(contract.previous);
  std::set<std::string_view> explained;
  for (const model::Dropped& dropped : contract.dropped) {
    explained.insert(dropped.commitment);
    if (now.count(dropped.commitment) != 0) {
      diagnostics.add("K341", dropped.at, {{"id", dropped.commitment}});
    } else if (before.count(dropped.commitment) == 0) {
      diagnostics.add("K342", dropped.at,
                      with_nearest({{"id", dropped.commitment}}, dropped.commitment, before));
    }
    if (!dropped.replaced_by.empty() && now.count(dropped.replaced_by) == 0) {
      diagnostics.add(
          "K201", dropped.replaced_by_at,
          with_nearest({{"what", "@commitment"}, {"value", dropped.replaced_by}}, dropped.replaced_by, now));
    }
  }
  for (const std::string& id : before) {
    if (now.count(id) == 0 && explained.count(id) == 0) {
      diagnostics.add("K340", contract.common.at,
                      {{"id", id},
                       {"year", std::to_string(contract.previous->year)},
                       {"entry", R"({"commitment": ")" + id + R"(", "reason": "…"})"}});
    }
  }
}

void check_joint(const model::Contract& contract, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < contract.commitments.size(); ++i) {
    const model::Commitment& commitment = *contract.commitments[i];
    if ((commitment.level == model::CommitmentLevel::own) == commitment.joint_number.has_value()) {
      diagnostics.add(commitment.joint_number ? "K344" : "K345", commitment.joint_at,
                      {{"id", commitment.id}});
    }
    if (commitment.joint == nullptr) continue;
    // Where the documents do not say the joint level, any level may stand.
    if (commitment.joint->level && commitment.level != model::CommitmentLevel::own &&
        *commitment.joint->level != commitment.level) {
      diagnostics.add("K347", commitment.joint_at,
                      {{"id", commitment.id},
                       {"level", std::string(model::word(commitment.level))},
                       {"number", std::to_string(commitment.joint->number)},
                       {"joint", std::string(model::word(*commitment.joint->level))}});
    }
    if (i == 0) continue;
    const model::Commitment& before = *contract.commitments[i - 1];
    if (before.joint == commitment.joint) {
      diagnostics.add("K346", commitment.joint_at, {{"number", std::to_string(*commitment.joint_number)}},
                      {before.joint_at});
    }
  }
}

}  // namespace

void check_identities(const model::Portal& portal, Diagnostics& diagnostics) {
  for (const model::JointCommitment& joint : portal.joint_commitments) {
    if (!joint.worded && !joint.variants.empty()) {
      diagnostics.add("K366", joint.common.at, {{"number", std::to_string(joint.number)}});
    }
  }
  for (const model::Contract& contract : portal.contracts) {
    check_dropped(contract, diagnostics);
    check_joint(contract, diagnostics);
  }
}

}  // namespace kontrakt::validate
