// Days of the calendar. Nothing here knows what day it is.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kontrakt::support {

// A day that exists, in the years 1–9999 (the Gregorian calendar, also for the time before it).
struct Date {
  int year = 1;
  int month = 1;
  int day = 1;

  // Exactly YYYY-MM-DD; nothing for 2025-02-29, 2025-2-9 or what has anything before or after it.
  static std::optional<Date> parse(std::string_view text);

  // Nothing when there is no such day.
  static std::optional<Date> make(int year, int month, int day);

  // The day in UTC, for SOURCE_DATE_EPOCH. Beyond the years 1–9999 it is the nearest day of them.
  static Date from_unix_seconds(std::int64_t seconds);

  std::string iso() const;      // "2025-12-05"
  std::string compact() const;  // "20251205", as iCal wants it
  std::string swedish() const;  // "5 december 2025", with ordinary spaces

  // Both stay within the years 1–9999, at the nearest day.
  Date plus_days(std::int64_t days) const;
  Date plus_months(int months) const;  // 31 January and a month is the last of February

  // 20251205: days in the order of time, never 0.
  constexpr int as_number() const { return (year * 100 + month) * 100 + day; }
  static constexpr Date from_number(int number) { return {number / 10000, number / 100 % 100, number % 100}; }

  // 1 is Monday, 7 is Sunday.
  int weekday() const;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

// Negative when `to` is before `from`.
std::int64_t days_between(Date from, Date to);

int days_in_month(int year, int month);

// "januari"–"december" for 1–12, "måndag"–"söndag" for 1–7.
std::string_view swedish_month(int month);
std::string_view swedish_weekday(int weekday);

}  // namespace kontrakt::support
