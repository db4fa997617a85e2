// The targets of an edition: the matrix, the list of all, and the way to them.
#include <algorithm>
#include <array>
#include <span>

#include "compare/target_matrix.hpp"
#include "support/numbers.hpp"
#include "view/context.hpp"
#include "view/target_words.hpp"

namespace kontrakt::view {
namespace {

using compare::Area;
using compare::MatrixEntry;

// More names than these are folded.
constexpr std::size_t names_in_a_cell = 12;

Value texts(PageBuilder& b, const std::vector<std::string>& all) {
  std::vector<Value> values;
  for (const std::string& text : all) {
    if (!text.empty()) values.push_back(b.text(text));
  }
  return b.list(values);
}

Value detail(PageBuilder& b, std::string_view text, bool mark, const std::vector<Value>& more = {}) {
  ObjectBuilder o = b.object();
  o.set(k.text, b.text(text));
  o.set(k.mark, Value::boolean(mark));
  o.set(k.more, b.list(more));
  return o.build();
}

// What stands below the name: what the target says, then what was done to place it here.
Value details(PageBuilder& b, const compare::MatrixRow& row, const MatrixEntry& entry) {
  std::vector<Value> all;
  const std::string text = entry_text(entry, row.key);
  const std::string converted = conversion_text(entry);
  if (!text.empty()) all.push_back(detail(b, text, false));
  if (!converted.empty()) all.push_back(detail(b, converted, true));
  std::vector<Value> inferred;
  for (const std::string_view field : entry.inferred()) inferred.push_back(b.kept(field_name(field)));
  if (!inferred.empty()) all.push_back(detail(b, "tolkat", true, inferred));
  return b.list(all);
}

Value entry_value(PageBuilder& b, const compare::MatrixRow& row, const compare::MatrixColumn& column,
                  const MatrixEntry& entry) {
  const bool last_of_column = entry.year == column.to;
  ObjectBuilder o = b.object();
  o.set(k.label, b.kept(entry.municipality().name));
  o.set(k.href, b.href(address_of(*entry.contract), "mal-" + entry.target->id));
  o.set(k.year, entry.year && !last_of_column ? Value::integer(*entry.year) : Value::none());
  o.set(k.details, details(b, row, entry));
  o.set(k.proposed, Value::boolean(entry.proposed()));
  o.set(k.example, Value::boolean(entry.municipality().example));
  return o.build();
}

// More than a page can name, so that it only tells how many.
bool is_counted(const std::vector<MatrixEntry>& entries) {
  return entries.size() > most_in_a_list;
}

bool any_counted(const compare::TargetMatrix& matrix) {
  for (const compare::MatrixArea& area : matrix.areas) {
    for (const compare::MatrixGroup& group : area.groups) {
      for (const compare::MatrixRow& row : group.rows) {
        if (std::ranges::any_of(row.cells, is_counted)) return true;
      }
    }
  }
  return false;
}

Value cell_value(PageBuilder& b, const compare::MatrixRow& row, const compare::MatrixColumn& column,
                 const std::vector<MatrixEntry>& entries) {
  std::vector<Value> all;
  const bool counted = is_counted(entries);
  if (!counted) {
    for (const MatrixEntry& entry : entries) all.push_back(entry_value(b, row, column, entry));
  }
  ObjectBuilder o = b.object();
  o.set(k.label, b.text(column_title(column)));
  o.set(k.counted, Value::boolean(counted));
  o.set(k.entries, b.list(all));
  o.set(k.folded, Value::boolean(entries.size() > names_in_a_cell));
  o.set(k.count_text, b.text(support::counted(static_cast<std::int64_t>(entries.size()), "mål", "mål")));
  return o.build();
}

// Only beside targets of the place that are not of consumption alone: others are not of the same kind.
Value references(PageBuilder& b, const model::Edition& edition, const compare::MatrixArea& area,
                 const compare::MatrixGroup& group, NoteBlock& notes) {
  std::vector<Value> all;
  if (area.area != Area::place || group.consumption) return b.list(all);
  for (const model::ReferenceTarget& reference : edition.reference_targets) {
    const std::string value = quantity_text(reference.quantity);
    std::vector<Value> cells;
    for (const compare::MatrixColumn& column : area.columns) {
      const bool here = reference.target_year && column.holds(reference.target_year);
      ObjectBuilder cell = b.object();
      cell.set(k.label, b.text(column_title(column)));
      cell.set(k.text, here ? b.text(std::to_string(*reference.target_year)) : Value::none());
      cells.push_back(cell.build());
    }
    ObjectBuilder o = b.object();
    o.set(k.title, b.text(reference.name + ": " + (value.empty() ? reference.goal_word : value)));
    o.set(k.note, b.optional(reference.note));
    o.set(k.cells, b.list(cells));
    o.set(k.refs, notes.refs(reference.sources));
    all.push_back(o.build());
  }
  return b.list(all);
}

std::string anchor_of(const compare::MatrixArea& area, std::size_t group) {
  static constexpr std::array names{"plats", "organisation", "stadsdelar", "utan-omrade"};
  return std::string(names.at(static_cast<std::size_t>(area.area))) + "-" + std::to_string(group + 1);
}

Value group_value(PageBuilder& b, const model::Edition& edition, const compare::MatrixArea& area,
                  std::size_t index) {
  const compare::MatrixGroup& group = area.groups[index];
  NoteBlock notes = b.block();
  std::vector<Value> rows;
  for (const compare::MatrixRow& row : group.rows) {
    std::vector<Value> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      cells.push_back(cell_value(b, row, area.columns[i], row.cells[i]));
    ObjectBuilder o = b.object();
    o.set(k.title, b.text(row_title(row.key)));
    o.set(k.cells, b.list(cells));
    rows.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.title, b.text(group_title(group)));
  o.set(k.anchor, b.text(anchor_of(area, index)));
  o.set(k.rows, b.list(rows));
  o.set(k.references, references(b, edition, area, group, notes));
  o.set(k.notes, notes.notes());
  return o.build();
}

Value area_value(PageBuilder& b, const model::Edition& edition, const compare::MatrixArea& area) {
  std::vector<Value> columns;
  for (const compare::MatrixColumn& column : area.columns) columns.push_back(b.text(column_title(column)));
  std::vector<Value> groups;
  for (std::size_t i = 0; i < area.groups.size(); ++i) groups.push_back(group_value(b, edition, area, i));
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(area_title(area.area)));
  o.set(k.anchor, b.text("omrade-" + std::to_string(static_cast<int>(area.area) + 1)));
  o.set(k.columns, b.list(columns));
  o.set(k.groups, b.list(groups));
  return o.build();
}

void add_coverage(std::vector<std::string>& to, const std::vector<compare::Coverage>& all, bool examples) {
  if (all.empty() || all.front().of == 0) return;
  const bool none =
      std::all_of(all.begin(), all.end(), [](const compare::Coverage& c) { return c.any == 0; });
  if (none) to.push_back(no_coverage_text(static_cast<std::int64_t>(all.front().of), examples));
  for (const compare::Coverage& one : all) {
    if (!none) to.push_back(coverage_text(one, examples));
  }
}

// Real municipalities and examples are never one number.
Value coverage(PageBuilder& b, const compare::TargetMatrix& matrix) {
  std::vector<std::string> all;
  add_coverage(all, matrix.coverage, false);
  add_coverage(all, matrix.coverage_examples, true);
  return texts(b, all);
}

// The reservations that name the printed table; all, when the table has no number.
Value reservations(PageBuilder& b, const model::Edition& edition, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Analysis* analysis : edition.analyses) {
    const std::string table = analysis->targets ? analysis->targets->number : std::string();
    for (const model::Reservation& one : analysis->reservations) {
      const auto names_table = [&](const model::Citation& citation) {
        return citation.place.find("tabell " + table) != std::string::npos;
      };
      if (!table.empty() && std::none_of(one.sources.begin(), one.sources.end(), names_table)) continue;
      ObjectBuilder o = b.object();
      o.set(k.title, b.optional(one.title));
      o.set(k.text, b.kept(one.text));
      o.set(k.refs, notes.refs(one.sources));
      o.set(k.unsourced, Value::boolean(one.sources.empty()));
      all.push_back(o.build());
    }
  }
  return b.list(all);
}

