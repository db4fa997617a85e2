#include "cli/table.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/text.hpp"

namespace kontrakt::cli {

namespace {

std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = support::next_character(text, at);
    support::append_character(support::is_control_character(c) ? U' ' : c, out);
  }
  return out;
}

// "-15": digits with a minus before them are safe, and a program wants to read them.
bool is_whole_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && std::ranges::all_of(text, support::is_ascii_digit);
}

std::string csv_field(std::string_view text) {
  const bool formula = !text.empty() && !is_whole_number(text) &&
                       std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  std::string out = formula ? "'" : "";
  out += text;
  if (out.find_first_of(",\"\r\n") == std::string::npos) return out;
  std::string escaped = "\"";
  for (const char c : out) escaped.append(c == '"' ? 2 : 1, c);
  return escaped + "\"";
}

void add_csv_row(const std::vector<std::string>& row, std::string& out) {
  for (std::size_t i = 0; i < row.size(); ++i) out.append(i == 0 ? "" : ",").append(csv_field(row[i]));
  out += "\r\n";
}

void add_text_row(const std::vector<std::string>& row, const std::vector<std::size_t>& widths,
                  std::string& out) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string text = shown(row[i]);
    out += text;
    if (i + 1 < row.size()) out.append(widths[i] - support::character_count(text) + 2, ' ');
  }
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
}

}  // namespace

std::string as_text(const Table& table) {
  std::vector<std::size_t> widths;
  for (const std::string& name : table.columns) widths.push_back(support::character_count(name));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], support::character_count(row[i]));
  }
  std::string out;
  add_text_row(table.columns, widths, out);
  for (const auto& row : table.rows) add_text_row(row, widths, out);
  return out;
}

std::string as_json(const Table& table) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& row : table.rows) {
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i]] = row[i];
    list.push_back(std::move(object));
  }
  return list.dump(2) + "\n";
}

std::string as_csv(const Table& table) {
  std::string out;
  add_csv_row(table.columns, out);
  for (const auto& row : table.rows) add_csv_row(row, out);
  return out;
}

}  // namespace kontrakt::cli
