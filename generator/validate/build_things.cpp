// The portal's own things: sources, parties, editions, analyses, events, the glossary and free pages.
#include <algorithm>

#include "validate/builder.hpp"

namespace kontrakt::validate {

model::Text Builder::text_of(const RawDocument& raw) {
  if (raw.body.empty()) return {};
  built_.texts.push_back({raw.body, raw.body_at});
  return {static_cast<std::uint32_t>(built_.texts.size() - 1)};
}

model::Edition* Builder::edition_of_year(const RawDocument& raw) {
  return resolve(names_.editions, std::to_string(raw.year), {raw.file, 0, 0}, "@edition", diagnostics_);
}

void Builder::named(const RawDocument& raw, std::string_view expected, Location at, const char* what,
                    const std::string& value) {
  if (expected == raw.id) return;
  diagnostics_.add("K209", at, {{"what", what}, {"value", value}, {"name", std::string(raw.id)}});
}

void Builder::add_source(const RawDocument& raw) {
  model::Source& source = built_.portal.sources.emplace_back();
  source.id = raw.id;
  names_.sources.emplace(raw.id, &source);
  read_later(raw, source);
}

void Builder::add_party(const RawDocument& raw) {
  model::Party& party = built_.portal.parties.emplace_back();
  party.id = raw.id;
  names_.parties.emplace(raw.id, &party);
  read_later(raw, party);
}

void Builder::add_edition(const RawDocument& raw) {
  model::Edition& edition = built_.portal.editions.emplace_back();
  edition.year = raw.year;
  names_.editions.emplace(std::to_string(raw.year), &edition);
  read_later(raw, edition);
}

void Builder::add_crosswalk(const RawDocument& raw) {
  reader_for(raw).read_crosswalk(*names_.editions.find(std::to_string(raw.year))->second);
}

void Builder::add_section_text(const RawDocument& raw) {
  Reader from = reader_of(raw);
  model::Edition* edition = edition_of_year(raw);
  if (edition == nullptr) return;
  std::string key = from.text("key");
  FactReader facts = reader_for(raw);
  if (facts.section_of(edition, key, from.at("key")) == nullptr) return;
  auto section = std::find_if(edition->sections.begin(), edition->sections.end(),
                              [&](const model::Section& s) { return s.key == key; });
  std::string in_file_name = key;
  std::replace(in_file_name.begin(), in_file_name.end(), '_', '-');
  named(raw, in_file_name, from.at("key"), "@section", key);
  if (!section->text.empty()) {
    diagnostics_.add("K203", from.at("key"), {{"what", "@section"}, {"value", key}},
                     {built_.texts[section->text.id].at});
    return;
  }
  section->text = text_of(raw);
  model::Citations sources = facts.citations(from);
  if (section->sources.empty()) section->sources = std::move(sources);
}

void Builder::add_joint_commitment(const RawDocument& raw) {
  Reader from = reader_of(raw);
  model::Edition* edition = edition_of_year(raw);
  model::JointCommitment& joint = built_.portal.joint_commitments.emplace_back();
  joint.edition = edition;
  joint.number = from.integer("number").value_or(0);
  joint.text = text_of(raw);
  joint.common.at = {raw.file, 0, 0};
  read_later(raw, joint);
  if (joint.number == 0) return;
  const std::string number = std::to_string(joint.number);
  named(raw, number, from.at("number"), "@joint_commitment", number);
  if (edition == nullptr) return;
  if (const auto* first = edition->commitment(joint.number)) {
    diagnostics_.add("K203", from.at("number"), {{"what", "@joint_commitment"}, {"value", number}},
                     {first->common.at});
    return;
  }
  edition->commitments.push_back(&joint);
}

void Builder::add_event(const RawDocument& raw) {
  model::Event& event = built_.portal.events.emplace_back();
  event.id = raw.id;
  event.text = text_of(raw);
  read_later(raw, event);
}

void Builder::add_glossary(const RawDocument& raw) {
  reader_for(raw).read_glossary(built_.portal.terms);
}

void Builder::add_page(const RawDocument& raw) {
  model::Page& page = built_.portal.pages.emplace_back();
  page.id = raw.kind == load::DocumentKind::index ? std::string_view("index") : raw.id;
  page.text = text_of(raw);
  if (page.id == "index") built_.portal.start = &page;
  read_later(raw, page);
}

void Builder::add_initiative(const RawDocument& raw) {
  model::Initiative& initiative = built_.portal.initiatives.emplace_back();
  initiative.id = raw.id;
  reader_for(raw).read(initiative);
  for (const model::Municipality* municipality : initiative.municipalities) {
    names_.municipalities.find(municipality->id)->second->initiatives.push_back(&initiative);
  }
}

void Builder::add_analysis(const RawDocument& raw) {
  Reader from = reader_of(raw);
  model::Analysis& analysis = built_.portal.analyses.emplace_back();
  analysis.year = raw.year;
  analyses_.emplace(raw.year, &analysis);
  analysis.source_document = resolve(names_.sources, from.text("source_document"), from.at("source_document"),
                                     "@source", diagnostics_);
  const int edition_year = from.integer("edition").value_or(raw.year);
  model::Edition* edition =
      resolve(names_.editions, std::to_string(edition_year), from.at("edition"), "@edition", diagnostics_);
  analysis.edition = edition;
  if (edition != nullptr) edition->analyses.push_back(&analysis);
  analysis.text = text_of(raw);
  read_later(raw, analysis);
}

void Builder::add_analysis_table(const RawDocument& raw) {
  auto found = analyses_.find(raw.year);
  if (found == analyses_.end()) {
    diagnostics_.add("K212", {raw.file, 0, 0}, {{"year", std::to_string(raw.year)}});
    return;
  }
  model::AnalysisTable& table = built_.portal.analysis_tables.emplace_back();
  table.id = raw.id;
  table.analysis = found->second;
  found->second->tables.push_back(&table);
  read_later(raw, table);
}

void Builder::fill_printed_targets(const RawDocument& raw) {
  reader_for(raw).read_printed_targets(*analyses_.find(raw.year)->second);
}

void Builder::add_publication(const RawDocument& raw) {
  model::Publication& publication = built_.portal.publications.emplace_back();
  publication.municipality = raw.municipality;
  publication.year = raw.year;
  publication.text = text_of(raw);
  reader_for(raw).read(publication);  // now, for it is moved when the next one comes
}

}  // namespace kontrakt::validate
