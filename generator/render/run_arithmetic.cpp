// Run: + - * / // % ** as in Python, with integers of 64 bits; what does not fit is an error.
#include <cmath>

#include "render/run.hpp"

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;

bool whole(Value v) {
  return v.is(Kind::integer) || v.is(Kind::boolean);
}

std::optional<std::int64_t> integer_power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  while (exponent > 0) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return std::nullopt;
    exponent >>= 1;
    if (exponent > 0 && __builtin_mul_overflow(base, base, &base)) return std::nullopt;
  }
  return result;
}

// Rounded towards minus infinity, as in Python.
std::int64_t floor_division(std::int64_t a, std::int64_t b) {
  std::int64_t quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

double float_modulo(double a, double b) {
  double rest = std::fmod(a, b);
  if (rest != 0 && (b < 0) != (rest < 0)) rest += b;
  return rest == 0 ? std::copysign(0.0, b) : rest;
}

double float_floor_division(double a, double b) {
  double rest = std::fmod(a, b);
  double quotient = (a - rest) / b;
  if (rest != 0 && (b < 0) != (rest < 0)) quotient -= 1;
  if (quotient == 0) return std::copysign(0.0, a / b);
  double rounded = std::floor(quotient);
  return quotient - rounded > 0.5 ? rounded + 1 : rounded;
}

// The result for two whole numbers; nothing when it does not fit.
std::optional<Value> integers(Op op, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  bool overflow = false;
  switch (op) {
    case Op::add:
      overflow = __builtin_add_overflow(a, b, &result);
      break;
    case Op::subtract:
      overflow = __builtin_sub_overflow(a, b, &result);
      break;
    case Op::multiply:
      overflow = __builtin_mul_overflow(a, b, &result);
      break;
    case Op::divide:
      return Value::number(static_cast<double>(static_cast<long double>(a) / static_cast<long double>(b)));
    case Op::floor_divide:
    case Op::modulo:
      if (a == INT64_MIN && b == -1)
        return op == Op::modulo ? std::optional(Value::integer(0)) : std::nullopt;
      result = floor_division(a, b);
      if (op == Op::modulo) result = a - result * b;
      break;
    default:
      if (b < 0) return Value::number(std::pow(static_cast<double>(a), static_cast<double>(b)));
      if (auto power = integer_power(a, b)) return Value::integer(*power);
      overflow = true;
  }
  return overflow ? std::nullopt : std::optional(Value::integer(result));
}

std::optional<Value> decimals(Op op, double a, double b) {
  switch (op) {
    case Op::add:
      return Value::number(a + b);
    case Op::subtract:
      return Value::number(a - b);
    case Op::multiply:
      return Value::number(a * b);
    case Op::divide:
      return Value::number(a / b);
    case Op::floor_divide:
      return Value::number(float_floor_division(a, b));
    case Op::modulo:
      return Value::number(float_modulo(a, b));
    default:
      break;
  }
  double power = std::pow(a, b);
  // Python: a complex number, or an OverflowError.
  if ((std::isnan(power) && !std::isnan(a) && !std::isnan(b)) ||
      (std::isinf(power) && std::isfinite(a) && std::isfinite(b))) {
    return std::nullopt;
  }
  return Value::number(power);
}

std::string_view symbol(Op op) {
  switch (op) {
    case Op::add:
      return "+";
    case Op::subtract:
      return "-";
    case Op::multiply:
      return "*";
    case Op::divide:
      return "/";
    case Op::floor_divide:
      return "//";
    case Op::modulo:
      return "%";
    default:
      return "**";
  }
}

}  // namespace

Value Run::arithmetic(Op op, Value a, Value b, const Expr& at) {
  if (a.is_number() && b.is_number()) {
    bool divides = op == Op::divide || op == Op::floor_divide || op == Op::modulo;
    bool zero_base = op == Op::power && a.as_number() == 0 && b.as_number() < 0;
    if ((divides && b.as_number() == 0) || zero_base) fail("K534", at.at);
    auto result = whole(a) && whole(b) ? integers(op, a.as_integer(), b.as_integer())
                                       : decimals(op, a.as_number(), b.as_number());
    if (!result) fail("K544", at.at);
    return *result;
  }
  if (op == Op::add) return add(a, b, at);
  if (op == Op::multiply && a.is_string() && whole(b)) return repeat(a, b.as_integer(), at);
  if (op == Op::multiply && b.is_string() && whole(a)) return repeat(b, a.as_integer(), at);
  bool left_wrong = !a.is_number();
  wrong_kind(left_wrong ? *at.a : *at.b, symbol(op), "@number", left_wrong ? a : b);
}

// Texts are joined, and lists; HTML and text make HTML, the text escaped.
Value Run::add(Value a, Value b, const Expr& at) {
  if (a.is_string() && b.is_string()) {
    if (!a.is(Kind::html) && !b.is(Kind::html)) {
      return Value::text(keep(std::string(a.as_string()).append(b.as_string()), at));
    }
    std::string joined;
    for (Value part : {a, b}) {
      if (part.is(Kind::html)) {
        joined += part.as_string();
      } else {
        append_escaped(joined, part.as_string());
      }
    }
    return Value::html(keep(joined, at));
  }
  bool lists = a.is(Kind::list) && b.is(Kind::list) && list_tag(a) == list_tag(b) &&
               (list_tag(a) == ListTag::list || list_tag(a) == ListTag::tuple);
  if (lists) {
    std::vector<Value> items(a.as_list().begin(), a.as_list().end());
    items.insert(items.end(), b.as_list().begin(), b.as_list().end());
    return with_tag(keep_list(items, at), list_tag(a));
  }
  bool left_known = a.is_number() || a.is_string() || a.is(Kind::list);
  std::string_view expected = a.is_number() ? "@number" : a.is_string() ? "@text" : "@list";
  wrong_kind(left_known ? *at.b : *at.a, "+", left_known ? expected : "@number", left_known ? b : a);
}

Value Run::repeat(Value text, std::int64_t times, const Expr& at) {
  std::string_view once = text.as_string();
  std::string repeated;
  if (times > 0 && !once.empty()) {
    if (static_cast<std::uint64_t>(times) > options_.max_scratch / once.size()) {
      fail("K541", at.at, {{"limit", std::to_string(options_.max_scratch)}});
    }
    repeated.reserve(once.size() * static_cast<std::size_t>(times));
    for (std::int64_t i = 0; i < times; ++i) repeated += once;
  }
  std::string_view kept = keep(repeated, at);
  return text.is(Kind::html) ? Value::html(kept) : Value::text(kept);
}

Value Run::sign(Op op, Value v, const Expr& at) const {
  if (!v.is_number()) wrong_kind(at, op == Op::minus ? "-" : "+", "@number", v);
  if (v.is(Kind::number)) return Value::number(op == Op::minus ? -v.as_number() : v.as_number());
  if (op == Op::plus) return Value::integer(v.as_integer());
  if (v.as_integer() == INT64_MIN) fail("K544", at.at);
  return Value::integer(-v.as_integer());
}

}  // namespace kontrakt::render
