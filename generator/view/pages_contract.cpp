// A contract, section by section in the order of its edition's scheme.
#include <algorithm>

#include "view/change_words.hpp"
#include "view/contract_sections.hpp"
#include "view/follow_up.hpp"
#include "view/share.hpp"

namespace kontrakt::view {
namespace {

using model::SectionContent;

constexpr std::string_view differs = "Skiljer sig från de andra kontrakten";

// Everything a section may carry is always there, empty where it does not belong.
struct SectionParts {
  Value heading = Value::none();
  Value heading_label = Value::none();
  Value missing = Value::none();
  Value prose = Value::none();
  Value shared_href = Value::none();
  Value shared_summary = Value::none();
  Value signatures_missing = Value::none();
  Value remarks;
  Value counterparts;
  Value recommendations;
  Value targets;
  Value figures;
  Value commitments;
  Value parties;
  Value signatories;
  Value documents;
  Value notes;
};

std::string_view origin(const model::Contract& contract, SectionContent content) {
  switch (content) {
    case SectionContent::shared:
      return "Gemensam text för alla parter";
    case SectionContent::municipality:
      return contract.kind == model::ContractKind::summary_by_other
                 ? "Någon annans sammanfattning av kommunens text"
                 : "Kommunens egen text";
    case SectionContent::parties:
      return "Parter i kontraktet";
    case SectionContent::signatures:
      return "Underskrifter";
    case SectionContent::documents:
      return "Kommunens dokument";
  }
  return {};
}

// The sections as the page shows them, and where targets and commitments stand among them. A scheme need not
// have a place for everything a contract holds; then a section is added, so that nothing is lost.
struct Layout {
  std::vector<model::Section> sections;
  std::string targets_key;
  std::string commitments_key;
};

model::Section extra_section(std::string_view key, std::string_view title, SectionContent content) {
  model::Section section;
  section.key = key;
  section.title = title;
  section.content = content;
  return section;
}

Layout layout(const model::Contract& contract) {
  Layout layout;
  layout.sections = contract.edition->sections;
  auto has = [&](SectionContent content) {
    return std::any_of(layout.sections.begin(), layout.sections.end(),
                       [&](const model::Section& s) { return s.content == content; });
  };
  auto place = [&](std::initializer_list<std::string_view> keys, std::string_view title) {
    for (std::string_view key : keys) {
      const model::Section* section = contract.edition->section(key);
      if (section != nullptr && section->content == SectionContent::municipality) return section->key;
    }
    layout.sections.push_back(extra_section(*keys.begin(), title, SectionContent::municipality));
    layout.sections.back().required = false;
    return std::string(*keys.begin());
  };
  const bool figures_with_targets =
      std::ranges::any_of(contract.figures, [](const model::Figure& f) { return f.section.empty(); });
  if (!contract.targets.empty() || figures_with_targets) layout.targets_key = place({"targets"}, "Mål");
  if (!contract.commitments.empty()) {
    layout.commitments_key = place({"cooperation", "commitments"}, "Åtaganden");
  }
  if (!has(SectionContent::signatures)) {
    layout.sections.push_back(extra_section("signatures", "Underskrifter", SectionContent::signatures));
  }
  if (!has(SectionContent::documents) && !contract.documents.empty()) {
    layout.sections.push_back(extra_section("documents", "Dokument", SectionContent::documents));
  }
  return layout;
}

void fill_municipal(PageBuilder& b, const model::Contract& contract, const model::Section& section,
                    const Layout& layout, SectionParts& parts, NoteBlock& notes) {
  if (auto found = find_section(contract, b.context(), section.key)) {
    const markdown::Document& document = b.context().text(contract.text);
    const std::string& heading = document.sections[*found].title;
    if (heading != section.title) {
      parts.heading = b.kept(heading);
      parts.heading_label =
          b.kept(contract.kind == model::ContractKind::summary_by_other ? "Rubrik i sammanfattningen"
                                                                        : "Kommunens rubrik");
    }
    parts.prose = b.section_prose(document, *found, section.level + 1);
  } else {
    parts.missing = b.optional_copy(missing_text(contract, section));
  }
  if (section.key == layout.targets_key) parts.targets = b.targets(contract.targets, notes);
}

Value figures_of(PageBuilder& b, const model::Contract& contract, const model::Section& section,
                 const Layout& layout, NoteBlock& notes) {
  std::vector<Value> figures;
  for (const model::Figure& figure : contract.figures) {
    const std::string& key = figure.section.empty() ? layout.targets_key : figure.section;
    if (key == section.key) figures.push_back(b.figure(figure, notes));
  }
  return b.list(figures);
}

Value commitment_list(PageBuilder& b, const model::Contract& contract, NoteBlock& notes) {
  std::vector<Value> commitments;
  for (const model::Commitment* commitment : contract.commitments) {
    commitments.push_back(b.commitment(*commitment, &notes));
  }
  return b.list(commitments);
}

Value party_list(PageBuilder& b, const model::Contract& contract, NoteBlock& notes) {
  std::vector<Value> parties;
  auto add = [&](std::string_view name, std::string_view kind, Value href, Value refs) {
    ObjectBuilder o = b.object();
    o.set(k.name, b.kept(name));
    o.set(k.kind, b.kept(kind));
    o.set(k.href, href);
    o.set(k.refs, refs);
    parties.push_back(o.build());
  };
  const model::Municipality& m = *contract.municipality;
  add(m.official_name.empty() ? m.name : m.official_name, "kommun", b.href(address_of(m)), b.list({}));
  for (const model::PartyInEdition& party : contract.edition->parties) {
    add(party.name_in_contract.empty() ? party.party->name : party.name_in_contract, party.party->kind,
        b.href(address_of(*contract.edition), party_anchor(*party.party)), notes.refs(party.sources));
  }
  return b.list(parties);
}

SectionParts section_parts(PageBuilder& b, const model::Contract& contract, const model::Section& section,
                           const Layout& layout) {
  SectionParts parts;
  NoteBlock notes = b.block();
  Value nothing = b.list({});
  parts.targets = parts.figures = parts.commitments = parts.parties = parts.signatories = parts.documents =
      nothing;
  // First, because the page prints them before the text.
  parts.remarks = b.remarks(contract.notes, section.key, notes, differs);
  parts.counterparts = b.counterparts(contract, section);
  parts.recommendations = b.recommendation_links(*contract.edition, section);
  switch (section.content) {
    case SectionContent::shared:
      if (section.text.empty()) {
        parts.missing = b.kept("texten finns inte i underlaget");
      } else {
        parts.shared_href = b.href(address_of(*contract.edition), section_anchor(section.key));
        parts.shared_summary = b.text(b.first_paragraph(section.text, 320));
      }
      break;
    case SectionContent::municipality:
      fill_municipal(b, contract, section, layout, parts, notes);
      break;
    case SectionContent::parties:
      parts.parties = party_list(b, contract, notes);
      break;
    case SectionContent::signatures: {
      std::vector<Value> all;
      for (const model::Signatory& s : contract.signatories) all.push_back(b.signatory(s, notes));
      parts.signatories = b.list(all);
      if (contract.signatures == model::SignatureStatus::not_in_document) {
        std::string text = "Underskrifterna saknas i underlaget.";
        if (!contract.signatures_note.empty()) text += " " + contract.signatures_note;
        parts.signatures_missing = b.text(text);
      }
      break;
    }
    case SectionContent::documents:
      parts.documents = b.documents(contract.documents, notes);
      break;
  }
  parts.figures = figures_of(b, contract, section, layout, notes);
  if (section.key == layout.commitments_key) parts.commitments = commitment_list(b, contract, notes);
  parts.notes = notes.notes();
  return parts;
}

Value section_value(PageBuilder& b, const model::Contract& contract, const model::Section& section,
                    const SectionParts& parts) {
  ObjectBuilder o = b.object();
  o.set(k.key, b.text(section.key));
  o.set(k.number, b.text(section.number));
  o.set(k.title, b.text(section.title));
  o.set(k.anchor, b.text(section_anchor(section.key)));
  o.set(k.level, Value::integer(section.level));
  o.set(k.content, b.kept(model::word(section.content)));
  o.set(k.origin, b.kept(origin(contract, section.content)));
  o.set(k.heading, parts.heading);
  o.set(k.heading_label, parts.heading_label);
  o.set(k.remarks, parts.remarks);
  o.set(k.counterparts, parts.counterparts);
  o.set(k.recommendations, parts.recommendations);
  o.set(k.missing, parts.missing);
  o.set(k.prose, parts.prose);
  o.set(k.shared_href, parts.shared_href);
  o.set(k.shared_summary, parts.shared_summary);
  o.set(k.targets, parts.targets);
  o.set(k.figures, parts.figures);
  o.set(k.commitments, parts.commitments);
  o.set(k.parties, parts.parties);
  o.set(k.signatories, parts.signatories);
  o.set(k.signatures_missing, parts.signatures_missing);
  o.set(k.documents, parts.documents);
  o.set(k.links, b.list({}));
  o.set(k.notes, parts.notes);
  return o.build();
}

Value earlier_versions(PageBuilder& b, const model::Contract& contract, NoteBlock& notes) {
  std::vector<Value> earlier;
  for (const model::Document& document : contract.documents) {
    if (document.contract_year) earlier.push_back(b.document(document, {}, notes));
  }
  return b.list(earlier);
}

Value signing(PageBuilder& b, const std::optional<model::Signing>& signing, NoteBlock& notes) {
  if (!signing) return Value::none();
  ObjectBuilder o = b.object();
  o.set(k.date, b.date(signing->date));
  o.set(k.place, b.optional(signing->place));
  o.set(k.refs, notes.refs(signing->sources));
  return o.build();
}

Value source_note(PageBuilder& b, const model::Source* source) {
  if (source == nullptr) return Value::none();
  ObjectBuilder o = b.object();
  o.set(k.text, b.kept(source->title));
  o.set(k.href, b.href(addresses::documents, source_anchor(*source)));
  o.set(k.url, b.optional(source->url));
  return o.build();
}

Value version_link(PageBuilder& b, const model::Contract* contract) {
  return contract == nullptr ? Value::none() : b.link(contract->version_label, address_of(*contract));
}

Value changes_link(PageBuilder& b, const model::Contract& contract) {
  if (!has_changes(contract)) return Value::none();
  const auto count = b.context().change_count(&contract);
  ObjectBuilder link = b.object();
  link.set(k.label, b.text("Ändringar sedan " + contract.previous->version_label));
  link.set(k.href, b.href(changes_address(contract)));
  link.set(k.external, Value::boolean(false));
  link.set(k.note, count ? b.text(changes_text(*count)) : Value::none());
  return link.build();
}

}  // namespace

Value contract_page(PageBuilder& b, const model::Contract& contract) {
  const model::Municipality& m = *contract.municipality;
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m, &contract));
  o.set(k.edition, b.edition_link(*contract.edition));
  o.set(k.label, b.kept(contract.version_label));
  o.set(k.version, b.kept(contract.version_label));
  NoteBlock head_notes = b.block();
  o.set(k.signed_, signing(b, contract.signed_at, head_notes));
  o.set(k.valid, b.optional(contract.valid));
  o.set(k.kind, b.kept(model::word(contract.kind)));
  o.set(k.summary_notice, b.third_party(contract));
  o.set(k.source, source_note(b, contract.source_document));
  o.set(k.previous, version_link(b, contract.previous));
  o.set(k.next, version_link(b, contract.next));
  o.set(k.changes, changes_link(b, contract));
  o.set(k.follow_up, follow_up_links(b, contract));
  o.set(k.earlier, earlier_versions(b, contract, head_notes));
  o.set(k.head_notes, head_notes.notes());
  o.set(k.note, b.optional(contract.common.note));
  o.set(k.intro, b.lead_prose(contract.text));
  std::vector<Value> sections;
  std::vector<Value> toc;
  const Layout shown = layout(contract);
  for (const model::Section& section : shown.sections) {
    sections.push_back(section_value(b, contract, section, section_parts(b, contract, section, shown)));
    toc.push_back(b.toc_entry(section.title, section_anchor(section.key), section.number, section.level));
  }
  o.set(k.sections, b.list(sections));
  NoteBlock reading_notes = b.block();
  o.set(k.reading, b.remarks(contract.notes, {}, reading_notes, differs));
  o.set(k.reading_notes, reading_notes.notes());
  o.set(k.share, share(b, contract));
  Head head;
  head.title = m.name + ": klimatkontrakt " + contract.version_label;
  head.heading = "Klimatkontrakt " + contract.version_label + " för " + m.name;
  head.description = "Klimatkontrakt " + contract.version_label + " för " + m.name +
                     ": mål, färdplan, åtaganden, underskrifter och dokument.";
  head.kind = "contract";
  head.address = address_of(contract);
  head.crumbs = {
      {"Start", "/"}, {"Kommuner", std::string(addresses::municipalities)}, {m.name, address_of(m)}};
  head.updated = contract.common.updated;
  head.example = is_example(contract);
  head.picture = page_picture(b.context(), contract);
  return b.page(head, o, toc);
}

}  // namespace kontrakt::view
