// Everyone who has signed something: municipalities, agencies, Viable Cities, and organisations with local
// contracts.
#include <algorithm>

#include "support/collation.hpp"
#include "support/numbers.hpp"
#include "view/local_registers.hpp"

namespace kontrakt::view {
namespace {

constexpr std::size_t newest_shown = 10;
constexpr std::size_t agreement_column = 3;
constexpr std::size_t signed_column = 4;

std::string person(const model::Signatory& signatory) {
  return signatory.name.empty() ? signatory.title : signatory.name + ", " + signatory.title;
}

TableCell signatory_cell(const Cells& cells, const model::Contract& contract) {
  for (const model::Signatory& signatory : contract.signatories) {
    if (signatory.municipality == contract.municipality) return cells.text(person(signatory));
  }
  return contract.signatures == model::SignatureStatus::not_in_document ? cells.unknown("saknas i underlaget")
                                                                        : cells.unknown();
}

// The party's signatory, as any contract of the edition has it.
TableCell signatory_cell(const Cells& cells, const model::Edition& edition, const model::Party& party) {
  for (const model::Contract* contract : edition.contracts) {
    for (const model::Signatory& signatory : contract->signatories) {
      if (signatory.party == &party && !signatory.name.empty()) return cells.text(person(signatory));
    }
  }
  return cells.unknown();
}

TableCell signatory_cell(const Cells& cells, const model::LocalContract& contract) {
  std::string all;
  for (const model::Signatory& signatory : contract.signatories)
    all.append(all.empty() ? "" : "; ").append(person(signatory));
  return all.empty() ? cells.unknown() : cells.text(all);
}

// What the municipality was in the round: "pionjärstad", "tvillingstad med Mjölby".
TableCell role_cell(const Cells& cells, const model::Municipality& municipality,
                    const model::Edition& edition) {
  std::string roles;
  for (const model::Role& role : municipality.roles) {
    if (role.edition != &edition) continue;
    roles.append(roles.empty() ? "" : ", ").append(role.role);
    const std::string& with = role.with != nullptr ? role.with->name : role.with_name;
    if (!with.empty()) roles.append(" med ").append(with);
  }
  return roles.empty() ? cells.unknown() : cells.text(roles);
}

std::string agreement(const model::Edition& edition) {
  return "Klimatkontrakt " + edition.label;
}

TableRow contract_row(const Cells& cells, const model::Contract& contract, const model::Edition& edition) {
  const model::Municipality& m = *contract.municipality;
  TableRow row(cells);
  TableCell to_contract = cells.link(agreement(edition), address_of(contract));
  if (contract.kind == model::ContractKind::summary_by_other)
    cells.mark(to_contract, "sammanfattning av annan");
  row.cells = {cells.link(m.name, address_of(m)),
               cells.text("kommun"),
               role_cell(cells, m, edition),
               to_contract,
               cells.date(contract.signed_at ? std::optional(contract.signed_at->date) : std::nullopt),
               signatory_cell(cells, contract),
               cells.text(contract.next == nullptr ? "senaste i portalen" : "ersatt av senare")};
  if (contract.signed_at) row.sources = contract.signed_at->sources;
  row.example = m.example || edition.example;
  return row;
}

TableRow party_row(const Cells& cells, const model::PartyInEdition& in, const model::Edition& edition) {
  TableRow row(cells);
  row.cells = {cells.link(in.party->name, address_of(edition), party_anchor(*in.party)),
               cells.text(in.party->kind),
               cells.unknown("gäller inte"),
               cells.link(agreement(edition), address_of(edition)),
               cells.date(edition.signed_at ? std::optional(edition.signed_at->date) : std::nullopt),
               signatory_cell(cells, edition, *in.party),
               cells.text(edition.next == nullptr ? "senaste i portalen" : "ersatt av senare")};
  row.sources = in.sources;
  row.example = edition.example;
  return row;
}

TableRow local_row(const Cells& cells, const model::LocalContract& contract) {
  const model::Organisation& organisation = *contract.organisation;
  const model::Municipality& m = *contract.municipality;
  TableRow row(cells);
  row.cells = {cells.link(Lasting{organisation.name}, address_of(organisation)),
               cells.text(Lasting{organisation.kind}),
               cells.text(Lasting{organisation.sector}),
               cells.link("Lokalt klimatkontrakt med " + m.name, address_of(contract)),
               cells.date(contract.signed_on),
               signatory_cell(cells, contract),
               cells.text(Lasting{contract.ended ? "avslutat" : "gäller"})};
  row.sources = contract.sources;
  row.example = m.example || organisation.example;
  return row;
}

// Real ones before examples; else as they stand.
void examples_last(std::vector<TableRow>& rows, std::size_t from) {
  std::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(from), rows.end(),
                   [](const TableRow& a, const TableRow& b) { return !a.example && b.example; });
}

void add_edition(const model::Edition& edition, DataTable& table) {
  const Cells cells(table);
  std::vector<TableRow>& rows = table.rows;
  std::size_t from = rows.size();
  for (const model::Contract* contract : edition.contracts)
    rows.push_back(contract_row(cells, *contract, edition));
  examples_last(rows, from);
  std::vector<const model::PartyInEdition*> parties;
  for (const model::PartyInEdition& in : edition.parties) parties.push_back(&in);
  support::sort_by_name(parties, [](const auto* in) { return std::string_view(in->party->name); });
  for (const model::PartyInEdition* in : parties) rows.push_back(party_row(cells, *in, edition));
}

void add_local_contracts(const model::Portal& portal, DataTable& table) {
  const Cells cells(table);
  std::vector<TableRow>& rows = table.rows;
  const std::size_t from = rows.size();
  for (const model::Municipality* m : portal.municipalities_by_name) {
    for (const model::LocalContract* contract : m->local_contracts) {
      if (contract->organisation != nullptr) rows.push_back(local_row(cells, *contract));
    }
  }
  examples_last(rows, from);
}

// "48 kommuner deltar enligt underlaget. 3 av dem finns i portalen."
std::string participation(const model::Edition& edition, const model::Figure& figure) {
  const auto real = std::count_if(edition.contracts.begin(), edition.contracts.end(),
                                  [](const auto* contract) { return !contract->municipality->example; });
  const bool all = static_cast<double>(real) == figure.quantity.value;
  return quantity_text(figure.quantity) + " deltar enligt underlaget. " +
         (real == 0   ? "Ingen av dem finns i portalen."
          : all       ? "Alla finns i portalen."
          : real == 1 ? "En av dem finns i portalen."
                      : support::format_integer(real) + " av dem finns i portalen.");
}

Value edition_value(PageBuilder& b, const model::Edition& edition, NoteBlock& notes) {
  const auto figure = std::find_if(edition.figures.begin(), edition.figures.end(), [](const auto& one) {
    return one.quantity.unit == "kommuner" && one.quantity.value;
  });
  const bool found = figure != edition.figures.end();
  ObjectBuilder o = b.object();
  o.set(k.label, b.kept(edition.label));
  o.set(k.href, b.href(address_of(edition)));
  o.set(k.example, Value::boolean(edition.example));
  o.set(k.figure_text, found ? b.text(participation(edition, *figure)) : Value::none());
  o.set(k.figure_refs, found ? notes.refs(figure->sources) : b.list({}));
  return o.build();
}

// Municipalities and organisations that signed in the last two years before the as-of date, at most ten, the
// latest first; examples only where there is room. The agencies sign each round, and are not news.
std::vector<const TableRow*> newest_rows(const DataTable& table, const std::optional<support::Date>& as_of) {
  if (!as_of) return {};
  const support::Date since = as_of->plus_months(-24);
  const auto date = [](const TableRow* row) { return row->cells[signed_column].date(); };
  std::vector<const TableRow*> rows;
  for (const TableRow& row : table.rows) {
    const bool party = !row.cells.front().anchor().empty();
    if (!party && date(&row) && since < *date(&row) && !(*as_of < *date(&row))) rows.push_back(&row);
  }
  const auto later = [&](const TableRow* a, const TableRow* b) { return *date(b) < *date(a); };
  // Of those that are alike the one that stands first; the other rows, which may be many, in no order.
  const auto shown = std::min(rows.size(), newest_shown);
  const auto end = rows.begin() + static_cast<std::ptrdiff_t>(shown);
  std::partial_sort(rows.begin(), end, rows.end(), [&](const TableRow* a, const TableRow* b) {
    if (a->example != b->example) return !a->example;
    return later(a, b) || (!later(b, a) && a < b);
  });
  rows.resize(shown);
  std::stable_sort(rows.begin(), rows.end(), later);
  return rows;
}

Value newest(PageBuilder& b, const DataTable& table) {
  std::vector<Value> all;
  for (const TableRow* row : newest_rows(table, b.context().input.as_of)) {
    const TableCell& name = row->cells.front();
    ObjectBuilder o = b.object();
    o.set(k.name, b.text(name.text));
    o.set(k.href, name.anchor().empty() ? b.href(name.address()) : b.href(name.address(), name.anchor()));
    o.set(k.text, b.text(row->cells[agreement_column].text));
    o.set(k.date, b.date(row->cells[signed_column].date()));
    o.set(k.example, Value::boolean(row->example));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value summary_notice(PageBuilder& b) {
  for (const model::Contract& contract : b.portal().contracts) {
    const Value notice = b.third_party(contract);
    if (notice.truthy()) return notice;
  }
  return Value::none();
}

}  // namespace

DataTable signatory_table(const Context& context) {
  DataTable table;
  table.id = "signatarer";
  table.folder = addresses::signatories;
  table.title = "Alla som har skrivit under";
  table.more = "den senaste omgången först, de lokala kontrakten sist";
  table.cites = false;
  table.columns = {{"namn", "Namn"},
                   {"slag", "Slag", {}, TableColumn::Kind::text, true},
                   {"roll", "Roll eller bransch", {}, TableColumn::Kind::text, true},
                   {"avtal", "Avtal", {}, TableColumn::Kind::text, true},
                   {"undertecknat", "Undertecknat", {}, TableColumn::Kind::date},
                   {"av", "Av"},
                   {"lage", "Läge", {}, TableColumn::Kind::text, true}};
  for (const model::Edition* edition : context.portal().editions_newest_first) add_edition(*edition, table);
  add_local_contracts(context.portal(), table);
  return table;
}

Value signatories_page(PageBuilder& b, const DataTable& table, const TableParts& parts) {
  NoteBlock notes = b.block();
  std::vector<Value> editions;
  for (const model::Edition* edition : b.portal().editions_newest_first)
    editions.push_back(edition_value(b, *edition, notes));
  ObjectBuilder o = b.object();
  o.set(k.editions, b.list(editions));
  o.set(k.local_text, b.optional(b.context().local_count));
  o.set(k.newest, newest(b, table));
  o.set(k.table, b.table(table, parts, notes));
  o.set(k.summary_notice, summary_notice(b));
  o.set(k.notes, notes.notes());
  Head head;
  head.title = "Signatärer";
  head.lead =
      "Alla som har skrivit under: kommuner, myndigheter, Viable Cities och de som har lokala "
      "klimatkontrakt.";
  head.kind = "signatories";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
