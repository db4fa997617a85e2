// Municipalities beside one another: the same questions to each. The whole table stands on the page; a script
// lets the reader pick two to four and turns them into columns.
#include <algorithm>
#include <set>

#include "support/numbers.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += between;
    all += text;
  }
  return all;
}

// "Lägre utsläpp: minst 85 procent (2045)": the number comes after a title that does not say it.
std::string told(const model::Target& target) {
  std::string text = target.title;
  const std::string value = quantity_text(target.quantity);
  const bool said = target.quantity.value &&
                    text.find(support::format_number_short(*target.quantity.value)) != std::string::npos;
  if (!value.empty() && !said) text += ": " + value;
  if (target.target_year) text += " (" + std::to_string(*target.target_year) + ")";
  return text;
}

TableCell titles(const Cells& cells, const model::Contract* contract, model::TargetStatus status,
                 std::string_view none) {
  if (contract == nullptr) return cells.unknown("inget kontrakt");
  std::vector<std::string> found;
  for (const model::Target& target : contract->targets) {
    if (target.level != model::TargetLevel::main || target.status != status) continue;
    found.push_back(told(target));
  }
  return found.empty() ? cells.unknown(none) : cells.text(joined(found, "; "));
}

// The joint commitments by number; an edition without any, as that of 2020, has nothing to choose from.
TableCell joint_numbers(const Cells& cells, const model::Contract* contract) {
  if (contract == nullptr) return cells.unknown("inget kontrakt");
  if (contract->edition == nullptr || contract->edition->commitments.empty())
    return cells.unknown("finns inte i omgången");
  std::set<int> numbers;
  for (const model::Commitment* commitment : contract->commitments) {
    if (commitment->joint != nullptr) numbers.insert(commitment->joint->number);
  }
  std::vector<std::string> texts;
  for (const int number : numbers) texts.push_back(std::to_string(number));
  return texts.empty() ? cells.unknown("inga valda") : cells.text(joined(texts, ", "));
}

// What somebody else's summary does not tell, the contract may have.
bool is_summary(const model::Contract& contract) {
  return contract.kind == model::ContractKind::summary_by_other;
}

TableCell own_commitments(const Cells& cells, const model::Contract* contract) {
  if (contract == nullptr) return cells.unknown("inget kontrakt");
  if (is_summary(*contract) && contract->commitments.empty()) return cells.unknown();
  const auto own = std::ranges::count_if(
      contract->commitments, [](const model::Commitment* c) { return !c->joint_number.has_value(); });
  return cells.count(static_cast<std::size_t>(own));
}

TableCell actions(const Cells& cells, const model::Contract* contract) {
  if (contract == nullptr) return cells.unknown("inget kontrakt");
  std::size_t count = 0;
  for (const model::Commitment* commitment : contract->commitments) count += commitment->actions.size();
  if (count > 0) return cells.count(count);
  return is_summary(*contract) ? cells.unknown() : cells.unknown("inga angivna ännu");
}

TableCell memberships(const Cells& cells, const model::Municipality& m) {
  std::vector<std::string> names;
  for (const model::Membership& membership : m.memberships) names.push_back(membership.name);
  return names.empty() ? cells.unknown() : cells.text(joined(names, ", "));
}

TableCell contract_cell(const Cells& cells, const model::Contract* contract) {
  if (contract == nullptr) return cells.unknown("inget kontrakt");
  TableCell cell = cells.link(contract->version_label, address_of(*contract));
  if (contract->kind == model::ContractKind::summary_by_other) {
    cells.mark(cell, model::word(contract->kind));
  }
  return cell;
}

}  // namespace

DataTable side_by_side_table(const Context& context) {
  DataTable table;
  table.id = "kommuner";
  table.folder = addresses::side_by_side;
  table.title = "Kommunernas senaste kontrakt";
  table.more = "Uppgifterna gäller det senaste kontraktet som portalen har för varje kommun.";
  using Kind = TableColumn::Kind;
  const Cells cells(table);
  table.columns = {{"kommun", "Kommun"},
                   {"kontrakt", "Kontrakt", {}, Kind::text, true},
                   {"huvudmal", "Antagna huvudmål"},
                   {"foreslagna", "Föreslagna huvudmål"},
                   {"gemensamma", "Gemensamma åtaganden"},
                   {"egna", "Egna åtaganden", {}, Kind::number},
                   {"atgarder", "Åtgärder", {}, Kind::number},
                   {"lokala", "Lokala kontrakt", {}, Kind::number},
                   {"natverk", "Nätverk"}};
  for (const model::Municipality* m : context.portal().municipalities_by_name) {
    const model::Contract* contract = m->latest();
    TableRow row(cells);
    row.cells = {cells.link(m->name, address_of(*m)),
                 contract_cell(cells, contract),
                 titles(cells, contract, model::TargetStatus::adopted, "inget antaget"),
                 titles(cells, contract, model::TargetStatus::proposed, "inget föreslaget"),
                 joint_numbers(cells, contract),
                 own_commitments(cells, contract),
                 actions(cells, contract),
                 m->local_contracts.empty() ? cells.unknown("inga i underlaget")
                                            : cells.count(m->local_contracts.size()),
                 memberships(cells, *m)};
    row.example = m->example;
    table.rows.push_back(std::move(row));
  }
  return table;
}

Value side_by_side_page(PageBuilder& b, const DataTable& table, const TableParts& parts) {
  ObjectBuilder o = b.object();
  NoteBlock notes = b.block();
  o.set(k.table, b.table(table, parts, notes));
  const model::Edition* edition = current_edition(b.portal());
  o.set(k.sections,
        edition != nullptr && !compared_sections(*edition).empty()
            ? b.link("Avsnitt för avsnitt i " + edition->title, section_comparison_address(*edition))
            : Value::none());
  Head head;
  head.title = "Sida vid sida";
  head.lead = "Ställ två till fyra kommuner bredvid varandra.";
  head.kind = "side_by_side";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
