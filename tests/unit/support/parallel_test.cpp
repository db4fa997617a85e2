#include "support/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace kontrakt::support {
namespace {

TEST(RunChunks, DoesEveryItemOnce) {
  for (unsigned jobs : {0U, 1U, 2U, 8U, 50U}) {
    for (std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{10'000}}) {
      std::vector<std::atomic<int>> done(count);
      run_chunks(count, jobs, [&](unsigned, std::size_t item) { ++done[item]; });
      for (auto& times : done) EXPECT_EQ(times.load(), 1);
    }
  }
}

TEST(RunChunks, NumbersItsThreadsBelowTheJobs) {
  std::atomic<unsigned> highest{0};
  run_chunks(1000, 4, [&](unsigned thread, std::size_t) {
    unsigned seen = highest.load();
    while (thread > seen && !highest.compare_exchange_weak(seen, thread)) {
    }
  });
  EXPECT_LT(highest.load(), 4U);
}

TEST(RunChunks, OneJobRunsHereInOrder) {
  std::vector<std::size_t> order;
  auto here = std::this_thread::get_id();
  run_chunks(5, 1, [&](unsigned thread, std::size_t item) {
    EXPECT_EQ(std::this_thread::get_id(), here);
    EXPECT_EQ(thread, 0U);
    order.push_back(item);
  });
  EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
}

TEST(RunChunks, AnExceptionReachesTheCaller) {
  for (unsigned jobs : {1U, 4U}) {
    EXPECT_THROW(run_chunks(1000, jobs,
                            [](unsigned, std::size_t item) {
                              if (item == 500) throw std::runtime_error("500");
                            }),
                 std::runtime_error);
  }
}

TEST(DefaultJobs, IsAtLeastOne) {
  EXPECT_GE(default_jobs(), 1U);
}

}  // namespace
}  // namespace kontrakt::support
