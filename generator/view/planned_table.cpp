#include "view/planned_table.hpp"

#include <algorithm>
#include <utility>

#include "view/context.hpp"

namespace kontrakt::view {

void Recent::keep(std::shared_ptr<const void> made) {
  if (std::ranges::find(kept_, made) != kept_.end()) return;
  kept_[next_] = std::move(made);
  next_ = (next_ + 1) % most;
}

PlannedTable plan_table(const Context& context, TableMaker make, std::size_t most) {
  DataTable table = make(context);
  std::vector<TablePart> parts = parts_of(table, most);
  auto with_files = [&context, made = std::move(make)] {
    MadeTable all;
    all.table = made(context);
    all.csv = to_csv(all.table);
    all.json = to_json(all.table, context.url + all.table.folder);
    all.table.file_sizes = {all.csv.size(), all.json.size()};
    return all;
  };
  return {std::make_shared<const Shared<MadeTable>>(std::move(with_files)), std::move(table.id),
          std::move(table.folder), std::move(parts)};
}

}  // namespace kontrakt::view
