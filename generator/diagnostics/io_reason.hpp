// Why a file could not be read, as a value for {reason} in a message.
#pragma once

#include <string>

#include "support/result.hpp"

namespace kontrakt::diagnostics {

// A word of terms.cpp for what happens to people; the system's own words for the rest.
std::string reason_of(const support::IoError& error);

}  // namespace kontrakt::diagnostics
