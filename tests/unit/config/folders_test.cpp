#include "config/folders.hpp"

#include <gtest/gtest.h>

namespace kontrakt::config {
namespace {

TEST(Folders, drops_what_a_path_does_not_need) {
  EXPECT_EQ(normalised("./a//b/../c/"), "a/c");
  EXPECT_EQ(normalised(""), ".");
  EXPECT_EQ(normalised("a/.."), ".");
  EXPECT_EQ(normalised("/a/../../b"), "/b");
}

TEST(Folders, keeps_the_climb_out_of_the_project_to_be_seen) {
  EXPECT_EQ(normalised("a/../../lund"), "../lund");
  EXPECT_TRUE(leaves_project("../lund"));
  EXPECT_TRUE(leaves_project(".."));
  EXPECT_TRUE(leaves_project("/srv"));
  EXPECT_FALSE(leaves_project("..lund"));
  EXPECT_FALSE(leaves_project("content"));
}

TEST(Folders, tells_a_folder_below_from_one_that_only_begins_alike) {
  EXPECT_TRUE(same_or_inside("/p/content", "/p/content"));
  EXPECT_TRUE(same_or_inside("/p/content/a", "/p/content"));
  EXPECT_FALSE(same_or_inside("/p/content-2", "/p/content"));
  EXPECT_TRUE(same_or_inside("/p", "/"));
}

}  // namespace
}  // namespace kontrakt::config
