#include <gtest/gtest.h>

#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

Lines lines(const TextBlocks& blocks) {
  return {blocks.texts.begin(), blocks.texts.end()};
}

TEST(TextBlocks, are_paragraphs_items_rows_quotes_and_code) {
  const auto r = read(
      "Först *detta* [@a, s. 1].\nMer på raden under.\n\n"
      "1. ett\n2. två\n\n   med ett stycke till\n\n"
      "> Sagt.\n\n"
      "Tabell: Etappmål\n\n| År | Mål |\n|---|---|\n| 2027 | 65 |\n\n"
      "```\nkod\n```\n");
  EXPECT_EQ(lines(lead_blocks(r.document)),
            (Lines{"Först detta.\nMer på raden under.", "ett", "två", "med ett stycke till", "Sagt.",
                   "Etappmål", "År Mål", "2027 65", "kod"}));
  EXPECT_EQ(lines(document_blocks(r.document)), lines(lead_blocks(r.document)));
}

TEST(TextBlocks, of_a_section_hold_those_of_deeper_sections_with_their_headings) {
  const auto r =
      read("Inledning.\n\n## Mål {#mal}\n\nVi.\n\n### Takten\n\nFort.\n\n#### Djupt\n\n## Annat\n\nSlut.\n");
  EXPECT_EQ(lines(content_blocks(r.document.sections[0])), Lines{"Vi."});
  EXPECT_EQ(lines(section_blocks(r.document, 0)), (Lines{"Vi.", "Takten", "Fort.", "Djupt"}));
  EXPECT_EQ(section_blocks(r.document, 0).headings, (std::vector<std::size_t>{1, 3}));
  EXPECT_EQ(lines(section_blocks(r.document, 3)), Lines{"Slut."});
  EXPECT_EQ(lines(document_blocks(r.document)),
            (Lines{"Inledning.", "Mål", "Vi.", "Takten", "Fort.", "Djupt", "Annat", "Slut."}));
}

TEST(TextBlocks, without_text_are_not_there) {
  EXPECT_EQ(lines(document_blocks(read("").document)), Lines{});
  EXPECT_EQ(lines(lead_blocks(read("-\n- a\n-\n").document)), Lines{"a"});
}

}  // namespace
}  // namespace kontrakt::markdown::test
