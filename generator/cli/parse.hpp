// The command line as typed to Options.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "diagnostics/diagnostic.hpp"

namespace kontrakt::cli {

// `arguments` are without the program's own name. What cannot be understood is reported (K001–K008); the
// options that could be are there anyway, so that the messages come in the language asked for.
Options parse(const std::vector<std::string>& arguments, diagnostics::Diagnostics& found);

}  // namespace kontrakt::cli
