// Rows of text as an aligned table, JSON or CSV.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::cli {

struct Table {
  std::vector<std::string> columns;  // names as in the content: "municipality"
  std::vector<std::vector<std::string>> rows;
};

// Columns aligned by two spaces; the last is not padded.
std::string as_text(const Table& table);
// A list of objects; every value is a text.
std::string as_json(const Table& table);
// RFC 4180: comma, CRLF, quotes where needed. A value that a spreadsheet would take for a formula gets an
// apostrophe.
std::string as_csv(const Table& table);

}  // namespace kontrakt::cli
