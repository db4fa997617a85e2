// A comparative analysis: what it is, what it recommends, and its tables.
#include "support/numbers.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

std::int64_t count_recommendations(const model::Analysis& analysis) {
  std::int64_t count = 0;
  for (const model::RecommendationGroup& group : analysis.groups)
    count += static_cast<std::int64_t>(group.recommendations.size());
  return count;
}

std::string count_text(std::int64_t count) {
  return count == 0 ? "inga rekommendationer" : support::counted(count, "rekommendation", "rekommendationer");
}

std::string short_name(const model::Analysis& analysis) {
  return "Analys " + std::to_string(analysis.year);
}

Value table_link(PageBuilder& b, const model::AnalysisTable& table) {
  ObjectBuilder o = b.object();
  o.set(k.number, b.optional(table.number));
  o.set(k.title, b.kept(table.title));
  o.set(k.href, b.href(address_of(table)));
  o.set(k.description, b.kept(table.description));
  return o.build();
}

Value analysis_facts(PageBuilder& b, const model::Analysis& analysis) {
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(analysis.title));
  o.set(k.year, Value::integer(analysis.year));
  o.set(k.href, b.href(address_of(analysis)));
  o.set(k.edition, analysis.edition != nullptr ? b.edition_link(*analysis.edition) : Value::none());
  o.set(k.made_by, b.optional(analysis.made_by));
  o.set(k.commissioned_by, b.optional(analysis.commissioned_by));
  o.set(k.published, b.date(analysis.published));
  if (analysis.source_document == nullptr) {
    o.set(k.source, Value::none());
  } else {
    ObjectBuilder source = b.object();
    source.set(k.text, b.kept(analysis.source_document->title));
    source.set(k.href, b.href(addresses::documents, source_anchor(*analysis.source_document)));
    source.set(k.url, b.optional(analysis.source_document->url));
    o.set(k.source, source.build());
  }
  return o.build();
}

// What reservations, closing points and references have in common.
template <class Fact>
ObjectBuilder said(PageBuilder& b, const Fact& fact, NoteBlock& notes) {
  ObjectBuilder o = b.object();
  o.set(k.title, b.optional(fact.title));
  o.set(k.text, b.optional(fact.text));
  o.set(k.refs, notes.refs(fact.sources));
  o.set(k.unsourced, Value::boolean(fact.sources.empty()));
  return o;
}

Value reservations(PageBuilder& b, const model::Analysis& analysis, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Reservation& one : analysis.reservations) all.push_back(said(b, one, notes).build());
  return b.list(all);
}

Value closing(PageBuilder& b, const model::Analysis& analysis, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::ClosingPoint& one : analysis.closing) {
    ObjectBuilder o = said(b, one, notes);
    o.set(k.number, Value::integer(one.number));
    o.set(k.anchor, b.text("slutord-" + std::to_string(one.number)));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value references(PageBuilder& b, const model::Analysis& analysis, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Reference& one : analysis.references) {
    ObjectBuilder o = said(b, one, notes);
    o.set(k.anchor, b.text("hanvisning-" + one.id));
    o.set(k.url, b.optional(one.url));
    o.set(k.host, b.kept(host_of(one.url)));
    o.set(k.note, b.optional(one.note));
    all.push_back(o.build());
  }
  return b.list(all);
}

// A note about a section leads to the recommendations about it, or to the section itself.
Value note_section(PageBuilder& b, const model::Analysis& analysis, const model::Note& note) {
  if (note.section.empty() || analysis.edition == nullptr) return Value::none();
  const model::Section* section = analysis.edition->section(note.section);
  if (section == nullptr) return Value::none();
  for (const model::RecommendationGroup& group : analysis.groups) {
    if (group.section == section && has_recommendations(analysis))
      return b.link(group.title, recommendations_address(analysis) + "#" + group_anchor(group));
  }
  return b.link(section->title, address_of(*analysis.edition) + "#" + section_anchor(section->key));
}

Value readings(PageBuilder& b, const model::Analysis& analysis, const std::vector<model::Note>& all,
               NoteBlock& notes) {
  std::vector<Value> values;
  for (const model::Note& note : all) {
    values.push_back(b.remark(note, notes, note_section(b, analysis, note)));
  }
  return b.list(values);
}

std::string recommendation_anchor(const model::RecommendationGroup& group, const model::Recommendation& one) {
  return group.id + "-" + std::to_string(one.number);
}

std::string group_name(const model::RecommendationGroup& group) {
  return group.number.empty() ? group.title : group.number + " " + group.title;
}

