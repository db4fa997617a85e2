// A table that the plan has given pages and files. Private to view/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "view/data_table.hpp"
#include "view/shared.hpp"

namespace kontrakt::view {

// What the plan knows of it: where it stands, without its rows.
struct PlannedTable {
  std::shared_ptr<const Shared<DataTable>> shared;
  std::string id;
  std::string folder;
  std::vector<TablePart> parts;  // with the rows, one for each page; none of a table that is never parted
  bool empty = true;             // no rows
};

// What can be known of a table without making it.
struct TableOutline {
  std::string id;
  std::string folder;
  std::size_t rows = 0;
  std::size_t most_size = 0;  // at most so large are they together, as parts_of() counts
};

// `context` must outlive what they give; `make` gives the same table every time; `most`: as in parts_of().
// The table is made to see how many pages it needs.
PlannedTable plan_table(const Context& context, TableMaker make, std::size_t most = default_part_size);
// It is made only where it could need more than one.
PlannedTable plan_table(const Context& context, TableOutline outline, TableMaker make,
                        std::size_t most = default_part_size);
// It is not made: it stands whole on its page, however large it is.
PlannedTable plan_whole_table(const Context& context, std::string id, std::string folder, bool empty,
                              TableMaker make);

}  // namespace kontrakt::view
