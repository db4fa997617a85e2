// The parts that facts of every kind are made of.
#include <algorithm>

#include "support/nearest.hpp"
#include "validate/fact_reader.hpp"

namespace kontrakt::validate {

using model::parse_word;

namespace {

// A former address becomes a file of the site, so it must be a plain path.
bool is_site_address(std::string_view address) {
  if (!address.starts_with('/') || address.size() < 2) return false;
  if (!address.ends_with('/') && !address.ends_with(".html")) return false;
  if (address.find("//") != std::string_view::npos || address.find("/.") != std::string_view::npos)
    return false;
  return address.find_first_of("?#\\ %\"<>") == std::string_view::npos;
}

}  // namespace

model::Common FactReader::common() {
  const Reader from = reader_of(raw_);
  model::Common common;
  common.note = from.text("note");
  common.updated = from.date("updated");
  from.each_text("aliases", [&](std::string_view alias, Location at) {
    if (is_site_address(alias)) {
      common.aliases.emplace_back(alias);
      common.alias_places.push_back(at);
    } else {
      diagnostics_.add("K211", at, {{"address", std::string(alias)}});
    }
  });
  common.at = {raw_.file, 0, 0};
  return common;
}

void FactReader::once(Seen& seen, const std::string& id, Location at, const char* what) {
  if (id.empty()) return;
  auto [first, is_new] = seen.emplace(id, at);
  if (!is_new) diagnostics_.add("K203", at, {{"what", what}, {"value", id}}, {first->second});
}

model::Citations FactReader::citations(const Reader& from, std::string_view key) {
  if (!from.has(key)) return inherited_;
  std::vector<model::Citation> citations;
  citations.reserve(from.count(key));
  from.each(key, [&](const Reader& source) {
    model::Citation citation;
    citation.at = source.at();
    citation.place = source.text("place");
    citation.quote = source.text("quote");
    if (source.has("document")) {
      citation.source = resolve(names_.sources, source.text("document"), source.at("document"), "@source");
    } else if (default_source_ != nullptr) {
      citation.source = default_source_;
    } else if (!in_contract_) {
      diagnostics_.add("K202", source.at());
    }
    // Also one that leads nowhere: its fault has been said, and the fact is not without a source.
    citations.push_back(std::move(citation));
  });
  return citations;
}

model::Quantity FactReader::quantity(const Reader& from) const {
  model::Quantity quantity;
  quantity.value = from.number("value");
  quantity.value_to = from.number("value_to");
  quantity.text = from.text("value_text");
  quantity.bound = parse_word<model::Bound>(from.text("bound")).value_or(model::Bound::exactly);
  quantity.unit = from.text("unit");
  return quantity;
}

namespace {

// "03-31" as month and day; the schema has checked the form.
void read_month_day(const std::string& text, int& month, int& day) {
  if (text.size() != 5 || text[2] != '-') return;
  // A leap year, so that 29 February is a day.
  if (auto date = support::Date::parse("2024-" + text)) {
    month = date->month;
    day = date->day;
  }
}

}  // namespace

model::Figure FactReader::figure(const Reader& from, const model::Edition* edition) {
  model::Figure figure;
  figure.id = from.text("id");
  figure.label = from.text("label");
  figure.quantity = quantity(from);
  figure.year = from.integer("year");
  figure.period = from.text("period");
  figure.base_year = from.integer("base_year");
  figure.inferred = from.texts("inferred");
  figure.geography = from.text("geography");
  figure.emissions = from.text("emissions");
  figure.gases = from.text("gases");
  from.each_integer("scopes", [&](int scope, Location) { figure.scopes.push_back(scope); });
  figure.sector = from.text("sector");
  figure.kind = from.text("kind");
  if (edition == nullptr && from.has("section")) {
    diagnostics_.add("K103", from.at("section"), {{"key", "section"}});
  } else if (const model::Section* section = section_of(edition, from.text("section"), from.at("section"))) {
    figure.section = section->key;
  }
  figure.note = from.text("note");
  figure.sources = citations(from);
  figure.at = from.at();
  figure.value_text_at = from.at("value_text");
  figure.period_at = from.at("period");
  return figure;
}

model::Target FactReader::target(const Reader& from) {
  model::Target target;
  target.id = from.text("id");
  target.title = from.text("title");
  target.kind = parse_word<model::TargetKind>(from.text("kind")).value_or(model::TargetKind::direction);
  target.goal_word = from.text("goal_word");
  target.quantity = quantity(from);
  target.base_year = from.integer("base_year");
  target.reference = from.text("reference");
  target.target_year = from.integer("target_year");
  target.inferred = from.texts("inferred");
  target.geography = from.text("geography");
  target.district = from.text("district");
  target.emissions = from.text("emissions");
  target.gases = from.text("gases");
  from.each_integer("scopes", [&](int scope, Location) { target.scopes.push_back(scope); });
  std::sort(target.scopes.begin(), target.scopes.end());
  target.sector = from.text("sector");
  target.level = parse_word<model::TargetLevel>(from.text("level")).value_or(model::TargetLevel::main);
  target.status = parse_word<model::TargetStatus>(from.text("status")).value_or(model::TargetStatus::adopted);
  target.adopted = from.integer("adopted");
  target.note = from.text("note");
  target.sources = citations(from);
  target.at = from.at();
  target.target_year_at = from.at("target_year");
  target.adopted_at = from.at("adopted");
  return target;
}

model::Document FactReader::document(const Reader& from) {
  model::Document document;
  document.title = from.text("title");
  document.url = from.text("url");
  document.year = from.integer("year");
  document.kind = from.text("kind");
  document.status = from.text("status");
  document.contract_year = from.integer("contract_year");
  document.note = from.text("note");
  document.sources = citations(from);
  document.at = from.at("url");
  return document;
}

model::Signatory FactReader::signatory(const Reader& from) {
  model::Signatory signatory;
  signatory.name = from.text("name");
  signatory.name_at = from.at("name");
  signatory.title = from.text("title");
  signatory.municipality =
      resolve(names_.municipalities, from.text("municipality"), from.at("municipality"), "@municipality");
  signatory.party = resolve(names_.parties, from.text("party"), from.at("party"), "@party");
  signatory.names_municipality = from.has("municipality");
  signatory.names_party = from.has("party");
  signatory.organisation_name = from.text("organisation_name");
  signatory.sources = citations(from);
  signatory.at = from.at();
  return signatory;
}

model::Contact FactReader::contact(const Reader& from) const {
  return {from.text("role"), from.text("email"), from.text("phone"), from.text("url")};
}

model::Item FactReader::item(const Reader& from) {
  return {from.text("id"), from.text("title"), from.text("text"), citations(from)};
}

model::Link FactReader::link(const Reader& from) {
  return {from.text("title"), from.text("url"), from.text("note"), citations(from)};
}

std::optional<model::Signing> FactReader::signing(const Reader& from) {
  std::optional<support::Date> date = from.date("date");
  if (!date) return std::nullopt;
  return model::Signing{*date, from.at("date"), from.text("place"), citations(from)};
}

std::optional<model::Review> FactReader::review(const Reader& from) const {
  std::optional<support::Date> date = from.date("date");
  if (!date) return std::nullopt;
  return model::Review{*date, from.text("by"), from.at("date")};
}

model::Duties FactReader::duties(const Reader& from) {
  model::Duties all;
  from.each("duty", [&](const Reader& one) { all.push_back(duty(one)); });
  return all;
}

model::Duty FactReader::duty(const Reader& from) {
  model::Duty duty;
  duty.kind = parse_word<model::DutyKind>(from.text("kind")).value_or(model::DutyKind::none);
  duty.every = from.integer("every").value_or(1);
  read_month_day(from.text("due"), duty.due_month, duty.due_day);
  duty.grace_days = from.integer("grace_days").value_or(0);
  duty.from = from.integer("from");
  duty.to = from.integer("to");
  duty.from_signing_year = from.text("starts") == "undertecknandeåret";
  duty.note = from.text("note");
  duty.sources = citations(from);
  duty.due_given = from.has("due");
  duty.every_given = from.has("every");
  for (const char* field : {"every", "from", "to", "due", "grace_days", "starts"}) {
    duty.anything_given = duty.anything_given || from.has(field);
  }
  duty.at = from.at();
  return duty;
}

const model::Section* FactReader::section_of(const model::Edition* edition, std::string_view key,
                                             Location at) {
  if (edition == nullptr || key.empty()) return nullptr;
  if (const model::Section* section = edition->section(key)) return section;
  std::vector<std::string_view> known;
  for (const model::Section& section : edition->sections) known.push_back(section.key);
  diagnostics::Arguments arguments{{"what", "@section"}, {"value", std::string(key)}};
  if (auto nearest = support::nearest(key, known)) arguments.emplace_back("nearest", std::string(*nearest));
  diagnostics_.add("K201", at, std::move(arguments));
  return nullptr;
}

void FactReader::notes(const Reader& from, const model::Edition* edition, std::vector<model::Note>& to) {
  from.each("notes", [&](const Reader& one) {
    model::Note note;
    note.kind = parse_word<model::NoteKind>(one.text("kind")).value_or(model::NoteKind::reading);
    if (const model::Section* section = section_of(edition, one.text("section"), one.at("section"))) {
      note.section = section->key;
    }
    note.title = one.text("title");
    note.text = one.text("text");
    note.sources = citations(one);
    to.push_back(std::move(note));
  });
}

void FactReader::figures(const Reader& from, std::vector<model::Figure>& to, const model::Edition* edition) {
  Seen seen;
  from.each("figures", [&](const Reader& one) {
    once(seen, one.text("id"), one.at("id"), "@figure");
    to.push_back(figure(one, edition));
  });
}

void FactReader::items(const Reader& from, std::string_view key, std::vector<model::Item>& to) {
  Seen seen;
  from.each(key, [&](const Reader& one) {
    once(seen, one.text("id"), one.at("id"), "@item");
    to.push_back(item(one));
  });
}

}  // namespace kontrakt::validate
