#include "compare/ledger.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

#include "compare/day.hpp"

namespace kontrakt::compare {
namespace {

model::Duty yearly_in_march() {
  model::Duty duty;
  duty.kind = model::DutyKind::yearly;
  duty.due_month = 3;
  duty.due_day = 31;
  return duty;
}

// A municipality with one local contract, signed on 2023-05-01, and what it has reported.
struct Local {
  Local() {
    programme.duties = {yearly_in_march()};
    programme.requires_direct_reduction = true;
    municipality.local = &programme;
    municipality.local_contracts = {&contract};
    contract.municipality = &municipality;
    contract.signed_on = day("2023-05-01");
  }
  model::LocalFollowUp report(int year, bool direct) {
    model::LocalFollowUp one;
    one.contract = &contract;
    one.year = year;
    one.reported = Date{year + 1, 2, 1};
    one.actions.emplace_back().direct_reduction = direct;
    return one;
  }
  model::Municipality municipality;
  model::LocalProgramme programme;
  model::LocalContract contract;
};

std::vector<LedgerStatus> statuses(const std::vector<LocalEntry>& rows) {
  std::vector<LedgerStatus> all;
  for (const LocalEntry& row : rows) all.push_back(row.status.status);
  return all;
}

TEST(LocalLedger, FollowsTheProgrammesDuty) {
  Local local;
  const model::LocalFollowUp report = local.report(2024, true);
  local.contract.follow_ups = {&report};
  const auto rows = local_ledger(local.contract, day("2026-11-21"));
  EXPECT_THAT(statuses(rows), testing::ElementsAre(LedgerStatus::no_report_due, LedgerStatus::reported,
                                                   LedgerStatus::missing));
  EXPECT_EQ(rows[1].report, &report);
  EXPECT_EQ(rows[2].report, nullptr);
  EXPECT_THAT(local_years(local.municipality, day("2026-11-21")), testing::ElementsAre(2025, 2024, 2023));
}

TEST(LocalLedger, SaysNothingOfAContractWhoseDayOfSigningIsMissing) {
  Local local;
  local.contract.signed_on = Date{};
  EXPECT_THAT(local_ledger(local.contract, day("2026-11-21")), testing::IsEmpty());
}

TEST(LocalLedger, ItsOwnDutyStandsInPlaceOfTheProgrammes) {
  Local local;
  local.contract.duties.emplace_back();  // nothing need be reported
  EXPECT_THAT(statuses(local_ledger(local.contract, day("2026-11-21"))),
              testing::Each(LedgerStatus::no_report_due));
}

TEST(LocalLedger, SeesThatNoActionReducesEmissionsDirectlyWhereTheProgrammeAsksForOne) {
  Local local;
  const model::LocalFollowUp without = local.report(2024, false);
  const model::LocalFollowUp with = local.report(2025, true);
  local.contract.follow_ups = {&with, &without};
  const auto rows = local_ledger(local.contract, day("2026-11-21"));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_TRUE(rows[1].lacks_direct_reduction);
  EXPECT_FALSE(rows[2].lacks_direct_reduction);
  local.programme.requires_direct_reduction = false;
  EXPECT_FALSE(local_ledger(local.contract, day("2026-11-21"))[1].lacks_direct_reduction);
}

// A municipality with a contract of two commitments, signed on 2024-12-10.
struct Municipal {
  Municipal() {
    edition.duties = {yearly_in_march()};
    municipality.contracts = {&contract};
    contract.municipality = &municipality;
    contract.edition = &edition;
    contract.year = 2024;
    contract.signed_at.emplace().date = day("2024-12-10");
    food.id = "skolmat";
    travel.id = "resor";
    contract.commitments = {&food, &travel};
    follow_up.municipality = &municipality;
    follow_up.contract = &contract;
    follow_up.year = 2025;
    follow_up.reported = day("2026-03-30");
    model::FollowUpEntry entry;
    entry.commitment_id = "skolmat";
    entry.status = model::ReportStatus::confirmed_unchanged;
    follow_up.entries = {entry};
  }
  std::vector<LedgerStatus> in(int year, std::string_view as_of) {
    std::vector<LedgerStatus> all;
    for (const CommitmentEntry& row : commitment_ledger(municipality, year, day(as_of)))
      all.push_back(row.status.status);
    return all;
  }
  model::Municipality municipality;
  model::Edition edition;
  model::Contract contract;
  model::Commitment food;
  model::Commitment travel;
  model::FollowUp follow_up;
};

TEST(CommitmentLedger, HasWhatTheFollowUpSaysAndWhatItLeavesOut) {
  Municipal one;
  one.municipality.follow_ups = {&one.follow_up};
  EXPECT_THAT(one.in(2025, "2026-11-21"),
              testing::ElementsAre(LedgerStatus::confirmed_unchanged, LedgerStatus::missing));
  EXPECT_THAT(commitment_years(one.municipality, day("2026-11-21")), testing::ElementsAre(2025));
}

TEST(CommitmentLedger, KnowsNoFollowUpFromBeforeItWasGiven) {
  Municipal one;
  one.municipality.follow_ups = {&one.follow_up};
  EXPECT_THAT(one.in(2025, "2026-03-29"), testing::ElementsAre(LedgerStatus::due, LedgerStatus::due));
}

TEST(CommitmentLedger, SaysNothingWithoutADutyAndAFollowUp) {
  Municipal one;
  one.edition.duties.clear();
  EXPECT_THAT(one.in(2025, "2026-11-21"), testing::IsEmpty());
  one.municipality.follow_ups = {&one.follow_up};
  EXPECT_THAT(one.in(2025, "2026-11-21"),
              testing::ElementsAre(LedgerStatus::confirmed_unchanged, LedgerStatus::not_assessed));
}

TEST(CommitmentLedger, OwesNothingForAContractThatIsKnownThroughOthers) {
  Municipal one;
  one.contract.kind = model::ContractKind::summary_by_other;
  EXPECT_THAT(one.in(2025, "2026-11-21"), testing::IsEmpty());
}

TEST(CommitmentLedger, OwesNothingForTheYearOfSigning) {
  Municipal one;
  EXPECT_THAT(one.in(2024, "2026-11-21"), testing::IsEmpty());
}

TEST(StatusCounts, CountWhatWasOwedOrGivenAndWhatWasAnswered) {
  Municipal one;
  one.municipality.follow_ups = {&one.follow_up};
  const StatusCounts counts = count_statuses(commitment_ledger(one.municipality, 2025, day("2026-11-21")));
  EXPECT_EQ(counts.concerned(), 2U);
  EXPECT_EQ(counts.answered(), 1U);
  EXPECT_EQ(counts.of(LedgerStatus::missing), 1U);
}

}  // namespace
}  // namespace kontrakt::compare
