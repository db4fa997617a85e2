#include "compare/paths.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <utility>
#include <vector>

#include "compare/expect_computed.hpp"
#include "compare/rates.hpp"

namespace kontrakt::compare {
namespace {

// The years and tonnes of a path, to two decimals, as a table would have them.
std::vector<std::pair<int, double>> rounded(const Path& path) {
  std::vector<std::pair<int, double>> rows;
  for (const YearPoint& at : path) rows.emplace_back(at.year, std::round(at.emissions.tonnes() * 100) / 100);
  return rows;
}

using Rows = std::vector<std::pair<int, double>>;

// 100 000 × 0,93 = 93 000; × 0,93 = 86 490; × 0,93 = 80 435,70; × 0,93 = 74 805,201.
TEST(CarbonLawPath, LosesSevenPerCentEveryYear) {
  EXPECT_EQ(rounded(computed(carbon_law_path(point(2020, 100000), 2024))),
            (Rows{{2020, 100000}, {2021, 93000}, {2022, 86490}, {2023, 80435.70}, {2024, 74805.20}}));
}

TEST(ConstantRatePath, TheLimits) {
  EXPECT_EQ(rounded(computed(constant_rate_path(point(2020, 100), carbon_law, 2020))), (Rows{{2020, 100}}));
  EXPECT_EQ(rounded(computed(constant_rate_path(point(2020, 100), YearlyRate::of_per_cent(100), 2022))),
            (Rows{{2020, 100}, {2021, 0}, {2022, 0}}));
  EXPECT_EQ(rounded(computed(constant_rate_path(point(2020, 100), YearlyRate{}, 2022))),
            (Rows{{2020, 100}, {2021, 100}, {2022, 100}}));
  EXPECT_EQ(rounded(computed(constant_rate_path(point(2020, 100), YearlyRate::of_per_cent(-10), 2022))),
            (Rows{{2020, 100}, {2021, 110}, {2022, 121}}));
  EXPECT_EQ(rounded(computed(
                constant_rate_path(point(last_year - 1, 100), YearlyRate::of_per_cent(50), last_year))),
            (Rows{{last_year - 1, 100}, {last_year, 50}}));
}

TEST(ConstantRatePath, WhatCannotBe) {
  EXPECT_EQ(why(constant_rate_path(point(2020, 100), carbon_law, 2019)), "years_out_of_order");
  EXPECT_EQ(why(constant_rate_path(point(2020, 100), carbon_law, 3020)), "computed");
  EXPECT_EQ(why(constant_rate_path(point(2020, 100), carbon_law, 3021)), "too_many_years");
  EXPECT_EQ(why(constant_rate_path(point(first_year, 100), carbon_law, last_year)), "too_many_years");
  EXPECT_EQ(why(constant_rate_path(point(2020, 0), carbon_law, 2030)), "emissions_not_positive");
  EXPECT_EQ(why(constant_rate_path(point(2020, nan), carbon_law, 2030)), "not_a_number");
  EXPECT_EQ(why(constant_rate_path(point(2020, 100), YearlyRate::of_per_cent(101), 2030)),
            "rate_above_whole");
  EXPECT_EQ(why(constant_rate_path(point(2020, largest), YearlyRate::of_per_cent(-1), 2030)), "not_a_number");
}

TEST(StraightPath, LosesTheSameTonnesEveryYear) {
  EXPECT_EQ(rounded(computed(straight_path(point(2020, 100), point(2025, 0)))),
            (Rows{{2020, 100}, {2021, 80}, {2022, 60}, {2023, 40}, {2024, 20}, {2025, 0}}));
  // Climate positive: below zero at the end.
  EXPECT_EQ(rounded(computed(straight_path(point(2048, 20), point(2050, -10)))),
            (Rows{{2048, 20}, {2049, 5}, {2050, -10}}));
}

TEST(StraightPath, WhatCannotBe) {
  EXPECT_EQ(why(straight_path(point(2020, 100), point(2020, 0))), "same_year");
  EXPECT_EQ(why(straight_path(point(2020, 100), point(2019, 0))), "years_out_of_order");
  EXPECT_EQ(why(straight_path(point(2020, 100), point(3021, 0))), "too_many_years");
  EXPECT_EQ(why(straight_path(point(first_year, 100), point(last_year, 0))), "too_many_years");
  EXPECT_EQ(why(straight_path(point(2020, nan), point(2030, 0))), "not_a_number");
  EXPECT_EQ(why(straight_path(point(2020, 100), point(2030, nan))), "not_a_number");
  EXPECT_EQ(why(straight_path(point(2020, largest), point(2030, -largest))), "computed");
}

// 100 + 90 + 81 = 271
TEST(Cumulative, AddsFirstAndLastYear) {
  const Path path{point(2020, 100), point(2021, 90), point(2022, 81)};
  EXPECT_EQ(computed(cumulative(path)).tonnes(), 271);
  EXPECT_EQ(computed(cumulative(Path{point(2050, -10)})).tonnes(), -10);
}

TEST(Cumulative, DoesNotGuessAcrossGaps) {
  EXPECT_EQ(why(cumulative({})), "missing_year");
  EXPECT_EQ(why(cumulative(Path{point(1990, 100), point(2000, 90)})), "missing_year");
  EXPECT_EQ(why(cumulative(Path{point(2020, 100), point(2020, 90)})), "missing_year");
  EXPECT_EQ(why(cumulative(Path{point(2021, 100), point(2020, 90)})), "missing_year");
  EXPECT_EQ(why(cumulative(Path{point(2020, largest), point(2021, largest)})), "not_a_number");
  EXPECT_EQ(why(cumulative(Path{point(2020, 100), point(2021, nan)})), "not_a_number");
}

// The same percentage by the same year: a rate of 14,87 % has emitted less on the way than a straight line.
// Straight: 11 years, the mean of 100 and 20 each: 660. Constant rate: 100 × (1 − q^11) / (1 − q) with q =
// 0,2^(1/10) = 0,851340 and q^11 = 0,2 × 0,851340 = 0,170268: 100 × 0,829732 / 0,148660 = 558,14.
TEST(Cumulative, DiffersBetweenWaysToTheSameTarget) {
  const YearPoint start = point(2020, 100);
  const YearPoint end = point(2030, 20);
  EXPECT_NEAR(computed(cumulative(computed(straight_path(start, end)))).tonnes(), 660, 1e-9);
  const YearlyRate rate = computed(rate_between(start, end));
  EXPECT_NEAR(computed(cumulative(computed(constant_rate_path(start, rate, 2030)))).tonnes(), 558.14, 5e-3);
}

TEST(PathsProperty, TheSumIsThatOfAGeometricSeries) {
  std::mt19937 random(43);
  std::uniform_real_distribution<double> fraction(0.001, 1);
  std::uniform_real_distribution<double> tonnes(1, 1e7);
  std::uniform_int_distribution<int> length(0, 100);
  for (int i = 0; i < 1000; ++i) {
    const double r = fraction(random);
    const YearPoint start = point(2020, tonnes(random));
    const int years = length(random);
    const Path path = computed(constant_rate_path(start, YearlyRate::of_fraction(r), 2020 + years));
    ASSERT_EQ(path.size(), static_cast<std::size_t>(years) + 1);
    const double expected = start.emissions.tonnes() * (1 - std::pow(1 - r, years + 1)) / r;
    EXPECT_NEAR(computed(cumulative(path)).tonnes() / expected, 1, 1e-9);
  }
}

TEST(PathsProperty, BothWaysMeetTheirEnds) {
  std::mt19937 random(44);
  std::uniform_real_distribution<double> tonnes(1, 1e7);
  std::uniform_int_distribution<int> length(1, 100);
  for (int i = 0; i < 1000; ++i) {
    const YearPoint start = point(2020, tonnes(random));
    const YearPoint end = point(2020 + length(random), tonnes(random));
    const Path straight = computed(straight_path(start, end));
    EXPECT_EQ(straight.front(), start);
    EXPECT_EQ(straight.back(), end);
    const Path even = computed(constant_rate_path(start, computed(rate_between(start, end)), end.year));
    ASSERT_EQ(even.size(), straight.size());
    EXPECT_EQ(even.front(), start);
    EXPECT_NEAR(even.back().emissions.tonnes() / end.emissions.tonnes(), 1, 1e-9);
    // A constant rate lies below the straight line between the same ends.
    for (std::size_t at = 1; at + 1 < even.size(); ++at)
      EXPECT_LE(even[at].emissions.tonnes(), straight[at].emissions.tonnes() * (1 + 1e-9));
  }
}

}  // namespace
}  // namespace kontrakt::compare
