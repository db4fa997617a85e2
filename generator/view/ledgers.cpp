#include "view/ledgers.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>

namespace kontrakt::view {
namespace {

using support::Date;

// Rows that only say that nothing was owed are no reason for a page.
template <class Rows>
bool says_something(const Rows& rows) {
  return compare::count_statuses(rows).concerned() > 0;
}

void add_commitments(MunicipalLedger& ledger, const model::Municipality& m, Date as_of) {
  for (const int year : compare::commitment_years(m, as_of)) {
    auto rows = compare::commitment_ledger(m, year, as_of);
    if (!says_something(rows)) continue;
    CommitmentYear& one = ledger.commitments[year];
    one.follow_up = rows.front().follow_up;
    one.contract = rows.front().contract;
    one.rows = std::move(rows);
  }
  // A follow-up that has a text and no commitment to be about.
  for (const model::FollowUp* follow_up : m.follow_ups) {
    if (ledger.commitments.contains(follow_up->year)) continue;
    const model::FollowUp* known = compare::known_follow_up(m, follow_up->year, as_of);
    if (known != nullptr) ledger.commitments[follow_up->year] = {known, known->contract, {}};
  }
}

bool has_signed_by(const model::Municipality& m, int year) {
  return std::ranges::any_of(m.local_contracts, [&](const auto* one) { return one->signed_on.year <= year; });
}

using EventsOf = std::unordered_map<const model::Municipality*, std::vector<const model::Event*>>;

EventsOf events_as_listed(const model::Portal& portal) {
  EventsOf events;
  for (const model::Event& event : portal.events) events[event.municipality].push_back(&event);
  return events;
}

void add_events(MunicipalLedger& ledger, const std::vector<const model::Event*>& events,
                const model::Municipality& m, Date as_of) {
  for (const model::Event* event : events) {
    const int year = event->date.year;
    if (year <= as_of.year && has_signed_by(m, year)) ledger.local[year].events.push_back(event);
  }
}

void add_local(MunicipalLedger& ledger, const EventsOf& events, const model::Municipality& m, Date as_of) {
  std::map<int, std::vector<compare::LocalEntry>> rows;
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation == nullptr) continue;
    for (compare::LocalEntry& row : compare::local_ledger(*contract, as_of))
      rows[row.status.year].push_back(row);
  }
  for (const auto& [year, of_year] : rows) {
    if (says_something(of_year)) ledger.local[year];
  }
  // What is said of a year that has not come is not known at the as-of date.
  for (const model::LocalYear* text : m.local_years) {
    if (text->year <= as_of.year) ledger.local[text->year].text = text;
  }
  if (const auto found = events.find(&m); found != events.end()) add_events(ledger, found->second, m, as_of);
  for (auto& [year, one] : ledger.local) {
    one.rows = std::move(rows[year]);
    std::ranges::stable_sort(one.events, {}, [](const model::Event* event) { return event->date; });
  }
}

}  // namespace

Ledgers::Ledgers(const model::Portal& portal, const std::vector<const model::Organisation*>& by_name,
                 Date as_of) {
  std::set<int, std::greater<>> years;
  const EventsOf events = events_as_listed(portal);
  for (const model::Municipality& m : portal.municipalities) {
    MunicipalLedger ledger;
    add_commitments(ledger, m, as_of);
    add_local(ledger, events, m, as_of);
    for (const auto& [year, one] : ledger.commitments) years.insert(year);
    for (const auto& [year, one] : ledger.local) years.insert(year);
    if (!ledger.commitments.empty() || !ledger.local.empty()) by_municipality_.emplace(&m, std::move(ledger));
  }
  years_.assign(years.begin(), years.end());
  collect_reports(portal, by_name);
}

namespace {

using Places = std::unordered_map<const model::Organisation*, std::uint32_t>;

// The place of each organisation among all in Swedish order; those of one name share it.
Places places_of(const std::vector<const model::Organisation*>& all) {
  Places places;
  places.reserve(all.size());
  std::uint32_t place = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && all[i]->name != all[i - 1]->name) ++place;
    places.emplace(all[i], place);
  }
  return places;
}

}  // namespace

namespace {

// By organisation; else as they stand. Each place is looked up once, not at each comparison.
void put_in_order(std::vector<LocalReport>& reports, const Places& places) {
  std::vector<std::pair<std::uint32_t, LocalReport>> placed;
  placed.reserve(reports.size());
  for (const LocalReport& report : reports)
    placed.emplace_back(places.at(report.entry->contract->organisation), report);
  std::ranges::stable_sort(placed, {}, [](const auto& one) { return one.first; });
  std::ranges::transform(placed, reports.begin(), [](const auto& one) { return one.second; });
}

}  // namespace

void Ledgers::collect_reports(const model::Portal& portal,
                              const std::vector<const model::Organisation*>& by_name) {
  for (const model::Municipality* m : portal.municipalities_by_name) {
    for (const auto& [year, one] : of(*m).local) {
      for (const compare::LocalEntry& entry : one.rows) reports_[year].push_back({m, &entry});
    }
  }
  if (reports_.empty()) return;
  const auto places = places_of(by_name);
  for (auto& [year, reports] : reports_) put_in_order(reports, places);
}

const std::vector<LocalReport>& Ledgers::local_reports(int year) const {
  static const std::vector<LocalReport> none;
  const auto found = reports_.find(year);
  return found == reports_.end() ? none : found->second;
}

const MunicipalLedger& Ledgers::of(const model::Municipality& municipality) const {
  static const MunicipalLedger nothing;
  const auto found = by_municipality_.find(&municipality);
  return found == by_municipality_.end() ? nothing : found->second;
}

}  // namespace kontrakt::view
