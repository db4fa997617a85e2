#include "compare/contract_changes.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "compare/counterparts.hpp"
#include "compare/words.hpp"
#include "support/numbers.hpp"

namespace kontrakt::compare {
namespace {

using model::SectionContent;

// Texts of JSON fields: in numbers a plain space and a no-break one are the same.
bool same_text(const std::string& a, const std::string& b) {
  return a == b || same_words(support::with_whole_numbers(a), support::with_whole_numbers(b));
}

// Calls `both(before, after)` for each thing of `after` with its like in `before` (null without), then for
// those of `before` that are gone (null in `after`).
template <class Things, class Id, class Both>
void match(const Things& before, const Things& after, const Id& id_of, const Both& both) {
  std::multimap<std::string_view, std::size_t> unmatched;
  for (std::size_t i = 0; i < before.size(); ++i) unmatched.emplace(id_of(before[i]), i);
  for (const auto& thing : after) {
    const auto like = unmatched.lower_bound(id_of(thing));
    if (like == unmatched.end() || like->first != id_of(thing)) {
      both(nullptr, &thing);
    } else {
      both(&before[like->second], &thing);
      unmatched.erase(like);
    }
  }
  std::vector<std::size_t> gone;
  for (const auto& [id, place] : unmatched) gone.push_back(place);
  std::sort(gone.begin(), gone.end());
  for (const std::size_t place : gone) both(&before[place], nullptr);
}

template <class Thing>
Change change_of(const Versions<Thing>& versions, bool differs) {
  if (versions.before == nullptr) return Change::added;
  if (versions.after == nullptr) return Change::dropped;
  return differs ? Change::changed : Change::unchanged;
}

// ---- Targets and figures

bool same_quantity(const model::Quantity& a, const model::Quantity& b) {
  return a.value == b.value && a.value_to == b.value_to && same_text(a.text, b.text) && a.bound == b.bound &&
         a.unit == b.unit;
}

std::string_view id_of_parent(const model::Target& target) {
  return target.parent == nullptr ? std::string_view() : target.parent->id;
}

std::vector<TargetField> different_fields(const model::Target& a, const model::Target& b) {
  std::vector<TargetField> fields;
  const auto compare = [&](TargetField field, bool same) {
    if (!same) fields.push_back(field);
  };
  compare(TargetField::title, same_text(a.title, b.title));
  compare(TargetField::kind, a.kind == b.kind);
  compare(TargetField::goal_word, same_text(a.goal_word, b.goal_word));
  compare(TargetField::value, same_quantity(a.quantity, b.quantity));
  compare(TargetField::base, a.base_year == b.base_year && same_text(a.reference, b.reference));
  compare(TargetField::target_year, a.target_year == b.target_year);
  compare(TargetField::geography, a.geography == b.geography && a.district == b.district);
  compare(TargetField::emissions, a.emissions == b.emissions);
  compare(TargetField::gases, a.gases == b.gases);
  compare(TargetField::scopes, a.scopes == b.scopes);
  compare(TargetField::sector, a.sector == b.sector);
  compare(TargetField::level, a.level == b.level);
  compare(TargetField::parent, id_of_parent(a) == id_of_parent(b));
  compare(TargetField::status, a.status == b.status);
  compare(TargetField::adopted, a.adopted == b.adopted);
  return fields;
}

std::vector<FigureField> different_fields(const model::Figure& a, const model::Figure& b) {
  std::vector<FigureField> fields;
  const auto compare = [&](FigureField field, bool same) {
    if (!same) fields.push_back(field);
  };
  compare(FigureField::label, same_text(a.label, b.label));
  compare(FigureField::value, same_quantity(a.quantity, b.quantity));
  compare(FigureField::period, a.year == b.year && a.period == b.period);
  compare(FigureField::base_year, a.base_year == b.base_year);
  compare(FigureField::geography, a.geography == b.geography);
  compare(FigureField::emissions, a.emissions == b.emissions);
  compare(FigureField::gases, a.gases == b.gases);
  compare(FigureField::scopes, a.scopes == b.scopes);
  compare(FigureField::sector, a.sector == b.sector);
  compare(FigureField::kind, a.kind == b.kind);
  return fields;
}

template <class ThingChange, class Thing>
std::vector<ThingChange> changes_by_id(const std::vector<Thing>& before, const std::vector<Thing>& after) {
  std::vector<ThingChange> all;
  match(
      before, after, [](const Thing& thing) { return std::string_view(thing.id); },
      [&](const Thing* old_one, const Thing* new_one) {
        ThingChange one;
        one.before = old_one;
        one.after = new_one;
        if (old_one != nullptr && new_one != nullptr) one.fields = different_fields(*old_one, *new_one);
        one.change = change_of(one, !one.fields.empty());
        all.push_back(std::move(one));
      });
  return all;
}

// ---- Commitments

markdown::TextBlocks blocks_of(const model::Text& text, const Texts& texts) {
  return text.empty() ? markdown::TextBlocks() : markdown::document_blocks(texts[text.id]);
}

std::vector<ActionChange> action_changes(const std::vector<model::Action>& before,
                                         const std::vector<model::Action>& after, bool wording) {
  std::vector<ActionChange> all;
  match(
      before, after, [](const model::Action& action) { return std::string_view(action.id); },
      [&](const model::Action* old_one, const model::Action* new_one) {
        ActionChange one;
        one.before = old_one;
        one.after = new_one;
        const bool both = old_one != nullptr && new_one != nullptr;
        one.change = change_of(one, both && wording && !same_text(old_one->text, new_one->text));
        all.push_back(one);
      });
  return all;
}

void compare_targets(CommitmentChange& change) {
  using Targets = std::vector<const model::Target*>;
  match(
      change.before->targets, change.after->targets,
      [](const model::Target* target) { return std::string_view(target->id); },
      [&](const Targets::value_type* before, const Targets::value_type* after) {
        if (before == nullptr) {
          change.targets_added.push_back(*after);
        } else if (after == nullptr) {
          change.targets_dropped.push_back(*before);
        } else if (!different_fields(**before, **after).empty()) {
          change.targets_changed.push_back({*before, *after});
        }
      });
}

// What the new file says of where it came from counts the year it is said: next year's file is a copy of this
// one.
bool has_moved(const model::Commitment& before, const model::Commitment& after) {
  return before.joint_number != after.joint_number || before.level != after.level ||
         (!after.moved_from.empty() && after.moved_from != before.moved_from);
}

const model::Dropped* what_is_said_of(const std::string& id, const model::Contract& contract) {
  for (const model::Dropped& dropped : contract.dropped) {
    if (dropped.commitment == id) return &dropped;
  }
  return nullptr;
}

CommitmentChange commitment_change(const model::Commitment* before, const model::Commitment* after,
                                   const ContractChanges& changes, const Texts& texts) {
  CommitmentChange one;
  one.before = before;
  one.after = after;
  one.id = one.newest().id;
  if (before != nullptr && after != nullptr) {
    if (changes.same_kind) {
      one.retitled = !same_text(before->title, after->title);
      one.reworded = !same_words(blocks_of(before->text, texts).texts, blocks_of(after->text, texts).texts);
    }
    one.moved = has_moved(*before, *after);
    one.actions = action_changes(before->actions, after->actions, changes.same_kind);
    compare_targets(one);
  }
  if (after == nullptr) one.dropped = what_is_said_of(one.id, *changes.after);
  one.change = change_of(
      one, one.retitled || one.reworded || one.moved || one.has_other_actions() || one.has_other_targets());
  return one;
}

// ---- Sections

std::optional<std::size_t> find_text(const model::Contract& contract, const Texts& texts,
                                     std::string_view key) {
  if (contract.text.empty()) return std::nullopt;
  const auto& sections = texts[contract.text.id].sections;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].level == 2 && sections[i].key == key) return i;
  }
  return std::nullopt;
}

