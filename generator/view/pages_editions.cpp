// Editions with their shared texts and parties.
#include "support/collation.hpp"
#include "support/numbers.hpp"
#include "view/context.hpp"
#include "view/rates.hpp"

namespace kontrakt::view {

Value joint_commitment_list(PageBuilder& b, const model::Edition& edition);  // pages_commitments.cpp

namespace {

Value signed_date(PageBuilder& b, const model::Contract& contract) {
  return contract.signed_at ? b.date(contract.signed_at->date) : Value::none();
}

Value party_list(PageBuilder& b, const model::Edition& edition, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::PartyInEdition& in : edition.parties) {
    ObjectBuilder o = b.object();
    o.set(k.name, b.kept(in.party->name));
    o.set(k.legal_name, b.kept(in.name_in_contract.empty() ? in.party->legal_name : in.name_in_contract));
    o.set(k.kind, b.kept(in.party->kind));
    o.set(k.anchor, b.text(party_anchor(*in.party)));
    o.set(k.description, b.kept(in.party->description));
    o.set(k.website, b.optional(in.party->website));
    o.set(k.note, b.optional(in.note));
    o.set(k.refs, notes.refs(in.sources));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value contract_list(PageBuilder& b, const model::Edition& edition) {
  std::vector<Value> all;
  for (const model::Contract* contract : edition.contracts) {
    ObjectBuilder o = b.object();
    o.set(k.municipality, b.kept(contract->municipality->name));
    o.set(k.href, b.href(address_of(*contract)));
    o.set(k.example, Value::boolean(contract->municipality->example));
    o.set(k.summary_notice, b.third_party(*contract));
    o.set(k.signed_, signed_date(b, *contract));
    all.push_back(o.build());
  }
  return b.list(all);
}

// The section in each contract; where they are too many for that, the page that has them one after the other.
Value section_links(PageBuilder& b, const model::Edition& edition, const model::Section& section) {
  std::vector<Value> links;
  if (edition.contracts.size() > most_in_a_list) {
    if (section.content == model::SectionContent::municipality)
      links.push_back(b.link("alla bredvid varandra", section_comparison_address(edition, section.key)));
    return b.list(links);
  }
  for (const model::Contract* contract : edition.contracts) {
    ObjectBuilder link = b.object();
    link.set(k.label, b.kept(contract->municipality->name));
    link.set(k.href, b.href(address_of(*contract), section_anchor(section.key)));
    link.set(k.external, Value::boolean(false));
    link.set(k.note, Value::none());
    link.set(k.example, Value::boolean(contract->municipality->example));
    links.push_back(link.build());
  }
  return b.list(links);
}

Value section(PageBuilder& b, const model::Edition& edition, const model::Section& section) {
  ObjectBuilder o = b.object();
  o.set(k.key, b.kept(section.key));
  o.set(k.number, b.kept(section.number));
  o.set(k.title, b.kept(section.title));
  o.set(k.anchor, b.text(section_anchor(section.key)));
  o.set(k.level, Value::integer(section.level));
  o.set(k.content, b.kept(model::word(section.content)));
  bool shared = section.content == model::SectionContent::shared;
  o.set(k.origin, b.kept(shared ? "Gemensam text för alla parter" : "Skrivs av varje kommun"));
  NoteBlock notes = b.block();
  o.set(k.remarks, b.remarks(edition.notes, section.key, notes));
  o.set(k.recommendations, b.recommendation_links(edition, section));
  o.set(k.missing, shared && section.text.empty() ? b.kept("texten finns inte i underlaget") : Value::none());
  o.set(k.prose, b.prose(section.text, section.level + 1, section.key + "-"));
  o.set(k.links, shared ? b.list({}) : section_links(b, edition, section));
  // What only a contract's section has is there too, empty: both are printed by the same macro.
  for (support::Key key : {k.heading, k.heading_label, k.shared_href, k.shared_summary, k.signatures_missing})
    o.set(key, Value::none());
  for (support::Key key :
       {k.targets, k.figures, k.commitments, k.parties, k.signatories, k.documents, k.counterparts}) {
    o.set(key, b.list({}));
  }
  o.set(k.refs, notes.refs(section.sources));
  o.set(k.notes, notes.notes());
  return o.build();
}

Value edition_name(PageBuilder& b, const model::Edition& edition) {
  ObjectBuilder o = b.object();
  o.set(k.label, b.kept(edition.label));
  o.set(k.title, b.kept(edition.title));
  o.set(k.year, Value::integer(edition.year));
  o.set(k.valid, b.optional(edition.valid));
  return o.build();
}

Value neighbour(PageBuilder& b, const model::Edition* edition) {
  return edition == nullptr ? Value::none() : b.edition_link(*edition);
}

}  // namespace

Value editions_page(PageBuilder& b) {
  std::vector<Value> all;
  for (const model::Edition* edition : b.portal().editions_newest_first) {
    ObjectBuilder o = b.object();
    o.set(k.label, b.kept(edition->label));
    o.set(k.title, b.kept(edition->title));
    o.set(k.href, b.href(address_of(*edition)));
    o.set(k.signed_, edition->signed_at ? b.date(edition->signed_at->date) : Value::none());
    std::int64_t real = 0;
    std::int64_t examples = 0;
    for (const model::Contract* contract : edition->contracts)
      ++(contract->municipality->example ? examples : real);
    o.set(k.municipalities, Value::integer(real + examples));
    o.set(k.count_text,
          real + examples == 0
              ? b.kept("inga kontrakt i portalen")
              : b.text(counted_apart(real, examples, "kontrakt", "kontrakt", "") + " i portalen"));
    o.set(k.example, Value::boolean(edition->example));
    o.set(k.description, b.kept(edition->description));
    all.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.editions, b.list(all));
  Head head;
  head.title = "Omgångar";
  head.lead = "Klimatkontraktet förnyas i årliga omgångar.";
  head.kind = "editions";
  head.address = addresses::editions;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

namespace {

// Where the round's contracts stand beside one another.
Value comparisons(PageBuilder& b, const model::Edition& edition) {
  std::vector<Value> links;
  if (has_targets(edition)) links.push_back(b.link("Klimatmålen", target_matrix_address(edition)));
  if (has_rates(edition)) {
    links.push_back(
        b.link("Mål som årlig takt, i diagram", std::string(addresses::rates) + "#" + rates_anchor(edition)));
  }
  if (has_commitment_matrix(edition))
    links.push_back(b.link("Vem har valt vilket åtagande?", commitment_matrix_address(edition)));
  if (!compared_sections(edition).empty())
    links.push_back(b.link("Avsnitt för avsnitt", section_comparison_address(edition)));
  return b.list(links);
}

}  // namespace

Value edition_page(PageBuilder& b, const model::Edition& edition) {
  ObjectBuilder o = b.object();
  o.set(k.edition, edition_name(b, edition));
  NoteBlock figure_notes = b.block();
  if (edition.signed_at) {
    ObjectBuilder s = b.object();
    s.set(k.date, b.date(edition.signed_at->date));
    s.set(k.place, b.optional(edition.signed_at->place));
    s.set(k.refs, figure_notes.refs(edition.signed_at->sources));
    o.set(k.signed_, s.build());
  } else {
    o.set(k.signed_, Value::none());
  }
  o.set(k.description, b.kept(edition.description));
  o.set(k.note, b.optional(edition.common.note));
  o.set(k.figures, b.figures(edition.figures, figure_notes));
  o.set(k.figure_notes, figure_notes.notes());
  NoteBlock deviation_notes = b.block();
  const Value deviations = b.deviations(edition, deviation_notes);
  o.set(k.deviations, deviations);
  o.set(k.deviation_notes, deviation_notes.notes());
  NoteBlock party_notes = b.block();
  o.set(k.parties, party_list(b, edition, party_notes));
  o.set(k.party_notes, party_notes.notes());
  o.set(k.contracts, contract_list(b, edition));
  o.set(k.commitments, joint_commitment_list(b, edition));
  std::vector<Value> sections;
  std::vector<Value> toc;
  if (!deviations.as_list().empty())
    toc.push_back(b.toc_entry("Där kontrakten skiljer sig", "avvikelser", {}, 2));
  for (const model::Section& s : edition.sections) {
    sections.push_back(section(b, edition, s));
    toc.push_back(b.toc_entry(s.title, section_anchor(s.key), s.number, s.level));
  }
  o.set(k.sections, b.list(sections));
  o.set(k.crosswalk, b.crosswalk(edition));
  NoteBlock reading_notes = b.block();
  o.set(k.reading, b.remarks(edition.notes, {}, reading_notes));
  o.set(k.reading_notes, reading_notes.notes());
  std::vector<Value> analyses;
  for (const model::Analysis* analysis : edition.analyses)
    analyses.push_back(b.link(analysis->title, address_of(*analysis)));
  o.set(k.analyses, b.list(analyses));
  o.set(k.comparisons, comparisons(b, edition));
  o.set(k.previous, neighbour(b, edition.previous));
  o.set(k.next, neighbour(b, edition.next));
  Head head;
  head.title = edition.title;
  head.description = edition.description;
  head.kind = "edition";
  head.address = address_of(edition);
  head.crumbs = {{"Start", "/"}, {"Omgångar", std::string(addresses::editions)}};
  head.updated = edition.common.updated;
  head.example = edition.example;
  return b.page(head, o, toc);
}

}  // namespace kontrakt::view
