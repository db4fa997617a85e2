// The year between two December meetings, and what is told of it.
#include "compare/publication.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "compare/day.hpp"

namespace kontrakt::compare {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::Event meeting(std::string_view date, const model::Municipality* municipality = nullptr,
                     std::string status = "") {
  model::Event event;
  event.id = std::string(date);
  event.title = "Träffen " + std::string(date);
  event.date = day(date);
  event.kind = model::EventKind::december_meeting;
  event.municipality = municipality;
  event.status = std::move(status);
  return event;
}

model::Event signing(std::string_view date) {
  model::Event event = meeting(date);
  event.kind = model::EventKind::signing;
  return event;
}

std::string told(const std::optional<MeetingYear>& days) {
  if (!days) return "no year";
  return days->from.iso() + " to " + days->to.iso() + (days->meeting == nullptr ? ", others met" : "");
}

TEST(Meetings, AYearBeginsTheDayAfterTheMeetingBefore) {
  model::Portal portal;
  const model::Municipality lund;
  portal.events = {meeting("2024-12-12"), meeting("2025-12-11"), meeting("2026-12-10")};
  const Meetings meetings(portal);
  EXPECT_EQ(told(meetings.year_of(lund, 2026)), "2025-12-12 to 2026-12-10");
  EXPECT_EQ(told(meetings.year_of(lund, 2025)), "2024-12-13 to 2025-12-11");
  EXPECT_EQ(told(meetings.year_of(lund, 2024)), "2023-12-13 to 2024-12-12") << "the first";
  EXPECT_EQ(told(meetings.year_of(lund, 2023)), "no year");
}

TEST(Meetings, OnesOwnMeetingGoesBeforeThatOfAll) {
  model::Portal portal;
  const model::Municipality lund;
  const model::Municipality malmo;
  portal.events = {meeting("2024-12-12"), meeting("2025-12-05", &lund), meeting("2025-12-11")};
  const Meetings meetings(portal);
  EXPECT_EQ(told(meetings.year_of(lund, 2025)), "2024-12-13 to 2025-12-05");
  EXPECT_EQ(told(meetings.year_of(malmo, 2025)), "2024-12-13 to 2025-12-11");
}

TEST(Meetings, WhoHasNoneOfItsOwnHasTheYearOfTheLastThatMet) {
  model::Portal portal;
  const model::Municipality lund;
  const model::Municipality malmo;
  const model::Municipality eslov;
  portal.events = {meeting("2025-12-05", &lund), meeting("2025-12-18", &malmo)};
  const Meetings meetings(portal);
  EXPECT_EQ(told(meetings.year_of(eslov, 2025)), "2024-12-19 to 2025-12-18, others met");
}

TEST(Meetings, RealMunicipalitiesTakeNoNoticeOfInventedMeetings) {
  model::Portal portal;
  const model::Municipality lund;
  model::Municipality invented;
  invented.example = true;
  portal.events = {meeting("2025-12-11", &invented)};
  portal.events.back().example = true;
  const Meetings meetings(portal);
  EXPECT_EQ(told(meetings.year_of(lund, 2025)), "no year");
  EXPECT_EQ(told(meetings.year_of(invented, 2025)), "2024-12-12 to 2025-12-11");
}

TEST(Meetings, ASigningInDecemberIsTheMeetingOfAllInAYearWithoutOne) {
  model::Portal portal;
  const model::Municipality lund;
  portal.events = {signing("2020-12-11"), signing("2024-05-02"), signing("2025-12-05"), meeting("2026-12-10"),
                   signing("2026-12-16")};
  const Meetings meetings(portal);
  EXPECT_EQ(told(meetings.year_of(lund, 2020)), "2019-12-12 to 2020-12-11");
  EXPECT_EQ(told(meetings.year_of(lund, 2024)), "no year") << "not in December";
  EXPECT_EQ(told(meetings.year_of(lund, 2025)), "2024-12-06 to 2025-12-05") << "nobody met for long";
  EXPECT_EQ(told(meetings.year_of(lund, 2026)), "2025-12-06 to 2026-12-10");
}

TEST(Meetings, CancelledOnesAreNone) {
  model::Portal portal;
  const model::Municipality lund;
  portal.events = {meeting("2024-12-12"), meeting("2025-12-11", nullptr, "inställd"), meeting("2026-12-10")};
  const Meetings meetings(portal);
  EXPECT_EQ(told(meetings.year_of(lund, 2025)), "no year");
  EXPECT_EQ(told(meetings.year_of(lund, 2026)), "2024-12-13 to 2026-12-10");
}

TEST(Meetings, OfTwoInOneYearTheLastCounts) {
  model::Portal portal;
  const model::Municipality lund;
  portal.events = {meeting("2026-12-10"), meeting("2026-01-14"), meeting("2024-12-12")};
  EXPECT_EQ(told(Meetings(portal).year_of(lund, 2026)), "2024-12-13 to 2026-12-10")
      << "the meeting of 2025 was put off to January";
}

// Two local contracts of one municipality.
struct Year {
  Year() {
    municipality.id = "lund";
    municipality.name = "Lund";
    organisation.name = "Bageriet";
    programme.proposal_categories = {{"larande", "Lärande", "", {}}};
    municipality.local = &programme;
    portal.events = {meeting("2024-12-12"), meeting("2025-12-11")};
    portal.municipalities_by_name = {&municipality};
    municipality.local_contracts = {&old, &young};
    old.id = "old";
    young.id = "young";
    for (model::LocalContract* contract : {&old, &young}) {
      contract->municipality = &municipality;
      contract->organisation = &organisation;
    }
    old.signed_on = day("2023-01-01");
    young.signed_on = day("2025-12-11");
    early = report(2023, "2024-12-12", 5);
    on_time = report(2024, "2025-03-01", 20);
    late = report(2025, "2025-12-12", 300);
    old.follow_ups = {&late, &on_time, &early};
  }
  model::LocalFollowUp report(int year, std::string_view reported, double tonnes) {
    model::LocalFollowUp one;
    one.contract = &old;
    one.year = year;
    one.reported = day(reported);
    model::LocalAction& action = one.actions.emplace_back();
    action.id = "a";
    action.category = "larande";
    action.commitment = "c";
    action.direct_reduction = true;
    action.effect.emplace();
    action.effect->net = true;
    action.effect->quantity.value = tonnes;
    action.effect->quantity.unit = "ton";
    return one;
  }
  model::Publication publication(std::string_view as_of = "2026-01-01") {
    const Meetings meetings(portal);
    return compute_publication(municipality, *meetings.year_of(municipality, 2025), 2025, day(as_of));
  }
  model::Portal portal;
  model::Municipality municipality;
  model::LocalProgramme programme;
  model::Organisation organisation;
  model::LocalContract old;
  model::LocalContract young;
  model::LocalFollowUp early;
  model::LocalFollowUp on_time;
  model::LocalFollowUp late;
};

std::vector<int> years_reported(const model::Publication& publication) {
  std::vector<int> years;
  for (const model::PublishedReport& report : publication.reports) years.push_back(report.year);
  return years;
}

TEST(Publications, TellWhatWasSignedAndReportedFromTheDayAfterOneMeetingToTheNext) {
  Year one;
  const model::Publication publication = one.publication();
  EXPECT_THAT(years_reported(publication), ElementsAre(2024));
  const PublicationTotals totals = totals_of(publication);
  EXPECT_EQ(totals.signed_local, 1U);
  EXPECT_EQ(totals.in_force, 2U);
  EXPECT_EQ(totals.reporters, 1U);
  EXPECT_DOUBLE_EQ(totals.effects.total.tonnes, 20);
  EXPECT_EQ(publication.event, "2025-12-11");
  EXPECT_EQ(publication.event_title, "Träffen 2025-12-11");
}

TEST(Publications, NameTheCategoryOfAnActionInWords) {
  Year one;
  const model::LocalAction action = one.publication().reports.front().actions.front();
  EXPECT_EQ(action.category, "Lärande");
  EXPECT_EQ(action.commitment, "");
}

TEST(Publications, TellOfAReportWithoutADayInTheYearThatItIsAbout) {
  Year one;
  one.late.reported.reset();
  EXPECT_THAT(years_reported(one.publication()), ElementsAre(2024, 2025));
}

TEST(Publications, TellNothingOfAReportThatIsNotAssessed) {
  Year one;
  one.on_time.status = model::ReportStatus::not_assessed;
  EXPECT_THAT(years_reported(one.publication()), IsEmpty());
}

TEST(Publications, OfARealMunicipalityTellNothingOfAnInventedOrganisation) {
  Year one;
  one.organisation.example = true;
  EXPECT_FALSE(tells_anything(one.publication()));
}

model::FollowUp follow_up(model::ReportStatus status) {
  model::FollowUp one;
  one.year = 2024;
  one.entries.emplace_back();
  one.entries.back().status = status;
  one.entries.back().reported = day("2025-04-01");
  return one;
}

TEST(Publications, TellOfAFollowUpOnTheLastDayOfItsEntriesWhereTheWholeHasNone) {
  Year one;
  model::FollowUp given = follow_up(model::ReportStatus::reported);
  one.municipality.follow_ups = {&given};
  EXPECT_EQ(totals_of(one.publication()).follow_ups, 1U);
  given.entries.back().reported = day("2026-04-01");
  EXPECT_EQ(totals_of(one.publication("2026-06-01")).follow_ups, 0U);
}

TEST(Publications, TellNothingOfAFollowUpThatNobodyHasAssessed) {
  Year one;
  const model::FollowUp given = follow_up(model::ReportStatus::not_assessed);
  one.municipality.follow_ups = {&given};
  EXPECT_EQ(totals_of(one.publication()).follow_ups, 0U);
}

TEST(Publications, HaveTheWordsAboutTheYearThatMostReportsAreAbout) {
  Year one;
  model::LocalYear of_2024;
  of_2024.year = 2024;
  of_2024.text.id = 24;
  model::LocalYear of_2025;
  of_2025.year = 2025;
  of_2025.text.id = 25;
  one.municipality.local_years = {&of_2025, &of_2024};
  EXPECT_EQ(one.publication().text.id, 24U);
  model::LocalFollowUp early = one.report(2025, "2025-11-30", 1);
  model::LocalFollowUp another = one.report(2024, "2025-03-01", 1);
  one.young.follow_ups = {&early, &another};
  EXPECT_EQ(one.publication().text.id, 24U) << "one has already reported about the year that is not over";
}

TEST(Publications, TellOfAContractWithoutADayWhereItsEditionWasSigned) {
  Year one;
  model::Edition edition;
  edition.signed_at.emplace();
  edition.signed_at->date = day("2025-12-05");
  model::Contract contract;
  contract.edition = &edition;
  contract.version_label = "2025/26";
  one.municipality.contracts = {&contract};
  const model::Publication publication = one.publication();
  ASSERT_EQ(publication.contracts.size(), 1U);
  EXPECT_EQ(publication.contracts.front().title, "2025/26");
  EXPECT_FALSE(publication.contracts.front().signed_on);
}

TEST(Publications, ThankThoseWhoseContractHoldsAtTheMeeting) {
  Year one;
  one.old.ended = day("2025-12-10");
  EXPECT_EQ(totals_of(one.publication()).in_force, 1U);
  one.old.ended = day("2025-12-11");
  EXPECT_EQ(totals_of(one.publication()).in_force, 2U);
}

TEST(Publications, TellAlsoOfAContractThatWasSignedAndEndedWithinTheYear) {
  Year one;
  one.old.signed_on = day("2025-02-01");
  one.old.ended = day("2025-06-01");
  const PublicationTotals totals = totals_of(one.publication());
  EXPECT_EQ(totals.signed_local, 2U);
  EXPECT_EQ(totals.in_force, 1U);
}

std::string commitments_of(const model::Publication& publication, std::string_view contract) {
  for (const model::PublishedParty& party : publication.parties) {
    if (party.contract == contract) return party.commitments ? std::to_string(*party.commitments) : "unknown";
  }
  return "no party";
}

TEST(Publications, CountTheCommitmentsOfTheMeetingsDayAndOfNoLaterRevision) {
  Year one;
  one.old.commitments.resize(3);
  one.old.revisions.push_back({day("2025-12-11"), "Ett till.", {}});
  EXPECT_EQ(commitments_of(one.publication(), "old"), "3");
  one.old.revisions.push_back({day("2025-12-12"), "Ett mindre.", {}});
  EXPECT_EQ(commitments_of(one.publication(), "old"), "unknown");
  EXPECT_EQ(commitments_of(one.publication(), "young"), "0");
}

// Parties signed on the days, all in force at the meeting.
model::Publication signed_on(std::initializer_list<std::string_view> days, bool example = false) {
  model::Publication publication;
  publication.year = 2025;
  publication.example = example;
  for (const std::string_view text : days) publication.parties.emplace_back().signed_on = day(text);
  return publication;
}

using Counts = std::map<int, std::size_t>;

TEST(SignedByYear, AddsYearToYearFromTheFirstToTheMeetings) {
  const PublicationYear year = {
      2025, {signed_on({"2022-05-01", "2024-01-01"}), signed_on({"2022-12-31", "2025-12-11"})}};
  EXPECT_EQ(signed_by_year(year, false), (Counts{{2022, 2}, {2023, 2}, {2024, 3}, {2025, 4}}));
  EXPECT_EQ(signed_by_year(year, true), Counts{});
}

TEST(SignedByYear, EndsAtTheMeetingsAlsoWhenNobodyHasSignedOfLate) {
  EXPECT_EQ(signed_by_year({2025, {signed_on({"2023-05-01"})}}, false),
            (Counts{{2023, 1}, {2024, 1}, {2025, 1}}));
}

TEST(SignedByYear, CountsExamplesApartAndNobodyWhoHasLeft) {
  PublicationYear year = {2025, {signed_on({"2023-05-01", "2024-05-01"}), signed_on({"2025-01-01"}, true)}};
  year.all.front().parties.front().in_force = false;
  EXPECT_EQ(signed_by_year(year, false), (Counts{{2024, 1}, {2025, 1}}));
  EXPECT_EQ(signed_by_year(year, true), (Counts{{2025, 1}}));
}

std::vector<std::string> told(const std::vector<PublicationYear>& years) {
  std::vector<std::string> all;
  for (const PublicationYear& year : years) {
    std::string text = std::to_string(year.year) + ":";
    for (const model::Publication& one : year.all) text += " " + one.name + (one.kept ? " (kept)" : "");
    all.push_back(text);
  }
  return all;
}

TEST(PublicationYears, AreNotThereBeforeTheirMeeting) {
  Year one;
  EXPECT_THAT(told(publication_years(one.portal, day("2025-12-10"))), ElementsAre("2024: Lund"));
  EXPECT_THAT(told(publication_years(one.portal, day("2025-12-11"))),
              ElementsAre("2025: Lund", "2024: Lund"));
  EXPECT_THAT(told(publication_years(one.portal, day("2024-12-11"))), IsEmpty());
}

TEST(PublicationYears, LeaveOutMunicipalitiesWithNothingToTell) {
  Year one;
  model::Municipality empty;
  empty.name = "Eslöv";
  one.portal.municipalities_by_name = {&empty, &one.municipality};
  EXPECT_THAT(told(publication_years(one.portal, day("2024-12-31"))), ElementsAre("2024: Lund"));
}

model::Publication kept(std::string_view name, int year, std::string_view to) {
  model::Publication publication;
  publication.name = std::string(name);
  publication.year = year;
  publication.to = day(to);
  publication.kept = day(to);
  return publication;
}

TEST(PublicationYears, ThatAreKeptAreToldByTheirFilesAlone) {
  Year one;
  one.portal.publications = {kept("Osby", 2025, "2025-12-11")};
  EXPECT_THAT(told(publication_years(one.portal, day("2026-01-01"))),
              ElementsAre("2025: Osby (kept)", "2024: Lund"));
}

TEST(PublicationYears, ThatAreKeptAreToldTogetherWithThoseWhoMeetLater) {
  Year one;
  one.portal.events.push_back(meeting("2025-12-18", &one.municipality));
  model::Publication others = kept("Osby", 2025, "2025-12-11");
  one.portal.publications = {others};
  EXPECT_THAT(told(publication_years(one.portal, day("2025-12-17"))),
              ElementsAre("2025: Osby (kept)", "2024: Lund"));
  EXPECT_THAT(told(publication_years(one.portal, day("2025-12-18"))),
              ElementsAre("2025: Lund Osby (kept)", "2024: Lund"));
  one.portal.publications.front().kept = day("2025-12-18");
  EXPECT_THAT(told(publication_years(one.portal, day("2025-12-18"))),
              ElementsAre("2025: Osby (kept)", "2024: Lund"))
      << "kept after that meeting, so Lund had nothing to tell";
}

TEST(Meetings, TheNextYearBeginsWhereAKeptOneEnded) {
  model::Portal portal;
  model::Municipality osby;
  osby.id = "osby";
  portal.publications = {kept("Osby", 2025, "2025-12-15")};
  portal.publications.front().municipality = "osby";
  portal.events = {meeting("2025-12-11"), meeting("2026-12-10")};
  EXPECT_EQ(told(Meetings(portal).year_of(osby, 2026)), "2025-12-16 to 2026-12-10");
}

TEST(PublicationYears, ThatAreKeptAreNotThereBeforeTheirMeetingEither) {
  Year one;
  one.portal.publications = {kept("Osby", 2025, "2025-12-11"), kept("Ystad", 2025, "2025-12-15")};
  EXPECT_THAT(told(publication_years(one.portal, day("2025-12-10"))), ElementsAre("2024: Lund"));
  EXPECT_THAT(told(publication_years(one.portal, day("2025-12-12"))),
              ElementsAre("2025: Osby (kept)", "2024: Lund"));
}

}  // namespace
}  // namespace kontrakt::compare
