#include <algorithm>

#include "feed/calendar.hpp"
#include "support/text.hpp"

namespace kontrakt::feed {
namespace {

constexpr std::size_t longest_line = 75;  // bytes, without the line end

// Where an event has a time of day: clocks in Sweden as they have been set since 1996.
constexpr std::string_view stockholm =
    "BEGIN:VTIMEZONE\r\n"
    "TZID:Europe/Stockholm\r\n"
    "BEGIN:DAYLIGHT\r\n"
    "TZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0200\r\n"
    "TZNAME:CEST\r\n"
    "DTSTART:19960331T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "END:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\n"
    "TZOFFSETFROM:+0200\r\n"
    "TZOFFSETTO:+0100\r\n"
    "TZNAME:CET\r\n"
    "DTSTART:19961027T030000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "END:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

// A value of type TEXT (section 3.3.11): some characters are escaped, control characters left out.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = support::next_character(text, at);
    if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t' || (c >= 0x20 && c != 0x7F)) {
      support::append_character(c, out);
    }
  }
  return out;
}

// One content line, which goes on after a line end and a space (section 3.1).
void append_line(std::string& out, std::string_view line) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    support::next_character(line, at);
    if (used + (at - begin) > longest_line) {
      out += "\r\n ";
      used = 1;
    }
    out += line.substr(begin, at - begin);
    used += at - begin;
  }
  out += "\r\n";
}

void append_text(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  append_line(out, std::string(name) + ":" + escaped(text));
}

std::string two_digits(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string local_moment(const support::Date& date, TimeOfDay time) {
  return date.compact() + "T" + two_digits(time.hour) + two_digits(time.minute) + "00";
}

void append_time(std::string& out, const CalendarEvent& event) {
  if (event.hours) {
    const std::string zone = ";TZID=Europe/Stockholm:";
    append_line(out, "DTSTART" + zone + local_moment(event.first, event.hours->from));
    if (event.hours->to) append_line(out, "DTEND" + zone + local_moment(event.first, *event.hours->to));
    return;
  }
  // The end is the day after: it is not part of the event.
  append_line(out, "DTSTART;VALUE=DATE:" + event.first.compact());
  append_line(out, "DTEND;VALUE=DATE:" + event.last.plus_days(1).compact());
}

void append_event(std::string& out, const CalendarEvent& event) {
  append_line(out, "BEGIN:VEVENT");
  append_text(out, "UID", event.uid);
  append_line(out, "DTSTAMP:" + event.stamp.compact() + "T000000Z");
  append_time(out, event);
  append_text(out, "SUMMARY", event.summary);
  append_text(out, "DESCRIPTION", event.description);
  append_text(out, "LOCATION", event.place);
  if (!event.address.empty()) append_line(out, "URL:" + event.address);
  append_text(out, "CATEGORIES", event.category);
  append_line(out, event.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  append_line(out, "END:VEVENT");
}

}  // namespace

std::string to_icalendar(const Calendar& calendar) {
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, "PRODID:-//kontrakt//kontrakt//SV");
  append_line(out, "CALSCALE:GREGORIAN");
  append_text(out, "NAME", calendar.name);          // RFC 7986
  append_text(out, "X-WR-CALNAME", calendar.name);  // what programs read in its place
  if (std::any_of(calendar.events.begin(), calendar.events.end(),
                  [](const CalendarEvent& event) { return event.hours.has_value(); })) {
    out += stockholm;
  }
  for (const CalendarEvent& event : calendar.events) append_event(out, event);
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace kontrakt::feed
