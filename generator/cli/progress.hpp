// The line that tells how far a long run has come.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

#include "cli/environment.hpp"
#include "diagnostics/catalog.hpp"
#include "pipeline/request.hpp"

namespace kontrakt::cli {

// Draws over itself on standard error, only on a terminal and only when the run takes more than a moment.
// Erased when it is destroyed.
class Progress {
 public:
  Progress(const Environment& environment, diagnostics::Language language, bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // From any thread.
  void show(pipeline::Stage stage, std::size_t done, std::size_t total);

 private:
  const Environment& environment_;
  diagnostics::Language language_;
  bool wanted_;
  bool drawn_ = false;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point next_;
};

// "gör sidorna".
std::string_view stage_text(pipeline::Stage stage, diagnostics::Language language);

std::string progress_text(pipeline::Stage stage, std::size_t done, std::size_t total,
                          diagnostics::Language language);

}  // namespace kontrakt::cli
