#include "compare/commitment_matrix.hpp"

#include <algorithm>

namespace kontrakt::compare {

std::size_t Choice::actions() const {
  std::size_t count = 0;
  for (const model::Commitment* commitment : commitments) count += commitment->actions.size();
  return count;
}

namespace {

CommitmentRow row_of(const model::Contract& contract,
                     const std::vector<const model::JointCommitment*>& joint) {
  CommitmentRow row;
  row.contract = &contract;
  row.choices.resize(joint.size());
  for (const model::Commitment* commitment : contract.commitments) {
    const auto at = std::find(joint.begin(), joint.end(), commitment->joint);
    if (at != joint.end()) {
      row.choices[static_cast<std::size_t>(at - joint.begin())].commitments.push_back(commitment);
    } else if (!commitment->joint_number) {
      row.own.push_back(commitment);
    }
  }
  return row;
}

}  // namespace

CommitmentMatrix commitment_matrix(const model::Edition& edition) {
  CommitmentMatrix matrix;
  matrix.edition = &edition;
  matrix.joint = edition.commitments;
  matrix.real.resize(matrix.joint.size());
  matrix.examples.resize(matrix.joint.size());
  for (const model::Contract* contract : edition.contracts) {
    matrix.rows.push_back(row_of(*contract, matrix.joint));
    auto& counts = contract->municipality->example ? matrix.examples : matrix.real;
    for (std::size_t i = 0; i < matrix.joint.size(); ++i) {
      const Choice& choice = matrix.rows.back().choices[i];
      counts[i].municipalities += choice.chosen() ? 1 : 0;
      counts[i].actions += choice.actions();
    }
  }
  return matrix;
}

}  // namespace kontrakt::compare
