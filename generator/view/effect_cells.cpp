#include "view/effect_cells.hpp"

#include <algorithm>

#include "view/ledger_words.hpp"

namespace kontrakt::view {
namespace {

using Kind = TableColumn::Kind;

constexpr std::string_view sum_note =
    "Summan av åtgärder som minskar utsläppen direkt och som anger effekten netto i ton. Tal som anges som "
    "ungefärliga räknas som de står. Effekterna är organisationernas egna uppgifter.";

TableCell sum_cell(const Cells& cells, const compare::EffectSum& sum) {
  if (sum.actions == 0) return cells.nothing("ingen summa");
  TableCell cell = cells.number_short(sum.tonnes, effect_decimals);
  if (sum.about) cells.mark(cell, "cirka");
  return cell;
}

}  // namespace

void add_effect_columns(std::vector<TableColumn>& columns, bool per_year) {
  columns.push_back({"effekt", "Effekt", "ton, netto", Kind::number});
  columns.back().note = sum_note;
  if (per_year) columns.push_back({"effekt_per_ar", "Effekt varje år", "ton per år, netto", Kind::number});
}

void add_effect_cells(TableRow& row, const Cells& cells, const compare::EffectTotals& totals, bool per_year) {
  row.cells.push_back(sum_cell(cells, totals.total));
  if (per_year) row.cells.push_back(sum_cell(cells, totals.per_year));
}

void add_action_columns(std::vector<TableColumn>& columns) {
  for (TableColumn column :
       {TableColumn{"atgard", "Åtgärd"}, TableColumn{"beskrivning", "Vad som gjordes"},
        TableColumn{"kategori", "Kategori", {}, Kind::text, true},
        TableColumn{"direkt", "Minskar utsläppen direkt", {}, Kind::text, true},
        TableColumn{"grans", "Gräns"}, TableColumn{"effekt", "Effekt"}, TableColumn{"enhet", "Enhet"},
        TableColumn{"netto", "Netto"}, TableColumn{"metod", "Metod"}})
    columns.push_back(std::move(column));
}

void add_action_cells(TableRow& row, const Cells& cells, const model::LocalAction& action,
                      std::string_view category) {
  const bool known = action.effect && action.effect->quantity.known();
  for (const TableCell& cell :
       {cells.text(Lasting{action.title}), cells.text(Lasting{action.text}),
        cells.text_or_nothing(Lasting{category}, "ingen"),
        cells.text(Lasting{action.direct_reduction ? "ja" : "nej"}),
        known ? cells.bound(action.effect->quantity) : cells.nothing("ingen"),
        known ? cells.value(action.effect->quantity) : cells.unknown(),
        known ? cells.unit(action.effect->quantity) : cells.nothing("ingen"),
        !known ? cells.nothing("ingen effekt")
               : cells.text(Lasting{action.effect->net ? "ja" : "uppges inte"}),
        known ? cells.text(Lasting{action.effect->method}) : cells.nothing("ingen effekt")})
    row.cells.push_back(cell);
}

void make_number_column(DataTable& table, std::string_view id) {
  const auto found = std::ranges::find(table.columns, id, &TableColumn::id);
  const auto column = static_cast<std::size_t>(found - table.columns.begin());
  const bool all = std::ranges::all_of(table.rows, [column](const TableRow& row) {
    return row.cells[column].number() || !row.cells[column].known;
  });
  if (all) found->kind = Kind::number;
}

}  // namespace kontrakt::view
