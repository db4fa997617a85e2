// What was reported, and what was not: a municipality's contract and its local contracts, year by year, and
// all of them together. Example data is counted apart from real data everywhere. Private to view/.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "compare/effects.hpp"
#include "view/context.hpp"
#include "view/ledger_words.hpp"
#include "view/year_tables.hpp"

namespace kontrakt::view {

// tables_follow_up.cpp
// A year of a municipality: a row for each commitment, and for each local contract.
inline constexpr const char* commitment_year_id = "ataganden";
DataTable commitment_year_table(const Context& context, const model::Municipality& municipality, int year);
DataTable local_year_table(const Context& context, const model::Municipality& municipality, int year);
TableOutline local_year_outline(const Context& context, const model::Municipality& municipality, int year);
// All municipalities: a row for each year (two where there is example data), each municipality that has
// commitments to follow up, each local contract, each reported action; in Swedish order, nothing is ranked.
DataTable years_table(const Context& context);
DataTable municipalities_year_table(const Context& context, int year);
DataTable local_contracts_year_table(const Context& context, int year);
DataTable actions_year_table(const Context& context, int year);

// Example data and real data are never one sum.
struct EffectsApart {
  compare::EffectTotals real;
  compare::EffectTotals examples;
};
EffectsApart effects_apart(const std::vector<LocalReport>& reports);

// pages_follow_up.cpp: shapes that several pages have.
Value status_mark(PageBuilder& b, compare::LedgerStatus status);
// Links "Uppföljning 2025" for each year, the newest first.
Value follow_up_links(PageBuilder& b, const model::Municipality& municipality);
// Those about this contract.
Value follow_up_links(PageBuilder& b, const model::Contract& contract);
Value local_follow_up_links(PageBuilder& b, const model::Municipality& municipality);
// How many have each status; statuses that nobody has are left out.
Value status_counts(PageBuilder& b, const compare::StatusCounts& counts);
// Those who have not reported, or not all that is asked for, in plain words: what is missing first, then what
// is due, what is not assessed, and what has no action of the kind that is asked for. On a page about all
// municipalities each line names its own.
struct Outstanding {
  Value list;
  std::string rest;  // how many more there are than the list names; empty when none
};
Outstanding outstanding(PageBuilder& b, const std::vector<LocalReport>& reports, bool name_municipality);
// A sum in words for real data and one for examples, of those that there are.
Value effect_sentences(PageBuilder& b, const std::vector<LocalReport>& reports);

Value follow_up_page(PageBuilder& b, const model::Municipality& municipality, int year,
                     const PlannedTable& table);
Value local_follow_up_page(PageBuilder& b, const model::Municipality& municipality, int year,
                           const DataTable& table, const TableParts& parts);

// pages_follow_up_all.cpp
std::vector<YearTable> follow_up_tables(const Context& context, int year);
Value follow_ups_page(PageBuilder& b, const DataTable& table, const TableParts& parts);
Value follow_up_year_page(PageBuilder& b, int year, const std::vector<YearTable>& tables, std::size_t part);

}  // namespace kontrakt::view
