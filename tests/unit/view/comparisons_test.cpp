// The comparisons: who chose what, sections beside one another, municipalities side by side.
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::joint_1;
using validate::testing::lund;
using validate::testing::lund_2025;
using validate::testing::lund_2025_text;
using validate::testing::lund_styrning;
using validate::testing::small_portal;

constexpr const char* matrix = "/jamfor/ataganden/2025/";
constexpr const char* targets = "/jamfor/avsnitt/2025/targets/";
constexpr const char* beside = "/jamfor/sida-vid-sida/";

// A second municipality, before Lund in the alphabet, with a contract of its own.
Files two_towns() {
  Files files = small_portal();
  files.add("municipalities/arvika/municipality.json", R"({"name": "Arvika", "code": "1784"})");
  files.add("municipalities/arvika/contracts/2025/contract.json",
            R"({"version_label": "2025/26", "source_document": "kk-2025-lund"})");
  return files;
}

TEST(Comparisons, are_not_there_without_contracts) {
  Files files = small_portal();
  files.remove(lund_2025).remove(lund_2025_text).remove(lund_styrning);
  Site site(files);
  EXPECT_FALSE(site.plan().find("/jamfor/"));
  EXPECT_FALSE(site.plan().find(beside));
}

TEST(CommitmentMatrix, has_a_row_for_each_contract_and_tells_chosen_from_not_chosen) {
  Site site(two_towns());
  EXPECT_EQ(site.text(matrix, "table.rows"), "[2]");
  EXPECT_EQ(site.text(matrix, "table.rows.0.header.text"), "Arvika");
  EXPECT_EQ(site.text(matrix, "table.rows.0.cells.0.text"), "inte valt");
  EXPECT_EQ(site.text(matrix, "table.rows.0.cells.0.shape"), "dash");
  EXPECT_EQ(site.text(matrix, "table.rows.1.header.text"), "Lund");
  EXPECT_EQ(site.text(matrix, "table.rows.1.cells.0.text"), "1");
  EXPECT_EQ(site.text(matrix, "table.rows.1.cells.0.href"), "/kommuner/lund/ataganden/styrning/");
  EXPECT_EQ(site.text(matrix, "table.foot.0.cells.0.text"), "1");
  EXPECT_EQ(site.text(matrix, "table.columns.1.note"), "Styrning");
}

TEST(CommitmentMatrix, says_that_no_actions_are_listed_yet) {
  Files files = small_portal();
  files.change(
      lund_styrning,
      "actions:\n  - id: strategi\n    text: En strategi tas fram.\n    source: {place: avsnitt 5.4}\n", "");
  Site site(files);
  EXPECT_EQ(site.text(matrix, "table.rows.0.cells.0.text"), "inga åtgärder angivna ännu");
  EXPECT_EQ(site.text(matrix, "table.rows.0.cells.0.shape"), "ring");
  EXPECT_EQ(site.text(matrix, "table.foot.0.cells.0.text"), "1");
  EXPECT_EQ(site.text(matrix, "table.foot.1.cells.0.text"), "0");
}

TEST(CommitmentMatrix, is_also_a_csv_and_a_json_file) {
  Site site(two_towns());
  const auto csv = site.plan().find("/jamfor/ataganden/2025/gemensamma-ataganden.csv");
  ASSERT_TRUE(csv);
  EXPECT_EQ(site.bytes(*csv), "Kommun,Åtagande 1,Egna\r\nArvika,inte valt,0\r\nLund,1,0\r\n");
  EXPECT_TRUE(site.plan().find("/jamfor/ataganden/2025/gemensamma-ataganden.json"));
}

TEST(SectionComparison, shows_every_contract_and_says_what_is_missing) {
  Site site(two_towns());
  EXPECT_EQ(site.text(targets, "count_text"), "1 av 2\u00A0kontrakt har avsnittet.");
  EXPECT_EQ(site.text(targets, "entries.0.municipality.label"), "Arvika");
  EXPECT_EQ(site.text(targets, "entries.0.missing"), "avsnittet saknas i portalen");
  EXPECT_EQ(site.text(targets, "entries.0.prose"), "none");
  EXPECT_EQ(site.text(targets, "entries.1.municipality.label"), "Lund");
  EXPECT_EQ(site.text(targets, "entries.1.missing"), "none");
  EXPECT_EQ(site.text(targets, "entries.1.href"), "/kommuner/lund/klimatkontrakt/2025/#targets");
  EXPECT_EQ(site.text(targets, "next.href"), "/jamfor/avsnitt/2025/cooperation/");
}

TEST(SectionComparison, has_no_anchor_twice) {
  Files files = two_towns();
  const char* text = "## Klimatmål 2030 {#targets}\n\nVi minskar.\n\n### Resor\n\nFler cyklar.\n";
  files.add(lund_2025_text, text).add("municipalities/arvika/contracts/2025/contract.md", text);
  Site site(files);
  EXPECT_NE(site.text(targets, "entries.0.prose.html").find("id=\"arvika-resor\""), std::string::npos);
  EXPECT_NE(site.text(targets, "entries.1.prose.html").find("id=\"lund-resor\""), std::string::npos);
}