Value recommendation(PageBuilder& b, const model::RecommendationGroup& group,
                     const model::Recommendation& one, NoteBlock& notes) {
  ObjectBuilder o = said(b, one, notes);
  o.set(k.number, Value::integer(one.number));
  o.set(k.anchor, b.text(recommendation_anchor(group, one)));
  std::vector<Value> addressees;
  for (const std::string& who : one.addressees) addressees.push_back(b.kept(who));
  o.set(k.addressees, b.list(addressees));
  o.set(k.inferred, b.inferred(one.inferred));
  std::vector<Value> variants;
  for (const model::TitleVariant& variant : one.title_variants) {
    ObjectBuilder v = b.object();
    v.set(k.where, b.kept(variant.where));
    v.set(k.title, b.kept(variant.title));
    v.set(k.note, b.optional(variant.note));
    variants.push_back(v.build());
  }
  o.set(k.title_variants, b.list(variants));
  o.set(k.note, b.optional(one.note));
  return o.build();
}

Value group_head(PageBuilder& b, const model::Analysis& analysis, const model::RecommendationGroup& group) {
  ObjectBuilder o = b.object();
  o.set(k.number, b.optional(group.number));
  o.set(k.title, b.kept(group.title));
  o.set(k.count_text, b.text(count_text(static_cast<std::int64_t>(group.recommendations.size()))));
  o.set(k.href, !has_recommendations(analysis)
                    ? Value::none()
                    : b.href(recommendations_address(analysis), group_anchor(group)));
  return o.build();
}

Value group_value(PageBuilder& b, const model::Analysis& analysis, const model::RecommendationGroup& group) {
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.number, b.optional(group.number));
  o.set(k.title, b.kept(group.title));
  o.set(k.anchor, b.text(group_anchor(group)));
  o.set(k.text, b.optional(group.text));
  o.set(k.refs, notes.refs(group.sources));
  o.set(k.unsourced, Value::boolean(group.sources.empty()));
  o.set(k.section, group.section == nullptr
                       ? Value::none()
                       : b.link(group.section->title,
                                address_of(*analysis.edition) + "#" + section_anchor(group.section->key)));
  std::vector<Value> all;
  for (const model::Recommendation& one : group.recommendations)
    all.push_back(recommendation(b, group, one, notes));
  o.set(k.recommendations, b.list(all));
  o.set(k.notes, notes.notes());
  return o.build();
}

Head head_of(const model::Analysis& analysis) {
  Head head;
  head.crumbs = {{"Start", "/"}};
  head.updated = analysis.common.updated;
  head.example = analysis.example;
  return head;
}

std::vector<Value> contents(PageBuilder& b, const model::Analysis& analysis) {
  std::vector<Value> toc;
  const auto add = [&](bool wanted, std::string_view label, std::string_view anchor) {
    if (wanted) toc.push_back(b.toc_entry(label, anchor, {}, 2));
  };
  add(!analysis.text.empty(), "Så gjordes analysen", "om");
  add(!analysis.reservations.empty(), "Förbehåll", "forbehall");
  add(true, "Rekommendationer", "rekommendationer");
  add(!analysis.closing.empty(), "Slutord", "slutord");
  add(!analysis.tables.empty(), "Tabeller", "tabeller");
  add(!analysis.references.empty(), "Hänvisningar", "hanvisningar");
  add(!analysis.notes.empty(), "Så har vi läst", "lasning");
  return toc;
}

// The municipalities whose contracts the portal knows through this analysis.
Value summaries(PageBuilder& b, const model::Analysis& analysis) {
  std::vector<Value> all;
  if (analysis.edition != nullptr) {
    for (const model::Contract* contract : analysis.edition->contracts) {
      if (contract->kind != model::ContractKind::summary_by_other) continue;
      if (analysis_behind(*contract) != &analysis) continue;
      all.push_back(b.link(contract->municipality->name, address_of(*contract)));
    }
  }
  return b.list(all);
}

}  // namespace

const model::Analysis* analysis_behind(const model::Contract& contract) {
  if (contract.edition == nullptr) return nullptr;
  for (const model::Analysis* analysis : contract.edition->analyses) {
    if (analysis->source_document == contract.source_document) return analysis;
  }
  return contract.edition->analyses.empty() ? nullptr : contract.edition->analyses.front();
}

bool has_recommendations(const model::Analysis& analysis) {
  return count_recommendations(analysis) > 0;
}

