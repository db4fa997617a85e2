#include "diagnostics/source_line.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "diagnostics/wording.hpp"
#include "support/text.hpp"

namespace kontrakt::diagnostics {
namespace {

constexpr std::size_t tab_width = 4;
constexpr std::size_t before_window = 60;  // bytes shown before the place when the line is long
constexpr std::size_t window = 160;        // bytes of a line that are shown

std::size_t character_begin(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() && support::continues_character(text[offset])) --offset;
  return offset;
}

// How many cells of a terminal a character takes: none for an accent that is written after its letter, as
// some systems write å.
std::size_t cells(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

SourceLine show_line(std::string_view line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  std::size_t from = 0;
  std::size_t to = line.size();
  if (line.size() > window) {
    from = character_begin(line, begin > before_window ? begin - before_window : 0);
    to = character_begin(line, std::min(line.size(), from + window));
  }

  SourceLine out;
  if (from > 0) out.text = "…";
  std::size_t column = from > 0 ? 1 : 0;
  std::size_t caret_begin = column;
  std::size_t caret_end = column;
  for (std::size_t at = from; at < to;) {
    const std::size_t start = at;
    const char32_t c = support::next_character(line, at);
    if (c == '\t') {
      const std::size_t spaces = tab_width - column % tab_width;
      out.text.append(spaces, ' ');
      column += spaces;
    } else {
      out.text += printable(line.substr(start, at - start));
      column += cells(c);
    }
    if (at <= begin) caret_begin = column;
    if (at <= end) caret_end = column;
  }
  if (to < line.size()) out.text += "…";
  out.margin.assign(caret_begin, ' ');
  out.carets.assign(std::max<std::size_t>(1, caret_end > caret_begin ? caret_end - caret_begin : 1), '^');
  return out;
}

}  // namespace kontrakt::diagnostics
