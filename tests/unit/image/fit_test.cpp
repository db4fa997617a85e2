#include "image/fit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/text.hpp"

namespace kontrakt::image {
namespace {

using ::testing::ElementsAre;

// Every letter half as wide as it is high.
double half(std::string_view text) {
  return static_cast<double>(support::character_count(text)) / 2;
}

constexpr TextFrame frame{.width = 1000, .height = 342, .largest = 100, .least = 50};

TEST(Fit, lets_a_short_name_be_as_large_as_can_be) {
  EXPECT_EQ(fit("Ö", frame, half).size, 100);
  EXPECT_THAT(fit("Ö", frame, half).lines, ElementsAre("Ö"));
  EXPECT_THAT(fit("Tre korta ord", frame, half).lines, ElementsAre("Tre korta ord"));
  EXPECT_THAT(fit("", frame, half).lines, ElementsAre());
}

TEST(Fit, makes_lines_of_about_the_same_length) {
  const FittedText fitted = fit("Samverkansföreningen Rörelse året runt", frame, half);
  EXPECT_EQ(fitted.size, 100);
  EXPECT_THAT(fitted.lines, ElementsAre("Samverkansföreningen", "Rörelse året runt"));
  EXPECT_THAT(fit("ett två tre fyra fem sex", frame, half).lines, ElementsAre("ett två tre", "fyra fem sex"));
}

TEST(Fit, shrinks_before_it_breaks_a_word) {
  const FittedText fitted = fit("Räddningstjänstförbundet Exempelbygden", frame, half);
  EXPECT_EQ(fitted.size, 82);
  EXPECT_THAT(fitted.lines, ElementsAre("Räddningstjänstförbundet", "Exempelbygden"));
}

TEST(Fit, takes_more_lines_when_they_are_lower) {
  const FittedText fitted =
      fit("ett namn som är långt och som har många ord i sig men ändå får plats", frame, half);
  EXPECT_EQ(fitted.size, 86);
  EXPECT_EQ(fitted.lines.size(), 3U);
}

TEST(Fit, breaks_after_hyphens_and_never_at_a_no_break_space) {
  EXPECT_THAT(fit("Upplands-Bro–Håbo/Enköping energi", frame, half).lines,
              ElementsAre("Upplands-Bro–Håbo/", "Enköping energi"));
  EXPECT_THAT(fit("Undertecknat den 5\u00A0december\u00A02025", frame, half).lines,
              ElementsAre("Undertecknat den", "5\u00A0december\u00A02025"));
}

TEST(Fit, breaks_a_word_only_when_no_size_has_room_for_it) {
  const std::string compound = "kommunalförbundsverksamhetsutvecklingssamordningsfunktionen";
  const FittedText fitted = fit(compound, frame, half);
  EXPECT_EQ(fitted.size, 94);
  std::string together;
  for (const std::string& line : fitted.lines) {
    EXPECT_LE(half(line) * fitted.size, frame.width);
    together += line.ends_with('-') ? line.substr(0, line.size() - 1) : line;
  }
  EXPECT_EQ(together, compound);
}

TEST(Fit, cuts_what_has_no_room_at_all) {
  std::string longest;
  for (int i = 0; i < 40; ++i) longest += i % 2 == 0 ? "någon " : "annan ";
  const FittedText fitted = fit(longest, frame, half);
  EXPECT_EQ(fitted.size, 50);
  ASSERT_EQ(fitted.lines.size(), 6U);
  EXPECT_EQ(fitted.lines.front(), "någon annan någon annan någon annan");
  EXPECT_EQ(fitted.lines.back(), "någon annan någon annan någon annan…");
  for (const std::string& line : fitted.lines) EXPECT_LE(half(line) * fitted.size, frame.width);
}

TEST(Fit, survives_a_frame_with_room_for_nothing) {
  EXPECT_THAT(fit("Åre", {.width = 1, .largest = 10, .least = 10}, half).lines, ElementsAre("…"));
}

}  // namespace
}  // namespace kontrakt::image
