// Words of the glossary, linked where a page first uses them.
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::small_portal;

Files with_glossary(Files files) {
  return files.add("glossary.json", R"({"terms": [
    {"id": "utslapp", "term": "utsläpp", "aliases": ["utsläppen"], "definition": "Det som utsläppen är, till skillnad från strategi."},
    {"id": "strategi", "term": "Strategi", "definition": "En plan för utsläpp. En strategi."}]})");
}

constexpr const char* first = "<a class=\"term\" href=\"/ordlista/#ord-utslapp\">Utsläppen</a>";

TEST(TermLinks, stand_at_the_first_use_on_a_page_only) {
  Site site(with_glossary(small_portal().add(
      "pages/om.md", "---\ntitle: Om\n---\nUtsläppen och utsläpp.\n\n## Utsläpp\n\nUtsläpp.\n")));
  EXPECT_EQ(
      site.text("/om/", "prose.html"),
      "<p>" + std::string(first) + " och utsläpp.</p>\n<h2 id=\"utslapp\">Utsläpp</h2>\n<p>Utsläpp.</p>\n");
}

TEST(TermLinks, begin_anew_on_every_page) {
  Site site(with_glossary(small_portal()
                              .add("pages/om.md", "---\ntitle: Om\n---\nUtsläppen.\n")
                              .add("pages/metod.md", "---\ntitle: Metod\n---\nUtsläppen.\n")));
  EXPECT_EQ(site.text("/om/", "prose.html"), "<p>" + std::string(first) + ".</p>\n");
  EXPECT_EQ(site.text("/metod/", "prose.html"), "<p>" + std::string(first) + ".</p>\n");
}

TEST(TermLinks, carry_the_base_path) {
  config::Site settings;
  settings.base_url = "https://example.org/klimat/";
  Site site(with_glossary(small_portal().add("pages/om.md", "---\ntitle: Om\n---\nStrategi.\n")), settings);
  EXPECT_EQ(site.text("/om/", "prose.html"),
            "<p><a class=\"term\" href=\"/klimat/ordlista/#ord-strategi\">Strategi</a>.</p>\n");
}

TEST(TermLinks, stand_in_texts_of_json_too) {
  Site site(with_glossary(small_portal()));
  EXPECT_EQ(site.text("/kommuner/lund/ataganden/styrning/", "versions.0.actions.0.text"),
            "En <a class=\"term\" href=\"/ordlista/#ord-strategi\">strategi</a> tas fram.");
}

TEST(TermLinks, never_lead_to_a_word_that_is_not_to_be_linked) {
  Files files = small_portal().add("pages/om.md", "---\ntitle: Om\n---\nEn plan och planen.\n");
  Site site(files.add("glossary.json", R"({"terms": [
    {"id": "plan", "term": "plan", "aliases": ["planen"], "definition": "En avsikt.", "link": false}]})"));
  EXPECT_EQ(site.text("/om/", "prose.html"), "<p>En plan och planen.</p>\n");
}

TEST(Glossary, names_other_names_and_not_other_forms) {
  Site site(small_portal().add("glossary.json", R"({"terms": [
    {"id": "plan", "term": "Klimatfärdplan", "aliases": ["klimatfärdplanen", "färdplan"], "definition": "En väg.",
     "note": "Förklaringen är vår."}]})"));
  EXPECT_EQ(site.text("/ordlista/", "letters.0.terms.0.aliases.0"), "färdplan");
  EXPECT_EQ(site.text("/ordlista/", "letters.0.terms.0.note"), "Förklaringen är vår.");
}

// A definition links to the terms that come later in the list, never to its own or to one just read.
TEST(TermLinks, of_the_glossary_never_lead_to_their_own_place) {
  Site site(with_glossary(small_portal()));
  EXPECT_EQ(site.text("/ordlista/", "letters.0.terms.0.definition"),
            "En plan för <a class=\"term\" href=\"/ordlista/#ord-utslapp\">utsläpp</a>. En strategi.");
  EXPECT_EQ(site.text("/ordlista/", "letters.1.terms.0.definition"),
            "Det som utsläppen är, till skillnad från strategi.");
}

TEST(TermLinks, are_not_made_when_the_site_wants_none) {
  config::Site settings;
  settings.glossary_links = false;
  Site site(with_glossary(small_portal().add("pages/om.md", "---\ntitle: Om\n---\nUtsläppen.\n")), settings);
  EXPECT_EQ(site.text("/om/", "prose.html"), "<p>Utsläppen.</p>\n");
  EXPECT_EQ(site.text("/ordlista/", "letters.0.terms.0.definition"), "En plan för utsläpp. En strategi.");
}

}  // namespace
}  // namespace kontrakt::view::testing
