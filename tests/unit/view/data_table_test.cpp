// Tables that are sorted, filtered and taken away: the same cells in every form.
#include "view/data_table.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

// Cells that live as long as the tests.
Cells cells() {
  static const DataTable keeper;
  return Cells(keeper);
}

DataTable towns() {
  DataTable table;
  table.id = "utslapp";
  table.folder = "/jamfor/utslapp/";
  table.title = "Utsläpp";
  table.columns = {{"kommun", "Kommun"}, {"ton", "Utsläpp", "tusen ton", TableColumn::Kind::number}};
  return table;
}

TableRow row(std::string_view name, const TableCell& cell) {
  TableRow row;
  row.cells = {cells().text(name), cell};
  return row;
}

TEST(TableNumbers, are_rounded_once_for_all_forms) {
  const TableCell cell = cells().number(1234.565, 2);
  EXPECT_EQ(cell.text, "1\u00A0234,57");
  EXPECT_EQ(cell.number(), 1234.57);
  EXPECT_EQ(cells().number(-0.04, 1).text, "0,0");
  EXPECT_EQ(cells().number(-0.04, 1).number(), 0.0);
  EXPECT_EQ(cells().number(-3.1, 1).text, "\u22123,1");
  EXPECT_EQ(cells().number(-3.1, 1).number(), -3.1);
  EXPECT_FALSE(cells().number(std::optional<double>(), 1).known);
}

TEST(TableAsCsv, quotes_what_must_be_quoted_and_writes_numbers_plainly) {
  DataTable table = towns();
  table.rows = {row("Malmö, \"stad\"", cells().number(1234.5, 1)), row("Åre", cells().unknown())};
  EXPECT_EQ(to_csv(table),
            "Kommun,Utsläpp (tusen ton)\r\n"
            "\"Malmö, \"\"stad\"\"\",1234.5\r\n"
            "Åre,uppges inte\r\n");
}

TEST(TableDates, are_read_as_words_and_taken_away_as_days) {
  DataTable table = towns();
  table.columns[1] = {"dag", "Dag", {}, TableColumn::Kind::date};
  table.rows = {row("Lund", cells().date(support::Date{2025, 12, 5})),
                row("Åre", cells().date(std::nullopt))};
  EXPECT_EQ(table.rows[0].cells[1].text, "5 december 2025");
  EXPECT_EQ(to_csv(table), "Kommun,Dag\r\nLund,2025-12-05\r\nÅre,uppges inte\r\n");
  EXPECT_NE(to_json(table, "https://example.org/").find("\"dag\": \"2025-12-05\""), std::string::npos);
  EXPECT_NE(to_json(table, "https://example.org/").find("\"type\": \"date\""), std::string::npos);
}

TEST(TableAsCsv, says_which_rows_are_examples_and_where_the_others_come_from) {
  model::Source source;
  source.short_title = "Kontraktet";
  DataTable table = towns();
  table.rows = {row("Lund", cells().number(3)), row("Exempelby", cells().number(4))};
  table.rows[0].sources = cells().kept(model::Citations{{&source, "s. 3", {}, {}}, {&source, {}, {}, {}}});
  table.rows[1].example = true;
  EXPECT_EQ(to_csv(table),
            "Kommun,Utsläpp (tusen ton),Källa,Exempeldata\r\n"
            "Lund,3,\"Kontraktet, s. 3; Kontraktet\",nej\r\n"
            "Exempelby,4,källa saknas,ja\r\n");
}

TEST(TableAsJson, has_numbers_as_numbers_and_null_for_what_is_unknown) {
  DataTable table = towns();
  table.rows = {row("Lund", cells().number(12.5, 1)), row("Åre", cells().unknown("inte mätt"))};
  EXPECT_EQ(to_json(table, "https://example.org/jamfor/utslapp/"), R"({
 "title": "Utsläpp",
 "page": "https://example.org/jamfor/utslapp/",
 "columns": [
  {
   "id": "kommun",
   "label": "Kommun",
   "type": "text"
  },
  {
   "id": "ton",
   "label": "Utsläpp",
   "unit": "tusen ton",
   "type": "number"
  }
 ],
 "rows": [
  {
   "kommun": "Lund",
   "ton": 12.5
  },
  {
   "kommun": "Åre",
   "ton": null
  }
 ]
}
)");
}

TEST(TableAsJson, writes_every_character_as_the_library_does) {
  std::string text = "Åre \u2013 \U0001F30D";
  for (char c = 1; c < 127; ++c) text += c;
  DataTable table = towns();
  table.rows = {row(text, cells().number(-0.125, 3)), row("Lund", cells().number(1e15))};
  table.rows[1].example = true;
  const std::string json = to_json(table, "https://example.org/");
  EXPECT_EQ(nlohmann::ordered_json::parse(json).dump(1) + "\n", json);
  EXPECT_EQ(nlohmann::json::parse(json)["rows"][0]["kommun"], text);
  table.rows.clear();
  EXPECT_EQ(nlohmann::ordered_json::parse(to_json(table, "/")).dump(1) + "\n", to_json(table, "/"));
}

TEST(TableParts, one_part_holds_a_table_of_ordinary_length_also_an_empty_one) {
  DataTable table = towns();
  EXPECT_EQ(parts_of(table).size(), 1U);
  for (int i = 0; i < 300; ++i) table.rows.push_back(row("Ort " + std::to_string(i), cells().number(i)));
  const auto parts = parts_of(table);
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(parts[0].end, 300U);
  EXPECT_EQ(part_address(table, 0), "/jamfor/utslapp/");
  EXPECT_EQ(part_address(table, 1), "/jamfor/utslapp/sida-2/");
}

TEST(TableParts, a_long_table_is_cut_between_municipalities) {
  DataTable table = towns();
  for (int i = 0; i < 900; ++i) {
    for (int line = 0; line < 5; ++line) {
      table.rows.push_back(row("Ort " + std::to_string(i), cells().text(std::string(100, 'x'))));
    }
  }
  const auto parts = parts_of(table);
  ASSERT_GT(parts.size(), 2U);
  std::size_t next = 0;
  for (const TablePart& part : parts) {
    EXPECT_EQ(part.first, next);
    EXPECT_EQ(part.first % 5, 0U) << "cut inside a municipality";
    next = part.end;
  }
  EXPECT_EQ(next, table.rows.size());
}

TEST(TableParts, one_municipality_with_endless_rows_is_cut_anyway) {
  DataTable table = towns();
  for (int i = 0; i < 9000; ++i) table.rows.push_back(row("Lund", cells().text(std::string(100, 'x'))));
  EXPECT_GT(parts_of(table).size(), 2U);
}

}  // namespace
}  // namespace kontrakt::view::testing
