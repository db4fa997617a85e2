#include "compare/effects.hpp"

#include <gtest/gtest.h>

namespace kontrakt::compare {
namespace {

model::LocalAction action(std::optional<double> value, std::string unit, bool direct = true,
                          bool net = true) {
  model::LocalAction one;
  one.direct_reduction = direct;
  one.effect.emplace();
  one.effect->quantity.value = value;
  one.effect->quantity.unit = std::move(unit);
  one.effect->net = net;
  return one;
}

TEST(Effects, AreSummedInTonnes) {
  const auto totals = effects_of({action(31, "ton"), action(0.5, "kton"), action(12.5, "ton")});
  EXPECT_DOUBLE_EQ(totals.total.tonnes, 543.5);
  EXPECT_EQ(totals.total.actions, 3U);
  EXPECT_FALSE(totals.total.about);
  EXPECT_EQ(totals.actions, 3U);
  EXPECT_EQ(totals.direct, 3U);
}

TEST(Effects, OfTonnesAYearAreASumOfTheirOwn) {
  const auto totals = effects_of({action(31, "ton"), action(20, "ton-per-år")});
  EXPECT_DOUBLE_EQ(totals.total.tonnes, 31);
  EXPECT_DOUBLE_EQ(totals.per_year.tonnes, 20);
  EXPECT_EQ(totals.per_year.actions, 1U);
}

TEST(Effects, ThatMayNotBeSummedAreCountedWithTheirReason) {
  model::LocalAction without;
  without.direct_reduction = true;
  model::LocalAction bounded = action(10, "ton");
  bounded.effect->quantity.bound = model::Bound::at_least;
  model::LocalAction span = action(10, "ton");
  span.effect->quantity.value_to = 20;
  model::LocalAction in_words = action(std::nullopt, "ton");
  in_words.effect->quantity.text = "hälften";
  const auto totals = effects_of({without, action(5, "ton", false), action(5, "ton", true, false),
                                  action(5, "MWh"), bounded, span, in_words, action(7, "ton")});
  EXPECT_EQ(totals.actions, 8U);
  EXPECT_EQ(totals.direct, 7U);
  EXPECT_DOUBLE_EQ(totals.total.tonnes, 7);
  EXPECT_EQ(totals.total.actions, 1U);
  EXPECT_EQ(totals.left(NotSummed::no_effect), 1U);
  EXPECT_EQ(totals.left(NotSummed::not_direct), 1U);
  EXPECT_EQ(totals.left(NotSummed::not_net), 1U);
  EXPECT_EQ(totals.left(NotSummed::not_tonnes), 1U);
  EXPECT_EQ(totals.left(NotSummed::not_a_number), 3U);
}

TEST(Effects, ThatAreAboutSoMuchMakeTheSumSo) {
  model::LocalAction about = action(10, "ton");
  about.effect->quantity.bound = model::Bound::about;
  EXPECT_TRUE(effects_of({action(1, "ton"), about}).total.about);
}

TEST(Effects, OfTwoGroupsAreThoseOfBoth) {
  EffectTotals both = effects_of({action(1, "ton"), action(2, "MWh")});
  both.add(effects_of({action(3, "ton")}));
  const auto together = effects_of({action(1, "ton"), action(2, "MWh"), action(3, "ton")});
  EXPECT_DOUBLE_EQ(both.total.tonnes, together.total.tonnes);
  EXPECT_EQ(both.total.actions, together.total.actions);
  EXPECT_EQ(both.actions, together.actions);
  EXPECT_EQ(both.left(NotSummed::not_tonnes), together.left(NotSummed::not_tonnes));
}

}  // namespace
}  // namespace kontrakt::compare
