// A municipality's follow-up of one year: of its contract, and of its local contracts.
#include <algorithm>
#include <array>

#include "support/numbers.hpp"
#include "view/follow_up.hpp"
#include "view/local_registers.hpp"

namespace kontrakt::view {

using compare::LedgerStatus;

Value status_mark(PageBuilder& b, LedgerStatus status) {
  const StatusShape shape = status_shape(status);
  return b.mark(status_word(status), shape.shape, shape.tone);
}

namespace {

// A link for each of the years that `wanted` takes.
template <class Years, class Address, class Wanted>
Value year_links(PageBuilder& b, const Years& years, Address address, Wanted wanted) {
  std::vector<Value> links;
  for (const auto& [year, one] : years) {
    if (wanted(one)) links.push_back(b.link("Uppföljning " + std::to_string(year), address(year)));
  }
  return b.list(links);
}

}  // namespace

Value follow_up_links(PageBuilder& b, const model::Municipality& m) {
  return year_links(
      b, b.context().ledgers.of(m).commitments, [&](int year) { return follow_up_address(m, year); },
      [](const CommitmentYear&) { return true; });
}

Value follow_up_links(PageBuilder& b, const model::Contract& contract) {
  const model::Municipality& m = *contract.municipality;
  return year_links(
      b, b.context().ledgers.of(m).commitments, [&](int year) { return follow_up_address(m, year); },
      [&](const CommitmentYear& one) { return one.contract == &contract; });
}

Value local_follow_up_links(PageBuilder& b, const model::Municipality& m) {
  return year_links(
      b, b.context().ledgers.of(m).local, [&](int year) { return local_follow_up_address(m, year); },
      [](const LocalYearLedger&) { return true; });
}

Value status_counts(PageBuilder& b, const compare::StatusCounts& counts) {
  std::vector<Value> all;
  for (const LedgerStatus status :
       {LedgerStatus::reported, LedgerStatus::confirmed_unchanged, LedgerStatus::due, LedgerStatus::missing,
        LedgerStatus::not_assessed, LedgerStatus::no_report_due}) {
    if (counts.of(status) == 0) continue;
    ObjectBuilder o = b.object();
    o.set(k.status, status_mark(b, status));
    o.set(k.count, Value::integer(static_cast<std::int64_t>(counts.of(status))));
    all.push_back(o.build());
  }
  return b.list(all);
}

namespace {

std::string of_year(std::string_view what, int year) {
  return std::string(what) + " " + std::to_string(year);
}

std::string not_assessed_text(const model::LocalFollowUp* report) {
  std::string text = "Rapporten är inte bedömd.";
  if (report != nullptr && !report->note.empty()) text += " " + report->note;
  return text;
}

// What stands first in the list; none for one who is not in it.
std::optional<int> place_of(const compare::LocalEntry& entry) {
  switch (entry.status.status) {
    case LedgerStatus::missing:
      return 0;
    case LedgerStatus::due:
      return 1;
    case LedgerStatus::not_assessed:
      return 2;
    default:
      return entry.lacks_direct_reduction ? std::optional(3) : std::nullopt;
  }
}

Value outstanding_line(PageBuilder& b, const LocalReport& report, bool name_municipality) {
  const compare::LocalEntry& entry = *report.entry;
  std::string text = outstanding_text(entry.status, b.context().as_of());
  if (entry.status.status == LedgerStatus::not_assessed) text = not_assessed_text(entry.report);
  if (entry.lacks_direct_reduction) text = no_direct_reduction_text;
  ObjectBuilder o = b.object();
  o.set(k.status, status_mark(b, entry.status.status));
  o.set(k.name, b.kept(entry.contract->organisation->name));
  o.set(k.href, b.href(address_of(*entry.contract)));
  o.set(k.text, b.text(text));
  o.set(k.municipality, name_municipality ? b.municipality_link(*report.municipality) : Value::none());
  o.set(k.example, Value::boolean(report.example()));
  return o.build();
}

// So many are named; the table has them all.
constexpr std::size_t most_outstanding = 100;

}  // namespace

Outstanding outstanding(PageBuilder& b, const std::vector<LocalReport>& reports, bool name_municipality) {
  std::vector<std::pair<int, const LocalReport*>> found;
  for (const LocalReport& report : reports) {
    if (const auto place = place_of(*report.entry)) found.emplace_back(*place, &report);
  }
  std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
  Outstanding out;
  std::vector<Value> lines;
  for (const auto& [place, report] : found) {
    if (lines.size() == most_outstanding) break;
    lines.push_back(outstanding_line(b, *report, name_municipality));
  }
  if (found.size() > lines.size()) {
    out.rest = "Ytterligare " +
               support::counted(static_cast<std::int64_t>(found.size() - lines.size()), "lokalt kontrakt",
                                "lokala kontrakt") +
               " står i tabellen.";
  }
  out.list = b.list(lines);
  return out;
}

Value effect_sentences(PageBuilder& b, const std::vector<LocalReport>& reports) {
  const EffectsApart effects = effects_apart(reports);
  const bool any_examples = std::ranges::any_of(reports, [](const auto& one) { return one.example(); });
  const bool any_real = std::ranges::any_of(reports, [](const auto& one) { return !one.example(); });
  std::vector<Value> sentences;
  if (any_real) sentences.push_back(b.text(effects_text(effects.real)));
  if (any_examples) sentences.push_back(b.text("Exempeldata: " + effects_text(effects.examples)));
  return b.list(sentences);
}

namespace {

template <class Years>
Value year_link(PageBuilder& b, const Years& years, int year, int step,
                const std::function<std::string(int)>& address) {
  // Newest first: the year before comes after.
  auto at = years.find(year);
  if (at == years.end()) return Value::none();
  if (step < 0) {
    ++at;
    if (at == years.end()) return Value::none();
  } else {
    if (at == years.begin()) return Value::none();
    --at;
  }
  return b.link(of_year("Uppföljning", at->first), address(at->first));
}

Value national_link(PageBuilder& b, int year) {
  return b.link(of_year("Alla kommuner", year), follow_up_address(year));
}

}  // namespace

Value follow_up_page(PageBuilder& b, const model::Municipality& m, int year, const PlannedTable& table) {
  const MunicipalLedger& ledger = b.context().ledgers.of(m);
  const CommitmentYear& one = ledger.commitments.at(year);
  const model::FollowUp* follow_up = one.follow_up;
  const bool has_page = one.contract != nullptr && one.contract->edition != nullptr;
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  o.set(k.year, Value::integer(year));
  o.set(k.contract,
        has_page ? b.link(one.contract->version_label, address_of(*one.contract)) : Value::none());
  NoteBlock head_notes = b.block();
  const model::Duties none;
  const model::Duties& duties = one.contract != nullptr ? compare::duties_of(*one.contract) : none;
  o.set(k.duty_text, b.text(duty_text(duties)));
  o.set(k.duty_refs, head_notes.refs(duties));
  o.set(k.reported, follow_up != nullptr ? b.date(follow_up->reported) : Value::none());
  o.set(k.reporter, follow_up != nullptr ? b.optional(follow_up->reporter) : Value::none());
  o.set(k.refs, follow_up != nullptr ? head_notes.refs(follow_up->sources) : b.list({}));
  o.set(k.head_notes, head_notes.notes());
  o.set(k.known, Value::boolean(follow_up != nullptr));
  o.set(k.prose, follow_up != nullptr ? b.prose(follow_up->text) : Value::none());
  o.set(k.note, follow_up != nullptr ? b.optional(follow_up->common.note) : Value::none());
  o.set(k.counts, status_counts(b, compare::count_statuses(one.rows)));
  NoteBlock notes = b.block();
  o.set(k.table, one.rows.empty() ? Value::none() : b.table(*b.made(table), notes));
  o.set(k.notes, notes.notes());
  o.set(k.local, ledger.local.contains(year)
                     ? b.link(of_year("Lokala klimatkontrakt", year), local_follow_up_address(m, year))
                     : Value::none());
  o.set(k.national, national_link(b, year));
  const auto address = [&](int of) { return follow_up_address(m, of); };
  o.set(k.previous, year_link(b, ledger.commitments, year, -1, address));
  o.set(k.next, year_link(b, ledger.commitments, year, 1, address));
  Head head;
  head.title = m.name + ": " + of_year("uppföljning", year);
  head.heading = of_year("Uppföljning", year) + ", " + m.name;
  head.lead = "Vad kommunen har rapporterat om sina åtaganden.";
  head.description = "Vad " + m.name + " har rapporterat om sina åtaganden för " + std::to_string(year) + ".";
  head.kind = "follow_up";
  head.address = follow_up_address(m, year);
  head.crumbs = {
      {"Start", "/"}, {"Kommuner", std::string(addresses::municipalities)}, {m.name, address_of(m)}};
  if (follow_up != nullptr) head.updated = follow_up->common.updated;
  head.example = m.example;
  return b.page(head, o);
}

namespace {

Value action_value(PageBuilder& b, const LocalReport& report, const model::LocalAction& action,
                   NoteBlock& notes) {
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(action.title));
  o.set(k.text, b.kept(action.text));
  o.set(k.category, b.optional(compare::category_title(*report.municipality, action.category)));
  o.set(k.direct, Value::boolean(action.direct_reduction));
  o.set(k.effect_text, b.optional_copy(effect_text(action)));
  o.set(k.method, action.effect ? b.optional(action.effect->method) : Value::none());
  o.set(k.organisation, b.kept(report.entry->contract->organisation->name));
  o.set(k.href, b.href(address_of(*report.entry->contract)));
  o.set(k.refs, notes.refs(report.entry->report->sources));
  return o.build();
}

// So many actions are told in full; the library of the year has them all.
constexpr std::size_t most_actions = 200;

Value action_list(PageBuilder& b, const std::vector<LocalReport>& reports, NoteBlock& notes) {
  std::vector<Value> all;
  for (const LocalReport& report : reports) {
    if (report.entry->report == nullptr) continue;
    for (const model::LocalAction& action : report.entry->report->actions) {
      if (all.size() == most_actions) return b.list(all);
      all.push_back(action_value(b, report, action, notes));
    }
  }
  return b.list(all);
}

Value events_of_year(PageBuilder& b, const LocalYearLedger& one) {
  std::vector<Value> events;
  for (const model::Event* event : one.events) {
    ObjectBuilder o = b.object();
    o.set(k.title, b.kept(event->title));
    o.set(k.href, b.href(address_of(*event)));
    o.set(k.date, b.date(event->date));
    o.set(k.place, b.optional(event->place));
    o.set(k.status, b.optional(event->status));
    events.push_back(o.build());
  }
  return b.list(events);
}

}  // namespace

