// Eight bytes of a text looked at together: most texts have nothing in them that must be written in another
// way, and that shows in a few steps.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace kontrakt::support {

inline constexpr std::uint64_t high_bits = 0x8080808080808080U;

constexpr std::uint64_t all_bytes(char c) {
  return 0x0101010101010101U * static_cast<unsigned char>(c);
}
constexpr bool any_zero_byte(std::uint64_t bytes) {
  return ((bytes - all_bytes(1)) & ~bytes & high_bits) != 0;
}
constexpr bool any_byte(std::uint64_t bytes, char c) {
  return any_zero_byte(bytes ^ all_bytes(c));
}
// `limit` is ASCII.
constexpr bool any_byte_below(std::uint64_t bytes, char limit) {
  return ((bytes - all_bytes(limit)) & ~bytes & high_bits) != 0;
}

// Those from `at` on, of a text that has so many there.
inline std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  return bytes;
}

// Where the first byte from `from` on stands that `is` takes; the text's size when there is none. `any` says
// of eight bytes whether there is one among them, and may say so too often.
template <class Any, class Is>
std::size_t find_byte(std::string_view text, std::size_t from, Any any, Is is) {
  while (from + 8 <= text.size() && !any(eight_bytes(text, from))) from += 8;
  const bool only_an_end = from < text.size() && from + 8 > text.size() && text.size() >= 8;
  if (only_an_end && !any(eight_bytes(text, text.size() - 8))) return text.size();
  while (from < text.size() && !is(text[from])) ++from;
  return from;
}

}  // namespace kontrakt::support
