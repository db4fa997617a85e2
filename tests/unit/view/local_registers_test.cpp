// A municipality's programme with the register of those who have signed, and what they have taken on.
#include "view/local_registers.hpp"

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::by_bageriet;
using validate::testing::by_bageriet_2024;
using validate::testing::by_programme;
using validate::testing::local_portal;

config::Site seen_on(support::Date day) {
  config::Site site;
  site.as_of = day;
  return site;
}

// Organisations with a contract with Exempelby: "org-1", "org-2" and on.
void add_contracts(Files& files, int count) {
  for (int i = 1; i <= count; ++i) {
    const std::string id = "org-" + std::to_string(i);
    files.add("organisations/" + id + ".json", R"({"name": "Organisation )" + std::to_string(i) +
                                                   R"(", "kind": "företag", "sector": "annat"})");
    files.add("municipalities/exempelby/local/contracts/" + id + ".json",
              R"({"signed": "2024-02-01", "signatories": [{"title": "Vd"}], "commitments": []})");
  }
}

TEST(LocalRegister, says_sector_day_commitments_and_last_report_of_each) {
  Site site(local_portal(), seen_on({2026, 11, 21}));
  EXPECT_EQ(site.texts(by_local, "table.columns", "label"),
            (Texts{"Organisation", "Bransch", "Undertecknat", "Åtaganden", "Senaste rapport", "Läge 2025"}));
  EXPECT_EQ(site.text(by_local, "table.rows.0.header.href"), by_local + "bageriet/");
  EXPECT_EQ(site.texts(by_local, "table.rows.0.cells", "text"),
            (Texts{"livsmedel", "1 maj 2023", "1", "1 februari 2025", "saknas"}));
  EXPECT_TRUE(site.has(by_local + "register.csv"));
}

TEST(LocalRegister, knows_of_no_report_before_it_came) {
  Site site(local_portal(), seen_on({2025, 1, 31}));
  EXPECT_EQ(site.text(by_local, "table.rows.0.cells.3.text"), "ingen ännu");
  EXPECT_EQ(site.text(by_local + "bageriet/", "last_report"), "none");
}

TEST(LocalRegister, says_which_contracts_have_ended_where_any_has) {
  Files files = local_portal();
  add_contracts(files, 1);
  files.change(by_bageriet, "\"commitments\"", R"("ended": {"date": "2025-06-01"}, "commitments")");
  Site site(files, seen_on({2025, 7, 1}));
  EXPECT_EQ(site.text(by_local, "table.columns.6.label"), "Avslutat");
  EXPECT_EQ(site.text(by_local, "table.rows.0.cells.5.text"), "1 juni 2025");
  EXPECT_EQ(site.text(by_local, "table.rows.1.cells.5.text"), "gäller");
}

TEST(LocalRegister, of_five_hundred_is_parted_and_the_programme_stands_on_the_first_page) {
  Files files = local_portal();
  add_contracts(files, 500);
  Site site(files, seen_on({2026, 11, 21}));
  const std::size_t parts = site.texts(by_local, "table.parts", "href").size();
  EXPECT_GT(parts, 2U);
  std::size_t rows = 0;
  for (std::size_t i = 0; i < parts; ++i)
    rows += site.texts(part_address(by_local, i), "table.rows", "header.text").size();
  EXPECT_EQ(rows, 501U);
  EXPECT_EQ(site.text(by_local, "programme"), "none");
  EXPECT_EQ(site.text(by_local + "sida-2/", "programme.href"), by_local);
  EXPECT_EQ(site.text(by_local + "sida-2/", "intro"), "none");
}

TEST(LocalProgramme, without_contracts_says_so_and_has_no_register) {
  Site site(local_portal().remove(by_bageriet).remove(by_bageriet_2024));
  EXPECT_EQ(site.text(by_local, "table"), "none");
  EXPECT_EQ(site.text(by_local, "commitments"), "none");
  EXPECT_EQ(site.text(by_local, "contracts_empty"), "Underlaget nämner ingen som har skrivit under ännu.");
  EXPECT_FALSE(site.has(by_local + "register.csv"));
  EXPECT_FALSE(site.has(by_local + "ataganden/"));
  EXPECT_EQ(site.text("/", "local_text"), "none");
}

