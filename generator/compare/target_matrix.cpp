#include "compare/target_matrix.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "compare/rates.hpp"
#include "support/text.hpp"

namespace kontrakt::compare {
namespace {

using model::Target;
using model::TargetKind;

// Rule 8: where a rate without a target year is carried to, as the analysis does.
constexpr int year_of_rates = 2030;
constexpr int first_column = 2030;
constexpr int last_fixed_column = 2050;

struct Stem {
  std::string_view text;
  Goal goal;
};

// What a goal word may begin with, in small letters, after an article.
constexpr std::array stems{Stem{"klimatpositiv", Goal::climate_positive},
                           Stem{"netto-noll", Goal::net_zero},
                           Stem{"nettonoll", Goal::net_zero},
                           Stem{"netto noll", Goal::net_zero},
                           Stem{"noll nettoutsläpp", Goal::net_zero},
                           Stem{"klimatneutral", Goal::net_zero},
                           Stem{"ingen negativ", Goal::no_negative_impact},
                           Stem{"nära noll", Goal::near_zero},
                           Stem{"nära-noll", Goal::near_zero},
                           Stem{"noll ", Goal::zero},
                           Stem{"nollutsläpp", Goal::zero},
                           Stem{"100 % förnybar", Goal::renewable},
                           Stem{"100 procent förnybar", Goal::renewable},
                           Stem{"fossilfri", Goal::fossil_free},
                           Stem{"fossilbränslefri", Goal::fossil_free},
                           Stem{"fri från fossil", Goal::fossil_free},
                           Stem{"klimatsmart", Goal::climate_smart}};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

Area area_of(const Target& target) {
  const std::string_view geography = target.geography;
  if (geography.starts_with("kommunen som plats") || geography == "staden") return Area::place;
  if (geography == "stadsdel") return Area::district;
  return geography.empty() ? Area::unstated : Area::organisation;
}

// Of an area's parts, the one that is not to be read as the whole.
std::string part_of(const Target& target) {
  const bool part = target.geography == "staden" || area_of(target) == Area::organisation;
  return part ? target.geography : std::string();
}

bool says_per_inhabitant(const Target& target) {
  const std::string said = support::lower(support::collapse_spaces(target.title + " " + target.reference));
  return contains(said, "per invånare") || contains(said, "per person") || contains(said, "per capita");
}

double upper_end(const model::Quantity& quantity) {
  return quantity.value_to.value_or(quantity.value.value_or(0));
}

std::optional<LeftOut> left_out(const Target& target) {
  if (target.kind == TargetKind::compensation) return LeftOut::compensation;
  if (!target.sector.empty() && target.scopes.empty()) return LeftOut::sector;
  const bool about_emissions = !target.scopes.empty() || !target.emissions.empty() || !target.gases.empty();
  if (target.kind == TargetKind::direction && !about_emissions) return LeftOut::direction;
  return std::nullopt;
}

RowKey row(Goal goal) {
  RowKey key;
  key.goal = goal;
  return key;
}

RowKey row_of_percent(double percent, bool per_inhabitant) {
  if (percent > 100) return row(Goal::climate_positive);
  RowKey key = row(Goal::reduction_by_percent);
  key.percent = percent;
  key.per_inhabitant = per_inhabitant;
  return key;
}

RowKey row_of_word(const std::string& word) {
  RowKey key = row(goal_of_word(word));
  if (key.goal == Goal::other_word) key.word = word;
  return key;
}

// The row of a target that is no rate. A number that is missing leaves the goal word, if there is one.
RowKey row_of(const Target& target) {
  const bool number = target.quantity.value.has_value();
  switch (target.kind) {
    case TargetKind::direction:
      return row(Goal::direction);
    case TargetKind::reduction:
      if (number && target.quantity.unit == "procent") {
        return row_of_percent(upper_end(target.quantity), says_per_inhabitant(target));
      }
      break;
    case TargetKind::share:
      if (number && upper_end(target.quantity) >= 100 && contains(support::lower(target.title), "förnybar")) {
        return row(Goal::renewable);
      }
      if (number) return row(Goal::share);
      break;
    case TargetKind::level:
      if (number && target.quantity.unit == "ton-per-invånare") return row(Goal::per_inhabitant);
      break;
    case TargetKind::goal_word:
    case TargetKind::rate:
    case TargetKind::compensation:
      break;
  }
  if (!target.quantity.known() && !target.goal_word.empty()) return row_of_word(target.goal_word);
  return row(Goal::other_measure);
}

// An entry and where it stands.
struct Placed {
  std::vector<int> scopes;
  bool consumption = false;
  RowKey key;
  std::size_t contract = 0;  // its place in the edition
  MatrixEntry entry;
};

Placed placed(const model::Contract& contract, std::size_t index, const Target& target) {
  Placed out;
  out.contract = index;
  out.entry.contract = &contract;
  out.entry.target = &target;
  out.entry.year = target.target_year;
  out.scopes = target.scopes;
  std::sort(out.scopes.begin(), out.scopes.end());
  out.scopes.erase(std::unique(out.scopes.begin(), out.scopes.end()), out.scopes.end());
  out.consumption = out.scopes.empty() && out.entry.consumption();
  if (target.kind == TargetKind::rate) {
    if (const auto computed = converted_rate(target)) {
      const ConvertedRate& rate = computed.value();
      out.key = row_of_percent(std::round(rate.high.per_cent()), says_per_inhabitant(target));
      out.entry.conversion = Conversion::yearly_rate;
      out.entry.year = rate.years.to;
      out.entry.rate = rate;
    } else {
      out.key = row(Goal::other_measure);
    }
  } else {
    out.key = row_of(target);
    if (out.key.goal == Goal::near_zero) out.entry.conversion = Conversion::near_zero;
    if (out.key.goal == Goal::climate_positive && target.kind == TargetKind::reduction &&
        target.quantity.value) {
      out.entry.conversion = Conversion::reduction_above_whole;
    }
  }
  out.key.geography = part_of(target);
  return out;
}

const std::vector<int> scopes_1_2{1, 2};
const std::vector<int> scopes_1_2_3{1, 2, 3};

// Rule 4.
void add_covered(std::vector<Placed>& entries) {
  std::set<const model::Contract*> with_own;
  for (const Placed& one : entries) {
    if (one.scopes == scopes_1_2) with_own.insert(one.entry.contract);
  }
  if (with_own.empty()) return;
  std::vector<Placed> covered;
  for (const Placed& one : entries) {
    if (one.scopes != scopes_1_2_3 || one.entry.consumption() || with_own.contains(one.entry.contract)) {
      continue;
    }
    Placed copy = one;
    copy.scopes = scopes_1_2;
    copy.entry.covered = true;
    covered.push_back(std::move(copy));
  }
  entries.insert(entries.end(), std::make_move_iterator(covered.begin()),
                 std::make_move_iterator(covered.end()));
}

auto rank_of_group(const std::vector<int>& scopes, bool consumption) {
  const int first = scopes == scopes_1_2_3 ? 0 : scopes == scopes_1_2 ? 1 : scopes.empty() ? 3 : 2;
  return std::tuple(first, -static_cast<int>(scopes.size()), scopes, consumption);
}

// Falling sharpness; a higher percentage first.
auto rank_of_row(const RowKey& key) {
  const bool near = key.goal == Goal::near_zero;
  const Goal goal = near ? Goal::reduction_by_percent : key.goal;
  const double percent = near ? near_zero_reduction.per_cent() : key.percent;
  return std::tuple(goal, -percent, !near, key.per_inhabitant, std::string_view(key.word),
                    std::string_view(key.geography));
}

auto rank_of(const Placed& one) {
  constexpr int no_year = 1'000'000;
  return std::tuple(rank_of_group(one.scopes, one.consumption), rank_of_row(one.key), one.contract,
                    one.entry.year.value_or(no_year));
}

int end_of_decade(int year) {
  return year <= first_column ? first_column : (year + 9) / 10 * 10;
}

std::vector<MatrixColumn> columns_for(const std::vector<Placed>& entries) {
  std::set<int> decades;
  for (int year = first_column; year <= last_fixed_column; year += 10) decades.insert(year);
  bool without_year = false;
  for (const Placed& one : entries) {
    if (one.entry.year) decades.insert(end_of_decade(*one.entry.year));
    without_year = without_year || !one.entry.year;
  }
  std::vector<MatrixColumn> columns;
  for (int end : decades) {
    columns.push_back({end == first_column ? std::nullopt : std::optional(end - 9), end});
  }
  if (without_year) columns.push_back({std::nullopt, std::nullopt});
  return columns;
}

MatrixArea make_area(Area area, std::vector<Placed> entries) {
  MatrixArea out;
  out.area = area;
  out.columns = columns_for(entries);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Placed& a, const Placed& b) { return rank_of(a) < rank_of(b); });
  for (const Placed& one : entries) {
    if (out.groups.empty() || out.groups.back().scopes != one.scopes ||
        out.groups.back().consumption != one.consumption) {
      out.groups.push_back({one.scopes, one.consumption, {}});
    }
    std::vector<MatrixRow>& rows = out.groups.back().rows;
    if (rows.empty() || rows.back().key != one.key) {
      rows.push_back({one.key, std::vector<std::vector<MatrixEntry>>(out.columns.size())});
    }
    const auto column = std::find_if(out.columns.begin(), out.columns.end(),
                                     [&](const MatrixColumn& c) { return c.holds(one.entry.year); });
    rows.back().cells[static_cast<std::size_t>(column - out.columns.begin())].push_back(one.entry);
  }
  return out;
}

