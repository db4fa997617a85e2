// Where the time of a run went, for whoever finds it slow.
#pragma once

#include <cstdint>
#include <string>

#include "diagnostics/format.hpp"
#include "pipeline/request.hpp"

namespace kontrakt::cli {

// The most memory that this process has had, in bytes; 0 when the system does not say.
std::uint64_t most_memory();

// A line for each stage that the run came to, in their order: seconds, share of all, and the time that the
// processors worked, which is more than the seconds when several threads work. Last the sums, and the most
// memory (in bytes, 0: not known).
std::string profile_text(const pipeline::Outcome& outcome, unsigned jobs, std::uint64_t memory,
                         diagnostics::Language language);

}  // namespace kontrakt::cli
