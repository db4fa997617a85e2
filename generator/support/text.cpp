#include "support/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "support/bytes.hpp"

namespace kontrakt::support {
namespace {

// The length of a well-formed character at `at`, 0 when the bytes there are not UTF-8 (Unicode, table 3-7).
std::size_t well_formed_length(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
  };
  auto between = [&](std::size_t i, unsigned low, unsigned high) {
    return byte(i) >= low && byte(i) <= high;
  };
  unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return between(1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return between(1, low, high) && between(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return between(1, low, high) && between(2, 0x80, 0xBF) && between(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

// Most texts are nothing but plain letters for long stretches: so many bytes are looked at together.
constexpr std::size_t block = 16;

// Whether a whole block begins at `at` and `is_plain` holds for each of its bytes. Nothing in here branches
// (so is_plain joins with & rather than &&): the compiler makes a few comparisons of whole blocks of it.
template <class Plain>
bool is_plain_block(std::string_view text, std::size_t at, Plain is_plain) {
  if (text.size() - at < block) return false;
  const char* bytes = text.data() + at;
  unsigned char odd = 0;
  for (std::size_t i = 0; i < block; ++i) {
    odd = static_cast<unsigned char>(odd | !is_plain(static_cast<unsigned char>(bytes[i])));
  }
  return odd == 0;
}

bool is_ascii_block(std::string_view text, std::size_t at) {
  return is_plain_block(text, at, [](unsigned char byte) { return byte < 0x80; });
}

// Nothing that could be, or be part of, what may stand in no page: control characters, and the first bytes of
// U+0080 to U+00BF, of U+F000 and above.
bool is_publishable_block(std::string_view text, std::size_t at) {
  return is_plain_block(text, at, [](unsigned char byte) {
    const bool control = (byte < 0x20) & (byte != 9) & (byte != 10) & (byte != 13);
    return !control & (byte != 0x7F) & (byte != 0xC2) & (byte < 0xEF);
  });
}

constexpr std::array<bool, 256> make_html_special() {
  std::array<bool, 256> special{};
  for (char c : {'&', '<', '>', '"', '\''}) special[static_cast<unsigned char>(c)] = true;
  return special;
}
constexpr std::array<bool, 256> html_special = make_html_special();

// Eight characters at once: & and ' differ in one bit, < and > too.
constexpr bool any_html_special(std::uint64_t bytes) {
  return any_zero_byte((bytes | all_bytes('&' ^ '\'')) ^ all_bytes('\'')) ||
         any_zero_byte((bytes | all_bytes('<' ^ '>')) ^ all_bytes('>')) || any_byte(bytes, '"');
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii_block(text, at)) {
      at += block;
      continue;
    }
    for (const std::size_t end = std::min(at + block, text.size()); at < end;) {
      const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
      const std::size_t length = ascii ? 1 : well_formed_length(text, at);
      if (length == 0) return at;
      at += length;
    }
  }
  return std::string_view::npos;
}

char32_t next_character(std::string_view text, std::size_t& at) {
  std::size_t length = well_formed_length(text, at);
  if (length == 0) {
    ++at;
    return replacement_character;
  }
  auto lead = static_cast<unsigned char>(text[at]);
  static constexpr std::array<unsigned char, 5> lead_bits = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t character = lead & lead_bits[length];
  for (std::size_t i = 1; i < length; ++i) {
    character = (character << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  at += length;
  return character;
}

void append_character(char32_t character, std::string& out) {
  if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) character = replacement_character;
  auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (character < 0x80) {
    put(character);
  } else if (character < 0x800) {
    put(0xC0 | (character >> 6));
    put(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    put(0xE0 | (character >> 12));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  } else {
    put(0xF0 | (character >> 18));
    put(0x80 | ((character >> 12) & 0x3F));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  }
}

namespace {

// Moves behind the next characters, at least one and at most `most`, and says how many they were: eight where
// all are ASCII.
std::size_t pass_characters(std::string_view text, std::size_t& at, std::size_t most) {
  if (most >= 8 && at + 8 <= text.size() && (eight_bytes(text, at) & high_bits) == 0) {
    at += 8;
    return 8;
  }
  if (static_cast<unsigned char>(text[at]) < 0x80) {
    ++at;
  } else {
    next_character(text, at);
  }
  return 1;
}

}  // namespace

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) count += pass_characters(text, at, text.size());
  return count;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count > 0 && at < text.size()) count -= pass_characters(text, at, count);
  return text.substr(0, at);
}

bool is_control_character(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2028 ||
         c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::size_t find_unpublishable(std::string_view text) {
  const auto is_unpublishable = [](char32_t c) {
    const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
    return control || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (is_publishable_block(text, at)) {
      at += block;
      continue;
    }
    for (const std::size_t end = std::min(at + block, text.size()); at < end;) {
      const std::size_t begin = at;
      if (is_unpublishable(next_character(text, at))) return begin;
    }
  }
  return std::string_view::npos;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t find_line_end(std::string_view text, std::size_t from) {
  const auto is_inner = [](unsigned char byte) { return (byte != 10) & (byte != 13); };
  std::size_t at = std::min(from, text.size());
  while (is_plain_block(text, at, is_inner)) at += block;
  while (at < text.size() && is_inner(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (true) {
    std::size_t end = text.find(separator);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
  }
  return lines;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) joined += separator;
    joined += parts[i];
  }
  return joined;
}

std::string collapse_spaces(std::string_view text) {
  // Of the white space at `at`, in bytes; 0 when there is none.
  const auto space_length = [text](std::size_t at) -> std::size_t {
    if (is_ascii_space(text[at])) return 1;
    return text[at] == '\xC2' && text.substr(at, 2) == "\u00A0" ? 2 : 0;
  };
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t space = space_length(at); space > 0) {
      at += space;
      continue;
    }
    const std::size_t word = at;
    while (at < text.size() && space_length(at) == 0) ++at;
    if (!out.empty()) out += ' ';
    out.append(text, word, at - word);
  }
  return out;
}

std::string fold_case(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

std::string lower(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("sv", 0, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

std::string upper(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper("sv", 0, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

std::string capitalized(std::string_view text) {
  if (!text.empty() && static_cast<unsigned char>(text.front()) < 0x80) {
    std::string out(text);
    if (text.front() >= 'a' && text.front() <= 'z') out.front() = static_cast<char>(text.front() - 'a' + 'A');
    return out;
  }
  const std::string_view first = first_characters(text, 1);
  return upper(first) += text.substr(first.size());
}

std::size_t find_html_special(std::string_view text, std::size_t from) {
  return find_byte(
      text, from, [](std::uint64_t bytes) { return any_html_special(bytes); },
      [](char c) { return html_special[static_cast<unsigned char>(c)]; });
}

std::string_view html_reference(char special) {
  switch (special) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&#34;";
    default:
      return "&#39;";
  }
}

}  // namespace kontrakt::support
