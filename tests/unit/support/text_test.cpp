#include "support/text.hpp"

#include <gmock/gmock.h>

namespace kontrakt::support {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Utf8, WellFormedTextIsValid) {
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8("Åtvidaberg – 2 °C \U0001F333"));
  EXPECT_TRUE(is_valid_utf8(std::string_view("\0", 1)));
}

TEST(Utf8, TheFirstWrongByteIsFound) {
  EXPECT_EQ(find_invalid_utf8("ab\xE5"), 2U);            // Latin-1 å
  EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U);          // an overlong '/'
  EXPECT_EQ(find_invalid_utf8("a\xE0\x80\xAF"), 1U);     // the same, longer
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U);      // a surrogate
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U);  // beyond 10FFFF
  EXPECT_EQ(find_invalid_utf8("å\xE2\x82"), 2U);         // cut short
  EXPECT_EQ(find_invalid_utf8("\x80"), 0U);
}

// Whole blocks of plain text are passed over together: what stands before, across and after them is found.
TEST(Utf8, AWrongByteIsFoundWhereverItStands) {
  for (std::size_t at = 0; at < 70; ++at) {
    for (const char* around : {"a", "å", "€"}) {
      std::string text;
      while (text.size() < at) text += around;
      const std::size_t wrong = text.size();
      text += '\xFF';
      while (text.size() < 80) text += around;
      EXPECT_EQ(find_invalid_utf8(text), wrong);
      text[wrong] = 'x';
      EXPECT_EQ(find_invalid_utf8(text), std::string::npos);
    }
  }
}

TEST(Characters, ThatNoPageMayHoldAreFoundWhereverTheyStand) {
  for (const std::string bad : {"\x01", "\x0B", "\x7F", "\u0085", "\uFDD0", "\uFFFE", "\U0001FFFF"}) {
    for (std::size_t at = 0; at < 40; ++at) {
      std::string text;
      while (text.size() < at) text += at % 2 == 0 ? "a" : "å";
      const std::size_t begin = text.size();
      EXPECT_EQ(find_unpublishable(text + bad + std::string(20, 'b')), begin);
    }
  }
  EXPECT_EQ(find_unpublishable("a\tb\r\nc\u00A0§ – € \uFEFF\uFFFD 😀 och så vidare i en rad"),
            std::string::npos);
}

TEST(Lines, EndAtTheFirstLineFeedOrCarriageReturn) {
  const std::string text = std::string(37, 'x') + "\r\n" + std::string(20, 'y');
  EXPECT_EQ(find_line_end(text, 0), 37U);
  EXPECT_EQ(find_line_end(text, 38), 38U);
  EXPECT_EQ(find_line_end(text, 39), text.size());
  EXPECT_EQ(find_line_end(text, 100), text.size());
}

TEST(Utf8, WalkingGivesCodePointsAndSurvivesWrongBytes) {
  std::string_view text = "aå€\U0001F333\xFFz";
  std::vector<char32_t> found;
  for (std::size_t at = 0; at < text.size();) found.push_back(next_character(text, at));
  EXPECT_THAT(found, ElementsAre(U'a', U'å', U'€', U'\U0001F333', replacement_character, U'z'));
}

TEST(Utf8, AppendingIsTheReverseOfWalking) {
  std::string out;
  for (char32_t c : {U'a', U'å', U'€', U'\U0001F333', char32_t{0xD800}, char32_t{0x110000}})
    append_character(c, out);
  EXPECT_EQ(out, "aå€\U0001F333\uFFFD\uFFFD");
}

TEST(Characters, AreCodePointsNotBytes) {
  EXPECT_EQ(character_count("Åre"), 3U);
  EXPECT_EQ(first_characters("Örebro", 2), "Ör");
  EXPECT_EQ(first_characters("Ör", 9), "Ör");
}

TEST(Characters, ControlAndDirectionMarksAreControl) {
  for (char32_t c : {U'\n', U'\x7F', U'\u0085', U'\u202E', U'\u2066', U'\uFEFF'})
    EXPECT_TRUE(is_control_character(c));
  for (char32_t c : {U' ', U'å', U'\u00A0', U'–'}) EXPECT_FALSE(is_control_character(c));
}

TEST(Cutting, TrimsSplitsAndJoins) {
  EXPECT_EQ(trim(" \t a b \r\n"), "a b");
  EXPECT_EQ(trim("  "), "");
  EXPECT_THAT(split("a,,b", ','), ElementsAre("a", "", "b"));
  EXPECT_THAT(split("", ','), ElementsAre(""));
  EXPECT_THAT(split_lines("a\r\nb\n\nc"), ElementsAre("a", "b", "", "c"));
  EXPECT_THAT(split_lines("a\n"), ElementsAre("a"));
  EXPECT_THAT(split_lines(""), IsEmpty());
  EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(collapse_spaces("  två \n\t ord\u00A0 här "), "två ord här");
}

TEST(Case, KnowsSwedishAndOtherLetters) {
  EXPECT_EQ(lower("ÅÄÖ É"), "åäö é");
  EXPECT_EQ(upper("åäö ß"), "ÅÄÖ SS");
  EXPECT_EQ(capitalized("åtagande"), "Åtagande");
  EXPECT_EQ(capitalized(""), "");
  EXPECT_EQ(fold_case("STRASSE ÅRE"), fold_case("straße åre"));
  EXPECT_NE(fold_case("are"), fold_case("åre"));
}

TEST(HtmlEscape, WritesReferencesForWhatHtmlReads) {
  EXPECT_EQ(html_escaped("<a href=\"x\" title='y'>Å & B</a>"),
            "&lt;a href=&#34;x&#34; title=&#39;y&#39;&gt;Å &amp; B&lt;/a&gt;");
  EXPECT_EQ(html_escaped("inget att ändra"), "inget att ändra");
  std::string out = "före ";
  html_escape("&", out);
  EXPECT_EQ(out, "före &amp;");
}

// It looks at many characters at a time: each byte in each place, with the highest and lowest beside it.
TEST(HtmlEscape, FindsEverySpecialCharacterWhereverItStands) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool special = std::string_view("&<>\"'").find(c) != std::string_view::npos;
    for (std::size_t at = 0; at < 19; ++at) {
      for (char around : {'a', '\xFF', '\x01'}) {
        std::string text(19, around);
        text[at] = c;
        EXPECT_EQ(find_html_special(text, 0), special ? at : text.size()) << byte << " at " << at;
      }
    }
  }
}

}  // namespace
}  // namespace kontrakt::support
