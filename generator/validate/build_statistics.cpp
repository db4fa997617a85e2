// Tables of emissions that a national body publishes: which column is what, which row is whose.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "support/collation.hpp"
#include "support/nearest.hpp"
#include "support/text.hpp"
#include "validate/builder.hpp"
#include "validate/municipality_codes.hpp"

namespace kontrakt::validate {
namespace {

using load::CsvCell;
using Row = std::vector<CsvCell>;

enum class Column : std::uint8_t { code, municipality, name, year, tonnes_co2e, value };

struct ColumnName {
  Column column;
  std::string_view name;
  std::optional<Column> twin;  // another way to say the same
};
constexpr ColumnName column_names[] = {{Column::code, "code", Column::municipality},
                                       {Column::municipality, "municipality", Column::code},
                                       {Column::name, "name", std::nullopt},
                                       {Column::year, "year", std::nullopt},
                                       {Column::tonnes_co2e, "tonnes_co2e", Column::value},
                                       {Column::value, "value", Column::tonnes_co2e}};

// Where each column stands in the rows.
class Columns {
 public:
  // False after reporting what makes the table unreadable: a column that is missing or there twice.
  bool read(const Row& header, Diagnostics& diagnostics) {
    bool fine = true;
    for (std::size_t i = 0; i < header.size(); ++i) fine = add(header, i, diagnostics) && fine;
    const Location at = header.front().at;
    const auto need = [&](bool there, const char* sv, const char* en) {
      if (!there) diagnostics.add("K195", at, {{"column.sv", sv}, {"column.en", en}});
      fine = fine && there;
    };
    need(has(Column::code) || has(Column::municipality), "code eller municipality", "code or municipality");
    need(has(Column::year), "year", "year");
    need(has(Column::tonnes_co2e) || has(Column::value), "tonnes_co2e eller value", "tonnes_co2e or value");
    return fine;
  }

  bool has(Column column) const { return places_[index(column)].has_value(); }
  const CsvCell& cell(const Row& row, Column column) const { return row[*places_[index(column)]]; }
  const CsvCell& amount(const Row& row) const {
    return cell(row, has(Column::value) ? Column::value : Column::tonnes_co2e);
  }

 private:
  static std::size_t index(Column column) { return static_cast<std::size_t>(column); }

  bool add(const Row& header, std::size_t i, Diagnostics& diagnostics) {
    const std::string name(support::trim(header[i].text));
    const auto known = std::ranges::find(column_names, name, &ColumnName::name);
    if (known == std::end(column_names)) {
      report_unknown(name, header[i].at, diagnostics);
      return true;
    }
    for (const std::optional<Column> same : {std::optional(known->column), known->twin}) {
      if (!same || !has(*same)) continue;
      const CsvCell& first = header[*places_[index(*same)]];
      diagnostics.add("K196", header[i].at,
                      {{"first", std::string(support::trim(first.text))}, {"column", name}}, {first.at});
      return false;
    }
    places_[index(known->column)] = i;
    return true;
  }

  static void report_unknown(const std::string& name, Location at, Diagnostics& diagnostics) {
    std::vector<std::string_view> known;
    std::string allowed;
    for (const ColumnName& column : column_names) {
      known.push_back(column.name);
      allowed.append(allowed.empty() ? "" : ", ").append(column.name);
    }
    diagnostics::Arguments arguments{{"column", name}, {"allowed", allowed}};
    if (auto nearest = support::nearest(name, known))
      arguments.emplace_back("nearest", std::string(*nearest));
    diagnostics.add("K194", at, std::move(arguments));
  }

