// The ledger as tables.
#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/effect_cells.hpp"
#include "view/follow_up.hpp"
#include "view/local_registers.hpp"

namespace kontrakt::view {
namespace {

using Kind = TableColumn::Kind;
using compare::LedgerStatus;
using compare::StatusCounts;

constexpr std::array<LedgerStatus, 6> statuses{LedgerStatus::reported,      LedgerStatus::confirmed_unchanged,
                                               LedgerStatus::due,           LedgerStatus::missing,
                                               LedgerStatus::no_report_due, LedgerStatus::not_assessed};

constexpr std::array<std::string_view, 6> status_ids{"rapporterat", "oforandrat", "ska_lamnas",
                                                     "saknas",      "kravs_inte", "ej_bedomt"};

// A column for each status, with how many have it. `whose` is read out before the word.
void add_status_columns(std::vector<TableColumn>& columns, const std::string& whose) {
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    TableColumn column{
        std::string(status_ids[i]), support::capitalized(status_word(statuses[i])), {}, Kind::number};
    column.spoken = whose;
    columns.push_back(std::move(column));
  }
}

void add_status_cells(TableRow& row, const Cells& cells, const StatusCounts& counts) {
  for (const LedgerStatus status : statuses) row.cells.push_back(cells.count(counts.of(status)));
}

TableCell last_day_cell(const Cells& cells, const compare::YearStatus& status) {
  TableCell cell = cells.date_or_nothing(status.last_day, "ingen rapport krävs");
  if (status.last_day && status.duty != nullptr && !status.duty->due_given) cells.mark(cell, "vår tolkning");
  return cell;
}

compare::EffectTotals effects_of(const compare::LocalEntry& entry) {
  return entry.report != nullptr ? compare::effects_of(entry.report->actions) : compare::EffectTotals();
}

bool any_per_year(const std::vector<LocalReport>& reports) {
  return std::ranges::any_of(
      reports, [](const LocalReport& report) { return effects_of(*report.entry).per_year.actions > 0; });
}

TableCell organisation_cell(const Cells& cells, const LocalReport& report) {
  return cells.link(Lasting{report.entry->contract->organisation->name}, address_of(*report.entry->contract));
}

// The municipalities' cells of a year: each is made once, and stands on many rows.
class MunicipalityCells {
 public:
  MunicipalityCells(const Cells& cells, int year) : cells_(cells), year_(year) {}

  const TableCell& of(const model::Municipality& m) {
    const auto [found, is_new] = made_.try_emplace(&m);
    if (is_new) found->second = cells_.link(m.name, local_follow_up_address(m, year_));
    return found->second;
  }

