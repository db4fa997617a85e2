#include <gtest/gtest.h>

#include "markdown/guards.hpp"
#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

// "" when every tag is closed in order.
std::string first_unbalanced_tag(std::string_view html) {
  std::vector<std::string_view> open;
  for (std::size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i + 1)) {
    const bool closing = html.substr(i + 1, 1) == "/";
    const std::size_t begin = i + (closing ? 2 : 1);
    const auto name = html.substr(begin, html.find_first_of(" >", begin) - begin);
    if (name == "br" || name == "hr" || name == "img") continue;
    if (!closing) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return std::string(name);
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : std::string(open.back());
}

TEST(Guards, a_text_over_a_mebibyte_is_refused) {
  const auto r = read(repeated("abc def\n", 200'000));
  EXPECT_EQ(r.messages, (Lines{"K401 1:1 size=1562 limit=1024"}));
  EXPECT_EQ(r.html, "");
}

TEST(Guards, blocks_nested_too_deep_are_refused_at_their_line) {
  EXPECT_EQ(read("a\n\n" + repeated("> ", 60) + "x\n").messages, (Lines{"K402 3:1"}));
  EXPECT_EQ(read(repeated(">", 200) + "x\n").messages, (Lines{"K402 1:1"}));
  EXPECT_EQ(read(repeated("- ", 60) + "x\n").messages, (Lines{"K402 1:1"}));
  EXPECT_EQ(read(repeated("\t", 30) + "- x\n").messages, (Lines{"K402 1:1"}));
}

TEST(Guards, reasonable_nesting_is_read) {
  EXPECT_EQ(read(repeated("> ", 10) + "x\n").messages, Lines{});
  EXPECT_EQ(read(repeated("* ", 300) + "\n").html, "<hr>\n");
}

TEST(Guards, tables_that_would_grow_out_of_hand_are_refused) {
  const std::string text =
      "a\n\n" + repeated("|a", 3000) + "|\n" + repeated("|-", 3000) + "|\n" + repeated("|\n", 500);
  EXPECT_EQ(read(text).messages, (Lines{"K403 19:1 limit=50000"}));
}

TEST(Guards, emphasis_nested_too_deep_is_refused_and_text_goes_on) {
  const auto r = read("före\n\n" + repeated("*a **a ", 200) + repeated("b** b*", 200) + "\n\nefter\n");
  ASSERT_EQ(r.messages.size(), 1U);
  EXPECT_EQ(r.messages[0].substr(0, 8), "K402 3:1");
  EXPECT_NE(r.html.find("<p>efter</p>"), std::string::npos);
}

TEST(Guards, a_text_that_asks_for_too_much_memory_is_refused) {
  const std::string text = "[a]: /" + repeated("x", 100'000) + "\n\n" + repeated("[a]", 200'000);
  EXPECT_EQ(read(text).messages, (Lines{"K404 1:1"}));
  // The same thread goes on as if nothing had happened.
  EXPECT_EQ(read("*a*").html, "<p><em>a</em></p>\n");
}

// Each of these once cost some Markdown reader a quadratic time; none may crash, hang or give broken HTML.
TEST(Guards, hostile_texts_are_read_or_refused) {
  const std::size_t n = 50'000;
  const std::vector<std::string> texts = {repeated("[", n),
                                          repeated("![", n),
                                          repeated("]", n),
                                          repeated("[@", n),
                                          repeated("[@a](", n),
                                          repeated("[a](", n),
                                          repeated("[a](<b", n),
                                          repeated("![l", n) + "\n",
                                          repeated("a](b", n),
                                          repeated("*a_ ", n),
                                          repeated("a**b", n) + repeated("c* ", n),
                                          repeated("_", n) + "." + repeated("_", n),
                                          repeated("~~a ", n),
                                          repeated("`", n),
                                          "e" + repeated("`x", n),
                                          repeated("\\[@", n),
                                          repeated("&", n),
                                          repeated("<", n),
                                          repeated("<!--", n),
                                          repeated("<?", n),
                                          repeated("<a b=", n),
                                          repeated("http://", n),
                                          repeated("www.", n),
                                          repeated("[a]: /b\n", n),
                                          repeated("[a]: /b\n", 2000) + "[c](/d)",
                                          repeated("|", n) + "\n" + repeated("|-", n),
                                          repeated("## {#", n),
                                          repeated("## a\n", 20'000),
                                          repeated("## a {#k}\n", 5'000),
                                          repeated("- a\n", n),
                                          repeated("- a\n\n", 20'000),
                                          repeated("1) ", n),
                                          repeated("> a\nb\n", 20'000),
                                          repeated("```\n", n),
                                          repeated("a\n---\n", 20'000),
                                          repeated("\r", n),
                                          repeated("*a **a ", 5000) + repeated("b** b*", 5000),
                                          std::string(n, '\0'),
                                          repeated("\xff\xfe", n),
                                          repeated("[a](/b)", n),
                                          repeated("![", 5000) + "a" + repeated("](/b)", 5000),
                                          repeated("{#", n)};
  for (const auto& text : texts) {
    diagnostics::Diagnostics diagnostics;  // tens of thousands of messages: not made into words here
    std::string out;
    append(out, parse(text, {1, 0, 0}, {}, diagnostics), [](std::string&, std::span<const Citation>) {});
    EXPECT_EQ(first_unbalanced_tag(out), "") << text.substr(0, 20);
  }
}

// Pieces of Markdown in any order: no crash, whole HTML, and every place lies within the text.
TEST(Guards, any_mixture_of_marks_is_read) {
  const std::vector<std::string_view> pieces = {"å ",
                                                "ord ",
                                                "[@a] ",
                                                "[@b, s. 2; @c] ",
                                                "[länk text](/x) ",
                                                "*em* ",
                                                "**[f](/y)** ",
                                                "`kod` ",
                                                "\n",
                                                "\n\n",
                                                "> ",
                                                "- ",
                                                "1. ",
                                                "## rubrik {#k",
                                                "}\n",
                                                "|",
                                                "| a | b |\n|---|---|\n| [@a] | [t](/q) |\n",
                                                "\\|",
                                                "\\[",
                                                "&amp; ",
                                                "<https://x.se> ",
                                                "![alt](/i.png) ",
                                                "[r]: /ref\n",
                                                "[r] ",
                                                "    ",
                                                "\t",
                                                "```\n",
                                                "~~s~~ ",
                                                "_",
                                                "*",
                                                "[",
                                                "]",
                                                "(",
                                                "`",
                                                "<b>",
                                                "Tabell: T\n",
                                                "\r\n",
                                                "- [x] "};
  std::uint32_t state = 1;
  const auto random = [&](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 16U) % below;
  };
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random(40); i > 0; --i) text += pieces[random(pieces.size())];
    diagnostics::Diagnostics diagnostics;
    const Document document = parse(text, {1, 0, 0}, {}, diagnostics);
    std::string out;
    append(out, document, [](std::string&, std::span<const Citation>) {});
    ASSERT_EQ(first_unbalanced_tag(out), "") << text;
    for (const auto& item : diagnostics.items())
      ASSERT_LE(item.at.offset + item.at.length, text.size()) << text;
    for (const auto& link : document.links) ASSERT_LE(link.at.offset + link.at.length, text.size()) << text;
  }
}

}  // namespace
}  // namespace kontrakt::markdown::test
