// Comparative analyses and their tables.
#include <algorithm>

#include "support/nearest.hpp"
#include "validate/fact_reader.hpp"

namespace kontrakt::validate {
namespace {

template <class Things>
void sort_by_number(Things& things) {
  std::stable_sort(things.begin(), things.end(),
                   [](const auto& a, const auto& b) { return a.number < b.number; });
}

}  // namespace

void FactReader::read(model::Analysis& analysis) {
  Reader from = reader_of(raw_);
  stands_on(analysis.source_document);
  analysis.title = from.text("title");
  analysis.made_by = from.text("made_by");
  analysis.commissioned_by = from.text("commissioned_by");
  analysis.published = from.date("published");
  analysis.description = from.text("description");
  analysis.example = from.flag("example") || (analysis.edition != nullptr && analysis.edition->example) ||
                     (analysis.source_document != nullptr && analysis.source_document->example);
  from.each("reservations", [&](const Reader& one) {
    analysis.reservations.push_back({one.text("title"), one.text("text"), citations(one), one.at()});
  });
  read_recommendations(from, analysis);
  read_closing(from, analysis);
  notes(from, analysis.edition, analysis.notes);
  analysis.common = common();
}

model::Recommendation FactReader::recommendation(const Reader& from) {
  model::Recommendation out;
  out.number = from.integer("number").value_or(0);
  out.title = from.text("title");
  out.text = from.text("text");
  out.addressees = from.texts("addressees");
  out.inferred = from.texts("inferred");
  from.each("title_variants", [&](const Reader& one) {
    out.title_variants.push_back({one.text("where"), one.text("title"), one.text("note")});
  });
  out.note = from.text("note");
  out.sources = citations(from);
  out.at = from.at();
  return out;
}

void FactReader::read_recommendations(const Reader& from, model::Analysis& analysis) {
  Seen seen;
  from.each("groups", [&](const Reader& one) {
    once(seen, one.text("id"), one.at("id"), "@group");
    model::RecommendationGroup group;
    group.id = one.text("id");
    group.number = one.text("number");
    group.title = one.text("title");
    group.section = section_of(analysis.edition, one.text("section"), one.at("section"));
    group.text = one.text("text");
    group.sources = citations(one);
    group.at = one.at();
    analysis.groups.push_back(std::move(group));
  });
  Index<model::RecommendationGroup> groups;
  for (model::RecommendationGroup& group : analysis.groups) groups.emplace(group.id, &group);
  Seen numbers;  // "klimatmal 1"
  from.each("recommendations", [&](const Reader& one) {
    model::RecommendationGroup* group = resolve(groups, one.text("group"), one.at("group"), "@group");
    if (group == nullptr) return;
    model::Recommendation read = recommendation(one);
    if (read.number != 0) {
      once(numbers, group->id + " " + std::to_string(read.number), one.at("number"), "@recommendation");
    }
    group->recommendations.push_back(std::move(read));
  });
  for (model::RecommendationGroup& group : analysis.groups) sort_by_number(group.recommendations);
}

void FactReader::read_closing(const Reader& from, model::Analysis& analysis) {
  Seen numbers;
  from.each("closing", [&](const Reader& one) {
    const int number = one.integer("number").value_or(0);
    if (number != 0) once(numbers, std::to_string(number), one.at("number"), "@closing");
    analysis.closing.push_back({number, one.text("title"), one.text("text"), citations(one), one.at()});
  });
  sort_by_number(analysis.closing);
  Seen ids;
  from.each("references", [&](const Reader& one) {
    once(ids, one.text("id"), one.at("id"), "@reference");
    analysis.references.push_back({one.text("id"), one.text("title"), one.text("text"), one.text("url"),
                                   one.text("note"), citations(one), one.at()});
  });
}

model::PrintedTarget FactReader::printed_target(const Reader& from, const model::Edition* edition) {
  model::PrintedTarget cell;
  const std::string id = from.text("municipality");
  cell.municipality = resolve(names_.municipalities, id, from.at("municipality"), "@municipality");
  from.each_integer("scopes", [&](int scope, Location) {
    cell.scopes += (cell.scopes.empty() ? "" : "-") + std::to_string(scope);
  });
  cell.goal = from.text("goal");
  cell.text = from.text("text");
  cell.year = from.integer("year");
  cell.target_id = from.text("target");
  cell.inferred = from.texts("inferred");
  cell.note = from.text("note");
  cell.sources = citations(from);
  cell.at = from.at();
  cell.target_at = from.at("target");
  if (cell.municipality == nullptr || edition == nullptr || cell.target_id.empty()) return cell;
  auto contract = names_.contracts.find({id, edition->year});
  if (contract == names_.contracts.end()) {
    diagnostics_.add("K206", cell.target_at,
                     {{"municipality", cell.municipality->name}, {"year", std::to_string(edition->year)}});
    return cell;
  }
  Index<model::Target> targets;
  for (model::Target& target : contract->second->targets) targets.emplace(target.id, &target);
  cell.target = resolve(targets, cell.target_id, cell.target_at, "@target");
  return cell;
}

void FactReader::read_printed_targets(model::Analysis& analysis) {
  Reader whole = reader_of(raw_);
  if (!whole.has("targets")) return;
  Reader from = whole.object("targets");
  stands_on(analysis.source_document);
  model::PrintedTargets& table = analysis.targets.emplace();
  table.number = from.text("number");
  table.title = from.text("title");
  table.note = from.text("note");
  from.each_integer("years", [&](int year, Location) { table.years.push_back(year); });
  table.sources = citations(from);
  inherited_ = table.sources;
  from.each("cells",
            [&](const Reader& one) { table.cells.push_back(printed_target(one, analysis.edition)); });
  table.at = from.at();
}

model::TableRow FactReader::table_row(const Reader& from, const std::vector<model::TableColumn>& columns) {
  model::TableRow row;
  row.title = from.text("title");
  row.municipality =
      resolve(names_.municipalities, from.text("municipality"), from.at("municipality"), "@municipality");
  row.note = from.text("note");
  row.sources = citations(from);
  std::map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < columns.size(); ++i) by_id.emplace(columns[i].id, i);
  const load::Node* cells = from.find("cells");
  if (cells == nullptr) return row;
  for (const load::Member& member : cells->members()) {
    if (auto column = by_id.find(member.key()); column != by_id.end()) {
      row.cells.insert_or_assign(column->second,
                                 model::TableCell{std::string(member.value.text()), member.value.at});
      continue;
    }
    std::vector<std::string_view> known;
    for (const auto& [id, column] : by_id) known.push_back(id);
    diagnostics::Arguments arguments{{"what", "@column"}, {"value", std::string(member.key())}};
    if (auto nearest = support::nearest(member.key(), known)) {
      arguments.emplace_back("nearest", std::string(*nearest));
    }
    diagnostics_.add("K201", member.key_at(), std::move(arguments));
  }
  return row;
}

void FactReader::read(model::AnalysisTable& table) {
  const model::Analysis& analysis = *table.analysis;
  Reader from = reader_of(raw_);
  stands_on(analysis.source_document);
  table.number = from.text("number");
  table.title = from.text("title");
  table.description = from.text("description");
  table.order = from.integer("order");
  table.row_header = from.text("row_header");
  Seen columns;
  from.each("columns", [&](const Reader& one) {
    once(columns, one.text("id"), one.at("id"), "@column");
    table.columns.push_back({one.text("id"), one.text("title"), one.text("note")});
  });
  from.each("rows", [&](const Reader& one) { table.rows.push_back(table_row(one, table.columns)); });
  table.empty = from.text("empty");
  Seen marks;
  from.each("legend", [&](const Reader& one) {
    once(marks, one.text("mark"), one.at("mark"), "@mark");
    table.legend.push_back({one.text("mark"), one.text("meaning"), one.flag("inferred")});
  });
  table.totals = from.flag("totals");
  notes(from, analysis.edition, table.notes);
  table.sources = citations(from);
  table.common = common();
}

}  // namespace kontrakt::validate
