#include "load/front_matter.hpp"

#include <gtest/gtest.h>

namespace kontrakt::load {
namespace {

TEST(FrontMatter, is_what_stands_between_two_fences) {
  const SplitMarkdown split = split_front_matter("---\na: 1\n---\n# Text\n");
  EXPECT_TRUE(split.has_front_matter);
  EXPECT_EQ(split.yaml, "a: 1\n");
  EXPECT_EQ(split.yaml_offset, 4U);
  EXPECT_EQ(split.body, "# Text\n");
  EXPECT_EQ(split.body_offset, 13U);
}

TEST(FrontMatter, may_be_empty) {
  const SplitMarkdown split = split_front_matter("---\n---\ntext");
  EXPECT_TRUE(split.has_front_matter);
  EXPECT_EQ(split.yaml, "");
  EXPECT_EQ(split.body, "text");
}

TEST(FrontMatter, bears_byte_order_mark_crlf_and_spaces_after_the_fence) {
  const SplitMarkdown split = split_front_matter("\xEF\xBB\xBF--- \r\na: 1\r\n---\t\r\ntext");
  EXPECT_EQ(split.yaml, "a: 1\r\n");
  EXPECT_EQ(split.yaml_offset, 9U);
  EXPECT_EQ(split.body, "text");
}

TEST(FrontMatter, is_missing_when_the_file_begins_otherwise) {
  for (const char* text :
       {"", "# Text\n---\na: 1\n---\n", "\n---\na: 1\n---\n", "----\na: 1\n---\n", "--- a\n---\n"}) {
    const SplitMarkdown split = split_front_matter(text);
    EXPECT_FALSE(split.has_front_matter) << text;
    EXPECT_EQ(split.body, text);
    EXPECT_EQ(split.body_offset, 0U);
  }
  EXPECT_EQ(split_front_matter("\xEF\xBB\xBFtext").body, "text");
}

TEST(FrontMatter, without_second_fence_is_unclosed) {
  for (const char* text : {"---", "---\n", "---\na: 1\n", "---\na: 1\n ---\n", "---\na: 1\n----\n"}) {
    EXPECT_TRUE(split_front_matter(text).unclosed) << text;
    EXPECT_EQ(split_front_matter(text).body, "") << text;
  }
}

TEST(FrontMatter, ends_at_the_first_fence) {
  EXPECT_EQ(split_front_matter("---\na: 1\n---\nb\n---\nc\n").body, "b\n---\nc\n");
}

}  // namespace
}  // namespace kontrakt::load
