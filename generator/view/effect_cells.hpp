// Reported actions and sums of their effects, as columns of a table. Private to view/.
#pragma once

#include <string_view>
#include <vector>

#include "compare/effects.hpp"
#include "view/data_table.hpp"

namespace kontrakt::view {

// Columns with the sums; tonnes a year only where any sum is so.
void add_effect_columns(std::vector<TableColumn>& columns, bool per_year);
void add_effect_cells(TableRow& row, const Cells& cells, const compare::EffectTotals& totals, bool per_year);

// Title, text, category, whether it reduces emissions directly, and its effect. `category` is its title. The
// action and the category's title outlive the table.
void add_action_columns(std::vector<TableColumn>& columns);
void add_action_cells(TableRow& row, const Cells& cells, const model::LocalAction& action,
                      std::string_view category);

// Makes the column one of numbers, if it holds nothing else.
void make_number_column(DataTable& table, std::string_view id);

}  // namespace kontrakt::view
