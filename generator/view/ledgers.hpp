// The ledger of every municipality, year by year, made once: pages, tables, menu and links read the same
// rows.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "compare/ledger.hpp"
#include "view/words.hpp"

namespace kontrakt::view {

// A year of a municipality's contract.
struct CommitmentYear {
  const model::FollowUp* follow_up = nullptr;  // null where none is known
  const model::Contract* contract = nullptr;   // that it is about; null where none is known
  std::vector<compare::CommitmentEntry> rows;
};

// A year of a municipality's local contracts.
struct LocalYearLedger {
  const model::LocalYear* text = nullptr;  // the municipality's own; may be null
  std::vector<const model::Event*> events;
  std::vector<compare::LocalEntry> rows;
};

// The years that have a page, the newest first.
struct MunicipalLedger {
  template <class Year>
  using Years = std::map<int, Year, std::greater<>>;
  Years<CommitmentYear> commitments;
  Years<LocalYearLedger> local;
};

// A local contract's year, and whose it is.
struct LocalReport {
  const model::Municipality* municipality = nullptr;
  const compare::LocalEntry* entry = nullptr;

  bool example() const { return is_example(*entry->contract); }
};

class Ledgers {
 public:
  // `by_name`: all organisations in Swedish order.
  Ledgers(const model::Portal& portal, const std::vector<const model::Organisation*>& by_name,
          support::Date as_of);

  const MunicipalLedger& of(const model::Municipality& municipality) const;
  // The years that any municipality has a page of, the newest first.
  const std::vector<int>& years() const { return years_; }
  // All local contracts of a year, by organisation in Swedish order, then by municipality. Ordered once:
  // several tables and pages tell of them.
  const std::vector<LocalReport>& local_reports(int year) const;

 private:
  void collect_reports(const model::Portal& portal, const std::vector<const model::Organisation*>& by_name);

  std::map<const model::Municipality*, MunicipalLedger> by_municipality_;
  std::map<int, std::vector<LocalReport>> reports_;
  std::vector<int> years_;
};

}  // namespace kontrakt::view
