#include "compare/event_year.hpp"

#include <algorithm>

#include "compare/ledger.hpp"

namespace kontrakt::compare {
namespace {

bool is_meeting(const model::Event& event) {
  return event.kind == model::EventKind::december_meeting && event.status != "inställd";
}

// The latest meeting of the same municipality (or of none) before this one; null when it is the first.
const model::Event* meeting_before(const model::Portal& portal, const model::Event& meeting) {
  const model::Event* before = nullptr;
  for (const model::Event& other : portal.events) {
    if (!is_meeting(other) || other.municipality != meeting.municipality || !(other.date < meeting.date))
      continue;
    if (before == nullptr || before->date < other.date) before = &other;
  }
  return before;
}

void add_municipality(const model::Municipality& municipality, YearSummary& summary) {
  const EventYear& year = summary.year;
  for (const model::Contract* contract : municipality.contracts) {
    if (contract->edition != nullptr && contract->signed_at && year.holds(contract->signed_at->date))
      summary.new_contracts.push_back(contract);
  }
  for (const model::FollowUp* follow_up : municipality.follow_ups) {
    if (year.holds(follow_up->reported)) summary.follow_ups.push_back(follow_up);
  }
  for (const model::LocalContract* contract : municipality.local_contracts) {
    if (contract->organisation == nullptr) continue;
    if (year.holds(contract->signed_on)) summary.new_local.push_back(contract);
    if (in_force(*contract).holds(year.last)) summary.all_local.push_back(contract);
    for (const model::LocalFollowUp* report : contract->follow_ups) {
      if (!year.holds(report->reported)) continue;
      summary.reports.push_back(report);
      summary.effects.add(effects_of(report->actions));
    }
  }
}

}  // namespace

std::vector<EventYear> event_years(const model::Portal& portal, Date as_of) {
  std::vector<EventYear> years;
  for (const model::Event& event : portal.events) {
    if (!is_meeting(event) || as_of < event.date) continue;
    const model::Event* before = meeting_before(portal, event);
    const Date first = (before != nullptr ? before->date : event.date.plus_months(-12)).plus_days(1);
    years.push_back({&event, first, event.date});
  }
  std::stable_sort(years.begin(), years.end(),
                   [](const EventYear& a, const EventYear& b) { return b.last < a.last; });
  return years;
}

YearSummary summarise(const model::Portal& portal, const EventYear& year, bool example) {
  YearSummary summary;
  summary.year = year;
  summary.example = example;
  for (const model::Municipality* municipality : portal.municipalities_by_name) {
    const model::Municipality* only = year.meeting->municipality;
    if ((only == nullptr || only == municipality) && municipality->example == example)
      add_municipality(*municipality, summary);
  }
  return summary;
}

}  // namespace kontrakt::compare
