#include "view/data_table.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "support/numbers.hpp"
#include "view/words.hpp"

namespace kontrakt::view {

namespace cells {

TableCell text(std::string_view text) {
  if (text.empty()) return unknown();
  TableCell cell;
  cell.text = text;
  cell.known = text != view::unknown;
  return cell;
}

TableCell link(std::string_view label, std::string_view address, std::string_view anchor) {
  TableCell cell = text(label);
  cell.address = address;
  cell.anchor = anchor;
  return cell;
}

TableCell number(double value, int decimals) {
  if (!std::isfinite(value)) return unknown();
  TableCell cell;
  cell.text = support::format_number(value, decimals);
  cell.number = support::rounded_number(value, decimals);
  return cell;
}

TableCell number(const std::optional<double>& value, int decimals) {
  return value ? number(*value, decimals) : unknown();
}

TableCell count(std::size_t value) {
  return number(static_cast<double>(value));
}

TableCell year(const std::optional<int>& year) {
  if (!year) return unknown();
  TableCell cell;
  cell.text = std::to_string(*year);
  cell.number = *year;
  return cell;
}

TableCell date(const std::optional<support::Date>& date) {
  if (!date) return unknown();
  TableCell cell;
  cell.text = date->swedish();
  cell.date = date;
  return cell;
}

TableCell unknown(std::string_view why) {
  TableCell cell;
  cell.text = why;
  cell.known = false;
  return cell;
}

}  // namespace cells

namespace {

// The shortest that gives the same number back; a whole number without decimals.
std::string json_number(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15)
    return std::to_string(static_cast<std::int64_t>(value));
  return nlohmann::json(value).dump();
}

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

// What files hold of a cell that is no number.
std::string marked(const TableCell& cell) {
  std::string text = cell.date ? cell.date->iso() : cell.text;
  for (const std::string& mark : cell.marks) text += " (" + mark + ")";
  return text;
}

bool any_example(const DataTable& table) {
  for (const TableRow& row : table.rows) {
    if (row.example) return true;
  }
  return false;
}

bool any_source(const DataTable& table) {
  for (const TableRow& row : table.rows) {
    if (!row.sources.empty()) return true;
  }
  return false;
}

// As the library writes it. A tree of the library's values for each of a hundred thousand cells took a tenth
// of all the time of a large portal. Texts are well-formed UTF-8: load/ refuses others.
void append_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  constexpr std::string_view named = "\b\f\n\r\t";
  constexpr std::string_view names = "bfnrt";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte >= 0x20) {
      out += c;
    } else if (const std::size_t at = named.find(c); at != std::string_view::npos) {
      out += '\\';
      out += names[at];
    } else {
      out += "\\u00";
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    }
  }
  out += '"';
}

// The fields of one row, each on its line.
void append_json_row(std::string& out, const DataTable& table, const TableRow& row, bool sources,
                     bool examples) {
  bool first = true;
  auto key = [&](std::string_view name) {
    out += first ? "\n   " : ",\n   ";
    first = false;
    append_json_text(out, name);
    out += ": ";
  };
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const TableCell& cell = row.cells[i];
    key(table.columns[i].id);
    if (cell.number) {
      out += json_number(*cell.number);
    } else if (cell.known) {
      append_json_text(out, marked(cell));
    } else {
      out += "null";
    }
  }
  if (sources) {
    key("kalla");
    if (row.sources.empty()) {
      out += "null";
    } else {
      append_json_text(out, sources_text(row.sources));
    }
  }
  if (examples) {
    key("exempeldata");
    out += row.example ? "true" : "false";
  }
}

void append_csv(std::string& out, std::string_view text, bool first) {
  if (!first) out += ',';
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string to_csv(const DataTable& table) {
  const bool examples = any_example(table);
  const bool sources = any_source(table);
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) append_csv(out, heading(table.columns[i]), i == 0);
  if (sources) append_csv(out, "Källa", false);
  if (examples) append_csv(out, "Exempeldata", false);
  out += "\r\n";
  for (const TableRow& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const TableCell& cell = row.cells[i];
      append_csv(out, cell.number ? json_number(*cell.number) : marked(cell), i == 0);
    }
    if (sources) append_csv(out, row.sources.empty() ? "källa saknas" : sources_text(row.sources), false);
    if (examples) append_csv(out, row.example ? "ja" : "nej", false);
    out += "\r\n";
  }
  return out;
}

std::string to_json(const DataTable& table, std::string_view page) {
  using Json = nlohmann::ordered_json;
  const bool examples = any_example(table);
  const bool sources = any_source(table);
  Json columns = Json::array();
  for (const TableColumn& column : table.columns) {
    Json one{{"id", column.id}, {"label", full_label(column)}};
    if (!column.unit.empty()) one["unit"] = column.unit;
    one["type"] = type_name(column.kind);
    if (!column.note.empty()) one["note"] = column.note;
    columns.push_back(std::move(one));
  }
  if (sources) columns.push_back({{"id", "kalla"}, {"label", "Källa"}, {"type", "text"}});
  if (examples) columns.push_back({{"id", "exempeldata"}, {"label", "Exempeldata"}, {"type", "boolean"}});
  const Json head{{"title", table.title}, {"page", std::string(page)}, {"columns", std::move(columns)}};
  std::string out = head.dump(1, ' ', false, Json::error_handler_t::replace);
  out.resize(out.size() - 2);  // "\n}", after the rows
  out += ",\n \"rows\": [";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    out += i == 0 ? "\n  {" : ",\n  {";
    append_json_row(out, table, table.rows[i], sources, examples);
    out += "\n  }";
  }
  out += table.rows.empty() ? "]\n}\n" : "\n ]\n}\n";
  return out;
}

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
    std::size_t size = 120 + row.note.size() + 120 * row.sources.size();
    for (const TableCell& cell : row.cells) size += 60 + cell.text.size() + 2 * cell.address.size();
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

std::string part_address(const std::string& folder, std::size_t part) {
  return part == 0 ? folder : folder + "sida-" + std::to_string(part + 1) + "/";
}

std::string part_address(const DataTable& table, std::size_t part) {
  return part_address(table.folder, part);
}

}  // namespace kontrakt::view
