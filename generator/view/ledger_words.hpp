// The ledger in Swedish words: statuses, reasons, and sums of effects with the count behind them.
#pragma once

#include <string>
#include <string_view>

#include "compare/effects.hpp"
#include "compare/report_status.hpp"
#include "view/data_table.hpp"

namespace kontrakt::view {

// "rapporterat", "saknas", "ingen rapport krävs".
std::string_view status_word(compare::LedgerStatus status);
// "gällde inte hela året".
std::string_view not_due_text(compare::NotDue why);

// The mark of a status: a shape of its own beside the word, and the tone; colour alone says nothing. What
// nobody can be blamed for is neutral.
struct StatusShape {
  std::string_view shape;
  std::string_view tone;
};
StatusShape status_shape(compare::LedgerStatus status);

// The word, with the reason beside it where no report is due.
TableCell status_cell(const Cells& cells, const compare::YearStatus& status);

// A sentence about a report that is due or missing, with its last day; empty for every other status.
std::string outstanding_text(const compare::YearStatus& status, support::Date as_of);

// Where a report has no action with a direct reduction, and the programme asks for one: no blame in it.
inline constexpr std::string_view no_direct_reduction_text =
    "Rapporten nämner ingen åtgärd som har minskat utsläppen direkt. Programmet ber om minst en sådan.";

// Sums of tonnes are printed with so many decimals at most.
inline constexpr int effect_decimals = 3;

// The effect of one action, "188 ton netto"; empty when none is known.
std::string effect_text(const model::LocalAction& action);

// "Sammanlagt 87,5 ton mindre utsläpp, netto, i 3 åtgärder. 2 åtgärder är inte med i summan: 1 utan effekt, 1
// i annan enhet." Only of actions that are all real, or all examples.
std::string effects_text(const compare::EffectTotals& totals);

}  // namespace kontrakt::view
