// A table that the plan has given pages and files. Private to view/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "view/data_table.hpp"
#include "view/shared.hpp"

namespace kontrakt::view {

// A table with the content of its files; the table knows their sizes.
struct MadeTable {
  DataTable table;
  std::string csv;
  std::string json;
};

// What the plan knows of it: where it stands, without its rows.
struct PlannedTable {
  std::shared_ptr<const Shared<MadeTable>> shared;
  std::string id;
  std::string folder;
  std::vector<TablePart> parts;  // with the rows, one for each page

  bool empty() const { return parts.front().end == 0; }
};

// `context` must outlive what it gives; `make` gives the same table every time; `most`: as in parts_of().
PlannedTable plan_table(const Context& context, TableMaker make, std::size_t most = default_part_size);

}  // namespace kontrakt::view
