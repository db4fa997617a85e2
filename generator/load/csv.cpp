#include "load/csv.hpp"

#include <algorithm>
#include <utility>

#include "support/text.hpp"

namespace kontrakt::load {
namespace {

using diagnostics::Location;
using Row = std::vector<CsvCell>;

class CsvParser {
 public:
  CsvParser(diagnostics::FileId file, std::string_view text, diagnostics::Diagnostics& diagnostics)
      : file_(file), text_(text), diagnostics_(diagnostics) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  std::optional<CsvTable> parse() {
    CsvTable table;
    while (at_ < text_.size()) {
      auto row = read_row();
      if (!row) return std::nullopt;
      if (row->empty()) continue;
      if (table.header.empty()) {
        if (has_other_separator(*row)) return std::nullopt;
        table.header = std::move(*row);
      } else if (fits(*row, table.header.size())) {
        table.rows.push_back(std::move(*row));
      }
    }
    if (!table.header.empty()) return table;
    diagnostics_.add("K143", {file_, 0, 0});
    return std::nullopt;
  }

 private:
  Location place(std::size_t from, std::size_t to) const {
    return {file_, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
  }
  bool at_line_end() const {
    return at_ == text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
  }
  bool at_cell_end() const { return at_line_end() || text_[at_] == ','; }
  void skip_line_end() {
    if (at_ < text_.size()) at_ += text_[at_] == '\r' ? 2 : 1;
  }

  // The cells to the end of the line; none for an empty one. Nothing when a quote is never closed.
  std::optional<Row> read_row() {
    Row row;
    if (at_line_end()) {
      skip_line_end();
      return row;
    }
    while (true) {
      const std::size_t begin = at_;
      CsvCell cell;
      if (!read_quoted(cell.text)) return std::nullopt;
      read_plain(begin, cell.text);
      cell.at = place(begin, at_);
      row.push_back(std::move(cell));
      if (at_line_end()) break;
      ++at_;  // the comma
    }
    skip_line_end();
    return row;
  }

  // A cell's text in quotes, if it begins with one. False when it does not end.
  bool read_quoted(std::string& to) {
    if (at_ == text_.size() || text_[at_] != '"') return true;
    const std::size_t opening = at_++;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        diagnostics_.add("K174", place(opening, opening + 1));
        return false;
      }
      to += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_ == text_.size() || text_[at_] != '"') return true;
      to += text_[at_++];
    }
  }

  // What stands outside of quotes. After a quoted text, and with a quote in it, it should not be there.
  void read_plain(std::size_t begin, std::string& to) {
    const std::size_t from = at_;
    bool quote = false;
    while (!at_cell_end()) quote |= text_[at_++] == '"';
    to += text_.substr(from, at_ - from);
    if (quote || (from > begin && at_ > from)) diagnostics_.add("K175", place(begin, at_));
  }

  // Spreadsheets with Swedish settings save semicolons, or tabs, in place of commas.
  bool has_other_separator(const Row& header) {
    if (header.size() != 1) return false;
    const std::size_t found = header[0].text.find_first_of(";\t");
    if (found == std::string::npos) return false;
    const bool semicolon = header[0].text[found] == ';';
    const std::size_t at = text_.find(header[0].text[found]);
    diagnostics_.add("K176", place(at, at + 1), {{"found", semicolon ? "@semicolon" : "@tab"}});
    return true;
  }

  static bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, support::is_ascii_digit);
  }

  bool fits(const Row& row, std::size_t columns) {
    if (row.size() == columns) return true;
    diagnostics::Arguments arguments{{"found", std::to_string(row.size())},
                                     {"expected", std::to_string(columns)}};
    // The first cell too many, or the last there is.
    const std::size_t shown = std::min(row.size() - 1, columns);
    std::string_view whole = row.back().text;
    if (row.size() == columns + 1 && all_digits(whole)) {
      std::string_view before = row[row.size() - 2].text;
      if (all_digits(before.starts_with('-') ? before.substr(1) : before)) {
        arguments.emplace_back("decimal", std::string(before) + "." + std::string(whole));
      }
    }
    diagnostics_.add("K193", row[shown].at, std::move(arguments));
    return false;
  }

  diagnostics::FileId file_;
  std::string_view text_;
  diagnostics::Diagnostics& diagnostics_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<CsvTable> parse_csv(diagnostics::FileId file, std::string_view text,
                                  diagnostics::Diagnostics& diagnostics) {
  return CsvParser(file, text, diagnostics).parse();
}

}  // namespace kontrakt::load
