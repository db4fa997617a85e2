// A table that several pages and files are made from: its own page or pages, and its CSV and JSON. Making it
// again for each would take longer than all the rest of a large portal. Private to view/.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "view/data_table.hpp"
#include "view/recent_tables.hpp"

namespace kontrakt::view {

// A table with the content of its files; the table knows their sizes.
struct MadeTable {
  DataTable table;
  std::string csv;
  std::string json;
};

class SharedTable {
 public:
  // `context` must outlive this; `make` gives the same table every time.
  SharedTable(const Context& context, TableMaker make) : context_(context), make_(std::move(make)) {}

  // The table, made now unless somebody still has it. Several threads may ask at once: one makes it and the
  // others wait.
  std::shared_ptr<const MadeTable> made(RecentTables& recent) const;

 private:
  const Context& context_;
  TableMaker make_;
  mutable std::mutex mutex_;
  mutable std::weak_ptr<const MadeTable> made_;
};

// What the plan knows of a table: where it stands, without its rows.
struct PlannedTable {
  std::shared_ptr<const SharedTable> shared;
  std::string id;
  std::string folder;
  std::vector<TablePart> parts;  // with the rows, one for each page

  bool empty() const { return parts.front().end == 0; }
};
// `most`: as in parts_of().
PlannedTable plan_table(const Context& context, TableMaker make, std::size_t most = default_part_size);

}  // namespace kontrakt::view
