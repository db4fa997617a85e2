#include "render/space.hpp"

#include <algorithm>
#include <array>

namespace kontrakt::render {
namespace {

// What str.isspace() says yes to.
constexpr std::array<std::string_view, 29> spaces = {" ",
                                                     "\n",
                                                     "\t",
                                                     "\r",
                                                     "\f",
                                                     "\v",
                                                     "\x1c",
                                                     "\x1d",
                                                     "\x1e",
                                                     "\x1f",
                                                     "\xc2\x85",
                                                     "\xc2\xa0",
                                                     "\xe1\x9a\x80",
                                                     "\xe2\x80\x80",
                                                     "\xe2\x80\x81",
                                                     "\xe2\x80\x82",
                                                     "\xe2\x80\x83",
                                                     "\xe2\x80\x84",
                                                     "\xe2\x80\x85",
                                                     "\xe2\x80\x86",
                                                     "\xe2\x80\x87",
                                                     "\xe2\x80\x88",
                                                     "\xe2\x80\x89",
                                                     "\xe2\x80\x8a",
                                                     "\xe2\x80\xa8",
                                                     "\xe2\x80\xa9",
                                                     "\xe2\x80\xaf",
                                                     "\xe2\x81\x9f",
                                                     "\xe3\x80\x80"};

// Most texts end in letters; this says so of one without a look at the list.
bool is_letter(char c) {
  return c > ' ' && c < '\x7f';
}

}  // namespace

std::size_t space_at_start(std::string_view text) {
  if (text.empty() || is_letter(text.front())) return 0;
  auto found =
      std::find_if(spaces.begin(), spaces.end(), [&](std::string_view s) { return text.starts_with(s); });
  return found == spaces.end() ? 0 : found->size();
}

std::size_t space_at_end(std::string_view text) {
  if (text.empty() || is_letter(text.back())) return 0;
  auto found =
      std::find_if(spaces.begin(), spaces.end(), [&](std::string_view s) { return text.ends_with(s); });
  return found == spaces.end() ? 0 : found->size();
}

std::string_view strip_start(std::string_view text) {
  while (std::size_t n = space_at_start(text)) text.remove_prefix(n);
  return text;
}

std::string_view strip_end(std::string_view text) {
  while (std::size_t n = space_at_end(text)) text.remove_suffix(n);
  return text;
}

}  // namespace kontrakt::render
