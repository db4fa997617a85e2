// What differs between two contracts of one municipality: commitments, targets, figures and the
// municipality's own text.
//
// An id says what is the same thing in both: of a commitment, an action, a target, a figure; of a section its
// key. So a section that was renumbered or retitled by the programme has not changed, and neither has a text
// whose sources stand on other pages this year. Texts are compared as words: citations, white space, line
// breaks, emphasis and the addresses behind links are not part of what a contract says. Nor are notes of the
// portal's own (Common::note, wording_note and the like) and its introduction before the first heading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/texts.hpp"
#include "model/municipality.hpp"

namespace kontrakt::compare {

using markdown::Texts;

enum class Change : std::uint8_t { added, changed, dropped, unchanged };

// Null in `before` when added, in `after` when dropped.
template <class Thing>
struct Versions {
  const Thing* before = nullptr;
  const Thing* after = nullptr;

  const Thing& newest() const { return after != nullptr ? *after : *before; }
};

struct ActionChange : Versions<model::Action> {
  Change change = Change::unchanged;  // `changed`: reworded
};

enum class TargetField : std::uint8_t {
  title,
  kind,
  goal_word,
  value,  // with its bound and unit
  base,   // a year, or what stands in its place
  target_year,
  geography,
  emissions,
  gases,
  scopes,
  sector,
  level,
  parent,
  status,
  adopted
};

struct TargetChange : Versions<model::Target> {
  Change change = Change::unchanged;
  std::vector<TargetField> fields;  // that differ, in the order of the enum
};

enum class FigureField : std::uint8_t {
  label,
  value,
  period,
  base_year,
  geography,
  emissions,
  gases,
  scopes,
  sector,
  kind
};

struct FigureChange : Versions<model::Figure> {
  Change change = Change::unchanged;
  std::vector<FigureField> fields;
};

struct CommitmentChange : Versions<model::Commitment> {
  std::string id;
  Change change = Change::unchanged;
  // A commitment that is in both may have changed in several ways at once.
  bool retitled = false;
  bool reworded = false;  // its text
  bool moved = false;     // to another joint number or level, or as the contract itself says
  std::vector<ActionChange> actions;
  // Of the targets that it names: named only now, named no more, and named in both but themselves changed.
  std::vector<const model::Target*> targets_added;
  std::vector<const model::Target*> targets_dropped;
  std::vector<Versions<model::Target>> targets_changed;
  // Of one that is gone: what the new contract says of it. Null: nothing.
  const model::Dropped* dropped = nullptr;

  bool has_other_actions() const;
  bool has_other_targets() const;
};

enum class SectionChangeKind : std::uint8_t {
  added,
  reworded,
  dropped,
  unchanged,
  unknown  // one of the versions is not there to compare: not in the documents, or not in the portal
};

// Why a section is without text in one version.
enum class Absence : std::uint8_t { present, not_in_scheme, not_described, not_supplied, not_in_portal };

// A section that the municipality writes itself, in at least one of the editions.
struct SectionChange {
  const model::Section* before = nullptr;  // in its edition's scheme; null when it has no such section
  const model::Section* after = nullptr;
  Absence absent_before = Absence::present;
  Absence absent_after = Absence::present;
  SectionChangeKind kind = SectionChangeKind::unchanged;
  // The municipality's own heading has other words: not the programme's title, whose changes are the
  // programme's.
  bool new_heading = false;
  std::optional<std::size_t> text_before;  // places in the sections of the contracts' texts
  std::optional<std::size_t> text_after;
  // Of one without its like in the other edition: what the crosswalk says corresponds to it there.
  std::vector<const model::Section*> counterparts;

  const model::Section& newest() const { return after != nullptr ? *after : *before; }
};

enum class SharedChangeKind : std::uint8_t { same, different, added, dropped, unknown };

// A text that the programme words for all.
struct SharedChange : Versions<model::Section> {
  SharedChangeKind kind = SharedChangeKind::unknown;
};

struct ContractChanges {
  const model::Contract* before = nullptr;
  const model::Contract* after = nullptr;
  // False when one of them is known only through somebody else's summary: then what it says in other words,
  // or leaves out, need not be the municipality's doing. Texts are not compared, and there are no sections in
  // the lists.
  bool same_kind = true;
  std::vector<CommitmentChange> commitments;  // in the order of the new contract, then those that are gone
  std::vector<TargetChange> targets;          // the same
  std::vector<FigureChange> figures;          // the same
  std::vector<SectionChange> sections;  // in the order of the new edition's scheme, then those that are gone
  std::vector<SharedChange> shared;     // the same

  // The things that have changed, each once however much of it has: what the page lists and the ribbon
  // counts. Shared texts are not the municipality's and do not count.
  std::size_t count() const;
};

// Both have an edition.
ContractChanges contract_changes(const model::Contract& before, const model::Contract& after,
                                 const Texts& texts);

}  // namespace kontrakt::compare
