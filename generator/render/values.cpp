#include "render/values.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "support/text.hpp"

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;
constexpr int max_depth = 100;  // of lists and objects inside each other

void append_repr_text(std::string& out, std::string_view text) {
  bool has_single = text.find('\'') != std::string_view::npos;
  bool has_double = text.find('"') != std::string_view::npos;
  char quote = has_single && !has_double ? '"' : '\'';
  out += quote;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte == 0x7F) {
      constexpr std::string_view hex = "0123456789abcdef";
      out += "\\x";
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    } else {
      out += c;
    }
  }
  out += quote;
}

bool append_repr_list(std::string& out, Value v, int depth) {
  ListTag tag = list_tag(v);
  if (tag != ListTag::list && tag != ListTag::tuple) return false;
  bool tuple = tag == ListTag::tuple;
  out += tuple ? '(' : '[';
  bool first = true;
  for (Value item : v.as_list()) {
    if (!first) out += ", ";
    first = false;
    if (!append_repr(out, item, depth + 1)) return false;
  }
  if (tuple && v.as_list().size() == 1) out += ',';
  out += tuple ? ')' : ']';
  return true;
}

bool append_repr_object(std::string& out, Value v, int depth) {
  out += '{';
  bool first = true;
  bool good = true;
  for_each_field(v.as_object(), [&](const support::Field& field) {
    if (!first) out += ", ";
    first = false;
    append_repr_text(out, field.key.name());
    out += ": ";
    good = append_repr(out, field.value, depth + 1) && good;
  });
  out += '}';
  return good;
}

// -1, 0, 1; exact for integers of any size against doubles of any size.
int compare_numbers(Value a, Value b) {
  if (!a.is(Kind::number) && !b.is(Kind::number)) {
    return a.as_integer() < b.as_integer() ? -1 : a.as_integer() > b.as_integer() ? 1 : 0;
  }
  auto x = static_cast<long double>(a.is(Kind::number) ? a.as_number() : 0);
  auto y = static_cast<long double>(b.is(Kind::number) ? b.as_number() : 0);
  if (!a.is(Kind::number)) x = static_cast<long double>(a.as_integer());
  if (!b.is(Kind::number)) y = static_cast<long double>(b.as_integer());
  return x < y ? -1 : x > y ? 1 : 0;
}

bool is_nan(Value v) {
  return v.is(Kind::number) && std::isnan(v.as_number());
}

bool equal_lists(Value a, Value b, int depth) {
  auto kind = [](Value v) { return list_tag(v) == ListTag::group ? ListTag::tuple : list_tag(v); };
  auto x = a.as_list();
  auto y = b.as_list();
  if (kind(a) != kind(b) || x.size() != y.size()) return false;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!equal(x[i], y[i], depth + 1)) return false;
  }
  return true;
}

bool equal_objects(Value a, Value b, int depth) {
  if (a.as_object() == b.as_object()) return true;
  if (field_count(a) != field_count(b)) return false;
  bool same = true;
  for_each_field(a.as_object(), [&](const support::Field& field) {
    same = same && equal(field.value, b.get(field.key), depth + 1);
  });
  return same;
}

}  // namespace

void append_integer(std::string& out, std::int64_t i) {
  std::array<char, 24> digits;
  char* end = std::to_chars(digits.data(), digits.data() + digits.size(), i).ptr;
  out.append(digits.data(), end);
}

// The shortest text that reads back as the same number; an exponent from 1e16 on and below 0.0001.
void append_number(std::string& out, double d) {
  if (std::isnan(d)) {
    out += "nan";
    return;
  }
  if (std::isinf(d)) {
    out += d < 0 ? "-inf" : "inf";
    return;
  }
  std::array<char, 400> text;
  double size = std::fabs(d);
  bool fixed = size == 0 || (size >= 1e-4 && size < 1e16);
  auto format = fixed ? std::chars_format::fixed : std::chars_format::scientific;
  auto end = std::to_chars(text.data(), text.data() + text.size(), d, format).ptr;
  std::string_view written(text.data(), static_cast<std::size_t>(end - text.data()));
  out += written;
  if (fixed && written.find('.') == std::string_view::npos) out += ".0";
}

bool append_plain(std::string& out, Value v) {
  if (v.is_string()) {
    out += v.as_string();
    return true;
  }
  if (v.is(Kind::undefined)) return true;
  return append_repr(out, v);
}

bool append_repr(std::string& out, Value v, int depth) {
  if (depth > max_depth) return false;
  switch (v.kind()) {
    case Kind::undefined:
      out += "Undefined";
      return true;
    case Kind::none:
      out += "None";
      return true;
    case Kind::boolean:
      out += v.as_boolean() ? "True" : "False";
      return true;
    case Kind::integer:
      append_integer(out, v.as_integer());
      return true;
    case Kind::number:
      append_number(out, v.as_number());
      return true;
    case Kind::text:
      append_repr_text(out, v.as_string());
      return true;
    case Kind::html:
      out += "Markup(";
      append_repr_text(out, v.as_string());
      out += ')';
      return true;
    case Kind::list:
      return append_repr_list(out, v, depth);
    case Kind::object:
      return append_repr_object(out, v, depth);
    case Kind::internal:
      return false;
  }
  return false;
}

void append_escaped(std::string& out, std::string_view text) {
  support::html_escape(text, out);
}

bool equal(Value a, Value b, int depth) {
  if (depth > max_depth) return false;
  if (a.is_string() && b.is_string()) return a.as_string() == b.as_string();
  if (a.is_number() && b.is_number()) return !is_nan(a) && !is_nan(b) && compare_numbers(a, b) == 0;
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Kind::list:
      return equal_lists(a, b, depth);
    case Kind::object:
      return equal_objects(a, b, depth);
    case Kind::internal:
      return a.as_internal() == b.as_internal();
    default:
      return true;  // undefined or none
  }
}

std::optional<bool> less(Value a, Value b, int depth) {
  if (depth > max_depth) return std::nullopt;
  if (a.is_number() && b.is_number()) return !is_nan(a) && !is_nan(b) && compare_numbers(a, b) < 0;
  if (a.is_string() && b.is_string()) return a.as_string() < b.as_string();
  if (!a.is(Kind::list) || !b.is(Kind::list) || list_tag(a) != list_tag(b)) return std::nullopt;
  if (list_tag(a) != ListTag::list && list_tag(a) != ListTag::tuple) return std::nullopt;
  auto x = a.as_list();
  auto y = b.as_list();
  for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) {
    if (!equal(x[i], y[i], depth + 1)) return less(x[i], y[i], depth + 1);
  }
  return x.size() < y.size();
}

std::string kind_term(Value v) {
  switch (v.kind()) {
    case Kind::undefined:
      return "@undefined";
    case Kind::none:
      return "@none";
    case Kind::boolean:
      return "@boolean";
    case Kind::integer:
      return "@integer";
    case Kind::number:
      return "@decimal";
    case Kind::text:
    case Kind::html:
      return "@text";
    case Kind::list:
      return list_tag(v) == ListTag::lazy ? "@lazy_list" : "@list";
    case Kind::object:
      return "@object";
    case Kind::internal:
      break;
  }
  return thing(v) == Thing::loop ? "@loop" : thing(v) == Thing::module ? "@template" : "@macro";
}

std::size_t field_count(Value object) {
  std::size_t count = 0;
  for_each_field(object.as_object(), [&](const support::Field&) { ++count; });
  return count;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

std::size_t character_size(std::string_view text) {
  std::size_t size = text.empty() ? 0 : 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

}  // namespace kontrakt::render
