// The pages that compare municipalities.
#include <algorithm>
#include <memory>

#include "view/emissions.hpp"
#include "view/figures.hpp"
#include "view/follow_up.hpp"
#include "view/planner.hpp"
#include "view/rates.hpp"

namespace kontrakt::view {

void Planner::add_rates() {
  add_list(addresses::rates, "rates.html", "de årliga takterna", has_rates(portal()), rates_page);
  for (const model::Edition& edition : portal().editions) {
    if (!has_rates(edition)) continue;
    add_downloads([&edition](const Context&) { return rate_table(edition); });
    const std::vector<DataTable> charts = rate_chart_tables(edition);
    for (std::size_t i = 0; i < charts.size(); ++i)
      add_downloads([&edition, i](const Context&) { return std::move(rate_chart_tables(edition)[i]); });
  }
}

void Planner::add_comparisons() {
  const model::Portal& p = portal();
  if (p.contracts.empty()) return;
  add(std::string(addresses::compare), "comparisons.html", "jämförelserna", {}, comparisons_page);
  add(std::string(addresses::calculations), "calculations.html", "formlerna", {}, calculations_page);
  add_table_pages(side_by_side_table, "side_by_side.html", "kommunerna sida vid sida", side_by_side_page);
  if (has_emissions_comparison(p)) {
    add_table_pages(emissions_comparison_table, "emissions_comparison.html", "kommunernas utsläpp",
                    emissions_comparison_page);
  }
  add_figures();
  if (has_memberships(p))
    add_table_pages(membership_table, "memberships.html", "medlemskapen", memberships_page);
  add_list(addresses::targets, "target_editions.html", "klimatmålen",
           std::any_of(p.editions.begin(), p.editions.end(), has_targets), target_editions_page);
  for (const model::Edition& edition : p.editions) add_comparisons(edition);
}

// As many pages as the longest of the tables has parts.
void Planner::add_figures() {
  const auto tables = std::make_shared<const std::vector<FiguresTable>>(figures_tables(context()));
  std::size_t pages = 0;
  for (const FiguresTable& one : *tables) pages = std::max(pages, one.table.parts.size());
  for (const FiguresTable& one : *tables) add_downloads(kept(one.table));
  for (std::size_t i = 0; i < pages; ++i) {
    add(part_address(tables->front().table.folder, i), "figures_comparison.html", "läget enligt kontrakten",
        {}, [=](PageBuilder& b) { return figures_comparison_page(b, *tables, i); });
  }
}

void Planner::add_targets(const model::Edition& edition) {
  if (!has_targets(edition)) return;
  add(target_matrix_address(edition), "target_matrix.html", "klimatmålen i omgången " + edition.label, {},
      [&edition](PageBuilder& b) { return target_matrix_page(b, edition); });
  add_downloads([&edition](const Context&) { return target_matrix_table(edition); });
  add_table_pages([&edition](const Context&) { return target_list(edition); }, "target_list.html",
                  "listan över klimatmålen i omgången " + edition.label,
                  [&edition](PageBuilder& b, const DataTable& table, const TableParts& parts) {
                    return target_list_page(b, edition, table, parts);
                  });
}

void Planner::add_comparisons(const model::Edition& edition) {
  add_targets(edition);
  if (has_commitment_matrix(edition)) {
    add_table_pages([&edition](const Context&) { return commitment_table(edition); },
                    "commitment_matrix.html", "åtagandena i omgången " + edition.label,
                    [&edition](PageBuilder& b, const DataTable& table, const TableParts& parts) {
                      return commitment_matrix_page(b, edition, table, parts);
                    });
  }
  const auto sections = compared_sections(edition);
  if (sections.empty()) return;
  add(section_comparison_address(edition), "section_list.html", "avsnitten i omgången " + edition.label, {},
      [&edition](PageBuilder& b) { return section_list_page(b, edition); });
  for (const model::Section* section : sections) {
    add_list_pages(section_comparison_address(edition, section->key), edition.contracts.size(),
                   "section_comparison.html", "avsnittet " + section->title + " i omgången " + edition.label,
                   {}, [&edition, section](PageBuilder& b, const TableParts& parts) {
                     return section_comparison_page(b, edition, *section, parts);
                   });
  }
}

// As many pages of a year as the longest of its tables has parts.
void Planner::add_follow_up() {
  const std::vector<int>& years = context().ledgers.years();
  if (years.empty()) return;
  add_table_pages(years_table, "follow_ups.html", "uppföljningen", follow_ups_page);
  for (const int year : years) {
    add_year_pages(follow_up_tables(context(), year), year, follow_up_address(year), "follow_up_year.html",
                   "uppföljningen " + std::to_string(year), follow_up_year_page);
  }
}

}  // namespace kontrakt::view