bool covers(const Target& target, const std::vector<int>& scopes) {
  return std::all_of(scopes.begin(), scopes.end(), [&](int scope) {
    return std::find(target.scopes.begin(), target.scopes.end(), scope) != target.scopes.end();
  });
}

// Consumption alone covers no emissions of the place.
bool counts_for(const MatrixEntry& entry, const std::vector<int>& scopes) {
  if (entry.target->scopes.size() > scopes.size() && entry.consumption()) return false;
  return covers(*entry.target, scopes);
}

std::vector<Coverage> coverage(const model::Edition& edition, const std::vector<Placed>& entries,
                               bool examples) {
  std::vector<Coverage> all;
  for (const std::vector<int>& scopes : {scopes_1_2, scopes_1_2_3}) {
    std::set<const model::Contract*> any;
    std::set<const model::Contract*> adopted;
    for (const Placed& one : entries) {
      if (one.entry.municipality().example != examples || !counts_for(one.entry, scopes)) continue;
      any.insert(one.entry.contract);
      if (!one.entry.proposed()) adopted.insert(one.entry.contract);
    }
    Coverage one{scopes, any.size(), adopted.size(), 0};
    for (const model::Contract* contract : edition.contracts) {
      one.of += contract->municipality->example == examples ? 1 : 0;
    }
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

std::vector<std::string_view> MatrixEntry::inferred() const {
  static constexpr std::array<std::string_view, 8> deciding{
      "geography", "scopes", "target_year", "value", "value_to", "goal_word", "status", "emissions"};
  std::vector<std::string_view> fields;
  for (const std::string_view field : deciding) {
    if (field == "emissions" && !consumption()) continue;
    const auto& all = target->inferred;
    const bool said = std::find(all.begin(), all.end(), field) != all.end();
    if (said || (field == "scopes" && covered)) fields.push_back(field);
  }
  return fields;
}

bool MatrixColumn::holds(std::optional<int> year) const {
  if (!to) return !year;
  return year && *year <= *to && (!from || *year >= *from);
}

const MatrixArea* TargetMatrix::area(Area wanted) const {
  for (const MatrixArea& one : areas) {
    if (one.area == wanted) return &one;
  }
  return nullptr;
}

Goal goal_of_word(std::string_view word) {
  std::string lowered = support::lower(support::collapse_spaces(word));
  std::string_view rest = lowered;
  for (const std::string_view article : {"en ", "ett ", "helt "}) {
    if (rest.starts_with(article)) rest.remove_prefix(article.size());
  }
  if (rest == "noll") return Goal::zero;
  for (const Stem& stem : stems) {
    if (rest.starts_with(stem.text)) return stem.goal;
  }
  return Goal::other_word;
}

RowKey row_of(const model::ReferenceTarget& reference) {
  if (reference.quantity.value && reference.quantity.unit == "procent") {
    return row_of_percent(upper_end(reference.quantity), false);
  }
  return reference.goal_word.empty() ? row(Goal::other_measure) : row_of_word(reference.goal_word);
}

Computed<ConvertedRate> converted_rate(const model::Target& target) {
  const model::Quantity& quantity = target.quantity;
  if (!quantity.value || !quantity.unit.starts_with("procent")) return WhyNot::not_a_number;
  Years years;
  years.from = target.base_year.value_or(yearly_rate_base_year);
  years.to = target.target_year.value_or(year_of_rates);
  if (years.to == years.from) return WhyNot::same_year;
  auto low = reduction_after(YearlyRate::of_per_cent(*quantity.value), years);
  if (!low) return low.error();
  auto high = reduction_after(YearlyRate::of_per_cent(upper_end(quantity)), years);
  if (!high) return high.error();
  return ConvertedRate{low.value(), high.value(), years};
}

TargetMatrix target_matrix(const model::Edition& edition) {
  TargetMatrix matrix;
  matrix.edition = &edition;
  std::map<Area, std::vector<Placed>> by_area;
  for (std::size_t i = 0; i < edition.contracts.size(); ++i) {
    const model::Contract& contract = *edition.contracts[i];
    for (const Target& target : contract.targets) {
      if (const auto why = left_out(target)) {
        matrix.left_out.push_back({&contract, &target, *why});
        continue;
      }
      by_area[area_of(target)].push_back(placed(contract, i, target));
      ++matrix.entries;
    }
  }
  std::vector<Placed>& of_place = by_area[Area::place];
  add_covered(of_place);
  matrix.coverage = coverage(edition, of_place, false);
  matrix.coverage_examples = coverage(edition, of_place, true);
  for (auto& [area, entries] : by_area) {
    if (!entries.empty()) matrix.areas.push_back(make_area(area, std::move(entries)));
  }
  return matrix;
}

namespace {

// What the heading of a printed row says; none for a heading that is a sentence of its own.
std::optional<RowKey> row_of_heading(const std::string& heading) {
  const std::string text = support::lower(support::collapse_spaces(heading));
  RowKey key = row(goal_of_word(text));
  key.geography = contains(text, "staden") ? "staden" : "";
  if (key.goal != Goal::other_word) return key;
  const bool per_inhabitant = contains(text, "per inv");
  if (per_inhabitant && text.starts_with("ton")) return row(Goal::per_inhabitant);
  // "- 80% CO2", with any of the signs that may stand for a minus
  std::string_view rest = text;
  bool minus = false;
  for (const std::string_view sign : {"-", "–", "−"}) {
    if (!minus && rest.starts_with(sign)) {
      rest.remove_prefix(sign.size());
      minus = true;
    }
  }
  rest = support::trim(rest);
  double percent = 0;
  std::size_t digits = 0;
  for (; digits < rest.size() && support::is_ascii_digit(rest[digits]); ++digits) {
    percent = percent * 10 + (rest[digits] - '0');
  }
  if (!minus || digits == 0) return std::nullopt;
  return row_of_percent(percent, per_inhabitant);
}

std::string name_of(const std::vector<int>& scopes) {
  std::string name;
  for (int scope : scopes) name += (name.empty() ? "" : "-") + std::to_string(scope);
  return name;
}

// An entry where it stands.
struct Standing {
  const MatrixEntry* entry;
  const MatrixRow* row;
  const MatrixGroup* group;
};

class Comparison {
 public:
  Comparison(const TargetMatrix& matrix, const model::PrintedTargets& table) : table_(table) {
    if (const MatrixArea* place = matrix.area(Area::place)) list(*place);
  }

  PrintedComparison compare() {
    for (const model::PrintedTarget& cell : table_.cells) check(cell);
    std::set<std::string> printed_groups;
    for (const model::PrintedTarget& cell : table_.cells) printed_groups.insert(cell.scopes);
    for (const Standing& one : standing_) {
      const std::string group = name_of(one.group->scopes);
      if (!printed_groups.contains(group) || printed_.contains({group, one.entry->target})) continue;
      out_.differences.push_back({Difference::not_printed, nullptr, one.entry, one.row, one.group});
    }
    return std::move(out_);
  }

 private:
  void list(const MatrixArea& place) {
    for (const MatrixGroup& group : place.groups) {
      for (const MatrixRow& row : group.rows) {
        for (const auto& cell : row.cells) {
          for (const MatrixEntry& entry : cell) standing_.push_back({&entry, &row, &group});
        }
      }
    }
  }

  const Standing* find(const model::PrintedTarget& cell) const {
    const Standing* elsewhere = nullptr;
    for (const Standing& one : standing_) {
      if (one.entry->target != cell.target) continue;
      if (name_of(one.group->scopes) == cell.scopes) return &one;
      elsewhere = &one;
    }
    return elsewhere;
  }

  void check(const model::PrintedTarget& cell) {
    ++out_.cells;
    const std::size_t before = out_.differences.size();
    const auto differs = [&](Difference how, const Standing* at) {
      out_.differences.push_back({how, &cell, at != nullptr ? at->entry : nullptr,
                                  at != nullptr ? at->row : nullptr, at != nullptr ? at->group : nullptr});
    };
    const Standing* at = cell.target == nullptr ? nullptr : find(cell);
    if (at == nullptr) {
      differs(cell.target == nullptr ? Difference::unknown_target : Difference::left_out, nullptr);
      return;
    }
    printed_.insert({cell.scopes, cell.target});
    if (name_of(at->group->scopes) != cell.scopes) differs(Difference::other_group, at);
    if (cell.year && !at->entry->year) {
      differs(Difference::year_not_stated, at);
    } else if (cell.year && end_of_decade(*cell.year) != end_of_decade(*at->entry->year)) {
      differs(Difference::other_column, at);
    }
    if (row_of_heading(cell.goal) != at->row->key) differs(Difference::other_row, at);
    if (contains(support::lower(cell.text), "förslag") != at->entry->proposed()) {
      differs(Difference::proposed, at);
    }
    if (out_.differences.size() == before) ++out_.same;
  }

  const model::PrintedTargets& table_;
  std::vector<Standing> standing_;
  std::set<std::pair<std::string, const model::Target*>> printed_;
  PrintedComparison out_;
};

}  // namespace

PrintedComparison compare(const TargetMatrix& matrix, const model::PrintedTargets& table) {
  return Comparison(matrix, table).compare();
}

}  // namespace kontrakt::compare
