// The reports that are owed and not given: what staff remind of, and whom they turn to. The statuses are
// those of the ledger; only how soon a day is near is decided here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "compare/ledger.hpp"

namespace kontrakt::compare {

// How many days before the last day to report somebody is to be reminded of it.
inline constexpr int days_of_notice = 30;

enum class Urgency : std::uint8_t {
  missing,  // the last day has passed, and its days of grace
  soon,     // the last day is at most days_of_notice away, or has passed but not its days of grace
  later,    // due, but not soon
};

// A year that a local contract, or a municipality for its own contract, owes a report of.
struct OwedReport {
  const model::Municipality* municipality = nullptr;  // never null
  const model::LocalContract* contract = nullptr;     // null: the municipality's own follow-up
  YearStatus status;                                  // due or missing, with its last day
  Urgency urgency = Urgency::later;
  // Of the municipality's commitments: those without a report, and all that one was owed or given of. 0 of a
  // local contract, which is reported as a whole.
  std::size_t unanswered = 0;
  std::size_t commitments = 0;
};

// By last day, then municipality and name in Swedish order. A year is here from the first day after it, as in
// the ledger.
std::vector<OwedReport> owed_reports(const model::Portal& portal, Date as_of);

// The organisation, or the municipality, that owes it.
std::string_view debtor_of(const OwedReport& report);
// Of a local contract that of the local programme, where it names one, else the municipality's. Unknown where
// neither has one.
const model::Contact& contact_of(const OwedReport& report);

}  // namespace kontrakt::compare
