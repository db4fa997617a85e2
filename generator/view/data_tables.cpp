// Tables that can be sorted, filtered and taken away, as page data.
#include <span>

#include "support/numbers.hpp"
#include "support/url.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

std::string_view kind_name(TableColumn::Kind kind) {
  switch (kind) {
    case TableColumn::Kind::text:
      return "text";
    case TableColumn::Kind::number:
      return "number";
    case TableColumn::Kind::year:
      return "year";
    case TableColumn::Kind::date:
      return "date";
  }
  return "text";
}

Value columns(PageBuilder& b, const DataTable& table) {
  std::vector<Value> all;
  for (const TableColumn& column : table.columns) {
    ObjectBuilder o = b.object();
    o.set(k.id, b.text(column.id));
    o.set(k.label, b.text(column.label));
    o.set(k.spoken, b.optional_copy(column.spoken));
    o.set(k.unit, b.optional_copy(column.unit));
    o.set(k.kind, b.kept(kind_name(column.kind)));
    o.set(k.filter, Value::boolean(column.filter));
    o.set(k.note, b.optional_copy(column.note));
    all.push_back(o.build());
  }
  return b.list(all);
}

// What every cell of a column says unless it says otherwise itself: most have a text and nothing more, and a
// large table has a hundred thousand of them.
const support::ObjectData* ordinary_cell(PageBuilder& b, const TableColumn& column) {
  ObjectBuilder o = b.object();
  o.set(k.label, b.text(column.label));
  o.set(k.shape, Value::none());
  o.set(k.known, Value::boolean(true));
  o.set(k.plain, Value::boolean(true));
  o.set(k.number, Value::boolean(column.kind == TableColumn::Kind::number));
  o.set(k.sort, Value::none());
  o.set(k.iso, Value::none());
  o.set(k.href, Value::none());
  o.set(k.marks, b.list({}));
  return o.build().as_object();
}

Value href_of(PageBuilder& b, const TableCell& cell) {
  if (!support::is_internal(cell.address())) return b.text(cell.address());
  return cell.anchor().empty() ? b.href(cell.address()) : b.href(cell.address(), cell.anchor());
}

Value marks_of(PageBuilder& b, const TableCell& cell) {
  std::vector<Value> marks;
  for (const std::string_view mark : cell.marks()) marks.push_back(b.text(mark));
  return b.list(marks);
}

bool is_plain(const TableCell& cell) {
  return cell.known && cell.shape().empty() && !cell.date() && cell.address().empty() && cell.marks().empty();
}

Value cell_value(PageBuilder& b, const TableCell& cell, const support::ObjectData* ordinary) {
  ObjectBuilder o = b.object();
  o.set(k.text, b.text(cell.text));
  if (!cell.shape().empty()) o.set(k.shape, b.text(cell.shape()));
  if (!cell.known) o.set(k.known, Value::boolean(false));
  // As a script reads it: with a point, and nothing between the thousands.
  if (const auto number = cell.number()) {
    o.set(k.sort, Value::number(*number));
  } else if (const auto date = cell.date()) {
    o.set(k.sort, Value::integer(date->as_number()));
    o.set(k.iso, b.text(date->iso()));
  }
  if (!is_plain(cell)) o.set(k.plain, Value::boolean(false));
  if (!cell.address().empty()) o.set(k.href, href_of(b, cell));
  if (!cell.marks().empty()) o.set(k.marks, marks_of(b, cell));
  return o.build_with_parent(ordinary);
}

