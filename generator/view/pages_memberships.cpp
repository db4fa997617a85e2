// Networks and initiatives that municipalities are members of.
#include <algorithm>
#include <map>

#include "support/collation.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

struct Network {
  std::string name;
  std::int64_t real = 0;
  std::int64_t examples = 0;
};

std::vector<Network> networks(const model::Portal& portal) {
  std::map<std::string, Network> by_name;
  for (const model::Municipality* m : portal.municipalities_by_name) {
    for (const model::Membership& membership : m->memberships) {
      Network& network = by_name[membership.name];
      network.name = membership.name;
      ++(m->example ? network.examples : network.real);
    }
  }
  std::vector<Network> all;
  for (auto& [name, network] : by_name) all.push_back(std::move(network));
  support::sort_by_name(all, [](const Network& network) { return std::string_view(network.name); });
  return all;
}

// The tables of analyses that are about networks and platforms stand with their own reservations.
Value analysis_tables(PageBuilder& b) {
  std::vector<Value> links;
  for (const model::Analysis* analysis : b.portal().analyses_newest_first) {
    for (const model::AnalysisTable* table : analysis->tables) {
      links.push_back(b.link(table->title + " (" + std::to_string(analysis->year) + ")", address_of(*table)));
    }
  }
  return b.list(links);
}

}  // namespace

bool has_memberships(const model::Portal& portal) {
  return std::any_of(portal.municipalities.begin(), portal.municipalities.end(),
                     [](const model::Municipality& m) { return !m.memberships.empty(); });
}

DataTable membership_table(const Context& context) {
  DataTable table;
  table.id = "medlemskap";
  table.folder = addresses::memberships;
  table.title = "Nätverk och initiativ som kommunerna är med i";
  const Cells cells(table);
  table.columns = {{"kommun", "Kommun", {}, TableColumn::Kind::text, true},
                   {"natverk", "Nätverk eller initiativ", {}, TableColumn::Kind::text, true},
                   {"sedan", "Sedan", {}, TableColumn::Kind::year},
                   {"status", "Status"}};
  for (const model::Municipality* m : context.portal().municipalities_by_name) {
    for (const model::Membership& membership : m->memberships) {
      TableRow row(cells);
      row.cells = {cells.link(m->name, address_of(*m)), cells.text(membership.name),
                   cells.year(membership.since),
                   cells.text(membership.status.empty() ? "medlem" : std::string_view(membership.status))};
      row.sources = membership.sources;
      row.example = m->example;
      row.note = membership.note;
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

Value memberships_page(PageBuilder& b, const DataTable& table, const TableParts& parts) {
  std::vector<Value> lines;
  for (const Network& network : networks(b.portal())) {
    ObjectBuilder o = b.object();
    o.set(k.name, b.text(network.name));
    o.set(k.count_text, b.text(counted_apart(network.real, network.examples, "kommun", "kommuner", "")));
    lines.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.networks, b.list(lines));
  NoteBlock notes = b.block();
  o.set(k.table, b.table(table, parts, notes));
  o.set(k.notes, notes.notes());
  o.set(k.tables, analysis_tables(b));
  Head head;
  head.title = "Medlemskap";
  head.heading = "Nätverk och initiativ";
  head.lead = "Vilka kommuner är med i vilka nätverk?";
  head.kind = "memberships";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
