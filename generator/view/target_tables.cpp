// The targets of an edition as rows: every target with all its fields, and every entry of the matrix.
#include "compare/target_matrix.hpp"
#include "support/numbers.hpp"
#include "view/context.hpp"
#include "view/target_words.hpp"

namespace kontrakt::view {
namespace {

using Kind = TableColumn::Kind;

// What a target of its kind does not have, as opposed to what the document does not say.
TableCell no_value(const Cells& cells) {
  return cells.nothing("inget");
}

TableCell text_or_none(const Cells& cells, std::string_view text) {
  return cells.text_or_nothing(text, "inget");
}

TableCell number_or_none(const Cells& cells, const std::optional<double>& number) {
  return number ? TableCell(cells.kept(support::format_number_short(*number)), *number) : no_value(cells);
}

template <class Fields>
std::string field_names(const Fields& fields) {
  std::string names;
  for (const auto& field : fields) {
    if (!names.empty()) names += ", ";
    names += field_name(field);
  }
  return names;
}

TableCell target_link(const Cells& cells, const model::Contract& contract, const model::Target& target) {
  return cells.link(target.title, address_of(contract), "mal-" + target.id);
}

// "scope 1 och 2" as a choice among others.
TableCell scopes_cell(const Cells& cells, const std::vector<int>& scopes) {
  return scopes.empty() ? cells.unknown() : cells.text(scopes_text(scopes));
}

TableRow list_row(const Cells& cells, const model::Contract& contract, const model::Target& target) {
  const model::Quantity& quantity = target.quantity;
  TableRow row(cells);
  row.cells = {cells.link(contract.municipality->name, address_of(contract)),
               target_link(cells, contract, target),
               cells.text(model::word(target.level)),
               text_or_none(cells, target.parent != nullptr ? std::string_view(target.parent->title) : ""),
               cells.text(model::word(target.kind)),
               text_or_none(cells, target.goal_word),
               text_or_none(cells, quantity_text(quantity)),
               number_or_none(cells, quantity.value),
               number_or_none(cells, quantity.value_to),
               text_or_none(cells, unit_text(quantity.unit, false)),
               cells.text(base_text(target)),
               cells.year(target.target_year),
               cells.text(geography_text(target)),
               cells.text(target.emissions),
               cells.text(target.gases),
               scopes_cell(cells, target.scopes),
               text_or_none(cells, target.sector),
               cells.text(model::word(target.status)),
               target.status == model::TargetStatus::proposed ? no_value(cells) : cells.year(target.adopted),
               text_or_none(cells, field_names(target.inferred))};
  row.sources = target.sources;
  row.example = contract.municipality->example;
  return row;
}

TableRow matrix_row(const Cells& cells, const compare::MatrixArea& area, const compare::MatrixGroup& group,
                    const compare::MatrixRow& row, std::size_t column, const compare::MatrixEntry& entry) {
  const model::Target& target = *entry.target;
  TableRow out(cells);
  out.cells = {cells.link(entry.municipality().name, address_of(*entry.contract)),
               cells.text(target.id),
               cells.text(area_title(area.area)),
               cells.text(group_title(group)),
               cells.text(row_title(row.key)),
               cells.text(column_title(area.columns[column])),
               cells.year(entry.year),
               target_link(cells, *entry.contract, target),
               text_or_none(cells, entry_text(entry, row.key)),
               cells.text(model::word(target.status)),
               text_or_none(cells, field_names(entry.inferred())),
               text_or_none(cells, conversion_text(entry)),
               cells.text(entry.covered ? "ja" : "nej")};
  out.sources = target.sources;
  out.example = entry.municipality().example;
  return out;
}

}  // namespace

DataTable target_list(const model::Edition& edition) {
  DataTable table;
  const Cells cells(table);
  table.id = "klimatmal";
  table.folder = target_list_address(edition);
  table.title = "Alla klimatmål i " + edition.title;
  table.more = "Ett streck betyder att uppgiften inte hör till det slagets mål.";
  table.columns = {{"kommun", "Kommun", {}, Kind::text, true},
                   {"mal", "Mål"},
                   {"niva", "Nivå", {}, Kind::text, true},
                   {"hor_till", "Hör till målet"},
                   {"slag", "Slag", {}, Kind::text, true},
                   {"malord", "Målord"},
                   {"varde", "Värde"},
                   {"tal", "Tal", {}, Kind::number},
                   {"tal_till", "Tal, spannets övre ände", {}, Kind::number},
                   {"enhet", "Enhet"},
                   {"basar", "Jämfört med"},
                   {"malar", "Målår", {}, Kind::year, true},
                   {"omrade", "Område", {}, Kind::text, true},
                   {"utslapp", "Utsläpp"},
                   {"gaser", "Gaser"},
                   {"scope", "Scope", {}, Kind::text, true},
                   {"sektor", "Sektor"},
                   {"status", "Status", {}, Kind::text, true},
                   {"antaget", "Antaget år", {}, Kind::year},
                   {"tolkat", "Vår tolkning"}};
  for (const model::Contract* contract : edition.contracts) {
    for (const model::Target& target : contract->targets)
      table.rows.push_back(list_row(cells, *contract, target));
  }
  return table;
}

DataTable target_matrix_table(const model::Edition& edition) {
  const compare::TargetMatrix matrix = compare::target_matrix(edition);
  DataTable table;
  const Cells cells(table);
  table.id = "matris";
  table.folder = target_matrix_address(edition);
  table.title = "Klimatmål i " + edition.title + ", efter scope, mål och målår";
  table.columns = {{"kommun", "Kommun"},
                   {"id", "Målets namn i filen"},
                   {"omrade", "Område"},
                   {"scope", "Grupp"},
                   {"rad", "Rad"},
                   {"kolumn", "Kolumn"},
                   {"ar", "År", {}, Kind::year},
                   {"mal", "Mål"},
                   {"text", "Text"},
                   {"status", "Status"},
                   {"tolkat", "Vår tolkning"},
                   {"omraknat", "Omräknat"},
                   {"tackt", "Eget mål för scope 1, 2 och 3, visat också för 1 och 2"}};
  for (const compare::MatrixArea& area : matrix.areas) {
    for (const compare::MatrixGroup& group : area.groups) {
      for (const compare::MatrixRow& row : group.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
          for (const compare::MatrixEntry& entry : row.cells[i])
            table.rows.push_back(matrix_row(cells, area, group, row, i, entry));
        }
      }
    }
  }
  return table;
}

}  // namespace kontrakt::view
