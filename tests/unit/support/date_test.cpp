#include "support/date.hpp"

#include <gtest/gtest.h>

namespace kontrakt::support {
namespace {

TEST(Date, ReadsDaysThatExist) {
  EXPECT_EQ(Date::parse("2025-12-05"), (Date{2025, 12, 5}));
  EXPECT_EQ(Date::parse("2024-02-29"), (Date{2024, 2, 29}));
  EXPECT_EQ(Date::parse("2000-02-29"), (Date{2000, 2, 29}));
}

TEST(Date, RefusesDaysThatDoNotAndOtherForms) {
  for (const char* text : {"2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00",
                           "0000-01-01", "2025-1-1", "2025/12/05", "2025-12-05 ", " 2025-12-05", "20251205",
                           "+025-12-05", "2025-12-0x", "", "2025-12-05T00:00"}) {
    EXPECT_EQ(Date::parse(text), std::nullopt) << text;
  }
}

TEST(Date, IsWrittenForPeopleAndForMachines) {
  Date date{2025, 12, 5};
  EXPECT_EQ(date.swedish(), "5 december 2025");
  EXPECT_EQ(date.iso(), "2025-12-05");
  EXPECT_EQ(date.compact(), "20251205");
  EXPECT_EQ((Date{800, 1, 1}).iso(), "0800-01-01");
}

TEST(Date, IsOrderedByTime) {
  EXPECT_LT((Date{2024, 12, 31}), (Date{2025, 1, 1}));
  EXPECT_LT((Date{2025, 1, 31}), (Date{2025, 2, 1}));
}

TEST(Date, DaysAndMonthsCanBeAdded) {
  EXPECT_EQ((Date{2024, 2, 28}).plus_days(1), (Date{2024, 2, 29}));
  EXPECT_EQ((Date{2025, 1, 1}).plus_days(-1), (Date{2024, 12, 31}));
  EXPECT_EQ((Date{2025, 1, 31}).plus_months(1), (Date{2025, 2, 28}));
  EXPECT_EQ((Date{2025, 1, 31}).plus_months(-2), (Date{2024, 11, 30}));
  EXPECT_EQ((Date{2025, 12, 5}).plus_months(1), (Date{2026, 1, 5}));
  EXPECT_EQ(days_between({2024, 1, 1}, {2025, 1, 1}), 366);
  EXPECT_EQ(days_between({2025, 1, 2}, {2025, 1, 1}), -1);
}

TEST(Date, NeverLeavesItsYears) {
  EXPECT_EQ((Date{9999, 12, 31}).plus_days(1), (Date{9999, 12, 31}));
  EXPECT_EQ((Date{1, 1, 1}).plus_days(-1), (Date{1, 1, 1}));
  EXPECT_EQ((Date{2025, 1, 1}).plus_days(INT64_MAX), (Date{9999, 12, 31}));
  EXPECT_EQ((Date{2025, 1, 1}).plus_months(INT32_MAX), (Date{9999, 12, 31}));
  EXPECT_EQ((Date{2025, 1, 1}).plus_months(INT32_MIN), (Date{1, 1, 1}));
}

TEST(Date, OfAnEpochIsTheDayInUtc) {
  EXPECT_EQ(Date::from_unix_seconds(0), (Date{1970, 1, 1}));
  EXPECT_EQ(Date::from_unix_seconds(-1), (Date{1969, 12, 31}));
  EXPECT_EQ(Date::from_unix_seconds(1764892799), (Date{2025, 12, 4}));
  EXPECT_EQ(Date::from_unix_seconds(1764892800), (Date{2025, 12, 5}));
  EXPECT_EQ(Date::from_unix_seconds(INT64_MAX), (Date{9999, 12, 31}));
  EXPECT_EQ(Date::from_unix_seconds(INT64_MIN), (Date{1, 1, 1}));
}

TEST(Date, KnowsItsWeekday) {
  EXPECT_EQ((Date{2025, 12, 5}).weekday(), 5);
  EXPECT_EQ(swedish_weekday(5), "fredag");
  EXPECT_EQ(swedish_month(1), "januari");
  EXPECT_EQ(swedish_month(13), "");
}

TEST(Date, is_a_number_in_the_order_of_time) {
  const Date day{2025, 12, 5};
  EXPECT_EQ(day.as_number(), 20251205);
  EXPECT_EQ(Date::from_number(20251205), day);
  EXPECT_EQ(Date::from_number(Date{}.as_number()), Date{});
}

}  // namespace
}  // namespace kontrakt::support
