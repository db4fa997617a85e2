// The line of a source file under a message, with a caret under what is meant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kontrakt::diagnostics {

struct SourceLine {
  std::string
      text;  // what is shown: tabs as spaces, nothing that moves the cursor; a long line is cut to a window
  std::string margin;  // the spaces before the first caret
  std::string carets;  // at least one
};

// `line` is the whole line; `begin` and `end` are byte offsets in it (end may lie beyond: the caret stops
// with the line).
SourceLine show_line(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace kontrakt::diagnostics
