#include "support/numbers.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace kontrakt::support {
namespace {

TEST(Numbers, ThousandsAreHeldTogetherByNoBreakSpaces) {
  EXPECT_EQ(format_integer(0), "0");
  EXPECT_EQ(format_integer(999), "999");
  EXPECT_EQ(format_integer(1000), "1\u00A0000");
  EXPECT_EQ(format_integer(-1234567), "\u22121\u00A0234\u00A0567");
  EXPECT_EQ(format_integer(std::numeric_limits<std::int64_t>::min()),
            "\u22129\u00A0223\u00A0372\u00A0036\u00A0854\u00A0775\u00A0808");
}

TEST(Numbers, NumbersInTextDoNotBreakBetweenTheirGroups) {
  EXPECT_EQ(with_whole_numbers("högst 20 000 kronor"), "högst 20\u00A0000 kronor");
  EXPECT_EQ(with_whole_numbers("1 234 567"), "1\u00A0234\u00A0567");
  EXPECT_EQ(with_whole_numbers("sedan 2030 100 kommuner"), "sedan 2030 100 kommuner");
  EXPECT_EQ(with_whole_numbers("2025 200 000 kronor"), "2025 200\u00A0000 kronor");
  EXPECT_EQ(with_whole_numbers("5 kommuner, 12 34, 1 0000"), "5 kommuner, 12 34, 1 0000");
  EXPECT_EQ(with_whole_numbers("slut 20 "), "slut 20 ");
  EXPECT_EQ(with_whole_numbers(""), "");
}

TEST(Numbers, DecimalsStandAfterAComma) {
  EXPECT_EQ(format_number(1234567.8, 1), "1\u00A0234\u00A0567,8");
  EXPECT_EQ(format_number(3, 2), "3,00");
  EXPECT_EQ(format_number(0.05, 2), "0,05");
}

TEST(Numbers, AFileHoldsTheNumberThatThePagePrints) {
  EXPECT_EQ(rounded_number(1.005, 2), 1.01);
  EXPECT_EQ(rounded_number(-2.5, 0), -3);
  EXPECT_EQ(rounded_number(1234567.84, 1), 1234567.8);
  EXPECT_FALSE(std::signbit(rounded_number(-0.04, 1)));  // prints "0,0"
  EXPECT_TRUE(std::isinf(rounded_number(std::numeric_limits<double>::infinity(), 1)));
}

TEST(Numbers, HalvesAreRoundedAwayFromZeroOnTheDecimalForm) {
  EXPECT_EQ(format_number(2.5, 0), "3");
  EXPECT_EQ(format_number(-2.5, 0), "\u22123");
  EXPECT_EQ(format_number(0.125, 2), "0,13");
  EXPECT_EQ(format_number(1.005, 2), "1,01");  // binary 1.00499…, but nobody wrote that
  EXPECT_EQ(format_number(99.95, 1), "100,0");
  EXPECT_EQ(format_number(999.5, 0), "1\u00A0000");
}

TEST(Numbers, WhatRoundsToZeroHasNoMinus) {
  EXPECT_EQ(format_number(-0.04, 1), "0,0");
  EXPECT_EQ(format_number(-0.0, 0), "0");
}

TEST(Numbers, TheShortFormLeavesNoughtsOut) {
  EXPECT_EQ(format_number_short(12.5), "12,5");
  EXPECT_EQ(format_number_short(12.0), "12");
  EXPECT_EQ(format_number_short(120.0), "120");
  EXPECT_EQ(format_number_short(0.1 + 0.2), "0,3");
  EXPECT_EQ(format_number_short(1e-9), "0");
}

TEST(Numbers, VeryLargeAndEndlessOnesDoNotBreak) {
  EXPECT_EQ(format_number(1e15, 0), "1\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000");
  EXPECT_GT(format_number(std::numeric_limits<double>::max(), 15).size(), 309U);
  EXPECT_EQ(format_number(std::numeric_limits<double>::infinity(), 1), "–");
  EXPECT_EQ(format_number(std::numeric_limits<double>::quiet_NaN(), 1), "–");
  EXPECT_EQ(format_number(1.5, -3), "2");
}

TEST(Numbers, PercentAndCounts) {
  EXPECT_EQ(format_percent(12.5), "12,5\u00A0%");
  EXPECT_EQ(format_percent(-80), "\u221280\u00A0%");
  EXPECT_EQ(counted(1, "kommun", "kommuner"), "1\u00A0kommun");
  EXPECT_EQ(counted(1234, "kommun", "kommuner"), "1\u00A0234\u00A0kommuner");
  EXPECT_EQ(plural(0, "kommun", "kommuner"), "kommuner");
}

}  // namespace
}  // namespace kontrakt::support
