#include "config/site.hpp"

#include <gtest/gtest.h>

namespace kontrakt::config {
namespace {

std::string fault(std::string_view base_url) {
  const auto found = base_url_fault(base_url);
  return found ? found->sv : "";
}

TEST(BaseUrl, may_have_a_path) {
  EXPECT_EQ(fault("https://example.org/"), "");
  EXPECT_EQ(fault("https://example.org/klimat/"), "");
  EXPECT_EQ(fault("http://localhost:8000/"), "");
}

TEST(BaseUrl, says_what_is_wrong_with_the_rest) {
  EXPECT_EQ(fault("https://example.org"), "den ska sluta med /");
  EXPECT_EQ(fault("example.org/"), "den ska börja med https:// och ett värdnamn");
  EXPECT_EQ(fault("https:///klimat/"), "den ska börja med https:// och ett värdnamn");
  EXPECT_EQ(fault("javascript:alert(1)/"), "den ska börja med https:// och ett värdnamn");
  EXPECT_EQ(fault("https://example.org/?a/"), "den får inte ha ? eller #");
  EXPECT_EQ(fault("https://example.org/\"x/"), "den innehåller tecken som inte får stå i en adress");
  EXPECT_EQ(fault("https://example.org/a/../"), "den innehåller tecken som inte får stå i en adress");
}

TEST(Checks, give_the_level_of_a_code_that_the_site_names) {
  Site site;
  site.checks = {{"K310", CheckLevel::off}};
  EXPECT_EQ(level_of(site, "K310"), CheckLevel::off);
  EXPECT_EQ(level_of(site, "K311"), std::nullopt);
}

}  // namespace
}  // namespace kontrakt::config
