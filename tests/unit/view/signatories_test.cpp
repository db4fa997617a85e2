// The list of everyone who has signed something.
#include <algorithm>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::local_portal;

constexpr const char* all = "/signatarer/";

TEST(Signatories, are_municipalities_parties_and_organisations_in_one_list) {
  Site site(local_portal());
  const Texts names = site.texts(all, "table.rows", "header.text");
  EXPECT_EQ(names.back(), "Bageriet");
  EXPECT_NE(std::find(names.begin(), names.end(), "Energimyndigheten"), names.end());
  EXPECT_EQ(site.text(all, "table.columns.1.filter"), "true");
}

TEST(Signatories, of_example_data_say_so) {
  Site site(local_portal());
  EXPECT_EQ(site.texts(all, "table.rows", "example").back(), "true");
}

TEST(Signatories, are_new_from_the_day_they_sign) {
  const auto newest = [](std::string_view as_of) {
    config::Site settings;
    settings.as_of = support::Date::parse(as_of);
    return Site(local_portal(), settings).texts(all, "newest", "name");
  };
  EXPECT_TRUE(newest("2023-04-30").empty());
  EXPECT_EQ(newest("2023-05-01"), Texts{"Bageriet"});
  EXPECT_EQ(newest("2026-11-21"), Texts{"Lund"});  // the other is more than two years ago
}

TEST(StartPage, has_no_contract_that_is_signed_first_after_the_as_of_date) {
  const auto latest = [](const char* day) {
    config::Site settings;
    settings.as_of = support::Date::parse(day);
    return Site(local_portal(), settings).texts("/", "latest", "title");
  };
  EXPECT_EQ(latest("2025-12-05"), (Texts{"Lund: klimatkontrakt 2025/26", "Bageriet i Exempelby"}));
  EXPECT_EQ(latest("2025-12-04"), Texts{"Bageriet i Exempelby"});
  EXPECT_EQ(latest("2023-04-30"), Texts{});
}

TEST(StartPage, tells_what_is_made_up_from_what_is_real_also_in_a_real_municipality) {
  Files files = local_portal();
  files.add("organisations/pahittat.json",
            R"({"name": "Påhittat", "kind": "företag", "sector": "handel", "example": true})");
  files.add("municipalities/lund/local/contracts/pahittat.json",
            R"({"organisation": "pahittat", "signed": "2025-12-05", "commitments": []})");
  Site site(files);
  EXPECT_EQ(site.texts("/", "latest", "title"),
            (Texts{"Lund: klimatkontrakt 2025/26", "Påhittat i Lund", "Bageriet i Exempelby"}));
  EXPECT_EQ(site.texts("/", "latest", "example"), (Texts{"false", "true", "true"}));
}

TEST(StartPage, has_no_dated_contract_where_no_day_is_known_but_a_planned_one) {
  Files files = local_portal();
  files.remove(validate::testing::by_bageriet_2024);
  files.change(validate::testing::by_bageriet, "2023-05-01", "2025-12-05");
  files.add("events/2025-12-05-traff.md",
            "---\ntitle: Träff\ndate: 2025-12-05\nkind: decemberträff\nstatus: planerad\n---\n");
  EXPECT_EQ(Site(files).texts("/", "latest", "title"), Texts{});
}

TEST(Organisations, with_contracts_in_two_municipalities_have_one_page_and_count_once) {
  Files files = local_portal();
  files.add("municipalities/lund/local/programme.json", R"({"title": "Lunds", "duty": {"kind": "ingen"}})");
  files.add("municipalities/lund/local/contracts/bageriet.json",
            R"({"signed": "2024-02-01", "signatories": [{"title": "Vd"}], "commitments": []})");
  Site site(files);
  EXPECT_EQ(site.texts("/organisationer/", "table.rows", "header.text"), Texts{"Bageriet"});
  EXPECT_EQ(site.text("/organisationer/", "table.rows.0.cells.2.text"), "2");
  EXPECT_EQ(site.text("/organisationer/", "table.rows.0.cells.3.text"), "Exempelby, Lund");
  const std::string counted = "1\u00A0påhittad organisation har 2\u00A0lokala klimatkontrakt.";
  for (const char* const address : {"/", "/organisationer/", "/signatarer/"})
    EXPECT_EQ(site.text(address, "local_text"), counted) << address;
  EXPECT_EQ(site.texts("/organisationer/bageriet/", "contracts", "href"),
            (Texts{"/kommuner/exempelby/lokala-klimatkontrakt/bageriet/",
                   "/kommuner/lund/lokala-klimatkontrakt/bageriet/"}));
  const Texts names = site.texts(all, "table.rows", "header.text");
  EXPECT_EQ(std::count(names.begin(), names.end(), "Bageriet"), 2);  // two signatures
}

}  // namespace
}  // namespace kontrakt::view::testing
