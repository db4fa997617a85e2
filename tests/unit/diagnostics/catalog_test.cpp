#include "diagnostics/catalog.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include "diagnostics/wording.hpp"

namespace kontrakt::diagnostics {
namespace {

std::vector<const Entry*> all_entries() {
  std::vector<const Entry*> all;
  for (const auto& hundred : catalog()) {
    for (const Entry& entry : hundred) all.push_back(&entry);
  }
  return all;
}

std::vector<std::string_view> sorted_placeholders(std::string_view text) {
  auto names = placeholders(text);
  std::ranges::sort(names);
  return names;
}

TEST(Catalog, has_codes_in_order_and_each_once) {
  std::string_view last;
  for (const Entry* entry : all_entries()) {
    EXPECT_LT(last, std::string_view(entry->code));
    last = entry->code;
  }
}

TEST(Catalog, has_each_code_in_its_hundred) {
  for (std::size_t hundred = 0; hundred < catalog().size(); ++hundred) {
    for (const Entry& entry : catalog()[hundred]) {
      const std::string code = entry.code;
      ASSERT_EQ(code.size(), 4U) << code;
      EXPECT_EQ(code[0], 'K');
      EXPECT_EQ(static_cast<std::size_t>(code[1] - '0'), hundred) << code;
    }
  }
}

TEST(Catalog, has_the_same_arguments_in_both_languages) {
  for (const Entry* entry : all_entries()) {
    EXPECT_EQ(sorted_placeholders(entry->text.sv), sorted_placeholders(entry->text.en)) << entry->code;
    EXPECT_EQ(sorted_placeholders(entry->help.sv), sorted_placeholders(entry->help.en)) << entry->code;
  }
}

// An explanation without a way out helps nobody: it has at least two sentences, and both languages.
TEST(Catalog, explains_every_code_with_a_way_out) {
  for (const Entry* entry : all_entries()) {
    for (const Language language : {Language::sv, Language::en}) {
      const std::string_view text = entry->explain.in(language);
      EXPECT_TRUE(text.ends_with('.') || text.ends_with("…")) << entry->code << ": " << text;
      EXPECT_GE(text.size(), 50U) << entry->code << ": " << text;
    }
    EXPECT_STRNE(entry->explain.sv, entry->explain.en) << entry->code;
  }
}

TEST(Catalog, writes_messages_without_full_stop) {
  for (const Entry* entry : all_entries()) {
    for (const Language language : {Language::sv, Language::en}) {
      const std::string_view text = entry->text.in(language);
      ASSERT_FALSE(text.empty()) << entry->code;
      EXPECT_FALSE(text.ends_with('.')) << entry->code << ": " << text;
    }
  }
}

TEST(Catalog, finds_a_code_in_upper_and_lower_case) {
  ASSERT_NE(find_entry("K104"), nullptr);
  EXPECT_STREQ(find_entry("K104")->code, "K104");
  EXPECT_EQ(find_entry("k104"), find_entry("K104"));
}

TEST(Catalog, finds_nothing_for_codes_that_are_none) {
  for (const char* code : {"", "K", "K1", "K100", "K999", "X104", "K104 ", "1040"}) {
    EXPECT_EQ(find_entry(code), nullptr) << code;
  }
}

TEST(Catalog, has_every_code_that_the_program_gives) {
  const std::regex quoted_code("\"(K[0-9]{3})\"");
  std::size_t codes = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(KONTRAKT_SOURCE_DIR "/generator")) {
    const std::string name = file.path().filename().string();
    if (!name.ends_with(".cpp") || name.starts_with("catalog_")) continue;
    std::ifstream in(file.path());
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    for (std::sregex_iterator at(text.begin(), text.end(), quoted_code); at != std::sregex_iterator(); ++at) {
      EXPECT_NE(find_entry((*at)[1].str()), nullptr) << name << ": " << (*at)[1];
      ++codes;
    }
  }
  EXPECT_GT(codes, 100U);
}

TEST(Catalog, has_terms_in_order_in_both_languages) {
  std::string_view last;
  for (const Term& entry : terms()) {
    EXPECT_LT(last, entry.name);
    last = entry.name;
    EXPECT_TRUE(entry.name.starts_with('@'));
    EXPECT_FALSE(entry.word.in(Language::sv).empty());
    EXPECT_FALSE(entry.word.in(Language::en).empty());
  }
  EXPECT_EQ(term("@number", Language::sv), "ett tal");
  EXPECT_EQ(term("@no_such_term", Language::sv), "");
}

}  // namespace
}  // namespace kontrakt::diagnostics
