#include "compare/report_status.hpp"

#include <algorithm>
#include <set>

namespace kontrakt::compare {
namespace {

using model::Duty;
using model::DutyKind;

bool holds(const Duty& duty, int year) {
  return duty.from.value_or(year) <= year && year <= duty.to.value_or(year);
}

const Duty* duty_of(std::span<const Duty> duties, int year) {
  const auto found =
      std::find_if(duties.begin(), duties.end(), [&](const Duty& duty) { return holds(duty, year); });
  return found == duties.end() ? nullptr : &*found;
}

bool asks_for(const Duty& duty, int year) {
  switch (duty.kind) {
    case DutyKind::none:
      return false;
    case DutyKind::yearly:
      return true;
    case DutyKind::every_n_years:
      return duty.every <= 1 || (year - duty.from.value_or(year)) % duty.every == 0;
    case DutyKind::period:
      return duty.to.value_or(year) == year;
  }
  return false;
}

bool in_force_for(const Duty& duty, const InForce& in_force, int year) {
  const bool from_the_start =
      in_force.from <= Date{year, 1, 1} || (duty.from_signing_year && in_force.from.year == year);
  return from_the_start && (!in_force.to || Date{year, 12, 31} <= *in_force.to);
}

// "02-29" is refused by the check; a model made without it gets the day that there is.
Date last_day_of(const Duty& duty, int year) {
  return Date{year + 1, duty.due_month,
              std::min(duty.due_day, support::days_in_month(year + 1, duty.due_month))};
}

YearStatus owed_or_not(std::span<const Duty> duties, const InForce& in_force, int year, Date as_of) {
  YearStatus row;
  row.year = year;
  row.duty = duty_of(duties, year);
  if (row.duty == nullptr || row.duty->kind == DutyKind::none) {
    row.why = duties.empty() ? NotDue::duty_unstated : NotDue::no_duty;
    return row;
  }
  if (!asks_for(*row.duty, year)) {
    row.why = NotDue::not_this_year;
    return row;
  }
  if (!in_force_for(*row.duty, in_force, year)) {
    row.why = NotDue::not_in_force;
    return row;
  }
  const Date last_day = last_day_of(*row.duty, year);
  if (in_force.to && *in_force.to < last_day) {
    row.why = NotDue::left_before_last_day;
    return row;
  }
  row.last_day = last_day;
  row.missing_after = last_day.plus_days(row.duty->grace_days);
  row.status = *row.missing_after < as_of ? LedgerStatus::missing : LedgerStatus::due;
  return row;
}

LedgerStatus status_of(model::ReportStatus said) {
  switch (said) {
    case model::ReportStatus::reported:
      return LedgerStatus::reported;
    case model::ReportStatus::confirmed_unchanged:
      return LedgerStatus::confirmed_unchanged;
    case model::ReportStatus::not_assessed:
      return LedgerStatus::not_assessed;
  }
  return LedgerStatus::not_assessed;
}

// Whether `a` says more of its year than `b`, or says it first.
bool counts_before(const FiledReport& a, const FiledReport& b) {
  if (a.status != b.status) return a.status < b.status;
  return a.given && (!b.given || *a.given < *b.given);
}

bool is_known(const FiledReport& report, Date as_of) {
  return !report.given || !(as_of < *report.given);
}

}  // namespace

YearStatus year_status(std::span<const Duty> duties, const InForce& in_force,
                       std::span<const FiledReport> reports, int year, Date as_of) {
  YearStatus row = owed_or_not(duties, in_force, year, as_of);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (reports[i].year != year || !is_known(reports[i], as_of)) continue;
    if (!row.report || counts_before(reports[i], reports[*row.report])) row.report = i;
  }
  if (row.report) {
    row.status = status_of(reports[*row.report].status);
    row.why.reset();
  }
  return row;
}

std::vector<YearStatus> year_statuses(std::span<const Duty> duties, const InForce& in_force,
                                      std::span<const FiledReport> reports, Date as_of) {
  std::set<int> years;
  const int last_year = std::min(as_of.year - 1, in_force.to ? in_force.to->year : as_of.year);
  for (int year = in_force.from.year; year <= last_year; ++year) years.insert(year);
  for (const FiledReport& report : reports) {
    if (is_known(report, as_of)) years.insert(report.year);
  }
  std::vector<YearStatus> all;
  all.reserve(years.size());
  for (const int year : years) all.push_back(year_status(duties, in_force, reports, year, as_of));
  return all;
}

}  // namespace kontrakt::compare
