// What is told at a December meeting, on paper.
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::by_bageriet_2024;
using validate::testing::local_portal;

const std::string year = "/decembertraffen/2025/";
const std::string sheet = "/decembertraffen/2025/exempelby/blad/";

// Exempelby's bakery has reported; the meeting was on 11 December 2025.
Files told() {
  Files files = local_portal();
  files.add("events/2025-12-11-traffen.md",
            "---\ntitle: Träffen\ndate: 2025-12-11\nplace: Torget\nkind: decemberträff\nmunicipality: "
            "exempelby\n---\n");
  return files;
}

// So many actions, each with so long a title.
Files told_much(int actions, std::size_t title) {
  std::string list;
  for (int i = 1; i <= actions; ++i) {
    std::string words = "Åtgärd " + std::to_string(i);
    while (words.size() < title) words += " med fler ord";
    list += (list.empty() ? "" : ", ") + std::string(R"({"id": "a)") + std::to_string(i) +
            R"(", "title": ")" + words +
            R"(", "text": "Gjort.", "category": "energi", "direct_reduction": true, "commitment": "ugnar"})";
  }
  Files files = told();
  files.add(by_bageriet_2024, R"({"reported": "2025-02-01", "reporter": "Vd", "actions": [)" + list +
                                  R"(], "source": {"document": "pahittat", "place": "s. 3"}})");
  return files;
}

config::Site after_the_meeting() {
  config::Site settings;
  settings.as_of = support::Date::parse("2025-12-12");
  return settings;
}

const PageJob& job(Site& site, const std::string& address) {
  return site.plan().pages()[site.plan().find(address).value()];
}

TEST(PrintEdition, has_a_chapter_for_each_municipality_and_becomes_a_pdf) {
  Site site(told(), after_the_meeting(), true, true);
  EXPECT_EQ(site.texts(year + "tryck/", "chapters", "name"), (Texts{"Exempelby"}));
  EXPECT_EQ(site.text(year + "tryck/", "count_text"), "1\u00a0exempel");
  EXPECT_EQ(site.text(year + "tryck/", "pdf.href"), year + "tryck/decembertraffen-2025.pdf");
  EXPECT_EQ(job(site, year + "tryck/").pdf_path, "decembertraffen/2025/tryck/decembertraffen-2025.pdf");
  EXPECT_EQ(job(site, year + "tryck/").most_pdf_pages, 0);
  EXPECT_EQ(job(site, sheet).pdf_path, "decembertraffen/2025/exempelby/blad/exempelby-2025.pdf");
  EXPECT_EQ(job(site, sheet).most_pdf_pages, 1);
  EXPECT_EQ(job(site, year).pdf_path, "");
}

TEST(PrintEdition, has_fewer_columns_than_the_table_on_the_web_and_the_same_cells) {
  Site site(told(), after_the_meeting());
  EXPECT_EQ(site.texts(year + "tryck/", "table.columns", "label"),
            (Texts{"Kommun", "Nya klimatkontrakt", "Uppföljningar", "Nya lokala kontrakt",
                   "Gällande lokala kontrakt", "Har rapporterat", "Åtgärder"}));
  EXPECT_EQ(site.texts(year + "tryck/", "table.rows.0.cells", "text"), (Texts{"0", "0", "0", "1", "1", "1"}));
}

TEST(PrintEdition, is_linked_to_and_its_pdf_only_where_it_is_made) {
  Site with(told(), after_the_meeting(), true, true);
  EXPECT_EQ(with.text(year, "print.href"), year + "tryck/");
  EXPECT_EQ(with.text(year, "pdf.href"), year + "tryck/decembertraffen-2025.pdf");
  EXPECT_EQ(with.text(year + "exempelby/", "sheet.href"), sheet);
  EXPECT_EQ(with.text(year + "exempelby/", "pdf.href"), sheet + "exempelby-2025.pdf");
  Site without(told(), after_the_meeting());
  EXPECT_EQ(without.text(year, "print.href"), year + "tryck/");
  EXPECT_EQ(without.text(year, "pdf"), "none");
  EXPECT_EQ(without.text(year + "exempelby/", "pdf"), "none");
}

TEST(PrintEdition, waits_for_the_meeting) {
  config::Site before;
  before.as_of = support::Date::parse("2025-12-10");
  Site site(told(), before);
  EXPECT_FALSE(site.has(year + "tryck/"));
  EXPECT_FALSE(site.has(sheet));
}

TEST(Sheet, says_all_that_there_is_room_for) {
  Site site(told_much(5, 20), after_the_meeting());
  EXPECT_EQ(site.texts(sheet, "shown_actions", "title"),
            (Texts{"Åtgärd 1 med fler ord", "Åtgärd 2 med fler ord", "Åtgärd 3 med fler ord",
                   "Åtgärd 4 med fler ord", "Åtgärd 5 med fler ord"}));
  EXPECT_EQ(site.text(sheet, "shown_actions.0.text"), "Bageriet");
  EXPECT_EQ(site.text(sheet, "more_actions"), "none");
  EXPECT_EQ(site.texts(sheet, "shown_thanks", "title"), (Texts{"Bageriet"}));
  EXPECT_EQ(site.text(sheet, "url"), "http://localhost/decembertraffen/2025/exempelby/");
}

TEST(Sheet, counts_what_there_is_no_room_for) {
  for (const std::size_t title : {20U, 150U}) {
    Site site(told_much(50, title), after_the_meeting());
    const std::size_t shown = site.texts(sheet, "shown_actions", "title").size();
    EXPECT_GE(shown, title == 20 ? 10U : 6U);
    EXPECT_LT(shown, 20U);
    EXPECT_EQ(site.text(sheet, "more_actions"), "och " + std::to_string(50 - shown) + " till på webben");
  }
}

TEST(Sheet, shortens_names_that_take_more_than_two_lines) {
  Site site(told_much(1, 190), after_the_meeting());
  EXPECT_TRUE(site.text(sheet, "shown_actions.0.title").ends_with("…"));
}

}  // namespace
}  // namespace kontrakt::view::testing
