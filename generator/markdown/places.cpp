#include "markdown/places.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace kontrakt::markdown {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

std::size_t code_point_length(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte < 0xC0) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

// The length of an entity at the beginning of `text`, 0 when there is none.
std::size_t entity_length(std::string_view text) {
  if (text.size() < 3 || text[0] != '&') return 0;
  const std::size_t end = text.substr(0, 34).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const auto name = text.substr(1, end - 1);
  const bool fits = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  });
  return fits ? end + 1 : 0;
}

// How many bytes of `literal` can be followed in `source` from `from`; notes each one's origin.
std::size_t follow(std::string_view literal, std::string_view source, std::size_t from,
                   std::vector<Origin>& out) {
  std::size_t at = from;
  std::size_t i = 0;
  const auto note = [&](std::size_t count, std::size_t length, bool escaped) {
    for (std::size_t k = 0; k < count && i < literal.size(); ++k, ++i)
      out.push_back({static_cast<std::uint32_t>(escaped ? at : at + k), escaped});
    at += length;
  };
  while (i < literal.size() && at < source.size()) {
    const bool after_backslash =
        source[at] == '\\' && at + 1 < source.size() && is_punctuation(source[at + 1]);
    if (after_backslash && source[at + 1] == literal[i]) {
      note(1, 2, true);
    } else if (const auto entity = entity_length(source.substr(at, 40));
               entity > 0 && literal.substr(i, entity) != source.substr(at, entity)) {
      note(code_point_length(literal[i]), entity, true);
    } else if (source[at] == literal[i]) {
      note(1, 1, false);
    } else {
      break;
    }
  }
  return i;
}

// A one-line link definition: `[name]: address` with an optional title.
bool is_definition(std::string_view line) {
  if (line.empty() || line[0] != '[') return false;
  std::size_t close = line.find(']');
  while (close != std::string_view::npos && line[close - 1] == '\\') close = line.find(']', close + 1);
  if (close == std::string_view::npos || close < 2 || line.substr(close + 1, 1) != ":") return false;
  const std::size_t address = line.find_first_not_of(" \t", close + 2);
  if (address == std::string_view::npos) return false;
  const std::size_t address_end = std::min(line.find_first_of(" \t", address), line.size());
  const std::size_t title = line.find_first_not_of(" \t", address_end);
  if (title == std::string_view::npos) return true;
  const std::size_t last = line.find_last_not_of(" \t");
  const char open = line[title];
  const char closing = open == '(' ? ')' : open;
  return (open == '"' || open == '\'' || open == '(') && last > title && line[last] == closing;
}

}  // namespace

Places::Places(std::string_view text, diagnostics::Location begins, std::size_t prefix)
    : text_(text), begins_(begins), prefix_(prefix) {
  line_starts_.push_back(0);
  for (std::size_t i = support::find_line_end(text, 0); i < text.size();
       i = support::find_line_end(text, i)) {
    i += text.substr(i, 2) == "\r\n" ? 2 : 1;
    line_starts_.push_back(static_cast<std::uint32_t>(i));
  }
}

Places Places::somewhere_in(std::string_view text, diagnostics::Location value) {
  Places places(text, value);
  places.exact_ = false;
  return places;
}

