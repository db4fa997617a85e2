// A table of an analysis, cell by cell as the document has it.
#include <algorithm>

#include "support/numbers.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

std::string_view empty_word(const model::AnalysisTable& table) {
  return table.empty.empty() ? std::string_view("tomt i tabellen") : std::string_view(table.empty);
}

Value columns(PageBuilder& b, const model::AnalysisTable& table) {
  std::vector<Value> all;
  for (const model::TableColumn& column : table.columns) {
    ObjectBuilder o = b.object();
    o.set(k.title, b.kept(column.title));
    o.set(k.note, b.optional(column.note));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value cells(PageBuilder& b, const model::AnalysisTable& table, const model::TableRow& row) {
  std::vector<Value> all;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto cell = row.cells.find(i);
    const bool empty = cell == row.cells.end() || cell->second.text.empty();
    ObjectBuilder o = b.object();
    o.set(k.text, b.kept(empty ? empty_word(table) : std::string_view(cell->second.text)));
    o.set(k.empty, Value::boolean(empty));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value rows(PageBuilder& b, const model::AnalysisTable& table, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::TableRow& row : table.rows) {
    ObjectBuilder o = b.object();
    o.set(k.title, b.kept(row.title));
    o.set(k.href, row.municipality != nullptr ? b.href(address_of(*row.municipality)) : Value::none());
    o.set(k.example, Value::boolean(row.municipality != nullptr && row.municipality->example));
    o.set(k.cells, cells(b, table, row));
    o.set(k.note, b.optional(row.note));
    o.set(k.refs, notes.refs(row.sources));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value legend(PageBuilder& b, const model::AnalysisTable& table) {
  std::vector<Value> all;
  for (const model::LegendMark& one : table.legend) {
    ObjectBuilder o = b.object();
    o.set(k.mark, b.kept(one.mark));
    o.set(k.meaning, b.kept(one.meaning));
    o.set(k.inferred, Value::boolean(one.inferred));
    all.push_back(o.build());
  }
  return b.list(all);
}

// The marks to count: the legend's, or else what stands in the cells when that is few.
std::vector<std::string_view> marks_of(const model::AnalysisTable& table) {
  constexpr std::size_t few = 12;
  std::vector<std::string_view> marks;
  for (const model::LegendMark& one : table.legend) marks.emplace_back(one.mark);
  if (!marks.empty()) return marks;
  for (const model::TableRow& row : table.rows) {
    for (const auto& [column, cell] : row.cells) {
      if (std::find(marks.begin(), marks.end(), cell.text) != marks.end()) continue;
      if (marks.size() == few) return {};
      marks.emplace_back(cell.text);
    }
  }
  return marks;
}

// How many rows of each column have the mark, then how many have something else, then how many are empty.
Value totals(PageBuilder& b, const model::AnalysisTable& table) {
  std::vector<Value> lines;
  const std::vector<std::string_view> marks =
      table.totals ? marks_of(table) : std::vector<std::string_view>();
  if (marks.empty()) return b.list(lines);
  const std::size_t other = marks.size();
  const std::size_t empty = other + 1;
  std::vector<std::vector<std::int64_t>> counts(empty + 1, std::vector<std::int64_t>(table.columns.size()));
  for (const model::TableRow& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto cell = row.cells.find(i);
      const std::size_t line =
          cell == row.cells.end()
              ? empty
              : static_cast<std::size_t>(std::find(marks.begin(), marks.end(), cell->second.text) -
                                         marks.begin());
      ++counts[line][i];
    }
  }
  for (std::size_t line = 0; line < counts.size(); ++line) {
    const bool none = std::all_of(counts[line].begin(), counts[line].end(), [](auto n) { return n == 0; });
    if (none && line >= other) continue;
    std::vector<Value> numbers;
    for (const std::int64_t count : counts[line]) numbers.push_back(Value::integer(count));
    ObjectBuilder o = b.object();
    o.set(k.label, line < other    ? b.kept(marks[line])
                   : line == other ? b.kept("annat")
                                   : b.kept(empty_word(table)));
    o.set(k.counts, b.list(numbers));
    lines.push_back(o.build());
  }
  return b.list(lines);
}

Value reading(PageBuilder& b, const model::AnalysisTable& table, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Note& note : table.notes) all.push_back(b.remark(note, notes, Value::none()));
  return b.list(all);
}

Value neighbour(PageBuilder& b, const model::AnalysisTable& table, int step) {
  const auto& all = table.analysis->tables;
  const auto at = std::find(all.begin(), all.end(), &table) - all.begin() + step;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(all.size())) return Value::none();
  const model::AnalysisTable& other = *all[static_cast<std::size_t>(at)];
  return b.link(other.title, address_of(other));
}

// A column's name in the file; those of the portal's own columns are taken.
std::string column_id(const model::TableColumn& column) {
  return column.id == "rad" || column.id == "kalla" || column.id == "exempeldata" ? column.id + "_"
                                                                                  : column.id;
}

}  // namespace

