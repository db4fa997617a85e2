// White space as Python sees it, in UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace kontrakt::render {

// The length in bytes of the white space character at the beginning (or end) of `text`; 0 when there is none.
std::size_t space_at_start(std::string_view text);
std::size_t space_at_end(std::string_view text);

std::string_view strip_start(std::string_view text);
std::string_view strip_end(std::string_view text);

}  // namespace kontrakt::render
