// Sources, parties, editions with their shared texts, events, the glossary and free pages.
#include <algorithm>

#include "validate/fact_reader.hpp"

namespace kontrakt::validate {

using model::parse_word;

void FactReader::read(model::Source& source) {
  Reader from = reader_of(raw_);
  source.title = from.text("title");
  source.short_title = from.text("short").empty() ? source.title : from.text("short");
  source.publisher = from.text("publisher");
  source.date = from.date("date");
  source.year = from.integer("year");
  source.url = from.text("url");
  source.kind = from.text("kind");
  source.note = from.text("note");
  source.example = from.flag("example") || source.kind == "exempel";
  source.at = from.at("url");
}

void FactReader::read(model::Party& party) {
  Reader from = reader_of(raw_);
  party.name = from.text("name");
  party.legal_name = from.text("legal_name");
  party.kind = from.text("kind");
  party.website = from.text("website");
  party.description = from.text("description");
  party.sources = citations(from);
  party.common = common();
}

void FactReader::read(model::Edition& edition) {
  Reader from = reader_of(raw_);
  edition.label = from.text("label");
  edition.title = from.text("title");
  edition.description = from.text("description");
  edition.signed_at = signing(from.object("signed"));
  edition.valid = from.text("valid");
  edition.example = from.flag("example");
  edition.duties = duties(from);
  edition.sources = citations(from);
  edition.common = common();
  figures(from, edition.figures);
  from.each("parties", [&](const Reader& one) {
    if (const model::Party* party = resolve(names_.parties, one.text("party"), one.at("party"), "@party")) {
      edition.parties.push_back({party, one.text("name_in_contract"), one.text("note"), citations(one)});
    }
  });
  from.each("reference_targets",
            [&](const Reader& one) { edition.reference_targets.push_back(reference_target(one)); });
  Seen seen;
  from.each("sections", [&](const Reader& one) {
    model::Section section;
    section.key = one.text("key");
    section.number = one.text("number");
    section.title = one.text("title");
    section.content =
        parse_word<model::SectionContent>(one.text("content")).value_or(model::SectionContent::municipality);
    section.required = one.flag("required", true);
    section.level = section.number.find('.') == std::string::npos ? 2 : 3;
    section.sources = citations(one);
    section.at = one.at("key");
    bool twice = seen.count(section.key) != 0;
    once(seen, section.key, section.at, "@section");
    if (twice) return;
    edition.sections.push_back(std::move(section));
  });
  notes(from, &edition, edition.notes);
}

model::ReferenceTarget FactReader::reference_target(const Reader& from) {
  model::ReferenceTarget target;
  target.name = from.text("name");
  target.goal_word = from.text("goal_word");
  target.quantity = quantity(from);
  target.base_year = from.integer("base_year");
  target.target_year = from.integer("target_year");
  target.note = from.text("note");
  target.sources = citations(from);
  target.at = from.at();
  return target;
}

void FactReader::read_crosswalk(model::Edition& edition) {
  reader_of(raw_).each("crosswalk", [&](const Reader& one) {
    const std::optional<int> year = one.integer("edition");
    if (!year) return;
    if (*year == raw_.year) {
      diagnostics_.add("K213", one.at("edition"), {{"year", std::to_string(raw_.year)}});
      return;
    }
    model::Counterpart counterpart;
    counterpart.edition = resolve(names_.editions, std::to_string(*year), one.at("edition"), "@edition");
    const auto sections = [&](const char* key, const model::Edition* of,
                              std::vector<const model::Section*>& to) {
      one.each_text(key, [&](std::string_view text, Location at) {
        if (const model::Section* section = section_of(of, text, at)) to.push_back(section);
      });
    };
    sections("from", &edition, counterpart.from);
    sections("to", counterpart.edition, counterpart.to);
    counterpart.note = one.text("note");
    if (!counterpart.from.empty() && !counterpart.to.empty()) {
      edition.crosswalk.push_back(std::move(counterpart));
    }
  });
}

void FactReader::read(model::JointCommitment& joint) {
  Reader from = reader_of(raw_);
  joint.title = from.text("title");
  joint.level = parse_word<model::CommitmentLevel>(from.text("level"));
  joint.worded = from.flag("worded", true);
  joint.sources = citations(from);
  joint.common = common();
  from.each("variants", [&](const Reader& one) {
    model::Variant variant;
    variant.text = one.text("text");
    one.each_text("municipalities", [&](std::string_view id, Location at) {
      if (const auto* m = resolve(names_.municipalities, id, at, "@municipality"))
        variant.municipalities.push_back(m);
    });
    variant.sources = citations(one);
    joint.variants.push_back(std::move(variant));
  });
}

void FactReader::read(model::Event& event) {
  Reader from = reader_of(raw_);
  event.title = from.text("title");
  event.date = from.date("date").value_or(support::Date{});
  event.date_at = from.at("date");
  event.end = from.date("end");
  event.time = from.text("time");
  event.place = from.text("place");
  event.kind = parse_word<model::EventKind>(from.text("kind")).value_or(model::EventKind::other);
  event.status = from.text("status");
  event.municipality =
      resolve(names_.municipalities, from.text("municipality"), from.at("municipality"), "@municipality");
  if (auto year = from.integer("edition")) {
    event.edition = resolve(names_.editions, std::to_string(*year), from.at("edition"), "@edition");
  }
  event.url = from.text("url");
  event.example = from.flag("example") || (event.municipality != nullptr && event.municipality->example);
  event.sources = citations(from);
  event.common = common();
}

void FactReader::read_glossary(std::deque<model::Term>& all) {
  Reader from = reader_of(raw_);
  Index<model::Term> terms;
  Seen seen;
  std::vector<std::pair<model::Term*, Reader>> read;
  from.each("terms", [&](const Reader& one) {
    model::Term& term = all.emplace_back();
    term.id = one.text("id");
    term.term = one.text("term");
    term.definition = one.text("definition");
    term.note = one.text("note");
    term.link = one.flag("link", true);
    one.each_text("aliases", [&](std::string_view alias, Location) { term.aliases.emplace_back(alias); });
    term.sources = citations(one);
    term.at = one.at("id");
    once(seen, term.id, term.at, "@term");
    terms.emplace(term.id, &term);
    read.emplace_back(&term, one);
  });
  for (auto& [term, one] : read) {
    one.each_text("see", [&, to = term](std::string_view id, Location at) {
      if (const model::Term* other = resolve(terms, id, at, "@term")) to->see.push_back(other);
    });
  }
}

void FactReader::read(model::Page& page) {
  Reader from = reader_of(raw_);
  page.title = from.text("title");
  page.lead = from.text("lead");
  page.description = from.text("description");
  page.navigation_label = from.object("navigation").text("label");
  page.navigation_order = from.object("navigation").integer("order").value_or(0);
  page.common = common();
}

}  // namespace kontrakt::validate
