#include "pipeline/page_keys.hpp"

#include <gtest/gtest.h>

namespace kontrakt::pipeline {
namespace {

const PageKeys keys = {{"index.html", {support::hash_bytes("data"), support::hash_bytes("<p>")}},
                       {"kommuner/lund/en sida.html", {support::hash_bytes("a"), support::hash_bytes("b")}}};

TEST(PageKeys, AreReadAsTheyWereWritten) {
  const auto read = parse_page_keys(text_of(keys, "program-1"), "program-1");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ(read->at("index.html").made_from, support::hash_bytes("data"));
  EXPECT_EQ(read->at("index.html").bytes, support::hash_bytes("<p>"));
  EXPECT_EQ(read->at("kommuner/lund/en sida.html").bytes, support::hash_bytes("b"));
}

TEST(PageKeys, OfAnotherProgramTellNothing) {
  EXPECT_FALSE(parse_page_keys(text_of(keys, "program-1"), "program-2"));
  EXPECT_FALSE(parse_page_keys(text_of(keys, "program-1"), "program-10"));
}

TEST(PageKeys, ThatAreNoneAreRefused) {
  EXPECT_FALSE(parse_page_keys("", "program-1"));
  EXPECT_FALSE(parse_page_keys("kontrakt-pages 0 program-1\n", "program-1"));
  EXPECT_FALSE(parse_page_keys("kontrakt-pages 1 program-1\nindex.html\n", "program-1"));
  EXPECT_FALSE(
      parse_page_keys("kontrakt-pages 1 program-1\n" + std::string(32, 'x') + " index.html\n", "program-1"));
}

}  // namespace
}  // namespace kontrakt::pipeline