const model::Section* own_section(const model::Contract& contract, std::string_view key) {
  const model::Section* section = contract.edition->section(key);
  return section != nullptr && section->content == SectionContent::municipality ? section : nullptr;
}

Absence absence(const model::Contract& contract, const model::Section* section,
                const std::optional<std::size_t>& text) {
  if (text) return Absence::present;
  if (section == nullptr) return Absence::not_in_scheme;
  for (const model::SectionNote& note : contract.missing_sections) {
    if (note.key != section->key) continue;
    return note.status == model::SectionStatus::not_described ? Absence::not_described
                                                              : Absence::not_supplied;
  }
  // Nobody has said anything: an optional section is simply not there, a required one has not been entered
  // yet.
  return section->required ? Absence::not_in_portal : Absence::not_described;
}

bool is_unknown(Absence absence) {
  return absence == Absence::not_supplied || absence == Absence::not_in_portal;
}

bool has_new_heading(const SectionChange& section, const std::string& before, const std::string& after) {
  if (same_words(before, after)) return false;
  return !same_words(before, section.before->title) || !same_words(after, section.after->title);
}

void compare_texts(SectionChange& one, const ContractChanges& changes, const Texts& texts) {
  const markdown::Document& before = texts[changes.before->text.id];
  const markdown::Document& after = texts[changes.after->text.id];
  one.new_heading =
      has_new_heading(one, before.sections[*one.text_before].title, after.sections[*one.text_after].title);
  const bool same = same_words(markdown::section_blocks(before, *one.text_before).texts,
                               markdown::section_blocks(after, *one.text_after).texts);
  one.kind = same && !one.new_heading ? SectionChangeKind::unchanged : SectionChangeKind::reworded;
}

