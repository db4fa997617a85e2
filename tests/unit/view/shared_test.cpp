// What several pages are made from is made once, as long as one of them was lately made from it.
#include "view/shared.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <vector>

#include "support/parallel.hpp"

namespace kontrakt::view {
namespace {

TEST(Shared, is_made_once_for_what_comes_after_it) {
  int made = 0;
  const Shared<std::string> name([&] { return "nummer " + std::to_string(++made); });
  Recent recent;
  EXPECT_EQ(*name.made(recent), "nummer 1");
  EXPECT_EQ(*name.made(recent), "nummer 1");
}

TEST(Shared, is_given_up_when_enough_else_has_been_made) {
  int made = 0;
  const Shared<int> first([&] { return ++made; });
  Recent recent;
  EXPECT_EQ(*first.made(recent), 1);
  for (int i = 0; i < 8; ++i) {
    const Shared<int> other([i] { return i; });
    EXPECT_EQ(*other.made(recent), i);
  }
  EXPECT_EQ(*first.made(recent), 2);
}

TEST(Shared, is_given_up_when_pages_of_another_folder_are_made) {
  int made = 0;
  const Shared<int> of_a_year([&] { return ++made; }, "/uppfoljning/2025/");
  const Shared<int> of_any_page([&] { return ++made; });
  Recent recent;
  EXPECT_EQ(*of_a_year.made(recent), 1);
  EXPECT_EQ(*of_any_page.made(recent), 2);
  recent.turn_to("/uppfoljning/2025/sida-2/");
  EXPECT_EQ(*of_a_year.made(recent), 1);
  recent.turn_to("/uppfoljning/2024/");
  EXPECT_EQ(*of_any_page.made(recent), 2);
  EXPECT_EQ(*of_a_year.made(recent), 3);
}

TEST(Shared, is_the_same_for_threads_that_ask_at_once) {
  std::atomic<int> made{0};
  const Shared<int> number([&] { return ++made; });
  std::vector<Recent> recent(4);
  std::vector<int> seen(1000);
  support::run_chunks(seen.size(), 4,
                      [&](unsigned thread, std::size_t i) { seen[i] = *number.made(recent[thread]); });
  EXPECT_EQ(seen, std::vector<int>(1000, 1));
}

TEST(Shared, makes_everybody_who_asks_a_reader_of_the_texts_it_is_made_of) {
  const std::vector<markdown::Document> all(4);
  const markdown::Texts texts(all);
  const Shared<int> number([&] {
    (void)texts[3];
    return 1;
  });
  Recent recent;
  for (int i = 0; i < 2; ++i) {
    const markdown::TextReads reads;
    (void)number.made(recent);
    EXPECT_EQ(reads.numbers(), std::vector<std::uint32_t>{3});
  }
}

}  // namespace
}  // namespace kontrakt::view
