// What the pages of the last build were made from, so that the same need not be made again.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "support/hash.hpp"

namespace kontrakt::pipeline {

// A page: the fingerprint of all that it was made from, and of its bytes.
struct PageKey {
  support::Hash made_from;
  support::Hash bytes;
};

// By path ("kommuner/lund/index.html").
using PageKeys = std::map<std::string, PageKey, std::less<>>;

// As text, and back. Nothing for a text of another version or by another program (`program` tells programs
// apart), or one that is not such a text.
std::string text_of(const PageKeys& keys, std::string_view program);
std::optional<PageKeys> parse_page_keys(std::string_view text, std::string_view program);

}  // namespace kontrakt::pipeline
