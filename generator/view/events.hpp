// Events in words, and what a calendar needs to know of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "feed/calendar.hpp"
#include "model/portal.hpp"

namespace kontrakt::view {

struct Context;

// "5 december 2025", "5–7 december 2025", "30 november – 2 december 2025".
std::string day_text(const model::Event& event);

// Whether its last day has passed. False where it is not known what day it is.
bool is_over(const model::Event& event, const std::optional<support::Date>& as_of);

// A state as word and shape, never colour alone.
struct EventState {
  std::string_view word;
  std::string_view shape;
  std::string_view tone;
};
// Planned, held or cancelled. Where the content does not say, the date does.
EventState state_of(const model::Event& event, const std::optional<support::Date>& as_of);

// "08.30–11.00", "kl. 8:30 till 11:00", "13.00". None for what could mean something else: hours without
// minutes, several times, an end that is not after the beginning.
std::optional<feed::Hours> hours_of(std::string_view text);

// What the event has been called since it was first published, however often its day has changed: a file is
// named after its date, so that a new day gives a new id, and the former address is kept among `aliases`. The
// first of them is the oldest.
std::string_view permanent_id(const model::Event& event);

// In the order of their days; of all, or of a municipality.
const std::vector<const model::Event*>& events_of(const Context& context,
                                                  const model::Municipality* municipality = nullptr);
using EventsByMunicipality = std::unordered_map<const model::Municipality*, std::vector<const model::Event*>>;
EventsByMunicipality events_by_municipality(const model::Portal& portal);  // those of all: null

// Of those, the ones to come (and under way), the nearest first; and those that are over, the latest first.
std::vector<const model::Event*> coming_events(const std::vector<const model::Event*>& events,
                                               const std::optional<support::Date>& as_of);
std::vector<const model::Event*> past_events(const std::vector<const model::Event*>& events,
                                             const std::optional<support::Date>& as_of);

}  // namespace kontrakt::view
