#include "compare/rates.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "compare/expect_computed.hpp"

namespace kontrakt::compare {
namespace {

constexpr Years decade{.from = 2020, .to = 2030};

Computed<YearlyRate> rate(double per_cent, Years years) {
  return rate_for(Reduction::of_per_cent(per_cent), years);
}

Computed<Reduction> after(double per_cent, Years years) {
  return reduction_after(YearlyRate::of_per_cent(per_cent), years);
}

TEST(Quantities, AreMadeByNamingTheirUnit) {
  EXPECT_DOUBLE_EQ(YearlyRate::of_per_cent(7).fraction(), 0.07);
  EXPECT_DOUBLE_EQ(Reduction::of_fraction(0.8).per_cent(), 80);
  EXPECT_DOUBLE_EQ(YearlyEmissions::of_kilotonnes(780).tonnes(), 780000);
  EXPECT_DOUBLE_EQ(Amount::of_tonnes(1500).kilotonnes(), 1.5);
}

// 0,2^(1/10): ln 0,2 = −1,609438; a tenth is −0,1609438; e^−0,1609438 = 0,851340; 1 − 0,851340 = 14,8660 %.
// 0,1^(1/10): ln 0,1 = −2,302585; e^−0,2302585 = 0,794328; 20,5672 %.
// 0,5^(1/10): ln 0,5 = −0,693147; e^−0,0693147 = 0,933033; 6,6967 %.
TEST(RateFor, GivesTheNumbersThatTheAnalysisConvertsTo) {
  EXPECT_NEAR(computed(rate(80, decade)).per_cent(), 14.8660, 5e-5);  // table 4.1.1: "14-15% per år"
  EXPECT_NEAR(computed(rate(90, decade)).per_cent(), 20.5672, 5e-5);  // "räknat från nu … 15-20 % per år"
  EXPECT_NEAR(computed(rate(50, decade)).per_cent(), 6.6967, 5e-5);   // Carbon Law: "cirka 7 % per år"
}

TEST(RateFor, DependsOnTheYearItStartsFrom) {
  // The same 80 % in 40 years, from 1990: a fortieth of −1,609438 is −0,04023595; e^ that is 0,960563; 3,9437
  // %.
  EXPECT_NEAR(computed(rate(80, {.from = 1990, .to = 2030})).per_cent(), 3.9437, 5e-5);
  // In one year the rate is the reduction.
  EXPECT_NEAR(computed(rate(80, {.from = 2029, .to = 2030})).per_cent(), 80, 1e-12);
}

TEST(RateFor, ZeroAndRisesAreRates) {
  EXPECT_EQ(computed(rate(0, decade)).fraction(), 0);
  // Emissions that become 1,21 times as large in two years rise by 10 % a year: 1,1² = 1,21.
  EXPECT_NEAR(computed(rate(-21, {.from = 2020, .to = 2022})).per_cent(), -10, 1e-12);
}

TEST(RateFor, AWholeReductionHasNoConstantRate) {
  EXPECT_EQ(why(rate(100, decade)), "no_constant_rate");
  EXPECT_EQ(why(rate(110, decade)), "no_constant_rate");
  EXPECT_EQ(why(rate(99.999999, decade)), "computed");
}

TEST(RateFor, YearsMustComeInOrder) {
  EXPECT_EQ(why(rate(80, {.from = 2030, .to = 2030})), "same_year");
  EXPECT_EQ(why(rate(80, {.from = 2030, .to = 2020})), "years_out_of_order");
  EXPECT_EQ(why(rate(100, {.from = 2030, .to = 2030})), "same_year");
  EXPECT_EQ(why(rate(80, {.from = last_year, .to = first_year})), "years_out_of_order");
  EXPECT_EQ(why(rate(80, {.from = first_year, .to = last_year})), "computed");
}

TEST(RateFor, IsNeverNaN) {
  EXPECT_EQ(why(rate(nan, decade)), "not_a_number");
  EXPECT_EQ(why(rate(endless, decade)), "not_a_number");
  EXPECT_EQ(why(rate(-endless, decade)), "not_a_number");
}

// 0,9² = 0,81; 0,9⁴ = 0,6561; 0,9⁸ = 0,43046721; 0,9¹⁰ = 0,43046721 × 0,81 = 0,3486784401: 65,132156 % gone.
// 0,85² = 0,7225; ⁴: 0,52200625; ⁸: 0,2724905250; ¹⁰: 0,2724905250 × 0,7225 = 0,1968744043: 80,312560 % gone.
// 0,93² = 0,8649; ⁴: 0,74805201; ⁸: 0,5595818097; ¹⁰: 0,5595818097 × 0,8649 = 0,4839823072: 51,601769 % gone.
TEST(ReductionAfter, MultipliesWhatIsLeft) {
  EXPECT_NEAR(computed(after(10, decade)).per_cent(), 65.132156, 5e-7);  // Järfälla: 10–15 % a year
  EXPECT_NEAR(computed(after(15, decade)).per_cent(), 80.312560, 5e-7);
  EXPECT_NEAR(computed(reduction_after(carbon_law, decade)).per_cent(), 51.601769, 5e-7);
  EXPECT_NEAR(computed(after(-10, {.from = 2020, .to = 2022})).per_cent(), -21, 1e-12);
}

TEST(ReductionAfter, TheLimits) {
  EXPECT_EQ(computed(after(0, decade)).fraction(), 0);
  EXPECT_EQ(computed(after(100, decade)).fraction(), 1);
  EXPECT_EQ(computed(after(100, {.from = 2020, .to = 2020})).fraction(), 0);
  EXPECT_EQ(why(after(100.1, decade)), "rate_above_whole");
  EXPECT_EQ(why(after(10, {.from = 2021, .to = 2020})), "years_out_of_order");
  EXPECT_EQ(why(after(nan, decade)), "not_a_number");
  EXPECT_EQ(why(after(endless, decade)), "not_a_number");
  EXPECT_EQ(why(after(-100, {.from = 0, .to = 2000})), "not_a_number");  // 2^2000 is no double
  EXPECT_EQ(computed(after(7, {.from = first_year, .to = last_year})).fraction(), 1);
}

TEST(EmissionsAt, FallsYearByYear) {
  const YearPoint start = point(2020, 100000);
  EXPECT_EQ(computed(emissions_at(start, carbon_law, 2020)).tonnes(), 100000);
  EXPECT_NEAR(computed(emissions_at(start, carbon_law, 2021)).tonnes(), 93000, 1e-6);
  EXPECT_NEAR(computed(emissions_at(start, carbon_law, 2030)).tonnes(), 48398.23072, 1e-4);
  EXPECT_EQ(computed(emissions_at(start, YearlyRate::of_per_cent(100), 2020)).tonnes(), 100000);
  EXPECT_EQ(computed(emissions_at(start, YearlyRate::of_per_cent(100), 2021)).tonnes(), 0);
}

TEST(EmissionsAt, WhatCannotBe) {
  EXPECT_EQ(why(emissions_at(point(2020, 100), carbon_law, 2019)), "years_out_of_order");
  EXPECT_EQ(why(emissions_at(point(2020, 0), carbon_law, 2030)), "emissions_not_positive");
  EXPECT_EQ(why(emissions_at(point(2020, -5), carbon_law, 2030)), "emissions_not_positive");
  EXPECT_EQ(why(emissions_at(point(2020, nan), carbon_law, 2030)), "not_a_number");
  EXPECT_EQ(why(emissions_at(point(2020, 100), YearlyRate::of_per_cent(101), 2030)), "rate_above_whole");
  EXPECT_EQ(why(emissions_at(point(2020, largest), YearlyRate::of_per_cent(-1), 2021)), "not_a_number");
}

TEST(ReductionBetween, ComparesWithTheBase) {
  const auto base = YearlyEmissions::of_tonnes(200000);
  EXPECT_DOUBLE_EQ(computed(reduction_between(base, YearlyEmissions::of_tonnes(50000))).per_cent(), 75);
  EXPECT_DOUBLE_EQ(computed(reduction_between(base, YearlyEmissions::of_tonnes(250000))).per_cent(), -25);
  EXPECT_DOUBLE_EQ(computed(reduction_between(base, YearlyEmissions::of_tonnes(0))).per_cent(), 100);
  EXPECT_DOUBLE_EQ(computed(reduction_between(base, YearlyEmissions::of_tonnes(-20000))).per_cent(), 110);
}

TEST(ReductionBetween, NeedsABaseAboveZero) {
  const auto some = YearlyEmissions::of_tonnes(10);
  EXPECT_EQ(why(reduction_between(YearlyEmissions::of_tonnes(0), some)), "emissions_not_positive");
  EXPECT_EQ(why(reduction_between(YearlyEmissions::of_tonnes(-1), some)), "emissions_not_positive");
  EXPECT_EQ(why(reduction_between(YearlyEmissions::of_tonnes(nan), some)), "not_a_number");
  EXPECT_EQ(why(reduction_between(some, YearlyEmissions::of_tonnes(endless))), "not_a_number");
  EXPECT_EQ(why(reduction_between(YearlyEmissions::of_tonnes(1e-300), YearlyEmissions::of_tonnes(largest))),
            "not_a_number");
}

TEST(TargetLevel, IsWhatTheReductionLeaves) {
  const YearPoint base = point(1990, 500000);
  const YearPoint target = computed(target_level(base, Reduction::of_per_cent(85), 2030));
  EXPECT_EQ(target.year, 2030);
  EXPECT_NEAR(target.emissions.tonnes(), 75000, 1e-6);
  EXPECT_NEAR(computed(target_level(base, near_zero_reduction, 2030)).emissions.tonnes(), 50000, 1e-6);
  // Uppsala 2070: 110 % below 1990, a tenth of the base taken up.
  EXPECT_NEAR(computed(target_level(base, Reduction::of_per_cent(110), 2070)).emissions.tonnes(), -50000,
              1e-6);
  EXPECT_EQ(computed(target_level(base, Reduction::of_per_cent(100), 2050)).emissions.tonnes(), 0);
}

TEST(TargetLevel, WhatCannotBe) {
  const Reduction some = Reduction::of_per_cent(85);
  EXPECT_EQ(why(target_level(point(1990, 0), some, 2030)), "emissions_not_positive");
  EXPECT_EQ(why(target_level(point(1990, 100), some, 1990)), "same_year");
  EXPECT_EQ(why(target_level(point(1990, 100), some, 1980)), "years_out_of_order");
  EXPECT_EQ(why(target_level(point(1990, 100), Reduction::of_per_cent(nan), 2030)), "not_a_number");
  EXPECT_EQ(why(target_level(point(1990, largest), Reduction::of_per_cent(-900), 2030)), "not_a_number");
}

TEST(RateBetween, OfTwoKnownYears) {
  EXPECT_NEAR(computed(rate_between(point(2020, 100000), point(2030, 50000))).per_cent(), 6.6967, 5e-5);
  // 100 → 81 in two years: 0,9² = 0,81.
  EXPECT_NEAR(computed(rate_between(point(2020, 100), point(2022, 81))).per_cent(), 10, 1e-12);
  EXPECT_NEAR(computed(rate_between(point(2020, 100), point(2022, 121))).per_cent(), -10, 1e-12);
  EXPECT_EQ(computed(rate_between(point(2020, 100), point(2022, 100))).fraction(), 0);
}

TEST(RateBetween, WhatCannotBe) {
  EXPECT_EQ(why(rate_between(point(2020, 100), point(2030, 0))), "no_constant_rate");
  EXPECT_EQ(why(rate_between(point(2020, 100), point(2030, -10))), "no_constant_rate");
  EXPECT_EQ(why(rate_between(point(2020, 0), point(2030, 10))), "emissions_not_positive");
  EXPECT_EQ(why(rate_between(point(2030, 100), point(2030, 50))), "same_year");
  EXPECT_EQ(why(rate_between(point(2030, 100), point(2020, 50))), "years_out_of_order");
  EXPECT_EQ(why(rate_between(point(2020, 100), point(2030, nan))), "not_a_number");
  EXPECT_EQ(why(rate_between(point(2020, 1e-300), point(2021, largest))), "not_a_number");
}

// 75 000 of 300 000 t is a quarter: ln 0,25 = −1,386294; a seventh is −0,198042; e^ that is 0,820335; 17,9665
// %.
TEST(RateNeeded, FromTheLatestReportedYear) {
  const YearPoint target = computed(target_level(point(1990, 500000), Reduction::of_per_cent(85), 2030));
  EXPECT_NEAR(computed(rate_needed(point(2023, 300000), target)).per_cent(), 17.9665, 5e-5);
}

TEST(RateNeeded, ThereIsNoneWhenTheLevelIsReached) {
  EXPECT_EQ(why(rate_needed(point(2023, 75000), point(2030, 75000))), "already_reached");
  EXPECT_EQ(why(rate_needed(point(2023, 50000), point(2030, 75000))), "already_reached");
  EXPECT_EQ(why(rate_needed(point(2023, 0), point(2030, 0))), "already_reached");
  EXPECT_EQ(why(rate_needed(point(2023, -5), point(2030, 0))), "already_reached");
}

TEST(RateNeeded, OrWhenTheTargetIsZeroOrItsYearHasPassed) {
  EXPECT_EQ(why(rate_needed(point(2023, 100), point(2030, 0))), "no_constant_rate");
  EXPECT_EQ(why(rate_needed(point(2023, 100), point(2030, -10))), "no_constant_rate");
  EXPECT_EQ(why(rate_needed(point(2023, -5), point(2030, -10))), "emissions_not_positive");
  EXPECT_EQ(why(rate_needed(point(2023, 100), point(2020, 50))), "years_out_of_order");
  EXPECT_EQ(why(rate_needed(point(2023, 100), point(2023, 50))), "same_year");
  EXPECT_EQ(why(rate_needed(point(2023, nan), point(2030, 50))), "not_a_number");
  EXPECT_EQ(why(rate_needed(point(2023, 100), point(2030, nan))), "not_a_number");
}

TEST(RatesProperty, ConvertingThereAndBackAgrees) {
  std::mt19937 random(4);
  std::uniform_real_distribution<double> fraction(-1, 0.999);
  std::uniform_int_distribution<int> length(1, 80);
  for (int i = 0; i < 2000; ++i) {
    const Years years{.from = 1990, .to = 1990 + length(random)};
    const Reduction reduction = Reduction::of_fraction(fraction(random));
    const YearlyRate yearly = computed(rate_for(reduction, years));
    EXPECT_NEAR(computed(reduction_after(yearly, years)).fraction(), reduction.fraction(), 1e-12);
    EXPECT_LE(yearly.fraction(), 1);
    // A longer time needs a lower rate, of reductions and rises alike.
    const double longer = computed(rate_for(reduction, {.from = 1989, .to = years.to})).fraction();
    EXPECT_LT(std::abs(longer), std::abs(yearly.fraction()));
  }
}

TEST(RatesProperty, TheRateNeededLeadsToTheTarget) {
  std::mt19937 random(41);
  std::uniform_real_distribution<double> tonnes(1, 1e7);
  std::uniform_int_distribution<int> length(1, 60);
  for (int i = 0; i < 2000; ++i) {
    const double high = tonnes(random);
    const YearPoint latest = point(2023, high + 1);
    const YearPoint target =
        point(2023 + length(random), std::uniform_real_distribution<double>(0.5, high)(random));
    const YearlyRate needed = computed(rate_needed(latest, target));
    const double reached = computed(emissions_at(latest, needed, target.year)).tonnes();
    EXPECT_NEAR(reached / target.emissions.tonnes(), 1, 1e-9);
    // The same by way of the reduction.
    const Reduction reduction = computed(reduction_between(latest.emissions, target.emissions));
    EXPECT_NEAR(computed(rate_for(reduction, {.from = 2023, .to = target.year})).fraction(),
                needed.fraction(), 1e-9);
  }
}

}  // namespace
}  // namespace kontrakt::compare
