// Telling what came of a run: messages, a last line, the exit code.
#pragma once

#include <string>

#include "cli/environment.hpp"
#include "cli/options.hpp"
#include "pipeline/request.hpp"

namespace kontrakt::cli {

// Messages about the command line itself; exit_usage when there are any errors.
int report_usage(const diagnostics::Diagnostics& messages, const Options& options,
                 const Environment& environment);

// Prints the messages to standard output, since they are what was asked for, in the format chosen.
void print_messages(const pipeline::Outcome& outcome, const Options& options, const Environment& environment);

// "Klart: 84 sidor på 0,06 s: 3 nya, 20 ändrade, 66 oförändrade filer, 1 borttagen, inga varningar"; nothing
// with --quiet or as JSON.
void print_summary(const pipeline::Outcome& outcome, bool building, const Options& options,
                   const Environment& environment);

int exit_code(pipeline::End end);

// The lines above as they are printed, for tests.
std::string summary_line(const pipeline::Outcome& outcome, bool building, diagnostics::Language language);

}  // namespace kontrakt::cli
