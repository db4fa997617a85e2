#include "support/hash.hpp"

#include <gtest/gtest.h>

namespace kontrakt::support {
namespace {

TEST(Hash, IsXxh3Of128Bits) {
  EXPECT_EQ(hash_bytes("").hex(), "99aa06d3014798d86001c324468d497f");  // as `xxhsum -H2` prints it
}

TEST(Hash, DiffersWithOneByteAndWithTheSeed) {
  EXPECT_NE(hash_bytes("a"), hash_bytes("b"));
  EXPECT_NE(hash_bytes("a"), hash_bytes("a", 1));
  EXPECT_EQ(hash_bytes("a", 1), hash_bytes("a", 1));
}

TEST(Hash, IsReadBackFromItsDigits) {
  Hash hash = hash_bytes("klimatkontrakt");
  EXPECT_EQ(Hash::from_hex(hash.hex()), hash);
  EXPECT_EQ(Hash::from_hex("abc"), std::nullopt);
  EXPECT_EQ(Hash::from_hex(std::string(32, 'g')), std::nullopt);
  EXPECT_EQ(Hash::from_hex("-" + std::string(31, '0')), std::nullopt);
}

}  // namespace
}  // namespace kontrakt::support
