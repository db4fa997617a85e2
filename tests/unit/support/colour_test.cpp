#include "support/colour.hpp"

#include <gtest/gtest.h>

namespace kontrakt::support {
namespace {

Colour colour(std::string_view text) {
  return Colour::parse(text).value_or(Colour{});
}

TEST(Colours, read_both_lengths_and_nothing_else) {
  EXPECT_EQ(colour("#fff").red, 255);
  EXPECT_EQ(colour("#0b5a63").green, 0x5a);
  for (const char* wrong : {"", "#", "fff", "#ffff", "#ggg", "#-12345", "red"}) {
    EXPECT_FALSE(Colour::parse(wrong)) << wrong;
  }
}

TEST(Colours, have_the_contrast_of_WCAG) {
  EXPECT_NEAR(contrast(colour("#000"), colour("#fff")), 21.0, 0.001);
  EXPECT_NEAR(contrast(colour("#777"), colour("#fff")), 4.48, 0.01);
  EXPECT_NEAR(contrast(colour("#777"), colour("#777")), 1.0, 0.001);
}

TEST(Colours, are_written_as_they_are_read) {
  for (const char* text : {"#000000", "#0b5a63", "#ffffff"}) EXPECT_EQ(colour(text).hex(), text);
  EXPECT_EQ(colour("#FA0").hex(), "#ffaa00");
}

}  // namespace
}  // namespace kontrakt::support
