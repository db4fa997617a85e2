// The world around the program, so that tests can bring their own.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::cli {

struct Environment {
  std::string folder;  // absolute: where the program was started
  std::function<void(std::string_view)> out;
  std::function<void(std::string_view)> err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::function<std::optional<std::string>(const char* name)> variable;
  std::function<std::string()> program;     // gives pipeline::Request::program; asked by those who build
  std::vector<std::string> share;           // folders with the program's own templates/ and themes/
  const std::atomic<bool>* stop = nullptr;  // set by SIGINT and SIGTERM
};

// What the shell is told.
enum ExitCode : int {
  exit_fine = 0,
  exit_content = 1,
  exit_usage = 2,
  exit_input_output = 3,
  exit_interrupted = 130
};

}  // namespace kontrakt::cli
