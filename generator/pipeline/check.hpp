// kontrakt check: is the content right?
#pragma once

#include "pipeline/request.hpp"
#include "support/file_system.hpp"

namespace kontrakt::pipeline {

// Finds all that is wrong, up to links between pages; writes nothing. `disk` starts at the project's folder.
Outcome check(const Request& request, const support::FileSystem& disk);

}  // namespace kontrakt::pipeline