Value local_follow_up_page(PageBuilder& b, const model::Municipality& m, int year, const DataTable& table,
                           const TableParts& parts) {
  const MunicipalLedger& ledger = b.context().ledgers.of(m);
  const LocalYearLedger& one = ledger.local.at(year);
  std::vector<LocalReport> reports;
  for (const compare::LocalEntry& entry : one.rows) reports.push_back({&m, &entry});
  const bool first = parts.current == 0;  // the other pages only go on with the table
  const std::vector<LocalReport> told = first ? reports : std::vector<LocalReport>();
  const EffectsApart effects = effects_apart(reports);
  const std::size_t count = effects.real.actions + effects.examples.actions;
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  o.set(k.year, Value::integer(year));
  o.set(k.programme, m.local != nullptr ? b.link(m.local->title, local_address(m)) : Value::none());
  o.set(k.prose, first && one.text != nullptr ? b.prose(one.text->text) : Value::none());
  o.set(k.events, first ? events_of_year(b, one) : b.list({}));
  o.set(k.counts, first ? status_counts(b, compare::count_statuses(one.rows)) : b.list({}));
  const Outstanding open = outstanding(b, told, false);
  o.set(k.outstanding, open.list);
  o.set(k.outstanding_rest, b.optional_copy(open.rest));
  o.set(k.effects, count == 0 ? b.list({}) : effect_sentences(b, told));
  NoteBlock notes = b.block();
  o.set(k.table, one.rows.empty() ? Value::none() : b.table(table, parts, notes));
  o.set(k.notes, notes.notes());
  NoteBlock action_notes = b.block();
  o.set(k.actions, action_list(b, told, action_notes));
  o.set(k.action_notes, action_notes.notes());
  o.set(k.library,
        first && count > most_actions
            ? b.link("Alla " + support::counted(static_cast<std::int64_t>(count), "åtgärd", "åtgärder") +
                         " står i åtgärdsbiblioteket",
                     follow_up_address(year) + "#atgarder")
            : Value::none());
  o.set(k.national, national_link(b, year));
  const auto address = [&](int of) { return local_follow_up_address(m, of); };
  o.set(k.previous, year_link(b, ledger.local, year, -1, address));
  o.set(k.next, year_link(b, ledger.local, year, 1, address));
  Head head;
  head.title = "Lokala klimatkontrakt i " + m.name + ": " + of_year("uppföljning", year);
  head.heading = of_year("Lokala klimatkontrakt", year) + ", " + m.name;
  head.lead = "Vad de som har skrivit under har rapporterat, och vad som återstår.";
  head.description = "Vad organisationer med lokala klimatkontrakt i " + m.name + " har rapporterat för " +
                     std::to_string(year) + ".";
  head.kind = "local_follow_up";
  head.address = part_address(table, parts.current);
  head.crumbs = {
      {"Start", "/"}, {"Kommuner", std::string(addresses::municipalities)}, {m.name, address_of(m)}};
  if (m.local != nullptr) head.crumbs.emplace_back("Lokala klimatkontrakt", local_address(m));
  if (one.text != nullptr) head.updated = one.text->common.updated;
  head.example = m.example;
  return b.page(head, o);
}

}  // namespace kontrakt::view
