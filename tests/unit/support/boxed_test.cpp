// What few things have, without room for it in the others.
#include "support/boxed.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace kontrakt::support {
namespace {

TEST(Boxed, is_empty_until_it_gets_something) {
  Boxed<std::string> name;
  EXPECT_FALSE(name);
  name = std::string("Lund");
  ASSERT_TRUE(name);
  EXPECT_EQ(*name, "Lund");
  EXPECT_EQ(name->size(), 4U);
}

TEST(Boxed, is_copied_with_what_is_in_it) {
  Boxed<std::string> name(std::string("Lund"));
  const Boxed<std::string> copy = name;
  name.emplace() = "Malmö";
  EXPECT_EQ(*copy, "Lund");
  EXPECT_EQ(*name, "Malmö");
  name = Boxed<std::string>(copy);
  EXPECT_EQ(*name, "Lund");
  name = Boxed<std::string>();
  EXPECT_FALSE(name);
}

}  // namespace
}  // namespace kontrakt::support
