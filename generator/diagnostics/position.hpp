// Where something stands in the source files.
#pragma once

#include <cstdint>

namespace kontrakt::diagnostics {

// A file of the project, as a number: its index in SourceFiles. 0 means no file (the command line, the whole
// run).
using FileId = std::uint32_t;

// A stretch of bytes in a file. The message printer makes line and column (in characters) of it when, and
// only when, something is to be said about the place.
struct Location {
  FileId file = 0;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;  // 0: the place itself, printed with one caret

  friend constexpr bool operator==(const Location&, const Location&) = default;
};

}  // namespace kontrakt::diagnostics
