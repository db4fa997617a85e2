// A faulty and a mended piece of content for the messages that editors meet most, for `kontrakt explain`.
#pragma once

#include <span>
#include <string_view>

namespace kontrakt::diagnostics {

// Pieces of files as an editor writes them; the same in both languages. Several lines are parted by '\n'.
struct Example {
  std::string_view code;
  std::string_view wrong;
  std::string_view right;
};

// In the order of codes; a code has one example or none.
std::span<const Example> examples();

// Null when the code has no example. The code is in upper case.
const Example* find_example(std::string_view code);

}  // namespace kontrakt::diagnostics
