#include "view/quantity_cells.hpp"

#include "support/numbers.hpp"
#include "view/words.hpp"

namespace kontrakt::view::cells {

TableCell nothing(std::string_view spoken) {
  TableCell cell = unknown(spoken);
  cell.shape = "dash";
  return cell;
}

TableCell text_or_nothing(std::string_view text, std::string_view spoken) {
  return text.empty() ? nothing(spoken) : cells::text(text);
}

TableCell date_or_nothing(const std::optional<support::Date>& day, std::string_view spoken) {
  return day ? date(day) : nothing(spoken);
}

TableCell bound(const model::Quantity& quantity) {
  return quantity.bound == model::Bound::exactly ? nothing("ingen") : text(model::word(quantity.bound));
}

TableCell value(const model::Quantity& quantity) {
  if (!quantity.value || quantity.value_to) {
    model::Quantity plain = quantity;
    plain.unit.clear();
    plain.bound = model::Bound::exactly;
    return text(quantity_text(plain));
  }
  TableCell cell;
  cell.text = support::format_number_short(*quantity.value);
  cell.number = quantity.value;
  return cell;
}

TableCell unit(const model::Quantity& quantity) {
  return quantity.value ? text_or_nothing(unit_text(quantity.unit, *quantity.value == 1), "ingen")
                        : nothing("ingen");
}

}  // namespace kontrakt::view::cells
