#include "view/charts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "support/numbers.hpp"

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

Value cell(PageBuilder& b, const std::string& text) {
  ObjectBuilder o = b.object();
  o.set(k.text, text.empty() ? b.kept("inget tal") : b.text(text));
  o.set(k.empty, Value::boolean(text.empty()));
  return o.build();
}

// A column for each line with points, a row for each year that any of them has.
void table(PageBuilder& b, const LineChart& chart, int decimals, ObjectBuilder& o) {
  std::vector<Value> columns;
  std::map<int, std::map<std::size_t, std::string>> years;
  const std::vector<std::vector<chart::Point>> drawn = chart::drawn_points(chart);
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (drawn[i].empty()) continue;
    for (const chart::Point& point : drawn[i]) {
      years[point.year][columns.size()] = support::format_number(point.value, decimals);
    }
    ObjectBuilder column = b.object();
    column.set(k.title, b.text(chart.series[i].label));
    columns.push_back(column.build());
  }
  std::vector<Value> rows;
  for (auto& [year, texts] : years) {
    std::vector<Value> cells;
    for (std::size_t i = 0; i < columns.size(); ++i) cells.push_back(cell(b, texts[i]));
    ObjectBuilder row = b.object();
    row.set(k.title, b.text(std::to_string(year)));
    row.set(k.cells, b.list(cells));
    rows.push_back(row.build());
  }
  o.set(k.columns, b.list(columns));
  o.set(k.rows, b.list(rows));
}

}  // namespace

Value chart_value(PageBuilder& b, const LineChart& chart, const ChartText& text) {
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
  table(b, chart, text.decimals, o);
  std::vector<Value> remarks;
  for (const std::string& remark : text.remarks) remarks.push_back(b.text(remark));
  o.set(k.remarks, b.list(remarks));
  return o.build();
}

}  // namespace kontrakt::view
