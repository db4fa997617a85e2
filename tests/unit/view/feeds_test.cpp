// What has happened, as feeds and calendars tell it.
#include <algorithm>

#include "view/events.hpp"
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::bageriet;
using validate::testing::by_bageriet;
using validate::testing::by_bageriet_2024;
using validate::testing::local_portal;
using validate::testing::lund;
using validate::testing::lund_2025;
using validate::testing::small_portal;

config::Site settings(std::optional<support::Date> as_of = support::Date{2026, 11, 21}) {
  config::Site site;
  site.base_url = "https://Example.org:8080/klimat/";
  site.as_of = as_of;
  return site;
}

// What stands in each <name> of the entries.
Texts all_of(const std::string& atom, std::string_view name) {
  const std::string open = "<" + std::string(name) + ">";
  Texts found;
  for (std::size_t at = atom.find("<entry>"); at != std::string::npos;) {
    at = atom.find(open, at);
    if (at == std::string::npos) break;
    at += open.size();
    found.push_back(atom.substr(at, atom.find("</", at) - at));
  }
  return found;
}

std::string portal_feed(const Files& files,
                        std::optional<support::Date> as_of = support::Date{2026, 11, 21}) {
  Site site(files, settings(as_of));
  return site.file("/floden/nytt.xml");
}

const std::string ids = "tag:example.org,2026:";

TEST(Feeds, tell_what_was_signed_and_reported_the_newest_first) {
  const std::string atom = portal_feed(local_portal());
  EXPECT_EQ(all_of(atom, "id"),
            (Texts{ids + "klimatkontrakt/lund/2025", ids + "lokal-uppfoljning/exempelby/bageriet/2024",
                   ids + "lokalt-klimatkontrakt/exempelby/bageriet"}));
  EXPECT_EQ(all_of(atom, "title"),
            (Texts{"Lund har skrivit under klimatkontrakt 2025/26",
                   "Exempel: Bageriet: uppföljning av det lokala klimatkontraktet med Exempelby för 2024",
                   "Exempel: Bageriet har skrivit lokalt klimatkontrakt med Exempelby"}));
  EXPECT_EQ(all_of(atom, "summary"),
            (Texts{"Undertecknat den 5 december 2025. 1\u00A0åtagande. Källa: Lunds kontrakt 2025/26, s. 1.",
                   "Rapporterat den 1 februari 2025, av: Vd. 1\u00A0åtgärd. Källa: Påhittat, s. 3.",
                   "Undertecknat den 1 maj 2023. 1\u00A0åtagande. Källa: Påhittat, s. 2."}));
  EXPECT_EQ(all_of(atom, "updated"),
            (Texts{"2025-12-05T00:00:00Z", "2025-02-01T00:00:00Z", "2023-05-01T00:00:00Z"}));
  EXPECT_NE(atom.find("href=\"https://Example.org:8080/klimat/kommuner/lund/klimatkontrakt/2025/\""),
            std::string::npos)
      << atom;
}

TEST(Feeds, keep_their_ids_when_names_labels_and_days_change) {
  Files files = local_portal();
  files.change(lund, "\"Lund\"", "\"Lunds stad\"");
  files.change(lund_2025, "\"version_label\": \"2025/26\"", "\"version_label\": \"version 7\"");
  files.change(bageriet, "\"Bageriet\"", "\"Bageriet i Exempelby AB\"");
  files.change(by_bageriet, "2023-05-01", "2023-06-01");
  const std::string before = portal_feed(local_portal());
  const std::string after = portal_feed(files);
  EXPECT_EQ(all_of(before, "id"), all_of(after, "id"));
  EXPECT_NE(all_of(before, "title"), all_of(after, "title"));
}

TEST(Feeds, gain_one_entry_and_change_no_other_when_somebody_signs) {
  Files files = local_portal();
  files.add("organisations/akeriet.json",
            R"({"name": "Åkeriet", "kind": "företag", "sector": "transport", "municipality": "exempelby"})");
  files.add("municipalities/exempelby/local/contracts/akeriet.json",
            R"({"signed": "2024-05-01", "signatories": [{"title": "Vd"}], "commitments": []})");
  const std::string before = portal_feed(local_portal());
  std::string after = portal_feed(files);
  const std::size_t at = after.find("<id>" + ids + "lokalt-klimatkontrakt/exempelby/akeriet</id>");
  ASSERT_NE(at, std::string::npos) << after;
  const std::size_t begin = after.rfind("<entry>", at);
  const std::size_t end = after.find("</entry>\n", at);
  after.erase(begin, end + 9 - begin);
  EXPECT_EQ(after, before);
}

