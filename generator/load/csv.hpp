// Tables as CSV (RFC 4180), with the place of every cell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace kontrakt::load {

struct CsvCell {
  std::string text;          // without the quotes around it; "" inside quotes is one quote
  diagnostics::Location at;  // the whole cell, quotes included
};

struct CsvTable {
  std::vector<CsvCell> header;
  std::vector<std::vector<CsvCell>> rows;  // each as long as the header; empty lines left out
};

// Cells apart by commas, lines by LF or CRLF, quotes around cells that hold either. `text` is UTF-8, with or
// without a byte order mark. A row with too many or too few cells is reported (K193) and left out; quotes in
// the wrong place are reported (K175) and kept as text. Nothing for a file without rows (K143), one with a
// quote that is never closed (K174) or with other separators (K176).
std::optional<CsvTable> parse_csv(diagnostics::FileId file, std::string_view text,
                                  diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::load