  std::optional<std::size_t> places_[std::size(column_names)];
};

// Digits, at most one point among them, a minus before them; nothing else.
std::optional<double> parse_number(std::string_view text) {
  constexpr double too_much = 1e12;
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  if (text.size() <= sign || !support::is_ascii_digit(text[sign]) || !support::is_ascii_digit(text.back())) {
    return std::nullopt;
  }
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size() || std::abs(value) >= too_much)
    return std::nullopt;
  return value;
}

// "117 520,1" as 117520.1, if that is all there is to it.
std::string without_swedish_marks(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = support::next_character(text, at);
    if (c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009') continue;
    support::append_character(c == U',' ? U'.' : c == U'\u2212' ? U'-' : c, plain);
  }
  return parse_number(plain) ? plain : std::string();
}

std::optional<double> number_in(const CsvCell& cell, Diagnostics& diagnostics) {
  const std::string_view text = support::trim(cell.text);
  if (text.empty()) return std::nullopt;  // a year without a number
  auto value = parse_number(text);
  if (value) return value;
  diagnostics::Arguments arguments{{"value", std::string(text)}};
  if (std::string plain = without_swedish_marks(text); !plain.empty()) {
    arguments.emplace_back("suggestion", std::move(plain));
  }
  diagnostics.add("K197", cell.at, std::move(arguments));
  return std::nullopt;
}

std::optional<int> year_in(const CsvCell& cell, Diagnostics& diagnostics) {
  const std::string_view text = support::trim(cell.text);
  if (text.empty()) {
    diagnostics.add("K199", cell.at, {{"column", "year"}});
    return std::nullopt;
  }
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (text.size() == 4 && whole && year >= 1900 && year <= 2100) return year;
  diagnostics.add("K198", cell.at, {{"value", std::string(text)}});
  return std::nullopt;
}

// A code that lost its zero in a spreadsheet.
void report_unknown_code(const std::string& code, Location at, Diagnostics& diagnostics) {
  diagnostics::Arguments arguments{{"code", code}};
  if (const MunicipalityCode* meant = code.size() == 3 ? find_municipality_by_code("0" + code) : nullptr) {
    arguments.emplace_back("suggestion", std::string(meant->code));
    arguments.emplace_back("name", std::string(meant->name));
  }
  diagnostics.add("K390", at, std::move(arguments));
}

}  // namespace

// Puts the numbers of one table with their municipalities.
class StatisticsRows {
 public:
  StatisticsRows(const Columns& columns, const Index<model::Municipality>& by_id,
                 const std::map<std::string, model::Municipality*, std::less<>>& by_code,
                 double tonnes_per_unit, Diagnostics& diagnostics)
      : columns_(columns),
        by_id_(by_id),
        by_code_(by_code),
        tonnes_per_unit_(tonnes_per_unit),
        diagnostics_(diagnostics) {}

  void read(const Row& row) {
    const auto whose = columns_.has(Column::code) ? by_code(row) : by_folder(row);
    const auto year = year_in(columns_.cell(row, Column::year), diagnostics_);
    const auto amount = number_in(columns_.amount(row), diagnostics_);
    if (!whose || !year) return;
    const CsvCell& cell = columns_.cell(row, Column::year);
    const auto [first, is_new] = seen_.emplace(std::pair(whose->key, *year), cell.at);
    if (!is_new) {
      diagnostics_.add("K392", cell.at, {{"municipality", whose->name}, {"year", std::to_string(*year)}},
                       {first->second});
      return;
    }
    if (whose->municipality == nullptr || !amount) return;
    points_[whose->municipality].push_back({*year, *amount * tonnes_per_unit_, columns_.amount(row).at});
  }

  void give(const model::EmissionsTable& table) {
    for (auto& [municipality, points] : points_) {
      std::ranges::sort(points, {}, &model::EmissionsPoint::year);
      municipality->emissions.push_back({&table, std::move(points)});
    }
  }

 private:
  struct Whose {
    std::string key;                              // code or folder
    std::string name;                             // for messages
    model::Municipality* municipality = nullptr;  // null when the portal has none
  };

  // The text that says whose the row is; nothing, after reporting it, when there is none.
  std::optional<std::string> key_in(const CsvCell& cell, const char* column) {
    std::string key(support::trim(cell.text));
    if (!key.empty()) return key;
    diagnostics_.add("K199", cell.at, {{"column", column}});
    return std::nullopt;
  }

