// Who chose which joint commitment of an edition, and with how many actions.
#pragma once

#include <cstddef>
#include <vector>

#include "model/portal.hpp"

namespace kontrakt::compare {

// What one municipality has done with one joint commitment. A contract may take it up in several parts.
struct Choice {
  std::vector<const model::Commitment*> commitments;  // empty: not chosen

  bool chosen() const { return !commitments.empty(); }
  // Of all its parts. None in one that is chosen means "none listed yet", not "nothing is done".
  std::size_t actions() const;
};

struct CommitmentRow {
  const model::Contract* contract = nullptr;
  std::vector<Choice> choices;                // one for each of the matrix's joint commitments
  std::vector<const model::Commitment*> own;  // outside the joint list
};

// Example data is counted apart from what is real, never together with it.
struct ChoiceCount {
  std::size_t municipalities = 0;
  std::size_t actions = 0;
};

struct CommitmentMatrix {
  const model::Edition* edition = nullptr;
  std::vector<const model::JointCommitment*> joint;  // by number
  std::vector<CommitmentRow> rows;                   // by municipality, Swedish order
  std::vector<ChoiceCount> real;                     // one for each joint commitment
  std::vector<ChoiceCount> examples;
};

// Every contract of the edition has a row, also one that chose nothing.
CommitmentMatrix commitment_matrix(const model::Edition& edition);

}  // namespace kontrakt::compare
