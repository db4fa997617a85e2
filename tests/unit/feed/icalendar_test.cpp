// Events as RFC 5545 wants them. In what is expected here "\n" stands for CRLF.
#include <gtest/gtest.h>

#include "feed/calendar.hpp"
#include "support/text.hpp"

namespace kontrakt::feed {
namespace {

CalendarEvent meeting() {
  CalendarEvent event;
  event.uid = "2026-12-10-traff@example.org";
  event.stamp = {2026, 11, 1};
  event.first = event.last = {2026, 12, 10};
  event.summary = "Träff";
  return event;
}

std::string written(const CalendarEvent& event) {
  std::string text = to_icalendar({"Händelser", {event}});
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
    EXPECT_TRUE(at > 0 && text[at - 1] == '\r') << "a line without CR ends at " << at;
    text.erase(at - 1, 1);
  }
  EXPECT_EQ(text.find('\r'), std::string::npos);
  return text;
}

// The lines of the event, without those that every test has.
std::string event_lines(const CalendarEvent& event) {
  const std::string text = written(event);
  const std::size_t begin = text.find("DTSTART");
  return text.substr(begin, text.find("STATUS:") - begin);
}

TEST(Calendar, has_a_whole_day_until_the_day_after) {
  EXPECT_EQ(written(meeting()), R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//kontrakt//kontrakt//SV
CALSCALE:GREGORIAN
NAME:Händelser
X-WR-CALNAME:Händelser
BEGIN:VEVENT
UID:2026-12-10-traff@example.org
DTSTAMP:20261101T000000Z
DTSTART;VALUE=DATE:20261210
DTEND;VALUE=DATE:20261211
SUMMARY:Träff
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
)");
}

TEST(Calendar, has_hours_in_swedish_time) {
  CalendarEvent event = meeting();
  event.hours = Hours{{8, 30}, TimeOfDay{11, 0}};
  event.cancelled = true;
  event.place = "Rådhuset; sal 1, plan 2";
  event.address = "https://example.org/handelser/2026-12-10-traff/?a;b,c";
  event.category = "decemberträff";
  EXPECT_EQ(written(event), R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//kontrakt//kontrakt//SV
CALSCALE:GREGORIAN
NAME:Händelser
X-WR-CALNAME:Händelser
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:2026-12-10-traff@example.org
DTSTAMP:20261101T000000Z
DTSTART;TZID=Europe/Stockholm:20261210T083000
DTEND;TZID=Europe/Stockholm:20261210T110000
SUMMARY:Träff
LOCATION:Rådhuset\; sal 1\, plan 2
URL:https://example.org/handelser/2026-12-10-traff/?a;b,c
CATEGORIES:decemberträff
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
)");
}

TEST(Calendar, has_several_days) {
  CalendarEvent event = meeting();
  event.first = {2026, 12, 30};
  event.last = {2026, 12, 31};
  EXPECT_EQ(event_lines(event), "DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270101\nSUMMARY:Träff\n");
}

TEST(Calendar, escapes_texts_and_leaves_out_control_characters) {
  CalendarEvent event = meeting();
  event.summary = "A\\B;C,D:E\x01\x7F\"F\"";
  event.description = "Rad 1\r\nRad 2";
  EXPECT_EQ(event_lines(event),
            "DTSTART;VALUE=DATE:20261210\nDTEND;VALUE=DATE:20261211\n"
            "SUMMARY:A\\\\B\\;C\\,D:E\"F\"\nDESCRIPTION:Rad 1\\nRad 2\n");
}

TEST(Calendar, folds_lines_at_75_bytes_and_never_inside_a_character) {
  CalendarEvent event = meeting();
  event.summary = "";
  // 12 bytes of name; 63 letters fill the line, the ö is two bytes and begins the next.
  event.description = std::string(62, 'a') + "ö" + std::string(73, 'b') + "😀";
  EXPECT_EQ(event_lines(event), "DTSTART;VALUE=DATE:20261210\nDTEND;VALUE=DATE:20261211\nDESCRIPTION:" +
                                    std::string(62, 'a') + "\n ö" + std::string(72, 'b') + "\n b😀\n");
  event.description = std::string(63, 'a');
  EXPECT_EQ(event_lines(event), "DTSTART;VALUE=DATE:20261210\nDTEND;VALUE=DATE:20261211\nDESCRIPTION:" +
                                    std::string(63, 'a') + "\n");
}

TEST(Calendar, keeps_every_line_within_its_bytes_whatever_the_text) {
  for (std::size_t shift = 0; shift < 8; ++shift) {
    CalendarEvent event = meeting();
    event.description = std::string(shift, 'x');
    for (int i = 0; i < 60; ++i) event.description += "å€😀;";
    std::string unfolded;
    const std::string calendar = to_icalendar({"K", {event}});
    for (const std::string_view line : support::split_lines(calendar)) {
      EXPECT_LE(line.size(), 75U);
      EXPECT_TRUE(support::is_valid_utf8(line)) << line;
      unfolded += line.starts_with(' ') ? std::string(line.substr(1)) : "\n" + std::string(line);
    }
    std::string wanted = "\nDESCRIPTION:" + std::string(shift, 'x');
    for (int i = 0; i < 60; ++i) wanted += "å€😀\\;";
    EXPECT_NE(unfolded.find(wanted + "\n"), std::string::npos);
  }
}

}  // namespace
}  // namespace kontrakt::feed