// None for a section that neither contract has.
std::optional<SectionChange> section_change(std::string_view key, const ContractChanges& changes,
                                            const Texts& texts) {
  SectionChange one;
  one.before = own_section(*changes.before, key);
  one.after = own_section(*changes.after, key);
  if (one.before != nullptr) one.text_before = find_text(*changes.before, texts, key);
  if (one.after != nullptr) one.text_after = find_text(*changes.after, texts, key);
  one.absent_before = absence(*changes.before, one.before, one.text_before);
  one.absent_after = absence(*changes.after, one.after, one.text_after);
  if (one.text_before && one.text_after) {
    compare_texts(one, changes, texts);
    return one;
  }
  if (is_unknown(one.absent_before) || is_unknown(one.absent_after)) {
    one.kind = SectionChangeKind::unknown;
  } else if (one.text_after) {
    one.kind = SectionChangeKind::added;
  } else if (one.text_before) {
    one.kind = SectionChangeKind::dropped;
  } else {
    return std::nullopt;
  }
  if (one.before == nullptr)
    one.counterparts = counterparts_in(*changes.before->edition, *one.after, *changes.after->edition);
  if (one.after == nullptr)
    one.counterparts = counterparts_in(*changes.after->edition, *one.before, *changes.before->edition);
  return one;
}

std::vector<SectionChange> section_changes(const ContractChanges& changes, const Texts& texts) {
  std::vector<SectionChange> all;
  const auto add = [&](const model::Section& section) {
    if (auto one = section_change(section.key, changes, texts)) all.push_back(std::move(*one));
  };
  for (const model::Section& section : changes.after->edition->sections) {
    if (section.content == SectionContent::municipality) add(section);
  }
  for (const model::Section& section : changes.before->edition->sections) {
    if (section.content == SectionContent::municipality &&
        own_section(*changes.after, section.key) == nullptr)
      add(section);
  }
  return all;
}

SharedChangeKind shared_kind(const model::Section* before, const model::Section* after, const Texts& texts) {
  if (before == nullptr) return SharedChangeKind::added;
  if (after == nullptr) return SharedChangeKind::dropped;
  if (before->text.empty() || after->text.empty()) return SharedChangeKind::unknown;
  return same_words(blocks_of(before->text, texts).texts, blocks_of(after->text, texts).texts)
             ? SharedChangeKind::same
             : SharedChangeKind::different;
}

std::vector<SharedChange> shared_changes(const model::Edition& before, const model::Edition& after,
                                         const Texts& texts) {
  std::vector<SharedChange> all;
  if (&before == &after) return all;
  const auto shared = [](const model::Edition& edition) {
    std::vector<const model::Section*> sections;
    for (const model::Section& section : edition.sections) {
      if (section.content == SectionContent::shared) sections.push_back(&section);
    }
    return sections;
  };
  using Sections = std::vector<const model::Section*>;
  match(
      shared(before), shared(after), [](const auto* section) { return std::string_view(section->key); },
      [&](const Sections::value_type* old_one, const Sections::value_type* new_one) {
        SharedChange one;
        if (old_one != nullptr) one.before = *old_one;
        if (new_one != nullptr) one.after = *new_one;
        one.kind = shared_kind(one.before, one.after, texts);
        all.push_back(one);
      });
  return all;
}

}  // namespace

bool CommitmentChange::has_other_actions() const {
  return std::any_of(actions.begin(), actions.end(),
                     [](const ActionChange& action) { return action.change != Change::unchanged; });
}

bool CommitmentChange::has_other_targets() const {
  return !targets_added.empty() || !targets_dropped.empty() || !targets_changed.empty();
}

std::size_t ContractChanges::count() const {
  const auto changed = [](const auto& list) {
    return static_cast<std::size_t>(std::count_if(
        list.begin(), list.end(), [](const auto& one) { return one.change != Change::unchanged; }));
  };
  const auto other_sections =
      std::count_if(sections.begin(), sections.end(), [](const SectionChange& section) {
        return section.kind != SectionChangeKind::unchanged && section.kind != SectionChangeKind::unknown;
      });
  return changed(commitments) + changed(targets) + changed(figures) +
         static_cast<std::size_t>(other_sections);
}

ContractChanges contract_changes(const model::Contract& before, const model::Contract& after,
                                 const Texts& texts) {
  ContractChanges changes;
  changes.before = &before;
  changes.after = &after;
  changes.same_kind =
      before.kind == model::ContractKind::contract && after.kind == model::ContractKind::contract;
  match(
      before.commitments, after.commitments,
      [](const model::Commitment* commitment) { return std::string_view(commitment->id); },
      [&](const model::Commitment* const* old_one, const model::Commitment* const* new_one) {
        changes.commitments.push_back(commitment_change(old_one == nullptr ? nullptr : *old_one,
                                                        new_one == nullptr ? nullptr : *new_one, changes,
                                                        texts));
      });
  changes.targets = changes_by_id<TargetChange>(before.targets, after.targets);
  changes.figures = changes_by_id<FigureChange>(before.figures, after.figures);
  if (changes.same_kind) changes.sections = section_changes(changes, texts);
  changes.shared = shared_changes(*before.edition, *after.edition, texts);
  return changes;
}

}  // namespace kontrakt::compare
