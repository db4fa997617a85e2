#include "support/nearest.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace kontrakt::support {
namespace {

TEST(EditDistance, counts_what_must_change) {
  EXPECT_EQ(edit_distance("procent", "procent", 5), 0U);
  EXPECT_EQ(edit_distance("procnet", "procent", 5), 1U);  // two neighbours swapped
  EXPECT_EQ(edit_distance("titel", "title", 5), 1U);
  EXPECT_EQ(edit_distance("kton", "ton", 5), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3U);
  EXPECT_EQ(edit_distance("", "abc", 5), 3U);
}

TEST(EditDistance, counts_characters_not_bytes) {
  EXPECT_EQ(edit_distance("mål", "mal", 5), 1U);
  EXPECT_EQ(edit_distance("åäö", "aao", 5), 3U);
}

TEST(EditDistance, stops_at_the_limit) {
  EXPECT_EQ(edit_distance("abcdef", "uvwxyz", 2), 3U);
  EXPECT_EQ(edit_distance("a", "abcdef", 2), 3U);
}

std::string near(std::string_view word) {
  static constexpr std::array<std::string_view, 6> units = {"procent", "procent-per-år", "ton",
                                                            "kton",    "målord",         "kr"};
  return std::string(nearest(word, units).value_or("-"));
}

TEST(Nearest, finds_what_was_meant) {
  EXPECT_EQ(near("procnet"), "procent");
  EXPECT_EQ(near("Procent"), "procent");
  EXPECT_EQ(near("procent per år"), "procent-per-år");
  EXPECT_EQ(near("malord"), "målord");
  EXPECT_EQ(near("tonn"), "ton");
  EXPECT_EQ(near("KR"), "kr");
}

TEST(Nearest, finds_nothing_when_nothing_is_near) {
  EXPECT_EQ(near("liter"), "-");
  EXPECT_EQ(near("kg"), "-");
  EXPECT_EQ(near(""), "-");
  EXPECT_EQ(near(std::string(100000, 'p')), "-");
  EXPECT_EQ(nearest("a", {}), std::nullopt);
}

TEST(Nearest, takes_the_first_of_equals) {
  static constexpr std::array<std::string_view, 2> words = {"abcd", "abce"};
  EXPECT_EQ(nearest("abcf", words), "abcd");
}

}  // namespace
}  // namespace kontrakt::support
