// One run of the program: the messages, the files they point into, the time each stage took, and how it
// ended.
#pragma once

#include <chrono>
#include <ctime>
#include <utility>

#include "config/site.hpp"
#include "pipeline/request.hpp"

namespace kontrakt::pipeline {

class Run {
 public:
  explicit Run(const Request& request) : request_(request) {}

  const Request& request() const { return request_; }
  diagnostics::SourceFiles& files() { return outcome_.files; }
  diagnostics::Diagnostics& messages() { return outcome_.messages; }
  Outcome& outcome() { return outcome_; }

  // Calls work() and notes how long it took.
  template <class Work>
  auto stage(Stage which, Work work) {
    begin(which);
    const Timer timer(outcome_.times, which);
    return work();
  }

  void progress(Stage which, std::size_t done, std::size_t total) const {
    if (request_.progress) request_.progress(which, done, total);
  }
  bool stopped() const { return request_.stop != nullptr && request_.stop->load(); }

  // Whether the site may be written: no error, in a strict run no warning, and nobody has asked to stop.
  bool may_write();

  // From now on the messages are counted as the site's `checks` say.
  void use_checks(const std::vector<config::CheckOverride>& checks) { checks_ = checks; }

  // The run is over: how it ended, with all messages counted.
  Outcome finish();

 private:
  class Timer {
   public:
    Timer(std::vector<StageTime>& times, Stage which)
        : times_(times), which_(which), begin_(std::chrono::steady_clock::now()), used_(std::clock()) {}
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer() {
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin_;
      const auto used = static_cast<double>(std::clock() - used_) / CLOCKS_PER_SEC;
      times_.push_back({which_, took.count(), used});
    }

   private:
    std::vector<StageTime>& times_;
    Stage which_;
    std::chrono::steady_clock::time_point begin_;
    std::clock_t used_;  // by the whole process
  };

  void begin(Stage which) const { progress(which, 0, 0); }
  void settle_levels();

  const Request& request_;
  std::vector<config::CheckOverride> checks_;
  Outcome outcome_;
};

// What a message means for how the run ends.
End end_of(const diagnostics::Diagnostic& diagnostic, const diagnostics::SourceFiles& files);

}  // namespace kontrakt::pipeline
