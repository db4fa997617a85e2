#include "markdown/guards.hpp"

#include <algorithm>
#include <string>

namespace kontrakt::markdown {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The length of a list or quote mark at `i`, 0 when there is none.
std::size_t mark_length(std::string_view line, std::size_t i) {
  const auto ends_mark = [&](std::size_t at) { return at >= line.size() || is_blank(line[at]); };
  const char c = line[i];
  if (c == '>') return 1;
  if ((c == '-' || c == '+' || c == '*') && ends_mark(i + 1)) return 1;
  std::size_t digits = 0;
  while (digits < 9 && i + digits < line.size() && is_digit(line[i + digits])) ++digits;
  const std::size_t after = i + digits;
  if (digits > 0 && after < line.size() && (line[after] == '.' || line[after] == ')') && ends_mark(after + 1))
    return digits + 1;
  return 0;
}

// `* * *` and `- - -` are lines, however long.
bool is_thematic_break(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos || (line[first] != '-' && line[first] != '*')) return false;
  const char mark = line[first];
  return std::all_of(line.begin(), line.end(), [&](char c) { return c == mark || is_blank(c); });
}

// The column where the last list or quote mark of the line begins, 0 without any. Depth needs columns: a list
// inside a list begins at least two columns further in, on the same line or on a later one.
std::size_t last_mark_column(std::string_view line) {
  std::size_t column = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < line.size();) {
    if (is_blank(line[i])) {
      column += line[i] == '\t' ? 4 - column % 4 : 1;
      ++i;
      continue;
    }
    const std::size_t length = mark_length(line, i);
    if (length == 0) break;
    last = column;
    column += length;
    i += length;
    if (last > deepest_column) break;
  }
  return last;
}

// The columns of the table whose second row this line could be; 0 when it cannot.
std::size_t delimiter_columns(std::string_view line) {
  std::size_t bars = 0;
  bool dash = false;
  for (const char c : line) {
    if (c == '|') {
      ++bars;
    } else if (c == '-') {
      dash = true;
    } else if (c != ':' && c != '>' && c != '*' && c != '+' && !is_blank(c) && !is_digit(c) && c != '.') {
      return 0;
    }
  }
  return dash ? bars + 1 : 0;
}

}  // namespace

bool within_limits(const Places& places, diagnostics::Diagnostics& diagnostics) {
  if (places.text().size() > largest_text) {
    diagnostics.add("K401", places.location(0, 0),
                    {{"size", std::to_string(places.text().size() / 1024)},
                     {"limit", std::to_string(largest_text / 1024)}});
    return false;
  }
  std::size_t cells = 0;
  std::size_t columns = 0;  // of the widest table that can still be open; a blank line ends it
  for (std::size_t line = 0; line < places.line_count(); ++line) {
    const std::string_view text = places.line(line);
    if (text.find_first_not_of(" \t") == std::string_view::npos) {
      columns = 0;
      continue;
    }
    if (const auto wide = delimiter_columns(text); wide > columns) {
      columns = wide;
      cells += wide;  // the header
    }
    cells += columns;
    if (cells > most_table_cells) {
      diagnostics.add("K403", places.location(places.line_start(line), places.line_start(line)),
                      {{"limit", std::to_string(most_table_cells)}});
      return false;
    }
    if (last_mark_column(text) > deepest_column && !is_thematic_break(text)) {
      diagnostics.add("K402", places.location(places.line_start(line), places.line_start(line)));
      return false;
    }
  }
  return true;
}

}  // namespace kontrakt::markdown
