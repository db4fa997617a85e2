// Agreements, funds and networks: whose they are, what they rest on, what is example data.
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

constexpr const char* pact = "initiatives/klimatpakten.json";

Files with_pact(Files files) {
  files.add(pact, R"({
  "name": "Klimatpakten", "kind": "lokal överenskommelse", "level": "lokal",
  "municipalities": ["lund"], "started": 2007, "members": "drygt 300",
  "figures": [{"id": "tak", "label": "tak", "value": 2, "unit": "mkr", "kind": "pengar"}],
  "text": "Företag och kommunen minskar utsläppen tillsammans.",
  "source": {"document": "kk-2025-lund", "place": "avsnitt 5"}
})");
  return files;
}

TEST(Initiatives, belong_to_their_municipalities) {
  auto built = with_pact(small_portal()).build();
  EXPECT_EQ(built->said(), "");
  const model::Initiative& one = *built->municipality("lund").initiatives.at(0);
  EXPECT_EQ(one.id, "klimatpakten");
  EXPECT_EQ(one.kind, model::InitiativeKind::agreement);
  EXPECT_EQ(one.started, 2007);
  EXPECT_FALSE(one.example);
  EXPECT_EQ(one.municipalities.at(0)->name, "Lund");
}

TEST(Initiatives, lend_their_source_to_their_figures) {
  auto built = with_pact(small_portal()).build();
  const model::Initiative& one = built->portal().initiatives.at(0);
  ASSERT_EQ(one.figures.at(0).sources.size(), 1U);
  EXPECT_EQ(one.figures[0].sources[0].place, "avsnitt 5");
}

TEST(Initiatives, stand_in_the_order_of_names_on_a_municipality) {
  auto built = with_pact(small_portal())
                   .add("initiatives/aa.json", R"({"name": "Återbruket", "municipalities": ["lund", "lund"],
  "source": {"document": "kk-2025-lund", "place": "avsnitt 5"}})")
                   .build();
  const auto& all = built->municipality("lund").initiatives;
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0]->name, "Klimatpakten");
  EXPECT_EQ(all[1]->name, "Återbruket");
}

TEST(Initiatives, of_example_municipalities_are_examples) {
  auto built = with_pact(local_portal()).change(pact, "\"lund\"", "\"exempelby\"").build();
  EXPECT_TRUE(built->portal().initiatives.at(0).example);
  EXPECT_FALSE(with_pact(local_portal())
                   .change(pact, "\"lund\"", "\"exempelby\", \"lund\"")
                   .build()
                   ->portal()
                   .initiatives.at(0)
                   .example);
}

TEST(Initiatives, name_municipalities_that_exist) {
  EXPECT_EQ(with_pact(small_portal()).change(pact, "\"lund\"", "\"lundd\"").said(),
            R"(content/initiatives/klimatpakten.json:3:22: fel K201: kommunen "lundd" finns inte
  3 |   "municipalities": ["lundd"], "started": 2007, "members": "drygt 300",
    |                      ^^^^^^^
  menade du "lund"?
)");
}

TEST(Initiatives, of_a_real_municipality_rest_on_no_invented_source) {
  EXPECT_EQ(
      with_pact(local_portal()).change(pact, "kk-2025-lund", "pahittat").said(),
      R"(content/initiatives/klimatpakten.json:6:13: fel K371: Lund är en verklig kommun men stöder sig på exempelkällan "pahittat"
  6 |   "source": {"document": "pahittat", "place": "avsnitt 5"}
    |             ^
)");
}

}  // namespace
}  // namespace kontrakt::validate::testing
