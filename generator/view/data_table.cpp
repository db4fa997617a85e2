#include "view/data_table.hpp"

#include <algorithm>
#include <array>

#include "support/json_writer.hpp"
#include "support/string_writer.hpp"
#include "view/words.hpp"

namespace kontrakt::view {

namespace {

using namespace std::string_view_literals;
using support::StringWriter;

std::string_view type_name(TableColumn::Kind kind) {
  switch (kind) {
    case TableColumn::Kind::text:
      return "text";
    case TableColumn::Kind::number:
    case TableColumn::Kind::year:
      return "number";
    case TableColumn::Kind::date:
      return "date";
  }
  return "text";
}

std::string full_label(const TableColumn& column) {
  return column.spoken.empty() ? column.label : column.spoken + " " + column.label;
}

std::string heading(const TableColumn& column) {
  const std::string label = full_label(column);
  return column.unit.empty() ? label : label + " (" + column.unit + ")";
}

bool has_marks(const TableCell& cell) {
  return cell.is_date() || !cell.marks().empty();
}

// What files hold of a cell that is no number, where it is more than the text.
std::string marked(const TableCell& cell) {
  std::string text = cell.is_date() ? cell.date()->iso() : std::string(cell.text);
  for (const std::string_view mark : cell.marks()) ((text += " ("sv) += mark) += ')';
  return text;
}

bool any_example(const DataTable& table) {
  return std::ranges::any_of(table.rows, &TableRow::example);
}

bool any_source(const DataTable& table) {
  return std::ranges::any_of(table.rows, [](const TableRow& row) { return !row.sources.empty(); });
}

// The sources of a row in words. Rows after one another often have the same, which are put together once.
class SourcesText {
 public:
  std::string_view of(std::span<const model::Citation> sources) {
    if (!std::ranges::equal(sources, last_, reads_the_same)) {
      text_ = sources_text(sources);
      last_ = sources;
    }
    return text_;
  }

 private:
  static bool reads_the_same(const model::Citation& one, const model::Citation& other) {
    return one.source == other.source && one.place == other.place;
  }

  std::span<const model::Citation> last_;
  std::string text_;
};

// `key` has the line before it, the name and the colon.
void append_json_cell(StringWriter& out, std::string_view key, const TableCell& cell) {
  out += key;
  if (const auto number = cell.number()) {
    support::append_json_number(out, *number);
  } else if (!cell.known) {
    out += "null"sv;
  } else if (has_marks(cell)) {
    support::append_json_text(out, marked(cell));
  } else {
    support::append_json_text(out, cell.text);
  }
}

// The rows of a table, each field on its line. A tree of a library's values for each of a hundred thousand
// cells took a tenth of all the time of a large portal.
void append_json_rows(StringWriter& out, const DataTable& table, bool with_sources, bool with_examples) {
  std::vector<std::string> keys;
  for (const TableColumn& column : table.columns) {
    keys.push_back(support::written(0, [&](StringWriter& key) {
      key += keys.empty() ? "\n   " : ",\n   ";
      support::append_json_text(key, column.id);
      key += ": ";
    }));
  }
  SourcesText sources;
  bool first = true;
  for (const TableRow& row : table.rows) {
    out += first ? "\n  {"sv : ",\n  {"sv;
    first = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) append_json_cell(out, keys[i], row.cells[i]);
    if (with_sources) {
      out += ",\n   \"kalla\": "sv;
      if (row.sources.empty()) {
        out += "null"sv;
      } else {
        support::append_json_text(out, sources.of(row.sources));
      }
    }
    if (with_examples)
      out += row.example ? ",\n   \"exempeldata\": true"sv : ",\n   \"exempeldata\": false"sv;
    out += "\n  }"sv;
  }
}

void write_column(support::JsonWriter& to, const TableColumn& column) {
  to.begin_object();
  to.field("id", column.id);
  to.field("label", full_label(column));
  if (!column.unit.empty()) to.field("unit", column.unit);
  to.field("type", type_name(column.kind));
  if (!column.note.empty()) to.field("note", column.note);
  to.end_object();
}

void write_own_column(support::JsonWriter& to, std::string_view id, std::string_view label,
                      std::string_view type) {
  to.begin_object();
  to.field("id", id);
  to.field("label", label);
  to.field("type", type);
  to.end_object();
}

void append_csv(StringWriter& out, std::string_view text, bool first) {
  if (!first) out += ',';
  const auto any_special = [](support::Bytes16 bytes) {
    return support::any_of_16((bytes == ',') | (bytes == '"') | (bytes == '\r') | (bytes == '\n'));
  };
  if (out.add_unless(text, any_special)) return;
  out += '"';
  for (std::size_t quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
    (out += text.substr(0, quote)) += "\"\"";
    text.remove_prefix(quote + 1);
  }
  (out += text) += '"';
}

void append_csv_cell(StringWriter& out, const TableCell& cell, bool first) {
  if (const auto number = cell.number()) {
    if (!first) out += ',';
    support::append_json_number(out, *number);
  } else if (has_marks(cell)) {
    append_csv(out, marked(cell), first);
  } else {
    append_csv(out, cell.text, first);
  }
}

// So many bytes the cells have; a string that grows to a megabyte by doubling is copied several times.
std::size_t size_of_texts(const DataTable& table) {
  std::size_t size = 0;
  for (const TableRow& row : table.rows) {
    for (const TableCell& cell : row.cells) size += cell.text.size();
  }
  return size;
}

void append_csv_table(StringWriter& out, const DataTable& table) {
  const bool examples = any_example(table);
  const bool with_sources = any_source(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) append_csv(out, heading(table.columns[i]), i == 0);
  if (with_sources) append_csv(out, "Källa", false);
  if (examples) append_csv(out, "Exempeldata", false);
  out += "\r\n";
  SourcesText sources;
  for (const TableRow& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) append_csv_cell(out, row.cells[i], i == 0);
    if (with_sources) append_csv(out, row.sources.empty() ? "källa saknas" : sources.of(row.sources), false);
    if (examples) out += row.example ? ",ja"sv : ",nej"sv;
    out += "\r\n"sv;
  }
}

