#include "compare/deadlines.hpp"

#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::compare {
namespace {

using validate::testing::by;
using validate::testing::by_bageriet;
using validate::testing::by_programme;
using validate::testing::Files;
using validate::testing::local_portal;
using validate::testing::lund_2025;
using validate::testing::small_portal;

// One line for each: "saknas 2026-03-31 Exempelby: Bageriet 2025".
std::string owed(const Files& files, std::string_view as_of) {
  const auto built = files.build();
  std::string out;
  for (const OwedReport& one : owed_reports(built->portal(), Date::parse(as_of).value())) {
    out += one.urgency == Urgency::missing ? "saknas " : one.urgency == Urgency::soon ? "snart " : "senare ";
    out += one.status.last_day->iso() + " " + one.municipality->name + ": ";
    out += std::string(debtor_of(one)) + " " + std::to_string(one.status.year);
    if (one.contract == nullptr)
      out += ", " + std::to_string(one.unanswered) + " av " + std::to_string(one.commitments);
    out += "\n";
  }
  return out;
}

// The programme asks for a report every year, at the latest on 31 March with 30 days of grace; the bakery has
// reported 2024.
Files with_grace() {
  Files files = local_portal();
  files.change(by_programme, R"("due": "03-31")", R"("due": "03-31", "grace_days": 30)");
  return files;
}

TEST(OwedReports, AreSoonFromThirtyDaysBeforeTheLastDayUntilTheDaysOfGraceHavePassed) {
  const Files files = with_grace();
  EXPECT_EQ(owed(files, "2025-12-31"), "");  // the year is not over
  EXPECT_EQ(owed(files, "2026-01-01"), "senare 2026-03-31 Exempelby: Bageriet 2025\n");
  EXPECT_EQ(owed(files, "2026-02-28"), "senare 2026-03-31 Exempelby: Bageriet 2025\n");
  EXPECT_EQ(owed(files, "2026-03-01"), "snart 2026-03-31 Exempelby: Bageriet 2025\n");
  EXPECT_EQ(owed(files, "2026-04-30"), "snart 2026-03-31 Exempelby: Bageriet 2025\n");
  EXPECT_EQ(owed(files, "2026-05-01"), "saknas 2026-03-31 Exempelby: Bageriet 2025\n");
}

TEST(OwedReports, AreGoneOnceGiven) {
  Files files = with_grace();
  files.add("municipalities/exempelby/local/follow-up/2025/bageriet.json",
            R"({"reported": "2026-03-20", "reporter": "Vd", "actions": []})");
  EXPECT_EQ(owed(files, "2026-03-19"), "snart 2026-03-31 Exempelby: Bageriet 2025\n");
  EXPECT_EQ(owed(files, "2026-03-20"), "");
}

TEST(OwedReports, AreNotThoseOfWhoHasLeftOrOwesNothing) {
  Files left = with_grace();
  left.change(by_bageriet, R"("signed": "2023-05-01")",
              R"("signed": "2023-05-01", "ended": {"date": "2025-06-30", "reason": "Lagt ned."})");
  EXPECT_EQ(owed(left, "2026-11-21"), "");
  Files free = with_grace();
  free.change(by_programme, R"({"kind": "årlig", "due": "03-31", "grace_days": 30})", R"({"kind": "ingen"})");
  EXPECT_EQ(owed(free, "2026-11-21"), "");
}

TEST(OwedReports, OfAContractWhoseSigningCannotBeReadAreNotKnown) {
  Files files = with_grace();
  files.change(by_bageriet, "2023-05-01", "1 maj 2023");
  EXPECT_EQ(owed(files, "2026-11-21"), "");
}

// A second organisation and a municipality that owes a follow-up of its own two commitments.
TEST(OwedReports, ComeByLastDayThenMunicipalityThenNameInSwedishOrder) {
  Files files = with_grace();
  files.add(
      "organisations/angkvarnen.json",
      R"({"name": "Ångkvarnen", "kind": "företag", "sector": "livsmedel", "municipality": "exempelby"})");
  files.add("municipalities/exempelby/local/contracts/angkvarnen.json",
            R"({"signed": "2024-02-01", "commitments": []})");
  files.add("organisations/almvik.json",
            R"({"name": "Almvik", "kind": "företag", "sector": "livsmedel", "municipality": "exempelby"})");
  files.add("municipalities/exempelby/local/contracts/almvik.json", R"({
  "signed": "2024-02-01", "commitments": [], "duty": {"kind": "årlig", "due": "05-31"}
})");
  files.change(
      lund_2025, R"("version_label")",
      R"("duty": {"kind": "årlig", "due": "03-31", "starts": "undertecknandeåret"}, "version_label")");
  EXPECT_EQ(owed(files, "2026-11-21"),
            "saknas 2026-03-31 Exempelby: Bageriet 2025\n"
            "saknas 2026-03-31 Exempelby: Ångkvarnen 2025\n"
            "saknas 2026-05-31 Exempelby: Almvik 2025\n");
}

TEST(OwedReports, OfAMunicipalitySayHowManyCommitmentsAreLeft) {
  Files files = small_portal();
  files.change(lund_2025, R"("version_label")",
               R"("duty": {"kind": "årlig", "due": "03-31"}, "version_label")");
  files.add("municipalities/lund/contracts/2025/commitments/resor.md",
            "---\ntitle: Resor\nlevel: eget\nactions: []\n---\n");
  EXPECT_EQ(owed(files, "2027-01-15"), "senare 2027-03-31 Lund: Lund 2026, 2 av 2\n");
  files.add("municipalities/lund/follow-up/2026.json", R"({
  "contract": 2025, "reported": "2027-02-01", "reporter": "strateg",
  "entries": [{"commitment": "resor", "status": "rapporterat"}]
})");
  EXPECT_EQ(owed(files, "2027-01-15"), "senare 2027-03-31 Lund: Lund 2026, 2 av 2\n");
  EXPECT_EQ(owed(files, "2027-03-15"), "snart 2027-03-31 Lund: Lund 2026, 1 av 2\n");
}

std::string whom_to_remind(const Files& files) {
  const auto built = files.build();
  const auto all = owed_reports(built->portal(), Date{2026, 11, 21});
  return all.size() == 1 ? contact_of(all.front()).role : "there is not one report";
}

TEST(OwedReports, HaveTheContactOfTheProgrammeElseOfTheMunicipality) {
  Files files = with_grace();
  EXPECT_EQ(whom_to_remind(files), "");
  files.change(by, R"("example": true)", R"("example": true, "contact": {"role": "Klimatstrateg"})");
  EXPECT_EQ(whom_to_remind(files), "Klimatstrateg");
  files.change(by_programme, R"("duty")", R"("contact": {"role": "Näringslivsutvecklare"}, "duty")");
  EXPECT_EQ(whom_to_remind(files), "Näringslivsutvecklare");
}

}  // namespace
}  // namespace kontrakt::compare
