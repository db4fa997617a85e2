// The commands. Each gets options that parse() found no fault in, and gives the exit code.
#pragma once

#include "cli/environment.hpp"
#include "cli/options.hpp"

namespace kontrakt::cli {

int command_check(const Options& options, const Environment& environment);
int command_build(const Options& options, const Environment& environment);
int command_new(const Options& options, const Environment& environment);
int command_list(const Options& options, const Environment& environment);
int command_publish_year(const Options& options, const Environment& environment);
int command_schema(const Options& options, const Environment& environment);
int command_explain(const Options& options, const Environment& environment);

// "argumentet SORT saknas", with an example of the command.
int missing_argument(const Options& options, const Environment& environment, const char* name,
                     const char* example);

}  // namespace kontrakt::cli
