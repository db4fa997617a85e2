// A quantity in several columns: its bound, its number and its unit.
#pragma once

#include <string_view>

#include "view/data_table.hpp"

namespace kontrakt::view::cells {

// What there is nothing of, as opposed to what the document does not say.
TableCell nothing(std::string_view spoken);
TableCell text_or_nothing(std::string_view text, std::string_view spoken);
TableCell date_or_nothing(const std::optional<support::Date>& date, std::string_view spoken);

TableCell bound(const model::Quantity& quantity);
// The number alone; in words what is no number: "10–15", "en tredjedel".
TableCell value(const model::Quantity& quantity);
// A share and a plain number have no unit.
TableCell unit(const model::Quantity& quantity);

}  // namespace kontrakt::view::cells
