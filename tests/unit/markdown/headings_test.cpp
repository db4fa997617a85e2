#include <gtest/gtest.h>

#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

TEST(Headings, split_the_text_into_sections) {
  const auto r =
      read("Ingress.\n\n## Mål för 2030 {#targets}\n\nEtt.\n\n### Delmål\n\nTvå.\n\n## Öst & Väst\n");
  EXPECT_EQ(r.messages, Lines{});
  EXPECT_EQ(html(r.document.lead), "<p>Ingress.</p>\n");
  ASSERT_EQ(r.document.sections.size(), 3U);
  const auto& targets = r.document.sections[0];
  EXPECT_EQ(targets.title, "Mål för 2030");
  EXPECT_EQ(targets.key, "targets");
  EXPECT_EQ(targets.anchor, "targets");
  EXPECT_EQ(targets.level, 2);
  EXPECT_EQ(html(targets.content), "<p>Ett.</p>\n");
  EXPECT_EQ(r.document.sections[1].anchor, "delmal");
  EXPECT_EQ(r.document.sections[1].key, "");
  EXPECT_EQ(r.document.sections[2].anchor, "ost-vast");
  EXPECT_EQ(r.document.sections[2].title, "Öst & Väst");
  EXPECT_EQ(r.document.sections[2].title_html, "Öst &amp; Väst");
  EXPECT_EQ(end_of_subsections(r.document, 0), 2U);
}

TEST(Headings, know_where_they_and_their_keys_stand) {
  const std::string text = "Ö\n\n##   Mål *nu* &amp; då {#mal} ##\n";
  const auto r = read(text);
  const auto& section = r.document.sections.at(0);
  EXPECT_EQ(place(text, section.key_at), "3:26-28");
  EXPECT_EQ(section.title, "Mål nu & då");
  EXPECT_EQ(section.title_html, "Mål <em>nu</em> &amp; då");
}

TEST(Headings, are_written_at_the_shifted_level) {
  Options options;
  options.heading_offset = 1;
  EXPECT_EQ(read("## A\n\n### B\n", options).html, "<h3 id=\"a\">A</h3>\n<h4 id=\"b\">B</h4>\n");
}

TEST(Headings, that_become_too_deep_are_an_error) {
  Options options;
  options.heading_offset = 3;
  EXPECT_EQ(read("## A\n### B\n#### C\n", options).messages, (Lines{"K414 3:6-6 level=4 deepest=3"}));
}

TEST(Headings, with_the_same_text_get_numbered_anchors) {
  const auto r = read("## Mål\n## Mål\n## Mål\n## Annat {#mal-2}\n## ———\n");
  EXPECT_EQ(r.html,
            "<h2 id=\"mal\">Mål</h2>\n<h2 id=\"mal-3\">Mål</h2>\n<h2 id=\"mal-4\">Mål</h2>\n"
            "<h2 id=\"mal-2\">Annat</h2>\n<h2 id=\"avsnitt\">———</h2>\n");
}

TEST(Headings, of_level_one_are_an_error) {
  EXPECT_EQ(read("# Titel\n").messages, (Lines{"K410 1:3-7"}));
}

TEST(Headings, that_skip_a_level_are_an_error) {
  EXPECT_EQ(read("### A\n\n## B\n\n#### C {#c}\n").messages,
            (Lines{"K411 1:5-5 level=3 previous=1 expected=2", "K411 5:6-11 level=4 previous=2 expected=3"}));
}

TEST(Headings, without_text_are_an_error) {
  EXPECT_EQ(read("## \n\ntext\n\n## {#key}\n").messages, (Lines{"K412 1:4", "K412 5:4-9"}));
}

TEST(Headings, in_lists_and_quotes_are_an_error) {
  EXPECT_EQ(read("- ## A\n\n> ## B\n").messages, (Lines{"K413 1:6-6", "K413 3:6-6"}));
}

TEST(Headings, underlined_ones_count_too) {
  const auto r = read("Mål {#m}\n--------\n");
  EXPECT_EQ(r.html, "<h2 id=\"m\">Mål</h2>\n");
}

TEST(HeadingKeys, not_closed_or_not_last_are_an_error) {
  EXPECT_EQ(read("## Mål {#mal\n").messages, (Lines{"K415 1:8-12"}));
  EXPECT_EQ(read("## Mål {#mal} nu\n").messages, (Lines{"K415 1:8-13"}));
  EXPECT_EQ(read("## Mål {#mal} *nu*\n").messages, (Lines{"K415 1:8-13"}));
}

TEST(HeadingKeys, with_other_letters_are_an_error) {
  EXPECT_EQ(read("## Mål {#Mål}\n").messages, (Lines{"K416 1:10-12 key=Mål suggestion=mal"}));
  EXPECT_EQ(read("## Mål {#}\n").messages, (Lines{"K416 1:8-10 key= suggestion="}));
}

TEST(HeadingKeys, may_have_underscores_as_in_json) {
  const auto r = read("## Plan {#investment_plan}\n\n## Mål {#Climate_Targets}\n");
  EXPECT_EQ(r.document.sections.at(0).key, "investment_plan");
  EXPECT_EQ(r.messages, (Lines{"K416 3:10-24 key=Climate_Targets suggestion=climate_targets"}));
}

TEST(HeadingKeys, given_twice_are_an_error_at_the_second) {
  EXPECT_EQ(read("## A {#k}\n\n## B {#k}\n").messages, (Lines{"K417 3:8-8 key=k <- 1:8-8"}));
}

TEST(HeadingKeys, escaped_ones_are_text) {
  const auto r = read("## Mål \\{#mal}\n");
  EXPECT_EQ(r.html, "<h2 id=\"mal-mal\">Mål {#mal}</h2>\n");
  EXPECT_EQ(r.messages, Lines{});
}

}  // namespace
}  // namespace kontrakt::markdown::test
