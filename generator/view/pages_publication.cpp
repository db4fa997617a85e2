// The December publication as pages.
#include <algorithm>
#include <map>
#include <set>

#include "support/numbers.hpp"
#include "view/ledger_words.hpp"
#include "view/publication_pages.hpp"

namespace kontrakt::view {
namespace {

using compare::PublicationTotals;
using support::format_integer;

Value figure(PageBuilder& b, std::size_t count, std::string_view one, std::string_view many) {
  ObjectBuilder o = b.object();
  o.set(k.value, b.text(format_integer(as_integer(count))));
  o.set(k.label, b.kept(count == 1 ? one : many));
  return o.build();
}

// The sum of tonnes as a large number, if there is one.
void add_sum(PageBuilder& b, std::vector<Value>& figures, const compare::EffectSum& sum,
             std::string_view unit) {
  if (sum.actions == 0) return;
  const std::string about = sum.about ? "cirka" + std::string(support::no_break_space) : std::string();
  const std::string actions = support::counted(as_integer(sum.actions), "åtgärd", "åtgärder");
  ObjectBuilder o = b.object();
  o.set(k.value, b.text(about + support::format_number_short(sum.tonnes, effect_decimals)));
  o.set(k.label, b.text(std::string(unit) + " mindre utsläpp, netto, i " + actions));
  figures.push_back(o.build());
}

// What there is none of is left out, but for the signatures that the meeting is about.
Value figures_value(PageBuilder& b, const PublicationTotals& totals) {
  std::vector<Value> figures;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0) figures.push_back(figure(b, count, one, many));
  };
  add(totals.contracts, "nytt klimatkontrakt", "nya klimatkontrakt");
  add(totals.follow_ups, "uppföljning av ett klimatkontrakt", "uppföljningar av klimatkontrakt");
  if (totals.in_force > 0 || totals.signed_local > 0) {
    figures.push_back(
        figure(b, totals.signed_local, "nytt lokalt klimatkontrakt", "nya lokala klimatkontrakt"));
    figures.push_back(
        figure(b, totals.in_force, "gällande lokalt klimatkontrakt", "gällande lokala klimatkontrakt"));
    figures.push_back(
        figure(b, totals.reporters, "organisation har rapporterat", "organisationer har rapporterat"));
  }
  add(totals.effects.actions, "åtgärd att lära av", "åtgärder att lära av");
  add_sum(b, figures, totals.effects.total, "ton");
  add_sum(b, figures, totals.effects.per_year, "ton per år");
  return b.list(figures);
}

Value effects_value(PageBuilder& b, const PublicationTotals& totals) {
  return totals.effects.actions == 0 ? Value::none() : b.text(effects_text(totals.effects));
}

// None where the portal has no such page any more.
Value href_of(PageBuilder& b, const std::string& address) {
  return address.empty() ? Value::none() : b.href(address);
}

Value contract_line(PageBuilder& b, const model::Publication& publication,
                    const model::PublishedContract& signed_contract, NoteBlock& notes) {
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(signed_contract.title));
  o.set(k.href, href_of(b, b.context().publications.contract_address(publication, signed_contract.year)));
  o.set(k.date, b.date(signed_contract.signed_on));
  o.set(k.refs, notes.refs(signed_contract.sources));
  return o.build();
}

std::string follow_up_text(const model::PublishedFollowUp& one) {
  std::string text = "Uppföljning av kontraktet för " + std::to_string(one.year);
  if (one.commitments > 0) {
    text += ": " + format_integer(as_integer(one.answered)) + " av " +
            support::counted(as_integer(one.commitments), "åtagande", "åtaganden") + " besvarade";
  }
  return text;
}

Value follow_up_line(PageBuilder& b, const model::Publication& publication,
                     const model::PublishedFollowUp& one, NoteBlock& notes) {
  const model::Municipality* m = b.context().publications.municipality(publication);
  const bool has_page = m != nullptr && b.context().ledgers.of(*m).commitments.contains(one.year);
  ObjectBuilder o = b.object();
  o.set(k.title, b.text(follow_up_text(one)));
  o.set(k.href, has_page ? b.href(follow_up_address(*m, one.year)) : Value::none());
  o.set(k.date, one.reported ? b.date(one.reported) : Value::none());
  o.set(k.reporter, b.optional(one.reporter));
  o.set(k.refs, notes.refs(one.sources));
  return o.build();
}

Value party_line(PageBuilder& b, const model::Publication& publication, const model::PublishedParty& party,
                 bool reported, NoteBlock* notes) {
  ObjectBuilder o = b.object();
  o.set(k.organisation, b.kept(party.organisation));
  o.set(k.href, href_of(b, b.context().publications.local_contract_address(publication, party.contract)));
  o.set(k.sector, b.optional(party.sector));
  o.set(k.date, b.date(party.signed_on));
  o.set(k.commitments, party.commitments ? Value::integer(as_integer(*party.commitments)) : Value::none());
  o.set(k.reported, Value::boolean(reported));
  o.set(k.refs, notes != nullptr ? notes->refs(party.sources) : b.list({}));
  return o.build();
}

