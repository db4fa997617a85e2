#include "support/file_names.hpp"

#include <gtest/gtest.h>

namespace kontrakt::support {
namespace {

TEST(FileNameKey, is_the_same_for_names_that_differ_in_case) {
  EXPECT_EQ(file_name_key("ÅRE/Bild.PNG"), file_name_key("åre/bild.png"));
  EXPECT_EQ(file_name_key("bild.png"), "bild.png");
}

TEST(FileNameKey, is_the_same_for_both_forms_of_a_letter) {
  EXPECT_EQ(file_name_key("a\u030Are.png"), file_name_key("åre.png"));
  EXPECT_EQ(file_name_key("A\u030ARE.png"), file_name_key("åre.png"));
  EXPECT_EQ(file_name_key("\u01EE\u0345"),
            file_name_key("\u0292\u030C\u03B9"));  // folding makes ι of the mark
}

TEST(FileNameKey, is_another_for_other_letters_and_for_letters_that_only_look_alike) {
  EXPECT_NE(file_name_key("åre.png"), file_name_key("are.png"));
  EXPECT_NE(file_name_key("x²"), file_name_key("x2"));  // both systems keep these apart
}

TEST(FileNameKey, takes_bytes_that_are_no_text) {
  EXPECT_EQ(file_name_key("a\xFF"), file_name_key("A\xFF"));
}

TEST(SameLetters, are_those_that_are_only_stored_in_another_way) {
  EXPECT_TRUE(same_letters("a\u030Are.png", "åre.png"));
  EXPECT_FALSE(same_letters("A\u030Are.png", "åre.png"));
  EXPECT_FALSE(same_letters("are.png", "åre.png"));
}

}  // namespace
}  // namespace kontrakt::support
