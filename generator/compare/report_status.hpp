// Whether a report is due: duty × dates × reports → a status for each year.
//
// Sources: the local climate contracts of Kristianstad, "Uppföljning" (reported every year by each party),
// and the contracts 2020, section 7 (a yearly follow-up). Neither names a last day, nor says what is owed for
// a year that a contract was signed or ended in. These rules are ours:
//
//  1. A year is owed when the contract was in force all of it, from 1 January: signed on 31 December 2024,
//  the
//     first year is 2025. Where the duty starts with the year of signing (`from_signing_year`), that year
//     too.
//  2. A year in which a contract ended is not owed, nor is one whose last day to report came after the end:
//  who
//     has left owes nothing.
//  3. Every n years are counted from the duty's first year. A period is owed once, for its last year.
//  4. The last day to report lies in the year after, on the duty's day, else on 31 December. The report is
//     missing when the days of grace after it have passed too; until then it is due.
//  5. A duty can change: each year has that of `from` and `to`, or none. Where no duty is stated, nothing is
//     owed, which is not the same as knowing that nothing need be reported (NotDue::duty_unstated).
//  6. A report counts for the year that it says, no other, and from the day that it was given: what came
//  after
//     the as-of date is not known. Of two for a year the more telling counts (reported, then confirmed
//     unchanged, then not assessed), of two such the first given.
//  7. A report that says "not assessed" is shown so, also after the last day: never as missing. One given
//  where
//     none was owed is shown as what it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/common.hpp"

namespace kontrakt::compare {

using support::Date;

enum class LedgerStatus : std::uint8_t {
  reported,
  confirmed_unchanged,
  due,      // owed, and the last day (with its grace) has not passed
  missing,  // owed, and it has
  no_report_due,
  not_assessed,
};

// Why no report is due.
enum class NotDue : std::uint8_t {
  duty_unstated,  // no document at hand states a duty
  no_duty,        // one says that nothing need be reported, or none holds for this year
  not_this_year,  // between the years of "every n years", or before the last of a period
  not_in_force,   // not all the year
  left_before_last_day,
};

// The days that a contract holds: from its signing to its end, if it has ended.
struct InForce {
  Date from;
  std::optional<Date> to;

  bool holds(Date day) const { return !(day < from) && (!to || !(*to < day)); }
};

// A report as far as status goes.
struct FiledReport {
  int year = 0;  // that it is about
  model::ReportStatus status = model::ReportStatus::reported;
  std::optional<Date> given;  // none: not known, taken as given
};

struct YearStatus {
  int year = 0;
  LedgerStatus status = LedgerStatus::no_report_due;
  std::optional<NotDue> why;          // exactly with no_report_due
  std::optional<Date> last_day;       // to report; exactly where a report is owed, given or not
  std::optional<Date> missing_after;  // the last day of grace; with last_day
  const model::Duty* duty = nullptr;  // that holds for the year
  std::optional<std::size_t> report;  // its place among the reports, where one counts

  bool owed() const { return last_day.has_value(); }
  bool given_late(const std::optional<Date>& given) const {
    return given && missing_after && *missing_after < *given;
  }
};

// Of one year, whatever the year.
YearStatus year_status(std::span<const model::Duty> duties, const InForce& in_force,
                       std::span<const FiledReport> reports, int year, Date as_of);

// One row for each year from the signing to the last that is over at `as_of` (or that the contract ended in),
// and for each later one that a report is about; in order of the years. Nothing before the signing, unless a
// report is about it. Pointers lead into `duties`.
std::vector<YearStatus> year_statuses(std::span<const model::Duty> duties, const InForce& in_force,
                                      std::span<const FiledReport> reports, Date as_of);

}  // namespace kontrakt::compare
