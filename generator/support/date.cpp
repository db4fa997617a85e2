#include "support/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "support/text.hpp"

namespace kontrakt::support {
namespace {

constexpr int last_year = 9999;

std::chrono::sys_days to_days(Date date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

Date from_days(std::int64_t days) {
  static const std::int64_t first = to_days({1, 1, 1}).time_since_epoch().count();
  static const std::int64_t last = to_days({last_year, 12, 31}).time_since_epoch().count();
  auto count = static_cast<int>(std::clamp(days, first, last));
  std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(count))};
  return {int{date.year()}, static_cast<int>(unsigned{date.month()}), static_cast<int>(unsigned{date.day()})};
}

std::int64_t day_number(Date date) {
  return to_days(date).time_since_epoch().count();
}

// The number that the digits write, -1 when one is no digit.
int number(std::string_view digits) {
  int value = 0;
  for (char c : digits) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
}

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < 1 || year > last_year || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{year, month, day};
}

Date Date::from_unix_seconds(std::int64_t seconds) {
  constexpr std::int64_t day = 86'400;
  return from_days(seconds / day - (seconds % day < 0 ? 1 : 0));
}

namespace {

// With noughts before it; gives the place behind it.
char* put_digits(char* at, int value, std::size_t width) {
  for (std::size_t i = width; i-- > 0; value /= 10) at[i] = static_cast<char>('0' + value % 10);
  return at + width;
}

constexpr std::size_t longest_number = 12;

}  // namespace

std::string Date::iso() const {
  std::array<char, 10> text;
  char* at = put_digits(text.data(), year, 4);
  *at++ = '-';
  at = put_digits(at, month, 2);
  *at++ = '-';
  put_digits(at, day, 2);
  return {text.data(), text.size()};
}

std::string Date::compact() const {
  std::array<char, 8> text;
  put_digits(put_digits(put_digits(text.data(), year, 4), month, 2), day, 2);
  return {text.data(), text.size()};
}

std::string Date::swedish() const {
  const std::string_view name = swedish_month(month);
  std::array<char, 40> text;
  char* at = std::to_chars(text.data(), text.data() + longest_number, day).ptr;
  *at++ = ' ';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = ' ';
  at = std::to_chars(at, at + longest_number, year).ptr;
  return {text.data(), at};
}

Date Date::plus_days(std::int64_t days) const {
  constexpr std::int64_t all_days = 4'000'000;  // more than the calendar has; keeps the sum from overflowing
  return from_days(day_number(*this) + std::clamp(days, -all_days, all_days));
}

Date Date::plus_months(int months) const {
  std::int64_t count = std::int64_t{year} * 12 + (month - 1) + months;
  auto new_year = count >= 12 ? static_cast<int>(count / 12) : 0;
  if (new_year < 1) return {1, 1, 1};
  if (new_year > last_year) return {last_year, 12, 31};
  auto new_month = static_cast<int>(count % 12) + 1;
  return {new_year, new_month, std::min(day, days_in_month(new_year, new_month))};
}

int Date::weekday() const {
  return static_cast<int>(std::chrono::weekday(to_days(*this)).iso_encoding());
}

std::int64_t days_between(Date from, Date to) {
  return day_number(to) - day_number(from);
}

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string_view swedish_month(int month) {
  static constexpr std::array<std::string_view, 12> names = {"januari",   "februari", "mars",     "april",
                                                             "maj",       "juni",     "juli",     "augusti",
                                                             "september", "oktober",  "november", "december"};
  return month >= 1 && month <= 12 ? names[static_cast<std::size_t>(month - 1)] : std::string_view{};
}

std::string_view swedish_weekday(int weekday) {
  static constexpr std::array<std::string_view, 7> names = {"måndag", "tisdag", "onsdag", "torsdag",
                                                            "fredag", "lördag", "söndag"};
  return weekday >= 1 && weekday <= 7 ? names[static_cast<std::size_t>(weekday - 1)] : std::string_view{};
}

}  // namespace kontrakt::support
