// Duty × dates × reports → status, as a table: one line says one case.
#include "compare/report_status.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "compare/day.hpp"

namespace kontrakt::compare {
namespace {

using model::Duty;
using model::DutyKind;
using model::ReportStatus;

std::string told(const YearStatus& row) {
  static constexpr std::string_view statuses[] = {"reported", "unchanged",     "due",
                                                  "missing",  "no report due", "not assessed"};
  static constexpr std::string_view reasons[] = {"duty unstated", "no duty", "not this year", "not in force",
                                                 "left before the last day"};
  std::string text = std::to_string(row.year) + " " + std::string(statuses[static_cast<int>(row.status)]);
  if (row.why) text += ": " + std::string(reasons[static_cast<int>(*row.why)]);
  if (row.last_day) text += ", by " + row.last_day->iso();
  if (row.missing_after && *row.missing_after != *row.last_day) text += " or " + row.missing_after->iso();
  return text;
}

// 31 March of the year after, with thirty days of grace (until 30 April).
Duty yearly() {
  Duty duty;
  duty.kind = DutyKind::yearly;
  duty.due_month = 3;
  duty.due_day = 31;
  duty.due_given = true;
  duty.grace_days = 30;
  return duty;
}
Duty yearly_between(std::optional<int> from, std::optional<int> to) {
  Duty duty = yearly();
  duty.from = from;
  duty.to = to;
  return duty;
}
Duty yearly_from_signing() {
  Duty duty = yearly();
  duty.from_signing_year = true;
  return duty;
}
Duty without_a_last_day() {
  Duty duty;
  duty.kind = DutyKind::yearly;
  return duty;
}
Duty every(int years, int from) {
  Duty duty = yearly_between(from, std::nullopt);
  duty.kind = DutyKind::every_n_years;
  duty.every = years;
  return duty;
}
Duty period(int from, int to) {
  Duty duty = yearly_between(from, to);
  duty.kind = DutyKind::period;
  return duty;
}
Duty no_duty() {
  return {};
}

FiledReport report(int year, std::string_view given, ReportStatus status = ReportStatus::reported) {
  return {year, status, given.empty() ? std::nullopt : std::optional(day(given))};
}

struct Case {
  std::string_view name;
  model::Duties duties;
  std::string_view signed_on;
  std::string_view ended;  // empty: not
  std::vector<FiledReport> reports;
  std::string_view as_of;
  std::vector<std::string> rows;
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

class Statuses : public testing::TestWithParam<Case> {};

TEST_P(Statuses, AreAsTheTableSays) {
  const Case& one = GetParam();
  const InForce in_force{day(one.signed_on),
                         one.ended.empty() ? std::nullopt : std::optional(day(one.ended))};
  std::vector<std::string> rows;
  for (const YearStatus& row : year_statuses(one.duties, in_force, one.reports, day(one.as_of)))
    rows.push_back(told(row));
  EXPECT_THAT(rows, testing::ElementsAreArray(one.rows)) << one.name;
}

const Case cases[] = {
    // The days of one report.
    {"in the year itself nothing is due", {yearly()}, "2024-01-01", "", {}, "2024-12-31", {}},
    {"the day after the year it is due",
     {yearly()},
     "2024-01-01",
     "",
     {},
     "2025-01-01",
     {"2024 due, by 2025-03-31 or 2025-04-30"}},
    {"after the last day there is grace",
     {yearly()},
     "2024-01-01",
     "",
     {},
     "2025-04-30",
     {"2024 due, by 2025-03-31 or 2025-04-30"}},
    {"after the grace it is missing",
     {yearly()},
     "2024-01-01",
     "",
     {},
     "2025-05-01",
     {"2024 missing, by 2025-03-31 or 2025-04-30"}},
    {"where no document names a last day it is the last of the year after",
     {without_a_last_day()},
     "2024-01-01",
     "",
     {},
     "2025-12-31",
     {"2024 due, by 2025-12-31"}},
    {"and missing on New Year's Day",
     {without_a_last_day()},
     "2024-01-01",
     "",
     {},
     "2026-01-01",
     {"2024 missing, by 2025-12-31", "2025 due, by 2026-12-31"}},
    {"a report given late is a report",
     {yearly()},
     "2024-01-01",
     "",
     {report(2024, "2025-09-01")},
     "2025-12-31",
     {"2024 reported, by 2025-03-31 or 2025-04-30"}},
    {"which was missing until the day before",
     {yearly()},
     "2024-01-01",
     "",
     {report(2024, "2025-09-01")},
     "2025-08-31",
     {"2024 missing, by 2025-03-31 or 2025-04-30"}},
    {"an early report counts from the day it is given",
     {yearly()},
     "2024-01-01",
     "",
     {report(2024, "2024-11-20")},
     "2024-12-05",
     {"2024 reported, by 2025-03-31 or 2025-04-30"}},
    {"a report without its day counts",
     {yearly()},
     "2024-01-01",
     "",
     {report(2024, "")},
     "2025-06-01",
     {"2024 reported, by 2025-03-31 or 2025-04-30"}},

    // The days of the contract.
    {"signed on 31 December: nothing for that year",
     {yearly()},
     "2024-12-31",
     "",
     {},
     "2026-06-01",
     {"2024 no report due: not in force", "2025 missing, by 2026-03-31 or 2026-04-30"}},
    {"signed on 2 January: nothing for that year",
     {yearly()},
     "2024-01-02",
     "",
     {},
     "2025-06-01",
     {"2024 no report due: not in force"}},
    {"signed on 31 December, where the year of signing counts",
     {yearly_from_signing()},
     "2024-12-31",
     "",
     {},
     "2025-06-01",
     {"2024 missing, by 2025-03-31 or 2025-04-30"}},
    {"signed this year: no rows yet", {yearly()}, "2025-02-01", "", {}, "2025-11-21", {}},
    {"signed after the as-of date: no rows", {yearly()}, "2026-02-01", "", {}, "2025-11-21", {}},
    {"left in the year: nothing for it, nor for the year before that was not yet to be reported",
     {yearly()},
     "2023-06-01",
     "2025-03-30",
     {},
     "2026-11-21",
     {"2023 no report due: not in force", "2024 no report due: left before the last day",
      "2025 no report due: not in force"}},
    {"left on the last day to report: that report is owed",
     {yearly()},
     "2023-06-01",
     "2025-03-31",
     {},
     "2026-11-21",
     {"2023 no report due: not in force", "2024 missing, by 2025-03-31 or 2025-04-30",
      "2025 no report due: not in force"}},
    {"left, and reported all the same",
     {yearly()},
     "2024-01-01",
     "2025-01-31",
     {report(2024, "2025-01-20")},
     "2026-11-21",
     {"2024 reported", "2025 no report due: not in force"}},
    {"before the end nobody knows of it by the as-of date's own years only",
     {yearly()},
     "2023-01-01",
     "2024-12-31",
     {report(2023, "2024-03-01")},
     "2024-06-01",
     {"2023 reported, by 2024-03-31 or 2024-04-30"}},

    // Kinds of duty.
    {"no duty",
     {no_duty()},
     "2023-01-01",
     "",
     {},
     "2025-06-01",
     {"2023 no report due: no duty", "2024 no report due: no duty"}},
    {"no duty stated", {}, "2024-01-01", "", {}, "2025-06-01", {"2024 no report due: duty unstated"}},
    {"no duty, and a report",
     {no_duty()},
     "2024-01-01",
     "",
     {report(2024, "2025-02-01")},
     "2025-06-01",
     {"2024 reported"}},
    {"every other year",
     {every(2, 2023)},
     "2023-01-01",
     "",
     {report(2023, "2024-03-01")},
     "2027-01-01",
     {"2023 reported, by 2024-03-31 or 2024-04-30", "2024 no report due: not this year",
      "2025 missing, by 2026-03-31 or 2026-04-30", "2026 no report due: not this year"}},
    {"every third year is counted from the duty's first year, not from the signing",
     {every(3, 2022)},
     "2024-01-01",
     "",
     {},
     "2026-01-01",
     {"2024 no report due: not this year", "2025 due, by 2026-03-31 or 2026-04-30"}},
    {"before the duty's first year",
     {yearly_between(2025, std::nullopt)},
     "2024-01-01",
     "",
     {},
     "2026-01-01",
     {"2024 no report due: no duty", "2025 due, by 2026-03-31 or 2026-04-30"}},
    {"a period is owed once, for its last year",
     {period(2023, 2025)},
     "2023-01-01",
     "",
     {},
     "2027-01-01",
     {"2023 no report due: not this year", "2024 no report due: not this year",
      "2025 missing, by 2026-03-31 or 2026-04-30", "2026 no report due: no duty"}},
    {"a duty that changed: every year, then every other",
     {yearly_between(std::nullopt, 2023), every(2, 2025)},
     "2022-01-01",
     "",
     {report(2022, "2023-03-01")},
     "2027-01-01",
     {"2022 reported, by 2023-03-31 or 2023-04-30", "2023 missing, by 2024-03-31 or 2024-04-30",
      "2024 no report due: no duty", "2025 missing, by 2026-03-31 or 2026-04-30",
      "2026 no report due: not this year"}},
    {"a duty that ended",
     {yearly_between(std::nullopt, 2023)},
     "2023-01-01",
     "",
     {},
     "2025-06-01",
     {"2023 missing, by 2024-03-31 or 2024-04-30", "2024 no report due: no duty"}},

    // Reports.
    {"a report for the wrong year does not answer for the right one",
     {yearly()},
     "2023-01-01",
     "",
     {report(2022, "2024-03-01")},
     "2024-06-01",
     {"2022 reported", "2023 missing, by 2024-03-31 or 2024-04-30"}},
    {"a report for the year that has not ended",
     {yearly()},
     "2023-01-01",
     "",
     {report(2024, "2024-03-01")},
     "2024-06-01",
     {"2023 missing, by 2024-03-31 or 2024-04-30", "2024 reported, by 2025-03-31 or 2025-04-30"}},
    {"of two for a year the more telling counts",
     {yearly()},
     "2024-01-01",
     "",
     {report(2024, "2025-02-01", ReportStatus::not_assessed),
      report(2024, "2025-03-01", ReportStatus::confirmed_unchanged)},
     "2025-06-01",
     {"2024 unchanged, by 2025-03-31 or 2025-04-30"}},
    {"of two alike the first given",
     {yearly()},
     "2024-01-01",
     "",
     {report(2024, "2025-03-01"), report(2024, "2025-02-01")},
     "2025-02-15",
     {"2024 reported, by 2025-03-31 or 2025-04-30"}},
    {"not assessed is never missing",
     {yearly()},
     "2024-01-01",
     "",
     {report(2024, "2025-02-01", ReportStatus::not_assessed)},
     "2026-01-01",
     {"2024 not assessed, by 2025-03-31 or 2025-04-30", "2025 due, by 2026-03-31 or 2026-04-30"}},
};

INSTANTIATE_TEST_SUITE_P(Table, Statuses, testing::ValuesIn(cases));

TEST(YearStatuses, TellWhichReportCounts) {
  const std::vector<FiledReport> reports = {report(2024, "2025-03-01"), report(2024, "2025-02-01")};
  const model::Duties duties = {yearly()};
  const auto rows = year_statuses(duties, {day("2024-01-01"), {}}, reports, day("2025-06-01"));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].report, 1U);
  EXPECT_EQ(rows[0].duty, &duties[0]);
}

TEST(YearStatuses, TellWhatWasGivenLate) {
  const model::Duties duties = {yearly()};
  const auto rows = year_statuses(duties, {day("2024-01-01"), {}}, {}, day("2025-06-01"));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_FALSE(rows[0].given_late(day("2025-04-30")));
  EXPECT_TRUE(rows[0].given_late(day("2025-05-01")));
  EXPECT_FALSE(rows[0].given_late(std::nullopt));
}

}  // namespace
}  // namespace kontrakt::compare