TEST(Feeds, call_a_contract_with_a_predecessor_a_new_version_under_the_id_it_had) {
  Files files = small_portal();
  files.add("programme/editions/2024/edition.json", R"({"label": "2024", "title": "2024", "sections": []})");
  files.add("municipalities/lund/contracts/2024/contract.json",
            R"({"version_label": "2024", "source_document": "kk-2025-lund",
                "signed": {"date": "2024-12-05", "place": "Umeå", "source": {"place": "s. 1"}}})");
  const std::string atom = portal_feed(files);
  EXPECT_EQ(all_of(atom, "id"), (Texts{ids + "klimatkontrakt/lund/2025", ids + "klimatkontrakt/lund/2024"}));
  EXPECT_EQ(all_of(atom, "title"), (Texts{"Lund har en ny version av klimatkontraktet: 2025/26",
                                          "Lund har skrivit under klimatkontrakt 2024"}));
  EXPECT_EQ(
      all_of(atom, "summary").at(0),
      "Undertecknat den 5 december 2025. Versionen före är 2024. 1\u00A0åtagande. Källa: Lunds kontrakt "
      "2025/26, s. 1.");
}

TEST(Feeds, say_nothing_of_what_is_dated_after_the_day_of_the_build_or_not_at_all) {
  EXPECT_EQ(all_of(portal_feed(local_portal(), support::Date{2025, 12, 4}), "id").size(), 2U);
  EXPECT_EQ(all_of(portal_feed(local_portal(), support::Date{2025, 12, 5}), "id").size(), 3U);
  Files undated = local_portal();
  undated.change(lund_2025, R"("signed": {"date": "2025-12-05", "source": {"place": "s. 1"}},)", "");
  EXPECT_EQ(all_of(portal_feed(undated), "id").size(), 2U);
}

TEST(Feeds, tell_of_each_revision_of_a_local_contract_once) {
  Files files = local_portal();
  files.change(by_bageriet, "\"commitments\"",
               R"("revisions": [{"date": "2024-02-01", "note": "Ugnarna kommer senare."},
                 {"date": "2024-03-01", "note": "Målet är högre."}, {"date": "2024-03-01", "note": "Och nytt."},
                 {"date": "2027-01-01", "note": "Har inte hänt."}], "commitments")");
  Files renamed = files;
  renamed.change(bageriet, "\"Bageriet\"", "\"Bageriet i Exempelby AB\"");
  renamed.change(by_bageriet, "Ugnarna kommer senare.", "Ugnarna kommer 2027.");
  const std::string of = ids + "lokalt-klimatkontrakt/exempelby/bageriet";
  const Texts entries{ids + "klimatkontrakt/lund/2025", ids + "lokal-uppfoljning/exempelby/bageriet/2024",
                      of + "/andring-2024-03-01",       of + "/andring-2024-03-01-2",
                      of + "/andring-2024-02-01",       of};
  const std::string atom = portal_feed(files);
  EXPECT_EQ(all_of(atom, "id"), entries);
  EXPECT_EQ(all_of(portal_feed(renamed), "id"), entries);
  EXPECT_EQ(all_of(atom, "title").at(4),
            "Exempel: Bageriet har ändrat sitt lokala klimatkontrakt med Exempelby");
  EXPECT_EQ(all_of(atom, "summary").at(4),
            "Ändrat den 1 februari 2024. Ugnarna kommer senare. Källa: Påhittat, s. 2.");
  Site site(files, settings());
  EXPECT_EQ(all_of(site.file("/kommuner/exempelby/nytt.xml"), "id"),
            Texts(entries.begin() + 1, entries.end()));
}

// Municipalities that have signed on a day: "by-1", "by-2" and on.
void add_signed(Files& files, int count, const std::string& name, const std::string& day) {
  for (int i = 1; i <= count; ++i) {
    const std::string id = name + "-" + std::to_string(i);
    files.add("municipalities/" + id + "/municipality.json", R"({"name": ")" + id + R"(", "example": true})");
    files.add("municipalities/" + id + "/contracts/2025/contract.json",
              R"({"version_label": "2025/26", "signed": {"date": ")" + day + R"("}})");
  }
}

