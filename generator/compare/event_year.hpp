// The year between two December meetings: what is new since the last one.
//
// Source: the local climate contracts of Kristianstad, "Lokala klimatkontrakt som plattform" (a meeting each
// December that honours all who have signed) and "Uppföljning" (the municipality sums up each year). Neither
// says where a year begins. Ours begins the day after the meeting before, of the same municipality or, for a
// meeting of no municipality, the one before of none; the first one's year begins a year before it. What has
// no date belongs to no year. So every signature and report is in exactly one publication.
#pragma once

#include <optional>
#include <vector>

#include "compare/effects.hpp"
#include "model/portal.hpp"

namespace kontrakt::compare {

using support::Date;

// Days from the first to the last, both counted.
struct EventYear {
  const model::Event* meeting = nullptr;
  Date first;
  Date last;  // the meeting's own day

  bool holds(const std::optional<Date>& day) const { return day && !(*day < first) && !(last < *day); }
};

// Of each December meeting that was not cancelled and is not after the as-of date, the latest first.
std::vector<EventYear> event_years(const model::Portal& portal, Date as_of);

// Everything in the order of municipalities and, within one, of its organisations. Example data is told apart
// by `example`: a summary is of real data, or of examples, never of both.
struct YearSummary {
  EventYear year;
  bool example = false;
  std::vector<const model::Contract*> new_contracts;   // signed in the year
  std::vector<const model::LocalContract*> new_local;  // signed in the year
  std::vector<const model::LocalFollowUp*> reports;    // given in the year, about whichever year
  std::vector<const model::FollowUp*> follow_ups;      // given in the year
  std::vector<const model::LocalContract*> all_local;  // in force at the meeting: to be thanked
  EffectTotals effects;                                // of the reports' actions
};

YearSummary summarise(const model::Portal& portal, const EventYear& year, bool example);

}  // namespace kontrakt::compare
