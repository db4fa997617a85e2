// The citation syntax, Pandoc's in its simplest form:
// 1. `[@id]` or `[@id, place]`; several in one pair of brackets are separated by `;`.
// 2. An id is a-z, 0-9 and hyphens; the place is any text without brackets and semicolons.
// 3. A line break within the brackets is a blank.
// 4. What begins with `[@` and does not follow these rules is an error, never text; `\[@` is text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kontrakt::markdown {

struct CitationItem {
  std::string_view document;
  std::string_view place;  // may hold line breaks
  std::size_t begin = 0;   // offsets in the text: from @ to the end of the place
  std::size_t end = 0;
};

struct CitationGroup {
  std::size_t end = 0;              // after the bracket; where reading goes on when it is wrong
  std::vector<CitationItem> items;  // empty: not a citation, report text[begin, end)
};

// `begin` is where `[@` stands in `text`.
CitationGroup read_citation(std::string_view text, std::size_t begin);

}  // namespace kontrakt::markdown
