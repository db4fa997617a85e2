#include "markdown/heading_keys.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/slug.hpp"
#include "support/text.hpp"

namespace kontrakt::markdown {
namespace {

// Like a slug, but underscores are as good as hyphens: section keys are also names in JSON
// ("investment_plan").
bool is_key(std::string_view text) {
  std::string with_hyphens(text);
  std::replace(with_hyphens.begin(), with_hyphens.end(), '_', '-');
  return support::is_slug(with_hyphens);
}

std::string suggestion_for(const std::string& key) {
  const std::string lower = support::lower(key);
  return is_key(lower) ? lower : support::slug(key);
}

void cut(cmark_node* text, std::size_t length) {
  std::string_view left = view(text->as.literal).substr(0, length);
  left = left.substr(0, left.find_last_not_of(" \t") + 1);
  text->as.literal.len = static_cast<bufsize_t>(left.size());
}

}  // namespace

HeadingKey take_key(cmark_node* heading, const Places& places, diagnostics::Diagnostics& diagnostics) {
  for (cmark_node* node = heading->last_child; node != nullptr; node = node->prev) {
    if (!is(node, CMARK_NODE_TEXT)) continue;
    const std::string_view text = view(node->as.literal);
    const std::size_t open = text.rfind("{#");
    if (open == std::string_view::npos) continue;

    std::vector<Origin> origins;
    append_origins(origins, BlockPlaces(places, heading), node);
    if (origins[open].escaped || origins[open + 1].escaped) continue;
    const auto place = [&](std::size_t from, std::size_t to) {
      return places.location(origins[from].offset, origins[to - 1].offset + 1);
    };
    const std::size_t close = text.find('}', open);
    const bool last = node->next == nullptr && close != std::string_view::npos &&
                      text.find_first_not_of(" \t", close + 1) == std::string_view::npos;
    if (!last) {
      diagnostics.add("K415", place(open, close == std::string_view::npos ? text.size() : close + 1));
      return {};
    }
    const std::string key(text.substr(open + 2, close - open - 2));
    const auto at = key.empty() ? place(open, close + 1) : place(open + 2, close);
    cut(node, open);
    if (!is_key(key)) {
      diagnostics.add("K416", at, {{"key", key}, {"suggestion", suggestion_for(key)}});
      return {};
    }
    return {key, at};
  }
  return {};
}

}  // namespace kontrakt::markdown
