// From a byte offset to what a person sees in the editor.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kontrakt::diagnostics {

// 1-based; the column counts characters (code points), a tab is one, a byte order mark at the start is none.
// A line ends with LF, CRLF or a lone CR. line 0: there is no such place.
struct LineColumn {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t line_begin = 0;  // offset of the line's first byte

  friend constexpr bool operator==(const LineColumn&, const LineColumn&) = default;
};

// Answers for one text. Made in one pass, each answer then reads at most a few hundred bytes: ten thousand
// messages about one long line cost no more than the same about many short ones.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  // An offset beyond the end is taken as the end.
  LineColumn at(std::uint32_t offset) const;

  // The line that begins at `line_begin`, without its end and without a byte order mark. Reads to its end.
  std::string_view line(std::uint32_t line_begin) const;

 private:
  std::string_view text_;
  std::vector<LineColumn> checkpoints_;
};

}  // namespace kontrakt::diagnostics
