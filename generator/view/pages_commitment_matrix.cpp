// Who chose which joint commitment of an edition.
#include "compare/commitment_matrix.hpp"

#include "support/numbers.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

constexpr std::string_view not_chosen = "inte valt";
constexpr std::string_view none_listed = "inga åtgärder angivna ännu";

TableCell shaped(const Cells& cells, std::string_view words, std::string_view shape) {
  TableCell cell = cells.unknown(words);
  cells.shape(cell, shape);
  return cell;
}

TableCell choice_cell(const Cells& cells, const compare::Choice& choice) {
  if (!choice.chosen()) return shaped(cells, not_chosen, "dash");
  const model::Commitment& first = *choice.commitments.front();
  const std::string address = commitment_address(*first.contract->municipality, first.id);
  if (choice.actions() == 0) {
    TableCell cell = shaped(cells, none_listed, "ring");
    cell.known = true;
    cells.lead(cell, address);
    return cell;
  }
  TableCell cell = cells.count(choice.actions());
  cells.lead(cell, address);
  return cell;
}

TableColumn joint_column(const model::JointCommitment& joint) {
  TableColumn column;
  column.id = "atagande_" + std::to_string(joint.number);
  column.label = std::to_string(joint.number);
  column.kind = TableColumn::Kind::number;
  column.spoken = "Åtagande";
  column.note = joint.worded ? joint.title : "Lydelsen finns inte i underlaget.";
  return column;
}

TableRow count_row(const Cells& cells, std::string_view label,
                   const std::vector<compare::ChoiceCount>& counts, std::size_t compare::ChoiceCount::*what,
                   std::size_t own) {
  TableRow row(cells);
  row.cells.push_back(cells.text(label));
  for (const compare::ChoiceCount& count : counts) {
    row.cells.push_back(cells.count(count.*what));
  }
  row.cells.push_back(cells.count(own));
  return row;
}

// How many real municipalities have commitments of their own, or how many actions those have.
std::size_t own_count(const compare::CommitmentMatrix& matrix, bool actions) {
  std::size_t count = 0;
  for (const compare::CommitmentRow& row : matrix.rows) {
    if (row.contract->municipality->example || row.own.empty()) continue;
    if (!actions) ++count;
    for (const model::Commitment* own : row.own) count += actions ? own->actions.size() : 0;
  }
  return count;
}

void add_sums(DataTable& table, const compare::CommitmentMatrix& matrix) {
  using compare::ChoiceCount;
  const Cells cells(table);
  table.foot.push_back(count_row(cells, "Kommuner som har valt åtagandet", matrix.real,
                                 &ChoiceCount::municipalities, own_count(matrix, false)));
  table.foot.push_back(count_row(cells, "Åtgärder, alla kommuner", matrix.real, &ChoiceCount::actions,
                                 own_count(matrix, true)));
}

}  // namespace

DataTable commitment_table(const model::Edition& edition) {
  const compare::CommitmentMatrix matrix = compare::commitment_matrix(edition);
  DataTable table;
  table.id = "gemensamma-ataganden";
  table.folder = commitment_matrix_address(edition);
  table.title = "Antal åtgärder för varje gemensamt åtagande i " + edition.title;
  table.more =
      "En kolumn för varje åtagande, med dess nummer. Talet är punkterna i kontraktet, räknade av portalen, "
      "och leder till kommunens åtagande.";
  table.cards = false;
  const Cells cells(table);
  table.columns.push_back({"kommun", "Kommun"});
  for (const model::JointCommitment* joint : matrix.joint) table.columns.push_back(joint_column(*joint));
  TableColumn own;
  own.id = "egna";
  own.label = "Egna";
  own.kind = TableColumn::Kind::number;
  own.note = "Åtaganden utanför den gemensamma listan. Talet är antalet åtaganden.";
  table.columns.push_back(own);
  for (const compare::CommitmentRow& row : matrix.rows) {
    const model::Municipality& m = *row.contract->municipality;
    TableRow line(cells);
    line.cells.push_back(cells.link(m.name, address_of(*row.contract)));
    for (const compare::Choice& choice : row.choices) line.cells.push_back(choice_cell(cells, choice));
    line.cells.push_back(cells.count(row.own.size()));
    line.example = m.example;
    table.rows.push_back(std::move(line));
  }
  add_sums(table, matrix);
  return table;
}

Value commitment_matrix_page(PageBuilder& b, const model::Edition& edition, const DataTable& table,
                             const TableParts& parts) {
  ObjectBuilder o = b.object();
  o.set(k.edition, b.edition_link(edition));
  NoteBlock notes = b.block();
  o.set(k.table, b.table(table, parts, notes));
  std::vector<Value> commitments;
  for (const model::JointCommitment* joint : edition.commitments) {
    NoteBlock joint_notes = b.block();
    ObjectBuilder one = b.object();
    one.set(k.number, Value::integer(joint->number));
    one.set(k.title, b.kept(joint->title));
    one.set(k.href, b.href(address_of(*joint)));
    one.set(k.variants, joint_variants(b, *joint, joint_notes));
    one.set(k.notes, joint_notes.notes());
    if (!joint->variants.empty()) commitments.push_back(one.build());
  }
  o.set(k.commitments, b.list(commitments));
  std::vector<Value> editions;
  for (const model::Edition* other : b.portal().editions_newest_first) {
    if (other == &edition || !has_commitment_matrix(*other)) continue;
    editions.push_back(b.link(other->label, commitment_matrix_address(*other)));
  }
  o.set(k.editions, b.list(editions));
  Head head;
  head.title = "Åtaganden och kommuner " + edition.label;
  head.heading = "Vem har valt vad?";
  head.lead = "Gemensamma åtaganden i " + edition.title + ", kommun för kommun.";
  head.kind = "commitment_matrix";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  head.example = edition.example;
  return b.page(head, o);
}

bool has_commitment_matrix(const model::Edition& edition) {
  return !edition.commitments.empty() && !edition.contracts.empty();
}

}  // namespace kontrakt::view
