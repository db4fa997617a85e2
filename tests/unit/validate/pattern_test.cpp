#include "validate/pattern.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kontrakt::validate {
namespace {

// The texts, apart by spaces, that the pattern fits.
std::string fitting(std::string_view expression, const std::vector<std::string>& texts) {
  const auto pattern = Pattern::make(expression);
  if (!pattern) return "oläsligt";
  std::string out;
  for (const std::string& text : texts) {
    if (pattern->matches(text)) out += (out.empty() ? "" : " ") + text;
  }
  return out;
}

TEST(Pattern, reads_characters_and_classes) {
  EXPECT_EQ(fitting("^a[bc]d$", {"abd", "acd", "aad", "ab", "abdd", "xabd", ""}), "abd acd");
  EXPECT_EQ(fitting("^#[0-9a-fA-F]{6}$", {"#00aaFF", "#00aaF", "#00aaFFF", "#00aaFG"}), "#00aaFF");
  EXPECT_EQ(fitting("^[+0-9][0-9 ()-]*$", {"+46(0)46-1", "046", "(0)", "+"}), "+46(0)46-1 046 +");
}

TEST(Pattern, reads_repeats_and_groups) {
  EXPECT_EQ(fitting("^[a-z0-9]+(-[a-z0-9]+)*$", {"a", "a-b-3", "a--b", "-a", "a-", "A"}), "a a-b-3");
  EXPECT_EQ(fitting("^https?://x$", {"http://x", "https://x", "httpss://x"}), "http://x https://x");
  EXPECT_EQ(fitting("^(19|20)[0-9]{2}$", {"1999", "2030", "2130", "199"}), "1999 2030");
  EXPECT_EQ(
      fitting("^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", {"01-31", "12-01", "13-01", "00-10", "1-1"}),
      "01-31 12-01");
  EXPECT_EQ(fitting("^(ab?){2,3}$", {"aa", "aba", "ababab", "a", "aaaa"}), "aa aba ababab");
}

TEST(Pattern, takes_a_character_beyond_ascii_as_one) {
  EXPECT_EQ(fitting("^[0-9]{4}[–/-][0-9]{2,4}$", {"2017–2022", "2017/18", "2017-201", "2017‒22", "2017–2"}),
            "2017–2022 2017/18 2017-201");
  EXPECT_EQ(fitting("^å+$", {"å", "ååå", "ä", "a"}), "å ååå");
  EXPECT_EQ(fitting("^[^ @]{2}$", {"åä", "å", "a€", "😀x", "a@", "abc"}), "åä a€ 😀x");
}

TEST(Pattern, fits_nothing_when_empty_but_what_may_be_left_out) {
  EXPECT_EQ(fitting("^$", {"a"}), "");
  EXPECT_TRUE(Pattern::make("^a*$")->matches(""));
  EXPECT_FALSE(Pattern::make("^a+$")->matches(""));
}

TEST(Pattern, leaves_a_line_end_after_the_text_alone) {
  EXPECT_TRUE(Pattern::make("^a$")->matches("a\n"));
  EXPECT_TRUE(Pattern::make("^a$")->matches("a\r\n"));
  EXPECT_FALSE(Pattern::make("^a$")->matches("a\n\n"));
  EXPECT_FALSE(Pattern::make("^a$")->matches("\na"));
}

TEST(Pattern, refuses_what_it_does_not_know) {
  for (const char* expression :
       {"a$", "^a", "", "^(a$", "^a)$", "^[a$", "^a|b$", "^a{0}$", "^a{2$", "^a{3,2}$", "^.$", "^\\d$", "^*$",
        "^[\\d]$", "^[b-a]$", "^[^å]$", "^a{65}$", "^a**$"}) {
    EXPECT_FALSE(Pattern::make(expression)) << expression;
  }
}

TEST(Pattern, reads_each_byte_once) {
  EXPECT_EQ(fitting("^(a+)+$", {std::string(9000, 'a') + "b"}), "");
}

}  // namespace
}  // namespace kontrakt::validate
