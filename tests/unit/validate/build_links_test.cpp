// The order of things, and what follows what across the years.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

using Texts = std::vector<std::string>;

template <class Things>
Texts names(const Things& things) {
  Texts all;
  for (const auto* thing : things) all.push_back(thing->name);
  return all;
}

Files with_commitment(Files files, const std::string& id, const std::string& front_matter) {
  return files.add("municipalities/lund/contracts/2025/commitments/" + id + ".md",
                   "---\n" + front_matter + "\nactions: []\nsource: {place: s. 5}\n---\n");
}

TEST(Order, of_commitments_is_by_joint_number_then_own_ones_by_name) {
  Files files = small_portal();
  files.add("programme/editions/2025/commitments/2.md", "---\nnumber: 2\ntitle: Två\nlevel: bas\n---\n");
  files = with_commitment(files, "eget-o", "title: Ökat cyklande\nlevel: eget");
  files = with_commitment(files, "tva", "title: Andra\njoint: 2\nlevel: bas");
  files = with_commitment(files, "eget-a", "title: Återbruk\nlevel: eget");
  files = with_commitment(files, "eget-z", "title: Zoner\nlevel: eget");
  auto built = files.build();
  EXPECT_EQ(built->said(), "");
  Texts titles;
  for (const auto* commitment : built->municipality("lund").latest()->commitments)
    titles.push_back(commitment->title);
  EXPECT_EQ(titles, (Texts{"Styrning och ledning", "Andra", "Zoner", "Återbruk", "Ökat cyklande"}));
}

TEST(Order, of_municipalities_is_the_swedish_alphabet) {
  Files files;
  for (const char* name : {"Örebro", "Ängelholm", "Zinkgruvan", "Åre", "Alvesta", "ale"}) {
    static int id = 0;
    files.add("municipalities/m" + std::to_string(++id) + "/municipality.json",
              std::string(R"({"example": true, "name": ")") + name + "\"}");
  }
  EXPECT_EQ(names(files.build()->portal().municipalities_by_name),
            (Texts{"ale", "Alvesta", "Zinkgruvan", "Åre", "Ängelholm", "Örebro"}));
}

TEST(Order, of_contracts_in_an_edition_is_by_municipality) {
  Files files = small_portal();
  for (const char* name : {"Ödeby", "Aby"}) {
    const std::string id = name[0] == 'A' ? "aby" : "odeby";
    files.add("municipalities/" + id + "/municipality.json",
              std::string(R"({"example": true, "name": ")") + name + "\"}");
    files.add("municipalities/" + id + "/contracts/2025/contract.json",
              R"({"source_document": "kk-2025-lund"})");
  }
  Texts all;
  auto built = files.build();
  for (const auto* contract : built->portal().editions.front().contracts)
    all.push_back(contract->municipality->name);
  EXPECT_EQ(all, (Texts{"Aby", "Lund", "Ödeby"}));
}

Files with_year(Files files, const std::string& year) {
  files.add("programme/editions/" + year + "/edition.json",
            R"({"label": ")" + year + R"(", "title": "Omgång", "sections": []})");
  return files;
}

Files with_contract(Files files, const std::string& year) {
  return files.add("municipalities/lund/contracts/" + year + "/contract.json",
                   R"({"version_label": ")" + year + R"(", "source_document": "kk-2025-lund"})");
}

TEST(Chain, of_contracts_leads_over_editions_without_one) {
  Files files = with_year(with_year(with_year(small_portal(), "2019"), "2022"), "2024");
  files = with_contract(with_contract(files, "2019"), "2022");
  auto built = files.build();
  const model::Contract* newest = built->municipality("lund").latest();
  EXPECT_EQ(newest->year, 2025);
  EXPECT_EQ(newest->next, nullptr);
  ASSERT_NE(newest->previous, nullptr);
  EXPECT_EQ(newest->previous->year, 2022);
  EXPECT_EQ(newest->previous->next, newest);
  EXPECT_EQ(newest->previous->previous->year, 2019);
  EXPECT_EQ(newest->previous->previous->previous, nullptr);
}

TEST(Chain, of_editions_is_by_year) {
  auto built = with_year(with_year(small_portal(), "2022"), "2024").build();
  std::vector<int> years;
  for (const auto* edition : built->portal().editions_newest_first) years.push_back(edition->year);
  EXPECT_EQ(years, (std::vector<int>{2025, 2024, 2022}));
  const model::Edition* newest = built->portal().editions_newest_first.front();
  EXPECT_EQ(newest->next, nullptr);
  EXPECT_EQ(newest->previous->year, 2024);
  EXPECT_EQ(newest->previous->previous->next->year, 2024);
}