 private:
  const Cells& cells_;
  int year_;
  std::unordered_map<const model::Municipality*, TableCell> made_;
};

TableCell sustainability_cell(const Cells& cells, const model::LocalFollowUp* report) {
  if (report == nullptr || !report->sustainability_report) return cells.nothing("ingen");
  return cells.link(report->sustainability_report->title, report->sustainability_report->url);
}

// Of a report its sources; where there is none, those that say that it is owed.
std::span<const model::Citation> sources_of(const model::Citations* report,
                                            const compare::YearStatus& status) {
  if (report != nullptr) return *report;
  if (status.duty != nullptr) return status.duty->sources;
  return {};
}

// `municipality`: null where the table is about one.
TableRow local_row(const Cells& cells, const LocalReport& report, const TableCell* municipality,
                   bool per_year) {
  const compare::LocalEntry& entry = *report.entry;
  const compare::EffectTotals totals = effects_of(entry);
  const TableCell no_report = cells.nothing("ingen rapport");
  TableRow row(cells);
  constexpr std::size_t most_columns = 11;
  row.cells.reserve(most_columns);
  row.cells.push_back(organisation_cell(cells, report));
  if (municipality != nullptr) row.cells.push_back(*municipality);
  row.cells.push_back(cells.text(Lasting{entry.contract->organisation->sector}));
  row.cells.push_back(status_cell(cells, entry.status));
  row.cells.push_back(last_day_cell(cells, entry.status));
  row.cells.push_back(entry.report == nullptr ? cells.nothing("ingen rapport")
                                              : cells.date(entry.report->reported));
  row.cells.push_back(entry.report != nullptr ? cells.count(totals.actions) : no_report);
  row.cells.push_back(entry.report != nullptr ? cells.count(totals.direct) : no_report);
  add_effect_cells(row, cells, totals, per_year);
  row.cells.push_back(sustainability_cell(cells, entry.report));
  row.sources = sources_of(entry.report != nullptr ? &entry.report->sources : nullptr, entry.status);
  row.example = report.example();
  return row;
}

DataTable local_table(const std::vector<LocalReport>& reports, int year, bool with_municipality) {
  const bool per_year = any_per_year(reports);
  DataTable table;
  table.id = "lokala-kontrakt";
  const Cells cells(table);
  table.columns = {{"organisation", "Organisation"}};
  if (with_municipality) table.columns.push_back({"kommun", "Kommun", {}, Kind::text, true});
  for (TableColumn column : {TableColumn{"bransch", "Bransch", {}, Kind::text, true},
                             TableColumn{"lage", "Läge", {}, Kind::text, true},
                             TableColumn{"sista_dag", "Sista dag", {}, Kind::date},
                             TableColumn{"rapporterat", "Rapport kom", {}, Kind::date},
                             TableColumn{"atgarder", "Åtgärder", {}, Kind::number},
                             TableColumn{"direkta", "Som minskar direkt", {}, Kind::number}})
    table.columns.push_back(std::move(column));
  add_effect_columns(table.columns, per_year);
  table.columns.push_back({"redovisning", "Redovisning"});
  table.rows.reserve(reports.size());
  MunicipalityCells municipalities(cells, year);
  for (const LocalReport& report : reports) {
    const TableCell* municipality = with_municipality ? &municipalities.of(*report.municipality) : nullptr;
    table.rows.push_back(local_row(cells, report, municipality, per_year));
  }
  return table;
}

}  // namespace

EffectsApart effects_apart(const std::vector<LocalReport>& reports) {
  EffectsApart sums;
  for (const LocalReport& report : reports)
    (report.example() ? sums.examples : sums.real).add(effects_of(*report.entry));
  return sums;
}

DataTable local_year_table(const Context& context, const model::Municipality& m, int year) {
  std::vector<LocalReport> reports;
  for (const compare::LocalEntry& entry : context.ledgers.of(m).local.at(year).rows)
    reports.push_back({&m, &entry});
  DataTable table = local_table(reports, year, false);
  table.folder = local_follow_up_address(m, year);
  table.title = "Lokala klimatkontrakt i " + m.name + " " + std::to_string(year);
  return table;
}

namespace {

std::size_t most_row_size(const compare::LocalEntry& entry) {
  constexpr std::size_t columns = 10;
  constexpr std::size_t effects = 2 * most_digits;
  const model::LocalContract& contract = *entry.contract;
  std::size_t texts = contract.organisation->name.size() + contract.organisation->sector.size();
  std::size_t addresses = contract.municipality->id.size() + contract.id.size() + most_words;
  if (entry.report != nullptr && entry.report->sustainability_report) {
    texts += entry.report->sustainability_report->title.size();
    addresses += entry.report->sustainability_report->url.size();
  }
  const std::size_t sources =
      sources_of(entry.report != nullptr ? &entry.report->sources : nullptr, entry.status).size();
  return row_size(columns, sources, texts + effects + columns * most_words, addresses);
}

}  // namespace

TableOutline local_year_outline(const Context& context, const model::Municipality& m, int year) {
  TableOutline outline{"lokala-kontrakt", local_follow_up_address(m, year), 0, 0};
  const std::vector<compare::LocalEntry>& rows = context.ledgers.of(m).local.at(year).rows;
  outline.rows = rows.size();
  for (const compare::LocalEntry& entry : rows) outline.most_size += most_row_size(entry);
  return outline;
}

DataTable local_contracts_year_table(const Context& context, int year) {
  DataTable table = local_table(context.ledgers.local_reports(year), year, true);
  table.folder = follow_up_address(year);
  table.title = "Lokala klimatkontrakt " + std::to_string(year);
  return table;
}

