// Who has signed local contracts, and what they have taken upon themselves: tables, and how many they are.
// Example data is counted apart from real data. Private to view/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "view/context.hpp"

namespace kontrakt::view {

// tables_local.cpp
// The organisations with a contract with the municipality, by name: sector, day, commitments, last report.
DataTable local_register_table(const Context& context, const model::Municipality& municipality);
TableOutline local_register_outline(const model::Municipality& municipality);
// What they have taken upon themselves: a row for each commitment, by organisation.
DataTable local_commitment_table(const model::Municipality& municipality);
TableOutline local_commitment_outline(const model::Municipality& municipality);
// Every organisation once, with the municipalities that it has contracts with.
DataTable organisation_table(const Context& context);

// "2 organisationer har 3 lokala klimatkontrakt, i 2 kommuner.": each organisation counts once. Empty where
// there are no contracts.
std::string local_count_text(const model::Portal& portal);
// The day of the newest report that is known on `as_of`.
std::optional<support::Date> last_report(const model::LocalContract& contract, support::Date as_of);
// "2 åtaganden"
std::string commitments_text(std::size_t count);
// Where a commitment stands on its contract's page.
std::string commitment_anchor(const model::LocalCommitment& commitment);
inline constexpr std::string_view no_category = "ingen kategori";
// "minst 50 procent till 2028 jämfört med 2019"; empty where no number is given.
std::string target_text(const model::LocalCommitment& commitment);

// pages_local.cpp
// The first page has the whole programme, the others only the rest of a long register.
Value local_page(PageBuilder& b, const model::Municipality& municipality, const DataTable& table,
                 const TableParts& parts);
Value local_commitments_page(PageBuilder& b, const model::Municipality& municipality, const DataTable& table,
                             const TableParts& parts);
Value local_contract_page(PageBuilder& b, const model::LocalContract& contract);

// pages_organisations.cpp
Value organisations_page(PageBuilder& b, const DataTable& table, const TableParts& parts);
Value organisation_page(PageBuilder& b, const model::Organisation& organisation);

}  // namespace kontrakt::view