Value rows(PageBuilder& b, const DataTable& table, std::span<const TableRow> rows, NoteBlock& notes) {
  std::vector<const support::ObjectData*> ordinary;
  for (const TableColumn& column : table.columns) ordinary.push_back(ordinary_cell(b, column));
  const Value no_refs = b.list({});
  std::vector<Value> all;
  all.reserve(rows.size());
  std::vector<Value> cells;
  for (const TableRow& row : rows) {
    cells.clear();
    for (std::size_t c = 1; c < row.cells.size(); ++c)
      cells.push_back(cell_value(b, row.cells[c], ordinary[c]));
    ObjectBuilder o = b.object();
    o.set(k.header, cell_value(b, row.cells.front(), ordinary.front()));
    o.set(k.cells, b.list(cells));
    o.set(k.example, Value::boolean(row.example));
    o.set(k.note, b.optional_copy(row.note));
    o.set(k.refs, table.cites ? notes.refs(row.sources) : no_refs);
    all.push_back(o.build());
  }
  return b.list(all);
}

// "CSV, 3 kB": at least 1 kB.
Value download(PageBuilder& b, std::string_view format, const std::string& address, std::size_t bytes) {
  const auto kilobytes = static_cast<std::int64_t>(std::max<std::size_t>(1, (bytes + 500) / 1000));
  ObjectBuilder o = b.object();
  o.set(k.label, b.text(std::string(format) + ", " + support::format_integer(kilobytes) + " kB"));
  o.set(k.href, b.href(address));
  return o.build();
}

}  // namespace

Value PageBuilder::parts(const std::string& folder, const TableParts& parts, const NameAt& name_at) {
  std::vector<Value> all;
  if (parts.all.size() < 2) return list(all);
  for (std::size_t i = 0; i < parts.all.size(); ++i) {
    const std::string_view from = name_at(parts.all[i].first);
    const std::string_view to = name_at(parts.all[i].end - 1);
    ObjectBuilder o = object();
    o.set(k.label, from == to ? text(from) : Value::text(arena().concat({from, " – ", to})));
    o.set(k.href, href(part_address(folder, i)));
    o.set(k.current, Value::boolean(i == parts.current));
    all.push_back(o.build());
  }
  return list(all);
}

Value PageBuilder::table(const DataTable& table, const TableParts& parts, NoteBlock& notes) {
  const TablePart part = parts.here();
  ObjectBuilder o = object();
  o.set(k.id, text(table.id));
  o.set(k.title, text(table.title));
  o.set(k.more, optional_copy(table.more));
  o.set(k.cards, Value::boolean(table.cards));
  o.set(k.columns, columns(*this, table));
  const std::span<const TableRow> shown(table.rows);
  o.set(k.rows, rows(*this, table, shown.subspan(part.first, part.end - part.first), notes));
  o.set(k.foot, rows(*this, table, table.foot, notes));
  o.set(k.count_text, text(support::counted(static_cast<std::int64_t>(table.rows.size()), "rad", "rader")));
  const auto name_at = [&](std::size_t row) -> std::string_view {
    return table.rows[row].cells.front().text;
  };
  o.set(k.parts, this->parts(table.folder, parts, name_at));
  o.set(k.downloads, downloads(table));
  return o.build();
}

Value PageBuilder::downloads(const DataTable& table) {
  const auto size = [&](std::atomic<std::size_t> FileSizes::*of, auto make) {
    const std::size_t told = table.file_sizes ? (table.file_sizes.get()->*of).load() : 0;
    if (told != 0) return told;
    const std::size_t made = make().size();
    if (table.file_sizes) table.file_sizes.get()->*of = made;
    return made;
  };
  const std::size_t csv = size(&FileSizes::csv, [&] { return to_csv(table); });
  const std::size_t json =
      size(&FileSizes::json, [&] { return to_json(table, context_.url + table.folder); });
  return list({download(*this, "CSV", table.csv_address(), csv),
               download(*this, "JSON", table.json_address(), json)});
}

Value PageBuilder::table(const PlannedTable& table, std::size_t part, NoteBlock& notes) {
  return this->table(*made(table), {part, table.parts}, notes);
}

Value PageBuilder::table(const DataTable& table, NoteBlock& notes) {
  return this->table(table, {0, {{0, table.rows.size()}}}, notes);
}

}  // namespace kontrakt::view
