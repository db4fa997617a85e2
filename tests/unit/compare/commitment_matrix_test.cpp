#include "compare/commitment_matrix.hpp"

#include <gtest/gtest.h>

namespace kontrakt::compare {
namespace {

// An edition with the joint commitments 1 and 2, and contracts that take them up.
struct Round {
  model::Edition edition;
  model::JointCommitment one;
  model::JointCommitment two;
  std::deque<model::Municipality> municipalities;
  std::deque<model::Contract> contracts;
  std::deque<model::Commitment> commitments;

  Round() {
    one.number = 1;
    two.number = 2;
    edition.commitments = {&one, &two};
  }
  model::Contract& contract(bool example = false) {
    municipalities.emplace_back().example = example;
    model::Contract& contract = contracts.emplace_back();
    contract.municipality = &municipalities.back();
    contract.edition = &edition;
    edition.contracts.push_back(&contract);
    return contract;
  }
  void takes(model::Contract& contract, const model::JointCommitment* joint, std::size_t actions) {
    model::Commitment& commitment = commitments.emplace_back();
    commitment.contract = &contract;
    commitment.joint = joint;
    if (joint != nullptr) commitment.joint_number = joint->number;
    commitment.actions.resize(actions);
    contract.commitments.push_back(&commitment);
  }
};

TEST(CommitmentMatrix, counts_the_actions_of_each_choice) {
  Round round;
  model::Contract& contract = round.contract();
  round.takes(contract, &round.one, 3);
  round.takes(contract, nullptr, 5);
  const CommitmentMatrix matrix = commitment_matrix(round.edition);
  ASSERT_EQ(matrix.rows.size(), 1U);
  EXPECT_TRUE(matrix.rows[0].choices[0].chosen());
  EXPECT_EQ(matrix.rows[0].choices[0].actions(), 3U);
  EXPECT_FALSE(matrix.rows[0].choices[1].chosen());
  EXPECT_EQ(matrix.rows[0].own.size(), 1U);
}

TEST(CommitmentMatrix, adds_up_a_joint_commitment_that_is_taken_up_in_parts) {
  Round round;
  model::Contract& contract = round.contract();
  round.takes(contract, &round.two, 2);
  round.takes(contract, &round.two, 1);
  const CommitmentMatrix matrix = commitment_matrix(round.edition);
  EXPECT_EQ(matrix.rows[0].choices[1].commitments.size(), 2U);
  EXPECT_EQ(matrix.rows[0].choices[1].actions(), 3U);
  EXPECT_EQ(matrix.real[1].municipalities, 1U);
}

TEST(CommitmentMatrix, chosen_without_actions_is_chosen) {
  Round round;
  round.takes(round.contract(), &round.one, 0);
  const CommitmentMatrix matrix = commitment_matrix(round.edition);
  EXPECT_TRUE(matrix.rows[0].choices[0].chosen());
  EXPECT_EQ(matrix.real[0].municipalities, 1U);
  EXPECT_EQ(matrix.real[0].actions, 0U);
}

TEST(CommitmentMatrix, counts_example_data_apart) {
  Round round;
  round.takes(round.contract(), &round.one, 2);
  round.takes(round.contract(true), &round.one, 7);
  const CommitmentMatrix matrix = commitment_matrix(round.edition);
  EXPECT_EQ(matrix.real[0].municipalities, 1U);
  EXPECT_EQ(matrix.real[0].actions, 2U);
  EXPECT_EQ(matrix.examples[0].municipalities, 1U);
  EXPECT_EQ(matrix.examples[0].actions, 7U);
}

TEST(CommitmentMatrix, a_number_that_the_edition_does_not_have_is_neither_joint_nor_own) {
  Round round;
  model::Contract& contract = round.contract();
  round.takes(contract, nullptr, 1);
  round.commitments.back().joint_number = 9;  // the check has said that there is none
  const CommitmentMatrix matrix = commitment_matrix(round.edition);
  EXPECT_FALSE(matrix.rows[0].choices[0].chosen());
  EXPECT_TRUE(matrix.rows[0].own.empty());
}

TEST(CommitmentMatrix, a_contract_that_chose_nothing_has_a_row) {
  Round round;
  round.contract();
  const CommitmentMatrix matrix = commitment_matrix(round.edition);
  ASSERT_EQ(matrix.rows.size(), 1U);
  EXPECT_FALSE(matrix.rows[0].choices[0].chosen());
}

}  // namespace
}  // namespace kontrakt::compare
