#include "support/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "support/text.hpp"

namespace kontrakt::support {
namespace {

// "1234567" as "1 234 567".
std::string grouped(std::string_view digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += no_break_space;
    out += digits[i];
  }
  return out;
}

// Rounds the digits of "123.4567" to so many decimals; the point stays where it was. Gives "" decimals for 0.
struct Decimal {
  std::string whole;
  std::string fraction;
};

Decimal rounded(std::string_view text, std::size_t decimals) {
  std::size_t point = std::min(text.find('.'), text.size());
  std::string digits = "0" + std::string(text.substr(0, point));  // room for a carry: 99,5 -> 100
  std::size_t whole = digits.size();
  if (point < text.size()) digits += text.substr(point + 1);
  bool up = digits.size() > whole + decimals && digits[whole + decimals] >= '5';
  digits.resize(whole + decimals, '0');
  for (std::size_t i = digits.size(); up && i-- > 0;) {
    up = digits[i] == '9';
    digits[i] = up ? '0' : static_cast<char>(digits[i] + 1);
  }
  std::size_t first = std::min(digits.find_first_not_of('0'), whole - 1);
  return {digits.substr(first, whole - first), digits.substr(whole)};
}

// Of a finite number, without its sign.
Decimal rounded(double value, int decimals) {
  std::array<char, 400> buffer{};  // the longest double has 309 digits before the point
  auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value), std::chars_format::fixed);
  auto length = static_cast<std::size_t>(end.ptr - buffer.data());
  return rounded({buffer.data(), length}, static_cast<std::size_t>(std::clamp(decimals, 0, 15)));
}

// Whole numbers are most of all, and nothing needs to be rounded in them.
bool is_whole(double value) {
  constexpr double exactly_whole = 1e15;
  return value == std::floor(value) && std::abs(value) < exactly_whole;
}

std::string text_of(const Decimal& number, bool negative) {
  const bool zero = number.whole == "0" && number.fraction.find_first_not_of('0') == std::string::npos;
  std::string out(negative && !zero ? minus_sign : std::string_view{});
  out += grouped(number.whole);
  if (!number.fraction.empty()) (out += ',') += number.fraction;
  return out;
}

double value_of(const Decimal& number, bool negative) {
  const std::string digits = number.whole + "." + number.fraction;
  double out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return negative && out > 0 ? -out : out;
}

std::string format(double value, int decimals, bool cut_zeros) {
  if (!std::isfinite(value)) return "–";
  if (is_whole(value) && (cut_zeros || decimals <= 0))
    return format_integer(static_cast<std::int64_t>(value));
  Decimal number = rounded(value, decimals);
  if (cut_zeros) number.fraction.resize(number.fraction.find_last_not_of('0') + 1);
  return text_of(number, value < 0);
}

}  // namespace

std::string format_integer(std::int64_t value) {
  std::string digits = std::to_string(value);
  const bool negative = digits.starts_with('-');
  if (digits.size() <= 3 && !negative) return digits;
  if (negative) digits.erase(0, 1);
  std::string out(negative ? minus_sign : std::string_view{});
  return out += grouped(digits);
}

std::string format_number(double value, int decimals) {
  return format(value, decimals, false);
}

double rounded_number(double value, int decimals) {
  if (!std::isfinite(value)) return value;
  if (is_whole(value)) return value == 0 ? 0 : value;
  return value_of(rounded(value, decimals), value < 0);
}

PrintedNumber printed_number(double value, int decimals) {
  if (!std::isfinite(value) || is_whole(value))
    return {format_number(value, decimals), rounded_number(value, decimals)};
  const Decimal number = rounded(value, decimals);
  return {text_of(number, value < 0), value_of(number, value < 0)};
}

std::string format_number_short(double value, int max_decimals) {
  return format(value, max_decimals, true);
}

std::string format_percent(double value, int max_decimals) {
  return (format_number_short(value, max_decimals) += no_break_space) += '%';
}

namespace {

// The next space from `from` on that parts the groups of one number; npos without any.
std::size_t find_group_space(std::string_view text, std::size_t from) {
  const auto is_digit = [text](std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); };
  for (std::size_t space = text.find(' ', from); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    if (!is_digit(space + 1)) continue;
    std::size_t before = 0;  // digits; four are enough to know that it is no group
    while (before < 4 && before < space && is_digit(space - before - 1)) ++before;
    if (before == 0 || before == 4) continue;
    if (is_digit(space + 2) && is_digit(space + 3) && !is_digit(space + 4)) return space;
  }
  return std::string_view::npos;
}

}  // namespace

std::string with_whole_numbers(std::string_view text) {
  std::size_t space = find_group_space(text, 0);
  if (space == std::string_view::npos) return std::string(text);
  std::string out;
  std::size_t done = 0;
  for (; space != std::string_view::npos; space = find_group_space(text, done)) {
    out.append(text.substr(done, space - done)).append(no_break_space);
    done = space + 1;
  }
  return out.append(text.substr(done));
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return (format_integer(count) += no_break_space) += plural(count, one, many);
}

}  // namespace kontrakt::support
