#include "support/phrases.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace kontrakt::support {
namespace {

// "1:EU 2:klimatbudget": what is found, in order.
std::string found(const std::vector<std::string>& phrases, std::string_view text) {
  PhraseFinder finder;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) finder.add(phrases[i], i + 1);
  std::string all;
  finder.each(text, [&](const PhraseMatch& match) {
    if (!all.empty()) all += ' ';
    all += std::to_string(match.id) + ":" + std::string(text.substr(match.begin, match.end - match.begin));
  });
  return all;
}

TEST(Phrases, are_found_as_whole_words) {
  EXPECT_EQ(found({"budget"}, "En budget, (budget) budgeten utsläppsbudget budget"),
            "1:budget 1:budget 1:budget");
  EXPECT_EQ(found({"EU"}, "EU-taxonomin, icke-EU, EU_x, neural, EU."), "1:EU");
  EXPECT_EQ(found({"kontrakt"}, "kontrakt.se www.kontrakt.se a@kontrakt.se kontrakt."), "1:kontrakt");
  EXPECT_EQ(found({"mål"}, "målår åmål mål"), "1:mål");
}

TEST(Phrases, are_found_in_any_case_also_of_swedish_letters) {
  EXPECT_EQ(found({"Åtagande"}, "ÅTAGANDE åtagande Åtagande"), "1:ÅTAGANDE 1:åtagande 1:Åtagande");
  EXPECT_EQ(found({"3×2"}, "3×2 3÷2"), "1:3×2");
}

TEST(Phrases, are_found_over_any_white_space) {
  EXPECT_EQ(found({"nära  noll"}, "nära\nnoll, nära\u00a0noll, nära  noll"), "1:nära\nnoll 1:nära\u00a0noll");
}

TEST(Phrases, give_way_to_longer_ones) {
  EXPECT_EQ(found({"Scope 3", "Scope 3 nedströms"}, "scope 3 nedströms och scope 3 uppströms"),
            "2:scope 3 nedströms 1:scope 3");
  EXPECT_EQ(found({"nära noll", "noll utsläpp"}, "nära noll utsläpp"), "1:nära noll");
}

TEST(Phrases, belong_to_the_first_that_adds_them) {
  EXPECT_EQ(found({"mål", "Mål"}, "mål"), "1:mål");
}

TEST(Phrases, bear_texts_and_phrases_of_every_form) {
  EXPECT_EQ(found({"", "  ", std::string(600, 'a')}, std::string(600, 'a')), "");
  EXPECT_EQ(found({"a\xC3"}, "a\xC3 \xFF\xFE a"), "1:a\xC3");
  EXPECT_EQ(found({"a"}, ""), "");
}

// Ten thousand phrases that begin alike, and a text that nearly is each of them.
TEST(Phrases, are_found_in_the_time_of_reading) {
  PhraseFinder finder;
  std::string stem(400, 'a');
  for (std::uint32_t i = 0; i < 10'000; ++i) finder.add(stem + std::to_string(i), i);
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ";
  const auto begin = std::chrono::steady_clock::now();
  std::size_t count = 0;
  finder.each(text, [&](const PhraseMatch&) { ++count; });
  EXPECT_EQ(count, 0U);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

}  // namespace
}  // namespace kontrakt::support
