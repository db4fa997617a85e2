// The colours that municipalities choose.
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

std::string with_theme(const char* theme) {
  return small_portal().change(lund, "\"code\"", "\"theme\": " + std::string(theme) + ",\n  \"code\"").said();
}

TEST(MunicipalColours, can_be_read) {
  EXPECT_EQ(with_theme(R"({"accent": "#00594f"})"), "");
  EXPECT_EQ(with_theme(R"({"accent": "#ffc800", "on_accent": "#202020"})"), "");
  EXPECT_EQ(with_theme(R"({})"), "");
}

TEST(MunicipalColours, that_cannot_be_read_are_refused) {
  EXPECT_EQ(
      with_theme(R"({"accent": "#ffc800"})"),
      R"(content/municipalities/lund/municipality.json:4:23: fel K359: kommunens text #ffffff på färgen #ffc800 ger kontrasten 1,5:1
  4 |   "theme": {"accent": "#ffc800"},
    |                       ^^^^^^^^^
  minst 4,5:1 behövs
)");
  EXPECT_EQ(
      with_theme(R"({"accent": "#00594f", "on_accent": "#000000"})"),
      R"(content/municipalities/lund/municipality.json:4:47: fel K359: kommunens text #000000 på färgen #00594f ger kontrasten 2,5:1
  4 |   "theme": {"accent": "#00594f", "on_accent": "#000000"},
    |                                               ^^^^^^^^^
  minst 4,5:1 behövs
)");
}

}  // namespace
}  // namespace kontrakt::validate::testing
