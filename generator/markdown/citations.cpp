#include "markdown/citations.hpp"

#include <algorithm>

#include "support/slug.hpp"
#include "support/text.hpp"

namespace kontrakt::markdown {
namespace {

// `item` lies in `text`, without blanks at its ends.
std::optional<CitationItem> read_item(std::string_view text, std::string_view item) {
  if (item.size() < 2 || item[0] != '@') return std::nullopt;
  const std::size_t comma = std::min(item.find(','), item.size());
  CitationItem result;
  result.document = support::trim(item.substr(1, comma - 1));
  if (comma < item.size()) {
    result.place = support::trim(item.substr(comma + 1));
    if (result.place.empty()) return std::nullopt;
  }
  if (!support::is_slug(result.document)) return std::nullopt;
  result.begin = static_cast<std::size_t>(item.data() - text.data());
  result.end = result.begin + item.size();
  return result;
}

}  // namespace

CitationGroup read_citation(std::string_view text, std::size_t begin) {
  CitationGroup group;
  const std::size_t close = text.find_first_of("[]", begin + 1);
  if (close == std::string_view::npos || text[close] == '[') {
    group.end = std::min({begin + 40, close, text.size()});
    while (group.end < text.size() && (static_cast<unsigned char>(text[group.end]) & 0xC0U) == 0x80U)
      ++group.end;
    return group;
  }
  group.end = close + 1;
  const std::string_view inside = text.substr(begin + 1, close - begin - 1);
  for (const std::string_view piece : support::split(inside, ';')) {
    const auto item = read_item(text, support::trim(piece));
    if (!item) {
      group.items.clear();
      return group;
    }
    group.items.push_back(*item);
  }
  return group;
}

}  // namespace kontrakt::markdown
