// Municipalities, their commitments, editions and organisations as page data.
#include "support/numbers.hpp"
#include "view/change_words.hpp"
#include "view/context.hpp"

namespace kontrakt::view {

Value PageBuilder::ribbon(const model::Municipality& municipality, const model::Contract* current) {
  std::vector<Value> years;
  const auto& editions = portal().editions_newest_first;
  for (auto at = editions.rbegin(); at != editions.rend(); ++at) {
    const model::Edition& edition = **at;
    const model::Contract* contract = nullptr;
    for (const model::Contract* c : municipality.contracts) {
      if (c->edition == &edition) contract = c;
    }
    ObjectBuilder o = object();
    o.set(k.label, kept(edition.label));
    o.set(k.year, Value::integer(edition.year));
    o.set(k.href, contract != nullptr ? href(address_of(*contract)) : Value::none());
    const bool summary = contract != nullptr && contract->kind == model::ContractKind::summary_by_other;
    o.set(k.state, kept(contract == nullptr ? "open" : summary ? "summary" : "filled"));
    o.set(k.current, Value::boolean(contract != nullptr && contract == current));
    std::string text = edition.label + (contract == nullptr ? ": inget kontrakt i portalen"
                                        : summary           ? ": sammanfattning av annan"
                                                            : ": kontrakt");
    if (const auto count = context_.change_count(contract))
      text += ", " + changes_text(*count) + " sedan " + contract->previous->version_label;
    o.set(k.text, this->text(text));
    years.push_back(o.build());
  }
  return list(years);
}

Value PageBuilder::municipality(const model::Municipality& municipality, const model::Contract* current) {
  const auto made = context_.municipality_values.find(&municipality);
  return current == nullptr && made != context_.municipality_values.end()
             ? made->second
             : make_municipality(municipality, current);
}

Value PageBuilder::make_municipality(const model::Municipality& municipality,
                                     const model::Contract* current) {
  const model::Contract* latest = municipality.latest();
  ObjectBuilder o = object();
  o.set(k.name, kept(municipality.name));
  o.set(k.official_name, kept(municipality.official_name));
  o.set(k.href, href(address_of(municipality)));
  o.set(k.county, optional(municipality.county));
  o.set(k.example, Value::boolean(municipality.example));
  o.set(k.ribbon, ribbon(municipality, current));
  std::vector<Value> roles;
  for (const model::Role& role : municipality.roles) {
    std::string_view with = role.with != nullptr ? std::string_view(role.with->name) : role.with_name;
    roles.push_back(with.empty() ? kept(role.role) : Value::text(arena_.concat({role.role, " med ", with})));
  }
  o.set(k.roles, list(roles));
  o.set(k.summary, kept(municipality.summary));
  o.set(k.contracts, Value::integer(static_cast<std::int64_t>(municipality.contracts.size())));
  o.set(k.commitments,
        Value::integer(latest == nullptr ? 0 : static_cast<std::int64_t>(latest->commitments.size())));
  o.set(k.local_contracts, Value::integer(static_cast<std::int64_t>(municipality.local_contracts.size())));
  if (latest == nullptr) {
    o.set(k.latest, Value::none());
  } else {
    ObjectBuilder l = object();
    l.set(k.label, kept(latest->version_label));
    l.set(k.href, href(address_of(*latest)));
    l.set(k.summary, Value::boolean(latest->kind == model::ContractKind::summary_by_other));
    l.set(k.signed_, latest->signed_at ? date(latest->signed_at->date) : Value::none());
    o.set(k.latest, l.build());
  }
  return o.build();
}

Value PageBuilder::joint(const model::JointCommitment* joint) {
  if (joint == nullptr) return Value::none();
  ObjectBuilder o = object();
  o.set(k.number, Value::integer(joint->number));
  o.set(k.title, kept(joint->title));
  o.set(k.href, href(address_of(*joint)));
  return o.build();
}

Value PageBuilder::commitment(const model::Commitment& commitment, NoteBlock* with_actions) {
  ObjectBuilder o = object();
  o.set(k.id, kept(commitment.id));
  o.set(k.anchor, Value::text(arena_.concat({"atagande-", commitment.id})));
  o.set(k.title, kept(commitment.title));
  o.set(k.href, href(commitment_address(*commitment.contract->municipality, commitment.id)));
  o.set(k.level, kept(level_text(commitment.level)));
  o.set(k.joint, joint(commitment.joint));
  o.set(k.actions, Value::integer(static_cast<std::int64_t>(commitment.actions.size())));
  o.set(k.actions_text, text(actions_text(commitment.actions.size())));
  o.set(k.summary, text(first_paragraph(commitment.text, 280)));
  if (with_actions != nullptr) o.set(k.action_list, actions(commitment.actions, *with_actions));
  return o.build();
}

Value PageBuilder::edition_link(const model::Edition& edition) {
  return link(edition.label, address_of(edition));
}

Value PageBuilder::organisation(const model::Organisation& organisation) {
  ObjectBuilder o = object();
  o.set(k.name, kept(organisation.name));
  o.set(k.href, href(address_of(organisation)));
  o.set(k.kind, kept(organisation.kind));
  o.set(k.sector, kept(organisation.sector));
  o.set(k.number, optional(organisation.number));
  o.set(k.website, optional(organisation.website));
  o.set(k.description, kept(organisation.description));
  o.set(k.example, Value::boolean(organisation.example));
  o.set(k.seat, organisation.seat != nullptr ? municipality_link(*organisation.seat) : Value::none());
  o.set(k.seat_text, optional(organisation.seat_text));
  return o.build();
}

}  // namespace kontrakt::view