TEST(Feeds, have_whole_days_until_there_are_a_hundred_entries) {
  Files files = small_portal();
  add_signed(files, 60, "sen", "2025-03-01");
  add_signed(files, 80, "tidig", "2025-02-01");
  add_signed(files, 5, "forst", "2025-01-01");
  const Texts found = all_of(portal_feed(files), "id");
  EXPECT_EQ(found.size(), 141U);  // Lund, and two whole days
  EXPECT_EQ(found.front(), ids + "klimatkontrakt/lund/2025");
  EXPECT_EQ(found.back(), ids + "klimatkontrakt/tidig-80/2025");
  EXPECT_EQ(std::ranges::count(found, ids + "klimatkontrakt/forst-1/2025"), 0);
}

TEST(Feeds, end_at_the_day_that_the_hundredth_entry_ends) {
  Files files = small_portal();
  add_signed(files, 99, "by", "2025-03-01");
  add_signed(files, 5, "forst", "2025-01-01");
  EXPECT_EQ(all_of(portal_feed(files), "id").size(), 100U);
}

TEST(Feeds, cut_a_day_that_is_too_long_after_its_first_names) {
  Files files = small_portal();
  add_signed(files, 600, "by", "2025-03-01");
  const Texts found = all_of(portal_feed(files), "id");
  EXPECT_EQ(found.size(), 500U);
  EXPECT_EQ(found.back(), ids + "klimatkontrakt/by-499/2025");
}

TEST(Feeds, have_what_happened_on_one_day_by_kind_and_then_by_name_in_swedish_order) {
  Files files = local_portal();
  files.change(by_bageriet, "2023-05-01", "2023-12-05");
  files.change(by_bageriet, "\"commitments\"",
               R"("revisions": [{"date": "2025-12-05", "note": "Nytt mål."}], "commitments")");
  files.change(by_bageriet_2024, "2025-02-01", "2025-12-05");
  for (const char* const name : {"Åmål", "Öckerö", "Ängelholm"}) {
    const std::string id(1, "aoe"[name == std::string("Åmål") ? 0 : name == std::string("Öckerö") ? 1 : 2]);
    files.add("municipalities/" + id + "/municipality.json", R"({"name": ")" + std::string(name) + R"("})");
    files.add("municipalities/" + id + "/contracts/2025/contract.json",
              R"({"version_label": "2025/26", "signed": {"date": "2025-12-05"}})");
  }
  EXPECT_EQ(
      all_of(portal_feed(files), "title"),
      (Texts{"Lund har skrivit under klimatkontrakt 2025/26", "Åmål har skrivit under klimatkontrakt 2025/26",
             "Ängelholm har skrivit under klimatkontrakt 2025/26",
             "Öckerö har skrivit under klimatkontrakt 2025/26",
             "Exempel: Bageriet har ändrat sitt lokala klimatkontrakt med Exempelby",
             "Exempel: Bageriet: uppföljning av det lokala klimatkontraktet med Exempelby för 2024",
             "Exempel: Bageriet har skrivit lokalt klimatkontrakt med Exempelby"}));
}

TEST(Feeds, of_a_municipality_hold_what_is_its_own) {
  Site site(local_portal(), settings());
  EXPECT_EQ(all_of(site.file("/kommuner/lund/nytt.xml"), "id"), (Texts{ids + "klimatkontrakt/lund/2025"}));
  EXPECT_NE(site.file("/kommuner/exempelby/nytt.json")
                .find("\"title\": \"Exempel: Exempelby: nytt om klimatkontrakten\""),
            std::string::npos);
}

