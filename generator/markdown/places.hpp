// From cmark-gfm's lines and columns to bytes of the file.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostics/position.hpp"
#include "markdown/cmark_tree.hpp"

namespace kontrakt::markdown {

// What may stand between the words of one line.
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// The text that is parsed, and where it stands in its file. Offsets are bytes of the parsed text.
class Places {
 public:
  // The text stands in the file as it is; its first byte is at `begins`, after `prefix` bytes that we added.
  Places(std::string_view text, diagnostics::Location begins, std::size_t prefix = 0);

  // The text is written differently in the file (JSON escapes): every place is the whole value.
  static Places somewhere_in(std::string_view text, diagnostics::Location value);

  std::string_view text() const { return text_; }
  std::size_t line_count() const { return line_starts_.size(); }
  std::size_t line_start(std::size_t index) const { return line_starts_[index]; }
  std::string_view line(std::size_t index) const;  // without its line break

  diagnostics::Location location(std::size_t from, std::size_t to) const;

 private:
  std::string_view text_;
  diagnostics::Location begins_;
  std::size_t prefix_ = 0;
  bool exact_ = true;
  std::vector<std::uint32_t> line_starts_;
};

// Where the inline nodes of one paragraph, heading or table cell stand. cmark's own positions are right on a
// block's first line; further lines lose what was cut before them, link definitions shift all lines, and
// escapes shift columns in tables. So positions are worked out again and compared with the text.
class BlockPlaces {
 public:
  BlockPlaces(const Places& places, const cmark_node* leaf);

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }  // of the last line

  // The first byte of a node that cmark knows the place of (text; not line breaks and <addresses>).
  std::size_t offset(const cmark_node* node) const { return offset(node->start_line, node->start_column); }
  std::size_t offset(int line, int column) const;

  // The stretch that a block covers, without blanks around it.
  diagnostics::Location whole() const;

  const Places& places() const { return places_; }

 private:
  std::size_t content_start(std::size_t line) const;
  std::size_t definition_lines() const;

  const Places& places_;
  std::size_t first_line_ = 0;  // index in Places
  std::size_t last_line_ = 0;
  std::size_t column_ = 0;  // where the content begins on the first line
  std::size_t shift_ = 0;   // lines of link definitions before the text
  int line_zero_ = 0;       // of blocks without a position: their nodes count from here
  int column_zero_ = 0;
  std::size_t quotes_ = 0;  // block quotes around the block
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// Where each byte of a text node came from.
struct Origin {
  std::uint32_t offset = 0;
  bool escaped = false;  // by a backslash or an entity: has no meaning in our own syntax
};
void append_origins(std::vector<Origin>& out, const BlockPlaces& block, const cmark_node* text_node);
std::size_t first_byte(const BlockPlaces& block, const cmark_node* text_node);

}  // namespace kontrakt::markdown
