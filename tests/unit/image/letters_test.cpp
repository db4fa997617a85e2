#include "image/letters.hpp"

#include <gtest/gtest.h>

#include "image/typefaces.hpp"

namespace kontrakt::image {
namespace {

using testing::source_sans;

std::string drawn(std::string_view svg) {
  const auto result = texts_to_paths(svg, source_sans());
  return result ? result.value() : std::string(result.error().sv);
}
std::string path(std::string_view words, double size, double x, double y, int weight = 400) {
  return source_sans().outline(words, weight, size, x, y);
}

TEST(TextsToPaths, leaves_all_but_texts_as_they_are) {
  for (const char* svg : {"<svg><rect x='1'/></svg>", "<svg><!-- <text> --></svg>",
                          "<svg><textPath>a</textPath></svg>", "", "<", "a > b"}) {
    EXPECT_EQ(drawn(svg), svg);
  }
}

TEST(TextsToPaths, draws_a_text_where_it_stands_and_keeps_how_it_is_painted) {
  EXPECT_EQ(
      drawn(
          R"(<g><text x="80" y="120.5" font-size="40" fill="#fff" opacity=".8">Lund &amp; &#197;re</text></g>)"),
      "<g><path fill=\"#fff\" opacity=\".8\" d=\"" + path("Lund & Åre", 40, 80, 120.5) + "\"/></g>");
  EXPECT_EQ(drawn("<text x='0' y='0' font-size='40' font-weight='650'>Lund</text>"),
            "<path d=\"" + path("Lund", 40, 0, 0, 650) + "\"/>");
  EXPECT_EQ(drawn("<text x='0' y='0' font-size='40'/>"), "<path d=\"\"/>");
}

TEST(TextsToPaths, anchors_a_text_at_either_end) {
  const double width = 40 * source_sans().width("Lund", 400);
  EXPECT_EQ(drawn("<text x='500' y='0' font-size='40' text-anchor='end'>Lund</text>"),
            "<path d=\"" + path("Lund", 40, 500 - width, 0) + "\"/>");
  EXPECT_EQ(drawn("<text x='500' y='0' font-size='40' text-anchor='middle'>Lund</text>"),
            "<path d=\"" + path("Lund", 40, 500 - width / 2, 0) + "\"/>");
}

TEST(TextsToPaths, fits_a_text_into_lines_that_grow_down_or_up) {
  const std::string down =
      R"(<text x="0" y="100" font-size="100" data-width="560" data-height="228">Upplands Väsby</text>)";
  const std::string up =
      R"(<text x="0" y="100" font-size="100" data-width="560" data-height="228" data-grow="up">Upplands Väsby</text>)";
  EXPECT_EQ(drawn(down), "<path d=\"" + path("Upplands", 100, 0, 100) + path("Väsby", 100, 0, 214) + "\"/>");
  EXPECT_EQ(drawn(up), "<path d=\"" + path("Upplands", 100, 0, -14) + path("Väsby", 100, 0, 100) + "\"/>");
}

TEST(TextsToPaths, says_what_it_cannot_draw) {
  EXPECT_EQ(drawn("<text x='0' y='0' font-size='9'><tspan>a</tspan></text>"),
            "<text> i bilden får bara hålla ord, inga andra element");
  EXPECT_EQ(drawn("<text x='0' y='0' font-size='9'>a"), "<text> i bilden avslutas aldrig");
  EXPECT_EQ(drawn("<text x='0"), "<text> i bilden avslutas aldrig");
  EXPECT_EQ(drawn("<text x='0' y='a' font-size='9'>a</text>"),
            "<text> i bilden behöver talen x, y och font-size");
  EXPECT_EQ(drawn("<text>a</text>"), "<text> i bilden behöver talen x, y och font-size");
}

}  // namespace
}  // namespace kontrakt::image
