#include "print/document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

namespace kontrakt::print {
namespace {

using testing::ElementsAre;

constexpr std::string_view address = "/decembertraffen/2025/tryck/";
constexpr std::string_view base_url = "https://exempel.se/klimat/";

std::string whole(std::string_view html, const PageNumbers& numbers = {}) {
  return Document(html, address, base_url).html(numbers);
}

// Without what the browser may load, of which there are tests of its own.
std::string without_policy(const std::string& html) {
  static const std::regex policy("<meta http-equiv=\"Content-Security-Policy\"[^>]*>\n| nonce=\"[0-9a-f]+\"");
  return std::regex_replace(html, policy, "");
}

std::string printed(std::string_view html, const PageNumbers& numbers = {}) {
  return without_policy(whole(html, numbers));
}

TEST(Document, lets_the_browser_load_nothing_but_files) {
  EXPECT_EQ(whole("<head><meta charset=\"utf-8\"></head><body><p>Lund"),
            "<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
            "content=\"default-src 'none'; "
            "style-src file:; img-src file:; font-src file:; base-uri 'none'; form-action 'none'\">\n"
            "</head><body><p>Lund");
}

TEST(Document, lets_it_use_the_styles_of_the_running_heads_and_no_others) {
  const auto nonce = [](const std::string& html) {
    static const std::regex use("style-src file: 'nonce-([0-9a-f]+)';[^<]*<style nonce=\"([0-9a-f]+)\">");
    std::smatch found;
    if (!std::regex_search(html, found, use)) return "none in " + html;
    EXPECT_EQ(found[1], found[2]);
    return found[1].str();
  };
  const std::string lund = nonce(whole("<head></head><body data-running-head=\"Lund\">"));
  EXPECT_EQ(lund.size(), 32U) << lund;
  EXPECT_EQ(nonce(whole("<head></head><body data-running-head=\"Lund\">")), lund);
  EXPECT_NE(nonce(whole("<head></head><body data-running-head=\"Osby\">")), lund);
}

TEST(Document, leads_to_the_portal_from_outside) {
  const std::pair<const char*, const char*> links[] = {
      {"/klimat/kommuner/lund/", "https://exempel.se/klimat/kommuner/lund/"},
      {"/klimat/kommuner/lund/?a=1&amp;b=2#mal", "https://exempel.se/klimat/kommuner/lund/?a=1&amp;b=2#mal"},
      {"../lund/", "https://exempel.se/klimat/decembertraffen/2025/lund/"},
      {"#lund", "#lund"},
      {"/klimat/decembertraffen/2025/tryck/#lund", "#lund"},
      {"https://exempel.se/klimat/decembertraffen/2025/tryck/#lund", "#lund"},
      {"/klimat/decembertraffen/2025/tryck/", "https://exempel.se/klimat/decembertraffen/2025/tryck/"},
      {"https://annan.se/x/", "https://annan.se/x/"},
      {"mailto:a@exempel.se", "mailto:a@exempel.se"},
  };
  for (const auto& [from, to] : links) {
    EXPECT_EQ(printed("<p><a class=\"x\" href=\"" + std::string(from) + "\">Lund</a></p>"),
              "<p><a class=\"x\" href=\"" + std::string(to) + "\">Lund</a></p>");
  }
}

TEST(Document, on_a_site_without_a_path_leads_there_too) {
  EXPECT_EQ(Document("<a href=\"/om/\">", address, "https://exempel.se/").html({}),
            "<a href=\"https://exempel.se/om/\">");
}

TEST(Document, reads_stylesheets_and_pictures_of_the_site_from_beside) {
  const Document document(
      R"(<link rel="stylesheet" href="/klimat/tema/css/print.1a2b.css"><img src="/klimat/media/l%C3%A4get.png" srcset="x 2x" alt="">)",
      address, base_url);
  EXPECT_EQ(
      without_policy(document.html({})),
      R"(<link rel="stylesheet" href="../site/tema/css/print.1a2b.css"><img src="../site/media/l%C3%A4get.png" alt="">)");
  EXPECT_THAT(document.assets(), ElementsAre("media/läget.png", "tema/css/print.1a2b.css"));
}

TEST(Document, asks_no_other_host_and_leaves_its_own_folder_to_nobody) {
  EXPECT_EQ(printed(R"(<img src="https://annan.se/a.png" alt=""><img src="//annan.se/a.png" alt="b">)"),
            R"(<img alt=""><img alt="b">)");
  const Document document(R"(<img src="/etc/passwd" alt=""><img src="/klimat/..%2f..%2fetc/passwd" alt="">)",
                          address, base_url);
  EXPECT_EQ(document.html({}), R"(<img alt=""><img alt="">)");
  EXPECT_THAT(document.assets(), ElementsAre());
}

TEST(Document, has_no_scripts_or_what_belongs_to_the_web_only) {
  EXPECT_EQ(
      printed("<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"x\">"
              "<base href=\"/\"><link rel=\"icon\" href=\"/i.svg\"><script src=\"/a.js\"></script>"
              "<script>\"<p>\"</script><title>T</title></head><p>"),
      "<head><meta charset=\"utf-8\"><title>T</title></head><p>");
}

TEST(Document, has_a_running_head_for_all_pages_and_one_for_each_chapter) {
  EXPECT_EQ(
      printed("<head></head><body data-running-head=\"Läget 2025\"><section data-running-head=\"Lund\">a"
              "</section><section data-running-head=\"&lt;/style&gt; &#34;B\\&#34;\"></section>"
              "<p data-running-head=\"Lund\"></p></body>"),
      "<head><style>\n"
      "@page{@top-left{content:\"Läget 2025\"}}\n"
      "@page del-1{@top-right{content:\"Lund\"}}\n"
      "[data-running-head=\"Lund\"]{page:del-1}\n"
      "@page del-2{@top-right{content:\"\\3c /style> \\22 B\\5c \\22 \"}}\n"
      "[data-running-head=\"\\3c /style> \\22 B\\5c \\22 \"]{page:del-2}\n"
      "</style>\n"
      "</head><body data-running-head=\"Läget 2025\"><section data-running-head=\"Lund\">a"
      "</section><section data-running-head=\"&lt;/style&gt; &#34;B\\&#34;\"></section>"
      "<p data-running-head=\"Lund\"></p></body>");
}

TEST(Document, has_its_own_styles_before_the_stylesheets_and_after_the_encoding) {
  EXPECT_EQ(printed("<head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"/klimat/a.css\">"
                    "<link rel=\"stylesheet\" href=\"/klimat/b.css\"></head><body data-running-head=\"x\">"),
            "<head><meta charset=\"utf-8\"><style>\n@page{@top-left{content:\"x\"}}\n</style>\n"
            "<link rel=\"stylesheet\" href=\"../site/a.css\"><link rel=\"stylesheet\" "
            "href=\"../site/b.css\"></head>"
            "<body data-running-head=\"x\">");
}

TEST(Document, knows_the_words_of_its_headings) {
  const Document document(
      "<title>Nej</title><h1>Läget <span>2025</span></h1><p>Nej</p>\n<h2>\n R&amp;D<br>\n  <b>&#229;r</b> "
      "</h2>",
      address, base_url);
  EXPECT_THAT(document.headings(), ElementsAre("Läget 2025", "R&D år"));
}

TEST(Document, has_page_numbers_where_it_asks_for_them) {
  const Document document(
      "<head></head><body data-running-head=\"x\"><a href=\"#lund\">Lund <span "
      "data-page-of=\"lund\"></span></a>"
      "<a href=\"#abo\">Åbo <span data-page-of=\"abo\"></span></a>",
      address, base_url);
  EXPECT_THAT(document.asked_for(), ElementsAre("abo", "lund"));
  const std::string known = document.html({{"lund", 4}, {"abo", 17}});
  EXPECT_EQ(known.substr(known.find("<a")),
            "<a href=\"#lund\">Lund <span data-page-of=\"lund\">4</span></a>"
            "<a href=\"#abo\">Åbo <span data-page-of=\"abo\">17</span></a>");
  const std::string unknown = document.html({{"lund", 4}});
  EXPECT_EQ(unknown.substr(unknown.find("<a href=\"#abo")),
            "<a href=\"#abo\">Åbo <span data-page-of=\"abo\">0</span></a>");
}

TEST(AssetsOfStylesheet, are_the_files_of_the_site_that_it_names) {
  EXPECT_THAT(
      assets_of_stylesheet("@font-face{src:url(../fonts/a.woff2) format(\"woff2\"),url( '/tema/b.woff' )}"
                           "p{background:url(data:image/png;base64,AA) url(https://annan.se/x.png) "
                           "url(\"#mask\")} i{background:url(../../../../c.png)} b{background:url(",
                           "tema/css/print.css"),
      ElementsAre("tema/b.woff", "tema/fonts/a.woff2"));
}

}  // namespace
}  // namespace kontrakt::print
