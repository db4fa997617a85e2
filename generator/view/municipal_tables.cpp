#include "view/municipal_tables.hpp"

#include "view/emissions.hpp"
#include "view/follow_up.hpp"
#include "view/local_registers.hpp"

namespace kontrakt::view {
namespace {

void plan_emissions(const Context& context, const model::Municipality& m, MunicipalTables& tables) {
  if (!has_emissions_page(m)) return;
  const std::string folder = emissions_address(m);
  for (const model::EmissionsSeries& series : m.emissions) {
    if (series.points.empty()) continue;
    const auto plan = [&](const std::string& id, bool empty, auto make) {
      return plan_whole_table(context, id, folder, empty,
                              [&m, &series, make](const Context&) { return make(m, series); });
    };
    const std::string& id = series.table->id;
    tables.emissions.push_back({&series, plan(id, false, series_table),
                                plan(chart_id(series), !has_chart_rows(m, series), series_chart_table),
                                plan(needed_id(series), !has_needed_rows(m, series), needed_table)});
  }
}

void plan_follow_up(const Context& context, const model::Municipality& m, MunicipalTables& tables) {
  const MunicipalLedger& ledger = context.ledgers.of(m);
  for (const auto& [of_year, one] : ledger.commitments) {
    tables.commitments.emplace(of_year,
                               plan_whole_table(context, commitment_year_id, follow_up_address(m, of_year),
                                                one.rows.empty(), [&m, year = of_year](const Context& from) {
                                                  return commitment_year_table(from, m, year);
                                                }));
  }
  for (const auto& [of_year, one] : ledger.local) {
    tables.local_years.emplace(of_year, plan_table(context, local_year_outline(context, m, of_year),
                                                   [&m, year = of_year](const Context& from) {
                                                     return local_year_table(from, m, year);
                                                   }));
  }
}

void plan_local(const Context& context, const model::Municipality& m, MunicipalTables& tables) {
  if (m.local == nullptr) return;
  constexpr std::size_t short_parts = 70'000;  // what one must know to sign stands on the same page
  tables.local_register = plan_table(
      context, local_register_outline(m), [&m](const Context& from) { return local_register_table(from, m); },
      short_parts);
  tables.local_commitments = plan_table(context, local_commitment_outline(m),
                                        [&m](const Context&) { return local_commitment_table(m); });
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
