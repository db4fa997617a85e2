// What the contracts themselves say about emissions, rates, carbon budgets and sectors, municipality by
// municipality: the newest contract of each, and what stands in municipality.json. Private to view/.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "model/portal.hpp"
#include "view/context.hpp"
#include "view/planned_table.hpp"

namespace kontrakt::view {

// tables_figures.cpp: one table for each question, without rows where no one says anything. Municipalities in
// Swedish order, and within each the document's order: nothing is ranked.
DataTable stated_emissions_table(const Context& context);
DataTable stated_rates_table(const Context& context);
DataTable stated_budgets_table(const Context& context);
DataTable stated_shares_table(const Context& context);

// A table with what must be said before it is read.
struct FiguresSection {
  std::string_view id;  // its anchor
  std::string_view title;
  std::string_view text;
  DataTable (*table)(const Context&) = nullptr;
};
std::span<const FiguresSection> figures_sections();

bool has_figures_comparison(const Context& context);  // whether any of the tables has rows

// The tables that have rows, and on which of the pages their rows stand. All begin on the first page.
struct FiguresTable {
  const FiguresSection* section = nullptr;
  PlannedTable table;
};
std::vector<FiguresTable> figures_tables(const Context& context);

// pages_figures.cpp; `part` counts from 0.
Value figures_comparison_page(PageBuilder& b, const std::vector<FiguresTable>& tables, std::size_t part);

}  // namespace kontrakt::view
