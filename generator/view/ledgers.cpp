#include "view/ledgers.hpp"

#include <algorithm>
#include <set>

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

void add_local(MunicipalLedger& ledger, const model::Portal& portal, const model::Municipality& m,
               Date as_of) {
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
  for (const model::Event& event : portal.events) {
    const int year = event.date.year;
    if (event.municipality == &m && year <= as_of.year && has_signed_by(m, year))
      ledger.local[year].events.push_back(&event);
  }
  for (auto& [year, one] : ledger.local) {
    one.rows = std::move(rows[year]);
    std::ranges::stable_sort(one.events, {}, [](const model::Event* event) { return event->date; });
  }
}

}  // namespace

Ledgers::Ledgers(const model::Portal& portal, Date as_of) {
  std::set<int, std::greater<>> years;
  for (const model::Municipality& m : portal.municipalities) {
    MunicipalLedger ledger;
    add_commitments(ledger, m, as_of);
    add_local(ledger, portal, m, as_of);
    for (const auto& [year, one] : ledger.commitments) years.insert(year);
    for (const auto& [year, one] : ledger.local) years.insert(year);
    if (!ledger.commitments.empty() || !ledger.local.empty()) by_municipality_.emplace(&m, std::move(ledger));
  }
  years_.assign(years.begin(), years.end());
}

const MunicipalLedger& Ledgers::of(const model::Municipality& municipality) const {
  static const MunicipalLedger nothing;
  const auto found = by_municipality_.find(&municipality);
  return found == by_municipality_.end() ? nothing : found->second;
}

}  // namespace kontrakt::view
