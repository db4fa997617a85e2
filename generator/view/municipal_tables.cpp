#include "view/municipal_tables.hpp"

#include "view/emissions.hpp"
#include "view/follow_up.hpp"
#include "view/local_registers.hpp"

namespace kontrakt::view {
namespace {

void plan_emissions(const Context& context, const model::Municipality& m, MunicipalTables& tables) {
  if (!has_emissions_page(m)) return;
  for (const model::EmissionsSeries& series : m.emissions) {
    if (series.points.empty()) continue;
    tables.emissions.push_back(
        {&series, plan_table(context, [&m, &series](const Context&) { return series_table(m, series); }),
         plan_table(context, [&m, &series](const Context&) { return series_chart_table(m, series); }),
         plan_table(context, [&m, &series](const Context&) { return needed_table(m, series); })});
  }
}

void plan_follow_up(const Context& context, const model::Municipality& m, MunicipalTables& tables) {
  const MunicipalLedger& ledger = context.ledgers.of(m);
  for (const auto& [of_year, one] : ledger.commitments) {
    tables.commitments.emplace(of_year, plan_table(context, [&m, year = of_year](const Context& from) {
                                 return commitment_year_table(from, m, year);
                               }));
  }
  for (const auto& [of_year, one] : ledger.local) {
    tables.local_years.emplace(of_year, plan_table(context, [&m, year = of_year](const Context& from) {
                                 return local_year_table(from, m, year);
                               }));
  }
}

void plan_local(const Context& context, const model::Municipality& m, MunicipalTables& tables) {
  if (m.local == nullptr) return;
  constexpr std::size_t short_parts = 70'000;  // what one must know to sign stands on the same page
  tables.local_register = plan_table(
      context, [&m](const Context& from) { return local_register_table(from, m); }, short_parts);
  tables.local_commitments = plan_table(context, [&m](const Context&) { return local_commitment_table(m); });
}

}  // namespace

MunicipalTables municipal_tables(const Context& context, const model::Municipality& municipality) {
  MunicipalTables tables;
  plan_emissions(context, municipality, tables);
  plan_follow_up(context, municipality, tables);
  plan_local(context, municipality, tables);
  return tables;
}

}  // namespace kontrakt::view