std::string_view Places::line(std::size_t index) const {
  const std::size_t end = index + 1 < line_count() ? line_start(index + 1) : text_.size();
  std::string_view line = text_.substr(line_start(index), end - line_start(index));
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

diagnostics::Location Places::location(std::size_t from, std::size_t to) const {
  if (!exact_) return begins_;
  from = std::clamp(from, prefix_, std::max(prefix_, text_.size()));
  to = std::clamp(to, from, std::max(from, text_.size()));
  return {begins_.file, static_cast<std::uint32_t>(begins_.offset + from - prefix_),
          static_cast<std::uint32_t>(to - from)};
}

BlockPlaces::BlockPlaces(const Places& places, const cmark_node* leaf) : places_(places) {
  const cmark_node* placed = leaf;
  // A paragraph that lost its last line to a table has no position; it begins where the table seems to begin.
  if (placed->start_line == 0 && is(placed->next, CMARK_NODE_TABLE)) placed = placed->next;
  for (const cmark_node* node = leaf->parent; node != nullptr; node = node->parent) {
    if (placed->start_line == 0) placed = node;
    if (is(node, CMARK_NODE_BLOCK_QUOTE)) ++quotes_;
  }
  if (leaf->start_line == 0) {
    line_zero_ = placed->start_line;
    column_zero_ = placed->start_column;
  }
  const auto clamped = [&](int line) {
    return std::min(static_cast<std::size_t>(std::max(line, 1)) - 1, places.line_count() - 1);
  };
  first_line_ = clamped(placed->start_line);
  last_line_ = std::max(first_line_, clamped(placed->end_line));
  const int column = placed->start_column - 1 + (placed == leaf ? leaf->internal_offset : 0);
  column_ = static_cast<std::size_t>(std::max(column, 0));
  if (is(leaf, CMARK_NODE_PARAGRAPH)) shift_ = definition_lines();
  begin_ =
      std::min(shift_ == 0 ? places.line_start(first_line_) + column_ : content_start(first_line_ + shift_),
               places.text().size());
  end_ = places.line_start(last_line_) + places.line(last_line_).size();
  if (is(leaf, CMARK_NODE_TABLE_CELL)) {
    const std::size_t bar =
        places.line_start(first_line_) + static_cast<std::size_t>(std::max(leaf->end_column, 0));
    end_ = std::min(bar, places.text().size());
    // An empty cell is the place after its bar.
    if (end_ <= begin_) end_ = begin_ -= static_cast<std::size_t>(std::max(leaf->internal_offset, 0));
  }
  end_ = std::max(begin_, end_);
}

// Link definitions at the beginning of a paragraph are cut away, but cmark still counts from the paragraph's
// first line.
std::size_t BlockPlaces::definition_lines() const {
  std::size_t lines = 0;
  for (std::size_t line = first_line_; line < last_line_; ++line, ++lines) {
    const std::size_t start = line == first_line_ ? places_.line_start(line) + column_ : content_start(line);
    const std::size_t end = places_.line_start(line) + places_.line(line).size();
    if (start >= end || !is_definition(places_.text().substr(start, end - start))) break;
  }
  return lines;
}

// Where a paragraph's further line goes on: after blanks and the quote marks that belong to the blocks around
// it.
std::size_t BlockPlaces::content_start(std::size_t line) const {
  line = std::min(line, places_.line_count() - 1);
  const std::string_view text = places_.line(line);
  std::size_t i = 0;
  for (std::size_t quotes = 0; i < text.size(); ++i) {
    if (text[i] == '>' && quotes < quotes_) {
      ++quotes;
    } else if (!is_blank(text[i])) {
      break;
    }
  }
  return places_.line_start(line) + i;
}

std::size_t BlockPlaces::offset(int line, int column) const {
  line += line_zero_;
  column += column_zero_;
  if (line <= 0 || column <= 0) return begin_;
  const std::size_t index = static_cast<std::size_t>(line) - 1 + shift_;
  const std::size_t zero_based = static_cast<std::size_t>(column) - 1;
  if (index >= places_.line_count()) return begin_;
  if (index == first_line_) return std::min(places_.line_start(index) + zero_based, places_.text().size());
  const std::size_t in_content = zero_based >= column_ ? zero_based - column_ : 0;
  return std::min(content_start(index) + in_content, places_.text().size());
}

diagnostics::Location BlockPlaces::whole() const {
  std::size_t end = end_;
  while (end > begin_ && is_blank(places_.text()[end - 1])) --end;
  return places_.location(begin_, end);
}

void append_origins(std::vector<Origin>& out, const BlockPlaces& block, const cmark_node* text_node) {
  // How far a wrong column is mended. Wrong ones are rare and mostly too small.
  constexpr std::size_t back = 4;
  constexpr std::size_t ahead = 64;
  const std::string_view literal = view(text_node->as.literal);
  const std::string_view source = block.places().text();
  const std::size_t first = out.size();
  const std::size_t expected = block.offset(text_node);
  if (follow(literal, source, expected, out) < literal.size()) {
    const std::size_t last = std::min(expected + ahead, source.size());
    for (std::size_t at = expected - std::min(expected, back);
         at < last && out.size() - first < literal.size(); ++at) {
      out.resize(first);
      follow(literal, source, at, out);
    }
    if (out.size() - first < literal.size()) out.resize(first);
  }
  out.resize(first + literal.size(), {static_cast<std::uint32_t>(expected), false});
}

std::size_t first_byte(const BlockPlaces& block, const cmark_node* text_node) {
  std::vector<Origin> origins;
  append_origins(origins, block, text_node);
  return origins.empty() ? block.offset(text_node) : origins.front().offset;
}

}  // namespace kontrakt::markdown
