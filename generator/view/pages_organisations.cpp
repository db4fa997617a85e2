// Organisations across municipalities: each has one page, and counts once.
#include "support/numbers.hpp"
#include "view/local_registers.hpp"

namespace kontrakt::view {
namespace {

Value contract_lines(PageBuilder& b, const model::Organisation& organisation) {
  std::vector<Value> all;
  for (const model::LocalContract* contract : organisation.contracts) {
    if (contract->municipality == nullptr) continue;
    ObjectBuilder row = b.object();
    row.set(k.municipality, b.municipality_link(*contract->municipality));
    row.set(k.href, b.href(address_of(*contract)));
    row.set(k.signed_, b.date(contract->signed_on));
    row.set(k.ended, b.date(contract->ended));
    row.set(k.commitments, Value::integer(static_cast<std::int64_t>(contract->commitments.size())));
    row.set(k.commitments_text, b.text(commitments_text(contract->commitments.size())));
    row.set(k.last_report, b.date(last_report(*contract, b.context().as_of())));
    all.push_back(row.build());
  }
  return b.list(all);
}

}  // namespace

Value organisations_page(PageBuilder& b, const DataTable& table, const TableParts& parts) {
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.local_text, b.optional(b.context().local_count));
  o.set(k.table, b.table(table, parts, notes));
  Head head;
  head.title = "Organisationer";
  head.lead =
      "Företag, föreningar och andra som har lokala klimatkontrakt. Varje organisation räknas en gång, "
      "även om den har kontrakt i flera kommuner.";
  head.kind = "organisations";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value organisation_page(PageBuilder& b, const model::Organisation& organisation) {
  ObjectBuilder o = b.object();
  o.set(k.organisation, b.organisation(organisation));
  o.set(k.contracts, contract_lines(b, organisation));
  o.set(k.note, b.optional(organisation.common.note));
  Head head;
  head.title = organisation.name;
  head.lead = organisation.description;
  head.description = organisation.description.empty()
                         ? "Lokala klimatkontrakt som " + organisation.name + " har skrivit under."
                         : organisation.description;
  head.kind = "organisation";
  head.address = address_of(organisation);
  head.crumbs = {{"Start", "/"}, {"Organisationer", std::string(addresses::organisations)}};
  head.updated = organisation.common.updated;
  head.example = organisation.example;
  return b.page(head, o);
}

}  // namespace kontrakt::view
