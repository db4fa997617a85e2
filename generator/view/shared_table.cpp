#include "view/shared_table.hpp"

#include <algorithm>

#include "view/context.hpp"

namespace kontrakt::view {

void RecentTables::keep(std::shared_ptr<const void> table) {
  if (std::ranges::find(kept_, table) != kept_.end()) return;
  kept_[next_] = std::move(table);
  next_ = (next_ + 1) % most;
}

std::shared_ptr<const MadeTable> SharedTable::made(RecentTables& recent) const {
  std::shared_ptr<const MadeTable> made;
  {
    const std::lock_guard lock(mutex_);
    made = made_.lock();
    if (!made) {
      auto fresh = std::make_shared<MadeTable>();
      fresh->table = make_(context_);
      fresh->csv = to_csv(fresh->table);
      fresh->json = to_json(fresh->table, context_.url + fresh->table.folder);
      fresh->table.file_sizes = {fresh->csv.size(), fresh->json.size()};
      made = std::move(fresh);
      made_ = made;
    }
  }
  recent.keep(made);
  return made;
}

PlannedTable plan_table(const Context& context, TableMaker make, std::size_t most) {
  DataTable table = make(context);
  std::vector<TablePart> parts = parts_of(table, most);
  return {std::make_shared<SharedTable>(context, std::move(make)), std::move(table.id),
          std::move(table.folder), std::move(parts)};
}

}  // namespace kontrakt::view
