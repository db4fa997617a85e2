// What people share: texts for social media, and the pictures of new signatories.
#include "view/share.hpp"

#include "support/text.hpp"
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::by;
using validate::testing::by_bageriet;
using validate::testing::local_portal;
using validate::testing::lund;
using validate::testing::lund_2025;
using validate::testing::small_portal;

const std::string shared_contract = "/kommuner/lund/klimatkontrakt/2025/";
const std::string local = "/kommuner/exempelby/lokala-klimatkontrakt/bageriet/";

config::Site on(int year, int month, int day) {
  config::Site site;
  site.base_url = "https://example.org/klimat/";
  site.as_of = support::Date{year, month, day};
  return site;
}

TEST(Share, says_what_a_contract_says_in_words_that_are_ready) {
  Site site(small_portal(), on(2026, 1, 1));
  EXPECT_EQ(site.texts(shared_contract, "share.texts", "label"),
            (Texts{"När andra berättar", "När kommunen själv berättar"}));
  EXPECT_EQ(
      site.texts(shared_contract, "share.texts", "text"),
      (Texts{"Lund har skrivit under klimatkontrakt 2025/26. Undertecknat den 5 december 2025. 1 åtagande. "
             "https://example.org/klimat/kommuner/lund/klimatkontrakt/2025/",
             "Lund: Vi skrev under klimatkontrakt 2025/26 den 5 december 2025. 1 åtagande. "
             "https://example.org/klimat/kommuner/lund/klimatkontrakt/2025/"}));
}

TEST(Share, says_that_example_data_is_made_up) {
  Site site(local_portal(), on(2023, 6, 1));
  EXPECT_EQ(
      site.texts(local, "share.texts", "text"),
      (Texts{
          "Exempeldata, påhittat: Bageriet har skrivit lokalt klimatkontrakt med Exempelby. Undertecknat den "
          "1 maj 2023. 1 åtagande. "
          "https://example.org/klimat/kommuner/exempelby/lokala-klimatkontrakt/bageriet/",
          "Exempeldata, påhittat: Bageriet: Vi skrev under ett lokalt klimatkontrakt med Exempelby den 1 maj "
          "2023. 1 åtagande. "
          "https://example.org/klimat/kommuner/exempelby/lokala-klimatkontrakt/bageriet/"}));
  EXPECT_EQ(site.text(local, "share.image.alt"),
            "Lokalt klimatkontrakt: Bageriet med Exempelby. Undertecknat den 1 maj 2023. 1\u00A0åtagande. "
            "Exempeldata: "
            "uppgifterna är påhittade.");
  EXPECT_EQ(site.text(local + "delningsbild.png", "picture.example_text"),
            "Exempeldata: uppgifterna är påhittade");
}

TEST(Share, gives_a_picture_to_those_who_signed_in_the_last_400_days) {
  Site first(small_portal(), on(2027, 1, 9));
  EXPECT_EQ(first.text(shared_contract, "share.image.href"),
            "/klimat" + shared_contract + "delningsbild.png");
  EXPECT_EQ(first.text(shared_contract, "page.image.url"),
            "https://example.org/klimat" + shared_contract + "delningsbild.png");
  EXPECT_TRUE(first.has(shared_contract + "delningsbild.png"));
  EXPECT_EQ(first.text(shared_contract + "delningsbild.png", "picture.title"), "Lund");
  EXPECT_EQ(first.text(shared_contract + "delningsbild.png", "picture.label"), "Klimatkontrakt 2025/26");

  Site later(small_portal(), on(2027, 1, 10));
  EXPECT_EQ(later.text(shared_contract, "share.image"), "none");
  EXPECT_EQ(later.text(shared_contract, "share.texts"), "[2]");
  EXPECT_EQ(later.text(shared_contract, "page.image.url"), "https://example.org/klimat/delningsbild.png");
  EXPECT_EQ(later.text(shared_contract, "page.image.alt"), "Klimatkontrakten.");
  EXPECT_FALSE(later.has(shared_contract + "delningsbild.png"));
}

TEST(Share, is_only_for_what_is_signed_and_lasts) {
  EXPECT_EQ(Site(small_portal(), on(2025, 12, 4)).text(shared_contract, "share"), "none");
  Files undated = small_portal();
  undated.change(lund_2025, R"("signed": {"date": "2025-12-05", "source": {"place": "s. 1"}},)", "");
  EXPECT_EQ(Site(undated, on(2026, 1, 1)).text(shared_contract, "share"), "none");
  Files through_others = small_portal();
  through_others.change(lund_2025, "\"signed\"", "\"kind\": \"sammanfattning av annan\",\n  \"signed\"");
  EXPECT_EQ(Site(through_others, on(2026, 1, 1)).text(shared_contract, "share"), "none");
  Files ended = local_portal();
  ended.change(by_bageriet, "\"commitments\"", "\"ended\": {\"date\": \"2025-05-31\"},\n  \"commitments\"");
  EXPECT_EQ(Site(ended, on(2025, 5, 30)).text(local, "share.texts"), "[2]");
  EXPECT_EQ(Site(ended, on(2025, 5, 31)).text(local, "share"), "none");
}

TEST(Share, has_the_colours_of_the_municipality_or_of_the_theme) {
  Files files = local_portal();
  Site plain(files, on(2023, 6, 1));
  EXPECT_EQ(plain.text(local + "delningsbild.png", "picture.accent"), "#0b5a63");
  EXPECT_EQ(plain.text(local + "delningsbild.png", "picture.on_accent"), "#ffffff");
  files.change(by, "\"name\"", R"("theme": {"accent": "#FFC800", "on_accent": "#202020"}, "name")");
  Site own(files, on(2023, 6, 1));
  EXPECT_EQ(own.text(local + "delningsbild.png", "picture.accent"), "#ffc800");
  EXPECT_EQ(own.text(local + "delningsbild.png", "picture.on_accent"), "#202020");
  EXPECT_EQ(own.text("/delningsbild.png", "picture.accent"), "#0b5a63");
}

TEST(Share, is_without_pictures_where_none_are_made) {
  Site site(small_portal(), on(2026, 1, 1), false);
  EXPECT_EQ(site.text(shared_contract, "share.image"), "none");
  EXPECT_EQ(site.text(shared_contract, "page.image"), "none");
  EXPECT_FALSE(site.has("/delningsbild.png"));
}

TEST(Share, keeps_a_post_within_its_length_and_its_address_whole) {
  const std::string address = "https://example.org/kommuner/x/";
  EXPECT_EQ(post("Hej", {"Ett", "", "Två"}, address), "Hej. Ett. Två. " + address);
  std::string name;
  for (int i = 0; i < 60; ++i) name += "Åkeriet ";
  const std::string cut =
      post(name + "har skrivit under", {"Undertecknat den 5 december 2025", "3\u00A0åtaganden"}, address);
  EXPECT_EQ(support::character_count(cut), longest_post);
  EXPECT_TRUE(cut.ends_with("… " + address)) << cut;
  // A shorter fact may have room where a longer one has none.
  const std::string most = post(std::string(220, 'a'), {std::string(40, 'b'), "3\u00A0åtaganden"}, address);
  EXPECT_EQ(most, std::string(220, 'a') + ". 3 åtaganden. " + address);
  const std::string far = "https://example.org/" + std::string(250, 'x') + "/";
  EXPECT_EQ(post("Hej", {"Ett"}, far), "Hej. Ett.");
}

}  // namespace
}  // namespace kontrakt::view::testing
