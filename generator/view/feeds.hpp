// What can be followed: the files of news and events of the portal, and of each municipality.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "feed/calendar.hpp"
#include "feed/feed.hpp"
#include "view/context.hpp"

namespace kontrakt::view {

// The portal has news when it has a municipality, and each municipality has: an address that one follows must
// be there before there is anything to tell. A calendar is there where there are events.
bool has_news(const model::Portal& portal);

// "tag:example.org,2026:klimatkontrakt/lund/2025" (RFC 4151): a name that is nobody else's, and no address.
std::string permanent_name(const Context& context, std::string_view thing);

// Of the portal where `municipality` is null. At most a hundred entries.
feed::Feed news_feed(const Context& context, const model::Municipality* municipality);
feed::Calendar event_calendar(const Context& context, const model::Municipality* municipality);

// A file that a page offers to follow.
struct Followable {
  std::string title;
  std::string_view type;  // its media type
  std::string address;    // without base path
};
std::vector<Followable> followables(const Context& context, const model::Municipality* municipality);

}  // namespace kontrakt::view
