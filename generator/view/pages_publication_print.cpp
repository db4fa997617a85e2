// The December publication on paper: the whole year, and one municipality on one page.
#include <algorithm>

#include "chart/labels.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/ledger_words.hpp"
#include "view/publication_pages.hpp"

namespace kontrakt::view {
namespace {

Value link_if_made(PageBuilder& b, std::string_view label, const std::string& address) {
  return b.context().input.pdf ? b.link(label, address) : Value::none();
}

// How much of a column of the sheet is left, in points. Text is measured a little wider than it is printed,
// so what is counted in has room.
class Room {
 public:
  Room(double width, double height) : width_(width), left_(height) {}

  struct Text {
    std::string text;
    double height = 0;
  };
  // The text in at most `most` lines; what does not fit ends with "…".
  Text text(std::string_view words, double size, double line, std::size_t most) const {
    const chart::Lines lines = chart::wrapped(words, width_, size, most);
    return {support::join(lines.lines, " "), static_cast<double>(lines.lines.size()) * line};
  }
  bool take(double height) {
    if (height > left_) return false;
    left_ -= height;
    return true;
  }
  void give_back(double height) { left_ += height; }

 private:
  double width_;
  double left_;
};

// One entry of a list: what it is, and in smaller letters what more there is to say.
struct Entry {
  std::string title;
  std::string text;
};

// The measures of css/print.css, in points.
constexpr double entry_size = 9.5;
constexpr double entry_line = 13;
constexpr double small_size = 8.5;
constexpr double small_line = 11.7;
constexpr double between_entries = 6.5;
constexpr double heading_height = 36;  // with the space around its list
constexpr double more_height = 18;
constexpr double narrow_width = 168;
constexpr double wide_width = 288;
constexpr double whole_width = 480;
constexpr double page_height = 755;
constexpr double figures_row_height = 62;
constexpr std::size_t figures_in_row = 4;
constexpr std::size_t long_figure = 12;  // one with more characters takes the room of two
constexpr double foot_height = 58;

// As many entries as there is room for, in their order; `more` is how many there was none for.
struct Shown {
  std::vector<Value> entries;
  std::size_t more = 0;
};

Shown show(PageBuilder& b, const std::vector<Entry>& all, Room& room) {
  Shown shown;
  shown.more = all.size();
  if (all.empty() || !room.take(heading_height + more_height)) return shown;
  for (const Entry& entry : all) {
    const Room::Text title = room.text(entry.title, entry_size, entry_line, 2);
    const Room::Text text = room.text(entry.text, small_size, small_line, 2);
    // The last may take the line that would have counted the rest.
    const double spared = shown.more == 1 ? more_height : 0;
    if (!room.take(title.height + text.height + between_entries - spared)) break;
    --shown.more;
    ObjectBuilder o = b.object();
    o.set(k.title, b.text(title.text));
    o.set(k.text, b.optional_copy(text.text));
    shown.entries.push_back(o.build());
  }
  return shown;
}

// What there was no room for is counted.
Value more_text(PageBuilder& b, const Shown& shown) {
  if (shown.more == 0) return Value::none();
  const std::string count = support::format_integer(as_integer(shown.more));
  return b.text(shown.entries.empty() ? count + " på webben" : "och " + count + " till på webben");
}

std::vector<Entry> signatures_of(const model::Publication& publication) {
  std::vector<Entry> all;
  for (const model::PublishedContract& one : publication.contracts)
    all.push_back({publication.name + ": klimatkontrakt " + one.title,
                   one.signed_on ? one.signed_on->swedish() : std::string()});
  for (const model::PublishedParty& party : publication.parties) {
    if (!compare::is_new(party, publication)) continue;
    all.push_back(
        {party.organisation, (party.sector.empty() ? "" : party.sector + " · ") + party.signed_on.swedish()});
  }
  return all;
}

std::vector<Entry> actions_of(const model::Publication& publication) {
  std::vector<Entry> all;
  for (const model::PublishedReport& report : publication.reports) {
    for (const model::LocalAction& action : report.actions) {
      const std::string effect = effect_text(action);
      all.push_back({action.title, report.organisation + (effect.empty() ? "" : " · effekt: " + effect)});
    }
  }
  return all;
}

std::vector<Entry> thanked_by(const model::Publication& publication) {
  std::vector<Entry> all;
  for (const model::PublishedParty& party : publication.parties) {
    if (party.in_force) all.push_back({party.organisation, ""});
  }
  return all;
}

double figures_height(const Value& figures) {
  std::size_t rows = 1;
  std::size_t in_row = 0;
  for (const Value& figure : figures.as_list()) {
    const std::size_t takes = support::character_count(figure.get(k.value).as_string()) > long_figure ? 2 : 1;
    if (in_row + takes > figures_in_row) {
      ++rows;
      in_row = 0;
    }
    in_row += takes;
  }
  return static_cast<double>(rows) * figures_row_height + 14;
}

// What stands above and below the two columns.
double frame_height(PageBuilder& b, const model::Publication& publication, const Value& figures) {
  const Room whole(whole_width, page_height);
  double height = 20 + whole.text(publication.name, 30, 33, 4).height;
  height +=
      whole.text("Decemberträffen 2025, 25 december 2025, " + publication.event_place, 12, 16.5, 4).height +
      17;
  if (publication.example) {
    // The portal's own words may be long.
    const std::string notice = "Exempeldata. " + b.context().site().example_notice;
    height += std::max(2 * entry_line, whole.text(notice, entry_size, entry_line, 12).height) + 18;
  }
  return height + figures_height(figures) + foot_height;
}

void set_sheet(PageBuilder& b, const model::Publication& publication, const Value& told, ObjectBuilder& o) {
  const double height = page_height - frame_height(b, publication, told.get(k.figures));
  Room narrow(narrow_width, height);
  Room wide(wide_width, height);
  const std::vector<Entry> thanked = thanked_by(publication);
  const std::vector<Entry> done = actions_of(publication);
  // Thanks stand under the signatures, or where actions would have stood; there is room for some of them.
  Room& room_for_thanks = done.empty() ? wide : narrow;
  const double kept = thanked.empty() ? 0 : height / 3;
  room_for_thanks.take(kept);
  const Shown signatures = show(b, signatures_of(publication), narrow);
  const Shown actions = show(b, done, wide);
  room_for_thanks.give_back(kept);
  const Shown thanks = show(b, thanked, room_for_thanks);
  o.set(k.shown_signatures, b.list(signatures.entries));
  o.set(k.more_signatures, more_text(b, signatures));
  o.set(k.shown_actions, b.list(actions.entries));
  o.set(k.more_actions, more_text(b, actions));
  o.set(k.shown_thanks, b.list(thanks.entries));
  o.set(k.more_thanks, more_text(b, thanks));
}

}  // namespace

Value print_link(PageBuilder& b, int year) {
  return b.link("Tryckutgåva", print_address(year));
}

Value print_pdf_link(PageBuilder& b, int year) {
  return link_if_made(b, "Tryckutgåvan som PDF", print_pdf_address(year));
}

Value sheet_link(PageBuilder& b, const model::Publication& publication) {
  return b.link("Blad på en sida", sheet_address(publication));
}

Value sheet_pdf_link(PageBuilder& b, const model::Publication& publication) {
  return link_if_made(b, "Bladet som PDF", sheet_pdf_address(publication));
}

Value publication_print_page(PageBuilder& b, int year) {
  b.terms().leave_out();
  const compare::PublicationYear& told = *b.context().publications.of(year);
  std::vector<Value> chapters;
  std::size_t examples = 0;
  for (const model::Publication& one : told.all) {
    chapters.push_back(publication_value(b, one));
    if (one.example) ++examples;
  }
  ObjectBuilder o = b.object();
  o.set(k.year, Value::integer(year));
  o.set(k.back, b.link(publication_title(year), publication_address(year)));
  o.set(k.pdf, print_pdf_link(b, year));
  o.set(k.count_text, b.text(counted_apart(as_integer(told.all.size() - examples), as_integer(examples),
                                           "kommun", "kommuner", {})));
  o.set(k.meetings, publication_meetings(b, told));
  o.set(k.groups, publication_groups(b, told));
  NoteBlock notes = b.block();
  o.set(k.table, b.table(publication_print_table(b.context(), year), notes));
  o.set(k.chapters, b.list(chapters));
  const std::optional<support::Date> kept = kept_day(told);
  o.set(k.kept, kept ? b.date(kept) : Value::none());
  Head head;
  head.title = publication_title(year);
  head.lead = "Nya undertecknare, åtgärder att lära av och alla som är med.";
  head.description = "Tryckutgåvan av " + publication_title(year) + ".";
  head.kind = "publication_print";
  head.address = print_address(year);
  head.example = only_examples(told);
  head.as_of = kept;
  return b.page(head, o);
}

Value publication_sheet_page(PageBuilder& b, const model::Publication& publication) {
  b.terms().leave_out();
  ObjectBuilder o = b.object();
  o.set(k.back, b.link(publication_title(publication.year) + ", " + publication.name,
                       publication_address(publication)));
  o.set(k.pdf, sheet_pdf_link(b, publication));
  o.set(k.title, b.text(publication_title(publication.year)));
  o.set(k.url, b.text(b.context().url + publication_address(publication)));
  const Value told = publication_value(b, publication);
  o.set(k.publication, told);
  set_sheet(b, publication, told, o);
  Head head;
  head.title = publication_title(publication.year) + " på en sida: " + publication.name;
  head.description =
      publication_title(publication.year) + " i " + publication.name + " på en sida att skriva ut.";
  head.kind = "publication_sheet";
  head.address = sheet_address(publication);
  head.updated = publication.common.updated;
  head.example = publication.example;
  head.as_of = publication.kept;
  return b.page(head, o);
}

}  // namespace kontrakt::view