TEST(LocalProgramme, says_what_its_document_does_not) {
  EXPECT_EQ(Site(local_portal()).text(by_local, "not_stated"),
            "Underlaget säger inget om en gemensam utgångspunkt, vad kommunen själv åtar sig eller stöd till "
            "den som inte kan skriva under än.");
  Files files = local_portal();
  files.change(by_programme, "\"prerequisites\"",
               R"("common_ground": [{"id": "a", "title": "A", "text": "A."}],
                  "municipal_commitments": [{"id": "b", "title": "B", "text": "B."}],
                  "support": {"text": "Ring."}, "prerequisites")");
  EXPECT_EQ(Site(files).text(by_local, "not_stated"), "none");
}

TEST(LocalCommitments, are_listed_with_their_category) {
  Files files = local_portal();
  files.change(by_bageriet, "\"commitments\": [",
               R"("commitments": [{"id": "resor", "title": "Resor", "text": "Vi cyklar.",
                  "target": {"value": 50, "unit": "procent", "base_year": 2020, "target_year": 2030}},)");
  Site site(files);
  const std::string page = by_local + "ataganden/";
  EXPECT_EQ(site.text(by_local, "commitments.href"), page);
  EXPECT_EQ(site.texts(page, "table.rows.0.cells", "text"),
            (Texts{"Resor", "ingen kategori", "livsmedel", "50\u00A0procent till 2030 jämfört med 2020"}));
  EXPECT_EQ(site.texts(page, "table.rows.1.cells", "text"),
            (Texts{"Nya ugnar", "Energi", "livsmedel", "inget tal"}));
  EXPECT_EQ(site.text(page, "table.rows.1.cells.0.href"), by_local + "bageriet/#atagande-ugnar");
  EXPECT_EQ(site.texts(page, "categories", "title"), (Texts{"Energi", "Ingen kategori"}));
  EXPECT_EQ(site.texts(page, "categories", "count_text"), (Texts{"1\u00A0åtagande", "1\u00A0åtagande"}));
}

TEST(LocalCommitments, have_no_page_where_nobody_has_any) {
  Files files = local_portal();
  files.remove(by_bageriet_2024);
  files.add(by_bageriet, R"({"signed": "2023-05-01", "signatories": [{"title": "Vd"}], "commitments": []})");
  Site site(files);
  EXPECT_FALSE(site.has(by_local + "ataganden/"));
  EXPECT_EQ(site.text(by_local + "bageriet/", "commitments"), "[0]");
}

TEST(LocalContractPage, says_when_reports_are_due_and_names_the_organisations_other_contracts) {
  Files files = local_portal();
  files.add("municipalities/lund/local/programme.json",
            R"({"title": "Lunds", "duty": {"kind": "ingen", "note": "Frivilligt."}})");
  files.add("municipalities/lund/local/contracts/bageriet.json",
            R"({"signed": "2024-02-01", "signatories": [{"title": "Vd"}], "commitments": []})");
  Site site(files);
  EXPECT_EQ(site.text(by_local + "bageriet/", "duty_text"),
            "Rapport lämnas varje år, senast den 31 mars året efter.");
  EXPECT_EQ(site.texts(by_local + "bageriet/", "others", "label"), Texts{"Lund"});
  EXPECT_EQ(site.text("/kommuner/lund/lokala-klimatkontrakt/bageriet/", "duty_text"),
            "Ingen rapport krävs. Frivilligt.");
}

TEST(LocalCounts, count_what_is_real_apart_from_what_is_made_up) {
  Files files = local_portal();
  files.add("municipalities/lund/local/programme.json", R"({"title": "Lunds", "duty": {"kind": "ingen"}})");
  files.add("organisations/verket.json", R"({"name": "Verket", "kind": "företag", "sector": "energi"})");
  files.add("municipalities/lund/local/contracts/verket.json",
            R"({"signed": "2024-02-01", "signatories": [{"name": "N", "title": "Vd"}], "commitments": []})");
  EXPECT_EQ(
      Site(files).text("/signatarer/", "local_text"),
      "1\u00A0organisation har 1\u00A0lokalt klimatkontrakt, i 1\u00A0kommun. Dessutom har 1\u00A0påhittad "
      "organisation 1\u00A0lokalt klimatkontrakt.");
}

}  // namespace
}  // namespace kontrakt::view::testing
