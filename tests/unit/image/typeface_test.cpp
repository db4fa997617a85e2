#include "image/typeface.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "image/typefaces.hpp"

namespace kontrakt::image {
namespace {

using testing::font_file;
using testing::source_sans;

TEST(Typeface, has_swedish_and_sami_letters) {
  const std::string box = source_sans().outline("字", 400, 100, 0, 0);
  for (const char* letter :
       {"å", "ä", "ö", "Å", "Ä", "Ö", "é", "á", "č", "đ", "ŋ", "š", "ŧ", "ž", "Ŋ", "ï", "–", "…", "·"}) {
    const std::string outline = source_sans().outline(letter, 400, 100, 0, 0);
    EXPECT_FALSE(outline.empty()) << letter;
    EXPECT_NE(outline, box) << letter;
  }
}

TEST(Typeface, draws_an_accent_of_its_own_as_the_letter_that_it_makes) {
  EXPECT_EQ(source_sans().outline("o\u0308", 600, 80, 0, 0), source_sans().outline("ö", 600, 80, 0, 0));
}

TEST(Typeface, leaves_out_what_cannot_be_seen) {
  EXPECT_EQ(source_sans().width("Lu\u00ADnd\u200B", 400), source_sans().width("Lund", 400));
  EXPECT_EQ(source_sans().outline(" ", 400, 80, 0, 0), "");
  EXPECT_GT(source_sans().width("\u00A0", 400), 0);
}

TEST(Typeface, is_wider_when_heavier_and_nearer_where_letters_lean) {
  EXPECT_GT(source_sans().width("Exempelstad", 700), source_sans().width("Exempelstad", 400));
  const double apart = source_sans().width("T", 600) + source_sans().width("o", 600);
  EXPECT_LT(source_sans().width("To", 600), apart - 0.01);
  EXPECT_NEAR(source_sans().width("nn", 600), 2 * source_sans().width("n", 600), 0.001);
}

TEST(Typeface, is_none_without_a_font_that_can_be_read) {
  EXPECT_FALSE(Typeface::read({}).has_value());
  EXPECT_FALSE(Typeface::read({"", "wOF2 men inte mer", std::string(4000, '\0')}).has_value());
  std::string half = font_file("source-sans-3-latin-wght-normal.woff2");
  half.resize(half.size() / 2);
  EXPECT_FALSE(Typeface::read({half}).has_value());
  EXPECT_TRUE(Typeface::read({half, font_file("source-sans-3-latin-wght-normal.woff2")}).has_value());
}

TEST(Typeface, gives_many_threads_the_same) {
  std::vector<std::string> outlines(8);
  const Typeface fresh = Typeface::read({font_file("source-sans-3-latin-wght-normal.woff2")}).value();
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < outlines.size(); ++i)
      threads.emplace_back(
          [&, i] { outlines[i] = fresh.outline("Järfälla", 500 + 50 * static_cast<int>(i % 2), 90, 0, 0); });
  }
  for (std::size_t i = 2; i < outlines.size(); ++i) EXPECT_EQ(outlines[i], outlines[i % 2]);
  EXPECT_NE(outlines[0], outlines[1]);
}

}  // namespace
}  // namespace kontrakt::image
