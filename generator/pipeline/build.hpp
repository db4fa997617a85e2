// kontrakt build: the content to a finished site.
#pragma once

#include "pipeline/request.hpp"
#include "support/file_system.hpp"

namespace kontrakt::pipeline {

// Checks everything and, when nothing is wrong, puts the new site in the place of the old. With an error (in
// a strict run: a warning) nothing is written and the old site stays. `disk` starts at the project's folder.
Outcome build(const Request& request, const support::FileSystem& disk);

}  // namespace kontrakt::pipeline
