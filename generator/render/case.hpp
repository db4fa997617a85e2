// Capitals and small letters of all alphabets, independent of the process's locale.
#pragma once

#include <string>
#include <string_view>

namespace kontrakt::render {

std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
// The first letter large, all others small.
std::string capitalized(std::string_view text);

}  // namespace kontrakt::render
