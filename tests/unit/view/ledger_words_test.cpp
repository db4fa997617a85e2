// Statuses, last days and sums of effects in words.
#include "view/ledger_words.hpp"

#include <gtest/gtest.h>

#include <set>

namespace kontrakt::view {
namespace {

using compare::LedgerStatus;
using compare::NotDue;

support::Date day(std::string_view text) {
  return support::Date::parse(text).value();
}

TEST(StatusWords, have_a_shape_each_where_a_report_is_owed) {
  std::set<std::string_view> shapes;
  for (const LedgerStatus status :
       {LedgerStatus::reported, LedgerStatus::confirmed_unchanged, LedgerStatus::due, LedgerStatus::missing})
    shapes.insert(status_shape(status).shape);
  EXPECT_EQ(shapes.size(), 4U);
  EXPECT_EQ(status_word(LedgerStatus::missing), "saknas");
  EXPECT_EQ(status_shape(LedgerStatus::missing).tone, "warn");
}

TEST(StatusWords, blame_nobody_for_what_is_not_assessed) {
  EXPECT_EQ(status_word(LedgerStatus::not_assessed), "ej bedömt");
  EXPECT_EQ(status_shape(LedgerStatus::not_assessed).tone, "neutral");
}

TEST(StatusWords, say_why_no_report_is_due) {
  compare::YearStatus status;
  status.why = NotDue::not_in_force;
  const DataTable table;
  const TableCell cell = status_cell(Cells(table), status);
  EXPECT_EQ(cell.text, "ingen rapport krävs");
  ASSERT_EQ(cell.marks().size(), 1U);
  EXPECT_EQ(cell.marks().front(), "gällde inte hela året");
  EXPECT_EQ(not_due_text(NotDue::duty_unstated), "plikten är inte angiven");
  EXPECT_EQ(not_due_text(NotDue::no_duty), "ingen plikt gällde");
  EXPECT_EQ(not_due_text(NotDue::not_this_year), "inget rapporteringsår");
  EXPECT_EQ(not_due_text(NotDue::left_before_last_day), "lämnade före sista dagen");
}

// The report for 2025, owed by 31 March.
struct Owed : compare::YearStatus {
  explicit Owed(int grace_days = 0, bool stated = true) {
    yearly.due_given = stated;
    year = 2025;
    last_day = day("2026-03-31");
    missing_after = last_day->plus_days(grace_days);
    duty = &yearly;
  }
  std::string on(LedgerStatus now, std::string_view as_of) {
    status = now;
    return outstanding_text(*this, day(as_of));
  }
  model::Duty yearly;
};

TEST(Outstanding, says_when_the_report_was_to_come) {
  EXPECT_EQ(Owed().on(LedgerStatus::missing, "2026-04-01"),
            "Rapporten för 2025 skulle ha kommit senast den 31 mars 2026.");
  EXPECT_EQ(
      Owed(30).on(LedgerStatus::missing, "2026-05-01"),
      "Rapporten för 2025 skulle ha kommit senast den 31 mars 2026, med respit till den 30 april 2026.");
}

TEST(Outstanding, says_when_the_report_is_to_come) {
  EXPECT_EQ(Owed().on(LedgerStatus::due, "2026-03-31"),
            "Rapporten för 2025 ska lämnas senast den 31 mars 2026.");
  EXPECT_EQ(
      Owed(30).on(LedgerStatus::due, "2026-04-01"),
      "Rapporten för 2025 skulle ha kommit senast den 31 mars 2026, men respiten går ut först den 30 april "
      "2026.");
}

TEST(Outstanding, says_that_the_last_day_is_our_reckoning_where_no_document_names_one) {
  EXPECT_EQ(
      Owed(0, false).on(LedgerStatus::missing, "2026-04-01"),
      "Rapporten för 2025 skulle ha kommit senast den 31 mars 2026. Underlaget nämner ingen sista dag, och "
      "portalen räknar med årets sista.");
}

TEST(Outstanding, is_silent_about_those_who_have_answered) {
  EXPECT_EQ(Owed().on(LedgerStatus::reported, "2026-04-01"), "");
  EXPECT_EQ(Owed().on(LedgerStatus::not_assessed, "2026-04-01"), "");
  EXPECT_EQ(outstanding_text({}, day("2026-04-01")), "");
}

model::LocalAction action(double value, std::string_view unit = "ton") {
  model::LocalAction one;
  one.direct_reduction = true;
  one.effect.emplace();
  one.effect->net = true;
  one.effect->quantity.value = value;
  one.effect->quantity.unit = unit;
  return one;
}

TEST(EffectSums, say_how_many_actions_are_behind_them_and_how_many_are_not) {
  EXPECT_EQ(
      effects_text(compare::effects_of({action(80), action(6.4), action(1.1), {}, action(3, "GWh")})),
      "Sammanlagt 87,5\u00a0ton mindre utsläpp, netto, i 3\u00a0åtgärder. 2\u00a0åtgärder är inte med i "
      "summan: 1\u00a0utan effekt, 1\u00a0i annan enhet.");
}

TEST(EffectSums, are_exact_where_the_numbers_are) {
  EXPECT_EQ(effects_text(compare::effects_of({action(0.1), action(0.2)})),
            "Sammanlagt 0,3\u00a0ton mindre utsläpp, netto, i 2\u00a0åtgärder.");
  model::LocalAction about = action(2, "kton");
  about.effect->quantity.bound = model::Bound::about;
  EXPECT_EQ(effects_text(compare::effects_of({about})),
            "Sammanlagt cirka\u00a02\u00a0000\u00a0ton mindre utsläpp, netto, i 1\u00a0åtgärd.");
}

TEST(EffectSums, keep_tonnes_and_tonnes_a_year_apart) {
  EXPECT_EQ(
      effects_text(compare::effects_of({action(5), action(7, "ton-per-år"), {}})),
      "Sammanlagt 5\u00a0ton mindre utsläpp, netto, i 1\u00a0åtgärd. Sammanlagt 7\u00a0ton per år mindre "
      "utsläpp, netto, i 1\u00a0åtgärd. 1\u00a0åtgärd är inte med i summorna: 1\u00a0utan effekt.");
}

TEST(EffectSums, are_not_made_of_nothing) {
  EXPECT_EQ(effects_text({}), "Ingen åtgärd är rapporterad.");
  model::LocalAction indirect = action(5);
  indirect.direct_reduction = false;
  model::LocalAction gross = action(5);
  gross.effect->net = false;
  model::LocalAction at_least = action(5);
  at_least.effect->quantity.bound = model::Bound::at_least;
  EXPECT_EQ(effects_text(compare::effects_of({indirect, gross, at_least})),
            "Effekten av 3\u00a0åtgärder går inte att summera: 1\u00a0utan direkt minskning, 1\u00a0utan "
            "uppgift om "
            "netto, 1\u00a0utan exakt tal.");
}

TEST(EffectOfAnAction, says_that_it_is_net_when_the_report_does) {
  EXPECT_EQ(effect_text(action(188)), "188\u00a0ton netto");
  model::LocalAction gross = action(188);
  gross.effect->net = false;
  EXPECT_EQ(effect_text(gross), "188\u00a0ton");
  EXPECT_EQ(effect_text({}), "");
}

}  // namespace
}  // namespace kontrakt::view
