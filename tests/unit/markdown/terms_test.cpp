// Gaps at words to be explained: in running text and nowhere else.
#include <gtest/gtest.h>

#include "markdown/read.hpp"

namespace kontrakt::markdown::test {
namespace {

// The HTML with "<id:words>" at each gap.
std::string marked(std::string_view text) {
  support::PhraseFinder finder;
  finder.add("budget", 1);
  finder.add("ost & vin", 2);
  finder.add("nära noll", 3);
  Options options;
  options.terms = &finder;
  diagnostics::Diagnostics diagnostics;
  const Document document = parse(text, {1, 0, 0}, options, diagnostics);
  std::string out;
  const auto add = [&](const Html& html) {
    append(
        out, html,
        [](std::string& to, std::span<const Citation> group) { to += "{" + group[0].document + "}"; },
        [](std::string& to, std::uint32_t id, std::string_view words) {
          to.append("<").append(std::to_string(id)).append(":").append(words).append(">");
        });
  };
  add(document.lead);
  for (const Section& section : document.sections) {
    out += section.title_html + "\n";
    add(section.content);
  }
  return out;
}

TEST(Terms, leave_gaps_in_running_text) {
  EXPECT_EQ(marked("En budget och *en budget*."), "<p>En <1:budget> och <em>en <1:budget></em>.</p>\n");
  EXPECT_EQ(marked("Utsläppen är nära\nnoll."), "<p>Utsläppen är <3:nära\nnoll>.</p>\n");
  EXPECT_EQ(marked("- budget\n- > budget"),
            "<ul>\n<li><1:budget></li>\n<li><blockquote>\n<p><1:budget></p>\n</blockquote>\n</li>\n</ul>\n");
}

TEST(Terms, keep_their_words_escaped) {
  EXPECT_EQ(marked("Med ost & vin < allt."), "<p>Med <2:ost &amp; vin> &lt; allt.</p>\n");
}

TEST(Terms, stand_beside_citations) {
  EXPECT_EQ(marked("En budget [@a, s. 1] och budget [@b]."), "<p>En <1:budget>{a} och <1:budget>{b}.</p>\n");
}

TEST(Terms, leave_no_gaps_in_headings_links_code_and_images) {
  EXPECT_EQ(
      marked("## Vår budget\n\n[Läs vår budget](/om/) `budget` ![budget](/media/a.png)\n\n    budget\n"),
      "Vår budget\n<p><a href=\"/om/\">Läs vår budget</a> <code>budget</code> "
      "<img src=\"/media/a.png\" alt=\"budget\" loading=\"lazy\"></p>\n<pre><code>budget\n</code></pre>\n");
}

TEST(Terms, leave_no_gaps_in_captions_and_the_heads_of_tables) {
  const std::string html = marked("Tabell: Vår budget\n\n| budget |\n|---|\n| budget |\n");
  EXPECT_NE(html.find("<caption>Vår budget</caption>"), std::string::npos) << html;
  EXPECT_NE(html.find("<th scope=\"col\">budget</th>"), std::string::npos) << html;
  EXPECT_NE(html.find("<td><1:budget></td>"), std::string::npos) << html;
}

TEST(Terms, stay_plain_words_for_those_who_do_not_ask) {
  support::PhraseFinder finder;
  finder.add("budget", 1);
  Options options;
  options.terms = &finder;
  const Read result = read("En budget.", options);
  EXPECT_EQ(result.html, "<p>En budget.</p>\n");
  EXPECT_EQ(result.document.lead_text, "En budget.");
}

}  // namespace
}  // namespace kontrakt::markdown::test
