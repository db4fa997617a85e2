#include "support/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "support/bytes.hpp"

namespace kontrakt::support {
namespace {

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void append_escaped(StringWriter& out, char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  constexpr std::string_view named = "\b\f\n\r\t";
  constexpr std::string_view names = "bfnrt";
  const auto byte = static_cast<unsigned char>(c);
  out += '\\';
  if (c == '"' || c == '\\') {
    out += c;
  } else if (const std::size_t at = named.find(c); at != std::string_view::npos) {
    out += names[at];
  } else {
    out += "u00";
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
  }
}

// With what JSON writes otherwise written so, and no quotes around.
void append_inside(StringWriter& out, std::string_view text) {
  const auto any = [](std::uint64_t bytes) {
    return any_byte_below(bytes, ' ') || any_byte(bytes, '"') || any_byte(bytes, '\\');
  };
  while (true) {
    const std::size_t end = find_byte(text, 0, any, needs_escape);
    out += text.substr(0, end);
    if (end == text.size()) break;
    append_escaped(out, text[end]);
    text.remove_prefix(end + 1);
  }
}

}  // namespace

void append_json_text(StringWriter& out, std::string_view text) {
  const auto any = [](Bytes16 bytes) { return any_of_16((bytes < ' ') | (bytes == '"') | (bytes == '\\')); };
  out += '"';
  if (!out.add_unless(text, any)) append_inside(out, text);
  out += '"';
}

void append_json_number(StringWriter& out, double value) {
  std::array<char, 40> digits{};
  constexpr double exactly_whole = 1e15;
  if (value == std::floor(value) && std::abs(value) < exactly_whole) {
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::int64_t>(value));
    out += std::string_view(digits.data(), end.ptr);
    return;
  }
  constexpr double smallest_in_full = 1e-4;
  const bool in_full = std::abs(value) >= smallest_in_full && std::abs(value) < exactly_whole;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 in_full ? std::chars_format::fixed : std::chars_format::scientific);
  out += std::string_view(digits.data(), end.ptr);
}

void JsonWriter::new_line() {
  out_ += '\n';
  for (std::size_t i = 0; i < depth_; ++i) out_ += ' ';
}

void JsonWriter::place_value() {
  if (!after_key_ && depth_ > 0) {
    if (!empty_) out_ += ',';
    new_line();
  }
  after_key_ = false;
  empty_ = false;
}

void JsonWriter::begin(char bracket) {
  place_value();
  out_ += bracket;
  ++depth_;
  empty_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!empty_) new_line();
  out_ += bracket;
  empty_ = false;
}

void JsonWriter::key(std::string_view name) {
  place_value();
  append_json_text(out_, name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  place_value();
  append_json_text(out_, value);
}

}  // namespace kontrakt::support
