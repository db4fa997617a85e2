#include "diagnostics/line_column.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kontrakt::diagnostics {
namespace {

std::string at(std::string_view text, std::uint32_t offset) {
  const LineColumn place = LineIndex(text).at(offset);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

TEST(LineColumn, begins_at_one) {
  EXPECT_EQ(at("abc", 0), "1:1");
}

TEST(LineColumn, counts_characters_not_bytes) {
  EXPECT_EQ(at("åäö x", 7), "1:5");
  EXPECT_EQ(at("😀x", 4), "1:2");
}

TEST(LineColumn, counts_a_tab_as_one_character) {
  EXPECT_EQ(at("\t\tx", 2), "1:3");
}

TEST(LineColumn, takes_an_offset_inside_a_character_as_that_character) {
  EXPECT_EQ(at("aåb", 2), "1:2");
}

TEST(LineColumn, knows_all_three_ends_of_a_line) {
  EXPECT_EQ(at("a\nb", 2), "2:1");
  EXPECT_EQ(at("a\r\nb", 3), "2:1");
  EXPECT_EQ(at("a\rb", 2), "2:1");
  EXPECT_EQ(at("a\r\n\r\nb", 5), "3:1");
}

TEST(LineColumn, does_not_count_a_byte_order_mark) {
  EXPECT_EQ(at("\xEF\xBB\xBF"
               "x",
               3),
            "1:1");
  EXPECT_EQ(at("\xEF\xBB\xBF"
               "åx",
               5),
            "1:2");
  EXPECT_EQ(LineIndex("\xEF\xBB\xBF"
                      "abc\n")
                .line(3),
            "abc");
}

TEST(LineColumn, takes_the_end_for_an_offset_beyond_it) {
  EXPECT_EQ(at("ab\ncd", 500), "2:3");
  EXPECT_EQ(at("", 500), "1:1");
}

TEST(LineColumn, is_the_same_at_every_distance_from_a_checkpoint) {
  std::string text;
  for (int i = 0; i < 700; ++i)
    text += "å€😀x\n";  // 11 bytes, 4 characters a line: lines straddle the checkpoints
  const LineIndex index(text);
  const std::uint32_t begins[] = {0, 2, 5, 9};
  for (std::uint32_t line = 0; line < 700; ++line) {
    for (std::uint32_t column = 0; column < 4; ++column) {
      const LineColumn place = index.at(line * 11 + begins[column]);
      ASSERT_EQ(place, (LineColumn{line + 1, column + 1, line * 11})) << line << ' ' << column;
    }
  }
}

TEST(LineColumn, gives_a_line_without_its_end) {
  EXPECT_EQ(LineIndex("ab\r\ncd").line(0), "ab");
  EXPECT_EQ(LineIndex("ab\r\ncd").line(4), "cd");
  EXPECT_EQ(LineIndex("ab\n").line(3), "");
}

}  // namespace
}  // namespace kontrakt::diagnostics
