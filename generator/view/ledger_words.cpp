#include "view/ledger_words.hpp"

#include <array>
#include <cmath>

#include "support/numbers.hpp"
#include "view/words.hpp"

namespace kontrakt::view {

using compare::LedgerStatus;
using compare::NotDue;
using support::counted;

std::string_view status_word(LedgerStatus status) {
  switch (status) {
    case LedgerStatus::reported:
      return model::word(model::ReportStatus::reported);
    case LedgerStatus::confirmed_unchanged:
      return model::word(model::ReportStatus::confirmed_unchanged);
    case LedgerStatus::due:
      return "ska lämnas";
    case LedgerStatus::missing:
      return "saknas";
    case LedgerStatus::no_report_due:
      return "ingen rapport krävs";
    case LedgerStatus::not_assessed:
      return model::word(model::ReportStatus::not_assessed);
  }
  return {};
}

std::string_view not_due_text(NotDue why) {
  switch (why) {
    case NotDue::duty_unstated:
      return "plikten är inte angiven";
    case NotDue::no_duty:
      return "ingen plikt gällde";
    case NotDue::not_this_year:
      return "inget rapporteringsår";
    case NotDue::not_in_force:
      return "gällde inte hela året";
    case NotDue::left_before_last_day:
      return "lämnade före sista dagen";
  }
  return {};
}

StatusShape status_shape(LedgerStatus status) {
  switch (status) {
    case LedgerStatus::reported:
      return {"filled", "good"};
    case LedgerStatus::confirmed_unchanged:
      return {"half", "neutral"};
    case LedgerStatus::due:
      return {"ring", "neutral"};
    case LedgerStatus::missing:
      return {"cross", "warn"};
    case LedgerStatus::no_report_due:
    case LedgerStatus::not_assessed:
      return {"dash", "neutral"};
  }
  return {"dash", "neutral"};
}

TableCell status_cell(const Cells& cells, const compare::YearStatus& status) {
  TableCell cell = cells.text(status_word(status.status));
  if (status.why) cells.mark(cell, not_due_text(*status.why));
  return cell;
}

std::string outstanding_text(const compare::YearStatus& status, support::Date as_of) {
  if (!status.last_day) return {};
  const bool grace = *status.last_day < *status.missing_after;
  const std::string last_day = "den " + status.last_day->swedish();
  const std::string until = "den " + status.missing_after->swedish();
  const std::string report = "Rapporten för " + std::to_string(status.year);
  std::string text;
  if (status.status == LedgerStatus::missing) {
    text = report + " skulle ha kommit senast " + last_day;
    if (grace) text += ", med respit till " + until;
  } else if (status.status == LedgerStatus::due && *status.last_day < as_of) {
    text = report + " skulle ha kommit senast " + last_day + ", men respiten går ut först " + until;
  } else if (status.status == LedgerStatus::due) {
    text = report + " ska lämnas senast " + last_day;
  } else {
    return {};
  }
  text += ".";
  if (status.duty != nullptr && !status.duty->due_given)
    text += " Underlaget nämner ingen sista dag, och portalen räknar med årets sista.";
  return text;
}

std::string effect_text(const model::LocalAction& action) {
  std::string text = action.effect ? quantity_text(action.effect->quantity) : std::string();
  if (!text.empty() && action.effect->net) text += " netto";
  return text;
}

namespace {

std::string actions(std::size_t count) {
  return counted(static_cast<std::int64_t>(count), "åtgärd", "åtgärder");
}

// Why actions are in no sum, as after "1 " or "2 ".
constexpr std::array<std::string_view, compare::reasons_left_out> reasons{
    "utan effekt", "utan direkt minskning", "utan uppgift om netto", "i annan enhet", "utan exakt tal"};

std::string reasons_text(const compare::EffectTotals& totals) {
  std::string text;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const std::size_t count = totals.left_out[i];
    if (count == 0) continue;
    if (!text.empty()) text += ", ";
    text += support::format_integer(static_cast<std::int64_t>(count)) + std::string(support::no_break_space) +
            std::string(reasons[i]);
  }
  return text;
}

std::string sum_text(const compare::EffectSum& sum, std::string_view unit) {
  std::string text = "Sammanlagt ";
  if (sum.about) text += "cirka" + std::string(support::no_break_space);
  text += support::format_number_short(std::abs(sum.tonnes), effect_decimals);
  text += support::no_break_space;
  text += unit;
  return text + (sum.tonnes < 0 ? " mer" : " mindre") + " utsläpp, netto, i " + actions(sum.actions) + ".";
}

}  // namespace

std::string effects_text(const compare::EffectTotals& totals) {
  if (totals.actions == 0) return "Ingen åtgärd är rapporterad.";
  std::string text;
  if (totals.total.actions > 0) text = sum_text(totals.total, "ton");
  if (totals.per_year.actions > 0) {
    if (!text.empty()) text += " ";
    text += sum_text(totals.per_year, "ton per år");
  }
  const std::size_t summed = totals.total.actions + totals.per_year.actions;
  if (summed == totals.actions) return text;
  if (summed == 0)
    return "Effekten av " + actions(totals.actions) + " går inte att summera: " + reasons_text(totals) + ".";
  const bool two_sums = totals.total.actions > 0 && totals.per_year.actions > 0;
  return text + " " + actions(totals.actions - summed) + " är inte med i " +
         (two_sums ? "summorna: " : "summan: ") + reasons_text(totals) + ".";
}

}  // namespace kontrakt::view