Value action_line(PageBuilder& b, const model::Publication& publication, const model::PublishedReport& report,
                  const model::LocalAction& action, NoteBlock& notes) {
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(action.title));
  o.set(k.text, b.kept(action.text));
  o.set(k.category, b.optional(action.category));
  o.set(k.direct, Value::boolean(action.direct_reduction));
  o.set(k.effect_text, b.optional_copy(effect_text(action)));
  o.set(k.method, action.effect ? b.optional(action.effect->method) : Value::none());
  o.set(k.organisation, b.kept(report.organisation));
  o.set(k.href, href_of(b, b.context().publications.local_contract_address(publication, report.contract)));
  o.set(k.year, Value::integer(report.year));
  o.set(k.refs, notes.refs(report.sources));
  return o.build();
}

Value meeting_value(PageBuilder& b, const model::Publication& publication) {
  if (publication.event_title.empty()) return Value::none();
  const model::Event* event = b.context().publications.event(publication);
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(publication.event_title));
  o.set(k.href, event != nullptr ? b.href(address_of(*event)) : Value::none());
  o.set(k.date, b.date(publication.to));
  o.set(k.place, b.optional(publication.event_place));
  o.set(k.example, Value::boolean(event != nullptr ? event->example : publication.example));
  return o.build();
}

// The lists of a publication; each block of them has its own notes.
void set_signatures(PageBuilder& b, const model::Publication& publication, ObjectBuilder& o) {
  NoteBlock notes = b.block();
  std::vector<Value> contracts;
  for (const model::PublishedContract& one : publication.contracts)
    contracts.push_back(contract_line(b, publication, one, notes));
  std::vector<Value> fresh;
  for (const model::PublishedParty& party : publication.parties) {
    if (compare::is_new(party, publication))
      fresh.push_back(party_line(b, publication, party, false, &notes));
  }
  o.set(k.contracts, b.list(contracts));
  o.set(k.signatories, b.list(fresh));
  o.set(k.signatory_notes, notes.notes());
}

void set_follow_ups(PageBuilder& b, const model::Publication& publication, ObjectBuilder& o) {
  NoteBlock notes = b.block();
  std::vector<Value> follow_ups;
  for (const model::PublishedFollowUp& one : publication.follow_ups)
    follow_ups.push_back(follow_up_line(b, publication, one, notes));
  o.set(k.follow_ups, b.list(follow_ups));
  o.set(k.follow_up_notes, notes.notes());
}

void set_actions(PageBuilder& b, const model::Publication& publication, ObjectBuilder& o) {
  NoteBlock notes = b.block();
  std::vector<Value> actions;
  std::vector<Value> documents;
  for (const model::PublishedReport& report : publication.reports) {
    for (const model::LocalAction& action : report.actions)
      actions.push_back(action_line(b, publication, report, action, notes));
    if (!report.document_url.empty())
      documents.push_back(
          b.external_link(report.organisation + ": " + report.document_title, report.document_url));
  }
  o.set(k.actions, b.list(actions));
  o.set(k.action_notes, notes.notes());
  o.set(k.documents, b.list(documents));
}

void set_thanks(PageBuilder& b, const model::Publication& publication, ObjectBuilder& o) {
  std::set<std::string_view> reporters;
  for (const model::PublishedReport& report : publication.reports) reporters.insert(report.contract);
  std::vector<Value> thanked;
  for (const model::PublishedParty& party : publication.parties) {
    if (party.in_force)
      thanked.push_back(party_line(b, publication, party, reporters.contains(party.contract), nullptr));
  }
  o.set(k.thanked, b.list(thanked));
}

}  // namespace

std::string publication_title(int year) {
  return "Decemberträffen " + std::to_string(year);
}

Value publication_value(PageBuilder& b, const model::Publication& publication) {
  const model::Municipality* m = b.context().publications.municipality(publication);
  const PublicationTotals totals = compare::totals_of(publication);
  ObjectBuilder o = b.object();
  o.set(k.name, b.kept(publication.name));
  o.set(k.href, b.href(publication_address(publication)));
  o.set(k.anchor, b.kept(publication.municipality));
  o.set(k.municipality, m != nullptr ? b.link(publication.name, address_of(*m)) : Value::none());
  o.set(k.example, Value::boolean(publication.example));
  o.set(k.from, b.date(publication.from));
  o.set(k.to, b.date(publication.to));
  o.set(k.meeting, meeting_value(b, publication));
  o.set(k.figures, figures_value(b, totals));
  o.set(k.effects, effects_value(b, totals));
  o.set(k.prose, b.prose(publication.text, 3, publication.municipality + "-"));
  set_signatures(b, publication, o);
  set_actions(b, publication, o);
  set_follow_ups(b, publication, o);
  set_thanks(b, publication, o);
  o.set(k.note, b.optional(publication.common.note));
  o.set(k.kept, publication.kept ? b.date(publication.kept) : Value::none());
  return o.build();
}

