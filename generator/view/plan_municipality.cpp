// The pages about one municipality.
#include <map>

#include "view/emissions.hpp"
#include "view/follow_up.hpp"
#include "view/local_registers.hpp"
#include "view/planner.hpp"

namespace kontrakt::view {

void Planner::add_municipality(const model::Municipality& m, const MunicipalTables& tables) {
  own(m.text, add(address_of(m), "municipality.html", "kommunen " + m.name, m.common,
                  [&m](PageBuilder& b) { return municipality_page(b, m); }));
  add_followables(&m);
  std::map<std::string_view, std::string_view> commitments;  // by id: the address
  for (const model::Contract* contract : m.contracts) {
    if (contract->edition == nullptr) continue;
    own(contract->text,
        add(address_of(*contract), "contract.html", m.name + ": kontraktet " + contract->version_label,
            contract->common, [contract](PageBuilder& b) { return contract_page(b, *contract); }));
    if (has_picture(context(), *contract)) {
      add_picture(address_of(*contract), m.name + ": kontraktet " + contract->version_label,
                  [contract](const Context&) { return picture_of(*contract); });
    }
    if (has_changes(*contract)) {
      model::Common common;
      common.at = contract->common.at;
      add(changes_address(*contract), "changes.html",
          m.name + ": ändringarna till " + contract->version_label, common,
          [contract](PageBuilder& b) { return changes_page(b, *contract); });
      add_downloads([contract](const Context& context) { return changes_table(context, *contract); });
    }
    for (const model::Commitment* commitment : contract->commitments) {
      const auto [known, is_new] = commitments.try_emplace(commitment->id);
      if (is_new) {
        known->second =
            add(commitment_address(m, commitment->id), "commitment.html",
                m.name + ": åtagandet " + commitment->id, commitment->common,
                [&m, commitment](PageBuilder& b) { return commitment_page(b, m, commitment->id); });
      } else {
        lead_here(commitment->common, known->second);
      }
      own(commitment->text, known->second);
    }
  }
  if (has_emissions_page(m)) add_emissions(m, tables);
  add_follow_up(m, tables);
  add_local(m, tables);
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation == nullptr) continue;
    own(contract->text,
        add(address_of(*contract), "local_contract.html", m.name + ": " + contract->organisation->name,
            contract->common, [contract](PageBuilder& b) { return local_contract_page(b, *contract); }));
    if (has_picture(context(), *contract)) {
      add_picture(address_of(*contract), m.name + ": " + contract->organisation->name,
                  [contract](const Context&) { return picture_of(*contract); });
    }
  }
}

// The programme with the first part of its register, the rest of a long register, and all commitments.
void Planner::add_local(const model::Municipality& m, const MunicipalTables& tables) {
  if (m.local == nullptr) return;
  const std::string subject = m.name + ": lokala klimatkontrakt";
  const PlannedTable& table = *tables.local_register;
  add_downloads_unless_empty(table);
  std::string_view address;
  for (std::size_t i = 0; i < table.parts.size(); ++i) {
    const std::string_view part = add(part_address(table.folder, i), "local.html", subject,
                                      i == 0 ? m.local->common : no_file, [i, &table, &m](PageBuilder& b) {
                                        return local_page(b, m, *b.made(table), {i, table.parts});
                                      });
    if (i == 0) address = part;
  }
  own(m.local->text, address);
  if (table.empty) return;
  if (tables.local_commitments->empty) return;
  add_table_pages(*tables.local_commitments, "local_commitments.html",
                  m.name + ": åtaganden i lokala klimatkontrakt",
                  [&m](PageBuilder& b, const DataTable& all, const TableParts& of) {
                    return local_commitments_page(b, m, all, of);
                  });
}

void Planner::add_follow_up(const model::Municipality& m, const MunicipalTables& tables) {
  const MunicipalLedger& ledger = context().ledgers.of(m);
  for (const auto& [of_year, one] : ledger.commitments) {
    const int year = of_year;
    const PlannedTable& table = tables.commitments.at(year);
    add_downloads_unless_empty(table);
    const std::string_view address =
        add(follow_up_address(m, year), "follow_up.html", m.name + ": uppföljningen " + std::to_string(year),
            one.follow_up != nullptr ? one.follow_up->common : no_file,
            [year, &table, &m](PageBuilder& b) { return follow_up_page(b, m, year, table); });
    if (one.follow_up != nullptr) own(one.follow_up->text, address);
  }
  for (const auto& [year, one] : ledger.local)
    add_local_follow_up(m, year, one.text, tables.local_years.at(year));
}

void Planner::add_local_follow_up(const model::Municipality& m, int year, const model::LocalYear* text,
                                  const PlannedTable& table) {
  const std::string subject = m.name + ": lokala klimatkontrakt " + std::to_string(year);
  add_downloads_unless_empty(table);
  for (std::size_t i = 0; i < table.parts.size(); ++i) {
    const std::string_view address =
        add(part_address(table.folder, i), "local_follow_up.html", subject,
            text != nullptr && i == 0 ? text->common : no_file, [i, year, &table, &m](PageBuilder& b) {
              return local_follow_up_page(b, m, year, *b.made(table), {i, table.parts});
            });
    if (text != nullptr && i == 0) own(text->text, address);
  }
}

void Planner::add_emissions(const model::Municipality& m, const MunicipalTables& tables) {
  for (const MunicipalTables::Emissions& one : tables.emissions) {
    add_downloads(one.measured);
    add_downloads_unless_empty(one.chart);
    add_downloads_unless_empty(one.needed);
  }
  model::Common common;
  common.at = m.common.at;
  add(emissions_address(m), "emissions.html", m.name + ": utsläpp", common,
      [&m, &of = tables.emissions](PageBuilder& b) { return emissions_page(b, m, of); });
}

}  // namespace kontrakt::view
