#include <gtest/gtest.h>

#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

TEST(Html, paragraphs_have_emphasis_code_and_line_breaks) {
  const auto r = read("En *betonad* och **stark** text med `kod <b>`,\nrad två\\\nrad tre & ~~struken~~.\n");
  EXPECT_EQ(r.html,
            "<p>En <em>betonad</em> och <strong>stark</strong> text med <code>kod &lt;b&gt;</code>,\n"
            "rad två<br>\nrad tre &amp; <del>struken</del>.</p>\n");
  EXPECT_EQ(r.messages, Lines{});
}

TEST(Html, text_is_escaped) {
  EXPECT_EQ(read("1 < 2 & 3 > 2, \"citat\"").html, "<p>1 &lt; 2 &amp; 3 &gt; 2, &#34;citat&#34;</p>\n");
}

TEST(Html, quotes_and_dashes_stay_as_written) {
  EXPECT_EQ(read("Mål -- ”klart” ...").html, "<p>Mål -- ”klart” ...</p>\n");
}

TEST(Html, tight_lists_have_no_paragraphs) {
  EXPECT_EQ(read("- ett\n- två\n  - inre\n").html,
            "<ul>\n<li>ett</li>\n<li>två\n<ul>\n<li>inre</li>\n</ul>\n</li>\n</ul>\n");
}

TEST(Html, loose_lists_have_paragraphs) {
  EXPECT_EQ(read("- ett\n\n- två\n").html, "<ul>\n<li>\n<p>ett</p>\n</li>\n<li>\n<p>två</p>\n</li>\n</ul>\n");
}

TEST(Html, a_numbered_list_keeps_its_first_number) {
  EXPECT_EQ(read("3. tre\n4. fyra\n").html, "<ol start=\"3\">\n<li>tre</li>\n<li>fyra</li>\n</ol>\n");
  EXPECT_EQ(read("1. ett\n").html, "<ol>\n<li>ett</li>\n</ol>\n");
}

TEST(Html, tasks_are_words_not_boxes) {
  EXPECT_EQ(
      read("- [x] Elbussar\n- [ ] Laddplatser\n").html,
      "<ul>\n<li class=\"task task-done\"><span class=\"task-mark\">Klart:</span> Elbussar</li>\n"
      "<li class=\"task task-open\"><span class=\"task-mark\">Återstår:</span> Laddplatser</li>\n</ul>\n");
}

TEST(Html, the_words_of_tasks_can_be_in_another_language) {
  Options options;
  options.labels.task_done = "Done:";
  EXPECT_EQ(read("- [x] Buses\n", options).html,
            "<ul>\n<li class=\"task task-done\"><span class=\"task-mark\">Done:</span> Buses</li>\n</ul>\n");
}

TEST(Html, quotes_code_blocks_and_lines) {
  EXPECT_EQ(read("> citat\n\n```json x\n{\"a\": 1}\n```\n\n---\n").html,
            "<blockquote>\n<p>citat</p>\n</blockquote>\n"
            "<pre><code class=\"language-json\">{&#34;a&#34;: 1}\n</code></pre>\n<hr>\n");
}

TEST(Html, raw_html_is_refused_and_not_shown) {
  const auto r = read("Text <b>fet</b>.\n\n<div>\nblock\n</div>\n\n> <!-- not -->\n");
  EXPECT_EQ(r.html, "<p>Text fet.</p>\n<blockquote>\n</blockquote>\n");
  EXPECT_EQ(r.messages, (Lines{"K420 1:6-8 html=<b>", "K420 1:12-15 html=</b>", "K420 3:1-5 html=<div>",
                               "K420 7:3-14 html=<!-- not -->"}));
}

TEST(Html, plain_text_has_headings_and_blocks_on_lines) {
  const auto r = read(
      "Ingress med [länk till Lund](/kommuner/lund/).\n\n## Mål {#mal}\n\nEtt *mål*\nsom [@a-b, s. 1] "
      "gäller.\n\n- ett\n- två\n");
  EXPECT_EQ(plain_text(r.document), "Ingress med länk till Lund.\nMål\nEtt mål\nsom gäller.\nett\ntvå");
  EXPECT_EQ(first_paragraph(r.document), "Ingress med länk till Lund.");
  EXPECT_EQ(word_count(plain_text(r.document)), 12U);
}

TEST(Html, the_first_paragraph_may_stand_in_a_section) {
  EXPECT_EQ(first_paragraph(read("## Mål\n\nFörst\nså.\n\nSedan.").document), "Först så.");
}

TEST(Html, an_empty_text_is_an_empty_document) {
  const auto r = read("");
  EXPECT_EQ(r.html, "");
  EXPECT_EQ(r.document.sections.size(), 0U);
  EXPECT_EQ(r.messages, Lines{});
}

}  // namespace
}  // namespace kontrakt::markdown::test
