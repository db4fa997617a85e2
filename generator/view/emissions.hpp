// What pages say about emissions: the official series of a municipality beside what its contract says, never
// mixed. Private to view/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/comparability.hpp"
#include "compare/target_paths.hpp"
#include "model/portal.hpp"
#include "view/context.hpp"
#include "view/municipal_tables.hpp"

namespace kontrakt::view {

// A series, or a figure about emissions that the latest contract or the municipality itself gives.
bool has_emissions_page(const model::Municipality& municipality);

// The figures about emissions among others: amounts, changes, rates, forecasts, carbon budgets.
std::vector<const model::Figure*> emission_figures(const std::vector<model::Figure>& all);

// A contract's amount and the series' for the same year, place and kind of emissions.
struct SameYear {
  const model::Figure* figure = nullptr;
  const model::Contract* contract = nullptr;  // null: the municipality's own figure
  compare::YearPoint own;
  compare::YearPoint official;
  const model::EmissionsSeries* series = nullptr;
};
// By year.
std::vector<SameYear> same_years(const model::Municipality& municipality);

// The target that a comparison of municipalities shows: one that can be counted on the series, an adopted one
// before a proposed one, then the nearest in time whose year has not passed. None when there is none.
std::optional<compare::TargetPath> main_target(const model::Municipality& municipality,
                                               const model::EmissionsSeries& series);

// emissions_words.cpp: whole sentences, but for the first ones.
std::string kilotonnes_text(compare::YearlyEmissions emissions, int decimals);  // "1 238 tusen ton"
std::string change_text(double per_cent, int decimals);                         // "−3,1", "+3,1", "0,0"
std::string yearly_change_text(compare::YearlyRate rate);                       // "−3,1 procent per år"
std::string_view speaker(const model::Contract& contract);  // "Kontraktet", or who sums it up
std::string target_text(const compare::TargetPath& path);   // "85 procent lägre än 1990"
std::string_view why_not_text(compare::WhyNot why);
std::string not_counted_text(compare::NotCounted why, const model::Target& target,
                             const model::Contract& contract, const model::EmissionsTable& table);
// What is assumed when the target is counted on the series.
std::string assumption_text(const compare::TargetPath& path, const model::Contract& contract,
                            const model::EmissionsTable& table);
// Whether two rates may stand beside one another: a sentence with the reason.
std::string comparability_text(const compare::Comparability& comparability);
std::string rate_pair_text(const compare::RatePair& pair, const model::Contract& contract);

// tables_emissions.cpp
// So many decimals that small municipalities have digits left, the same for all of a series.
int kilotonne_decimals(const model::EmissionsSeries& series);
// The ids of its chart's table, and of what is still needed.
std::string chart_id(const model::EmissionsSeries& series);
std::string needed_id(const model::EmissionsSeries& series);
DataTable series_table(const model::Municipality& municipality, const model::EmissionsSeries& series);
// The numbers of the series' chart.
DataTable series_chart_table(const model::Municipality& municipality, const model::EmissionsSeries& series);
bool has_chart_rows(const model::Municipality& municipality, const model::EmissionsSeries& series);
// What is still needed: a row for each target that can be counted on the series; no rows when none can.
DataTable needed_table(const model::Municipality& municipality, const model::EmissionsSeries& series);
bool has_needed_rows(const model::Municipality& municipality, const model::EmissionsSeries& series);
bool has_emissions_comparison(const model::Portal& portal);
DataTable emissions_comparison_table(const Context& context);

// pages_emissions.cpp
Value emissions_page(PageBuilder& b, const model::Municipality& municipality,
                     const std::vector<MunicipalTables::Emissions>& tables);
Value emissions_comparison_page(PageBuilder& b, const DataTable& table, const TableParts& parts);

}  // namespace kontrakt::view
