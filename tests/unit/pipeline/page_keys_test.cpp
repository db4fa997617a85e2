#include "pipeline/page_keys.hpp"

#include <gtest/gtest.h>

namespace kontrakt::pipeline {
namespace {

support::Hash hash(std::string_view text) {
  return support::hash_bytes(text);
}

PageKeys some_keys() {
  PageKeys keys;
  keys.structure = hash("fält");
  keys.texts = {hash("text ett"), hash("text två")};
  keys.planned_from = {1};
  keys.pages["index.html"] = {hash("data"), hash("<p>"), {0, 1}};
  keys.pages["kommuner/lund/en sida.html"] = {{}, hash("b"), {}};
  return keys;
}

const PageKeys keys = some_keys();

TEST(PageKeys, AreReadAsTheyWereWritten) {
  const auto read = parse_page_keys(text_of(keys, "program-1"), "program-1");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->structure, keys.structure);
  EXPECT_EQ(read->texts, keys.texts);
  EXPECT_EQ(read->planned_from, keys.planned_from);
  ASSERT_EQ(read->pages.size(), 2U);
  EXPECT_EQ(read->pages.at("index.html").made_from, hash("data"));
  EXPECT_EQ(read->pages.at("index.html").texts, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(read->pages.at("kommuner/lund/en sida.html").bytes, hash("b"));
  EXPECT_EQ(text_of(*read, "program-1"), text_of(keys, "program-1"));
}

TEST(PageKeys, OfAnotherProgramTellNothing) {
  EXPECT_FALSE(parse_page_keys(text_of(keys, "program-1"), "program-2"));
  EXPECT_FALSE(parse_page_keys(text_of(keys, "program-1"), "program-10"));
}

TEST(PageKeys, ThatAreNoneAreRefused) {
  const std::string zero(32, '0');
  EXPECT_TRUE(parse_page_keys("kontrakt-pages 2 p\nstructure " + zero + "\n", "p"));
  for (const std::string& text :
       {std::string(), std::string("kontrakt-pages 1 p\n"), std::string("kontrakt-pages 2 p"),
        "kontrakt-pages 2 p\nstructure " + zero, std::string("kontrakt-pages 2 p\nindex.html\n"),
        "kontrakt-pages 2 p\npage " + zero + " " + zero + " 1,2 index.html\n",
        "kontrakt-pages 2 p\npage " + zero + " " + zero + " 1,x, index.html\n",
        "kontrakt-pages 2 p\npage " + zero + " " + zero + " 1,\n"}) {
    EXPECT_FALSE(parse_page_keys(text, "p")) << text;
  }
}

}  // namespace
}  // namespace kontrakt::pipeline
