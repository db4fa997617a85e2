// Filling the arguments of a diagnostic into its texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

// `pattern` with its {names} replaced; a name without argument becomes "?". Long arguments are cut.
std::string fill(std::string_view pattern, const Arguments& arguments, Language language);

// The parts of a help line (separated by " · ") whose names all have arguments, joined again.
std::string fill_help(std::string_view pattern, const Arguments& arguments, Language language);

// The names in a pattern, in order, with repeats.
std::vector<std::string_view> placeholders(std::string_view pattern);

// Text that may be shown: control characters, and bytes that are no UTF-8, become U+FFFD; line breaks and
// tabs spaces.
std::string printable(std::string_view text);

}  // namespace kontrakt::diagnostics
