#include <gtest/gtest.h>

#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

struct ReadInline {
  Inline value;
  std::string html;
  diagnostics::Diagnostics diagnostics;
};

ReadInline read_inline(std::string_view text, diagnostics::Location at = {1, 0, 0}) {
  ReadInline result;
  result.value = parse_inline(text, at, {}, result.diagnostics);
  result.html = html(result.value.html);
  return result;
}

TEST(Inline, has_emphasis_links_and_citations_and_no_blocks) {
  EXPECT_EQ(read_inline("Minska *kraftigt* [@a, s. 2], se [Lunds mål](/lund/)").html,
            "Minska <em>kraftigt</em>{a|s. 2}, se <a href=\"/lund/\">Lunds mål</a>");
}

TEST(Inline, numbers_do_not_break_between_their_groups) {
  EXPECT_EQ(read_inline("upp till 200 000 kronor, sedan 2025 300 hus").html,
            "upp till 200\u00A0000 kronor, sedan 2025 300 hus");
  EXPECT_EQ(read_inline("`20 000`").html, "<code>20 000</code>");
}

TEST(Inline, what_looks_like_a_block_is_text) {
  for (const std::string text :
       {"5. Åtagande", "- punkt", "# Nummer", "Kurs i C #", "1) ett", "---", "+ plus"})
    EXPECT_EQ(read_inline(text).html, text);
  EXPECT_EQ(read_inline("> 50 %").html, "&gt; 50 %");
  EXPECT_EQ(read_inline("rad\nrad").html, "rad rad");
  EXPECT_EQ(read_inline("").html, "");
  EXPECT_EQ(read_inline("   ").html, "");
}

TEST(Inline, places_are_exact_in_a_value_without_escapes) {
  const std::string file = R"J({"text": "Se [här](/x)"})J";
  const auto r = read_inline("Se [här](/x)", {1, 9, 15});
  EXPECT_EQ(messages(file, r.diagnostics), (Lines{"K441 1:15-17 text=här"}));
}

TEST(Inline, places_are_the_whole_value_when_it_has_escapes) {
  const std::string file = R"J({"text": "\"Se\" [här](/x)"})J";
  const auto r = read_inline("\"Se\" [här](/x)", {1, 9, 19});
  EXPECT_EQ(messages(file, r.diagnostics), (Lines{"K441 1:10-27 text=här"}));
}

TEST(Inline, raw_html_is_refused) {
  const auto r = read_inline("<script>x</script>", {1, 0, 20});
  EXPECT_EQ(r.html, "x");
  EXPECT_EQ(r.diagnostics.items().size(), 2U);
}

}  // namespace
}  // namespace kontrakt::markdown::test
