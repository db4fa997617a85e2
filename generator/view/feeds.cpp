#include "view/feeds.hpp"

#include "support/text.hpp"
#include "support/url.hpp"
#include "view/events.hpp"
#include "view/news.hpp"

namespace kontrakt::view {
namespace {

// A feed has the newest days, whole, until it has this many entries: on the day of the signing everybody
// signs, and nobody falls out for a name late in the alphabet. Days that never end are cut all the same.
constexpr std::size_t enough_entries = 100;
constexpr std::size_t most_entries = 500;

// How many of the news, the newest first, go into a feed.
std::size_t count_for_feed(const std::vector<NewsEntry>& news) {
  if (news.size() <= enough_entries) return news.size();
  const support::Date last = news[enough_entries - 1].date;
  std::size_t count = enough_entries;
  while (count < news.size() && count < most_entries && news[count].date == last) ++count;
  return count;
}

// "example.org" of "https://example.org:8080/klimat/".
std::string host(std::string_view base_url) {
  const std::string_view scheme = support::url_scheme(base_url);
  std::string_view rest = base_url.substr(scheme.empty() ? 0 : scheme.size() + 1);
  if (rest.starts_with("//")) rest.remove_prefix(2);
  rest = rest.substr(0, rest.find('/'));
  rest = rest.substr(rest.rfind('@') + 1);
  rest = rest.substr(0, rest.find(':'));
  return support::lower(rest);
}

// What is made up says so wherever it ends up.
std::string titled(bool example, const std::string& title) {
  return example ? "Exempel: " + title : title;
}

std::string absolute(const Context& context, std::string_view address) {
  return support::encode_href(context.url + std::string(address));
}

std::string description_of(const Context& context, const model::Event& event) {
  std::string text = event.example ? "Exempeldata: händelsen är påhittad." : "";
  auto add = [&](const std::string& sentence) {
    if (sentence.empty()) return;
    if (!text.empty()) text += "\n";
    text += sentence;
  };
  if (!event.time.empty()) add("Tid: " + event.time);
  if (event.status == "inställd") add("Inställd.");
  if (!event.text.empty()) add(shortened(markdown::first_paragraph(context.text(event.text)), 400));
  return text;
}

feed::CalendarEvent calendar_event(const Context& context, const model::Event& event) {
  feed::CalendarEvent to;
  to.uid = std::string(permanent_id(event)) + "@" + host(context.input.base_url);
  to.stamp = event.common.updated.value_or(event.date);
  to.first = event.date;
  to.last = event.end.value_or(event.date);
  if (to.last == to.first) to.hours = hours_of(event.time);
  to.summary = titled(event.example, event.title);
  to.description = description_of(context, event);
  to.place = event.place;
  to.address = absolute(context, address_of(event));
  to.category = model::word(event.kind);
  to.cancelled = event.status == "inställd";
  return to;
}

std::string news_title(const Context& context, const model::Municipality* municipality) {
  if (municipality == nullptr) return context.site().title + ": nytt";
  return titled(municipality->example, municipality->name + ": nytt om klimatkontrakten");
}

std::string calendar_title(const Context& context, const model::Municipality* municipality) {
  if (municipality == nullptr) return context.site().title + ": händelser";
  return titled(municipality->example, municipality->name + ": händelser");
}

}  // namespace

bool has_news(const model::Portal& portal) {
  return !portal.municipalities.empty();
}

std::string permanent_name(const Context& context, std::string_view thing) {
  return "tag:" + host(context.input.base_url) + ",2026:" + std::string(thing);
}

feed::Feed news_feed(const Context& context, const model::Municipality* municipality) {
  const config::Site& site = context.site();
  const bool all = municipality == nullptr;
  feed::Feed feed;
  // Two portals of one host have feeds of their own.
  feed.id = permanent_name(context, context.base + (all ? "/floden" : "/floden/" + municipality->id));
  feed.title = news_title(context, municipality);
  feed.subtitle =
      "Nya undertecknare, nya versioner av kontrakten, ändringar av lokala kontrakt och uppföljningar" +
      (all ? "." : ", från portalen " + site.title + ".");
  feed.language = site.language;
  feed.home = absolute(context, all ? "/" : address_of(*municipality));
  feed.author = site.publisher ? site.publisher->name : site.title;
  if (site.publisher) {
    feed.author_address = support::encode_href(site.publisher->url);
    feed.author_email = site.publisher->email;
  }
  const auto& as_of = context.input.as_of;
  std::vector<NewsEntry> all_news =
      all ? news_of(context.portal(), as_of, enough_entries) : news_of(*municipality, as_of);
  all_news.resize(count_for_feed(all_news));
  for (NewsEntry& news : all_news) {
    feed::FeedEntry& entry = feed.entries.emplace_back();
    entry.id = permanent_name(context, news.thing);
    entry.date = news.date;
    entry.title = titled(news.example, news.title);
    entry.summary = std::move(news.summary);
    entry.address = absolute(context, news.address);
    entry.kind = kind_text(news.kind);
  }
  return feed;
}

feed::Calendar event_calendar(const Context& context, const model::Municipality* municipality) {
  feed::Calendar calendar;
  calendar.name = calendar_title(context, municipality);
  for (const model::Event* event : events_of(context, municipality))
    calendar.events.push_back(calendar_event(context, *event));
  return calendar;
}

std::vector<Followable> followables(const Context& context, const model::Municipality* municipality) {
  std::vector<Followable> files;
  const bool all = municipality == nullptr;
  if (has_news(context.portal())) {
    const std::string title = news_title(context, municipality);
    files.push_back({title + " (Atom)", "application/atom+xml",
                     all ? std::string(addresses::news_atom) : news_atom_address(*municipality)});
    files.push_back({title + " (JSON Feed)", "application/feed+json",
                     all ? std::string(addresses::news_json) : news_json_address(*municipality)});
  }
  if (!events_of(context, municipality).empty()) {
    files.push_back({calendar_title(context, municipality), "text/calendar",
                     all ? std::string(addresses::calendar) : calendar_address(*municipality)});
  }
  return files;
}

}  // namespace kontrakt::view
