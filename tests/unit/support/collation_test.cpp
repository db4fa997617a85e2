#include "support/collation.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

namespace kontrakt::support {
namespace {

using testing::ElementsAre;

std::vector<std::string> sorted(std::vector<std::string> names) {
  sort_by_name(names, [](const std::string& name) -> std::string_view { return name; });
  return names;
}

TEST(Collation, SwedishLettersComeLast) {
  EXPECT_THAT(sorted({"Örebro", "Ängelholm", "Åre", "Zinkgruvan", "Arboga"}),
              ElementsAre("Arboga", "Zinkgruvan", "Åre", "Ängelholm", "Örebro"));
}

TEST(Collation, WIsALetterOfItsOwnAfterV) {
  EXPECT_THAT(sorted({"Wb", "Vz", "Va"}), ElementsAre("Va", "Vz", "Wb"));
}

TEST(Collation, AccentsAndCaseDecideOnlyBetweenEquals) {
  EXPECT_THAT(sorted({"Idéerna", "ideal", "Ide", "idé", "ide"}),
              ElementsAre("ide", "Ide", "idé", "ideal", "Idéerna"));
}

TEST(Collation, DigitsAreReadAsNumbers) {
  EXPECT_THAT(sorted({"Åtagande 10", "Åtagande 2", "Åtagande 1"}),
              ElementsAre("Åtagande 1", "Åtagande 2", "Åtagande 10"));
}

TEST(Collation, EqualNamesAreOrderedByBytesWhicheverCameFirst) {
  const Collator& collator = Collator::for_this_thread();
  EXPECT_LT(collator.compare("2", "02") * collator.compare("02", "2"), 0);
  EXPECT_EQ(sorted({"02", "2"}), sorted({"2", "02"}));
  EXPECT_EQ(collator.compare("Lund", "Lund"), 0);
}

TEST(Collation, SortKeysAndComparingAgree) {
  const std::vector<std::string> names = {
      "",  "a", "A",  "å",  "ä",   "Æ",  "o",   "ö",   "ø",   "u",    "ü",       "y",      "v",
      "w", "2", "10", "02", "a b", "ab", "a-b", "idé", "ide", "\xFF", "a\u030A", "straße", "strasse"};
  const Collator& collator = Collator::for_this_thread();
  auto sign = [](int order) { return (order > 0) - (order < 0); };
  for (const std::string& a : names) {
    for (const std::string& b : names) {
      int by_key = collator.sort_key(a).compare(collator.sort_key(b));
      EXPECT_EQ(sign(by_key), sign(collator.compare(a, b))) << a << " and " << b;
    }
  }
}

TEST(Collation, LongNamesHaveKeysToo) {
  std::string name(20'000, 'x');
  EXPECT_LT(Collator::for_this_thread().sort_key(name), Collator::for_this_thread().sort_key(name + "y"));
}

TEST(Collation, EachThreadHasItsOwnCollator) {
  const Collator* mine = &Collator::for_this_thread();
  const Collator* other = nullptr;
  std::jthread([&] { other = &Collator::for_this_thread(); }).join();
  EXPECT_NE(mine, other);
}

TEST(Collation, ItemsOfTheSameNameKeepTheirOrder) {
  std::vector<std::pair<std::string, int>> items = {{"b", 1}, {"a", 2}, {"b", 3}, {"a", 4}};
  sort_by_name(items, [](const auto& item) -> std::string_view { return item.first; });
  EXPECT_THAT(items, ElementsAre(std::pair("a", 2), std::pair("a", 4), std::pair("b", 1), std::pair("b", 3)));
}

TEST(IndexLetter, IsTheSwedishLetterOfTheName) {
  EXPECT_EQ(index_letter("ängelholm"), "Ä");
  EXPECT_EQ(index_letter("Örebro"), "Ö");
  EXPECT_EQ(index_letter("École"), "E");
  EXPECT_EQ(index_letter("Ærø"), "Ä");
  EXPECT_EQ(index_letter("Übung"), "Y");
  EXPECT_EQ(index_letter("3M"), "#");
  EXPECT_EQ(index_letter(""), "#");
}

}  // namespace
}  // namespace kontrakt::support
