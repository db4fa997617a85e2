#include "render/case.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "render/values.hpp"

namespace kontrakt::render {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}
std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

std::string to_lower(std::string_view text) {
  if (!is_ascii(text)) return utf8(unicode(text).toLower(icu::Locale::getRoot()));
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string to_upper(std::string_view text) {
  if (!is_ascii(text)) return utf8(unicode(text).toUpper(icu::Locale::getRoot()));
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), upper);
  return out;
}

std::string capitalized(std::string_view text) {
  std::string_view first = text.substr(0, character_size(text));
  std::string rest = to_lower(text.substr(first.size()));
  if (is_ascii(first)) return to_upper(first) + rest;
  return utf8(unicode(first).toTitle(nullptr, icu::Locale::getRoot())) + rest;
}

}  // namespace kontrakt::render
