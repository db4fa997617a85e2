// What the command line said.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/format.hpp"

namespace kontrakt::cli {

// Texts as they were typed; empty when a flag was not given. Checked where they are used.
struct Options {
  std::string command;
  std::vector<std::string> arguments;

  std::string source;
  std::string output;
  std::string base_url;
  std::string templates;
  std::string as_of;
  std::string jobs;
  std::string format;
  std::string lang;
  std::string joint;
  bool in_place = false;
  bool strict = false;
  bool replace = false;
  bool pdf = false;
  bool fresh = false;
  bool profile = false;
  bool quiet = false;
  bool example = false;
  bool all = false;
  bool help = false;
  bool version = false;

  diagnostics::Language language = diagnostics::Language::sv;
};

}  // namespace kontrakt::cli
