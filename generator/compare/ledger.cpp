#include "compare/ledger.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace kontrakt::compare {
namespace {

const model::Duties no_duties;

std::vector<FiledReport> filed_reports(const model::LocalContract& contract) {
  std::vector<FiledReport> all;
  for (const model::LocalFollowUp* report : contract.follow_ups)
    all.push_back({report->year, report->status, report->reported});
  return all;
}

LocalEntry row_of(const model::LocalContract& contract, const YearStatus& status) {
  LocalEntry row;
  row.contract = &contract;
  row.status = status;
  if (!status.report) return row;
  row.report = contract.follow_ups[*status.report];
  const model::LocalProgramme* programme = contract.municipality->local;
  row.lacks_direct_reduction =
      programme != nullptr && programme->requires_direct_reduction &&
      status.status == LedgerStatus::reported &&
      std::none_of(row.report->actions.begin(), row.report->actions.end(),
                   [](const model::LocalAction& action) { return action.direct_reduction; });
  return row;
}

const model::FollowUpEntry* entry_of(const model::FollowUp* follow_up, const model::Commitment& commitment) {
  if (follow_up == nullptr) return nullptr;
  for (const model::FollowUpEntry& entry : follow_up->entries) {
    if (entry.commitment_id == commitment.id) return &entry;
  }
  return nullptr;
}

CommitmentEntry row_of(const model::Contract& contract, const model::Commitment& commitment,
                       const model::FollowUp* follow_up, int year, Date as_of) {
  CommitmentEntry row;
  row.contract = &contract;
  row.commitment = &commitment;
  row.follow_up = follow_up;
  row.entry = entry_of(follow_up, commitment);
  std::vector<FiledReport> reports;
  if (row.entry != nullptr)
    reports.push_back(
        {year, row.entry->status, row.entry->reported ? row.entry->reported : follow_up->reported});
  row.status = year_status(duties_of(contract), in_force(contract), reports, year, as_of);
  if (!row.status.report) row.entry = nullptr;  // it came after the as-of date
  if (follow_up != nullptr && row.entry == nullptr && !row.status.owed()) {
    row.status.status = LedgerStatus::not_assessed;
    row.status.why.reset();
  }
  return row;
}

}  // namespace

const model::Duties& duties_of(const model::LocalContract& contract) {
  if (!contract.duties.empty()) return contract.duties;
  const model::Municipality* municipality = contract.municipality;
  return municipality != nullptr && municipality->local != nullptr ? municipality->local->duties : no_duties;
}

const model::Duties& duties_of(const model::Contract& contract) {
  if (!contract.duties.empty()) return contract.duties;
  return contract.edition != nullptr ? contract.edition->duties : no_duties;
}

InForce in_force(const model::Contract& contract) {
  if (contract.signed_at) return {contract.signed_at->date, std::nullopt};
  if (contract.edition != nullptr && contract.edition->signed_at)
    return {contract.edition->signed_at->date, std::nullopt};
  return {Date{contract.year, 12, 31}, std::nullopt};
}

InForce in_force(const model::LocalContract& contract) {
  return {contract.signed_on, contract.ended};
}

const model::FollowUp* known_follow_up(const model::Municipality& municipality, int year, Date as_of) {
  for (const model::FollowUp* one : municipality.follow_ups) {
    if (one->year == year && (!one->reported || !(as_of < *one->reported))) return one;
  }
  return nullptr;
}

const model::Contract* contract_in_force(const model::Municipality& municipality, int year) {
  for (const model::Contract* contract : municipality.contracts) {
    if (contract->edition != nullptr && in_force(*contract).from <= Date{year, 1, 1}) return contract;
  }
  return nullptr;
}

std::vector<LocalEntry> local_ledger(const model::LocalContract& contract, Date as_of) {
  // A day of signing that could not be read: nobody can say what is owed.
  if (contract.signed_on == Date{}) return {};
  std::vector<LocalEntry> rows;
  for (const YearStatus& status :
       year_statuses(duties_of(contract), in_force(contract), filed_reports(contract), as_of))
    rows.push_back(row_of(contract, status));
  return rows;
}

std::vector<CommitmentEntry> commitment_ledger(const model::Municipality& municipality, int year,
                                               Date as_of) {
  const model::FollowUp* follow_up = known_follow_up(municipality, year, as_of);
  const model::Contract* contract = follow_up != nullptr && follow_up->contract != nullptr
                                        ? follow_up->contract
                                        : contract_in_force(municipality, year);
  if (contract == nullptr) return {};
  // Of a contract that is known through others nobody can say what it owes.
  const bool owes =
      contract->kind == model::ContractKind::contract && !duties_of(*contract).empty() && year < as_of.year;
  if (follow_up == nullptr && !owes) return {};
  std::vector<CommitmentEntry> rows;
  for (const model::Commitment* commitment : contract->commitments)
    rows.push_back(row_of(*contract, *commitment, follow_up, year, as_of));
  return rows;
}

std::vector<int> local_years(const model::Municipality& municipality, Date as_of) {
  std::set<int, std::greater<>> years;
  for (const model::LocalContract* contract : municipality.local_contracts) {
    for (const LocalEntry& row : local_ledger(*contract, as_of)) years.insert(row.status.year);
  }
  return {years.begin(), years.end()};
}

std::vector<int> commitment_years(const model::Municipality& municipality, Date as_of) {
  std::set<int, std::greater<>> candidates;
  for (const model::FollowUp* one : municipality.follow_ups) candidates.insert(one->year);
  if (!municipality.contracts.empty()) {
    for (int year = in_force(*municipality.contracts.back()).from.year; year < as_of.year; ++year)
      candidates.insert(year);
  }
  std::vector<int> years;
  for (const int year : candidates) {
    if (!commitment_ledger(municipality, year, as_of).empty()) years.push_back(year);
  }
  return years;
}

std::size_t StatusCounts::concerned() const {
  std::size_t all = 0;
  for (const std::size_t count : counts_) all += count;
  return all - of(LedgerStatus::no_report_due);
}

}  // namespace kontrakt::compare
