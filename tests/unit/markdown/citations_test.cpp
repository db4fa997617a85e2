#include <gtest/gtest.h>

#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

std::vector<std::string> places(std::string_view text) {
  std::vector<std::string> result;
  const Document document = read(text).document;
  for (const auto& citation : document.lead.citations()) result.push_back(place(text, citation.at));
  return result;
}

TEST(Citations, become_gaps_with_document_and_place) {
  const auto r = read("Halverat till 2030 [@kk-lund-2025, avsnitt 5.1].\n");
  EXPECT_EQ(r.html, "<p>Halverat till 2030{kk-lund-2025|avsnitt 5.1}.</p>\n");
  EXPECT_EQ(r.messages, Lines{});
}

TEST(Citations, several_share_one_pair_of_brackets) {
  const auto r = read("A [@a, s. 3; @b-2 ; @c, §§ 1–2, bilaga 2] och B [@d].\n");
  EXPECT_EQ(r.html, "<p>A{a|s. 3}{b-2|}{c|§§ 1–2, bilaga 2} och B{d|}.</p>\n");
  ASSERT_EQ(r.document.lead.gaps().size(), 2U);
  EXPECT_EQ(r.document.lead.gaps()[0].count, 3U);
}

TEST(Citations, may_be_wrapped_over_lines) {
  EXPECT_EQ(read("Text\n[@a,\navsnitt 5; @b]\nslut.").html, "<p>Text{a|avsnitt 5}{b|}\nslut.</p>\n");
}

TEST(Citations, know_where_they_stand) {
  EXPECT_EQ(places("Mål å [@a, s. 3; @b].\n"), (Lines{"1:8-15", "1:18-19"}));
  EXPECT_EQ(places("> citat\n>   rad [@a]\nlat rad [@b]\n"), (Lines{"2:10-11", "3:10-11"}));
  EXPECT_EQ(places("- punkt\n  fortsatt å [@a]\n"), (Lines{"2:15-16"}));
  EXPECT_EQ(places("[r]: /x\n[q]: /y \"t\"\nText [@a]\noch [@b]\n"), (Lines{"3:7-8", "4:6-7"}));
  EXPECT_EQ(places("\\* &amp; `kod\nkod` &copy; \\_ [@a]\n"), (Lines{"2:17-18"}));
}

TEST(Citations, may_begin_a_paragraph) {
  const auto r = read("[@a]\n\n[@b] text\n");
  EXPECT_EQ(r.html, "<p>{a|}</p>\n<p>{b|} text</p>\n");
  EXPECT_EQ(plain_text(r.document), " text");
}

TEST(Citations, stand_in_table_cells_too) {
  const std::string text = "Tabell: A [@t]\n\n| x \\| y | z |\n|---|---|\n| \\| \\| å [@a] | [@b] |\n";
  EXPECT_EQ(places(text), (Lines{"1:12-13", "5:12-13", "5:19-20"}));
}

TEST(Citations, in_code_are_text_and_so_are_escaped_ones) {
  const auto r = read("`[@a]` och \\[@b] och &#91;@c]\n\n    [@d]\n");
  EXPECT_EQ(r.document.lead.citations().size(), 0U);
  EXPECT_EQ(r.messages, Lines{});
}

TEST(Citations, that_cannot_be_read_are_an_error) {
  EXPECT_EQ(read("A [@Lund 2025] b").messages, (Lines{"K460 1:3-14 text=[@Lund 2025]"}));
  EXPECT_EQ(read("A [@a; b] c").messages, (Lines{"K460 1:3-9 text=[@a; b]"}));
  EXPECT_EQ(read("A [@a,] c").messages, (Lines{"K460 1:3-7 text=[@a,]"}));
  EXPECT_EQ(read("A [@a, s. 3").messages, (Lines{"K460 1:3-11 text=[@a, s. 3"}));
  EXPECT_EQ(read("A [@a, s. *3*]").messages, (Lines{"K460 1:3-10 text=[@a, s."}));
  EXPECT_EQ(read("A [@]").messages, (Lines{"K460 1:3-5 text=[@]"}));
}

TEST(Citations, in_headings_and_links_are_an_error) {
  EXPECT_EQ(read("## Mål [@a]\n").messages, (Lines{"K461 1:8-11 text=[@a]"}));
  EXPECT_EQ(read("[Lunds mål [@a]](/lund/)\n").messages, (Lines{"K462 1:12-15 text=[@a]"}));
}

}  // namespace
}  // namespace kontrakt::markdown::test
