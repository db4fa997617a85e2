// Commitments: one municipality's through the years, and the joint ones with those who took them up.
#include <algorithm>
#include <span>

#include "support/numbers.hpp"
#include "view/follow_up.hpp"

namespace kontrakt::view {
namespace {

Value version(PageBuilder& b, const model::Commitment& commitment, bool current) {
  ObjectBuilder o = b.object();
  o.set(k.edition, b.edition_link(*commitment.contract->edition));
  o.set(k.label, b.kept(commitment.contract->version_label));
  o.set(k.contract_href, b.href(address_of(*commitment.contract)));
  o.set(k.title, b.kept(commitment.title));
  o.set(k.level, b.kept(level_text(commitment.level)));
  o.set(k.joint, b.joint(commitment.joint));
  // Two versions of one text often have the same headings.
  o.set(k.prose, b.prose(commitment.text, 3, "v" + std::to_string(commitment.contract->year) + "-"));
  o.set(k.wording_note, b.optional(commitment.wording_note));
  o.set(k.moved_from, b.optional(commitment.moved_from));
  o.set(k.note, b.optional(commitment.common.note));
  NoteBlock notes = b.block();
  o.set(k.refs, notes.refs(commitment.sources));
  o.set(k.actions, b.actions(commitment.actions, notes));
  o.set(k.actions_text, b.text(actions_text(commitment.actions.size())));
  std::vector<Value> targets;
  for (const model::Target* target : commitment.targets) targets.push_back(b.target(*target, notes));
  o.set(k.targets, b.list(targets));
  o.set(k.notes, notes.notes());
  o.set(k.current, Value::boolean(current));
  return o.build();
}

// Every year that the commitment ought to have been followed up, or was.
Value follow_ups(PageBuilder& b, const model::Municipality& m, const std::string& id, NoteBlock& notes) {
  std::vector<Value> all;
  for (const auto& [year, one] : b.context().ledgers.of(m).commitments) {
    for (const compare::CommitmentEntry& row : one.rows) {
      if (row.commitment->id != id || row.status.status == compare::LedgerStatus::no_report_due) continue;
      const model::FollowUpEntry* entry = row.entry;
      ObjectBuilder o = b.object();
      o.set(k.year, Value::integer(year));
      o.set(k.href, b.href(follow_up_address(m, year)));
      o.set(k.status, status_mark(b, row.status.status));
      o.set(k.progress, entry != nullptr ? b.optional(entry->progress) : Value::none());
      o.set(k.value_text, entry != nullptr ? b.optional_copy(quantity_text(entry->quantity)) : Value::none());
      o.set(k.note, entry != nullptr ? b.optional(entry->note)
                                     : b.optional_copy(outstanding_text(row.status, b.context().as_of())));
      o.set(k.reported, entry == nullptr  ? Value::none()
                        : entry->reported ? b.date(entry->reported)
                                          : b.date(row.follow_up->reported));
      o.set(k.reporter, entry != nullptr ? b.optional(row.follow_up->reporter) : Value::none());
      o.set(k.refs, entry != nullptr ? notes.refs(entry->sources) : b.list({}));
      all.push_back(o.build());
    }
  }
  return b.list(all);
}

// With a thousand municipalities each page would name a thousand others; then it names those that follow in
// the alphabet, and leads to the page of all.
constexpr std::size_t most_others = 24;

std::vector<const model::Commitment*> neighbours(PageBuilder& b, const model::Commitment& commitment) {
  if (commitment.joint == nullptr) return {};
  const auto& takers = b.context().takers_of(*commitment.joint);
  const auto found = b.context().place_among_takers.find(&commitment);
  const std::size_t own = found == b.context().place_among_takers.end() ? takers.size() : found->second;
  std::vector<std::size_t> places;
  for (std::size_t step = 1; step < takers.size() && places.size() < most_others; ++step) {
    const std::size_t place = (own + step) % takers.size();
    if (takers[place]->contract->municipality != commitment.contract->municipality) places.push_back(place);
  }
  std::sort(places.begin(), places.end());
  std::vector<const model::Commitment*> others;
  for (std::size_t place : places) others.push_back(takers[place]);
  return others;
}

// Those of other municipalities that take up the same joint commitment in the same edition.
Value others(PageBuilder& b, const model::Commitment& commitment) {
  std::vector<Value> all;
  for (const model::Commitment* other : neighbours(b, commitment)) {
    all.push_back(b.context().commitment_lines.at(other));
  }
  return b.list(all);
}

// The page of all, when the list here does not have room for them; none when it has.
Value others_link(PageBuilder& b, const model::Commitment& commitment) {
  if (commitment.joint == nullptr) return Value::none();
  const auto& takers = b.context().takers_of(*commitment.joint);
  if (takers.size() <= most_others + 1) return Value::none();
  return b.link("Alla " + support::format_integer(static_cast<std::int64_t>(takers.size())) +
                    " som har tagit upp åtagandet",
                address_of(*commitment.joint));
}

// The title of a commitment of a contract; the id when it is not there.
std::string title_of(const model::Contract& contract, const std::string& id) {
  for (const model::Commitment* commitment : contract.commitments) {
    if (commitment->id == id) return commitment->title;
  }
  return id;
}

// Why the commitment is not in the municipality's newest contracts; none when it is there (again).
Value dropped(PageBuilder& b, const model::Municipality& m, const std::string& id, int newest,
              NoteBlock& notes) {
  for (const model::Contract* contract : m.contracts) {
    if (contract->year <= newest) break;  // newest first: it was taken up again after any earlier drop
    for (const model::Dropped& gone : contract->dropped) {
      if (gone.commitment != id || contract->edition == nullptr) continue;
      ObjectBuilder o = b.object();
      o.set(k.edition, b.edition_link(*contract->edition));
      o.set(k.reason, b.kept(gone.reason));
      o.set(k.replaced_by, gone.replaced_by.empty() ? Value::none()
                                                    : b.link(title_of(*contract, gone.replaced_by),
                                                             commitment_address(m, gone.replaced_by)));
      o.set(k.refs, notes.refs(gone.sources));
      return o.build();
    }
  }
  return Value::none();
}

Value joint_line(PageBuilder& b, const model::JointCommitment& joint) {
  std::int64_t real = 0;
  std::int64_t examples = 0;
  for (const model::Commitment* taker : b.context().takers_of(joint)) {
    ++(taker->contract->municipality->example ? examples : real);
  }
  ObjectBuilder o = b.object();
  o.set(k.number, Value::integer(joint.number));
  o.set(k.title, b.kept(joint.title));
  o.set(k.href, b.href(address_of(joint)));
  o.set(k.level, b.kept(level_text(joint.level)));
  o.set(k.worded, Value::boolean(joint.worded));
  o.set(k.summary, b.text(b.first_paragraph(joint.text, 240)));
  o.set(k.municipalities, Value::integer(real + examples));
  o.set(k.count_text, b.text(counted_apart(real, examples, "kommun", "kommuner", "ingen kommun i portalen")));
  return o.build();
}

Value takers(PageBuilder& b, std::span<const model::Commitment* const> shown) {
  std::vector<Value> all;
  for (const model::Commitment* commitment : shown) {
    const model::Municipality& municipality = *commitment->contract->municipality;
    ObjectBuilder o = b.object();
    o.set(k.municipality, b.kept(municipality.name));
    o.set(k.href, b.href(commitment_address(municipality, commitment->id)));
    o.set(k.level, b.kept(level_text(commitment->level)));
    o.set(k.title, b.kept(commitment->title));
    NoteBlock notes = b.block();
    o.set(k.actions, b.actions(commitment->actions, notes));
    o.set(k.actions_text, b.text(actions_text(commitment->actions.size())));
    o.set(k.example, Value::boolean(municipality.example));
    o.set(k.notes, notes.notes());
    all.push_back(o.build());
  }
  return b.list(all);
}

// The joint commitments that have a page of their own: the newest of each number.
std::vector<const model::JointCommitment*> all_newest(const model::Portal& portal) {
  std::vector<int> numbers;
  for (const model::JointCommitment& joint : portal.joint_commitments) numbers.push_back(joint.number);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<const model::JointCommitment*> newest;
  for (int number : numbers) {
    if (const auto* joint = newest_joint(portal, number)) newest.push_back(joint);
  }
  return newest;
}

}  // namespace

Value commitment_line(PageBuilder& b, const model::Commitment& commitment) {
  const model::Municipality& municipality = *commitment.contract->municipality;
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.kept(municipality.name));
  o.set(k.example, Value::boolean(municipality.example));
  o.set(k.href, b.href(commitment_address(municipality, commitment.id)));
  o.set(k.title, b.kept(commitment.title));
  o.set(k.actions_text, b.text(actions_text(commitment.actions.size())));
  return o.build();
}

