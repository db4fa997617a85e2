#include <gtest/gtest.h>

#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

TEST(Tables, have_caption_header_scope_and_classes) {
  const auto r = read("Tabell: Utsläpp, *kton*\n\n| Kommun | 2030 |\n|:--|--:|\n| Lund | 1 & 2 |\n");
  EXPECT_EQ(
      r.html,
      "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Utsläpp, kton\">\n<table>\n"
      "<caption>Utsläpp, <em>kton</em></caption>\n"
      "<thead>\n<tr>\n<th scope=\"col\" class=\"align-left\">Kommun</th>\n"
      "<th scope=\"col\" class=\"align-right\">2030</th>\n</tr>\n</thead>\n"
      "<tbody>\n<tr>\n<td class=\"align-left\">Lund</td>\n<td class=\"align-right\">1 &amp; 2</td>\n</tr>\n"
      "</tbody>\n</table>\n</div>\n");
  EXPECT_EQ(r.messages, Lines{});
  EXPECT_EQ(r.document.lead_text, "Utsläpp, kton\nKommun 2030\nLund 1 & 2");
}

TEST(Tables, the_caption_may_stand_right_above) {
  const auto r = read("Tabell: Å [@a]\n| A | B |\n|---|---|\n| [här](/x) | 2 |\n");
  EXPECT_NE(r.html.find("<caption>Å{a|}</caption>"), std::string::npos) << r.html;
  EXPECT_EQ(r.messages, (Lines{"K441 4:4-6 text=här"}));
}

TEST(Tables, without_caption_are_warned_about) {
  const auto r = read("Text.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n");
  EXPECT_NE(r.html.find("aria-label=\"Tabell\""), std::string::npos);
  EXPECT_EQ(r.messages, (Lines{"K451 3:1-9"}));
}

TEST(Tables, right_below_a_paragraph_are_found_at_their_own_line) {
  EXPECT_EQ(read("Text\nmer.\n| A | |\n|---|---|\n| 1 | 2 |\n").messages, (Lines{"K451 3:1-7", "K450 3:6"}));
}

TEST(Tables, need_text_in_every_header_cell) {
  EXPECT_EQ(read("Tabell: T\n\n|  | B | |\n|---|---|---|\n| 1 | 2 | 3 |\n").messages,
            (Lines{"K450 3:2", "K450 3:9"}));
}

TEST(Tables, without_rows_have_a_header_only) {
  const auto r = read("Tabell: T\n\n| A |\n|---|\n");
  EXPECT_EQ(r.html,
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" "
            "aria-label=\"T\">\n<table>\n<caption>T</caption>\n"
            "<thead>\n<tr>\n<th scope=\"col\">A</th>\n</tr>\n</thead>\n</table>\n</div>\n");
}

TEST(Tables, a_caption_without_a_table_is_a_paragraph) {
  EXPECT_EQ(read("Tabell: ingen\n\nText\n").html, "<p>Tabell: ingen</p>\n<p>Text</p>\n");
}

}  // namespace
}  // namespace kontrakt::markdown::test
