// A fingerprint of bytes: xxh3-128. Good for noticing change, not for safety against someone who wants a
// collision.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kontrakt::support {

struct Hash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  std::string hex() const;  // 32 digits, the same on every machine
  static std::optional<Hash> from_hex(std::string_view text);

  friend constexpr auto operator<=>(const Hash&, const Hash&) = default;
};

// `seed` makes a chain: hash(b, hash(a).low) depends on both.
Hash hash_bytes(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace kontrakt::support
