#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

std::string page(std::size_t number) {
  const std::string n = std::to_string(number);
  std::string text = "Ingress ~~struken " + n + "~~ med [@a-" + n + ", s. " + n + "].\n\n";
  for (std::size_t i = 0; i < 1 + number % 7; ++i)
    text += "## Mål " + n + "\n\n- [x] ~~a~~ *b*\n- [ ] [mål " + n + "](/x/" + n + ")\n\nTabell: T~" + n +
            "~\n\n| ~a~ | B |\n|---|--:|\n| ~~" + n + "~~ | [här](/y) |\n\n";
  return text;
}

// cmark-gfm keeps a table for the whole process; see cmark_threads.cpp.
TEST(Threads, many_give_the_same_bytes_as_one) {
  constexpr std::size_t pages = 1500;
  const auto render = [](std::size_t thread_count) {
    std::vector<std::string> results(pages);
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < thread_count; ++t)
      threads.emplace_back([&] {
        for (std::size_t i = next++; i < pages; i = next++) {
          const auto r = read(page(i));
          results[i] = r.html;
          for (const auto& message : r.messages) results[i] += message + "\n";
        }
      });
    for (auto& thread : threads) thread.join();
    return results;
  };
  const auto one = render(1);
  for (int round = 0; round < 3; ++round) EXPECT_EQ(render(8), one);
  EXPECT_NE(one[0].find("<del>struken 0</del>"), std::string::npos);
}

}  // namespace
}  // namespace kontrakt::markdown::test
