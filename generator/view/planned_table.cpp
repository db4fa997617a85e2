#include "view/planned_table.hpp"

#include <algorithm>
#include <utility>

#include "view/context.hpp"

namespace kontrakt::view {

void Recent::keep(std::shared_ptr<const void> made, std::string_view folder) {
  if (std::ranges::find(kept_, made, &Kept::made) != kept_.end()) return;
  kept_[next_] = {std::move(made), folder};
  next_ = (next_ + 1) % most;
}

void Recent::turn_to(std::string_view address) {
  for (Kept& one : kept_) {
    if (one.made && !address.starts_with(one.folder)) one = {};
  }
}

namespace {

std::shared_ptr<const Shared<DataTable>> shared_table(const Context& context, TableMaker make,
                                                      const std::string& folder) {
  const auto make_it = [&context, made = std::move(make), sizes = std::make_shared<FileSizes>()] {
    DataTable table = made(context);
    table.file_sizes = sizes;
    return table;
  };
  return std::make_shared<const Shared<DataTable>>(make_it, folder);
}

}  // namespace

PlannedTable plan_table(const Context& context, TableMaker make, std::size_t most) {
  DataTable table = make(context);
  std::vector<TablePart> parts = parts_of(table, most);
  return {shared_table(context, std::move(make), table.folder), std::move(table.id), std::move(table.folder),
          std::move(parts), table.rows.empty()};
}

PlannedTable plan_table(const Context& context, TableOutline outline, TableMaker make, std::size_t most) {
  if (outline.most_size > most) return plan_table(context, std::move(make), most);
  return {shared_table(context, std::move(make), outline.folder),
          std::move(outline.id),
          std::move(outline.folder),
          {{0, outline.rows}},
          outline.rows == 0};
}

PlannedTable plan_whole_table(const Context& context, std::string id, std::string folder, bool empty,
                              TableMaker make) {
  return {shared_table(context, std::move(make), folder), std::move(id), std::move(folder), {}, empty};
}

}  // namespace kontrakt::view
