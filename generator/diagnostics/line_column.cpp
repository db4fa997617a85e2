#include "diagnostics/line_column.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace kontrakt::diagnostics {
namespace {

constexpr std::uint32_t step = 512;  // bytes between two checkpoints
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Moves `place` past the byte at `offset`.
void pass(std::string_view text, std::uint32_t offset, LineColumn& place) {
  const char c = text[offset];
  const bool ends_line = c == '\n' || (c == '\r' && (offset + 1 >= text.size() || text[offset + 1] != '\n'));
  if (ends_line) {
    place = {place.line + 1, 1, offset + 1};
  } else if (offset + 1 >= text.size() || !support::continues_character(text[offset + 1])) {
    ++place.column;
  }
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  LineColumn place{1, 1, 0};
  std::uint32_t offset = 0;
  checkpoints_.reserve(text.size() / step + 1);
  checkpoints_.push_back(place);
  if (text.starts_with(byte_order_mark)) {
    offset = static_cast<std::uint32_t>(byte_order_mark.size());
    place.line_begin = offset;
  }
  for (; offset < text.size(); ++offset) {
    if (offset % step == 0 && offset != 0) checkpoints_.push_back(place);
    pass(text_, offset, place);
  }
}

LineColumn LineIndex::at(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  std::size_t checkpoint = std::min<std::size_t>(offset / step, checkpoints_.size() - 1);
  LineColumn place = checkpoints_[checkpoint];
  auto from = static_cast<std::uint32_t>(checkpoint * step);
  if (checkpoint == 0 && text_.starts_with(byte_order_mark)) {
    from = static_cast<std::uint32_t>(byte_order_mark.size());
    place.line_begin = from;
  }
  // An offset inside a character counts as that character.
  while (offset > from && offset < text_.size() && support::continues_character(text_[offset])) --offset;
  for (; from < offset; ++from) pass(text_, from, place);
  return place;
}

std::string_view LineIndex::line(std::uint32_t line_begin) const {
  if (line_begin >= text_.size()) return {};
  const std::string_view rest = text_.substr(line_begin);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

}  // namespace kontrakt::diagnostics
