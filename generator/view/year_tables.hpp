// A page about a year with several long tables: all begin on its first page, and each goes on for as many as
// it needs. Private to view/.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "view/context.hpp"
#include "view/planned_table.hpp"

namespace kontrakt::view {

using YearTableMaker = DataTable (*)(const Context&, int year);

// What stands above a table.
struct YearTableHead {
  std::string_view id;
  std::string_view title;
  std::string_view text;
  YearTableMaker make = nullptr;
};

struct YearTable {
  YearTableHead head;
  PlannedTable table;
};

// Those that have rows.
std::vector<YearTable> year_tables(const Context& context, int year, std::span<const YearTableHead> heads);
std::size_t page_count(const std::vector<YearTable>& tables);  // at least 1
// The tables that stand on a page, counted from 0.
Value year_sections(PageBuilder& b, const std::vector<YearTable>& tables, std::size_t page);

}  // namespace kontrakt::view
