// Comparative analyses and their tables.
#include <algorithm>
#include <tuple>

#include "support/nearest.hpp"
#include "validate/builder.hpp"

namespace kontrakt::validate {
namespace {

template <class Things>
void sort_by_number(Things& things) {
  std::stable_sort(things.begin(), things.end(),
                   [](const auto& a, const auto& b) { return a.number < b.number; });
}

}  // namespace

void Builder::add_analysis(const RawDocument& raw) {
  Reader from = reader_of(raw);
  model::Analysis& analysis = built_.portal.analyses.emplace_back();
  analysis.year = raw.year;
  analyses_.emplace(raw.year, &analysis);
  analysis.title = from.text("title");
  analysis.source_document =
      resolve(sources_, from.text("source_document"), from.at("source_document"), "@source");
  default_source_ = analysis.source_document;
  in_contract_ = true;
  const int edition_year = from.integer("edition").value_or(raw.year);
  model::Edition* edition = resolve(editions_, std::to_string(edition_year), from.at("edition"), "@edition");
  analysis.edition = edition;
  if (edition != nullptr) edition->analyses.push_back(&analysis);
  analysis.made_by = from.text("made_by");
  analysis.commissioned_by = from.text("commissioned_by");
  analysis.published = from.date("published");
  analysis.description = from.text("description");
  analysis.example = from.flag("example") || (edition != nullptr && edition->example) ||
                     (analysis.source_document != nullptr && analysis.source_document->example);
  from.each("reservations", [&](const Reader& one) {
    analysis.reservations.push_back({one.text("title"), one.text("text"), citations(one), one.at()});
  });
  fill_recommendations(from, analysis);
  fill_closing(from, analysis);
  notes(from, analysis.edition, analysis.notes);
  analysis.text = text_of(raw);
  analysis.common = common(raw);
  default_source_ = nullptr;
  in_contract_ = false;
}

model::Recommendation Builder::recommendation(const Reader& from) {
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

void Builder::fill_recommendations(const Reader& from, model::Analysis& analysis) {
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

void Builder::fill_closing(const Reader& from, model::Analysis& analysis) {
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

model::PrintedTarget Builder::printed_target(const Reader& from, const model::Edition* edition) {
  model::PrintedTarget cell;
  const std::string id = from.text("municipality");
  cell.municipality = resolve(municipalities_, id, from.at("municipality"), "@municipality");
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
  auto contract = contracts_.find({id, edition->year});
  if (contract == contracts_.end()) {
    diagnostics_.add("K206", cell.target_at,
                     {{"municipality", cell.municipality->name}, {"year", std::to_string(edition->year)}});
    return cell;
  }
  Index<model::Target> targets;
  for (model::Target& target : contract->second->targets) targets.emplace(target.id, &target);
  cell.target = resolve(targets, cell.target_id, cell.target_at, "@target");
  return cell;
}

void Builder::fill_printed_targets(const RawDocument& raw) {
  Reader whole = reader_of(raw);
  if (!whole.has("targets")) return;
  Reader from = whole.object("targets");
  model::Analysis& analysis = *analyses_.find(raw.year)->second;
  default_source_ = analysis.source_document;
  in_contract_ = true;
  model::PrintedTargets& table = analysis.targets.emplace();
  table.number = from.text("number");
  table.title = from.text("title");
  table.note = from.text("note");
  from.each_integer("years", [&](int year, Location) { table.years.push_back(year); });
  table.sources = citations(from);
  inherited_ = table.sources;
  from.each("cells",
            [&](const Reader& one) { table.cells.push_back(printed_target(one, analysis.edition)); });
  inherited_.clear();
  table.at = from.at();
  default_source_ = nullptr;
  in_contract_ = false;
}

model::TableRow Builder::table_row(const Reader& from, const std::vector<model::TableColumn>& columns) {
  model::TableRow row;
  row.title = from.text("title");
  row.municipality =
      resolve(municipalities_, from.text("municipality"), from.at("municipality"), "@municipality");
  row.note = from.text("note");
  row.sources = citations(from);
  std::map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < columns.size(); ++i) by_id.emplace(columns[i].id, i);
  const load::Node* cells = from.find("cells");
  if (cells == nullptr) return row;
  for (const load::Member& member : cells->members()) {
    if (auto column = by_id.find(member.key); column != by_id.end()) {
      row.cells.insert_or_assign(column->second,
                                 model::TableCell{std::string(member.value.text()), member.value.at});
      continue;
    }
    std::vector<std::string_view> known;
    for (const auto& [id, column] : by_id) known.push_back(id);
    diagnostics::Arguments arguments{{"what", "@column"}, {"value", std::string(member.key)}};
    if (auto nearest = support::nearest(member.key, known)) {
      arguments.emplace_back("nearest", std::string(*nearest));
    }
    diagnostics_.add("K201", member.key_at, std::move(arguments));
  }
  return row;
}

void Builder::add_analysis_table(const RawDocument& raw) {
  auto found = analyses_.find(raw.year);
  if (found == analyses_.end()) {
    diagnostics_.add("K212", {raw.file, 0, 0}, {{"year", std::to_string(raw.year)}});
    return;
  }
  model::Analysis& analysis = *found->second;
  Reader from = reader_of(raw);
  default_source_ = analysis.source_document;
  in_contract_ = true;
  model::AnalysisTable& table = built_.portal.analysis_tables.emplace_back();
  table.id = raw.id;
  table.analysis = &analysis;
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
  table.common = common(raw);
  default_source_ = nullptr;
  in_contract_ = false;
  analysis.tables.push_back(&table);
}

void Builder::link_analyses() {
  model::Portal& portal = built_.portal;
  const auto newer = [](const model::Analysis* a, const model::Analysis* b) { return a->year > b->year; };
  for (const model::Analysis& analysis : portal.analyses) portal.analyses_newest_first.push_back(&analysis);
  std::sort(portal.analyses_newest_first.begin(), portal.analyses_newest_first.end(), newer);
  for (model::Edition& edition : portal.editions) {
    std::sort(edition.analyses.begin(), edition.analyses.end(), newer);
  }
  static constexpr int last = 1'000'000;
  for (model::Analysis& analysis : portal.analyses) {
    std::sort(
        analysis.tables.begin(), analysis.tables.end(),
        [](const model::AnalysisTable* a, const model::AnalysisTable* b) {
          return std::tuple(a->order.value_or(last), std::string_view(a->number), std::string_view(a->id)) <
                 std::tuple(b->order.value_or(last), std::string_view(b->number), std::string_view(b->id));
        });
  }
}

}  // namespace kontrakt::validate
