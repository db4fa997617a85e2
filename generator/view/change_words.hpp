// Changes between two contracts in Swedish words: what has changed, in which field, from what to what.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compare/contract_changes.hpp"

namespace kontrakt::view {

// How many of a kind of thing are new, changed, gone and as they were.
struct ChangeCounts {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t dropped = 0;
  std::size_t unchanged = 0;

  bool any() const { return added + changed + dropped > 0; }
};

template <class Changes>
ChangeCounts counts_of(const Changes& changes) {
  ChangeCounts counts;
  for (const auto& one : changes) {
    using enum compare::Change;
    ++(one.change == added     ? counts.added
       : one.change == changed ? counts.changed
       : one.change == dropped ? counts.dropped
                               : counts.unchanged);
  }
  return counts;
}
// Sections that cannot be compared are in none of the counts.
ChangeCounts counts_of(const std::vector<compare::SectionChange>& sections);

// "24 ändringar", "inga ändringar".
std::string changes_text(std::size_t count);
// "3 skillnader" where one of the two is a summary by others: a difference need not be a change then.
std::string changes_text(const compare::ContractChanges& changes);

// "3 nya åtaganden, 4 ändrade och 2 som har utgått. 1 nytt mål." Empty when nothing has changed.
std::string summary_text(const compare::ContractChanges& changes);

// "gemensamt åtagande 1 (basåtagande)", "eget åtagande".
std::string place_text(const model::Commitment& commitment);

// One field before and after, as the contract's page prints it.
struct FieldWords {
  std::string_view name;      // "värde", "målår"
  std::string_view definite;  // inside a sentence: "värdet", "målåret"
  std::string before;
  std::string after;
};
FieldWords field_words(compare::TargetField field, const model::Target& before, const model::Target& after);
FieldWords field_words(compare::FigureField field, const model::Figure& before, const model::Figure& after);

// A draft of what staff may want to publish about the changes, a sentence each, made by rule from the data:
// new and moved commitments, targets, actions, what is gone, which texts are new or reworded. Empty when
// nothing has changed.
std::vector<std::string> draft_sentences(const compare::ContractChanges& changes);

}  // namespace kontrakt::view
