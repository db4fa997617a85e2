// The December publication as tables.
#include <algorithm>
#include <array>
#include <set>

#include "view/effect_cells.hpp"
#include "view/publication_pages.hpp"

namespace kontrakt::view {
namespace {

using Kind = TableColumn::Kind;
using compare::PublicationTotals;

const std::vector<model::Publication>& publications_of(const Context& context, int year) {
  return context.publications.of(year)->all;
}

bool any_per_year(const std::vector<model::Publication>& all) {
  return std::ranges::any_of(all, [](const model::Publication& one) {
    return compare::totals_of(one).effects.per_year.actions > 0;
  });
}

TableCell municipality_cell(const Cells& cells, const model::Publication& one) {
  return cells.link(one.name, publication_address(one));
}

void add_count_cells(TableRow& row, const Cells& cells, const PublicationTotals& totals, bool per_year) {
  for (const std::size_t count : {totals.contracts, totals.follow_ups, totals.signed_local, totals.in_force,
                                  totals.reporters, totals.effects.actions, totals.effects.direct})
    row.cells.push_back(cells.count(count));
  add_effect_cells(row, cells, totals.effects, per_year);
}

TableRow municipality_row(const Cells& cells, const model::Publication& one, bool per_year) {
  TableRow row(cells);
  row.cells = {municipality_cell(cells, one), cells.date(one.from), cells.date(one.to)};
  add_count_cells(row, cells, compare::totals_of(one), per_year);
  row.example = one.example;
  return row;
}

// The sum of real ones or of examples; none of fewer than two.
void add_sum(DataTable& table, const std::vector<model::Publication>& all, bool examples, bool per_year) {
  const Cells cells(table);
  PublicationTotals totals;
  std::optional<support::Date> from;
  std::optional<support::Date> to;
  std::size_t count = 0;
  for (const model::Publication& one : all) {
    if (one.example != examples) continue;
    totals.add(compare::totals_of(one));
    if (!from || one.from < *from) from = one.from;
    if (!to || *to < one.to) to = one.to;
    ++count;
  }
  if (count < 2) return;
  TableRow row(cells);
  row.cells = {cells.text("Summa"), cells.date(from), cells.date(to)};
  add_count_cells(row, cells, totals, per_year);
  row.example = examples;
  table.foot.push_back(std::move(row));
}

DataTable municipalities_table(const Context& context, int year) {
  const std::vector<model::Publication>& all = publications_of(context, year);
  const bool per_year = any_per_year(all);
  DataTable table;
  const Cells cells(table);
  table.id = "kommuner";
  table.folder = publication_address(year);
  table.title = "Året i siffror, kommun för kommun, " + std::to_string(year);
  table.columns = {{"kommun", "Kommun"},
                   {"fran", "Från", {}, Kind::date},
                   {"till", "Till", {}, Kind::date},
                   {"klimatkontrakt", "Nya klimatkontrakt", {}, Kind::number},
                   {"uppfoljningar", "Uppföljningar", {}, Kind::number},
                   {"nya_lokala", "Nya lokala kontrakt", {}, Kind::number},
                   {"gallande_lokala", "Gällande lokala kontrakt", {}, Kind::number},
                   {"rapporterat", "Har rapporterat", {}, Kind::number},
                   {"atgarder", "Åtgärder", {}, Kind::number},
                   {"direkta", "Som minskar direkt", {}, Kind::number}};
  add_effect_columns(table.columns, per_year);
  for (const model::Publication& one : all) table.rows.push_back(municipality_row(cells, one, per_year));
  add_sum(table, all, false, per_year);
  add_sum(table, all, true, per_year);
  return table;
}

TableRow contract_row(const Cells& cells, const Context& context, const model::Publication& one,
                      const model::PublishedContract& signed_contract) {
  TableRow row(cells);
  row.cells = {cells.link(one.name, context.publications.contract_address(one, signed_contract.year)),
               cells.text("klimatkontrakt"), municipality_cell(cells, one), cells.text("kommun"),
               signed_contract.signed_on ? cells.date(signed_contract.signed_on) : cells.unknown()};
  row.sources = signed_contract.sources;
  row.example = one.example;
  return row;
}

TableRow party_row(const Cells& cells, const Context& context, const model::Publication& one,
                   const model::PublishedParty& party) {
  TableRow row(cells);
  row.cells = {
      cells.link(party.organisation, context.publications.local_contract_address(one, party.contract)),
      cells.text("lokalt klimatkontrakt"), municipality_cell(cells, one), cells.text(party.sector),
      cells.date(party.signed_on)};
  row.sources = party.sources;
  row.example = one.example;
  return row;
}

DataTable signatories_table(const Context& context, int year) {
  DataTable table;
  const Cells cells(table);
  table.id = "undertecknare";
  table.folder = publication_address(year);
  table.title = "Nya undertecknare " + std::to_string(year);
  table.columns = {{"undertecknare", "Undertecknare"},
                   {"slag", "Slag", {}, Kind::text, true},
                   {"kommun", "Kommun", {}, Kind::text, true},
                   {"bransch", "Bransch", {}, Kind::text, true},
                   {"undertecknat", "Undertecknat", {}, Kind::date}};
  for (const model::Publication& one : publications_of(context, year)) {
    for (const model::PublishedContract& contract : one.contracts)
      table.rows.push_back(contract_row(cells, context, one, contract));
    for (const model::PublishedParty& party : one.parties) {
      if (compare::is_new(party, one)) table.rows.push_back(party_row(cells, context, one, party));
    }
  }
  return table;
}

TableRow action_row(const Cells& cells, const Context& context, const model::Publication& one,
                    const model::PublishedReport& report, const model::LocalAction& action) {
  TableRow row(cells);
  row.cells = {
      cells.link(report.organisation, context.publications.local_contract_address(one, report.contract)),
      municipality_cell(cells, one), cells.year(report.year)};
  add_action_cells(row, cells, action, action.category);
  row.sources = report.sources;
  row.example = one.example;
  return row;
}

DataTable actions_table(const Context& context, int year) {
  DataTable table;
  const Cells cells(table);
  table.id = "atgarder";
  table.folder = publication_address(year);
  table.title = "Åtgärder som berättades " + std::to_string(year);
  table.more = "Effekterna är organisationernas egna uppgifter.";
  table.columns = {{"organisation", "Organisation"},
                   {"kommun", "Kommun", {}, Kind::text, true},
                   {"avser", "Avser år", {}, Kind::year, true}};
  add_action_columns(table.columns);
  for (const model::Publication& one : publications_of(context, year)) {
    for (const model::PublishedReport& report : one.reports) {
      for (const model::LocalAction& action : report.actions)
        table.rows.push_back(action_row(cells, context, one, report, action));
    }
  }
  make_number_column(table, "effekt");
  return table;
}

constexpr std::array<YearTableHead, 3> heads{
    {{"avsnitt-kommuner", "Kommun för kommun",
      "Varje kommuns år börjar dagen efter dess förra träff och slutar med träffens dag.",
      municipalities_table},
     {"avsnitt-undertecknare", "Nya undertecknare", "De som har skrivit under sedan förra träffen.",
      signatories_table},
     {"avsnitt-atgarder", "Åtgärder att lära av",
      "Vad organisationerna själva berättar att de har gjort. Ingen har granskat effekterna, och två "
      "organisationer kan ha räknat samma effekt.",
      actions_table}}};

}  // namespace

std::vector<YearTable> publication_tables(const Context& context, int year) {
  return year_tables(context, year, heads);
}

DataTable publication_print_table(const Context& context, int year) {
  const std::set<std::string_view> kept = {"kommun",          "klimatkontrakt", "uppfoljningar", "nya_lokala",
                                           "gallande_lokala", "rapporterat",    "atgarder"};
  DataTable table = municipalities_table(context, year);
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    if (kept.contains(table.columns[i].id)) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.columns.erase(table.columns.begin() + at);
    for (std::vector<TableRow>* rows : {&table.rows, &table.foot}) {
      for (TableRow& row : *rows) row.cells.erase(row.cells.begin() + at);
    }
  }
  return table;
}

}  // namespace kontrakt::view
