#include "chart/ticks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "chart/outline.hpp"
#include "chart/svg_text.hpp"

namespace kontrakt::chart {
namespace {

using ::testing::ElementsAre;

TEST(Ticks, are_round_and_reach_beyond_both_ends) {
  EXPECT_THAT(scale_for(0, 87, 5).ticks(), ElementsAre(0, 20, 40, 60, 80, 100));
  EXPECT_THAT(scale_for(0, 100, 5).ticks(), ElementsAre(0, 20, 40, 60, 80, 100));
  EXPECT_THAT(scale_for(12, 1238, 5).ticks(), ElementsAre(0, 500, 1000, 1500));
  EXPECT_THAT(scale_for(-13.9, 100, 5).ticks(), ElementsAre(-20, 0, 20, 40, 60, 80, 100));
}

TEST(Ticks, always_have_zero_among_them) {
  EXPECT_THAT(scale_for(-7, -3, 4).ticks(), ElementsAre(-8, -6, -4, -2, 0));
  EXPECT_THAT(scale_for(0, 0, 5).ticks(),
              ElementsAre(::testing::DoubleEq(0), 0.2, 0.4, ::testing::DoubleNear(0.6, 1e-12), 0.8, 1));
}

TEST(Ticks, say_how_many_decimals_they_need) {
  EXPECT_EQ(scale_for(0, 87, 5).decimals, 0);
  EXPECT_EQ(scale_for(0, 1, 5).decimals, 1);
  EXPECT_EQ(scale_for(0, 0.037, 5).decimals, 2);
  EXPECT_EQ(scale_for(0, 9, 5).decimals, 0);
}

TEST(Ticks, stay_few_for_numbers_of_any_size) {
  for (double size = 1e-6; size < 1e15; size *= 3.7) {
    for (const double lowest : {0.0, -size / 3, -size}) {
      const Scale scale = scale_for(lowest, size, 5);
      const std::vector<double> ticks = scale.ticks();
      EXPECT_GE(ticks.size(), 3U) << size;
      EXPECT_LE(ticks.size(), 9U) << size;
      EXPECT_LE(scale.from, lowest);
      EXPECT_GE(scale.to, size * (1 - 1e-9));
    }
  }
}

TEST(YearTicks, are_as_many_as_have_room) {
  EXPECT_THAT(year_ticks(2020, 2030, 6), ElementsAre(2020, 2022, 2024, 2026, 2028, 2030));
  EXPECT_THAT(year_ticks(1990, 2030, 6), ElementsAre(1990, 2000, 2010, 2020, 2030));
  EXPECT_THAT(year_ticks(1990, 2030, 4), ElementsAre(2000, 2020));
  EXPECT_THAT(year_ticks(2021, 2021, 4), ElementsAre(2021));
  EXPECT_THAT(year_ticks(1101, 2099, 1), ElementsAre(2000));
  EXPECT_THAT(year_ticks(2021, 2024, 0), ElementsAre(2021, 2024)) << "no round year lies between";
}

TEST(Coordinates, have_one_decimal_and_never_a_negative_zero) {
  EXPECT_EQ(coordinate(12.34), "12.3");
  EXPECT_EQ(coordinate(5.04), "5");
  EXPECT_EQ(coordinate(-0.04), "0");
  EXPECT_EQ(coordinate(-1.25), "-1.3");
  EXPECT_EQ(coordinate(640), "640");
}

TEST(Outline, keeps_only_what_can_be_seen) {
  std::vector<Place> straight;
  for (int i = 0; i <= 1000; ++i) straight.push_back({i * 0.6, i * 0.3});
  EXPECT_EQ(simplified(straight, 0.2), (std::vector<Place>{straight.front(), straight.back()}));
  const std::vector<Place> corner{{0, 0}, {10, 0.1}, {20, 0}, {30, 20}};
  EXPECT_EQ(simplified(corner, 0.2), (std::vector<Place>{{0, 0}, {20, 0}, {30, 20}}));
  EXPECT_EQ(simplified({}, 0.2), std::vector<Place>{});
  const std::vector<Place> there_and_back{{0, 0}, {10, 0}, {0, 0}};
  EXPECT_EQ(simplified(there_and_back, 0.2), there_and_back);
}

}  // namespace
}  // namespace kontrakt::chart
