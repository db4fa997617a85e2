// The targets of an edition's contracts beside one another: scope group × goal × target year.
//
// Source: the comparing analysis of climate contracts 2020, section 4.1: table 4.1.1, the caution before it
// and the notes below it. The analysis orders and converts without printing rules. These are ours; for 2020
// they give its table back, but for the differences that `compare` names.
//
//  1. Areas are never mixed: the municipality as a place (also "kommunen som plats och kommunkoncernen", and
//  the
//     city, in rows of its own), its organisation, districts, and targets that name no area.
//  2. Left out, and counted: compensating measures; targets of one sector, unless they name scopes as the
//     table's renewable energy does; directions that name neither scopes, emissions nor gases, of which
//     nobody can say whether they are about emissions.
//  3. Groups: the scopes as the target names them. 1-2-3 comes first, then 1-2, then others, last none. Of
//  the
//     targets that name no scopes, those of consumption are a group by themselves. A consumption target
//     is marked where it stands beside others.
//  4. A target of scope 1-2-3 covers 1-2. Where the edition has a group 1-2 and a municipality no target of
//  its
//     own there, its 1-2-3 targets are shown there too, as inferred; not those of consumption alone.
//  5. Rows by what the target says (Goal, in order of falling sharpness). Goal words are told by their stem
//     ("klimatneutral", "klimatneutrala stad"); a word that no stem knows has a row of its own, as written.
//  6. A reduction above 100 % is climate positive: converted. At most 100 %: a row for each percentage, apart
//  per
//     inhabitant when the target's title or reference says so. Of a span the upper end places it.
//  7. "Nära noll" is read as 90 % (near_zero_reduction): it stands there in the order, converted.
//  8. A yearly rate is converted to a percentage by its target year, or by 2030, from its base year, or from
//     2020: 1 − (1 − r)^n in whole percent, of a span by the upper end. When that cannot be done it stands
//     among the other measures.
//  9. Columns are decades: until 2030, 2031–2040, 2041–2050; later ones, and "no year", when something stands
//     there. An entry keeps its year.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/quantities.hpp"
#include "model/portal.hpp"

namespace kontrakt::compare {

enum class Area : std::uint8_t { place, organisation, district, unstated };

// In the order of the analysis's rows. It calls its order uncertain, and so is ours: it does not see the
// target year, and what a word means differs between municipalities.
enum class Goal : std::uint8_t {
  climate_positive,
  net_zero,
  no_negative_impact,
  zero,
  renewable,
  fossil_free,
  reduction_by_percent,  // from 100 % down; "nära noll" (near_zero) stands before 90 %
  near_zero,
  per_inhabitant,
  other_measure,
  share,
  direction,
  climate_smart,
  other_word,
};

// Why an entry stands in another row, or column, than its words alone would give.
enum class Conversion : std::uint8_t { none, reduction_above_whole, near_zero, yearly_rate };

// What a yearly rate comes to.
struct ConvertedRate {
  Reduction low;
  Reduction high;  // the same, when the rate is no span
  Years years;
};

struct MatrixEntry {
  const model::Contract* contract = nullptr;
  const model::Target* target = nullptr;
  std::optional<int> year;  // of the target, or that which a rate was converted to
  Conversion conversion = Conversion::none;
  std::optional<ConvertedRate> rate;
  bool covered = false;  // rule 4: its own scopes are 1-2-3

  const model::Municipality& municipality() const { return *contract->municipality; }
  bool proposed() const { return target->status == model::TargetStatus::proposed; }
  bool consumption() const { return target->emissions == "konsumtionsbaserade"; }
  // The fields that decide where the entry stands and that the document does not print.
  std::vector<std::string_view> inferred() const;
};

struct RowKey {
  Goal goal = Goal::other_word;
  double percent = 0;           // of reduction_by_percent
  bool per_inhabitant = false;  // of reduction_by_percent
  std::string word;             // of other_word, as written
  std::string geography;  // of the area's parts that have rows of their own: "staden"; empty: the main one

  friend bool operator==(const RowKey&, const RowKey&) = default;
};

struct MatrixRow {
  RowKey key;
  std::vector<std::vector<MatrixEntry>> cells;  // by column; entries by municipality, then year
};

struct MatrixGroup {
  std::vector<int> scopes;   // empty: not named
  bool consumption = false;  // of the targets without scopes: those of consumption
  std::vector<MatrixRow> rows;
};

struct MatrixColumn {
  std::optional<int> from;  // none: everything before
  std::optional<int> to;    // none: the column of targets without a year
  // Whether an entry of this year stands here.
  bool holds(std::optional<int> year) const;
};

struct MatrixArea {
  Area area = Area::place;
  std::vector<MatrixColumn> columns;
  std::vector<MatrixGroup> groups;
};

enum class LeftOut : std::uint8_t { compensation, sector, direction };

struct LeftOutTarget {
  const model::Contract* contract = nullptr;
  const model::Target* target = nullptr;
  LeftOut why = LeftOut::sector;
};

// How many municipalities have a target as a place that covers these scopes.
struct Coverage {
  std::vector<int> scopes;
  std::size_t any = 0;  // adopted or proposed
  std::size_t adopted = 0;
  std::size_t of = 0;  // contracts
};

struct TargetMatrix {
  const model::Edition* edition = nullptr;
  std::vector<MatrixArea> areas;  // that have targets, in the order of Area
  std::vector<LeftOutTarget> left_out;
  std::vector<Coverage> coverage;           // of real municipalities: 1-2 and 1-2-3
  std::vector<Coverage> coverage_examples;  // of example municipalities
  std::size_t entries = 0;                  // in all areas, covered ones not counted

  const MatrixArea* area(Area wanted) const;
};

TargetMatrix target_matrix(const model::Edition& edition);

// The goal that a word stands for, in whatever form: "klimatneutralt" is net_zero; other_word for none.
Goal goal_of_word(std::string_view word);

// The row in which a reference target would stand.
RowKey row_of(const model::ReferenceTarget& reference);

// What a yearly rate comes to under rule 8; why not, otherwise.
Computed<ConvertedRate> converted_rate(const model::Target& target);

// How the analysis's printed table and the matrix differ.
enum class Difference : std::uint8_t {
  other_column,     // printed under another decade than the contract's own year
  year_not_stated,  // printed under a year that the contract does not name
  other_row,        // printed under a heading of its own; ours stands among the directions, or elsewhere
  other_group,      // printed for scopes that the contract's target does not have
  proposed,         // only ours is marked as proposed, or only the printed one
  unknown_target,   // the contract as we have it knows no such target
  left_out,         // the target is in no row of ours
  not_printed,      // ours alone
};

struct PrintedDifference {
  Difference difference = Difference::not_printed;
  const model::PrintedTarget* printed = nullptr;  // none: not_printed
  const MatrixEntry* entry = nullptr;             // none: no row of ours has it
  const MatrixRow* row = nullptr;                 // of the entry
  const MatrixGroup* group = nullptr;
};

struct PrintedComparison {
  std::size_t cells = 0;                       // printed
  std::size_t same = 0;                        // of them: same scopes, row, column and status
  std::vector<PrintedDifference> differences;  // of printed cells in their order, then those not printed
};

// Pointers lead into the matrix and the table, which are to live as long as the result.
PrintedComparison compare(const TargetMatrix& matrix, const model::PrintedTargets& table);

}  // namespace kontrakt::compare
