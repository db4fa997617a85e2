// UTF-8 text: checking, walking, cutting and escaping. Offsets and sizes are bytes, characters are code
// points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::support {

inline constexpr char32_t replacement_character = 0xFFFD;

// The offset of the first byte that is not UTF-8 (overlong forms, surrogates and code points above 10FFFF are
// not); npos when all is.
std::size_t find_invalid_utf8(std::string_view text);
inline bool is_valid_utf8(std::string_view text) {
  return find_invalid_utf8(text) == std::string_view::npos;
}

// The character at `at`, which moves behind it. A byte that is not UTF-8 gives U+FFFD and moves one byte.
// Only for at < text.size().
char32_t next_character(std::string_view text, std::size_t& at);

// Appends the character; what is no code point becomes U+FFFD.
void append_character(char32_t character, std::string& out);

// Not the first byte of a character in UTF-8.
constexpr bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::size_t character_count(std::string_view text);

// The first `count` characters, or all.
std::string_view first_characters(std::string_view text, std::size_t count);

// U+0000–U+001F, U+007F–U+009F, and the invisible marks that turn the direction of text, which can make a
// name or an address look like another.
bool is_control_character(char32_t character);

// The first character, in valid UTF-8, that may stand in no web page: control characters other than tab and
// line ends (what copying out of a PDF leaves behind), and numbers that are no characters; npos without any.
std::size_t find_unpublishable(std::string_view text);

// ASCII only, the same in every locale.
constexpr bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Without ASCII white space at the ends.
std::string_view trim(std::string_view text);

// The place of the next LF or CR from `from` on; the text's end when there is none.
std::size_t find_line_end(std::string_view text, std::size_t from);

// The pieces between the separators, empty ones too: "a,,b" is three, "" is one.
std::vector<std::string_view> split(std::string_view text, char separator);

// Lines without their "\n" or "\r\n". A last line without one counts; an empty text has none.
std::vector<std::string_view> split_lines(std::string_view text);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Runs of white space (also U+00A0) become one space, none at the ends: for words that are compared.
std::string collapse_spaces(std::string_view text);

// For comparing without regard to case, in all scripts ("ÅRE" and "åre", "STRASSE" and "straße" are equal).
// Not for showing.
std::string fold_case(std::string_view text);

// Upper and lower case as Swedish has it.
std::string lower(std::string_view text);
std::string upper(std::string_view text);
// "kommun" as "Kommun": the first character only.
std::string capitalized(std::string_view text);

// Where the first of & < > " ' stands at or after `from`; the text's size when there is none.
std::size_t find_html_special(std::string_view text, std::size_t from);
// The reference that stands for one of them: the same ones that Jinja2 writes.
std::string_view html_reference(char special);

// Appends the text with & < > " ' written as references, safe between tags and inside a quoted attribute.
// `out` is a std::string or anything else that text can be appended to.
template <class Out>
void html_escape(std::string_view text, Out& out) {
  while (true) {
    const std::size_t special = find_html_special(text, 0);
    out.append(text.substr(0, special));
    if (special == text.size()) return;
    out.append(html_reference(text[special]));
    text.remove_prefix(special + 1);
  }
}
inline std::string html_escaped(std::string_view text) {
  std::string out;
  html_escape(text, out);
  return out;
}

}  // namespace kontrakt::support
