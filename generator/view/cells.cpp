// The cells of a table.
#include <algorithm>
#include <cmath>

#include "support/numbers.hpp"
#include "view/data_table.hpp"
#include "view/words.hpp"

namespace kontrakt::view {

TableCell Cells::text(std::string_view text) const {
  if (text.empty()) return unknown();
  TableCell cell;
  cell.text = kept(text);
  cell.known = text != view::unknown;
  return cell;
}

TableCell Cells::link(std::string_view label, std::string_view address, std::string_view anchor) const {
  TableCell cell = text(label);
  lead(cell, address, anchor);
  return cell;
}

TableCell Cells::number(double value, int decimals) const {
  if (!std::isfinite(value)) return unknown();
  TableCell cell;
  const support::PrintedNumber printed = support::printed_number(value, decimals);
  cell.text = kept(printed.text);
  cell.number = printed.value;
  return cell;
}

TableCell Cells::number(const std::optional<double>& value, int decimals) const {
  return value ? number(*value, decimals) : unknown();
}

TableCell Cells::number_short(double value, int most_decimals) const {
  TableCell cell;
  cell.text = kept(support::format_number_short(value, most_decimals));
  cell.number = support::rounded_number(value, most_decimals);
  return cell;
}

TableCell Cells::count(std::size_t value) const {
  TableCell cell;
  cell.text = kept(support::format_integer(static_cast<std::int64_t>(value)));
  cell.number = static_cast<double>(value);
  return cell;
}

TableCell Cells::year(const std::optional<int>& year) const {
  if (!year) return unknown();
  TableCell cell;
  cell.text = kept(std::to_string(*year));
  cell.number = *year;
  return cell;
}

TableCell Cells::date(const std::optional<support::Date>& date) const {
  if (!date) return unknown();
  TableCell cell;
  cell.text = kept(date->swedish());
  cell.date = date;
  return cell;
}

TableCell Cells::unknown(std::string_view why) const {
  TableCell cell;
  cell.text = kept(why);
  cell.known = false;
  return cell;
}

TableCell Cells::nothing(std::string_view spoken) const {
  TableCell cell = unknown(spoken);
  cell.shape = "dash";
  return cell;
}

TableCell Cells::text_or_nothing(std::string_view text, std::string_view spoken) const {
  return text.empty() ? nothing(spoken) : this->text(text);
}

TableCell Cells::date_or_nothing(const std::optional<support::Date>& day, std::string_view spoken) const {
  return day ? date(day) : nothing(spoken);
}

TableCell Cells::bound(const model::Quantity& quantity) const {
  return quantity.bound == model::Bound::exactly ? nothing("ingen") : text(model::word(quantity.bound));
}

TableCell Cells::value(const model::Quantity& quantity) const {
  if (!quantity.value || quantity.value_to) {
    model::Quantity plain = quantity;
    plain.unit.clear();
    plain.bound = model::Bound::exactly;
    return text(quantity_text(plain));
  }
  TableCell cell;
  cell.text = kept(support::format_number_short(*quantity.value));
  cell.number = quantity.value;
  return cell;
}

TableCell Cells::unit(const model::Quantity& quantity) const {
  return quantity.value ? text_or_nothing(unit_text(quantity.unit, *quantity.value == 1), "ingen")
                        : nothing("ingen");
}

void Cells::mark(TableCell& cell, std::string_view word) const {
  const std::span<std::string_view> marks = memory_.texts.array<std::string_view>(cell.marks.size() + 1);
  std::ranges::copy(cell.marks, marks.begin());
  marks.back() = kept(word);
  cell.marks = marks;
}

void Cells::lead(TableCell& cell, std::string_view address, std::string_view anchor) const {
  cell.address = kept(address);
  cell.anchor = kept(anchor);
}

}  // namespace kontrakt::view
