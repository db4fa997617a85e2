// Short texts are copied by the million. Nearly all of them have nothing in them that must be written in
// another way, and that is found out while they are copied.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kontrakt::support {

// Sixteen bytes that processors look at in one step.
using Bytes16 [[gnu::vector_size(16)]] = unsigned char;

// `found` has in each byte the answer for one of sixteen.
template <class Answers>
bool any_of_16(Answers found) {
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(found);
  return (halves[0] | halves[1]) != 0;
}

// Both ends of a text that has at least one `Half` and at most two, which may overlap.
template <class Half>
std::array<Half, 2> copy_ends(std::string_view text, char* to) {
  const char* const from = text.data();
  const std::size_t second = text.size() - sizeof(Half);
  std::array<Half, 2> ends;
  std::memcpy(&ends[0], from, sizeof(Half));
  std::memcpy(&ends[1], from + second, sizeof(Half));
  std::memcpy(to, &ends[0], sizeof(Half));
  std::memcpy(to + second, &ends[1], sizeof(Half));
  return ends;
}

// Copies the text unless `any`, which is asked of sixteen of its bytes at a time (of some twice), finds
// something there: then what stands at `to` is of no use. No bytes but the text's own are read, and as many
// written.
template <class Any>
bool copy_unless(std::string_view text, char* to, Any any) {
  const auto any_at_ends = [&]<class Half>(Half /*sized*/) {
    constexpr std::size_t times = sizeof(Bytes16) / sizeof(std::array<Half, 2>);
    std::array<std::array<Half, 2>, times> block;
    block.fill(copy_ends<Half>(text, to));
    return any(std::bit_cast<Bytes16>(block));
  };
  const auto any_in_block = [&](std::size_t at) {
    Bytes16 block;
    std::memcpy(&block, text.data() + at, sizeof block);
    std::memcpy(to + at, &block, sizeof block);
    return any(block);
  };
  const std::size_t size = text.size();
  if (size >= sizeof(Bytes16)) {
    std::size_t at = 0;
    for (; at + sizeof(Bytes16) <= size; at += sizeof(Bytes16)) {
      if (any_in_block(at)) return false;
    }
    return at == size || !any_in_block(size - sizeof(Bytes16));
  }
  if (size >= 8) return !any_at_ends(std::uint64_t{});
  if (size >= 4) return !any_at_ends(std::uint32_t{});
  if (size >= 2) return !any_at_ends(std::uint16_t{});
  return size == 0 || !any_at_ends(std::uint8_t{});
}

// The whole text, of any length.
inline void copy_text(std::string_view text, char* to) {
  if (text.size() > 32) {
    std::memcpy(to, text.data(), text.size());
  } else if (text.size() >= 16) {
    copy_ends<std::array<std::uint64_t, 2>>(text, to);
  } else if (text.size() >= 8) {
    copy_ends<std::uint64_t>(text, to);
  } else if (text.size() >= 4) {
    copy_ends<std::uint32_t>(text, to);
  } else {
    for (const char c : text) *to++ = c;
  }
}

// Whether one of them is & < > " or '. & and ' differ in one bit, < and > too.
inline bool any_html_special(Bytes16 bytes) {
  constexpr unsigned char one_bit = '&' ^ '\'';
  constexpr unsigned char another = '<' ^ '>';
  return any_of_16(((bytes | one_bit) == '\'') | ((bytes | another) == '>') | (bytes == '"'));
}

}  // namespace kontrakt::support