Value analysis_page(PageBuilder& b, const model::Analysis& analysis) {
  ObjectBuilder o = b.object();
  o.set(k.analysis, analysis_facts(b, analysis));
  o.set(k.note, b.optional(analysis.common.note));
  o.set(k.intro, b.prose(analysis.text, 3));
  o.set(k.summaries, summaries(b, analysis));
  NoteBlock reservation_notes = b.block();
  o.set(k.reservations, reservations(b, analysis, reservation_notes));
  o.set(k.reservation_notes, reservation_notes.notes());
  std::vector<Value> groups;
  for (const model::RecommendationGroup& group : analysis.groups)
    groups.push_back(group_head(b, analysis, group));
  o.set(k.groups, b.list(groups));
  const std::int64_t count = count_recommendations(analysis);
  o.set(k.count_text, b.text(count_text(count)));
  o.set(k.recommendations_href, count == 0 ? Value::none() : b.href(recommendations_address(analysis)));
  NoteBlock closing_notes = b.block();
  o.set(k.closing, closing(b, analysis, closing_notes));
  o.set(k.closing_notes, closing_notes.notes());
  std::vector<Value> tables;
  for (const model::AnalysisTable* table : analysis.tables) tables.push_back(table_link(b, *table));
  o.set(k.tables, b.list(tables));
  NoteBlock reference_notes = b.block();
  o.set(k.references, references(b, analysis, reference_notes));
  o.set(k.reference_notes, reference_notes.notes());
  NoteBlock reading_notes = b.block();
  o.set(k.reading, readings(b, analysis, analysis.notes, reading_notes));
  o.set(k.reading_notes, reading_notes.notes());
  Head head = head_of(analysis);
  head.title = analysis.title;
  head.lead = analysis.description;
  head.kind = "analysis";
  head.address = address_of(analysis);
  return b.page(head, o, contents(b, analysis));
}

DataTable recommendation_data(const model::Analysis& analysis) {
  DataTable data;
  data.id = "rekommendationer";
  data.folder = recommendations_address(analysis);
  data.title = "Rekommendationer i " + analysis.title;
  const Cells cells(data);
  data.columns = {{"grupp", "Grupp"},
                  {"nummer", "Nummer", {}, TableColumn::Kind::number},
                  {"rekommendation", "Rekommendation"},
                  {"text", "Innebörd"},
                  {"riktas_till", "Riktas till"}};
  for (const model::RecommendationGroup& group : analysis.groups) {
    for (const model::Recommendation& one : group.recommendations) {
      TableRow row(cells);
      std::string addressees;
      for (const std::string& addressee : one.addressees)
        addressees += (addressees.empty() ? "" : ", ") + addressee;
      row.cells = {cells.text(group_name(group)), cells.number(one.number), cells.text(one.title),
                   cells.text(one.text), cells.text(addressees)};
      row.sources = one.sources;
      row.example = analysis.example;
      data.rows.push_back(std::move(row));
    }
  }
  return data;
}

DataTable recommendation_table(const model::Analysis& analysis) {
  using Kind = TableColumn::Kind;
  DataTable table;
  table.id = "riktas-till";
  table.folder = recommendations_address(analysis);
  table.title = "Rekommendationerna efter grupp och mottagare";
  table.more = "En rekommendation som riktas till flera har en rad för var och en.";
  table.cites = false;
  const Cells cells(table);
  table.columns = {{"rekommendation", "Rekommendation"},
                   {"grupp", "Grupp", {}, Kind::text, true},
                   {"nummer", "Nummer", {}, Kind::number},
                   {"riktas_till", "Riktas till", {}, Kind::text, true}};
  const std::vector<std::string> nobody{std::string(unknown)};
  for (const model::RecommendationGroup& group : analysis.groups) {
    for (const model::Recommendation& one : group.recommendations) {
      for (const std::string& who : one.addressees.empty() ? nobody : one.addressees) {
        TableRow row(cells);
        row.cells = {cells.link(one.title, table.folder, recommendation_anchor(group, one)),
                     cells.text(group_name(group)), cells.number(one.number), cells.text(who)};
        row.sources = one.sources;
        row.example = analysis.example;
        table.rows.push_back(std::move(row));
      }
    }
  }
  return table;
}

Value recommendations_page(PageBuilder& b, const model::Analysis& analysis) {
  ObjectBuilder o = b.object();
  o.set(k.analysis, analysis_facts(b, analysis));
  o.set(k.count_text, b.text(count_text(count_recommendations(analysis))));
  std::vector<Value> groups;
  std::vector<Value> toc;
  for (const model::RecommendationGroup& group : analysis.groups) {
    groups.push_back(group_value(b, analysis, group));
    toc.push_back(b.toc_entry(group.title, group_anchor(group), group.number, 2));
  }
  o.set(k.groups, b.list(groups));
  toc.push_back(b.toc_entry("Alla i en tabell", "alla-i-en-tabell", {}, 2));
  NoteBlock notes = b.block();
  o.set(k.table, b.table(recommendation_table(analysis), notes));
  o.set(k.downloads, b.downloads(recommendation_data(analysis)));
  Head head = head_of(analysis);
  head.title = short_name(analysis) + ": rekommendationer";
  head.heading = "Rekommendationer";
  head.lead = "Alla rekommendationer i " + analysis.title + ", med våra ord.";
  head.kind = "recommendations";
  head.address = recommendations_address(analysis);
  head.crumbs.emplace_back(short_name(analysis), address_of(analysis));
  return b.page(head, o, toc);
}

}  // namespace kontrakt::view
