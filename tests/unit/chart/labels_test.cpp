#include "chart/labels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace kontrakt::chart {
namespace {

using ::testing::ElementsAre;

constexpr double size = 10;

TEST(Wrapping, breaks_between_words) {
  const Lines two = wrapped("Carbon Law 7 procent per år", 80, size, 3);
  EXPECT_THAT(two.lines, ElementsAre("Carbon Law 7", "procent per år"));
  EXPECT_FALSE(two.shortened);
  EXPECT_THAT(wrapped("Järfälla", 80, size, 3).lines, ElementsAre("Järfälla"));
  EXPECT_TRUE(wrapped("", 80, size, 3).lines.empty());
}

TEST(Wrapping, keeps_together_what_a_no_break_space_holds) {
  EXPECT_THAT(wrapped("minst 10\u00a0%\u00a0per\u00a0år", 62, size, 3).lines,
              ElementsAre("minst", "10\u00a0%\u00a0per\u00a0år"));
}

TEST(Wrapping, shortens_what_has_no_room_and_says_so) {
  const Lines cut = wrapped("Utsläpp enligt Nationella emissionsdatabasen", 70, size, 2);
  EXPECT_THAT(cut.lines, ElementsAre("Utsläpp enligt", "Nationella e…"));
  EXPECT_TRUE(cut.shortened);
  const Lines word = wrapped("Kommunfullmäktigeordförandena sade", 60, size, 2);
  EXPECT_TRUE(word.shortened);
  for (const Lines& all : {cut, word}) {
    for (const std::string& line : all.lines) EXPECT_LE(text_width(line, size), 70) << line;
  }
}

TEST(Wrapping, never_cuts_inside_a_letter) {
  EXPECT_EQ(wrapped("ååååååååååååååååå", 30, size, 1).lines.front(), "ååå…");
}

TEST(Spreading, leaves_labels_where_they_want_to_be_when_they_may) {
  EXPECT_THAT(spread({{20, 10}, {50, 10}}, 0, 100), ElementsAre(20, 50));
  EXPECT_THAT(spread({{50, 10}, {20, 10}}, 0, 100), ElementsAre(50, 20)) << "in the order given";
  EXPECT_TRUE(spread({}, 0, 100).empty());
}

TEST(Spreading, pushes_labels_apart_around_their_middle) {
  EXPECT_THAT(spread({{50, 10}, {50, 10}}, 0, 100), ElementsAre(45, 55));
  EXPECT_THAT(spread({{48, 10}, {50, 10}, {52, 10}}, 0, 100), ElementsAre(40, 50, 60));
}

TEST(Spreading, keeps_labels_within_the_edges) {
  EXPECT_THAT(spread({{-20, 10}, {1, 10}}, 0, 100), ElementsAre(5, 15));
  EXPECT_THAT(spread({{99, 10}, {120, 20}}, 0, 100), ElementsAre(75, 90));
}

TEST(Spreading, never_lets_labels_cover_each_other_when_all_have_room) {
  std::mt19937 random(4);  // NOLINT: the same numbers every time
  for (int round = 0; round < 500; ++round) {
    std::vector<Box> boxes;
    double used = 0;
    while (used < 250) {
      boxes.push_back({static_cast<double>(random() % 400) - 50, static_cast<double>(random() % 40) + 5});
      used += boxes.back().height;
    }
    const std::vector<double> middles = spread(boxes, 0, 300);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      EXPECT_GE(middles[i] - boxes[i].height / 2, -1e-9);
      EXPECT_LE(middles[i] + boxes[i].height / 2, 300 + 1e-9);
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_GE(std::abs(middles[i] - middles[j]) + 1e-9, (boxes[i].height + boxes[j].height) / 2);
      }
    }
  }
}

}  // namespace
}  // namespace kontrakt::chart
