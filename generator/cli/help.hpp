// What --help prints.
#pragma once

#include <string>

#include "cli/command_table.hpp"

namespace kontrakt::cli {

// Of the whole program, or of one command when it is not null.
std::string help(const Command* command, Language language);

}  // namespace kontrakt::cli
