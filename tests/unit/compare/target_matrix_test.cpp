#include "compare/target_matrix.hpp"

#include <gtest/gtest.h>

#include <array>
#include <deque>

#include "support/numbers.hpp"

namespace kontrakt::compare::testing {
namespace {

using model::Target;
using model::TargetKind;

Target word(std::string goal_word, std::optional<int> year, std::vector<int> scopes = {1, 2}) {
  Target target;
  target.id = target.title = target.goal_word = std::move(goal_word);
  target.kind = TargetKind::goal_word;
  target.target_year = year;
  target.scopes = std::move(scopes);
  target.geography = "kommunen som plats";
  return target;
}

Target number(TargetKind kind, double value, std::string unit, std::optional<int> year,
              std::vector<int> scopes = {1, 2}) {
  Target target = word({}, year, std::move(scopes));
  target.kind = kind;
  target.quantity.value = value;
  target.quantity.unit = std::move(unit);
  return target;
}

Target reduction(double percent, std::optional<int> year, std::vector<int> scopes = {1, 2}) {
  return number(TargetKind::reduction, percent, "procent", year, std::move(scopes));
}

Target rate(double low, double high, std::optional<int> year) {
  Target target = number(TargetKind::rate, low, "procent-per-år", year);
  if (high > low) target.quantity.value_to = high;
  return target;
}

std::string name_of(const RowKey& key) {
  static constexpr std::array names{"klimatpositiv", "netto-noll", "ingen negativ", "noll",     "förnybar",
                                    "fossilfri",     "minskning",  "nära noll",     "ton/inv",  "annat mått",
                                    "andel",         "riktning",   "klimatsmart",   "annat ord"};
  std::string name = names.at(static_cast<std::size_t>(key.goal));
  if (key.goal == Goal::reduction_by_percent) name = "-" + support::format_number_short(key.percent);
  if (key.per_inhabitant) name += "/inv";
  if (!key.word.empty()) name += " " + key.word;
  if (!key.geography.empty()) name += " (" + key.geography + ")";
  return name;
}

// An edition made of municipalities with their targets; `shown` writes an area of its matrix:
//   1-2: klimatpositiv 2040 A | ...
class Small {
 public:
  Small& municipality(std::string name, std::vector<Target> targets, bool example = false) {
    model::Municipality& m = municipalities_.emplace_back();
    m.name = std::move(name);
    m.example = example;
    model::Contract& contract = contracts_.emplace_back();
    contract.municipality = &m;
    contract.targets = std::move(targets);
    edition_.contracts.push_back(&contract);
    return *this;
  }

  const model::Target& target(std::size_t municipality, std::size_t index) const {
    return contracts_.at(municipality).targets.at(index);
  }
  const model::Municipality& municipality(std::size_t at) const { return municipalities_.at(at); }
  TargetMatrix matrix() const { return target_matrix(edition_); }

  std::string shown(Area area = Area::place) const {
    const TargetMatrix made = matrix();
    const MatrixArea* found = made.area(area);
    std::string out;
    if (found == nullptr) return out;
    for (const MatrixGroup& group : found->groups) {
      for (int scope : group.scopes) out += std::to_string(scope);
      out += group.consumption ? "konsumtion:\n" : ":\n";
      for (const MatrixRow& row : group.rows) {
        out += "  " + name_of(row.key) + ":";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
          for (const MatrixEntry& entry : row.cells[i]) {
            out += " " + entry.municipality().name + "@" + label(found->columns[i]);
            if (entry.covered) out += " (täckt)";
          }
        }
        out += "\n";
      }
    }
    return out;
  }

