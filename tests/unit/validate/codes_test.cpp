// The table of municipalities, and what codes and numbers must be.
#include <gtest/gtest.h>

#include "validate/municipality_codes.hpp"
#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

TEST(MunicipalityCodes, are_those_of_all_290_municipalities_in_order) {
  auto all = municipality_codes();
  EXPECT_EQ(all.size(), 290U);
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_LT(all[i - 1].code, all[i].code);
  for (const MunicipalityCode& m : all) {
    EXPECT_EQ(m.code.size(), 4U) << m.name;
    EXPECT_TRUE(m.county.ends_with(" län")) << m.name << ": " << m.county;
  }
}

TEST(MunicipalityCodes, are_found_by_code_and_by_name) {
  const MunicipalityCode* stockholm = find_municipality_by_code("0180");
  ASSERT_NE(stockholm, nullptr);
  EXPECT_EQ(stockholm->name, "Stockholm");
  EXPECT_EQ(stockholm->county, "Stockholms län");
  const MunicipalityCode* vaxjo = find_municipality_by_name("Växjö");
  ASSERT_NE(vaxjo, nullptr);
  EXPECT_EQ(vaxjo->code, "0780");
  EXPECT_EQ(find_municipality_by_code("0000"), nullptr);
  EXPECT_EQ(find_municipality_by_code("180"), nullptr);
  EXPECT_EQ(find_municipality_by_name("växjö"), nullptr);
}

TEST(OrganisationNumbers, end_with_their_check_digit) {
  EXPECT_TRUE(is_organisation_number("556677-8899"));
  EXPECT_TRUE(is_organisation_number("5566778899"));
  EXPECT_TRUE(is_organisation_number("212000-1116"));
  EXPECT_FALSE(is_organisation_number("556677-8898"));
  EXPECT_FALSE(is_organisation_number("556678-7899"));
}

TEST(OrganisationNumbers, have_ten_digits_and_one_hyphen) {
  for (const char* wrong : {"", "-", "556677-889", "556677-88990", "55667-78899", "556677--8899",
                            "556677 8899", "0", "16556677-8899", "٥٥٦٦٧٧-٨٨٩٩"}) {
    EXPECT_FALSE(is_organisation_number(wrong)) << wrong;
  }
}

TEST(Codes, that_do_not_exist_are_answered_with_the_right_one) {
  EXPECT_EQ(small_portal().change(lund, "1281", "9999").said(),
            R"(content/municipalities/lund/municipality.json:4:11: fel K301: kommunkoden "9999" finns inte
  4 |   "code": "9999",
    |           ^^^^^^
  Lund har kod "1281"
)");
}

TEST(Codes, of_another_municipality_are_refused) {
  EXPECT_EQ(
      small_portal().change(lund, "1281", "1280").said(),
      R"(content/municipalities/lund/municipality.json:4:11: fel K302: kommunkoden "1280" är Malmö, inte Lund
  4 |   "code": "1280",
    |           ^^^^^^
  Lund har kod "1281"
)");
}

// The schema tells that the name is missing.
TEST(Codes, are_not_held_against_a_name_that_is_missing) {
  EXPECT_EQ(small_portal().change(lund, "\"name\"", "\"nmae\"").said(), "");
}

TEST(Codes, belong_to_every_real_municipality) {
  EXPECT_EQ(small_portal().change(lund, "  \"code\": \"1281\",\n", "").said(),
            R"(content/municipalities/lund/municipality.json:1:1: fel K303: Lund saknar kommunkod
  1 | {
    | ^
  skriv "code": "1281"
)");
}

TEST(Codes, and_counties_fit_together) {
  EXPECT_EQ(small_portal().change(lund, "Skåne", "Hallands").said(),
            R"(content/municipalities/lund/municipality.json:5:13: fel K304: Lund ligger inte i Hallands län
  5 |   "county": "Hallands län"
    |             ^^^^^^^^^^^^^^
  skriv "Skåne län"
)");
  EXPECT_EQ(small_portal().change(lund, "1281\",\n  \"county\": \"Skåne län", "1281").said(),
            R"(content/municipalities/lund/municipality.json:1:1: fel K319: Lund saknar län
  1 | {
    | ^
  skriv "county": "Skåne län"
)");
}

TEST(Codes, are_not_for_example_municipalities) {
  EXPECT_EQ(
      small_portal()
          .change(lund, "\"code\"", "\"example\": true,\n  \"code\"")
          .change(lund_2025, "\"name\": \"Anna Andersson\", ", "")
          .said(),
      R"(content/municipalities/lund/municipality.json:5:11: fel K305: exempelkommunen Lund har en kommunkod
  5 |   "code": "1281",
    |           ^^^^^^
content/municipalities/lund/municipality.json:6:13: fel K305: exempelkommunen Lund har ett län
  6 |   "county": "Skåne län"
    |             ^^^^^^^^^^^
)");
}

TEST(Codes, are_used_once) {
  Files files = small_portal();
  files.add("municipalities/lunds/municipality.json",
            R"({"name": "Lund", "code": "1281", "county": "Skåne län"})");
  EXPECT_EQ(files.said(),
            R"(content/municipalities/lunds/municipality.json:1:26: fel K203: kommunkoden "1281" finns redan
  1 | {"name": "Lund", "code": "1281", "county": "Skåne län"}
    |                          ^^^^^^
  först här: content/municipalities/lund/municipality.json:4:11
)");
}

TEST(Organisations, have_a_number_with_the_right_check_digit_or_none) {
  EXPECT_EQ(
      local_portal().change(bageriet, "8899", "8890").said(),
      R"(content/organisations/bageriet.json:3:26: fel K306: organisationsnumret "556677-8890" har fel kontrollsiffra
  3 |   "organisation_number": "556677-8890",
    |                          ^^^^^^^^^^^^^
)");
  EXPECT_EQ(local_portal().change(bageriet, "  \"organisation_number\": \"556677-8899\",\n", "").said(), "");
}

TEST(Organisations, have_their_number_alone) {
  Files files = local_portal();
  files.add("organisations/konditoriet.json",
            R"({"name": "Konditoriet", "organisation_number": "556677-8899", "seat": "Exempelby"})");
  EXPECT_EQ(
      files.said(),
      R"(content/organisations/konditoriet.json:1:48: fel K203: organisationsnumret "556677-8899" finns redan
  1 | {"name": "Konditoriet", "organisation_number": "556677-8899", "seat": "Exempelby"}
    |                                                ^^^^^^^^^^^^^
  först här: content/organisations/bageriet.json:3:26
)");
}

TEST(Organisations, are_seated_in_one_place) {
  EXPECT_EQ(
      local_portal()
          .change(bageriet, "\"municipality\": \"exempelby\"",
                  "\"municipality\": \"exempelby\", \"seat\": \"Lund\"")
          .said(),
      R"(content/organisations/bageriet.json:6:19: fel K307: organisationen "Bageriet" ska ha precis ett av municipality och seat
  6 |   "municipality": "exempelby", "seat": "Lund"
    |                   ^^^^^^^^^^^
)");
  EXPECT_EQ(
      local_portal()
          .change(bageriet, "livsmedel\",\n  \"municipality\": \"exempelby\"", "livsmedel\"")
          .said(),
      R"(content/organisations/bageriet.json:2:11: fel K307: organisationen "Bageriet" ska ha precis ett av municipality och seat
  2 |   "name": "Bageriet",
    |           ^^^^^^^^^^
)");
}

}  // namespace
}  // namespace kontrakt::validate::testing