DataTable analysis_data(const model::AnalysisTable& table) {
  DataTable data;
  data.id = table.id;
  data.folder = address_of(table);
  data.title = table.title;
  const Cells cells(data);
  data.columns.push_back({"rad", table.row_header.empty() ? "Rad" : table.row_header});
  for (const model::TableColumn& column : table.columns)
    data.columns.push_back({column_id(column), column.title});
  for (const model::TableRow& row : table.rows) {
    TableRow line(cells);
    line.cells.push_back(cells.text(row.title));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto cell = row.cells.find(i);
      const bool empty = cell == row.cells.end() || cell->second.text.empty();
      line.cells.push_back(empty ? cells.unknown(empty_word(table)) : cells.text(cell->second.text));
    }
    line.sources = row.sources.empty() ? table.sources : row.sources;
    line.example = row.municipality != nullptr && row.municipality->example;
    data.rows.push_back(std::move(line));
  }
  return data;
}

Value analysis_table_page(PageBuilder& b, const model::AnalysisTable& table) {
  const model::Analysis& analysis = *table.analysis;
  ObjectBuilder o = b.object();
  o.set(k.analysis, b.link(analysis.title, address_of(analysis)));
  o.set(k.number, b.optional(table.number));
  o.set(k.title, b.kept(table.title));
  o.set(k.description, b.optional(table.description));
  o.set(k.note, b.optional(table.common.note));
  o.set(k.row_header,
        b.kept(table.row_header.empty() ? std::string_view("Rad") : std::string_view(table.row_header)));
  o.set(k.columns, columns(b, table));
  NoteBlock notes = b.block();
  o.set(k.rows, rows(b, table, notes));
  o.set(k.refs, notes.refs(table.sources));  // printed after the rows
  o.set(k.unsourced, Value::boolean(table.sources.empty()));
  o.set(k.totals, totals(b, table));
  o.set(k.notes, notes.notes());
  o.set(k.downloads, b.downloads(analysis_data(table)));
  o.set(k.legend, legend(b, table));
  NoteBlock reading_notes = b.block();
  o.set(k.reading, reading(b, table, reading_notes));
  o.set(k.reading_notes, reading_notes.notes());
  o.set(k.previous, neighbour(b, table, -1));
  o.set(k.next, neighbour(b, table, 1));
  Head head;
  head.title = table.number.empty() ? table.title : "Tabell " + table.number + ": " + table.title;
  head.heading = table.title;
  head.description = table.description;
  head.kind = "analysis_table";
  head.address = address_of(table);
  head.crumbs = {{"Start", "/"}, {"Analys " + std::to_string(analysis.year), address_of(analysis)}};
  head.updated = table.common.updated ? table.common.updated : analysis.common.updated;
  head.example = analysis.example;
  return b.page(head, o);
}

}  // namespace kontrakt::view
