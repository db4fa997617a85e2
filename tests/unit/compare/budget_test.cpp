#include "compare/budget.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "compare/expect_computed.hpp"
#include "compare/paths.hpp"

namespace kontrakt::compare {
namespace {

constexpr double smallest = std::numeric_limits<double>::denorm_min();

Remaining left_after_2023(double tonnes) {
  return {.amount = Amount::of_tonnes(tonnes), .after_year = 2023};
}

// "2026", "never", "already", or why there is no answer.
std::string said(const Computed<Exhaustion>& computed) {
  if (!computed) return std::string(name(computed.error()));
  if (const auto* during = std::get_if<UsedUpDuring>(&computed.value())) return std::to_string(during->year);
  return std::holds_alternative<NeverUsedUp>(computed.value()) ? "never" : "already";
}

// When what is left after 2023 is used up, from so many tonnes in 2023 and at so many per cent a year.
std::string used_up_in(double left, double latest, double per_cent) {
  return said(
      used_up(left_after_2023(left), YearlyEmissions::of_tonnes(latest), YearlyRate::of_per_cent(per_cent)));
}

std::string used_up_at_constant(double left, double latest) {
  return said(used_up_at_constant_emissions(left_after_2023(left), YearlyEmissions::of_tonnes(latest)));
}

TEST(BudgetRemaining, SubtractsTheYearsOfTheBudget) {
  const Budget budget{.amount = Amount::of_tonnes(1000), .first_year = 2020};
  // 1 000 − 100 − 90 = 810; what was emitted before 2020 is not the budget's.
  const std::vector<YearPoint> series{point(2019, 500), point(2020, 100), point(2021, 90)};
  const Remaining left = computed(remaining(budget, series));
  EXPECT_EQ(left.amount.tonnes(), 810);
  EXPECT_EQ(left.after_year, 2021);
  // More than the budget: 1 000 − 1 200.
  EXPECT_EQ(computed(remaining(budget, std::vector{point(2020, 1200)})).amount.tonnes(), -200);
}

TEST(BudgetRemaining, NeedsEveryYear) {
  const Budget budget{.amount = Amount::of_tonnes(1000), .first_year = 2020};
  EXPECT_EQ(why(remaining(budget, {})), "missing_year");
  EXPECT_EQ(why(remaining(budget, std::vector{point(2019, 1)})), "missing_year");
  EXPECT_EQ(why(remaining(budget, std::vector{point(2021, 1)})), "missing_year");
  EXPECT_EQ(why(remaining(budget, std::vector{point(2020, 1), point(2022, 1)})), "missing_year");
  // A gap before the budget's first year is no matter.
  EXPECT_EQ(why(remaining(budget, std::vector{point(1990, 1), point(2020, 1)})), "computed");
  EXPECT_EQ(why(remaining(budget, std::vector{point(2020, nan)})), "not_a_number");
  EXPECT_EQ(
      why(remaining({.amount = Amount::of_tonnes(endless), .first_year = 2020}, std::vector{point(2020, 1)})),
      "not_a_number");
  EXPECT_EQ(why(remaining({.amount = Amount::of_tonnes(-largest), .first_year = 2020},
                          std::vector{point(2020, largest)})),
            "not_a_number");
}

// 100 t in 2023, then 90, 81, 72,9: together 90, 171, 243,9; without end 90 / 0,1 = 900.
TEST(BudgetUsedUp, AtAConstantRate) {
  EXPECT_EQ(used_up_in(1, 100, 10), "2024");
  EXPECT_EQ(used_up_in(90, 100, 10), "2024");
  EXPECT_EQ(used_up_in(90.01, 100, 10), "2025");
  EXPECT_EQ(used_up_in(200, 100, 10), "2026");
  EXPECT_EQ(used_up_in(243.9, 100, 10), "2026");
  EXPECT_EQ(used_up_in(243.91, 100, 10), "2027");
  // ln(1 − 899 × 0,1 / 90) / ln 0,9 = ln 0,0011111 / ln 0,9 = −6,802395 / −0,105361 = 64,56: the 65th year.
  EXPECT_EQ(used_up_in(899, 100, 10), "2088");
}

TEST(BudgetUsedUp, NeverWhenAllYearsToComeStayWithin) {
  EXPECT_EQ(used_up_in(900, 100, 10), "never");
  EXPECT_EQ(used_up_in(901, 100, 10), "never");
  EXPECT_EQ(used_up_in(1, 100, 100), "never");  // nothing is emitted from 2024 on
  EXPECT_EQ(used_up_in(1, 0, 10), "never");
  EXPECT_EQ(used_up_at_constant(1, 0), "never");
}

TEST(BudgetUsedUp, AtConstantEmissions) {
  EXPECT_EQ(used_up_at_constant(1, 100), "2024");
  EXPECT_EQ(used_up_at_constant(200, 100), "2025");
  EXPECT_EQ(used_up_at_constant(200.01, 100), "2026");
  // 2,1 / 0,7 is 3,0000000000000004 in binary; it is three years all the same.
  EXPECT_EQ(used_up_at_constant(2.1, 0.7), "2026");
}

// 110 + 121 + 133,1 = 364,1
TEST(BudgetUsedUp, SoonerWhenEmissionsRise) {
  EXPECT_EQ(used_up_in(110, 100, -10), "2024");
  EXPECT_EQ(used_up_in(364.1, 100, -10), "2026");
  EXPECT_EQ(used_up_in(365, 100, -10), "2027");
}

TEST(BudgetUsedUp, AlreadyWhenNothingIsLeft) {
  EXPECT_EQ(used_up_in(0, 100, 10), "already");
  EXPECT_EQ(used_up_in(-200, 100, 10), "already");
  EXPECT_EQ(used_up_in(0, 0, 100), "already");
}

TEST(BudgetUsedUp, WhatCannotBe) {
  EXPECT_EQ(used_up_in(200, -1, 10), "emissions_not_positive");
  EXPECT_EQ(used_up_in(200, 100, 101), "rate_above_whole");
  EXPECT_EQ(used_up_in(nan, 100, 10), "not_a_number");
  EXPECT_EQ(used_up_in(200, nan, 10), "not_a_number");
  EXPECT_EQ(used_up_in(200, 100, nan), "not_a_number");
}

TEST(BudgetUsedUp, TheCalendarEnds) {
  EXPECT_EQ(used_up_at_constant(7976, 1), "9999");
  EXPECT_EQ(used_up_at_constant(7977, 1), "too_many_years");
  EXPECT_EQ(used_up_at_constant(largest, smallest), "too_many_years");
  EXPECT_EQ(used_up_in(largest, smallest, -1), "too_many_years");
  EXPECT_EQ(used_up_in(smallest, largest, -1), "2024");
  const auto one = YearlyEmissions::of_tonnes(1);
  const auto after = [&](int year) {
    return said(used_up_at_constant_emissions({.amount = Amount::of_tonnes(1), .after_year = year}, one));
  };
  EXPECT_EQ(after(9999), "too_many_years");
  EXPECT_EQ(after(std::numeric_limits<int>::max()), "too_many_years");
  EXPECT_EQ(after(std::numeric_limits<int>::min()), "-2147483647");
}

// 900 left and 100 t: 100 / 1 000 = 10 %. 100 left: 100 / 200 = 50 %; then 50 + 25 + … = 100.
TEST(RateWithin, NeverUsesUpWhatIsLeft) {
  const auto latest = YearlyEmissions::of_tonnes(100);
  EXPECT_NEAR(computed(rate_within(left_after_2023(900), latest)).per_cent(), 10, 1e-12);
  EXPECT_NEAR(computed(rate_within(left_after_2023(100), latest)).per_cent(), 50, 1e-12);
}

TEST(RateWithin, WhatCannotBe) {
  const auto latest = YearlyEmissions::of_tonnes(100);
  EXPECT_EQ(why(rate_within(left_after_2023(0), latest)), "budget_used_up");
  EXPECT_EQ(why(rate_within(left_after_2023(-1), latest)), "budget_used_up");
  EXPECT_EQ(why(rate_within(left_after_2023(1), YearlyEmissions{})), "emissions_not_positive");
  EXPECT_EQ(why(rate_within(left_after_2023(nan), latest)), "not_a_number");
  EXPECT_EQ(why(rate_within(left_after_2023(1), YearlyEmissions::of_tonnes(nan))), "not_a_number");
  EXPECT_EQ(computed(rate_within(left_after_2023(largest), YearlyEmissions::of_tonnes(smallest))).fraction(),
            0);
}

// The formula against adding the years one by one.
TEST(BudgetProperty, TheYearIsTheOneThatASumFinds) {
  std::mt19937 random(45);
  std::uniform_real_distribution<double> tonnes(1, 1e6);
  std::uniform_real_distribution<double> per_cent(-5, 20);
  std::uniform_real_distribution<double> lasting(0.1, 60);
  int used = 0;
  for (int i = 0; i < 2000; ++i) {
    const double latest = tonnes(random);
    const double left = latest * lasting(random);
    const YearlyRate rate = YearlyRate::of_per_cent(per_cent(random));
    const Path path = computed(constant_rate_path(point(2023, latest), rate, 3023));
    double sum = 0;
    std::string expected = "never";
    for (std::size_t at = 1; at < path.size() && expected == "never"; ++at) {
      sum += path[at].emissions.tonnes();
      if (sum >= left) expected = std::to_string(path[at].year);
    }
    used += expected == "never" ? 0 : 1;
    EXPECT_EQ(said(used_up(left_after_2023(left), YearlyEmissions::of_tonnes(latest), rate)), expected)
        << left << " t left, " << latest << " t in 2023, " << rate.per_cent() << " % a year";
  }
  EXPECT_GT(used, 500);  // both answers were tried
  EXPECT_LT(used, 1500);
}

TEST(BudgetProperty, ALowerRateThanTheOneWithinUsesItUp) {
  std::mt19937 random(46);
  std::uniform_real_distribution<double> tonnes(1, 1e6);
  std::uniform_real_distribution<double> lasting(0.1, 60);
  for (int i = 0; i < 2000; ++i) {
    const auto latest = YearlyEmissions::of_tonnes(tonnes(random));
    const Remaining left = left_after_2023(latest.tonnes() * lasting(random));
    const double within = computed(rate_within(left, latest)).fraction();
    EXPECT_EQ(said(used_up(left, latest, YearlyRate::of_fraction(within))), "never");
    EXPECT_NE(said(used_up(left, latest, YearlyRate::of_fraction(within * 0.99))), "never");
  }
}

}  // namespace
}  // namespace kontrakt::compare
