// How the documents were read: notes at sections, what differs, whose summary it is, and what corresponds to
// what.
#include <algorithm>

#include "compare/counterparts.hpp"
#include "support/text.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

// A title inside a sentence: "klimatmål", but "EU CoM".
std::string inside_sentence(std::string_view title) {
  const std::string small = support::lower(title);
  // The first letter, and whether the rest of the first word has capitals too.
  const std::size_t first = !title.empty() && (static_cast<unsigned char>(title[0]) & 0x80U) != 0 ? 2 : 1;
  if (title.size() <= first) return std::string(title);
  const std::size_t end = std::min(title.find(' '), title.size());
  if (end <= first || title.substr(first, end - first) != small.substr(first, end - first)) {
    return std::string(title);
  }
  return small.substr(0, first) + std::string(title.substr(first));
}

}  // namespace

std::string numbered(const model::Section& section) {
  return section.number.empty() ? section.title : section.number + " " + section.title;
}

Value PageBuilder::remark(const model::Note& note, NoteBlock& notes, Value section,
                          std::string_view deviation_label) {
  const bool deviation = note.kind == model::NoteKind::deviation;
  ObjectBuilder o = object();
  o.set(k.kind, kept(model::word(note.kind)));
  o.set(k.deviation, Value::boolean(deviation));
  o.set(k.label, kept(deviation ? deviation_label : std::string_view("Så har vi läst")));
  o.set(k.title, optional(note.title));
  o.set(k.text, kept(note.text));
  o.set(k.section, section);
  o.set(k.refs, notes.refs(note.sources));
  return o.build();
}

Value PageBuilder::remarks(const std::vector<model::Note>& all, std::string_view section, NoteBlock& notes,
                           std::string_view deviation) {
  std::vector<Value> values;
  for (const model::Note& note : all) {
    if (note.section == section) values.push_back(remark(note, notes, Value::none(), deviation));
  }
  return list(values);
}

Value PageBuilder::third_party(const model::Contract& contract) {
  if (contract.kind != model::ContractKind::summary_by_other) return Value::none();
  const model::Analysis* analysis = analysis_behind(contract);
  ObjectBuilder o = object();
  o.set(k.word, kept("sammanfattning av annan"));
  o.set(k.text, kept("Uppgifterna kommer från en sammanfattning som andra har gjort. Kontraktet självt finns "
                     "inte i underlaget."));
  o.set(k.analysis, analysis != nullptr ? link("Om analysen med sammanfattningen", address_of(*analysis))
                                        : Value::none());
  return o.build();
}

Value PageBuilder::counterparts(const model::Contract& contract, const model::Section& section) {
  std::vector<Value> links;
  if (section.content != model::SectionContent::municipality) return list(links);
  for (const model::Contract* other : contract.municipality->contracts) {
    if (other == &contract || other->edition == nullptr || other->edition == contract.edition) continue;
    for (const model::Section* one : compare::counterparts_in(*other->edition, section, *contract.edition)) {
      links.push_back(link(other->version_label + ": " + numbered(*one),
                           address_of(*other) + "#" + section_anchor(one->key)));
    }
  }
  return list(links);
}

Value PageBuilder::recommendation_links(const model::Edition& edition, const model::Section& section) {
  std::vector<Value> links;
  for (const model::Analysis* analysis : edition.analyses) {
    for (const model::RecommendationGroup& group : analysis->groups) {
      if (group.section == nullptr || group.section->key != section.key || group.recommendations.empty())
        continue;
      std::string label = "Analysens rekommendationer om " + inside_sentence(group.title);
      if (edition.analyses.size() > 1) label += " (" + std::to_string(analysis->year) + ")";
      links.push_back(link(label, recommendations_address(*analysis) + "#" + group_anchor(group)));
    }
  }
  return list(links);
}

Value PageBuilder::crosswalk(const model::Edition& edition) {
  const auto links = [&](const model::Edition& of, const std::vector<const model::Section*>& sections) {
    std::vector<Value> all;
    for (const model::Section* one : sections) {
      all.push_back(link(numbered(*one), address_of(of) + "#" + section_anchor(one->key)));
    }
    return list(all);
  };
  std::vector<Value> tables;
  for (const model::Edition* other : portal().editions_newest_first) {
    std::vector<Value> rows;
    const auto add = [&](const model::Counterpart& one, const auto& here, const auto& there) {
      ObjectBuilder row = object();
      row.set(k.here, links(edition, here));
      row.set(k.there, links(*other, there));
      row.set(k.note, optional(one.note));
      rows.push_back(row.build());
    };
    for (const model::Counterpart& one : edition.crosswalk) {
      if (one.edition == other) add(one, one.from, one.to);
    }
    for (const model::Counterpart& one : other->crosswalk) {
      if (one.edition == &edition) add(one, one.to, one.from);
    }
    if (rows.empty()) continue;
    ObjectBuilder o = object();
    o.set(k.edition, edition_link(*other));
    o.set(k.rows, list(rows));
    tables.push_back(o.build());
  }
  return list(tables);
}

Value PageBuilder::deviations(const model::Edition& edition, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Contract* contract : edition.contracts) {
    for (const model::Note& note : contract->notes) {
      if (note.kind != model::NoteKind::deviation) continue;
      const model::Section* section = note.section.empty() ? nullptr : edition.section(note.section);
      const std::string address = address_of(*contract);
      ObjectBuilder o = object();
      o.set(k.municipality, municipality_link(*contract->municipality));
      o.set(k.section, section != nullptr
                           ? link(numbered(*section), address + "#" + section_anchor(section->key))
                           : link("Kontraktet i sin helhet", address));
      o.set(k.title, optional(note.title));
      o.set(k.text, kept(note.text));
      o.set(k.refs, notes.refs(note.sources));
      all.push_back(o.build());
    }
  }
  return list(all);
}

}  // namespace kontrakt::view
