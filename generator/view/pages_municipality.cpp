// A municipality's profile.
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/emissions.hpp"
#include "view/follow_up.hpp"

namespace kontrakt::view {
namespace {

Value fact(PageBuilder& b, std::string_view label, Value value, Value href, Value refs) {
  ObjectBuilder o = b.object();
  o.set(k.label, b.kept(label));
  o.set(k.value, value);
  o.set(k.href, href);
  o.set(k.refs, refs);
  return o.build();
}

// The latest number of each official series, and the way to the page with all of them.
void add_emissions(PageBuilder& b, std::vector<Value>& facts, const model::Municipality& m,
                   NoteBlock& notes) {
  const Value href = b.href(emissions_address(m));
  bool linked = false;
  for (const model::EmissionsSeries& series : m.emissions) {
    if (series.points.empty()) continue;
    const compare::YearPoint latest = compare::points_of(series).back();
    const std::string text = kilotonnes_text(latest.emissions, kilotonne_decimals(series)) + " enligt " +
                             series.table->short_title;
    facts.push_back(fact(b, b.arena().copy("Utsläpp " + std::to_string(latest.year)), b.text(text), href,
                         notes.refs(series.table->sources)));
    linked = true;
  }
  if (linked || !has_emissions_page(m)) return;
  facts.push_back(fact(b, "Utsläpp", b.kept("kommunens egna tal"), href, b.list({})));
}

Value facts(PageBuilder& b, const model::Municipality& m, NoteBlock& notes) {
  std::vector<Value> facts;
  Value none = Value::none();
  Value no_refs = b.list({});
  if (!m.county.empty()) facts.push_back(fact(b, "Län", b.kept(m.county), none, no_refs));
  if (!m.code.empty()) facts.push_back(fact(b, "Kommunkod", b.kept(m.code), none, no_refs));
  if (m.population && m.population->quantity.known()) {
    std::string text = key_figure_text(*m.population);
    if (m.population->year) text += " (" + std::to_string(*m.population->year) + ")";
    facts.push_back(fact(b, "Invånare", b.text(text), none, notes.refs(m.population->sources)));
  }
  add_emissions(b, facts, m, notes);
  for (const model::Figure& figure : m.figures) {
    std::string text = quantity_text(figure.quantity);
    if (text.empty()) text = unknown;
    // The year belongs to the name: a series of years is one figure for each.
    std::string label = support::capitalized(figure.label);
    if (figure.year || !figure.period.empty()) label += " " + period_text(figure);
    std::string detail = detail_text(figure);
    if (!detail.empty()) text += ", " + detail;
    facts.push_back(fact(b, b.arena().copy(label), b.text(text), none, notes.refs(figure.sources)));
  }
  if (!m.website.empty()) {
    facts.push_back(fact(b, "Webbplats", b.kept(host_of(m.website)), b.kept(m.website), no_refs));
  }
  if (m.contact.known()) {
    std::string who = m.contact.role.empty() ? m.contact.email : m.contact.role;
    Value href = !m.contact.email.empty() ? Value::text(b.arena().concat({"mailto:", m.contact.email}))
                 : !m.contact.url.empty() ? b.kept(m.contact.url)
                                          : none;
    facts.push_back(fact(b, "Kontakt", b.text(who), href, no_refs));
  }
  return b.list(facts);
}

Value roles(PageBuilder& b, const model::Municipality& m, NoteBlock& notes) {
  std::vector<Value> roles;
  for (const model::Role& role : m.roles) {
    ObjectBuilder o = b.object();
    o.set(k.role, b.kept(role.role));
    o.set(k.edition, role.edition != nullptr ? b.edition_link(*role.edition) : Value::none());
    std::string_view name = role.with != nullptr ? std::string_view(role.with->name) : role.with_name;
    if (name.empty()) {
      o.set(k.with, Value::none());
    } else {
      ObjectBuilder with = b.object();
      with.set(k.name, b.kept(name));
      with.set(k.example, Value::boolean(role.with != nullptr && role.with->example));
      with.set(k.href, role.with != nullptr ? b.href(address_of(*role.with)) : Value::none());
      o.set(k.with, with.build());
    }
    o.set(k.refs, notes.refs(role.sources));
    roles.push_back(o.build());
  }
  return b.list(roles);
}

Value contract_list(PageBuilder& b, const model::Municipality& m) {
  std::vector<Value> contracts;
  for (const model::Contract* contract : m.contracts) {
    ObjectBuilder o = b.object();
    o.set(k.label, b.kept(contract->version_label));
    o.set(k.year, Value::integer(contract->year));
    o.set(k.href, b.href(address_of(*contract)));
    o.set(k.signed_, contract->signed_at ? b.date(contract->signed_at->date) : Value::none());
    o.set(k.kind, b.kept(model::word(contract->kind)));
    o.set(k.summary_notice, b.third_party(*contract));
    o.set(k.commitments, Value::integer(static_cast<std::int64_t>(contract->commitments.size())));
    contracts.push_back(o.build());
  }
  return b.list(contracts);
}

Value latest_contract(PageBuilder& b, const model::Municipality& m) {
  const model::Contract* contract = m.latest();
  if (contract == nullptr || contract->edition == nullptr) return Value::none();
  std::string address = address_of(*contract);
  ObjectBuilder o = b.object();
  o.set(k.label, b.kept(contract->version_label));
  o.set(k.href, b.href(address));
  o.set(k.signed_, contract->signed_at ? b.date(contract->signed_at->date) : Value::none());
  o.set(k.summary_notice, b.third_party(*contract));
  NoteBlock notes = b.block();
  o.set(k.targets, b.targets(contract->targets, notes));
  o.set(k.figures, b.figures(contract->figures, notes));
  o.set(k.notes, notes.notes());
  std::vector<Value> commitments;
  for (const model::Commitment* commitment : contract->commitments)
    commitments.push_back(b.commitment(*commitment));
  o.set(k.commitments, b.list(commitments));
  std::vector<Value> sections;
  for (const model::Section& section : contract->edition->sections) {
    if (section.content != model::SectionContent::municipality) continue;
    sections.push_back(b.link(section.number.empty() ? section.title : section.number + " " + section.title,
                              address + "#" + section_anchor(section.key)));
  }
  o.set(k.sections, b.list(sections));
  return o.build();
}

Value local(PageBuilder& b, const model::Municipality& m) {
  if (m.local == nullptr) return Value::none();
  ObjectBuilder o = b.object();
  o.set(k.href, b.href(local_address(m)));
  o.set(k.title, b.kept(m.local->title));
  auto count = static_cast<std::int64_t>(m.local_contracts.size());
  o.set(k.count, Value::integer(count));
  o.set(k.count_text,
        count == 0 ? b.kept("inga lokala klimatkontrakt i portalen ännu")
                   : b.text(support::counted(count, "lokalt klimatkontrakt", "lokala klimatkontrakt")));
  return o.build();
}

Value memberships(PageBuilder& b, const model::Municipality& m, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Membership& membership : m.memberships) {
    std::string text = membership.status;
    if (membership.since) text += (text.empty() ? "sedan " : ", sedan ") + std::to_string(*membership.since);
    ObjectBuilder o = b.object();
    o.set(k.name, b.kept(membership.name));
    o.set(k.text, b.text(text));
    o.set(k.url, b.optional(membership.url));
    o.set(k.note, b.optional(membership.note));
    o.set(k.refs, notes.refs(membership.sources));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value links(PageBuilder& b, const model::Municipality& m, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Link& link : m.links) {
    ObjectBuilder o = b.object();
    o.set(k.label, b.kept(link.title));
    o.set(k.href, b.kept(link.url));
    o.set(k.external, Value::boolean(true));
    o.set(k.note, b.optional(link.note));
    o.set(k.refs, notes.refs(link.sources));
    all.push_back(o.build());
  }
  return b.list(all);
}

}  // namespace

Value municipality_page(PageBuilder& b, const model::Municipality& m) {
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  // Sources are numbered in the order in which the page prints them.
  o.set(k.intro, b.prose(m.text));
  o.set(k.note, b.optional(m.common.note));
  o.set(k.contract, latest_contract(b, m));
  o.set(k.contracts, contract_list(b, m));
  o.set(k.follow_up, follow_up_links(b, m));
  o.set(k.local, local(b, m));
  o.set(k.events, nearest_events(b, &m));
  NoteBlock initiative_notes = b.block();
  o.set(k.initiatives, b.initiative_lines(m.initiatives, initiative_notes));
  o.set(k.initiative_notes, initiative_notes.notes());
  NoteBlock notes = b.block();
  o.set(k.facts, facts(b, m, notes));
  o.set(k.roles, roles(b, m, notes));
  o.set(k.memberships, memberships(b, m, notes));
  o.set(k.documents, m.latest() != nullptr ? b.documents(m.latest()->documents, notes) : b.list({}));
  o.set(k.links, links(b, m, notes));
  o.set(k.notes, notes.notes());
  Head head;
  head.title = m.name;
  head.lead = m.summary;
  head.description = m.summary.empty() ? "Klimatkontrakt, mål och åtaganden i " + m.name + "." : m.summary;
  head.kind = "municipality";
  head.address = address_of(m);
  head.crumbs = {{"Start", "/"}, {"Kommuner", std::string(addresses::municipalities)}};
  head.updated = m.common.updated;
  head.example = m.example;
  return b.page(head, o);
}

}  // namespace kontrakt::view
