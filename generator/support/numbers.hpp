// Numbers as Swedish writes them: 1 234 567,8 with no-break spaces, and a true minus sign.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kontrakt::support {

inline constexpr std::string_view no_break_space = "\u00A0";
inline constexpr std::string_view minus_sign = "\u2212";

// Thousands apart from 1 000 on. Not for years.
std::string format_integer(std::int64_t value);

// Exactly `decimals` (0–15) after the comma, halves away from zero as people round (2,5 -> 3; 0,125 -> 0,13),
// on the shortest decimal form of the number. What rounds to zero has no minus. Infinite and NaN give "–":
// unknown values are the caller's to name.
std::string format_number(double value, int decimals);

// The number that format_number prints: what a file for computers holds beside the page. Infinite and NaN as
// they are.
double rounded_number(double value, int decimals);

// Both, for what shows a number and holds it too.
struct PrintedNumber {
  std::string text;
  double value = 0;
};
PrintedNumber printed_number(double value, int decimals);

// As many decimals as the number has, at most `max_decimals`: 12.5 -> 12,5; 12.0 -> 12.
std::string format_number_short(double value, int max_decimals = 6);

// 12.5 -> "12,5 %" (the value is in per cent already).
std::string format_percent(double value, int max_decimals = 1);

// Text with the spaces inside its numbers made no-break ones: "högst 20 000 kronor" never breaks after 20. A
// group of one to three digits followed by groups of exactly three is a number; "2030 100 kommuner" is two.
std::string with_whole_numbers(std::string_view text);

// The word for so many.
constexpr std::string_view plural(std::int64_t count, std::string_view one, std::string_view many) {
  return count == 1 || count == -1 ? one : many;
}

// "1 kommun", "1 234 kommuner", held together by a no-break space.
std::string counted(std::int64_t count, std::string_view one, std::string_view many);

}  // namespace kontrakt::support