namespace {

std::optional<support::Date> reported_on(const compare::CommitmentEntry& row) {
  if (row.entry == nullptr) return std::nullopt;
  return row.entry->reported ? row.entry->reported : row.follow_up->reported;
}

// What the follow-up says of the commitment, or that it says nothing.
TableCell commitment_note(const Cells& cells, const compare::CommitmentEntry& row, support::Date as_of) {
  if (row.entry != nullptr) return cells.text_or_nothing(row.entry->note, "ingen anmärkning");
  const std::string text = outstanding_text(row.status, as_of);
  if (!text.empty()) return cells.text(text);
  return row.follow_up != nullptr ? cells.text("Uppföljningen säger inget om åtagandet.")
                                  : cells.nothing("ingen anmärkning");
}

TableRow commitment_row(const Cells& cells, const compare::CommitmentEntry& row, support::Date as_of) {
  const model::Municipality& m = *row.contract->municipality;
  TableRow out(cells);
  TableCell none = cells.nothing("inget");
  const bool has_value = row.entry != nullptr && row.entry->quantity.known();
  out.cells = {cells.link(row.commitment->title, commitment_address(m, row.commitment->id)),
               cells.text(level_text(row.commitment->level)),
               status_cell(cells, row.status),
               row.entry != nullptr ? cells.text_or_nothing(row.entry->progress, "uppges inte") : none,
               has_value ? cells.bound(row.entry->quantity) : none,
               has_value ? cells.value(row.entry->quantity) : none,
               has_value ? cells.unit(row.entry->quantity) : none,
               commitment_note(cells, row, as_of),
               cells.date_or_nothing(reported_on(row), "ingen rapport")};
  out.sources = sources_of(row.entry != nullptr ? &row.entry->sources : nullptr, row.status);
  out.example = m.example;
  return out;
}

}  // namespace

DataTable commitment_year_table(const Context& context, const model::Municipality& m, int year) {
  const CommitmentYear& of_year = context.ledgers.of(m).commitments.at(year);
  DataTable table;
  const Cells cells(table);
  table.id = commitment_year_id;
  table.folder = follow_up_address(m, year);
  table.title = "Åtagandena i " + m.name + " " + std::to_string(year);
  table.columns = {{"atagande", "Åtagande"},
                   {"niva", "Nivå", {}, Kind::text, true},
                   {"lage", "Läge", {}, Kind::text, true},
                   {"hur_langt", "Hur långt", {}, Kind::text, true},
                   {"grans", "Gräns"},
                   {"utfall", "Utfall"},
                   {"enhet", "Enhet"},
                   {"anmarkning", "Anmärkning"},
                   {"rapporterat", "Rapporterat", {}, Kind::date}};
  for (const compare::CommitmentEntry& row : of_year.rows)
    table.rows.push_back(commitment_row(cells, row, context.as_of()));
  make_number_column(table, "utfall");
  return table;
}

namespace {

// A year's numbers; those of the examples are a row of their own.
struct YearSums {
  std::size_t municipalities = 0;  // that followed up their contract
  StatusCounts local;
  compare::EffectTotals effects;
  bool any = false;
};

YearSums sums_of(const Context& context, int year, const std::vector<LocalReport>& reports, bool examples) {
  YearSums sums;
  for (const model::Municipality* m : context.portal().municipalities_by_name) {
    const auto& years = context.ledgers.of(*m).commitments;
    const auto found = years.find(year);
    if (found == years.end() || m->example != examples) continue;
    sums.any = true;
    if (found->second.follow_up != nullptr) ++sums.municipalities;
  }
  for (const LocalReport& report : reports) {
    if (report.example() != examples) continue;
    sums.any = true;
    sums.local.add(report.entry->status.status);
    sums.effects.add(effects_of(*report.entry));
  }
  return sums;
}

}  // namespace

