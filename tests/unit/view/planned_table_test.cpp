// What is planned without making the table: its outline tells the truth of the table.
#include "view/planned_table.hpp"

#include "view/follow_up.hpp"
#include "view/local_registers.hpp"
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::local_portal;

PlanInput input_of(Built& built, const config::Site& settings) {
  PlanInput input;
  input.portal = &built.portal();
  input.texts = &built.texts;
  input.site = &settings;
  input.as_of = support::Date{2026, 11, 21};
  return input;
}

void expect_outline(const TableOutline& outline, const DataTable& table) {
  EXPECT_EQ(outline.id, table.id);
  EXPECT_EQ(outline.folder, table.folder);
  EXPECT_EQ(outline.rows, table.rows.size());
  EXPECT_EQ(parts_of(table, outline.most_size).size(), 1U) << outline.folder;
}

TEST(Outlines, have_the_rows_of_their_tables_and_are_never_too_small) {
  std::size_t rows = 0;
  const auto built = local_portal().build();
  const config::Site settings;
  const Context context(input_of(*built, settings));
  for (const model::Municipality& m : context.portal().municipalities) {
    if (m.local != nullptr) {
      expect_outline(local_register_outline(m), local_register_table(context, m));
      expect_outline(local_commitment_outline(m), local_commitment_table(m));
    }
    for (const auto& [year, one] : context.ledgers.of(m).local) {
      expect_outline(local_year_outline(context, m, year), local_year_table(context, m, year));
      rows += one.rows.size();
    }
  }
  EXPECT_GT(rows, 0U);
}

TEST(Table, takes_the_rows_of_another_with_the_memory_they_lie_in) {
  const auto one_row = [](std::string_view text) {
    DataTable table;
    const Cells cells(table);
    TableRow row(cells);
    row.cells = {cells.text(text)};
    table.rows.push_back(std::move(row));
    return table;
  };
  DataTable table = one_row("ett");
  table = one_row("två");
  EXPECT_EQ(table.rows.front().cells.front().text, "två");
}

}  // namespace
}  // namespace kontrakt::view::testing
