#include <nlohmann/json.hpp>

#include "feed/feed.hpp"
#include "feed/moments.hpp"

namespace kontrakt::feed {

// https://www.jsonfeed.org/version/1.1/
std::string to_json_feed(const Feed& feed, const std::string& self) {
  using Json = nlohmann::ordered_json;
  Json author{{"name", feed.author}};
  if (!feed.author_address.empty()) author["url"] = feed.author_address;
  Json items = Json::array();
  for (const FeedEntry& entry : feed.entries) {
    // An item must have a content; ours has no more of it than its summary.
    Json item{{"id", entry.id},
              {"url", entry.address},
              {"title", entry.title},
              {"content_text", entry.summary.empty() ? entry.title : entry.summary},
              {"date_published", moment(entry.date)},
              {"date_modified", moment(entry.date)}};
    if (!entry.kind.empty()) item["tags"] = Json::array({entry.kind});
    items.push_back(std::move(item));
  }
  Json all{{"version", "https://jsonfeed.org/version/1.1"},
           {"title", feed.title},
           {"home_page_url", feed.home},
           {"feed_url", self}};
  if (!feed.subtitle.empty()) all["description"] = feed.subtitle;
  all["language"] = feed.language;
  all["authors"] = Json::array({std::move(author)});
  all["items"] = std::move(items);
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kontrakt::feed
