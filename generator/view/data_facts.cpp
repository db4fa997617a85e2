// Targets, figures, documents, signatories and actions as page data.
#include "support/text.hpp"
#include "view/context.hpp"

namespace kontrakt::view {

Value PageBuilder::date(const std::optional<support::Date>& date) {
  if (!date) return Value::none();
  ObjectBuilder value = object();
  value.set(k.iso, text(date->iso()));
  value.set(k.text, text(date->swedish()));
  value.set(k.year, Value::integer(date->year));
  return value.build();
}

Value PageBuilder::link(std::string_view label, std::string_view address) {
  ObjectBuilder link = object();
  link.set(k.label, text(label));
  link.set(k.href, href(address));
  link.set(k.external, Value::boolean(false));
  link.set(k.note, Value::none());
  return link.build();
}

Value PageBuilder::municipality_link(const model::Municipality& municipality) {
  ObjectBuilder link = object();
  link.set(k.label, kept(municipality.name));
  link.set(k.href, href(address_of(municipality)));
  link.set(k.external, Value::boolean(false));
  link.set(k.note, Value::none());
  link.set(k.example, Value::boolean(municipality.example));
  return link.build();
}

Value PageBuilder::external_link(std::string_view label, std::string_view url, std::string_view note) {
  ObjectBuilder link = object();
  link.set(k.label, text(label));
  link.set(k.href, text(url));
  link.set(k.external, Value::boolean(true));
  link.set(k.note, optional_copy(note));
  return link.build();
}

Value PageBuilder::mark(std::string_view word, std::string_view shape, std::string_view tone) {
  ObjectBuilder mark = object();
  mark.set(k.word, kept(word));
  mark.set(k.shape, kept(shape));
  mark.set(k.tone, kept(tone));
  return mark.build();
}

Value PageBuilder::inferred(const std::vector<std::string>& fields) {
  std::vector<Value> names;
  for (const std::string& field : fields) names.push_back(kept(field_name(field)));
  return list(names);
}

namespace {

std::string_view known_or(std::string_view text) {
  return text.empty() ? unknown : text;
}

}  // namespace

Value PageBuilder::target(const model::Target& target, NoteBlock& notes) {
  ObjectBuilder o = object();
  o.set(k.id, kept(target.id));
  o.set(k.anchor, Value::text(arena_.concat({"mal-", target.id})));
  o.set(k.title, kept(target.title));
  o.set(k.kind, kept(model::word(target.kind)));
  o.set(k.goal_word, optional(target.goal_word));
  o.set(k.value_text, text(value_text(target)));
  o.set(k.value_known, Value::boolean(target.quantity.known() || !target.goal_word.empty()));
  o.set(k.base_text, text(base_text(target)));
  o.set(k.year_text, text(target.target_year ? std::to_string(*target.target_year) : std::string(unknown)));
  o.set(k.inferred, inferred(target.inferred));
  o.set(k.geography, text(geography_text(target)));
  o.set(k.emissions_text, kept(known_or(target.emissions == "båda" ? "territoriella och konsumtionsbaserade"
                                                                   : std::string_view(target.emissions))));
  o.set(k.gases_text, kept(known_or(target.gases)));
  o.set(k.scopes_text, target.scopes.empty() ? kept(unknown) : text(scopes_text(target.scopes)));
  o.set(k.sector_text, kept(known_or(target.sector)));
  o.set(k.level, kept(model::word(target.level)));
  if (target.parent != nullptr) {
    ObjectBuilder parent = object();
    parent.set(k.label, kept(target.parent->title));
    parent.set(k.href, Value::text(arena_.concat({"#mal-", target.parent->id})));
    parent.set(k.external, Value::boolean(false));
    parent.set(k.note, Value::none());
    o.set(k.parent, parent.build());
  } else {
    o.set(k.parent, Value::none());
  }
  bool proposed = target.status == model::TargetStatus::proposed;
  o.set(k.status,
        mark(model::word(target.status), proposed ? "ring" : "filled", proposed ? "warn" : "neutral"));
  o.set(k.proposed, Value::boolean(proposed));
  o.set(k.note, optional(target.note));
  o.set(k.refs, notes.refs(target.sources));
  o.set(k.unsourced, Value::boolean(target.sources.empty()));
  return o.build();
}

Value PageBuilder::targets(const std::vector<model::Target>& targets, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Target& one : targets) all.push_back(target(one, notes));
  return list(all);
}

Value PageBuilder::figure(const model::Figure& figure, NoteBlock& notes) {
  ObjectBuilder o = object();
  o.set(k.id, kept(figure.id));
  // Files have it with a small letter, for running text; here it begins a row or a line.
  o.set(k.label, text(support::capitalized(figure.label)));
  std::string value = quantity_text(figure.quantity);
  o.set(k.value_text, value.empty() ? kept(unknown) : text(value));
  o.set(k.value_known, Value::boolean(!value.empty()));
  o.set(k.period_text, text(period_text(figure)));
  o.set(k.kind, kept(figure.kind));
  o.set(k.detail_text, text(detail_text(figure)));
  o.set(k.note, optional(figure.note));
  o.set(k.inferred, inferred(figure.inferred));
  o.set(k.refs, notes.refs(figure.sources));
  o.set(k.unsourced, Value::boolean(figure.sources.empty()));
  return o.build();
}