Value joint_variants(PageBuilder& b, const model::JointCommitment& joint, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::Variant& variant : joint.variants) {
    ObjectBuilder o = b.object();
    o.set(k.text, b.kept(variant.text));
    std::vector<Value> municipalities;
    for (const model::Municipality* m : variant.municipalities) {
      municipalities.push_back(b.municipality_link(*m));
    }
    o.set(k.municipalities, b.list(municipalities));
    o.set(k.refs, notes.refs(variant.sources));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value joint_commitment_list(PageBuilder& b, const model::Edition& edition) {
  std::vector<Value> all;
  for (const model::JointCommitment* joint : edition.commitments) all.push_back(joint_line(b, *joint));
  return b.list(all);
}

Value commitment_page(PageBuilder& b, const model::Municipality& m, const std::string& id) {
  std::vector<Value> versions;
  const model::Commitment* newest = nullptr;
  for (const model::Contract* contract : m.contracts) {
    if (contract->edition == nullptr) continue;
    for (const model::Commitment* commitment : contract->commitments) {
      if (commitment->id != id) continue;
      versions.push_back(version(b, *commitment, contract == m.latest()));
      if (newest == nullptr) newest = commitment;
    }
  }
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  o.set(k.id, b.kept(newest->id));
  o.set(k.versions, b.list(versions));
  NoteBlock dropped_notes = b.block();
  o.set(k.dropped, dropped(b, m, id, newest->contract->year, dropped_notes));
  o.set(k.dropped_notes, dropped_notes.notes());
  NoteBlock follow_up_notes = b.block();
  o.set(k.follow_up, follow_ups(b, m, id, follow_up_notes));
  o.set(k.follow_up_notes, follow_up_notes.notes());
  o.set(k.others, others(b, *newest));
  o.set(k.others_link, others_link(b, *newest));
  Head head;
  head.title = newest->title + " – " + m.name;
  head.heading = newest->title;
  head.description = b.first_paragraph(newest->text);
  head.kind = "commitment";
  head.address = commitment_address(m, id);
  head.crumbs = {
      {"Start", "/"}, {"Kommuner", std::string(addresses::municipalities)}, {m.name, address_of(m)}};
  head.updated = newest->common.updated;
  head.example = m.example || newest->contract->edition->example;
  return b.page(head, o);
}

Value joint_commitments_page(PageBuilder& b) {
  ObjectBuilder o = b.object();
  o.set(k.edition, b.edition_link(*edition_with_joint_commitments(b.portal())));
  o.set(
      k.intro,
      b.kept("Varje gemensamt åtagande formuleras en gång för alla kommuner. Sedan väljer kommunen vilka den "
             "tar upp och hur."));
  std::vector<Value> all;
  for (const model::JointCommitment* joint : all_newest(b.portal())) all.push_back(joint_line(b, *joint));
  o.set(k.commitments, b.list(all));
  Head head;
  head.title = "Gemensamma åtaganden";
  head.lead = "Det som kommunerna åtar sig tillsammans, och vilka som har valt vad.";
  head.kind = "joint_commitments";
  head.address = addresses::joint_commitments;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value joint_commitment_page(PageBuilder& b, const model::JointCommitment& joint, const TableParts& parts) {
  const bool first = parts.current == 0;  // the others only go on with the list
  ObjectBuilder o = b.object();
  o.set(k.number, Value::integer(joint.number));
  o.set(k.edition, b.edition_link(*joint.edition));
  o.set(k.level, b.kept(level_text(joint.level)));
  o.set(k.worded, Value::boolean(joint.worded || !first));
  o.set(k.prose, first ? b.prose(joint.text) : Value::none());
  o.set(k.note, first ? b.optional(joint.common.note) : Value::none());
  NoteBlock notes = b.block();
  o.set(k.refs, first ? notes.refs(joint.sources) : b.list({}));
  o.set(k.variants, first ? joint_variants(b, joint, notes) : b.list({}));
  o.set(k.notes, notes.notes());
  const std::vector<const model::Commitment*>& taken = b.context().takers_of(joint);
  o.set(k.takers, takers(b, parts.of(taken)));
  o.set(k.parts, b.parts(address_of(joint), parts, [&](std::size_t place) -> std::string_view {
    return taken[place]->contract->municipality->name;
  }));
  auto all = all_newest(b.portal());
  auto at = std::find(all.begin(), all.end(), &joint);
  auto neighbour = [&](const model::JointCommitment& other) {
    return b.link("Åtagande " + std::to_string(other.number), address_of(other));
  };
  o.set(k.previous, at != all.begin() && at != all.end() ? neighbour(**(at - 1)) : Value::none());
  o.set(k.next, at != all.end() && at + 1 != all.end() ? neighbour(**(at + 1)) : Value::none());
  Head head;
  head.title = "Åtagande " + std::to_string(joint.number);
  // One that no document words has only its number.
  if (joint.title != head.title) head.title += ": " + joint.title;
  head.description = b.first_paragraph(joint.text);
  head.kind = "joint_commitment";
  head.address = part_address(address_of(joint), parts.current);
  head.crumbs = {{"Start", "/"}, {"Åtaganden", std::string(addresses::joint_commitments)}};
  head.updated = joint.common.updated;
  head.example = joint.edition->example;
  return b.page(head, o);
}

}  // namespace kontrakt::view