  std::optional<Whose> by_code(const Row& row) {
    const CsvCell& cell = columns_.cell(row, Column::code);
    const auto code = key_in(cell, "code");
    if (!code) return std::nullopt;
    const MunicipalityCode* known = find_municipality_by_code(*code);
    if (known == nullptr) {
      report_unknown_code(*code, cell.at, diagnostics_);
      return std::nullopt;
    }
    check_name(row, *code, known->name);
    const auto there = by_code_.find(*code);
    return Whose{*code, std::string(known->name), there == by_code_.end() ? nullptr : there->second};
  }

  std::optional<Whose> by_folder(const Row& row) {
    const CsvCell& cell = columns_.cell(row, Column::municipality);
    const auto id = key_in(cell, "municipality");
    if (!id) return std::nullopt;
    const auto there = by_id_.find(*id);
    if (there == by_id_.end()) {
      report_unknown_folder(*id, cell.at);
      return std::nullopt;
    }
    check_name(row, *id, there->second->name);
    return Whose{*id, there->second->name, there->second};
  }

  void report_unknown_folder(const std::string& id, Location at) {
    std::vector<std::string_view> known;
    for (const auto& [name, municipality] : by_id_) known.push_back(name);
    diagnostics::Arguments arguments{{"what", "@municipality"}, {"value", id}};
    if (auto nearest = support::nearest(id, known)) arguments.emplace_back("nearest", std::string(*nearest));
    diagnostics_.add("K201", at, std::move(arguments));
  }

  void check_name(const Row& row, const std::string& code, std::string_view right) {
    if (!columns_.has(Column::name)) return;
    const CsvCell& cell = columns_.cell(row, Column::name);
    const std::string_view name = support::trim(cell.text);
    if (name.empty() || name == right) return;
    diagnostics_.add("K391", cell.at,
                     {{"code", code}, {"right", std::string(right)}, {"name", std::string(name)}});
  }

  const Columns& columns_;
  const Index<model::Municipality>& by_id_;
  const std::map<std::string, model::Municipality*, std::less<>>& by_code_;
  double tonnes_per_unit_;
  Diagnostics& diagnostics_;
  std::map<std::pair<std::string, int>, Location> seen_;
  std::map<model::Municipality*, std::vector<model::EmissionsPoint>> points_;
};

void FactReader::read(model::EmissionsTable& table) {
  const Reader from = reader_of(raw_);
  table.title = from.text("title");
  table.short_title = from.has("short_title") ? from.text("short_title") : table.title;
  table.method = from.text("method");
  table.geography = from.text("geography");
  table.emissions = from.text("emissions");
  table.gases = from.text("gases");
  from.each_integer("scopes", [&](int scope, Location) { table.scopes.push_back(scope); });
  table.sources = citations(from);
  table.common = common();
}

void Builder::add_statistics(const RawDocument& raw) {
  const Reader from = reader_of(raw);
  model::EmissionsTable& table = built_.portal.emissions_tables.emplace_back();
  table.id = raw.id;
  reader_for(raw).read(table);
  if (raw.table_file == 0) return;
  Columns columns;
  if (!columns.read(raw.table.header, diagnostics_)) return;
  const std::string unit = from.text("unit");
  if (columns.has(Column::tonnes_co2e) && unit == "kton") {
    diagnostics_.add("K393", from.at("unit"), {{"unit", unit}});
    return;
  }
  std::map<std::string, model::Municipality*, std::less<>> by_code;
  for (auto& [id, municipality] : names_.municipalities) by_code.emplace(municipality->code, municipality);
  StatisticsRows rows(columns, names_.municipalities, by_code, unit == "kton" ? 1000 : 1, diagnostics_);
  for (const Row& row : raw.table.rows) rows.read(row);
  rows.give(table);
}

void Builder::add_all_statistics() {
  std::vector<std::pair<std::string, const RawDocument*>> by_title;
  for (const RawDocument& raw : documents_) {
    if (raw.kind == load::DocumentKind::statistics) by_title.emplace_back(reader_of(raw).text("title"), &raw);
  }
  support::sort_by_name(by_title, [](const auto& one) { return std::string_view(one.first); });
  for (const auto& [title, raw] : by_title) add_statistics(*raw);
}

}  // namespace kontrakt::validate
