// Links within the portal lead somewhere.
#include "view/links.hpp"

#include "diagnostics/format.hpp"
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::small_portal;

// What is said of a link in a page's text; the page /om/ has the ids "mal" and "kontakt".
std::string said(const std::string& text, const FileAddresses& files = {}) {
  Site site(small_portal().add("pages/om.md", "---\ntitle: Om\n---\n" + text + "\n"));
  check_addresses(site.plan(), site.built().texts, files, site.built().found);
  check_anchors(
      site.plan(), site.built().texts,
      [&](std::size_t page) {
        return ids_in(
            site.plan().pages()[page].address == "/om/" ? "<h2 id=\"mal\">Mål</h2><p id=\"kontakt\">" : "");
      },
      site.built().found);
  return site.said();
}

TEST(Links, to_pages_and_places_that_exist_are_fine) {
  EXPECT_EQ(said("[Lunds mål](/kommuner/lund/) och [målen](/om/#mal), [kontakt](#kontakt)."), "");
  EXPECT_EQ(said("[kartan](/media/karta.svg)", {"/media/karta.svg"}), "");
}

TEST(Links, to_no_page_are_answered_with_the_nearest) {
  EXPECT_EQ(said("[Lunds mål](/kommuner/lumd/)"),
            R"(content/pages/om.md:4:13: fel K471: det finns ingen sida på /kommuner/lumd/
  4 | [Lunds mål](/kommuner/lumd/)
    |             ^^^^^^^^^^^^^^^
  menade du /kommuner/lund/?
)");
}

TEST(Links, without_the_last_slash_are_told_so) {
  EXPECT_EQ(said("[Lunds mål](/kommuner/lund)"),
            R"(content/pages/om.md:4:13: fel K471: det finns ingen sida på /kommuner/lund
  4 | [Lunds mål](/kommuner/lund)
    |             ^^^^^^^^^^^^^^
  menade du /kommuner/lund/?
)");
}

TEST(Links, to_nothing_like_it_get_no_guess) {
  EXPECT_EQ(said("[Lunds mål](/helt/annat/)"),
            R"(content/pages/om.md:4:13: fel K471: det finns ingen sida på /helt/annat/
  4 | [Lunds mål](/helt/annat/)
    |             ^^^^^^^^^^^^
)");
}

TEST(Links, to_places_on_a_page_that_could_not_be_made_are_not_judged) {
  Site site(small_portal().add("pages/om.md", "---\ntitle: Om\n---\n[Lunds mål](/kommuner/lund/#mal)\n"));
  check_anchors(
      site.plan(), site.built().texts, [](std::size_t) { return std::nullopt; }, site.built().found);
  EXPECT_EQ(site.said(), "");
}

TEST(Links, to_no_such_place_on_a_page_are_answered_with_the_nearest) {
  EXPECT_EQ(said("[målen](/om/#maal)"),
            R"(content/pages/om.md:4:9: fel K472: sidan /om/ har inget ställe som heter "maal"
  4 | [målen](/om/#maal)
    |         ^^^^^^^^^
  menade du #mal?
)");
  EXPECT_EQ(said("[kontakt](#kontakter)"),
            R"(content/pages/om.md:4:11: fel K472: sidan /om/ har inget ställe som heter "kontakter"
  4 | [kontakt](#kontakter)
    |           ^^^^^^^^^^
  menade du #kontakt?
)");
}

TEST(Ids, are_the_values_of_id_attributes) {
  EXPECT_EQ(ids_in(R"(<h2 id="a">x</h2><p class="id" id="b-ö">data-id="c"</p> id=")"),
            (std::set<std::string, std::less<>>{"a", "b-ö"}));
}

}  // namespace
}  // namespace kontrakt::view::testing
