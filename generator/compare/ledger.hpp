// The ledger: what was reported, and what was not, of each local contract and of each commitment in a
// municipality's contract, year by year. report_status.hpp says how a status comes about.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "compare/report_status.hpp"
#include "model/portal.hpp"

namespace kontrakt::compare {

// The duties of a contract: its own, else those of the programme or the edition that it belongs to.
const model::Duties& duties_of(const model::LocalContract& contract);
const model::Duties& duties_of(const model::Contract& contract);

// From when a contract holds. Where no signing is known: from its edition's signing, else from the last day
// of its edition's year.
InForce in_force(const model::Contract& contract);
InForce in_force(const model::LocalContract& contract);

// The newest contract that was in force from the year's 1 January on; null when none was.
const model::Contract* contract_in_force(const model::Municipality& municipality, int year);
// The follow-up of a year as known at the as-of date; null when none is.
const model::FollowUp* known_follow_up(const model::Municipality& municipality, int year, Date as_of);

// One year of a local contract.
struct LocalEntry {
  const model::LocalContract* contract = nullptr;
  const model::LocalFollowUp* report = nullptr;  // that counts; null where none does
  YearStatus status;
  // Reported, where the programme asks for at least one action that reduces emissions directly, without one.
  bool lacks_direct_reduction = false;
};

// By year, the earliest first. Nothing for a contract whose day of signing is missing (an error of the
// content), since it then reads as the year 1.
std::vector<LocalEntry> local_ledger(const model::LocalContract& contract, Date as_of);

// One year of a commitment.
struct CommitmentEntry {
  const model::Contract* contract = nullptr;  // that was followed up, or ought to have been
  const model::Commitment* commitment = nullptr;
  const model::FollowUp* follow_up = nullptr;   // of the year; null where none is known at the as-of date
  const model::FollowUpEntry* entry = nullptr;  // about the commitment; null where it says nothing of it
  YearStatus status;
};

// The rows of one year, in the order of the contract's commitments. The contract is the one that the year's
// follow-up names, else the newest that was in force on 1 January. A commitment that the follow-up leaves out
// is due or missing where a report is owed, and otherwise not assessed. Empty where there is nothing to say:
// no contract, or neither a follow-up nor a stated duty.
std::vector<CommitmentEntry> commitment_ledger(const model::Municipality& municipality, int year, Date as_of);

// The years with rows, the newest first.
std::vector<int> local_years(const model::Municipality& municipality, Date as_of);
std::vector<int> commitment_years(const model::Municipality& municipality, Date as_of);

// How many rows have each status, in the order of LedgerStatus.
class StatusCounts {
 public:
  void add(LedgerStatus status) { ++counts_[static_cast<std::size_t>(status)]; }
  std::size_t of(LedgerStatus status) const { return counts_[static_cast<std::size_t>(status)]; }
  // Rows where a report was owed or given: all but those with no report due.
  std::size_t concerned() const;
  // Reported, or confirmed to be unchanged.
  std::size_t answered() const { return of(LedgerStatus::reported) + of(LedgerStatus::confirmed_unchanged); }

 private:
  std::array<std::size_t, 6> counts_{};
};

template <class Rows>
StatusCounts count_statuses(const Rows& rows) {
  StatusCounts counts;
  for (const auto& row : rows) counts.add(row.status.status);
  return counts;
}

}  // namespace kontrakt::compare
