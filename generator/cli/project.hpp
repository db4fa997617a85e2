// Finding the portal that the command is about.
#pragma once

#include <optional>
#include <string>

#include "cli/environment.hpp"
#include "cli/options.hpp"
#include "diagnostics/diagnostic.hpp"
#include "pipeline/request.hpp"

namespace kontrakt::cli {

struct Project {
  std::string folder;  // absolute
  bool above = false;  // found in a folder above the one the program was started in
};

// --source, or the nearest folder upward that has a site.yml; nothing after saying why.
std::optional<Project> find_project(const Options& options, const Environment& environment,
                                    diagnostics::Diagnostics& found);

// What the flags of build and check ask for; nothing after saying which cannot be understood.
std::optional<pipeline::Request> make_request(const Options& options, const Environment& environment,
                                              const Project& project, diagnostics::Diagnostics& found);

}  // namespace kontrakt::cli
