#include "view/events.hpp"

#include <algorithm>

#include "support/text.hpp"
#include "view/addresses.hpp"
#include "view/context.hpp"
#include "view/words.hpp"

namespace kontrakt::view {
namespace {

constexpr std::string_view en_dash = "–";
constexpr std::string_view cancelled = "inställd";

// Reads a time of day and moves behind it.
std::optional<feed::TimeOfDay> read_time(std::string_view& text) {
  std::size_t at = 0;
  auto number = [&](std::size_t most) {
    int value = 0;
    const std::size_t begin = at;
    while (at < text.size() && at - begin < most && support::is_ascii_digit(text[at])) {
      value = value * 10 + (text[at] - '0');
      ++at;
    }
    return at == begin ? -1 : value;
  };
  const int hour = number(2);
  if (hour < 0 || hour > 23 || at >= text.size() || (text[at] != '.' && text[at] != ':')) return std::nullopt;
  const std::size_t minutes = ++at;
  const int minute = number(2);
  if (at - minutes != 2 || minute > 59) return std::nullopt;
  text.remove_prefix(at);
  return feed::TimeOfDay{hour, minute};
}

bool remove_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text = support::trim(text.substr(prefix.size()));
  return true;
}

}  // namespace

std::string day_text(const model::Event& event) {
  const support::Date last = event.end.value_or(event.date);
  if (!(event.date < last)) return event.date.swedish();
  if (event.date.year != last.year)
    return event.date.swedish() + " " + std::string(en_dash) + " " + last.swedish();
  std::string first = std::to_string(event.date.day);
  if (event.date.month == last.month) return first + std::string(en_dash) + last.swedish();
  first += " " + std::string(support::swedish_month(event.date.month));
  return first + " " + std::string(en_dash) + " " + last.swedish();
}

bool is_over(const model::Event& event, const std::optional<support::Date>& as_of) {
  return as_of && event.end.value_or(event.date) < *as_of;
}

EventState state_of(const model::Event& event, const std::optional<support::Date>& as_of) {
  if (event.status == cancelled) return {cancelled, "cross", "warn"};
  if (event.status.empty() && !as_of) return {unknown, "dash", "neutral"};
  const bool over = is_over(event, as_of);
  if (event.status == "genomförd" || (event.status.empty() && over))
    return {"genomförd", "filled", "neutral"};
  if (event.status == "planerad" && over) return {"var planerad", "half", "neutral"};
  return {"planerad", "ring", "neutral"};
}

std::optional<feed::Hours> hours_of(std::string_view text) {
  text = support::trim(text);
  if (!remove_prefix(text, "klockan ") && !remove_prefix(text, "kl.")) remove_prefix(text, "kl ");
  const auto from = read_time(text);
  if (!from) return std::nullopt;
  text = support::trim(text);
  if (text.empty()) return feed::Hours{*from, std::nullopt};
  if (!remove_prefix(text, en_dash) && !remove_prefix(text, "-") && !remove_prefix(text, "till "))
    return std::nullopt;
  const auto to = read_time(text);
  if (!to || !text.empty() || !(*from < *to)) return std::nullopt;
  return feed::Hours{*from, to};
}

std::string_view permanent_id(const model::Event& event) {
  for (const std::string_view alias : event.common.aliases) {
    if (!alias.starts_with(addresses::events) || alias.size() <= addresses::events.size() + 1) continue;
    const std::string_view id = alias.substr(addresses::events.size());
    return id.substr(0, id.find('/'));
  }
  return event.id;
}

std::vector<const model::Event*> coming_events(const std::vector<const model::Event*>& events,
                                               const std::optional<support::Date>& as_of) {
  std::vector<const model::Event*> coming;
  for (const model::Event* event : events) {
    if (!is_over(*event, as_of)) coming.push_back(event);
  }
  return coming;
}

std::vector<const model::Event*> past_events(const std::vector<const model::Event*>& events,
                                             const std::optional<support::Date>& as_of) {
  std::vector<const model::Event*> past;
  for (auto at = events.rbegin(); at != events.rend(); ++at) {
    if (is_over(**at, as_of)) past.push_back(*at);
  }
  return past;
}

EventsByMunicipality events_by_municipality(const model::Portal& portal) {
  std::vector<const model::Event*> all;
  for (const model::Event& event : portal.events) all.push_back(&event);
  std::sort(all.begin(), all.end(), [](const model::Event* a, const model::Event* b) {
    return a->date != b->date ? a->date < b->date : a->id < b->id;
  });
  EventsByMunicipality events;
  for (const model::Event* event : all) {
    if (event->municipality != nullptr) events[event->municipality].push_back(event);
  }
  events[nullptr] = std::move(all);
  return events;
}

const std::vector<const model::Event*>& events_of(const Context& context,
                                                  const model::Municipality* municipality) {
  static const std::vector<const model::Event*> none;
  const auto found = context.events.find(municipality);
  return found == context.events.end() ? none : found->second;
}

}  // namespace kontrakt::view
