#include "compare/outdated.hpp"

#include <gtest/gtest.h>

#include <array>

#include "validate/portal_fixture.hpp"

namespace kontrakt::compare {
namespace {

using validate::testing::by_bageriet;
using validate::testing::edition_2025;
using validate::testing::Files;
using validate::testing::local_portal;
using validate::testing::lund_2025;
using validate::testing::small_portal;

// One line for each: "mål Lund minus-85 2030".
std::string past(const Files& files, std::string_view as_of) {
  static constexpr std::array<std::string_view, 5> words{"omgång", "kontrakt", "mål", "lokalt åtagande",
                                                         "händelse"};
  const auto built = files.build();
  std::string out;
  for (const Outdated& one : outdated(built->portal(), Date::parse(as_of).value())) {
    out += words.at(static_cast<std::size_t>(one.kind));
    out += " " + (one.municipality == nullptr ? "–" : one.municipality->name) + " " + one.id + " ";
    out += (one.day ? one.day->iso() : std::to_string(one.year)) + "\n";
  }
  return out;
}

TEST(Outdated, IsATargetFromTheDayAfterItsYear) {
  const Files files = small_portal();
  EXPECT_EQ(past(files, "2030-12-31"), "");
  EXPECT_EQ(past(files, "2031-01-01"), "mål Lund minus-85 2030\n");
}

TEST(Outdated, IsNotATargetOfAnOlderContract) {
  Files files = small_portal();
  files.add("programme/editions/2026/edition.json",
            R"({"label": "2026/27", "title": "K", "signed": {"date": "2026-12-04"}, "sections": []})");
  files.add("municipalities/lund/contracts/2026/contract.json",
            R"({"version_label": "2026/27", "signed": {"date": "2026-12-04"}, "targets": []})");
  EXPECT_EQ(past(files, "2031-01-01"), "");
}

TEST(Outdated, IsTheNewestContractThatWasThereThen) {
  Files files = small_portal();
  files.change(lund_2025, R"("signed")", R"("valid": "2025/2026", "signed")");
  EXPECT_EQ(past(files, "2026-12-31"), "");
  EXPECT_EQ(past(files, "2027-01-01"), "kontrakt Lund 2025 2026\n");
  // The next is signed late: until then the old one is the newest.
  files.add("programme/editions/2026/edition.json",
            R"({"label": "2026/27", "title": "K", "signed": {"date": "2027-02-05"}, "sections": []})");
  files.add("municipalities/lund/contracts/2026/contract.json",
            R"({"version_label": "2026/27", "signed": {"date": "2027-02-05"}})");
  EXPECT_EQ(past(files, "2027-02-04"), "kontrakt Lund 2025 2026\n");
  EXPECT_EQ(past(files, "2027-02-05"), "");
}

TEST(Outdated, IsAnEditionUntilTheNextIsThere) {
  Files files = small_portal();
  files.change(edition_2025, R"("label")", R"("valid": "2025/2026", "label")");
  EXPECT_EQ(past(files, "2027-01-01"), "omgång – 2025 2026\n");
  // An invented edition does not take the place of a real one.
  files.add("programme/editions/2026/edition.json",
            R"({"label": "2026/27", "title": "K", "example": true, "valid": "2027", "sections": []})");
  EXPECT_EQ(past(files, "2027-01-01"), "omgång – 2025 2026\n");
  files.change("programme/editions/2026/edition.json", R"("example": true, )", "");
  EXPECT_EQ(past(files, "2027-01-01"), "");
}

TEST(Outdated, IsALocalCommitmentOfAContractInForceOnly) {
  Files files = local_portal();
  files.change(by_bageriet, R"("category": "energi"})",
               R"("category": "energi", "target": {"value": 50, "unit": "procent", "target_year": 2025}})");
  EXPECT_EQ(past(files, "2025-12-31"), "");
  EXPECT_EQ(past(files, "2026-01-01"), "lokalt åtagande Exempelby bageriet/ugnar 2025\n");
  files.change(by_bageriet, R"("signed": "2023-05-01")",
               R"("signed": "2023-05-01", "ended": {"date": "2026-06-30", "reason": "Lagt ned."})");
  EXPECT_EQ(past(files, "2026-06-30"), "lokalt åtagande Exempelby bageriet/ugnar 2025\n");
  EXPECT_EQ(past(files, "2026-07-01"), "");
}

TEST(Outdated, IsAnEventThatIsStillSaidToBePlannedWhenItsLastDayHasPassed) {
  Files files = small_portal();
  files.add("events/2026-12-10-traff.md",
            "---\ntitle: Träff\ndate: 2026-12-10\nend: 2026-12-11\nkind: annat\nstatus: planerad\n---\n");
  files.add("events/2026-11-02-lund.md",
            "---\ntitle: Lund\ndate: 2026-11-02\nkind: annat\nstatus: planerad\nmunicipality: lund\n---\n");
  files.add("events/2026-11-01-klar.md",
            "---\ntitle: Klar\ndate: 2026-11-01\nkind: annat\nstatus: genomförd\n---\n");
  files.add("events/2026-11-01-utan.md", "---\ntitle: Utan\ndate: 2026-11-01\nkind: annat\n---\n");
  EXPECT_EQ(past(files, "2026-11-02"), "");
  EXPECT_EQ(past(files, "2026-12-11"), "händelse Lund 2026-11-02-lund 2026-11-02\n");
  EXPECT_EQ(past(files, "2026-12-12"),
            "händelse – 2026-12-10-traff 2026-12-11\nhändelse Lund 2026-11-02-lund 2026-11-02\n");
}

TEST(LastYearOf, ReadsYearsAndNothingElse) {
  EXPECT_EQ(last_year_of("2025/2026"), 2026);
  EXPECT_EQ(last_year_of("2025–2026"), 2026);
  EXPECT_EQ(last_year_of(" 2025 - 2026 "), 2026);
  EXPECT_EQ(last_year_of("2025/26"), 2026);
  EXPECT_EQ(last_year_of("2026"), 2026);
  for (const char* words : {"", "tills vidare", "2026/2025", "2025/", "/2026", "2025/2", "från 2025", "25/26",
                            "2024/2025/2026", "2025/2o26"})
    EXPECT_EQ(last_year_of(words), std::nullopt) << words;
}

}  // namespace
}  // namespace kontrakt::compare
