// The program in a folder of its own, with what it prints caught.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <boost/filesystem.hpp>
#include <map>
#include <string>

#include "cli/program.hpp"

namespace kontrakt::cli {

class World {
 public:
  World()
      : folder_(boost::filesystem::temp_directory_path() /
                boost::filesystem::unique_path("kontrakt-%%%%%%%%")) {
    boost::filesystem::create_directories(folder_);
  }
  ~World() { boost::filesystem::remove_all(folder_); }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  // The exit code; out and err hold what was printed since the last run.
  int run(const std::vector<std::string>& arguments) {
    out.clear();
    err.clear();
    Environment environment;
    environment.folder = folder();
    environment.out = [this](std::string_view text) { out += text; };
    environment.err = [this](std::string_view text) { err += text; };
    environment.variable = [this](const char* name) -> std::optional<std::string> {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    environment.program = [this] { return program; };
    environment.share = {KONTRAKT_SOURCE_DIR};
    environment.stop = &stop;
    return run_program(arguments, environment);
  }
  std::string folder() const { return folder_.string(); }
  bool has(const std::string& path) const { return boost::filesystem::exists(folder_ / path); }

  std::string out;
  std::string err;
  std::map<std::string, std::string> variables;
  std::string program;  // as Environment::program gives it; empty: every build is as from nothing
  std::atomic<bool> stop{false};

 private:
  boost::filesystem::path folder_;
};

}  // namespace kontrakt::cli
