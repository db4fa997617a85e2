// What the pages of the last build were made from, so that the same need not be made again.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/hash.hpp"

namespace kontrakt::pipeline {

// A page or a file of data.
struct PageKey {
  support::Hash made_from;           // all that it was made from; zero for a file of data
  support::Hash bytes;               // it itself
  std::vector<std::uint32_t> texts;  // that were read for it, by number
};

struct PageKeys {
  // All that pages are made from but the texts of the Markdown files: where it is the same, the texts have
  // the same numbers, and a page of which no text has changed is the same, too.
  support::Hash structure;
  std::vector<support::Hash> texts;
  std::vector<std::uint32_t> planned_from;  // the texts that decide which pages there are
  // By path ("kommuner/lund/index.html").
  std::map<std::string, PageKey, std::less<>> pages;
};

// As text, and back. Nothing for a text of another version or by another program (`program` tells programs
// apart), or one that is not such a text.
std::string text_of(const PageKeys& keys, std::string_view program);
std::optional<PageKeys> parse_page_keys(std::string_view text, std::string_view program);

}  // namespace kontrakt::pipeline
