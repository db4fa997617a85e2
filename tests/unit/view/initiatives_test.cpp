// Agreements, funds and networks on their page and on the municipalities'.
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::local_portal;

// An agreement of a municipality, a fund of an example one, and a fund in a town without a page.
Files with_initiatives() {
  return local_portal()
      .add("initiatives/klimatpakten.json", R"({"name": "Klimatpakten", "kind": "lokal överenskommelse",
  "level": "lokal", "municipalities": ["lund"], "period": "2021–2022",
  "figures": [{"id": "tak", "label": "tak", "value": 2, "unit": "mkr", "kind": "pengar"}],
  "text": "Alla är med.", "source": {"document": "kk-2025-lund", "place": "s. 1"}})")
      .add("initiatives/fonden.json", R"({"name": "Fonden", "kind": "fond", "level": "lokal",
  "place": "Stockholm", "text": "Ger pengar.", "source": {"document": "kk-2025-lund", "place": "s. 2"}})")
      .add("initiatives/fond-b.json", R"({"name": "Bidraget", "kind": "fond", "level": "lokal",
  "municipalities": ["exempelby"], "text": "Ger pengar."})");
}

TEST(InitiativesPage, groups_by_kind_in_the_order_of_names) {
  Site site(with_initiatives());
  EXPECT_EQ(site.texts("/initiativ/", "groups", "title"), (Texts{"Lokala överenskommelser", "Fonder"}));
  EXPECT_EQ(site.texts("/initiativ/", "groups", "layout"), (Texts{"agreements", "funds"}));
  EXPECT_EQ(site.texts("/initiativ/", "page.toc", "href"), (Texts{"#slag-overenskommelser", "#slag-fonder"}));
  EXPECT_EQ(site.texts("/initiativ/", "groups.1.initiatives", "name"), (Texts{"Bidraget", "Fonden"}));
  EXPECT_EQ(site.text("/initiativ/", "count_text"), "2\u00a0initiativ och 1\u00a0exempel");
}

TEST(InitiativesPage, says_what_the_documents_do_not) {
  Site site(with_initiatives());
  EXPECT_EQ(site.text("/initiativ/", "groups.0.initiatives.0.started_text"), "2021–2022");
  EXPECT_EQ(site.text("/initiativ/", "groups.1.initiatives.1.started_text"), "uppges inte");
  EXPECT_EQ(site.text("/initiativ/", "groups.1.initiatives.0.unsourced"), "true");
  EXPECT_EQ(site.text("/initiativ/", "groups.1.initiatives.0.example"), "true");
}

TEST(InitiativesPage, and_the_municipalitys_lead_to_each_other) {
  Site site(with_initiatives());
  EXPECT_EQ(site.texts("/kommuner/lund/", "initiatives", "href"), (Texts{"/initiativ/#klimatpakten"}));
  EXPECT_EQ(site.text("/initiativ/", "groups.0.initiatives.0.municipalities.0.href"), "/kommuner/lund/");
}

// The page of a municipality leaves the figures out, so none of its notes may lead back to one.
TEST(InitiativesPage, cites_only_what_is_printed) {
  Site site(with_initiatives());
  EXPECT_EQ(site.text("/kommuner/lund/", "initiative_notes.0.backs"), "[1]");
  EXPECT_EQ(site.text("/initiativ/", "groups.0.notes.0.backs"), "[2]");
}

TEST(InitiativesPage, is_linked_in_the_footer_when_there_is_one) {
  EXPECT_EQ(Site(with_initiatives()).text("/", "site.footer_links.0.href"), "/initiativ/");
  EXPECT_EQ(Site(local_portal()).texts("/", "site.footer_links", "href"), (Texts{"/floden/"}));
}

}  // namespace
}  // namespace kontrakt::view::testing