DataTable years_table(const Context& context) {
  std::vector<std::pair<int, YearSums>> real_and_examples;
  DataTable table;
  const Cells cells(table);
  bool per_year = false;
  std::vector<bool> is_example;
  for (const int year : context.ledgers.years()) {
    const std::vector<LocalReport>& reports = context.ledgers.local_reports(year);
    for (const bool examples : {false, true}) {
      YearSums sums = sums_of(context, year, reports, examples);
      if (!sums.any) continue;
      per_year = per_year || sums.effects.per_year.actions > 0;
      real_and_examples.emplace_back(year, sums);
      is_example.push_back(examples);
    }
  }
  table.id = "ar";
  table.folder = addresses::follow_up;
  table.title = "Uppföljningen år för år";
  table.more =
      "Det senaste året först. Lägena gäller lokala kontrakt. Exempeldata har egna rader och är inte med i "
      "de andra.";
  table.columns = {{"ar", "År", {}, Kind::year},
                   {"kommuner", "Kommuner som har följt upp", {}, Kind::number}};
  add_status_columns(table.columns, "Lokala kontrakt:");
  table.columns.push_back({"atgarder", "Åtgärder", {}, Kind::number});
  add_effect_columns(table.columns, per_year);
  for (std::size_t i = 0; i < real_and_examples.size(); ++i) {
    const auto& [year, sums] = real_and_examples[i];
    TableRow row(cells);
    row.cells = {cells.year(year), cells.count(sums.municipalities)};
    cells.lead(row.cells.front(), follow_up_address(year));
    add_status_cells(row, cells, sums.local);
    row.cells.push_back(cells.count(sums.effects.actions));
    add_effect_cells(row, cells, sums.effects, per_year);
    row.example = is_example[i];
    table.rows.push_back(std::move(row));
  }
  return table;
}

DataTable municipalities_year_table(const Context& context, int year) {
  DataTable table;
  const Cells cells(table);
  table.id = "kommuner";
  table.folder = follow_up_address(year);
  table.title = "Kommunernas åtaganden " + std::to_string(year);
  table.more = "Så många åtaganden har varje läge.";
  table.columns = {{"kommun", "Kommun"}, {"kontrakt", "Kontrakt", {}, Kind::text, true}};
  add_status_columns(table.columns, "Åtaganden:");
  table.columns.push_back({"lamnad", "Uppföljning lämnad", {}, Kind::date});
  for (const model::Municipality* m : context.portal().municipalities_by_name) {
    const auto& years = context.ledgers.of(*m).commitments;
    const auto found = years.find(year);
    if (found == years.end()) continue;
    const CommitmentYear& one = found->second;
    TableRow row(cells);
    row.cells = {cells.link(m->name, follow_up_address(*m, year)),
                 one.contract != nullptr ? cells.link(one.contract->version_label, address_of(*one.contract))
                                         : cells.unknown()};
    add_status_cells(row, cells, compare::count_statuses(one.rows));
    row.cells.push_back(one.follow_up == nullptr ? cells.nothing("ingen uppföljning")
                                                 : cells.date(one.follow_up->reported));
    if (one.follow_up != nullptr) {
      row.sources = one.follow_up->sources;
    } else if (!one.rows.empty()) {
      row.sources = sources_of(nullptr, one.rows.front().status);
    }
    row.example = m->example;
    table.rows.push_back(std::move(row));
  }
  return table;
}

namespace {

// `who`: the cells before those of the action, the same for all actions of a report.
TableRow action_row(const Cells& cells, const LocalReport& report, std::span<const TableCell> who,
                    const model::LocalAction& action) {
  TableRow row(cells);
  constexpr std::size_t columns = 12;
  row.cells.reserve(columns);
  row.cells.assign(who.begin(), who.end());
  add_action_cells(row, cells, action, compare::category_title(*report.municipality, action.category));
  row.sources = report.entry->report->sources;
  row.example = report.example();
  return row;
}

}  // namespace

DataTable actions_year_table(const Context& context, int year) {
  DataTable table;
  const Cells cells(table);
  table.id = "atgarder";
  table.folder = follow_up_address(year);
  table.title = "Åtgärder som rapporterades för " + std::to_string(year);
  table.more = "Effekterna är organisationernas egna uppgifter.";
  table.columns = {{"organisation", "Organisation"},
                   {"kommun", "Kommun", {}, Kind::text, true},
                   {"bransch", "Bransch", {}, Kind::text, true}};
  add_action_columns(table.columns);
  MunicipalityCells municipalities(cells, year);
  const std::vector<LocalReport>& reports = context.ledgers.local_reports(year);
  table.rows.reserve(reports.size());  // or a few times as many
  for (const LocalReport& report : reports) {
    if (report.entry->report == nullptr || report.entry->report->actions.empty()) continue;
    const std::array<TableCell, 3> who{organisation_cell(cells, report),
                                       municipalities.of(*report.municipality),
                                       cells.text(Lasting{report.entry->contract->organisation->sector})};
    for (const model::LocalAction& action : report.entry->report->actions)
      table.rows.push_back(action_row(cells, report, who, action));
  }
  make_number_column(table, "effekt");
  return table;
}

}  // namespace kontrakt::view
