// The year between two December meetings.
#include "compare/event_year.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace kontrakt::compare {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

model::Event meeting(std::string_view date, const model::Municipality* municipality = nullptr,
                     std::string status = "") {
  model::Event event;
  event.id = std::string(date);
  event.date = day(date);
  event.kind = model::EventKind::december_meeting;
  event.municipality = municipality;
  event.status = std::move(status);
  return event;
}

std::vector<std::string> told(const std::vector<EventYear>& years) {
  std::vector<std::string> all;
  for (const EventYear& year : years) all.push_back(year.first.iso() + " to " + year.last.iso());
  return all;
}

TEST(EventYears, BeginTheDayAfterTheMeetingBefore) {
  model::Portal portal;
  portal.events = {meeting("2024-12-12"), meeting("2025-12-11"), meeting("2026-12-10")};
  EXPECT_THAT(told(event_years(portal, day("2026-12-31"))),
              testing::ElementsAre("2025-12-12 to 2026-12-10", "2024-12-13 to 2025-12-11",
                                   "2023-12-13 to 2024-12-12"));
}

TEST(EventYears, AreNotThereBeforeTheirMeeting) {
  model::Portal portal;
  portal.events = {meeting("2025-12-11"), meeting("2026-12-10")};
  EXPECT_EQ(event_years(portal, day("2026-12-09")).size(), 1U);
  EXPECT_EQ(event_years(portal, day("2026-12-10")).size(), 2U);
}

TEST(EventYears, AreTheMunicipalitysOwn) {
  model::Portal portal;
  const model::Municipality lund;
  portal.events = {meeting("2024-12-12"), meeting("2025-12-05", &lund), meeting("2025-12-11")};
  EXPECT_THAT(told(event_years(portal, day("2026-01-01"))),
              testing::ElementsAre("2024-12-13 to 2025-12-11", "2024-12-06 to 2025-12-05",
                                   "2023-12-13 to 2024-12-12"));
}

TEST(EventYears, TakeNoNoticeOfMeetingsThatWereCancelledAndOfOtherEvents) {
  model::Portal portal;
  portal.events = {meeting("2024-12-12"), meeting("2025-12-11", nullptr, "inställd"), meeting("2026-12-10"),
                   meeting("2026-05-01")};
  portal.events.back().kind = model::EventKind::signing;
  EXPECT_THAT(told(event_years(portal, day("2027-01-01"))),
              testing::ElementsAre("2024-12-13 to 2026-12-10", "2023-12-13 to 2024-12-12"));
}

// Two local contracts of one municipality, one signed and one ended within the year.
struct Year {
  Year() {
    municipality.name = "Lund";
    portal.events = {meeting("2024-12-12"), meeting("2025-12-11")};
    portal.municipalities_by_name = {&municipality};
    municipality.local_contracts = {&old, &young};
    for (model::LocalContract* contract : {&old, &young}) {
      contract->municipality = &municipality;
      contract->organisation = &organisation;
    }
    old.signed_on = day("2023-01-01");
    young.signed_on = day("2025-12-11");
    early = report("2024-12-12", 5);
    on_time = report("2025-03-01", 20);
    late = report("2025-12-12", 300);
    undated.contract = &old;
    old.follow_ups = {&late, &on_time, &early, &undated};
  }
  model::LocalFollowUp report(std::string_view reported, double tonnes) {
    model::LocalFollowUp one;
    one.contract = &old;
    one.reported = day(reported);
    model::LocalAction& action = one.actions.emplace_back();
    action.direct_reduction = true;
    action.effect.emplace();
    action.effect->net = true;
    action.effect->quantity.value = tonnes;
    action.effect->quantity.unit = "ton";
    return one;
  }
  YearSummary summary(bool example = false) {
    return summarise(portal, event_years(portal, day("2026-01-01")).front(), example);
  }
  model::Portal portal;
  model::Municipality municipality;
  model::Organisation organisation;
  model::LocalContract old;
  model::LocalContract young;
  model::LocalFollowUp early;
  model::LocalFollowUp on_time;
  model::LocalFollowUp late;
  model::LocalFollowUp undated;
};

TEST(YearSummaries, HoldWhatWasSignedAndReportedFromTheDayAfterOneMeetingToTheNext) {
  Year one;
  const YearSummary summary = one.summary();
  EXPECT_THAT(summary.new_local, testing::ElementsAre(&one.young));
  EXPECT_THAT(summary.reports, testing::ElementsAre(&one.on_time));
  EXPECT_DOUBLE_EQ(summary.effects.total.tonnes, 20);
  EXPECT_THAT(summary.all_local, testing::ElementsAre(&one.old, &one.young));
}

TEST(YearSummaries, ThankThoseWhoseContractHoldsAtTheMeeting) {
  Year one;
  one.old.ended = day("2025-12-10");
  EXPECT_THAT(one.summary().all_local, testing::ElementsAre(&one.young));
  one.old.ended = day("2025-12-11");
  EXPECT_THAT(one.summary().all_local, testing::ElementsAre(&one.old, &one.young));
}

TEST(YearSummaries, AreOfRealDataOrOfExamples) {
  Year one;
  one.municipality.example = true;
  EXPECT_TRUE(one.summary(false).reports.empty());
  EXPECT_EQ(one.summary(true).reports.size(), 1U);
}

}  // namespace
}  // namespace kontrakt::compare
