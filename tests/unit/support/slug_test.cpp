#include "support/slug.hpp"

#include <gtest/gtest.h>

namespace kontrakt::support {
namespace {

TEST(Slug, SwedishLettersLoseTheirMarks) {
  EXPECT_EQ(slug("Åtgärder för 2030 – transporter"), "atgarder-for-2030-transporter");
  EXPECT_EQ(slug("Malmö"), "malmo");
  EXPECT_EQ(slug("Linnéuniversitetet"), "linneuniversitetet");
}

TEST(Slug, OtherLatinLettersHaveTheirNearestForm) {
  EXPECT_EQ(slug("Þór Ærø Straße Łódź Œuvre Đorđe Ÿ"), "thor-aero-strasse-lodz-oeuvre-dorde-y");
  EXPECT_EQ(slug("ĀĪĿŊŐŠŦŴŽſ"), "ailnostwzs");
  EXPECT_EQ(slug("a\u030A A\u0308"), "a-a");  // letters with combining marks, as macOS names files
}

TEST(Slug, DigitsBelowAndAboveTheLineAreDigits) {
  EXPECT_EQ(slug("CO₂e per m² och 10⁶"), "co2e-per-m2-och-106");
}

TEST(Slug, PunctuationIsOneHyphenAndNoneAtTheEnds) {
  EXPECT_EQ(slug("  5.1 / Mål & delmål!  "), "5-1-mal-delmal");
  EXPECT_EQ(slug("l’Europe d'Or"), "leurope-dor");
  EXPECT_EQ(slug("--a__b--"), "a-b");
}

TEST(Slug, WithoutLatinLettersOrDigitsItIsEmpty) {
  EXPECT_EQ(slug("!?–"), "");
  EXPECT_EQ(slug(""), "");
  EXPECT_EQ(slug("Киев"), "");
  EXPECT_EQ(slug("\xFF\xFE"), "");
}

TEST(Slug, IsAtMostEightyCharactersCutBetweenWords) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "klimat ";
  std::string made = slug(words);
  EXPECT_LE(made.size(), slug_max_length);
  EXPECT_TRUE(made.ends_with("-klimat")) << made;
  EXPECT_EQ(slug(std::string(500, 'x')), std::string(80, 'x'));
}

TEST(Slug, OfASlugIsItself) {
  for (const char* text : {"Åtgärder för 2030", "a--b", "Köpenhamn/Malmö", "x"}) {
    std::string once = slug(text);
    EXPECT_EQ(slug(once), once);
    EXPECT_TRUE(is_slug(once)) << once;
  }
}

TEST(Slug, IsToldFromOtherNames) {
  for (const char* text : {"", "-a", "a-", "a--b", "A", "å", "a b", "a/b", "a.b"})
    EXPECT_FALSE(is_slug(text)) << text;
  EXPECT_TRUE(is_slug("lund-2025"));
}

}  // namespace
}  // namespace kontrakt::support
