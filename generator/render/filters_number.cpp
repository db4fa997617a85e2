// Filters that make or take numbers.
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "render/run.hpp"
#include "render/space.hpp"

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;

// A decimal number as Python's float() reads it, but without names (nan, inf) and hexadecimal.
std::optional<double> read_number(std::string_view text) {
  std::string digits;
  for (char c : strip_start(strip_end(text))) {
    if (c != '_') digits += c;
  }
  const char* from = digits.data();
  const char* end = from + digits.size();
  if (from != end && *from == '+') ++from;
  double d = 0;
  bool plain = digits.find_first_not_of("+-.0123456789eE") == std::string::npos &&
               digits.find("+-") == std::string::npos;
  auto read = std::from_chars(from, end, d);
  if (!plain || digits.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return d;
}

std::optional<std::int64_t> read_integer(std::string_view text) {
  std::string digits;
  for (char c : strip_start(strip_end(text))) {
    if (c != '_') digits += c;
  }
  const char* from = digits.data();
  const char* end = from + digits.size();
  if (from != end && *from == '+') ++from;
  std::int64_t i = 0;
  auto read = std::from_chars(from, end, i);
  if (digits.starts_with("+-") || digits.empty() || read.ec != std::errc{} || read.ptr != end)
    return std::nullopt;
  return i;
}

std::optional<std::int64_t> truncated(double d) {
  if (!(std::fabs(d) < 9.2e18)) return std::nullopt;
  return static_cast<std::int64_t>(d);
}

Value int_filter(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  run.require(input, *at.a);
  Value otherwise = is_missing(arguments[0]) ? Value::integer(0) : arguments[0];
  if (input.is(Kind::integer) || input.is(Kind::boolean)) return Value::integer(input.as_integer());
  std::optional<std::int64_t> whole;
  if (input.is_string()) whole = read_integer(input.as_string());
  if (!whole && (input.is_string() || input.is(Kind::number))) {
    auto number = input.is(Kind::number) ? std::optional(input.as_number()) : read_number(input.as_string());
    if (number) {
      whole = truncated(*number);
      if (!whole) run.fail("K544", at.at);
    }
  }
  return whole ? Value::integer(*whole) : otherwise;
}

Value float_filter(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  run.require(input, *at.a);
  if (input.is_number()) return Value::number(input.as_number());
  if (input.is_string()) {
    if (auto number = read_number(input.as_string())) return Value::number(*number);
  }
  return is_missing(arguments[0]) ? Value::number(0) : arguments[0];
}

Value abs_filter(Run& run, Value input, FilterArguments, const Expr& at) {
  run.require(input, *at.a);
  if (!input.is_number()) run.wrong_kind(*at.a, "abs", "@number", input);
  if (input.is(Kind::number)) return Value::number(std::fabs(input.as_number()));
  if (input.as_integer() == INT64_MIN) run.fail("K544", at.at);
  return Value::integer(std::abs(input.as_integer()));
}

// Exactly the decimal that is nearest, halves of the binary number to the even one, as Python's round().
double rounded(double d, int precision) {
  if (!std::isfinite(d)) return d;
  if (precision < 0) {
    double unit = std::pow(10.0, -precision);
    return std::nearbyint(d / unit) * unit;
  }
  std::array<char, 400> text{};
  std::snprintf(text.data(), text.size(), "%.*f", precision, d);
  double result = d;
  std::from_chars(text.data(), text.data() + text.size(), result);
  return result;
}

Value rounded_integer(std::int64_t i, std::int64_t precision) {
  if (precision >= 0) return Value::integer(i);
  if (precision < -18) return Value::integer(0);
  std::int64_t unit = 1;
  for (std::int64_t p = precision; p < 0; ++p) unit *= 10;
  std::int64_t rest = i % unit;
  if (rest < 0) rest += unit;
  std::int64_t down = (i - rest) / unit;
  bool up = rest * 2 > unit || (rest * 2 == unit && down % 2 != 0);
  std::int64_t result = 0;
  if (__builtin_mul_overflow(up ? down + 1 : down, unit, &result)) return Value::integer(i);
  return Value::integer(result);
}

Value round_filter(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  run.require(input, *at.a);
  if (!input.is_number()) run.wrong_kind(*at.a, "round", "@number", input);
  std::int64_t precision = 0;
  if (arguments[0].is(Kind::integer)) {
    precision = arguments[0].as_integer();
  } else if (!is_missing(arguments[0])) {
    run.wrong_kind(at, "round", "@integer", arguments[0]);
  }
  if (precision < -30 || precision > 30) run.fail("K544", at.at);
  std::string_view method = arguments[1].is_string() ? arguments[1].as_string() : "common";
  if (method == "common") {
    if (!input.is(Kind::number)) return rounded_integer(input.as_integer(), precision);
    return Value::number(rounded(input.as_number(), static_cast<int>(precision)));
  }
  if (method != "ceil" && method != "floor") run.wrong_kind(at, "round", "@rounding", arguments[1]);
  double unit = std::pow(10.0, static_cast<double>(precision));
  double scaled = input.as_number() * unit;
  if (!std::isfinite(scaled)) run.fail("K544", at.at);
  return Value::number((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / unit);
}

constexpr std::array<std::string_view, 1> number_parameters = {"default"};
constexpr std::array<std::string_view, 2> round_parameters = {"precision", "method"};

using Shape = FilterEntry::Shape;
constexpr std::array<FilterEntry, 4> of_numbers = {{
    {Shape::plain, "int", int_filter, 0, number_parameters, false},
    {Shape::plain, "float", float_filter, 0, number_parameters, false},
    {Shape::plain, "abs", abs_filter, 0, {}, false},
    {Shape::plain, "round", round_filter, 0, round_parameters, false},
}};

}  // namespace

std::span<const FilterEntry> number_filters() {
  return of_numbers;
}

}  // namespace kontrakt::render