TEST(Follow_up, finds_the_commitments_of_its_contract) {
  auto built = small_portal()
                   .add("municipalities/lund/follow-up/2026.json",
                        R"({"contract": 2025, "reported": "2027-01-15", "reporter": "Klimatstrateg",
                        "entries": [{"commitment": "styrning", "status": "rapporterat"}],
                        "source": {"document": "kk-2025-lund", "place": "s. 1"}})")
                   .build();
  EXPECT_EQ(built->said(), "");
  const model::FollowUp& follow_up = *built->municipality("lund").follow_ups.at(0);
  EXPECT_EQ(follow_up.contract, built->municipality("lund").latest());
  EXPECT_EQ(follow_up.entries.at(0).commitment->title, "Styrning och ledning");
}

TEST(Examples, are_all_that_belongs_to_an_example_municipality) {
  Files files = local_portal();
  files.add("events/2026-12-03-traff.md",
            "---\ntitle: Träff\ndate: 2026-12-03\nkind: annat\nmunicipality: exempelby\n---\n");
  auto built = files.build();
  EXPECT_TRUE(built->portal().organisations.front().example);
  EXPECT_TRUE(built->portal().events.front().example);
  for (const model::Source& source : built->portal().sources)
    EXPECT_EQ(source.example, source.kind == "exempel") << source.id;
}

// Texts that nobody read would hide their faults: the year in words is a text like others.
TEST(A_municipalitys_own_words_about_the_local_year, belong_to_it_newest_first_and_are_checked) {
  Files files = local_portal();
  files.add("municipalities/exempelby/local/follow-up/2023.md", "Ett lugnt år.\n");
  files.add("municipalities/exempelby/local/follow-up/2024.md", "Sex rapporter [@finns-inte, s. 1].\n");
  auto built = files.build();
  const auto& years = built->municipality("exempelby").local_years;
  ASSERT_EQ(years.size(), 2U);
  EXPECT_EQ(years[0]->year, 2024);
  EXPECT_EQ(years[1]->year, 2023);
  EXPECT_THAT(built->said(), ::testing::HasSubstr(
                                 "local/follow-up/2024.md:1:16: fel K201: källan \"finns-inte\" finns inte"));
}

// "Today" when nobody says: planned events lie ahead of it.
TEST(Newest_date, is_the_newest_of_the_content_but_of_no_event) {
  Files files = local_portal();
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2025-12-05");
  files.add("events/2031-12-03-traff.md",
            "---\ntitle: Träff\ndate: 2031-12-03\nkind: decemberträff\nstatus: planerad\n---\n");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2025-12-05");
  files.change(by_bageriet_2024, "2025-02-01", "2026-02-01");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2026-02-01");
  files.change(lund_2025, "\"version_label\"",
               "\"reviewed\": {\"date\": \"2026-03-01\", \"by\": \"Redaktör\"},\n  \"version_label\"");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2026-03-01");
  files.change(lund, "\"name\"",
               "\"reviewed\": {\"date\": \"2026-03-02\", \"by\": \"Redaktör\"},\n  \"name\"");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2026-03-02");
  EXPECT_EQ(files.build()->municipality("lund").reviewed->by, "Redaktör");
}

TEST(Newest_date, is_no_signing_or_report_that_waits_for_a_planned_meeting) {
  Files files = local_portal();
  files.add("municipalities/exempelby/local/contracts/lund.json",
            R"({"organisation": "bageriet", "signed": "2026-12-10", "commitments": []})");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2026-12-10");
  const std::string meeting = "---\ntitle: Träff\ndate: 2026-12-10\nkind: decemberträff\nstatus: ";
  files.add("events/2026-12-10-traff.md", meeting + "planerad\n---\n");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2025-12-05");
  files.change(by_bageriet_2024, "2025-02-01", "2026-12-10");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2025-12-05");
  files.add("events/2026-12-10-traff.md", meeting + "genomförd\n---\n");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2026-12-10");
}

TEST(Newest_date, is_not_kept_back_by_a_meeting_that_somebody_forgot_or_that_is_of_another_municipality) {
  Files files = local_portal();
  const std::string old =
      "---\ntitle: Träff\ndate: 2021-01-01\nkind: undertecknande\nstatus: planerad\n---\n";
  files.add("events/2021-01-01-traff.md", old);
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2025-12-05");
  files.add("events/2025-12-05-traff.md",
            "---\ntitle: Träff\ndate: 2025-12-05\nkind: decemberträff\nstatus: planerad\n"
            "municipality: exempelby\nexample: true\n---\n");
  EXPECT_EQ(files.build()->portal().newest_date->iso(), "2025-12-05");
}

TEST(Newest_date, is_unknown_without_dates) {
  EXPECT_EQ(Files().build()->portal().newest_date, std::nullopt);
}

}  // namespace
}  // namespace kontrakt::validate::testing
