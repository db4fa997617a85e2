#include "markdown/anchors.hpp"

#include "support/slug.hpp"

namespace kontrakt::markdown {

std::string Anchors::make(std::string_view title) {
  std::string slug = support::slug(title);
  if (slug.empty()) slug = "avsnitt";
  std::string anchor = slug;
  int& number = last_number_.try_emplace(slug, 1).first->second;
  while (!taken_.insert(anchor).second) anchor = slug + "-" + std::to_string(++number);
  return anchor;
}

}  // namespace kontrakt::markdown