TEST(SectionComparison, links_to_other_sections_lead_to_the_contract) {
  Files files = two_towns();
  files.add(lund_2025_text,
            "## Klimatmål 2030 {#targets}\n\nSe [åtagandena](#cooperation) och [resorna](#resor).\n\n"
            "### Resor\n\nFler cyklar.\n\n## Åtaganden {#cooperation}\n\nVi gör det med andra.\n");
  Site site(files);
  const std::string html = site.text(targets, "entries.1.prose.html");
  EXPECT_NE(html.find("href=\"/kommuner/lund/klimatkontrakt/2025/#cooperation\""), std::string::npos) << html;
  EXPECT_NE(html.find("href=\"#lund-resor\""), std::string::npos) << html;
}

TEST(JointCommitments, have_no_page_when_none_can_be_used) {
  Files files = small_portal();
  files.change(joint_1, "number: 1\n", "");
  Site site(files);
  EXPECT_FALSE(site.plan().find("/ataganden/"));
}

TEST(SectionComparison, shows_beginnings_where_whole_texts_would_be_too_much) {
  Files files = small_portal();
  std::string text = "## Klimatmål 2030 {#targets}\n\nVi minskar utsläppen. ";
  for (int i = 0; i < 30'000; ++i) text += "Mycket text. ";
  files.add(lund_2025_text, text);
  Site site(files);
  EXPECT_EQ(site.text(targets, "whole"), "false");
  EXPECT_EQ(site.text(targets, "entries.0.prose"), "none");
  EXPECT_EQ(site.text(targets, "entries.0.summary").substr(0, 22), "Vi minskar utsläppen.");
}

TEST(SideBySide, says_of_every_municipality_what_it_has_and_what_it_has_not) {
  Site site(two_towns());
  EXPECT_EQ(site.text(beside, "table.rows.0.header.text"), "Arvika");
  EXPECT_EQ(site.text(beside, "table.rows.0.cells.1.text"), "inget antaget");
  EXPECT_EQ(site.text(beside, "table.rows.0.cells.3.text"), "inga valda");
  EXPECT_EQ(site.text(beside, "table.rows.1.cells.0.text"), "2025/26");
  EXPECT_EQ(site.text(beside, "table.rows.1.cells.1.text"),
            "Minska utsläppen: minst\u00A085\u00A0procent (2030)");
  EXPECT_EQ(site.text(beside, "table.rows.1.cells.3.text"), "1");
  EXPECT_EQ(site.text(beside, "table.rows.1.cells.5.text"), "1");
}

TEST(Memberships, are_listed_with_how_many_are_members) {
  Files files = two_towns();
  files.add(lund, R"({"name": "Lund", "code": "1281", "memberships": [
    {"name": "Klimatkommunerna", "since": 2010, "source": {"document": "kk-2025-lund", "place": "s. 2"}},
    {"name": "Eurocities", "status": "ansökan inlämnad", "source": {"document": "kk-2025-lund", "place": "s. 2"}}]})");
  files.add("municipalities/arvika/municipality.json", R"({"name": "Arvika", "code": "1784", "memberships": [
    {"name": "Klimatkommunerna", "source": {"document": "kk-2025-lund", "place": "s. 2"}}]})");
  Site site(files);
  const char* page = "/jamfor/medlemskap/";
  EXPECT_EQ(site.text(page, "networks.0.name"), "Eurocities");
  EXPECT_EQ(site.text(page, "networks.0.count_text"), "1\u00A0kommun");
  EXPECT_EQ(site.text(page, "networks.1.count_text"), "2\u00A0kommuner");
  EXPECT_EQ(site.text(page, "table.rows"), "[3]");
  EXPECT_EQ(site.text(page, "table.rows.0.cells.1.text"), "uppges inte");
  EXPECT_EQ(site.text(page, "table.rows.1.cells.1.text"), "2010");
  EXPECT_EQ(site.text(page, "table.rows.2.cells.2.text"), "ansökan inlämnad");
}

// Worked out by hand (compare/rates.hpp and its neighbours have the formulas): the page must not drift from
// them.
TEST(Calculations, the_examples_on_the_page_come_to_these_numbers) {
  Site site(small_portal());
  std::string results;
  for (int i = 0; i < 9; ++i)
    results += site.text("/jamfor/sa-raknar-vi/", "formulas." + std::to_string(i) + ".result") + "\n";
  EXPECT_EQ(
      results,
      "Minskningen blir 65,1 procent vid den lägre takten och 80,3 procent vid den högre.\n"
      "Takten är 14,9 procent per år.\n"
      "De har minskat med 3,5 procent per år i genomsnitt.\n"
      "Målet motsvarar 75\u00A0000 ton. Då behövs 18,0 procent per år från 2023.\n"
      "Efter tio år är 48\u00A0398 ton kvar, ungefär hälften.\n"
      "Läst som 90 procent lägre än 1990 blir målet 50\u00A0000 ton.\n"
      "Det är 3,75 ton per invånare. Ett annat exempel: utsläppen per invånare minskar med 80 procent medan "
      "folkmängden växer från 100\u00A0000 till 120\u00A0000. Då minskar de samlade utsläppen med 76,0 "
      "procent.\n"
      "Summan blir 660\u00A0000 ton med lika många ton och 558\u00A0140 ton med lika många procent.\n"
      "513\u00A0000 ton är kvar efter 2022. Med oförändrade utsläpp tar den slut under 2028. Med 7 procent "
      "mindre per år tar den slut under 2030. Den räcker om utsläppen minskar med 15,2 procent per år.\n");
}

}  // namespace
}  // namespace kontrakt::view::testing
