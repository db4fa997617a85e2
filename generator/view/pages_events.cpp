// Events: those to come and those that were, and a page for each.
#include "view/context.hpp"
#include "view/events.hpp"
#include "view/feeds.hpp"

namespace kontrakt::view {
namespace {

// Enough for a page that is about something else; the list has them all.
constexpr std::size_t few = 6;

Value event_line(PageBuilder& b, const model::Event& event) {
  const auto& as_of = b.context().input.as_of;
  const EventState state = state_of(event, as_of);
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(event.title));
  o.set(k.href, b.href(address_of(event)));
  o.set(k.date, b.date(event.date));
  o.set(k.date_text, b.text(day_text(event)));
  o.set(k.place, b.optional(event.place));
  o.set(k.kind, b.kept(model::word(event.kind)));
  o.set(k.state, b.mark(state.word, state.shape, state.tone));
  o.set(k.municipality,
        event.municipality != nullptr ? b.municipality_link(*event.municipality) : Value::none());
  o.set(k.example, Value::boolean(event.example));
  // The day itself still counts, and a cancelled event is never on its way.
  o.set(k.upcoming, Value::boolean(as_of && !is_over(event, as_of) && event.status != "inställd"));
  return o.build();
}

Value event_lines(PageBuilder& b, const std::vector<const model::Event*>& events) {
  std::vector<Value> lines;
  for (const model::Event* event : events) lines.push_back(event_line(b, *event));
  return b.list(lines);
}

}  // namespace

Value nearest_events(PageBuilder& b, const model::Municipality* municipality) {
  const auto& as_of = b.context().input.as_of;
  const std::vector<const model::Event*>& all = events_of(b.context(), municipality);
  std::vector<const model::Event*> coming = coming_events(all, as_of);
  const std::vector<const model::Event*> past = past_events(all, as_of);
  if (coming.size() > few) coming.resize(few);
  std::vector<const model::Event*> shown(coming.rbegin(), coming.rend());
  for (const model::Event* event : past) {
    if (shown.size() < coming.size() + few) shown.push_back(event);
  }
  return event_lines(b, shown);
}

Value events_page(PageBuilder& b) {
  const auto& as_of = b.context().input.as_of;
  const std::vector<const model::Event*>& all = events_of(b.context());
  ObjectBuilder o = b.object();
  o.set(k.coming, event_lines(b, coming_events(all, as_of)));
  o.set(k.past, event_lines(b, past_events(all, as_of)));
  o.set(k.calendar_href, b.href(addresses::calendar));
  Head head;
  head.title = "Händelser";
  head.lead = "Undertecknanden, decemberträffar och annat som hör till kontrakten.";
  head.kind = "events";
  head.address = addresses::events;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value event_page(PageBuilder& b, const model::Event& event) {
  ObjectBuilder o = b.object();
  o.set(k.event, event_line(b, event));
  NoteBlock notes = b.block();
  o.set(k.refs, notes.refs(event.sources));
  o.set(k.unsourced, Value::boolean(event.sources.empty()));
  o.set(k.notes, notes.notes());
  o.set(k.time_text, b.optional(event.time));
  o.set(k.edition, event.edition != nullptr ? b.edition_link(*event.edition) : Value::none());
  o.set(k.website, event.url.empty() ? Value::none() : b.external_link(host_of(event.url), event.url));
  o.set(k.prose, b.prose(event.text));
  const std::string told = b.context().publications.address_of(event);
  o.set(k.publication, told.empty() ? Value::none() : b.link("Vad som berättades på träffen", told));
  o.set(k.note, b.optional(event.common.note));
  o.set(k.calendar_href, b.href(event.municipality != nullptr ? calendar_address(*event.municipality)
                                                              : std::string(addresses::calendar)));
  Head head;
  head.title = event.title;
  head.description = day_text(event) + (event.place.empty() ? "" : ", " + event.place) + ". " +
                     b.first_paragraph(event.text);
  head.kind = "event";
  head.address = address_of(event);
  head.crumbs = {{"Start", "/"}, {"Händelser", std::string(addresses::events)}};
  head.updated = event.common.updated;
  head.example = event.example;
  return b.page(head, o);
}

}  // namespace kontrakt::view
