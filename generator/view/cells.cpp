// The cells of a table.
#include <algorithm>
#include <cmath>

#include "support/numbers.hpp"
#include "view/data_table.hpp"
#include "view/words.hpp"

namespace kontrakt::view {

constinit const TableCell::More TableCell::nothing_more{};

TableCell Cells::text(std::string_view text) const {
  return this->text(Lasting{kept(text)});
}

TableCell Cells::text(Lasting text) const {
  if (text.text.empty()) return unknown();
  TableCell cell(text.text);
  cell.known = text.text != view::unknown;
  return cell;
}

TableCell Cells::link(std::string_view label, std::string_view address, std::string_view anchor) const {
  return link(Lasting{kept(label)}, address, anchor);
}

TableCell Cells::link(Lasting label, std::string_view address, std::string_view anchor) const {
  TableCell cell = text(label);
  lead(cell, address, anchor);
  return cell;
}

TableCell Cells::number(double value, int decimals) const {
  if (!std::isfinite(value)) return unknown();
  const support::PrintedNumber printed = support::printed_number(value, decimals);
  return {kept(printed.text), printed.value};
}

TableCell Cells::number(const std::optional<double>& value, int decimals) const {
  return value ? number(*value, decimals) : unknown();
}

TableCell Cells::number_short(double value, int most_decimals) const {
  return {kept(support::format_number_short(value, most_decimals)),
          support::rounded_number(value, most_decimals)};
}

TableCell Cells::count(std::size_t value) const {
  return {kept(support::format_integer(static_cast<std::int64_t>(value))), static_cast<double>(value)};
}

TableCell Cells::year(const std::optional<int>& year) const {
  if (!year) return unknown();
  return {kept(std::to_string(*year)), static_cast<double>(*year)};
}

TableCell Cells::date(const std::optional<support::Date>& date) const {
  return date ? TableCell(kept(date->swedish()), *date) : unknown();
}

TableCell Cells::unknown(std::string_view why) const {
  TableCell cell(kept(why));
  cell.known = false;
  return cell;
}

TableCell Cells::nothing(std::string_view spoken) const {
  static constexpr TableCell::More dash{"dash", {}, {}, {}};
  TableCell cell(spoken);
  cell.known = false;
  cell.more_ = &dash;
  return cell;
}

TableCell Cells::text_or_nothing(std::string_view text, std::string_view spoken) const {
  return text.empty() ? nothing(spoken) : this->text(text);
}

TableCell Cells::text_or_nothing(Lasting text, std::string_view spoken) const {
  return text.text.empty() ? nothing(spoken) : this->text(text);
}

TableCell Cells::date_or_nothing(const std::optional<support::Date>& day, std::string_view spoken) const {
  return day ? date(day) : nothing(spoken);
}

TableCell Cells::bound(const model::Quantity& quantity) const {
  return quantity.bound == model::Bound::exactly ? nothing("ingen")
                                                 : text(Lasting{model::word(quantity.bound)});
}

TableCell Cells::value(const model::Quantity& quantity) const {
  if (!quantity.value || quantity.value_to) {
    model::Quantity plain = quantity;
    plain.unit.clear();
    plain.bound = model::Bound::exactly;
    return text(quantity_text(plain));
  }
  return {kept(support::format_number_short(*quantity.value)), *quantity.value};
}

TableCell Cells::unit(const model::Quantity& quantity) const {
  return quantity.value ? text_or_nothing(unit_text(quantity.unit, *quantity.value == 1), "ingen")
                        : nothing("ingen");
}

void Cells::mark(TableCell& cell, std::string_view word) const {
  const std::span<const std::string_view> before = cell.marks();
  const std::span<std::string_view> marks = memory_.texts.array<std::string_view>(before.size() + 1);
  std::ranges::copy(before, marks.begin());
  marks.back() = kept(word);
  more_of(cell).marks = marks;
}

void Cells::lead(TableCell& cell, std::string_view address, std::string_view anchor) const {
  TableCell::More& more = more_of(cell);
  more.address = kept(address);
  more.anchor = kept(anchor);
}

void Cells::lead_as(TableCell& cell, const TableCell& other, std::string_view anchor) const {
  TableCell::More& more = more_of(cell);
  more.address = other.address();
  more.anchor = kept(anchor);
}

void Cells::shape(TableCell& cell, std::string_view shape) const {
  more_of(cell).shape = shape;
}

// What is to be changed must be the cell's own.
TableCell::More& Cells::more_of(TableCell& cell) const {
  TableCell::More& more = memory_.texts.array<TableCell::More>(1).front();
  more = *cell.more_;
  cell.more_ = &more;
  return more;
}

}  // namespace kontrakt::view
