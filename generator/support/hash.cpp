#include "support/hash.hpp"

#include <charconv>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuseless-cast"
#endif
#pragma GCC diagnostic ignored "-Wconversion"
#endif
#define XXH_INLINE_ALL
#include <xxhash.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace kontrakt::support {

std::string Hash::hex() const {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::size_t half = 16;
  std::string text(2 * half, '0');
  for (std::size_t i = 0; i < half; ++i) {
    const std::size_t shift = 4 * (half - 1 - i);
    text[i] = digits[(high >> shift) & 0xFU];
    text[half + i] = digits[(low >> shift) & 0xFU];
  }
  return text;
}

std::optional<Hash> Hash::from_hex(std::string_view text) {
  if (text.size() != 32) return std::nullopt;
  Hash hash;
  auto read = [](std::string_view digits, std::uint64_t& value) {
    auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return end.ec == std::errc() && end.ptr == digits.data() + digits.size();
  };
  if (!read(text.substr(0, 16), hash.high) || !read(text.substr(16), hash.low)) return std::nullopt;
  return hash;
}

Hash hash_bytes(std::string_view bytes, std::uint64_t seed) {
  XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
  return {hash.high64, hash.low64};
}

}  // namespace kontrakt::support