Value PageBuilder::figures(const std::vector<model::Figure>& figures, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Figure& one : figures) all.push_back(figure(one, notes));
  return list(all);
}

Value PageBuilder::document(const model::Document& document, const std::vector<Value>& shared_with,
                            NoteBlock& notes, const Value* owner) {
  ObjectBuilder o = object();
  if (owner != nullptr) o.set(k.owner, *owner);
  o.set(k.title, kept(document.title));
  o.set(k.href, kept(document.url));
  o.set(k.host, kept(host_of(document.url)));
  o.set(k.kind, kept(document.kind));
  std::optional<int> year = document.year ? document.year : document.contract_year;
  o.set(k.year_text, year ? text(std::to_string(*year)) : kept("år uppges inte"));
  o.set(k.status_text,
        kept(document.status.empty() ? "status uppges inte" : std::string_view(document.status)));
  o.set(k.note, optional(document.note));
  o.set(k.shared_with, list(shared_with));
  o.set(k.refs, notes.refs(document.sources));
  return o.build();
}

std::vector<Value> PageBuilder::document_list(const std::vector<model::Document>& documents, NoteBlock& notes,
                                              const Value* owner) {
  std::map<std::string_view, std::vector<const model::Document*>> by_url;
  for (const model::Document& one : documents) by_url[one.url].push_back(&one);
  // A file that gives one address hundreds of times is a fault, not something to list at each of them.
  constexpr std::size_t most_named = 5;
  std::vector<Value> all;
  for (const model::Document& one : documents) {
    std::vector<Value> shared;
    for (const model::Document* other : by_url[one.url]) {
      if (other != &one) shared.push_back(kept(other->title));
      if (shared.size() == most_named) break;
    }
    all.push_back(document(one, shared, notes, owner));
  }
  return all;
}

Value PageBuilder::documents(const std::vector<model::Document>& documents, NoteBlock& notes) {
  return list(document_list(documents, notes));
}

Value PageBuilder::signatory(const model::Signatory& signatory, NoteBlock& notes) {
  ObjectBuilder o = object();
  o.set(k.name, optional(signatory.name));
  o.set(k.title, kept(signatory.title));
  std::string_view organisation = signatory.organisation_name;
  std::string address;
  if (signatory.municipality != nullptr) {
    organisation = signatory.municipality->official_name.empty()
                       ? std::string_view(signatory.municipality->name)
                       : signatory.municipality->official_name;
    address = address_of(*signatory.municipality);
  } else if (signatory.party != nullptr) {
    organisation = signatory.party->name;
  }
  o.set(k.organisation, kept(organisation));
  o.set(k.href, address.empty() ? Value::none() : href(address));
  o.set(k.refs, notes.refs(signatory.sources));
  return o.build();
}

Value PageBuilder::action(const model::Action& action, NoteBlock& notes) {
  ObjectBuilder o = object();
  o.set(k.id, kept(action.id));
  o.set(k.anchor, Value::text(arena_.concat({"atgard-", action.id})));
  o.set(k.text, explained(action.text));
  o.set(k.group, optional(action.group));
  o.set(k.note, optional(action.note));
  std::vector<Value> partners;
  for (const model::Partner& partner : action.partners) {
    ObjectBuilder p = object();
    p.set(k.name, kept(partner.name));
    p.set(k.href, partner.municipality != nullptr   ? href(address_of(*partner.municipality))
                  : partner.organisation != nullptr ? href(address_of(*partner.organisation))
                                                    : Value::none());
    p.set(k.example, Value::boolean((partner.municipality != nullptr && partner.municipality->example) ||
                                    (partner.organisation != nullptr && partner.organisation->example)));
    partners.push_back(p.build());
  }
  o.set(k.partners, list(partners));
  o.set(k.refs, notes.refs(action.sources));
  o.set(k.figures, figures(action.figures, notes));
  o.set(k.unsourced, Value::boolean(action.sources.empty()));
  return o.build();
}

Value PageBuilder::actions(const std::vector<model::Action>& actions, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Action& one : actions) all.push_back(action(one, notes));
  return list(all);
}

Value PageBuilder::items(const std::vector<model::Item>& items, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Item& item : items) {
    ObjectBuilder o = object();
    o.set(k.title, optional(item.title));
    o.set(k.text, explained(item.text));
    o.set(k.anchor, kept(item.id));
    o.set(k.refs, notes.refs(item.sources));
    all.push_back(o.build());
  }
  return list(all);
}

Value PageBuilder::contact(const model::Contact& contact) {
  if (!contact.known()) return Value::none();
  ObjectBuilder o = object();
  o.set(k.role, optional(contact.role));
  o.set(k.email, optional(contact.email));
  o.set(k.phone, optional(contact.phone));
  o.set(k.url, optional(contact.url));
  return o.build();
}

}  // namespace kontrakt::view