Value publication_groups(PageBuilder& b, const compare::PublicationYear& year) {
  std::vector<Value> groups;
  for (const bool examples : {false, true}) {
    PublicationTotals totals;
    std::size_t count = 0;
    for (const model::Publication& one : year.all) {
      if (one.example != examples) continue;
      totals.add(compare::totals_of(one));
      ++count;
    }
    if (count == 0) continue;
    ObjectBuilder o = b.object();
    o.set(k.title, b.text(counted_apart(examples ? 0 : as_integer(count), examples ? as_integer(count) : 0,
                                        "kommun", "kommuner", {})));
    o.set(k.example, Value::boolean(examples));
    o.set(k.figures, figures_value(b, totals));
    o.set(k.effects, effects_value(b, totals));
    const std::optional<Chart> chart = publication_chart(year, examples);
    o.set(k.chart, chart ? chart_value(b, *chart) : Value::none());
    groups.push_back(o.build());
  }
  return b.list(groups);
}

Value publication_meetings(PageBuilder& b, const compare::PublicationYear& year) {
  std::map<std::pair<support::Date, std::string_view>, const model::Publication*> by_day;
  for (const model::Publication& one : year.all) {
    if (!one.event_title.empty()) by_day.emplace(std::pair(one.to, std::string_view(one.event)), &one);
  }
  std::vector<Value> meetings;
  for (const auto& [day, publication] : by_day) meetings.push_back(meeting_value(b, *publication));
  return b.list(meetings);
}

std::optional<support::Date> kept_day(const compare::PublicationYear& year) {
  std::optional<support::Date> last;
  for (const model::Publication& one : year.all) {
    if (!one.kept) return std::nullopt;
    if (!last || *last < *one.kept) last = one.kept;
  }
  return last;
}

bool only_examples(const compare::PublicationYear& year) {
  return std::ranges::all_of(year.all, [](const model::Publication& one) { return one.example; });
}

namespace {

Value year_line(PageBuilder& b, const compare::PublicationYear& year) {
  ObjectBuilder o = b.object();
  o.set(k.title, b.text(publication_title(year.year)));
  o.set(k.href, b.href(publication_address(year.year)));
  o.set(k.groups, publication_groups(b, year));
  o.set(k.meetings, publication_meetings(b, year));
  return o.build();
}

}  // namespace

Value publications_page(PageBuilder& b) {
  std::vector<Value> years;
  for (const compare::PublicationYear& year : b.context().publications.years())
    years.push_back(year_line(b, year));
  ObjectBuilder o = b.object();
  o.set(k.years, b.list(years));
  Head head;
  head.title = "Decemberträffarna";
  head.lead = "Varje år i december: nya undertecknare, vad de som har skrivit under har gjort, och ett tack.";
  head.kind = "publications";
  head.address = addresses::publications;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value publication_year_page(PageBuilder& b, int year, const std::vector<YearTable>& tables,
                            std::size_t part) {
  b.terms().leave_out();
  const compare::PublicationYear& told = *b.context().publications.of(year);
  const bool first = part == 0;
  ObjectBuilder o = b.object();
  o.set(k.year, Value::integer(year));
  o.set(k.meetings, first ? publication_meetings(b, told) : b.list({}));
  o.set(k.groups, first ? publication_groups(b, told) : b.list({}));
  o.set(k.sections, year_sections(b, tables, part));
  const std::optional<support::Date> kept = kept_day(told);
  o.set(k.kept, kept ? b.date(kept) : Value::none());
  o.set(k.print, print_link(b, year));
  o.set(k.pdf, print_pdf_link(b, year));
  Head head;
  head.title = publication_title(year);
  head.lead =
      "Vad som har hänt sedan förra träffen: nya undertecknare, åtgärder att lära av och alla som är "
      "med.";
  head.kind = "publication_year";
  head.address = part_address(publication_address(year), part);
  head.crumbs = {{"Start", "/"}, {"Decemberträffarna", std::string(addresses::publications)}};
  head.example = only_examples(told);
  head.as_of = kept;
  return b.page(head, o);
}

Value publication_page(PageBuilder& b, const model::Publication& publication) {
  b.terms().leave_out();
  ObjectBuilder o = b.object();
  o.set(k.year, b.link(publication_title(publication.year), publication_address(publication.year)));
  o.set(k.publication, publication_value(b, publication));
  o.set(k.sheet, sheet_link(b, publication));
  o.set(k.pdf, sheet_pdf_link(b, publication));
  Head head;
  head.title = publication_title(publication.year) + ": " + publication.name;
  head.heading = publication_title(publication.year) + ", " + publication.name;
  head.lead = "Året från " + publication.from.swedish() + " till " + publication.to.swedish() + ".";
  head.description = "Nya undertecknare, åtgärder och uppföljning i " + publication.name + " från " +
                     publication.from.swedish() + " till " + publication.to.swedish() + ".";
  head.kind = "publication";
  head.address = publication_address(publication);
  head.crumbs = {{"Start", "/"},
                 {"Decemberträffarna", std::string(addresses::publications)},
                 {publication_title(publication.year), publication_address(publication.year)}};
  head.updated = publication.common.updated;
  head.example = publication.example;
  head.as_of = publication.kept;
  return b.page(head, o);
}

}  // namespace kontrakt::view