 private:
  static std::string label(const MatrixColumn& column) {
    return column.to ? std::to_string(*column.to) : "utan år";
  }
  std::deque<model::Municipality> municipalities_;
  std::deque<model::Contract> contracts_;
  model::Edition edition_;
};

TEST(GoalWords, are_told_by_their_stem_in_any_form) {
  EXPECT_EQ(goal_of_word("klimatpositivt"), Goal::climate_positive);
  EXPECT_EQ(goal_of_word("Klimatneutrala"), Goal::net_zero);
  EXPECT_EQ(goal_of_word("en klimatneutral stad"), Goal::net_zero);
  EXPECT_EQ(goal_of_word("klimatneutralitet"), Goal::net_zero);
  EXPECT_EQ(goal_of_word("netto-noll"), Goal::net_zero);
  EXPECT_EQ(goal_of_word("nettonollutsläpp"), Goal::net_zero);
  EXPECT_EQ(goal_of_word("ingen negativ påverkan på klimatet"), Goal::no_negative_impact);
  EXPECT_EQ(goal_of_word("noll"), Goal::zero);
  EXPECT_EQ(goal_of_word("nära noll"), Goal::near_zero);
  EXPECT_EQ(goal_of_word("fossilbränslefritt"), Goal::fossil_free);
  EXPECT_EQ(goal_of_word("Klimatsmart"), Goal::climate_smart);
}

TEST(GoalWords, that_only_contain_a_known_one_are_words_of_their_own) {
  EXPECT_EQ(goal_of_word("nästan fossilfri"), Goal::other_word);
  EXPECT_EQ(goal_of_word("nollavtryck"), Goal::other_word);
  EXPECT_EQ(goal_of_word(""), Goal::other_word);
}

TEST(TargetMatrix, groups_by_scopes_widest_first_and_those_without_last) {
  Small small;
  small.municipality("A", {word("fossilfri", 2030, {}), word("fossilfri", 2030, {1}),
                           word("fossilfri", 2030, {1, 2}), word("fossilfri", 2030, {1, 2, 3})});
  EXPECT_EQ(small.shown(), R"(123:
  fossilfri: A@2030
12:
  fossilfri: A@2030
1:
  fossilfri: A@2030
:
  fossilfri: A@2030
)");
}

TEST(TargetMatrix, keeps_consumption_apart_where_no_scope_is_named) {
  Small small;
  Target consumption = word("klimatneutral", 2045, {});
  consumption.emissions = "konsumtionsbaserade";
  small.municipality("A", {consumption, word("klimatneutral", 2030, {})});
  EXPECT_EQ(small.shown(), R"(:
  netto-noll: A@2030
konsumtion:
  netto-noll: A@2050
)");
}

TEST(TargetMatrix, orders_rows_by_falling_sharpness) {
  Small small;
  Target direction = word("mindre", 2030);
  direction.kind = TargetKind::direction;
  Target renewable = number(TargetKind::share, 100, "procent", 2030);
  renewable.title = "100 procent förnybar energi";
  Target share = number(TargetKind::share, 50, "procent", 2030);
  Target in_kilotonnes = number(TargetKind::level, 300, "kton", 2030);
  small.municipality(
      "A",
      {direction, word("klimatsmart", 2030), word("grönast i världen", 2030), share, in_kilotonnes,
       number(TargetKind::level, 2, "ton-per-invånare", 2040), reduction(70, 2030), reduction(90, 2030),
       word("nära noll", 2050), reduction(100, 2050), word("fossilfri", 2030), renewable, word("noll", 2050),
       word("ingen negativ klimatpåverkan", 2030), word("netto-noll", 2045), word("klimatpositiv", 2050)});
  EXPECT_EQ(small.shown(), R"(12:
  klimatpositiv: A@2050
  netto-noll: A@2050
  ingen negativ: A@2030
  noll: A@2050
  förnybar: A@2030
  fossilfri: A@2030
  -100: A@2050
  nära noll: A@2050
  -90: A@2030
  -70: A@2030
  ton/inv: A@2040
  annat mått: A@2030
  andel: A@2030
  riktning: A@2030
  klimatsmart: A@2030
  annat ord grönast i världen: A@2030
)");
}

TEST(TargetMatrix, takes_more_than_the_whole_as_climate_positive) {
  Small small;
  small.municipality("A", {reduction(110, 2070)});
  EXPECT_EQ(small.shown(), "12:\n  klimatpositiv: A@2070\n");
  const TargetMatrix matrix = small.matrix();
  const MatrixArea& place = matrix.areas.at(0);
  EXPECT_EQ(place.groups.at(0).rows.at(0).cells.at(3).at(0).conversion, Conversion::reduction_above_whole);
}

TEST(TargetMatrix, keeps_reductions_per_inhabitant_apart) {
  Small small;
  Target per_inhabitant = reduction(100, 2050);
  per_inhabitant.title = "100 procent lägre utsläpp per invånare";
  small.municipality("A", {per_inhabitant, reduction(100, 2050)});
  EXPECT_EQ(small.shown(), "12:\n  -100: A@2050\n  -100/inv: A@2050\n");
}

TEST(TargetMatrix, places_a_span_by_its_upper_end) {
  Small small;
  Target span = reduction(70, 2030);
  span.quantity.value_to = 80;
  small.municipality("A", {span});
  EXPECT_EQ(small.shown(), "12:\n  -80: A@2030\n");
}

// The analysis has Järfälla's 10–15 % a year in the row for 80 %.
TEST(TargetMatrix, converts_a_yearly_rate_by_2030_from_2020) {
  const auto converted = converted_rate(rate(10, 15, std::nullopt));
  ASSERT_TRUE(converted.ok());
  EXPECT_NEAR(converted.value().low.per_cent(), 65.13, 0.01);
  EXPECT_NEAR(converted.value().high.per_cent(), 80.31, 0.01);
  EXPECT_EQ(converted.value().years.from, 2020);
  EXPECT_EQ(converted.value().years.to, 2030);
  Small small;
  small.municipality("A", {rate(10, 15, std::nullopt), reduction(80, 2030)});
  EXPECT_EQ(small.shown(), "12:\n  -80: A@2030 A@2030\n");
}

TEST(TargetMatrix, converts_a_yearly_rate_over_the_targets_own_years) {
  Target own = rate(7, 7, 2040);
  own.base_year = 2030;
  Small small;
  small.municipality("A", {own});
  EXPECT_EQ(small.shown(), "12:\n  -52: A@2040\n");
}

TEST(TargetMatrix, leaves_a_rate_that_cannot_be_converted_among_other_measures) {
  Target backwards = rate(7, 7, 2030);
  backwards.base_year = 2035;
  Small small;
  small.municipality("A", {backwards, rate(120, 120, 2030)});
  EXPECT_EQ(small.shown(), "12:\n  annat mått: A@2030 A@2030\n");
}

TEST(TargetMatrix, gives_the_city_a_row_of_its_own) {
  Small small;
  Target city = word("klimatneutral", 2030);
  city.geography = "staden";
  Target with_group = word("klimatneutral", 2034);
  with_group.geography = "kommunen som plats och kommunkoncernen";
  small.municipality("A", {city, word("klimatneutral", 2040)}).municipality("B", {with_group});
  EXPECT_EQ(small.shown(), "12:\n  netto-noll: A@2040 B@2040\n  netto-noll (staden): A@2030\n");
}

TEST(TargetMatrix, never_mixes_areas) {
  Small small;
  Target group = word("fossilfri", 2027);
  group.geography = "kommunkoncernen";
  Target organisation = word("fossilfri", 2025);
  organisation.geography = "kommunorganisationen";
  Target district = word("klimatpositiv", 2032, {});
  district.geography = "stadsdel";
  Target nowhere = word("klimatpositiv", 2040, {});
  nowhere.geography.clear();
  small.municipality("A", {group, organisation, district, nowhere});
  EXPECT_EQ(small.shown(Area::place), "");
  EXPECT_EQ(small.shown(Area::organisation), R"(12:
  fossilfri (kommunkoncernen): A@2030
  fossilfri (kommunorganisationen): A@2030
)");
  EXPECT_EQ(small.shown(Area::district), ":\n  klimatpositiv: A@2040\n");
  EXPECT_EQ(small.shown(Area::unstated), ":\n  klimatpositiv: A@2040\n");
}

TEST(TargetMatrix, leaves_out_sectors_compensation_and_directions_about_no_emissions) {
  Small small;
  Target sector = reduction(85, 2030, {});
  sector.sector = "transporter";
  Target compensation = reduction(15, 2030, {});
  compensation.kind = TargetKind::compensation;
  Target direction = word("bättre", 2030, {});
  direction.kind = TargetKind::direction;
  Target sector_with_scopes = sector;
  sector_with_scopes.scopes = {1, 2};
  small.municipality("A", {sector, compensation, direction, sector_with_scopes});
  EXPECT_EQ(small.shown(), "12:\n  -85: A@2030\n");
  const TargetMatrix matrix = small.matrix();
  ASSERT_EQ(matrix.left_out.size(), 3U);
  EXPECT_EQ(matrix.left_out[0].why, LeftOut::sector);
  EXPECT_EQ(matrix.left_out[1].why, LeftOut::compensation);
  EXPECT_EQ(matrix.left_out[2].why, LeftOut::direction);
}

TEST(TargetMatrix, shows_a_1_2_3_target_in_1_2_for_those_with_no_target_there) {
  Small small;
  small.municipality("A", {word("nära noll", 2030, {1, 2, 3})}).municipality("B", {word("fossilfri", 2030)});
  EXPECT_EQ(small.shown(), R"(123:
  nära noll: A@2030
12:
  fossilfri: B@2030
  nära noll: A@2030 (täckt)
)");
  const TargetMatrix matrix = small.matrix();
  const MatrixEntry& covered = matrix.areas.at(0).groups.at(1).rows.at(1).cells.at(0).at(0);
  EXPECT_EQ(covered.inferred(), std::vector<std::string_view>{"scopes"});
  EXPECT_EQ(covered.conversion, Conversion::near_zero);
  EXPECT_EQ(matrix.entries, 2U);
}

TEST(TargetMatrix, does_not_let_consumption_cover_the_place) {
  Small small;
  Target consumption = number(TargetKind::level, 2, "ton-per-invånare", 2040, {1, 2, 3});
  consumption.emissions = "konsumtionsbaserade";
  small.municipality("A", {consumption}).municipality("B", {word("fossilfri", 2030)});
  EXPECT_EQ(small.shown(), "123:\n  ton/inv: A@2040\n12:\n  fossilfri: B@2030\n");
  EXPECT_EQ(small.matrix().coverage.at(0).any, 1U);
}

TEST(TargetMatrix, has_columns_for_decades_and_more_when_needed) {
  Small small;
  small.municipality("A", {word("fossilfri", 2023), word("noll", 2034), word("klimatpositiv", 2070),
                           word("klimatsmart", std::nullopt)});
  EXPECT_EQ(small.shown(), R"(12:
  klimatpositiv: A@2070
  noll: A@2040
  fossilfri: A@2030
  klimatsmart: A@utan år
)");
  EXPECT_EQ(small.matrix().areas.at(0).columns.size(), 5U);  // 2030, 2040, 2050, 2070, no year
}

TEST(TargetMatrix, counts_the_municipalities_that_cover_scopes_and_examples_apart) {
  Small small;
  Target proposed = word("klimatneutral", 2030, {1, 2, 3});
  proposed.status = model::TargetStatus::proposed;
  small.municipality("A", {word("fossilfri", 2030)})
      .municipality("B", {proposed})
      .municipality("C", {word("fossilfri", 2030, {})})
      .municipality("Påhittad", {word("fossilfri", 2030)}, true);
  const TargetMatrix matrix = small.matrix();
  EXPECT_EQ(matrix.coverage.at(0).any, 2U);
  EXPECT_EQ(matrix.coverage[0].adopted, 1U);
  EXPECT_EQ(matrix.coverage[0].of, 3U);
  EXPECT_EQ(matrix.coverage.at(1).any, 1U);
  EXPECT_EQ(matrix.coverage[1].adopted, 0U);
  EXPECT_EQ(matrix.coverage_examples.at(0).any, 1U);
  EXPECT_EQ(matrix.coverage_examples[0].of, 1U);
}

TEST(TargetMatrix, has_no_areas_without_targets) {
  EXPECT_TRUE(Small().matrix().areas.empty());
}

TEST(ReferenceTargets, stand_in_the_row_of_their_word_or_number) {
  model::ReferenceTarget reference;
  reference.goal_word = "netto-noll";
  EXPECT_EQ(row_of(reference).goal, Goal::net_zero);
  reference.quantity.value = 55;
  reference.quantity.unit = "procent";
  EXPECT_EQ(name_of(row_of(reference)), "-55");
}

// The printed table beside the matrix.
struct Printed {
  model::PrintedTargets table;
  Printed& cell(const Target* target, std::string goal, std::optional<int> year, std::string text = {},
                std::string scopes = "1-2") {
    model::PrintedTarget one;
    one.target = target;
    one.goal = std::move(goal);
    one.year = year;
    one.text = std::move(text);
    one.scopes = std::move(scopes);
    table.cells.push_back(std::move(one));
    return *this;
  }
};

std::vector<Difference> kinds(const PrintedComparison& comparison) {
  std::vector<Difference> all;
  for (const PrintedDifference& one : comparison.differences) all.push_back(one.difference);
  return all;
}

TEST(PrintedTable, is_the_same_where_scopes_row_column_and_status_are) {
  Small small;
  Target city = word("klimatneutral", 2030);
  city.geography = "staden";
  Target per_inhabitant = reduction(100, 2050);
  per_inhabitant.title = "Minus 100 procent per invånare";
  Target proposed = word("fossilfri", 2030);
  proposed.status = model::TargetStatus::proposed;
  small.municipality("A", {city, per_inhabitant, proposed, rate(10, 15, std::nullopt),
                           number(TargetKind::level, 2, "ton-per-invånare", 2040)});
  Printed printed;
  printed.cell(&small.target(0, 0), "Klimatneutral – staden", 2030)
      .cell(&small.target(0, 1), "- 100 % CO2 per inv", 2050)
      .cell(&small.target(0, 2), "Fossilfritt", 2030, "(Lund-förslag)")
      .cell(&small.target(0, 3), "- 80% CO2 / 14-15% per år", 2030)
      .cell(&small.target(0, 4), "Ton CO2e per invånare /år", 2040, "2 Ton");
  const TargetMatrix matrix = small.matrix();
  const PrintedComparison comparison = compare(matrix, printed.table);
  EXPECT_EQ(comparison.cells, 5U);
  EXPECT_EQ(comparison.same, 5U);
  EXPECT_TRUE(comparison.differences.empty());
}

TEST(PrintedTable, differs_by_column_year_row_group_and_status) {
  Small small;
  Target draft = word("fossilfri", 2030);
  draft.status = model::TargetStatus::proposed;
  Target sector = reduction(50, 2030, {});
  sector.sector = "industri";
  small.municipality("A", {word("noll", 2030), word("klimatsmart", std::nullopt), reduction(75, 2030),
                           word("klimatpositiv", 2040, {1}), draft, sector, word("fossilfri", 2040)});
  Printed printed;
  printed.cell(&small.target(0, 0), "Noll", 2040)
      .cell(&small.target(0, 1), "Klimatsmart", 2050)
      .cell(&small.target(0, 2), "- 80 %", 2030)
      .cell(&small.target(0, 3), "Klimatpositivt", 2040)
      .cell(&small.target(0, 4), "Fossilfritt", 2030)
      .cell(&small.target(0, 5), "- 50 %", 2030)
      .cell(nullptr, "Fossilfritt", 2030);
  const TargetMatrix matrix = small.matrix();
  const PrintedComparison comparison = compare(matrix, printed.table);
  EXPECT_EQ(comparison.same, 0U);
  using enum Difference;
  EXPECT_EQ(kinds(comparison), (std::vector{other_column, year_not_stated, other_row, other_group, proposed,
                                            left_out, unknown_target, not_printed}));
  EXPECT_EQ(comparison.differences.back().entry->target, &small.target(0, 6));
}

}  // namespace
}  // namespace kontrakt::compare::testing
