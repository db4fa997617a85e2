// What can be subscribed to: a list of news as Atom (RFC 4287) and as JSON Feed (version 1.1). Both are
// written from the same entries. Knows nothing of contracts.
#pragma once

#include <string>
#include <vector>

#include "support/date.hpp"

namespace kontrakt::feed {

// All texts are UTF-8, plain (no HTML); all addresses are absolute and encoded as a page's would be.
struct FeedEntry {
  std::string id;       // a URI that is the same for ever, whatever the title and the address become
  support::Date date;   // when it happened
  std::string title;    // never empty
  std::string summary;  // may be empty
  std::string address;  // of the page about it
  std::string kind;     // in a word or two: "ny undertecknare"; may be empty
};

struct Feed {
  std::string id;  // as an entry's
  std::string title;
  std::string subtitle;  // may be empty
  std::string language;  // "sv"
  std::string home;      // the page that it is the news of
  std::string author;
  std::string author_address;      // of its website; may be empty
  std::string author_email;        // may be empty
  std::vector<FeedEntry> entries;  // the newest first, in the order they are written
};

// A day without a time of day is written as its first second in UTC: the same day in Sweden, and never later
// than the build. The feed was last updated with its newest entry; one without entries says 1970.
// `self` is the absolute address of the file itself.
std::string to_atom(const Feed& feed, const std::string& self);
std::string to_json_feed(const Feed& feed, const std::string& self);

}  // namespace kontrakt::feed