using Differences = std::span<const compare::PrintedDifference>;

// All that differs about one printed cell, or one entry that is not printed.
Value difference_value(PageBuilder& b, Differences of_one) {
  const compare::PrintedDifference& first = of_one.front();
  const model::Municipality* m = first.entry != nullptr     ? &first.entry->municipality()
                                 : first.printed != nullptr ? first.printed->municipality
                                                            : nullptr;
  std::vector<std::string> reasons;
  for (const compare::PrintedDifference& one : of_one) reasons.push_back(difference_text(one));
  ObjectBuilder o = b.object();
  o.set(k.municipality, m != nullptr ? b.municipality_link(*m) : Value::none());
  o.set(k.row, b.text(difference_row(first)));
  o.set(k.reasons, texts(b, reasons));
  o.set(k.note, first.printed != nullptr ? b.optional(first.printed->note) : Value::none());
  return o.build();
}

// Those of printed cells, or else those that are not printed.
Value differences(PageBuilder& b, Differences all, bool of_printed) {
  std::vector<Value> values;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (end < all.size() && all[i].printed != nullptr && all[end].printed == all[i].printed) ++end;
    if ((all[i].printed != nullptr) == of_printed) {
      values.push_back(difference_value(b, all.subspan(i, end - i)));
    }
    i = end;
  }
  return b.list(values);
}

