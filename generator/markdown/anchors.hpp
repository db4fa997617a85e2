// Names for headings that are unique within a document.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kontrakt::markdown {

class Anchors {
 public:
  // An explicit key: it keeps its name, so all keys are reserved before the first slug is made. False when
  // taken.
  bool reserve(std::string_view key) { return taken_.emplace(key).second; }

  // "mal", then "mal-2", "mal-3" for the same title again; "avsnitt" for a title without letters.
  std::string make(std::string_view title);

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int>
      last_number_;  // per slug, so that a thousand equal titles are no trouble
};

}  // namespace kontrakt::markdown
