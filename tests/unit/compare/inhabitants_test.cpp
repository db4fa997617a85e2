#include "compare/inhabitants.hpp"

#include <gtest/gtest.h>

#include <random>

#include "compare/expect_computed.hpp"

namespace kontrakt::compare {
namespace {

TEST(PerInhabitant, DividesByTheInhabitants) {
  // 300 000 / 80 000 = 3,75
  EXPECT_EQ(computed(per_inhabitant(YearlyEmissions::of_tonnes(300000), {.count = 80000})).tonnes(), 3.75);
  EXPECT_EQ(computed(per_inhabitant(YearlyEmissions::of_tonnes(0), {.count = 80000})).tonnes(), 0);
  EXPECT_EQ(computed(per_inhabitant(YearlyEmissions::of_tonnes(-80000), {.count = 80000})).tonnes(), -1);
}

TEST(PerInhabitant, AndMultipliesByThem) {
  // Umeå 2040: 2 t each; for 80 000 inhabitants 160 000 t.
  EXPECT_EQ(computed(absolute(EmissionsPerInhabitant::of_tonnes(2), {.count = 80000})).tonnes(), 160000);
  EXPECT_EQ(computed(absolute(EmissionsPerInhabitant::of_tonnes(3.75), {.count = 80000})).tonnes(), 300000);
}

TEST(PerInhabitant, NeedsInhabitantsAndNumbers) {
  const auto emissions = YearlyEmissions::of_tonnes(100);
  const auto each = EmissionsPerInhabitant::of_tonnes(2);
  EXPECT_EQ(why(per_inhabitant(emissions, {.count = 0})), "inhabitants_not_positive");
  EXPECT_EQ(why(per_inhabitant(emissions, {.count = -1})), "inhabitants_not_positive");
  EXPECT_EQ(why(absolute(each, {.count = 0})), "inhabitants_not_positive");
  EXPECT_EQ(why(absolute(each, {.count = -1})), "inhabitants_not_positive");
  EXPECT_EQ(why(per_inhabitant(YearlyEmissions::of_tonnes(nan), {.count = 1})), "not_a_number");
  EXPECT_EQ(why(absolute(EmissionsPerInhabitant::of_tonnes(nan), {.count = 1})), "not_a_number");
  EXPECT_EQ(why(absolute(EmissionsPerInhabitant::of_tonnes(largest), {.count = 2})), "not_a_number");
}

// 80 % per inhabitant leaves 0,2 each; 120 000 in place of 100 000 make it 0,24: 76 % gone.
TEST(AbsoluteReduction, IsLessWhereThePopulationGrows) {
  const Reduction each = Reduction::of_per_cent(80);
  EXPECT_NEAR(computed(absolute_reduction(each, {.count = 100000}, {.count = 120000})).per_cent(), 76, 1e-12);
  EXPECT_NEAR(computed(absolute_reduction(each, {.count = 100000}, {.count = 100000})).per_cent(), 80, 1e-12);
  EXPECT_NEAR(computed(absolute_reduction(each, {.count = 100000}, {.count = 90000})).per_cent(), 82, 1e-12);
  EXPECT_NEAR(
      computed(reduction_per_inhabitant(Reduction::of_per_cent(76), {.count = 100000}, {.count = 120000}))
          .per_cent(),
      80, 1e-12);
}

TEST(AbsoluteReduction, NothingLeftIsNothingLeftForAnyPopulation) {
  // Järfälla: 100 % per inhabitant by 2050.
  const Reduction all = Reduction::of_per_cent(100);
  EXPECT_EQ(computed(absolute_reduction(all, {.count = 1}, {.count = 1000000})).per_cent(), 100);
  // No reduction each, and twice as many: twice the emissions.
  EXPECT_EQ(computed(absolute_reduction(Reduction{}, {.count = 5}, {.count = 10})).per_cent(), -100);
}

TEST(AbsoluteReduction, WhatCannotBe) {
  const Reduction some = Reduction::of_per_cent(80);
  EXPECT_EQ(why(absolute_reduction(some, {.count = 0}, {.count = 5})), "inhabitants_not_positive");
  EXPECT_EQ(why(absolute_reduction(some, {.count = 5}, {.count = 0})), "inhabitants_not_positive");
  EXPECT_EQ(why(reduction_per_inhabitant(some, {.count = -5}, {.count = 5})), "inhabitants_not_positive");
  EXPECT_EQ(why(absolute_reduction(Reduction::of_per_cent(nan), {.count = 5}, {.count = 5})), "not_a_number");
  EXPECT_EQ(why(absolute_reduction(Reduction::of_fraction(-largest), {.count = 1}, {.count = 5})),
            "not_a_number");
}

TEST(InhabitantsProperty, ThereAndBackAgrees) {
  std::mt19937 random(42);
  std::uniform_int_distribution<std::int64_t> people(1, 2000000);
  std::uniform_real_distribution<double> tonnes(-1e6, 1e7);
  std::uniform_real_distribution<double> fraction(-1, 1.5);
  for (int i = 0; i < 2000; ++i) {
    const Inhabitants before{.count = people(random)};
    const Inhabitants later{.count = people(random)};
    const auto emissions = YearlyEmissions::of_tonnes(tonnes(random));
    EXPECT_NEAR(computed(absolute(computed(per_inhabitant(emissions, before)), before)).tonnes(),
                emissions.tonnes(), 1e-6);
    const Reduction each = Reduction::of_fraction(fraction(random));
    const Reduction whole = computed(absolute_reduction(each, before, later));
    // Digits are lost when the populations are of different orders.
    const double growth = static_cast<double>(later.count) / static_cast<double>(before.count);
    EXPECT_NEAR(computed(reduction_per_inhabitant(whole, before, later)).fraction(), each.fraction(),
                1e-13 * (1 + growth + 1 / growth));
  }
}

}  // namespace
}  // namespace kontrakt::compare
