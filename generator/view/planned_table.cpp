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

namespace {

std::shared_ptr<const Shared<MadeTable>> with_files(const Context& context, TableMaker make) {
  return std::make_shared<const Shared<MadeTable>>([&context, made = std::move(make)] {
    MadeTable all;
    all.table = made(context);
    all.csv = to_csv(all.table);
    all.json = to_json(all.table, context.url + all.table.folder);
    all.table.file_sizes = {all.csv.size(), all.json.size()};
    return all;
  });
}

}  // namespace

PlannedTable plan_table(const Context& context, TableMaker make, std::size_t most) {
  DataTable table = make(context);
  std::vector<TablePart> parts = parts_of(table, most);
  return {with_files(context, std::move(make)), std::move(table.id), std::move(table.folder),
          std::move(parts), table.rows.empty()};
}

PlannedTable plan_table(const Context& context, TableOutline outline, TableMaker make, std::size_t most) {
  if (outline.most_size > most) return plan_table(context, std::move(make), most);
  return {with_files(context, std::move(make)),
          std::move(outline.id),
          std::move(outline.folder),
          {{0, outline.rows}},
          outline.rows == 0};
}

PlannedTable plan_whole_table(const Context& context, std::string id, std::string folder, bool empty,
                              TableMaker make) {
  return {with_files(context, std::move(make)), std::move(id), std::move(folder), {}, empty};
}

}  // namespace kontrakt::view
