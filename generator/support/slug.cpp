#include "support/slug.hpp"

#include <array>

#include "support/text.hpp"

namespace kontrakt::support {
namespace {

// U+00C0–U+017F, both cases, in the order of the code points; "-" is no letter (× and ÷).
constexpr std::array<std::string_view, 192> latin = {
    // U+00C0
    "a",
    "a",
    "a",
    "a",
    "a",
    "a",
    "ae",
    "c",
    "e",
    "e",
    "e",
    "e",
    "i",
    "i",
    "i",
    "i",
    "d",
    "n",
    "o",
    "o",
    "o",
    "o",
    "o",
    "-",
    "o",
    "u",
    "u",
    "u",
    "u",
    "y",
    "th",
    "ss",
    "a",
    "a",
    "a",
    "a",
    "a",
    "a",
    "ae",
    "c",
    "e",
    "e",
    "e",
    "e",
    "i",
    "i",
    "i",
    "i",
    "d",
    "n",
    "o",
    "o",
    "o",
    "o",
    "o",
    "-",
    "o",
    "u",
    "u",
    "u",
    "u",
    "y",
    "th",
    "y",
    // U+0100
    "a",
    "a",
    "a",
    "a",
    "a",
    "a",
    "c",
    "c",
    "c",
    "c",
    "c",
    "c",
    "c",
    "c",
    "d",
    "d",
    "d",
    "d",
    "e",
    "e",
    "e",
    "e",
    "e",
    "e",
    "e",
    "e",
    "e",
    "e",
    "g",
    "g",
    "g",
    "g",
    "g",
    "g",
    "g",
    "g",
    "h",
    "h",
    "h",
    "h",
    "i",
    "i",
    "i",
    "i",
    "i",
    "i",
    "i",
    "i",
    "i",
    "i",
    "ij",
    "ij",
    "j",
    "j",
    "k",
    "k",
    "k",
    "l",
    "l",
    "l",
    "l",
    "l",
    "l",
    "l",
    // U+0140
    "l",
    "l",
    "l",
    "n",
    "n",
    "n",
    "n",
    "n",
    "n",
    "n",
    "n",
    "n",
    "o",
    "o",
    "o",
    "o",
    "o",
    "o",
    "oe",
    "oe",
    "r",
    "r",
    "r",
    "r",
    "r",
    "r",
    "s",
    "s",
    "s",
    "s",
    "s",
    "s",
    "s",
    "s",
    "t",
    "t",
    "t",
    "t",
    "t",
    "t",
    "u",
    "u",
    "u",
    "u",
    "u",
    "u",
    "u",
    "u",
    "u",
    "u",
    "u",
    "u",
    "w",
    "w",
    "y",
    "y",
    "y",
    "z",
    "z",
    "z",
    "z",
    "z",
    "z",
    "s",
};

bool vanishes(char32_t c) {
  return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x00B4 || c == 0x00AD ||
         (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

// What a character becomes: letters or a digit, nothing, or "-".
std::string_view plain_form(char32_t c) {
  static constexpr std::string_view ascii = "0123456789abcdefghijklmnopqrstuvwxyz";
  if (c >= U'0' && c <= U'9') return ascii.substr(c - U'0', 1);
  if (c >= U'a' && c <= U'z') return ascii.substr(c - U'a' + 10, 1);
  if (c >= U'A' && c <= U'Z') return ascii.substr(c - U'A' + 10, 1);
  if (c >= 0x00C0 && c <= 0x017F) return latin[c - 0x00C0];
  if (c == 0x00B2 || c == 0x00B3) return ascii.substr(c - 0x00B0, 1);  // ² ³
  if (c == 0x00B9) return "1";
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return ascii.substr(c - 0x2070, 1);
  if (c >= 0x2080 && c <= 0x2089) return ascii.substr(c - 0x2080, 1);
  if (c == 0x1E9E) return "ss";
  if (vanishes(c)) return "";
  return "-";
}

}  // namespace

std::string slug(std::string_view text) {
  std::string out;
  bool hyphen = false;
  for (std::size_t at = 0; at < text.size() && out.size() <= slug_max_length;) {
    std::string_view form = plain_form(next_character(text, at));
    if (form == "-") {
      hyphen = true;
      continue;
    }
    if (form.empty()) continue;
    if (hyphen && !out.empty()) out += '-';
    hyphen = false;
    out += form;
  }
  if (out.size() > slug_max_length) {
    out.resize(slug_max_length + 1);
    std::size_t cut = out.rfind('-');
    out.resize(cut != std::string::npos && cut >= slug_max_length / 2 ? cut : slug_max_length);
  }
  return out;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > slug_max_length || text.front() == '-' || text.back() == '-')
    return false;
  char before = 0;
  for (char c : text) {
    if (!(c == '-' ? before != '-' : (c >= 'a' && c <= 'z') || is_ascii_digit(c))) return false;
    before = c;
  }
  return true;
}

}  // namespace kontrakt::support