void append_json_table(StringWriter& out, const DataTable& table, std::string_view page) {
  const bool examples = any_example(table);
  const bool sources = any_source(table);
  support::JsonWriter to(out);
  to.begin_object();
  to.field("title", table.title);
  to.field("page", page);
  to.key("columns");
  to.begin_array();
  for (const TableColumn& column : table.columns) write_column(to, column);
  if (sources) write_own_column(to, "kalla", "Källa", "text");
  if (examples) write_own_column(to, "exempeldata", "Exempeldata", "boolean");
  to.end_array();
  to.key("rows");
  out += '[';
  append_json_rows(out, table, sources, examples);
  out += table.rows.empty() ? "]\n}\n" : "\n ]\n}\n";
}

}  // namespace

void append_csv(std::string& out, const DataTable& table) {
  const std::size_t commas_and_sources = table.columns.size() + 60;
  out.reserve(out.size() + size_of_texts(table) + (table.rows.size() + 5) * commas_and_sources);
  StringWriter to(out);
  append_csv_table(to, table);
}

std::string to_csv(const DataTable& table) {
  std::string out;
  append_csv(out, table);
  return out;
}

void append_json(std::string& out, const DataTable& table, std::string_view page) {
  std::size_t names_and_sources = 90;
  for (const TableColumn& column : table.columns) names_and_sources += column.id.size() + 11;
  out.reserve(out.size() + size_of_texts(table) + table.rows.size() * names_and_sources +
              100 * table.columns.size() + 400);
  StringWriter to(out);
  append_json_table(to, table, page);
}

std::string to_json(const DataTable& table, std::string_view page) {
  std::string out;
  append_json(out, table, page);
  return out;
}

namespace {

std::size_t size_of(const TableRow& row) {
  std::size_t texts = row.note.size();
  std::size_t addresses = 0;
  for (const TableCell& cell : row.cells) {
    texts += cell.text.size();
    addresses += cell.address().size();
  }
  return row_size(row.cells.size(), row.sources.size(), texts, addresses);
}

}  // namespace

std::vector<TablePart> parts_of(const DataTable& table, std::size_t most) {
  std::vector<TablePart> parts;
  std::size_t first = 0;
  std::size_t group = 0;  // where the rows with this heading begin
  std::size_t bytes = 0;
  std::size_t group_bytes = 0;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const TableRow& row = table.rows[i];
    if (i == 0 || row.cells.front().text != table.rows[i - 1].cells.front().text) {
      group = i;
      group_bytes = 0;
    }
    const std::size_t size = size_of(row);
    bytes += size;
    group_bytes += size;
    if (bytes > most && i > first) {
      const std::size_t end = group > first ? group : i;
      parts.push_back({first, end});
      first = end;
      bytes = end == group ? group_bytes : size;
    }
  }
  parts.push_back({first, table.rows.size()});
  return parts;
}

std::vector<TablePart> parts_of_list(std::size_t count, std::size_t most) {
  const std::size_t pages = std::max<std::size_t>(1, (count + most - 1) / most);
  std::vector<TablePart> parts;
  for (std::size_t i = 0; i < pages; ++i) parts.push_back({count * i / pages, count * (i + 1) / pages});
  return parts;
}

std::string part_address(const std::string& folder, std::size_t part) {
  return part == 0 ? folder : folder + "sida-" + std::to_string(part + 1) + "/";
}

std::string part_address(const DataTable& table, std::size_t part) {
  return part_address(table.folder, part);
}

}  // namespace kontrakt::view