Value printed_value(PageBuilder& b, const compare::TargetMatrix& matrix, const model::Analysis& analysis) {
  const model::PrintedTargets& table = *analysis.targets;
  const compare::PrintedComparison comparison = compare::compare(matrix, table);
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.analysis, b.link(analysis.title, address_of(analysis)));
  o.set(k.number, b.optional(table.number));
  o.set(k.title, b.kept(table.title));
  o.set(k.refs, notes.refs(table.sources));
  o.set(k.unsourced, Value::boolean(table.sources.empty()));
  o.set(k.count_text,
        b.text("Av tabellens " +
               support::counted(static_cast<std::int64_t>(comparison.cells), "uppgift", "uppgifter") +
               " står " + support::format_integer(static_cast<std::int64_t>(comparison.same)) +
               " på samma plats här: samma scope, rad, årtionde och status."));
  o.set(k.note, b.optional(table.note));
  o.set(k.differences, differences(b, comparison.differences, true));
  o.set(k.not_printed, differences(b, comparison.differences, false));
  o.set(k.notes, notes.notes());
  return o.build();
}

Value printed(PageBuilder& b, const compare::TargetMatrix& matrix) {
  std::vector<Value> all;
  for (const model::Analysis* analysis : matrix.edition->analyses) {
    if (analysis->targets) all.push_back(printed_value(b, matrix, *analysis));
  }
  return b.list(all);
}

// Once for the page, when some contracts are known only through others.
Value summary_notice(PageBuilder& b, const model::Edition& edition) {
  for (const model::Contract* contract : edition.contracts) {
    if (contract->kind == model::ContractKind::summary_by_other) return b.third_party(*contract);
  }
  return Value::none();
}

bool only_examples(const model::Edition& edition) {
  return std::all_of(edition.contracts.begin(), edition.contracts.end(),
                     [](const model::Contract* c) { return c->municipality->example; });
}

Value other_editions(PageBuilder& b, const model::Edition& edition,
                     std::string (*address)(const model::Edition&)) {
  std::vector<Value> all;
  for (const model::Edition* other : b.portal().editions_newest_first) {
    if (other != &edition && has_targets(*other)) all.push_back(b.link(other->label, address(*other)));
  }
  return b.list(all);
}

Value downloads(PageBuilder& b, const model::Edition& edition) {
  const DataTable table = target_matrix_table(edition);
  std::vector<Value> all;
  for (const auto& [label, address] :
       {std::pair("CSV", table.csv_address()), std::pair("JSON", table.json_address())}) {
    ObjectBuilder o = b.object();
    o.set(k.label, b.kept(label));
    o.set(k.href, b.href(address));
    all.push_back(o.build());
  }
  return b.list(all);
}

}  // namespace

bool has_targets(const model::Edition& edition) {
  return std::any_of(edition.contracts.begin(), edition.contracts.end(),
                     [](const model::Contract* c) { return !c->targets.empty(); });
}

Value target_editions_page(PageBuilder& b) {
  std::vector<Value> editions;
  for (const model::Edition* edition : b.portal().editions_newest_first) {
    if (!has_targets(*edition)) continue;
    std::int64_t real = 0;
    std::int64_t examples = 0;
    for (const model::Contract* contract : edition->contracts) {
      if (!contract->targets.empty()) ++(contract->municipality->example ? examples : real);
    }
    ObjectBuilder o = b.object();
    o.set(k.label, b.kept(edition->label));
    o.set(k.href, b.href(target_matrix_address(*edition)));
    o.set(k.list_href, b.href(target_list_address(*edition)));
    o.set(k.count_text, b.text(counted_apart(real, examples, "kommun", "kommuner", "inga kommuner")));
    editions.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.editions, b.list(editions));
  Head head;
  head.title = "Klimatmål";
  head.lead = "Kommunernas klimatmål bredvid varandra, omgång för omgång.";
  head.kind = "target_editions";
  head.address = addresses::targets;
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  return b.page(head, o);
}

