#include "compare/deadlines.hpp"

#include <algorithm>
#include <iterator>

#include "support/collation.hpp"

namespace kontrakt::compare {
namespace {

bool is_owed(LedgerStatus status) {
  return status == LedgerStatus::due || status == LedgerStatus::missing;
}

Urgency urgency_of(const YearStatus& status, Date as_of) {
  if (status.status == LedgerStatus::missing) return Urgency::missing;
  return support::days_between(as_of, *status.last_day) <= days_of_notice ? Urgency::soon : Urgency::later;
}

void add_local(const model::Municipality& municipality, Date as_of, std::vector<OwedReport>& all) {
  for (const model::LocalContract* contract : municipality.local_contracts) {
    for (const LocalEntry& row : local_ledger(*contract, as_of)) {
      if (is_owed(row.status.status))
        all.push_back({&municipality, contract, row.status, urgency_of(row.status, as_of)});
    }
  }
}

// The commitments of one contract have one duty, so those that are owed have one last day.
void add_municipal(const model::Municipality& municipality, Date as_of, std::vector<OwedReport>& all) {
  for (const int year : commitment_years(municipality, as_of)) {
    const std::vector<CommitmentEntry> rows = commitment_ledger(municipality, year, as_of);
    const auto owed = std::find_if(rows.begin(), rows.end(),
                                   [](const CommitmentEntry& row) { return is_owed(row.status.status); });
    if (owed == rows.end()) continue;
    const StatusCounts counts = count_statuses(rows);
    all.push_back({&municipality, nullptr, owed->status, urgency_of(owed->status, as_of),
                   counts.of(LedgerStatus::due) + counts.of(LedgerStatus::missing), counts.concerned()});
  }
}

}  // namespace

std::vector<OwedReport> owed_reports(const model::Portal& portal, Date as_of) {
  std::vector<OwedReport> all;
  for (const model::Municipality* municipality : portal.municipalities_by_name) {
    std::vector<OwedReport> own;
    add_municipal(*municipality, as_of, own);
    add_local(*municipality, as_of, own);
    support::sort_by_name(own, debtor_of);
    std::move(own.begin(), own.end(), std::back_inserter(all));
  }
  std::stable_sort(all.begin(), all.end(), [](const OwedReport& a, const OwedReport& b) {
    return *a.status.last_day < *b.status.last_day;
  });
  return all;
}

std::string_view debtor_of(const OwedReport& report) {
  if (report.contract == nullptr) return report.municipality->name;
  return report.contract->organisation == nullptr ? report.contract->id : report.contract->organisation->name;
}

const model::Contact& contact_of(const OwedReport& report) {
  const model::LocalProgramme* programme = report.municipality->local;
  const bool has_own = report.contract != nullptr && programme != nullptr && programme->contact.known();
  return has_own ? programme->contact : report.municipality->contact;
}

}  // namespace kontrakt::compare
