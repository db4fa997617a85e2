#include "view/charts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "support/slug.hpp"

namespace kontrakt::view {
namespace {

using chart::LineChart;

Value legend_line(PageBuilder& b, const chart::Series& series, std::string_view label) {
  ObjectBuilder o = b.object();
  o.set(k.mark, Value::html(b.arena().copy(chart::sample(series))));
  o.set(k.meaning, b.text(label));
  return o.build();
}

// Every line with its whole name; a band once, by the look of its first line. Lines that stand unlabelled in
// the picture and have the same short name (the ways to several targets) are one entry.
Value legend(PageBuilder& b, const LineChart& chart) {
  std::set<std::size_t> in_bands;
  std::set<std::string> said;
  std::vector<Value> lines;
  for (const chart::Band& band : chart.bands) {
    in_bands.insert({band.one, band.other});
    lines.push_back(legend_line(b, chart.series[band.one], band.label));
  }
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const chart::Series& one = chart.series[i];
    if (one.points.empty() || in_bands.count(i) != 0) continue;
    const bool shared = !one.labelled && !one.short_label.empty();
    if (shared && !said.insert(one.short_label).second) continue;
    lines.push_back(legend_line(b, one, shared ? one.short_label : one.label));
  }
  return b.list(lines);
}

// Names of columns in the files, from the lines' names and each its own.
std::string column_id(const std::string& label, std::set<std::string>& taken) {
  const std::string name = support::slug(label);
  const std::string first = name.empty() ? "linje" : name;
  std::string id = first;
  for (int i = 2; !taken.insert(id).second; ++i) id = first + "-" + std::to_string(i);
  return id;
}

Value row_value(PageBuilder& b, const TableRow& row) {
  std::vector<Value> cells;
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    ObjectBuilder cell = b.object();
    cell.set(k.text, b.text(row.cells[i].text));
    cell.set(k.empty, Value::boolean(!row.cells[i].known));
    cells.push_back(cell.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.title, b.text(row.cells.front().text));
  o.set(k.cells, b.list(cells));
  return o.build();
}

void set_table(PageBuilder& b, const DataTable& table, ObjectBuilder& o) {
  std::vector<Value> columns;
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    ObjectBuilder column = b.object();
    column.set(k.title, b.text(table.columns[i].label));
    columns.push_back(column.build());
  }
  std::vector<Value> rows;
  for (const TableRow& row : table.rows) rows.push_back(row_value(b, row));
  o.set(k.columns, b.list(columns));
  o.set(k.rows, b.list(rows));
  o.set(k.downloads, b.downloads(table));
}

}  // namespace

DataTable chart_table(const Chart& chart) {
  DataTable table;
  table.id = chart.lines.id;
  table.folder = chart.text.folder;
  table.title = chart.lines.title;
  table.columns = {{"ar", "År", {}, TableColumn::Kind::year}};
  const Cells cells(table);
  const std::span<const model::Citation> sources = cells.kept(chart.text.sources);
  std::set<std::string> taken{"ar", "kalla", "exempeldata"};
  std::map<int, std::map<std::size_t, double>> years;
  const std::vector<std::vector<chart::Point>> drawn = chart::drawn_points(chart.lines);
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (drawn[i].empty()) continue;
    for (const chart::Point& point : drawn[i]) years[point.year][table.columns.size()] = point.value;
    const std::string& label = chart.lines.series[i].label;
    TableColumn column{column_id(label, taken), label, chart.lines.unit, TableColumn::Kind::number};
    if (i >= chart.text.measured) column.note = "Räknat av portalen.";
    table.columns.push_back(std::move(column));
  }
  for (const auto& [year, values] : years) {
    TableRow row(cells);
    row.cells.push_back(cells.year(year));
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
      const auto value = values.find(i);
      row.cells.push_back(value == values.end() ? cells.unknown("inget tal")
                                                : cells.number(value->second, chart.text.decimals));
    }
    row.sources = sources;
    row.example = chart.text.example;
    table.rows.push_back(std::move(row));
  }
  return table;
}

Value chart_value(PageBuilder& b, const Chart& whole, const DataTable* table) {
  const LineChart& chart = whole.lines;
  const ChartText& text = whole.text;
  const chart::Picture wide = chart::draw(chart, chart::Format::wide);
  if (wide.svg.empty()) return Value::none();
  const chart::Picture narrow = chart::draw(chart, chart::Format::narrow);
  ObjectBuilder o = b.object();
  o.set(k.id, b.text(chart.id));
  o.set(k.title, b.text(chart.title));
  o.set(k.html, Value::html(b.arena().concat({wide.svg, "\n", narrow.svg})));
  o.set(k.summary, b.text(text.summary));
  o.set(k.unit, b.text(chart.unit));
  o.set(k.legend, wide.needs_legend || narrow.needs_legend ? legend(b, chart) : b.list({}));
  if (table != nullptr) {
    set_table(b, *table, o);
  } else {
    set_table(b, chart_table(whole), o);
  }
  std::vector<Value> remarks;
  for (const std::string& remark : text.remarks) remarks.push_back(b.text(remark));
  o.set(k.remarks, b.list(remarks));
  return o.build();
}

}  // namespace kontrakt::view
