// The program from its arguments to its exit code.
#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace kontrakt::cli {

// `arguments` are without the program's own name. Everything that is printed goes through `environment`.
int run_program(const std::vector<std::string>& arguments, const Environment& environment);

}  // namespace kontrakt::cli