TEST(Feeds, are_offered_by_the_pages_that_they_are_about) {
  Files files = local_portal();
  files.add("events/2025-12-05-traff.md",
            "---\ntitle: Träff\ndate: 2025-12-05\nkind: annat\nmunicipality: lund\n---\n");
  Site site(files, settings());
  EXPECT_EQ(site.texts("/", "page.alternates", "href"),
            (Texts{"/klimat/floden/nytt.xml", "/klimat/floden/nytt.json", "/klimat/kalender.ics"}));
  EXPECT_EQ(site.texts("/kommuner/lund/klimatkontrakt/2025/", "page.alternates", "href"),
            (Texts{"/klimat/kommuner/lund/nytt.xml", "/klimat/kommuner/lund/nytt.json",
                   "/klimat/kommuner/lund/kalender.ics"}));
  EXPECT_EQ(site.texts("/kommuner/exempelby/", "page.alternates", "type"),
            (Texts{"application/atom+xml", "application/feed+json"}));
  EXPECT_EQ(site.texts("/kommuner/", "page.alternates", "href").at(0), "/klimat/floden/nytt.xml");
}

TEST(FollowPage, has_the_files_of_each_municipality_and_the_latest_news_real_ones_first) {
  Site site(local_portal(), settings());
  EXPECT_EQ(site.texts("/floden/", "municipalities", "name"), (Texts{"Exempelby", "Lund"}));
  EXPECT_EQ(site.texts("/floden/", "municipalities", "atom_href"),
            (Texts{"/klimat/kommuner/exempelby/nytt.xml", "/klimat/kommuner/lund/nytt.xml"}));
  EXPECT_EQ(site.text("/floden/", "calendar_href"), "none");
  EXPECT_EQ(site.texts("/floden/", "news", "example"), (Texts{"false", "true", "true"}));
  EXPECT_FALSE(Site(Files()).has("/floden/"));
}

std::string event_file(const std::string& date, const std::string& more) {
  return "---\ntitle: Träff\ndate: " + date + "\nkind: decemberträff\n" + more + "---\nAlla är bjudna.\n";
}

