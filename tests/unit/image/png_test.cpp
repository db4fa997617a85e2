#include "image/png.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "image/letters.hpp"
#include "image/typefaces.hpp"

namespace kontrakt::image {
namespace {

const std::string svg_with = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 63">)";

std::string png(const std::string& svg) {
  return to_png(texts_to_paths(svg, testing::source_sans()).value(), 120, 63).value();
}

int number_at(const std::string& bytes, std::size_t at) {
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(bytes.at(i));
  return value;
}

TEST(Png, has_the_size_that_was_asked_for_and_nothing_but_the_picture) {
  const std::string bytes = png(svg_with + R"(<rect width="120" height="63" fill="#0b5a63"/></svg>)");
  EXPECT_EQ(bytes.substr(0, 8), "\x89PNG\r\n\x1a\n");
  EXPECT_EQ(number_at(bytes, 16), 120);
  EXPECT_EQ(number_at(bytes, 20), 63);
  for (const char* chunk : {"tIME", "tEXt", "zTXt", "iTXt", "eXIf"})
    EXPECT_EQ(bytes.find(chunk), std::string::npos);
}

TEST(Png, shows_letters) {
  const std::string text = R"(<text x="5" y="40" font-size="30" fill="#000">Växjö</text></svg>)";
  EXPECT_NE(png(svg_with + text), png(svg_with + "</svg>"));
}

// Whatever fonts the machine has: none is asked for, so taking them all away changes nothing.
TEST(Png, keeps_every_colour_however_many_there_are) {
  std::string many = svg_with;
  for (int i = 0; i < 120; ++i) {
    for (int j = 0; j < 3; ++j)
      many += "<rect x='" + std::to_string(i) + "' y='" + std::to_string(21 * j) +
              "' width='1' height='21' fill='rgb(" + std::to_string(2 * i) + "," + std::to_string(100 * j) +
              ",7)'/>";
  }
  EXPECT_EQ(png(many + "</svg>").find("PLTE"), std::string::npos);
  EXPECT_NE(png(svg_with + "</svg>").find("PLTE"), std::string::npos);
}

TEST(Png, needs_no_font_of_the_machine) {
  const std::string text = svg_with + R"(<text x="5" y="40" font-size="30">Lund</text></svg>)";
  const std::string with_fonts = png(text);
  ::setenv("FONTCONFIG_FILE", "/nonexistent", 1);
  EXPECT_EQ(png(text), with_fonts);
  ::unsetenv("FONTCONFIG_FILE");
}

TEST(Png, is_the_same_from_many_threads) {
  const std::string text = svg_with + R"(<text x="5" y="40" font-size="30">Umeå</text></svg>)";
  const std::string once = png(text);
  std::vector<std::string> pictures(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& picture : pictures) threads.emplace_back([&] { picture = png(text); });
  }
  for (const std::string& picture : pictures) EXPECT_EQ(picture, once);
}

TEST(Png, of_what_is_no_svg_says_why) {
  for (const char* wrong : {"", "<svg", "hej", "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>"}) {
    const auto result = to_png(wrong, 120, 63);
    ASSERT_FALSE(result.ok()) << wrong;
    EXPECT_FALSE(result.error().reason.empty()) << wrong;
  }
}

}  // namespace
}  // namespace kontrakt::image
