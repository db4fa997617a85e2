#include "compare/target_paths.hpp"

#include <gtest/gtest.h>

#include "compare/expect_computed.hpp"

namespace kontrakt::compare {
namespace {

using model::Target;
using model::TargetKind;

model::EmissionsTable national() {
  model::EmissionsTable table;
  table.geography = "kommunen som plats";
  table.emissions = "territoriella";
  table.gases = "växthusgaser";
  return table;
}
const model::EmissionsTable table = national();

model::EmissionsSeries series(std::vector<std::pair<int, double>> numbers) {
  model::EmissionsSeries out;
  out.table = &table;
  for (const auto& [year, tonnes] : numbers) out.points.push_back({year, tonnes, {}});
  return out;
}
const model::EmissionsSeries falling =
    series({{1990, 500'000}, {2015, 400'000}, {2020, 350'000}, {2021, 340'000}, {2024, 300'000}});

Target reduction(double per_cent, int base_year, int target_year) {
  Target out;
  out.kind = TargetKind::reduction;
  out.quantity.value = per_cent;
  out.quantity.unit = "procent";
  out.base_year = base_year;
  out.target_year = target_year;
  out.geography = "kommunen som plats";
  return out;
}

TargetPath path(const Target& target, const model::EmissionsSeries& on) {
  const CountedTarget counted = count_on(target, on);
  if (const auto* found = std::get_if<TargetPath>(&counted)) return *found;
  ADD_FAILURE() << "not counted";
  return {};
}

NotCounted why_not_counted(const Target& target, const model::EmissionsSeries& on = falling) {
  const CountedTarget counted = count_on(target, on);
  if (const auto* why = std::get_if<NotCounted>(&counted)) return *why;
  ADD_FAILURE() << "counted, or a fault of the numbers";
  return NotCounted::not_about_emissions;
}

std::string_view fault(const Target& target, const model::EmissionsSeries& on) {
  const CountedTarget counted = count_on(target, on);
  const auto* why = std::get_if<WhyNot>(&counted);
  return why == nullptr ? "none" : name(*why);
}

TEST(LatestPeriod, GoesAtMostFiveYearsBack) {
  const auto points = points_of(falling);
  EXPECT_EQ(latest_period(points)->from.year, 2020);
  EXPECT_EQ(latest_period(points)->to.year, 2024);
  EXPECT_EQ(whole_period(points)->from.year, 1990);
}

TEST(LatestPeriod, IsTheLastTwoPointsWhenTheyAreFarApart) {
  EXPECT_EQ(latest_period(points_of(series({{1990, 1}, {2000, 1}, {2015, 1}})))->from.year, 2000);
  EXPECT_FALSE(latest_period(points_of(series({{2015, 1}}))).has_value());
  EXPECT_FALSE(whole_period(points_of(series({}))).has_value());
}

// 85 % below 500 000 t is 75 000 t. From 300 000 t in 2024 to 2030: 1 − 0,25^(1/6).
// ln 0,25 = −1,386294; a sixth −0,231049; e^ that 0,793701; 20,6299 %.
TEST(CountOn, APercentageGivesALevelAndTheRateStillNeeded) {
  const Target target = reduction(85, 1990, 2030);
  const TargetPath found = path(target, falling);
  EXPECT_EQ(found.target, &target);
  EXPECT_EQ(found.counted_as, CountedAs::reduction);
  EXPECT_EQ(found.base.year, 1990);
  EXPECT_EQ(found.from.year, 2024);
  EXPECT_EQ(found.to.year, 2030);
  EXPECT_NEAR(found.to.emissions.tonnes(), 75'000, 1e-6);
  EXPECT_NEAR(computed(found.needed).per_cent(), 20.6299, 5e-5);
  ASSERT_EQ(found.constant_rate.size(), 7U);
  EXPECT_NEAR(found.constant_rate[1].emissions.tonnes(), 238'110.2, 0.1);  // 300 000 × 0,793701
  EXPECT_NEAR(found.constant_rate.back().emissions.tonnes(), 75'000, 1e-6);
  ASSERT_EQ(found.straight.size(), 7U);
  EXPECT_NEAR(found.straight[1].emissions.tonnes(), 262'500, 1e-6);  // 300 000 − 225 000 / 6
}

TEST(CountOn, APlaceAndItsGroupIsCountedAsThePlace) {
  Target target = reduction(50, 1990, 2030);
  target.geography = "kommunen som plats och kommunkoncernen";
  EXPECT_NEAR(path(target, falling).to.emissions.tonnes(), 250'000, 1e-6);
}

TEST(CountOn, ALevelThatIsReachedNeedsNoRate) {
  const TargetPath found = path(reduction(40, 1990, 2030), falling);
  EXPECT_EQ(why(found.needed), "already_reached");
  EXPECT_TRUE(found.constant_rate.empty());
}

TEST(CountOn, ATargetYearThatHasPassedHasNoWayAhead) {
  const TargetPath found = path(reduction(50, 1990, 2020), falling);
  EXPECT_EQ(why(found.needed), "years_out_of_order");
  EXPECT_TRUE(found.straight.empty());
  EXPECT_EQ(why(path(reduction(50, 1990, 2024), falling).needed), "same_year");
}

TEST(CountOn, NothingLeftIsReachedByNoConstantRate) {
  const TargetPath found = path(reduction(100, 1990, 2045), falling);
  EXPECT_EQ(why(found.needed), "no_constant_rate");
  EXPECT_TRUE(found.constant_rate.empty());
  EXPECT_EQ(found.straight.size(), 22U);
}

TEST(CountOn, ABaseYearThatTheSeriesHasNotIsMissing) {
  EXPECT_EQ(fault(reduction(85, 1991, 2030), falling), "missing_year");
  EXPECT_EQ(fault(reduction(85, 1990, 2030), series({})), "missing_year");
  EXPECT_EQ(fault(reduction(85, 2024, 2020), falling), "years_out_of_order");
  EXPECT_EQ(fault(reduction(85, 1990, 2030), series({{1990, 0}, {2024, 5}})), "emissions_not_positive");
}

// The analysis reads "nära noll" as 90 % below 1990: 50 000 t.
// 1 − (1/6)^(1/26): ln 6 = 1,791759; a 26th 0,068914; e^−0,068914 = 0,933407; 6,6593 %.
TEST(CountOn, NearZeroIsConvertedAsTheAnalysisDoes) {
  Target target;
  target.kind = TargetKind::goal_word;
  target.goal_word = "nära noll";
  target.target_year = 2050;
  target.geography = "kommunen som plats";
  const TargetPath found = path(target, falling);
  EXPECT_EQ(found.counted_as, CountedAs::near_zero_words);
  EXPECT_NEAR(found.to.emissions.tonnes(), 50'000, 1e-6);
  EXPECT_NEAR(computed(found.needed).per_cent(), 6.6593, 5e-5);
  target.goal_word = "NÄRA NOLL";
  EXPECT_EQ(path(target, falling).counted_as, CountedAs::near_zero_words);
  target.goal_word = "netto-noll";
  EXPECT_EQ(why_not_counted(target), NotCounted::words_without_number);
}

// What happens elsewhere is not in a series of what is let out here.
TEST(CountOn, ATargetOfScope3AloneIsNotCounted) {
  Target target = reduction(50, 1990, 2040);
  target.scopes = {3};
  EXPECT_EQ(why_not_counted(target), NotCounted::other_scopes);
  target.scopes = {1, 2};
  EXPECT_EQ(path(target, falling).counted_as, CountedAs::reduction);
}

Target rate(double per_cent, std::optional<int> base_year, std::optional<int> target_year) {
  Target out;
  out.kind = TargetKind::rate;
  out.quantity.value = per_cent;
  out.quantity.unit = "procent-per-år";
  out.base_year = base_year;
  out.target_year = target_year;
  out.geography = "kommunen som plats";
  return out;
}

// 10 % a year from 350 000 t in 2020: 0,9^10 = 0,34867844 is left in 2030, 122 037 t; 65,13 % less.
TEST(CountOn, AYearlyRateComesToALevelToo) {
  const TargetPath found = path(rate(10, 2020, 2030), falling);
  EXPECT_EQ(found.counted_as, CountedAs::rate);
  EXPECT_NEAR(found.reduction.per_cent(), 65.1322, 5e-5);
  EXPECT_NEAR(found.to.emissions.tonnes(), 122'037.45, 0.01);
}

// Without a base year from 2024 on: 0,9^6 = 0,531441; the rate still needed is the rate itself.
TEST(CountOn, AYearlyRateWithoutBaseYearIsCountedFromTheLatest) {
  const TargetPath found = path(rate(10, std::nullopt, 2030), falling);
  EXPECT_EQ(found.counted_as, CountedAs::latest_rate);
  EXPECT_NEAR(found.reduction.per_cent(), 46.8559, 5e-5);
  EXPECT_NEAR(computed(found.needed).per_cent(), 10, 1e-9);
  EXPECT_EQ(why_not_counted(rate(10, 2020, std::nullopt)), NotCounted::no_target_year);
}

TEST(CountOn, OnlyWhatTheSeriesIsAbout) {
  using enum NotCounted;
  Target target = reduction(85, 1990, 2030);
  target.geography = "staden";
  EXPECT_EQ(why_not_counted(target), other_geography);
  target.geography = "";
  EXPECT_EQ(why_not_counted(target), other_geography);
  target = reduction(85, 1990, 2030);
  target.sector = "industri";
  EXPECT_EQ(why_not_counted(target), one_sector);
  target.sector = "";
  target.emissions = "båda";
  EXPECT_EQ(why_not_counted(target), other_emissions);
  target.emissions = "territoriella";
  target.gases = "fossil koldioxid";
  EXPECT_EQ(why_not_counted(target), other_gases);
  target.gases = "växthusgaser";
  target.base_year.reset();
  EXPECT_EQ(why_not_counted(target), no_base_year);
  target.target_year.reset();
  EXPECT_EQ(why_not_counted(target), no_target_year);
}

// Stockholm: 19 000 000 t to 2040, for all years together.
TEST(CountOn, NotABudgetNorALevelPerInhabitantNorAShare) {
  using enum NotCounted;
  Target target = reduction(1.5, 1990, 2040);
  target.kind = TargetKind::level;
  target.quantity.unit = "ton";
  EXPECT_EQ(why_not_counted(target), amount_over_years);
  EXPECT_TRUE(is_amount_over_years(target));
  target.quantity.unit = "ton-per-invånare";
  EXPECT_FALSE(is_amount_over_years(target));
  EXPECT_EQ(why_not_counted(target), per_inhabitant);
  target.quantity.unit = "GWh";
  EXPECT_EQ(why_not_counted(target), not_about_emissions);
  target.kind = TargetKind::share;
  EXPECT_EQ(why_not_counted(target), not_about_emissions);
  target.kind = TargetKind::reduction;
  target.quantity.value.reset();
  EXPECT_EQ(why_not_counted(target), words_without_number);
}

}  // namespace
}  // namespace kontrakt::compare