namespace {

// A municipality that is in no table has not been forgotten: its contract has no targets.
Value without_targets(PageBuilder& b, const model::Edition& edition) {
  std::vector<Value> links;
  for (const model::Contract* contract : edition.contracts) {
    if (contract->targets.empty())
      links.push_back(b.link(contract->municipality->name, address_of(*contract)));
  }
  return b.list(links);
}

}  // namespace

Value target_matrix_page(PageBuilder& b, const model::Edition& edition) {
  const compare::TargetMatrix matrix = compare::target_matrix(edition);
  ObjectBuilder o = b.object();
  o.set(k.edition, b.edition_link(edition));
  o.set(k.summary_notice, summary_notice(b, edition));
  o.set(k.coverage, coverage(b, matrix));
  NoteBlock reservation_notes = b.block();
  o.set(k.reservations, reservations(b, edition, reservation_notes));
  o.set(k.reservation_notes, reservation_notes.notes());
  std::vector<Value> areas;
  std::vector<Value> toc;
  for (const compare::MatrixArea& area : matrix.areas) {
    areas.push_back(area_value(b, edition, area));
    toc.push_back(b.toc_entry(area_title(area.area),
                              "omrade-" + std::to_string(static_cast<int>(area.area) + 1), {}, 2));
  }
  o.set(k.areas, b.list(areas));
  o.set(k.counted, Value::boolean(any_counted(matrix)));
  o.set(k.most, Value::integer(most_in_a_list));
  using compare::LeftOut;
  o.set(k.without, without_targets(b, edition));
  o.set(k.left_out,
        texts(b, {left_out_text(matrix, LeftOut::sector), left_out_text(matrix, LeftOut::compensation),
                  left_out_text(matrix, LeftOut::direction)}));
  o.set(k.printed, printed(b, matrix));
  toc.push_back(b.toc_entry("Så läser du tabellerna", "lasanvisning", {}, 2));
  const bool any_printed = std::any_of(edition.analyses.begin(), edition.analyses.end(),
                                       [](const model::Analysis* a) { return a->targets.has_value(); });
  if (any_printed) toc.push_back(b.toc_entry("Den tryckta tabellen", "tryckt", {}, 2));
  o.set(k.downloads, downloads(b, edition));
  o.set(k.list_href, b.href(target_list_address(edition)));
  o.set(k.method, b.link("Så räknar vi", addresses::calculations));
  o.set(k.editions, other_editions(b, edition, target_matrix_address));
  Head head;
  head.title = "Klimatmål " + edition.label;
  head.heading = "Klimatmålen bredvid varandra";
  head.lead =
      "Klimatmål i " + edition.title + ", efter vad de omfattar, hur de är uttryckta och när de ska nås.";
  head.kind = "target_matrix";
  head.address = target_matrix_address(edition);
  head.crumbs = {{"Start", "/"},
                 {"Jämför", std::string(addresses::compare)},
                 {"Klimatmål", std::string(addresses::targets)}};
  head.example = only_examples(edition);
  return b.page(head, o, toc);
}

Value target_list_page(PageBuilder& b, const model::Edition& edition, const DataTable& table,
                       const TableParts& parts) {
  ObjectBuilder o = b.object();
  NoteBlock notes = b.block();
  o.set(k.edition, b.edition_link(edition));
  o.set(k.summary_notice, summary_notice(b, edition));
  o.set(k.table, b.table(table, parts, notes));
  o.set(k.notes, notes.notes());
  o.set(k.matrix, b.link("Klimatmålen bredvid varandra", target_matrix_address(edition)));
  o.set(k.editions, other_editions(b, edition, target_list_address));
  Head head;
  head.title = "Alla klimatmål " + edition.label;
  head.lead = "Varje klimatmål i " + edition.title + ", med alla uppgifter om det.";
  head.kind = "target_list";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"},
                 {"Jämför", std::string(addresses::compare)},
                 {"Klimatmål", std::string(addresses::targets)},
                 {edition.label, target_matrix_address(edition)}};
  head.example = only_examples(edition);
  return b.page(head, o);
}

}  // namespace kontrakt::view