TEST(Calendar, has_every_event_with_an_id_of_its_own) {
  Files files = local_portal();
  files.add("events/2026-12-10-traff.md",
            event_file("2026-12-10",
                       "time: 08.30–11.00\nplace: Lund\nstatus: inställd\nmunicipality: lund\n"
                       "updated: 2026-11-01\n"));
  files.add("events/2025-12-11-traff.md",
            event_file("2025-12-11", "time: förmiddag\nmunicipality: exempelby\n"));
  Site site(files, settings());
  EXPECT_EQ(site.file("/kommuner/exempelby/kalender.ics"),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kontrakt//kontrakt//SV\r\nCALSCALE:GREGORIAN\r\n"
            "NAME:Exempel: Exempelby: händelser\r\nX-WR-CALNAME:Exempel: Exempelby: händelser\r\n"
            "BEGIN:VEVENT\r\nUID:2025-12-11-traff@example.org\r\nDTSTAMP:20251211T000000Z\r\n"
            "DTSTART;VALUE=DATE:20251211\r\nDTEND;VALUE=DATE:20251212\r\nSUMMARY:Exempel: Träff\r\n"
            "DESCRIPTION:Exempeldata: händelsen är påhittad.\\nTid: förmiddag\\nAlla \r\n är bjudna.\r\n"
            "URL:https://Example.org:8080/klimat/handelser/2025-12-11-traff/\r\nCATEGORIES:decemberträff\r\n"
            "STATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  const std::string lund_calendar = site.file("/kommuner/lund/kalender.ics");
  for (const char* line :
       {"DTSTAMP:20261101T000000Z\r\n", "DTSTART;TZID=Europe/Stockholm:20261210T083000\r\n",
        "DTEND;TZID=Europe/Stockholm:20261210T110000\r\n", "LOCATION:Lund\r\n", "STATUS:CANCELLED\r\n"}) {
    EXPECT_NE(lund_calendar.find(line), std::string::npos) << line << lund_calendar;
  }
  EXPECT_EQ(std::count(lund_calendar.begin(), lund_calendar.end(), '@'), 1);
  EXPECT_NE(site.file("/kalender.ics").find("UID:2025-12-11-traff@example.org\r\n"), std::string::npos);
}

TEST(Calendar, keeps_the_id_of_an_event_that_has_got_another_day) {
  Files files = small_portal();
  files.add("events/2026-12-12-traff.md",
            event_file("2026-12-12", "aliases: [/traffen/, /handelser/2026-12-10-traff/]\n"));
  Site site(files, settings());
  EXPECT_NE(site.file("/kalender.ics").find("UID:2026-12-10-traff@example.org\r\n"), std::string::npos);
  EXPECT_NE(site.file("/kalender.ics").find("DTSTART;VALUE=DATE:20261212\r\n"), std::string::npos);
}

TEST(Calendar, is_not_there_without_events) {
  Site site(small_portal(), settings());
  EXPECT_FALSE(site.has("/kalender.ics"));
  EXPECT_FALSE(site.has("/handelser/"));
}

std::string hours(std::string_view text) {
  const auto found = hours_of(text);
  if (!found) return "none";
  auto words = [](feed::TimeOfDay time) {
    return std::to_string(time.hour) + ":" + std::to_string(time.minute);
  };
  return words(found->from) + (found->to ? "-" + words(*found->to) : "");
}

TEST(HoursOfAnEvent, are_read_only_where_they_can_be_read_surely) {
  for (const char* text : {"08.30–11.00", "8:30-11:00", "kl. 8.30 – 11.00", "kl 08.30 till 11.00",
                           "klockan 8.30–11.00", " 8.30 -11.00 "}) {
    EXPECT_EQ(hours(text), "8:30-11:0") << text;
  }
  EXPECT_EQ(hours("13.00"), "13:0");
  for (const char* text : {"", "8–11", "förmiddag", "08.30–", "22.00–02.00", "24.00", "08.60", "8.5",
                           "08.30–11.00 och 13.00", "08.30, 11.00", "08.30–08.30", "108.30", "8.300"}) {
    EXPECT_EQ(hours(text), "none") << text;
  }
}

model::Event event_on(support::Date first, support::Date last, std::string status = {}) {
  model::Event event;
  event.date = first;
  event.end = last;
  event.status = std::move(status);
  return event;
}

TEST(DaysOfAnEvent, are_written_as_short_as_they_can_be) {
  EXPECT_EQ(day_text(event_on({2025, 12, 5}, {2025, 12, 5})), "5 december 2025");
  EXPECT_EQ(day_text(event_on({2025, 12, 5}, {2025, 12, 7})), "5–7 december 2025");
  EXPECT_EQ(day_text(event_on({2025, 11, 30}, {2025, 12, 2})), "30 november – 2 december 2025");
  EXPECT_EQ(day_text(event_on({2025, 12, 30}, {2026, 1, 2})), "30 december 2025 – 2 januari 2026");
}

TEST(StateOfAnEvent, is_what_the_content_says_and_else_what_the_day_says) {
  const support::Date day{2025, 12, 5};
  auto word = [&](const char* status, support::Date as_of) {
    return std::string(state_of(event_on(day, day, status), as_of).word);
  };
  EXPECT_EQ(word("", {2025, 12, 4}), "planerad");
  EXPECT_EQ(word("", {2025, 12, 5}), "planerad");
  EXPECT_EQ(word("", {2025, 12, 6}), "genomförd");
  EXPECT_EQ(word("planerad", {2025, 12, 6}), "var planerad");
  EXPECT_EQ(word("inställd", {2025, 12, 6}), "inställd");
  EXPECT_EQ(word("genomförd", {2025, 12, 6}), "genomförd");
}

TEST(EventPages, stand_in_a_list_of_what_comes_and_what_was) {
  Files files = small_portal();
  for (const char* day : {"2024-01-02", "2025-12-05", "2026-12-10", "2026-11-30"})
    files.add("events/" + std::string(day) + "-traff.md", event_file(day, "edition: 2025\n"));
  Site site(files, settings());
  EXPECT_EQ(site.texts("/handelser/", "coming", "date_text"),
            (Texts{"30 november 2026", "10 december 2026"}));
  EXPECT_EQ(site.texts("/handelser/", "past", "date_text"), (Texts{"5 december 2025", "2 januari 2024"}));
  EXPECT_EQ(site.texts("/handelser/", "past", "href").at(0), "/klimat/handelser/2025-12-05-traff/");
  EXPECT_EQ(site.text("/handelser/2026-12-10-traff/", "event.state.word"), "planerad");
  EXPECT_EQ(site.text("/handelser/2026-12-10-traff/", "edition.href"), "/klimat/omgangar/2025/");
  EXPECT_EQ(site.text("/handelser/2026-12-10-traff/", "unsourced"), "true");
}

}  // namespace
}  // namespace kontrakt::view::testing
