#include "support/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace kontrakt::support {
namespace {

struct Failure {
  std::mutex mutex;
  std::exception_ptr exception;
  std::size_t item = 0;

  void keep(std::size_t failed_item) {
    std::lock_guard lock(mutex);
    if (exception && item <= failed_item) return;
    exception = std::current_exception();
    item = failed_item;
  }
};

}  // namespace

unsigned default_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void run_chunks(std::size_t count, unsigned jobs,
                const std::function<void(unsigned thread, std::size_t item)>& work) {
  jobs = std::max(1U, jobs);
  if (count < jobs) jobs = static_cast<unsigned>(count);
  if (jobs <= 1) {
    for (std::size_t item = 0; item < count; ++item) work(0, item);
    return;
  }
  // Small enough that no thread is left with much at the end, large enough that the counter is not the work.
  std::size_t chunk = std::clamp<std::size_t>(count / (std::size_t{jobs} * 8), 1, 64);
  std::atomic<std::size_t> next{0};
  std::atomic<bool> stop{false};
  Failure failure;
  auto run = [&](unsigned thread) {
    while (!stop.load(std::memory_order_relaxed)) {
      std::size_t first = next.fetch_add(chunk, std::memory_order_relaxed);
      if (first >= count) return;
      for (std::size_t item = first; item < std::min(first + chunk, count); ++item) {
        try {
          work(thread, item);
        } catch (...) {
          failure.keep(item);
          stop = true;
          return;
        }
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    threads.reserve(jobs - 1);
    try {
      for (unsigned thread = 1; thread < jobs; ++thread) threads.emplace_back(run, thread);
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch)
      // The machine gives no more threads; those that started, and this one, do all of it.
    }
    run(0);
  }
  if (failure.exception) std::rethrow_exception(failure.exception);
}

}  // namespace kontrakt::support
