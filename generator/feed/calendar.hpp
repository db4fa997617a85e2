// Events as iCalendar (RFC 5545). Knows nothing of contracts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "support/date.hpp"

namespace kontrakt::feed {

struct TimeOfDay {
  int hour = 0;    // 0–23
  int minute = 0;  // 0–59
  friend constexpr auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

// From when to when on one day, in Sweden. `to` is later than `from`; none: only the beginning is known.
struct Hours {
  TimeOfDay from;
  std::optional<TimeOfDay> to;
};

struct CalendarEvent {
  std::string uid;      // the same for ever, whatever the title and the day become
  support::Date stamp;  // when what is said here was last changed
  support::Date first;
  support::Date last;          // the same day, or a later one
  std::optional<Hours> hours;  // only for an event of one day; none: all day
  std::string summary;
  std::string description;  // may be empty, as the next three
  std::string place;
  std::string address;  // of the page about it, absolute
  std::string category;
  bool cancelled = false;
};

struct Calendar {
  std::string name;
  std::vector<CalendarEvent> events;  // at least one: the format has no empty calendars
};

// Lines end with CRLF and are folded at 75 bytes, never inside a character. Nothing in it comes from the
// clock.
std::string to_icalendar(const Calendar& calendar);

}  // namespace kontrakt::feed
