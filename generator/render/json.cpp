#include "render/json.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u";
  for (std::uint32_t shift = 16; shift > 0; shift -= 4) out += hex[(unit >> (shift - 4)) & 15U];
}

// One character of UTF-8; a byte that is none stands for U+FFFD.
std::uint32_t take_character(std::string_view& text) {
  std::size_t size = character_size(text);
  auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  std::uint32_t code = byte(0);
  if (size == 2) {
    code = code & 0x1FU;
  } else if (size == 3) {
    code = code & 0x0FU;
  } else if (size == 4) {
    code = code & 0x07U;
  } else if (size != 1 || code >= 0x80) {
    code = 0xFFFD;
  }
  if (size >= 2 && size <= 4) {
    for (std::size_t i = 1; i < size; ++i) code = (code << 6U) | (byte(i) & 0x3FU);
  }
  text.remove_prefix(size);
  return code;
}

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    std::uint32_t code = take_character(text);
    switch (code) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      default: {
        bool special = code == '<' || code == '>' || code == '&' || code == '\'';
        if (code >= 0x10000) {
          append_unit(out, 0xD800 + ((code - 0x10000) >> 10U));
          append_unit(out, 0xDC00 + ((code - 0x10000) & 0x3FFU));
        } else if (code < 0x20 || code > 0x7E || special) {
          append_unit(out, code);
        } else {
          out += static_cast<char>(code);
        }
      }
    }
  }
  out += '"';
}

void line(std::string& out, std::optional<std::size_t> indent, std::size_t depth) {
  if (!indent) return;
  out += '\n';
  out.append(*indent * depth, ' ');
}

bool append_list(std::string& out, Value v, std::optional<std::size_t> indent, std::size_t depth) {
  if (list_tag(v) == ListTag::lazy || list_tag(v) == ListTag::view) return false;
  out += '[';
  bool first = true;
  for (Value item : v.as_list()) {
    if (!first) out += indent ? "," : ", ";
    first = false;
    line(out, indent, depth + 1);
    if (!append_json(out, item, indent, depth + 1)) return false;
  }
  if (!first) line(out, indent, depth);
  out += ']';
  return true;
}

bool append_object(std::string& out, Value v, std::optional<std::size_t> indent, std::size_t depth) {
  std::vector<std::pair<std::string_view, Value>> fields;
  for_each_field(v.as_object(),
                 [&](const support::Field& field) { fields.emplace_back(field.key.name(), field.value); });
  std::sort(fields.begin(), fields.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  out += '{';
  bool first = true;
  for (const auto& [name, value] : fields) {
    if (!first) out += indent ? "," : ", ";
    first = false;
    line(out, indent, depth + 1);
    append_json_text(out, name);
    out += ": ";
    if (!append_json(out, value, indent, depth + 1)) return false;
  }
  if (!first) line(out, indent, depth);
  out += '}';
  return true;
}

}  // namespace

bool append_json(std::string& out, Value v, std::optional<std::size_t> indent, std::size_t depth) {
  constexpr std::size_t max_depth = 100;
  if (depth > max_depth) return false;
  switch (v.kind()) {
    case Kind::none:
      out += "null";
      return true;
    case Kind::boolean:
      out += v.as_boolean() ? "true" : "false";
      return true;
    case Kind::integer:
      append_integer(out, v.as_integer());
      return true;
    case Kind::number:
      if (!std::isfinite(v.as_number())) return false;
      append_number(out, v.as_number());
      return true;
    case Kind::text:
    case Kind::html:
      append_json_text(out, v.as_string());
      return true;
    case Kind::list:
      return append_list(out, v, indent, depth);
    case Kind::object:
      return append_object(out, v, indent, depth);
    case Kind::undefined:
    case Kind::internal:
      return false;
  }
  return false;
}

}  // namespace kontrakt::render
