// Days as the feeds write them. Private to feed/.
#pragma once

#include <algorithm>
#include <string>

#include "feed/feed.hpp"

namespace kontrakt::feed {

// RFC 3339.
inline std::string moment(const support::Date& date) {
  return date.iso() + "T00:00:00Z";
}

inline support::Date updated(const Feed& feed) {
  support::Date newest{1970, 1, 1};
  for (const FeedEntry& entry : feed.entries) newest = std::max(newest, entry.date);
  return newest;
}

}  // namespace kontrakt::feed
