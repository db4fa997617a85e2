#include "pipeline/colours.hpp"

#include <gtest/gtest.h>

#include "support/file_system.hpp"

namespace kontrakt::pipeline {
namespace {

TEST(Colours, are_found_in_a_stylesheet_for_light_and_dark) {
  const Palettes found = palettes_of(
      ":root { --ink: #000; --font: Arial; --paper: #fff; }\n"
      "@media (prefers-color-scheme: dark) { :root { --ink: #eee; } }");
  EXPECT_EQ(found.light.size(), 2U);
  EXPECT_EQ(found.light.at("paper").blue, 255);
  EXPECT_EQ(found.dark.at("ink").red, 0xee);
}

TEST(Colours, of_the_standard_theme_can_be_read_in_light_and_dark) {
  const support::RealFileSystem disk(KONTRAKT_SOURCE_DIR);
  const auto css = disk.read_file("themes/standard/css/portal.css", 1 << 20);
  ASSERT_TRUE(css.ok());
  const Palettes found = palettes_of(css.value());
  for (const Palette& palette : {found.light, found.dark}) {
    for (const ColourPair& pair : colour_pairs()) {
      ASSERT_TRUE(palette.contains(pair.text)) << pair.text;
      ASSERT_TRUE(palette.contains(pair.ground)) << pair.ground;
      EXPECT_GE(contrast(palette.find(pair.text)->second, palette.find(pair.ground)->second), pair.least)
          << pair.text << " on " << pair.ground;
    }
  }
}

}  // namespace
}  // namespace kontrakt::pipeline
