#include "feed/feed.hpp"
#include "feed/moments.hpp"
#include "support/json_writer.hpp"

namespace kontrakt::feed {
namespace {

void write_author(support::JsonWriter& to, const Feed& feed) {
  to.key("authors");
  to.begin_array();
  to.begin_object();
  to.field("name", feed.author);
  if (!feed.author_address.empty()) to.field("url", feed.author_address);
  to.end_object();
  to.end_array();
}

void write_item(support::JsonWriter& to, const FeedEntry& entry) {
  to.begin_object();
  to.field("id", entry.id);
  to.field("url", entry.address);
  to.field("title", entry.title);
  // An item must have a content; ours has no more of it than its summary.
  to.field("content_text", entry.summary.empty() ? entry.title : entry.summary);
  const std::string day = moment(entry.date);
  to.field("date_published", day);
  to.field("date_modified", day);
  if (!entry.kind.empty()) {
    to.key("tags");
    to.begin_array();
    to.text(entry.kind);
    to.end_array();
  }
  to.end_object();
}

void write_feed(support::JsonWriter& to, const Feed& feed, const std::string& self) {
  to.begin_object();
  to.field("version", "https://jsonfeed.org/version/1.1");
  to.field("title", feed.title);
  to.field("home_page_url", feed.home);
  to.field("feed_url", self);
  if (!feed.subtitle.empty()) to.field("description", feed.subtitle);
  to.field("language", feed.language);
  write_author(to, feed);
  to.key("items");
  to.begin_array();
  for (const FeedEntry& entry : feed.entries) write_item(to, entry);
  to.end_array();
  to.end_object();
}

}  // namespace

// https://www.jsonfeed.org/version/1.1/
std::string to_json_feed(const Feed& feed, const std::string& self) {
  return support::written(0, [&](support::StringWriter& out) {
    support::JsonWriter to(out);
    write_feed(to, feed, self);
    out += '\n';
  });
}

}  // namespace kontrakt::feed
