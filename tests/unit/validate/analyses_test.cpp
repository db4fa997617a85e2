// Comparative analyses: groups and recommendations, tables as data, and notes and counterparts of sections.
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

constexpr const char* analysis = "programme/analyses/2025/analysis.json";
constexpr const char* table_json = "programme/analyses/2025/tables/natverk.json";

Files with_analysis() {
  Files files = small_portal();
  files.add(analysis, R"({
  "title": "Jämförande analys", "source_document": "kk-2025-lund", "made_by": "En granskare",
  "reservations": [{"title": "Kort tid", "text": "Läst på kort tid.", "source": {"place": "avsnitt 1"}}],
  "groups": [
    {"id": "mal", "number": "4.1", "title": "Klimatmål", "section": "targets", "source": {"place": "4.1"}}
  ],
  "recommendations": [
    {"group": "mal", "number": 2, "title": "Andra", "text": "B.", "source": {"place": "4.1"}},
    {"group": "mal", "number": 1, "title": "Första", "text": "A.", "addressees": ["kommuner"], "source": {"place": "4.1"}}
  ],
  "closing": [{"number": 1, "title": "Slut", "text": "S.", "source": {"place": "5"}}],
  "references": [{"id": "skr", "title": "SKR", "source": {"place": "fotnot 1"}}]
})");
  files.add("programme/analyses/2025/analysis.md", "Så gjordes den.\n");
  files.add(table_json, R"({
  "number": "4.8.2", "title": "Nätverk", "totals": true,
  "columns": [{"id": "eu-com", "title": "EU CoM"}, {"id": "wwf", "title": "WWF"}],
  "rows": [
    {"title": "Lund", "municipality": "lund", "cells": {"eu-com": "Ja"}}
  ],
  "legend": [{"mark": "Ja", "meaning": "med"}],
  "source": {"place": "tabell 4.8.2"}
})");
  return files;
}

TEST(Analyses, are_read_with_their_tables_and_tied_to_their_edition) {
  auto built = with_analysis().build();
  EXPECT_EQ(built->said(), "");
  const model::Analysis& one = *built->portal().analyses_newest_first.at(0);
  EXPECT_EQ(one.edition->label, "2025/26");
  EXPECT_EQ(one.edition->analyses.at(0), &one);
  EXPECT_FALSE(one.text.empty());
  EXPECT_EQ(one.groups.at(0).section->key, "targets");
  const auto& recommendations = one.groups[0].recommendations;
  ASSERT_EQ(recommendations.size(), 2U);
  EXPECT_EQ(recommendations[0].title, "Första");
  EXPECT_EQ(recommendations[1].title, "Andra");
  EXPECT_EQ(recommendations[0].sources[0].source->id, "kk-2025-lund");
  const model::AnalysisTable& natverk = *one.tables.at(0);
  EXPECT_EQ(natverk.rows.at(0).municipality->name, "Lund");
  EXPECT_EQ(natverk.rows[0].cells.at(0).text, "Ja");
  EXPECT_FALSE(natverk.rows[0].cells.contains(1));
}

TEST(Analyses, may_be_about_another_edition_than_their_folders_year) {
  Files files = with_analysis();
  files.add("programme/analyses/2030/analysis.json",
            R"({"title": "Senare", "source_document": "kk-2025-lund", "edition": 2025})");
  auto built = files.build();
  EXPECT_EQ(built->said(), "");
  const auto& of_edition = built->portal().editions.front().analyses;
  ASSERT_EQ(of_edition.size(), 2U);
  EXPECT_EQ(of_edition[0]->year, 2030);
  EXPECT_EQ(of_edition[1]->year, 2025);
}

TEST(Analyses, order_tables_by_order_then_number) {
  Files files = with_analysis();
  files.add("programme/analyses/2025/tables/a.json",
            R"({"number": "9", "title": "A", "columns": [], "rows": [], "source": {"place": "9"}})");
  files.add(
      "programme/analyses/2025/tables/z.json",
      R"({"number": "99", "order": 1, "title": "Z", "columns": [], "rows": [], "source": {"place": "9"}})");
  auto built = files.build();
  std::string order;
  for (const auto* one : built->portal().analyses.front().tables) order += one->id + " ";
  EXPECT_EQ(order, "z natverk a ");
}

TEST(Analyses, need_their_edition) {
  EXPECT_EQ(with_analysis().change(analysis, "\"made_by\"", "\"edition\": 2024, \"made_by\"").said(),
            R"(content/programme/analyses/2025/analysis.json:2:79: fel K201: omgången "2024" finns inte
  2 |   "title": "Jämförande analys", "source_document": "kk-2025-lund", "edition": 2024, "made_by": "En granskare",
    |                                                                               ^^^^
  menade du "2025"?
)");
}

TEST(Analyses, name_sections_of_their_edition) {
  EXPECT_EQ(with_analysis().change(analysis, "\"targets\"", "\"target\"").said(),
            R"(content/programme/analyses/2025/analysis.json:5:69: fel K201: avsnittet "target" finns inte
  5 |     {"id": "mal", "number": "4.1", "title": "Klimatmål", "section": "target", "source": {"place": "4.1"}}
    |                                                                     ^^^^^^^^
  menade du "targets"?
)");
}

constexpr const char* printed_targets = R"("targets": {
    "number": "4.1.1", "title": "Klimatmål", "years": [2030, 2040],
    "cells": [
      {"municipality": "lund", "scopes": [1, 2], "goal": "- 85 %", "year": 2030, "target": "minus-85", "inferred": ["year"]}
    ],
    "source": {"place": "tabell 4.1.1"}
  },
  "closing")";

TEST(PrintedTargets, name_the_targets_of_the_contracts) {
  const auto built = with_analysis().change(analysis, "\"closing\"", printed_targets).build();
  EXPECT_EQ(built->said(), "");
  const model::PrintedTargets& printed = built->portal().analyses.front().targets.value();
  EXPECT_EQ(printed.number, "4.1.1");
  ASSERT_EQ(printed.cells.size(), 1U);
  const model::PrintedTarget& cell = printed.cells[0];
  EXPECT_EQ(cell.municipality->name, "Lund");
  EXPECT_EQ(cell.scopes, "1-2");
  EXPECT_EQ(cell.target, built->portal().contracts.front().targets.data());
  EXPECT_EQ(cell.sources[0].place, "tabell 4.1.1");  // the table's own
}

TEST(PrintedTargets, that_no_contract_has_are_reported) {
  EXPECT_EQ(with_analysis()
                .change(analysis, "\"closing\"", printed_targets)
                .change(analysis, "\"target\": \"minus-85\"", "\"target\": \"minus-58\"")
                .said(),
            R"(content/programme/analyses/2025/analysis.json:14:92: fel K201: målet "minus-58" finns inte
  14 |       {"municipality": "lund", "scopes": [1, 2], "goal": "- 85 %", "year": 2030, "target": "minus-58", "inferred": ["year"]}
     |                                                                                            ^^^^^^^^^^
  menade du "minus-85"?
)");
}

TEST(PrintedTargets, of_a_municipality_without_a_contract_are_reported) {
  Files files = with_analysis();
  files.add(
      "municipalities/umea/municipality.json",
      R"({"name": "Umeå", "official_name": "Umeå kommun", "code": "2480", "county": "Västerbottens län"})");
  files.change(analysis, "\"closing\"", printed_targets)
      .change(analysis, "\"municipality\": \"lund\", \"scopes\"", "\"municipality\": \"umea\", \"scopes\"");
  EXPECT_EQ(files.build()->found.items().at(0).code, std::string_view("K206"));
}

TEST(PrintedTargets, stand_in_a_column_of_the_table) {
  EXPECT_EQ(
      with_analysis()
          .change(analysis, "\"closing\"", printed_targets)
          .change(analysis, "[2030, 2040]", "[2040]")
          .said(),
      R"(content/programme/analyses/2025/analysis.json:14:7: fel K381: cellen på raden "- 85 %" står under 2030, men tabellen har ingen sådan kolumn
  14 |       {"municipality": "lund", "scopes": [1, 2], "goal": "- 85 %", "year": 2030, "target": "minus-85", "inferred": ["year"]}
     |       ^
)");
}

TEST(Recommendations, stand_in_a_group_that_exists) {
  EXPECT_EQ(with_analysis()
                .change(analysis, "\"group\": \"mal\", \"number\": 2", "\"group\": \"mål\", \"number\": 2")
                .said(),
            R"(content/programme/analyses/2025/analysis.json:8:15: fel K201: gruppen "mål" finns inte
  8 |     {"group": "mål", "number": 2, "title": "Andra", "text": "B.", "source": {"place": "4.1"}},
    |               ^^^^^
  menade du "mal"?
)");
}

TEST(Recommendations, have_a_number_of_their_own_in_the_group) {
  EXPECT_EQ(
      with_analysis().change(analysis, "\"number\": 2", "\"number\": 1").said(),
      R"(content/programme/analyses/2025/analysis.json:9:32: fel K203: rekommendationen "mal 1" finns redan
  9 |     {"group": "mal", "number": 1, "title": "Första", "text": "A.", "addressees": ["kommuner"], "source": {"place": "4.1"}}
    |                                ^
  först här: content/programme/analyses/2025/analysis.json:8:32
)");
}

TEST(Recommendations, that_infer_their_addressees_have_some) {
  EXPECT_EQ(with_analysis()
                .change(analysis, "\"text\": \"B.\"", "\"text\": \"B.\", \"inferred\": [\"addressees\"]")
                .build()
                ->found.items()
                .at(0)
                .code,
            std::string_view("K370"));
}

TEST(Analyses, have_a_source_on_everything) {
  Files files = with_analysis();
  files.change(analysis, ", \"source\": {\"place\": \"avsnitt 1\"}", "");
  files.change(analysis, ", \"source\": {\"place\": \"fotnot 1\"}", "");
  files.change(table_json, ",\n  \"source\": {\"place\": \"tabell 4.8.2\"}", "");
  auto built = files.build();
  std::string said;
  for (const auto& message : built->found.items()) {
    said += std::string(message.code) + " ";
    for (const auto& [name, value] : message.arguments) {
      if (name == "what" || name == "name") said += value + " ";
    }
  }
  EXPECT_EQ(said, "K330 @reservation Kort tid K330 @reference skr K330 @table natverk ");
}

TEST(AnalysisTables, fill_only_columns_that_they_have) {
  EXPECT_EQ(
      with_analysis().change(table_json, "{\"eu-com\": \"Ja\"}", "{\"eu-con\": \"Ja\"}").said(),
      R"(content/programme/analyses/2025/tables/natverk.json:5:57: fel K201: kolumnen "eu-con" finns inte
  5 |     {"title": "Lund", "municipality": "lund", "cells": {"eu-con": "Ja"}}
    |                                                         ^^^^^^^^
  menade du "eu-com"?
)");
}

TEST(AnalysisTables, name_municipalities_that_exist) {
  EXPECT_EQ(with_analysis().change(table_json, "\"lund\"", "\"lunde\"").said(),
            R"(content/programme/analyses/2025/tables/natverk.json:5:39: fel K201: kommunen "lunde" finns inte
  5 |     {"title": "Lund", "municipality": "lunde", "cells": {"eu-com": "Ja"}}
    |                                       ^^^^^^^
  menade du "lund"?
)");
}

TEST(AnalysisTables, that_are_counted_have_only_marks_of_their_legend) {
  const std::string wanted =
      R"(content/programme/analyses/2025/tables/natverk.json:5:67: varning K373: cellen innehåller "ja", som teckenförklaringen inte har
  5 |     {"title": "Lund", "municipality": "lund", "cells": {"eu-com": "ja"}}
    |                                                                   ^^^^
  menade du "Ja"?
)";
  EXPECT_EQ(with_analysis().change(table_json, "\"eu-com\": \"Ja\"", "\"eu-com\": \"ja\"").said(), wanted);
  EXPECT_EQ(with_analysis()
                .change(table_json, "\"eu-com\": \"Ja\"", "\"eu-com\": \"ja\"")
                .change(table_json, "\"totals\": true", "\"totals\": false")
                .said(),
            "");
}

TEST(AnalysisTables, belong_to_an_analysis) {
  EXPECT_EQ(
      with_analysis().remove(analysis).remove("programme/analyses/2025/analysis.md").said(),
      R"(content/programme/analyses/2025/tables/natverk.json:1:1: fel K212: tabellen hör till en analys som inte finns: 2025
  1 | {
    | ^
)");
}

TEST(Notes, of_a_contract_stand_at_sections_of_its_edition) {
  Files files = small_portal();
  files.change(
      lund_2025, "\"version_label\"",
      R"("notes": [{"section": "purpos", "kind": "avvikelse", "text": "Ett tillägg."}], "version_label")");
  EXPECT_EQ(files.build()->found.items().at(0).code, std::string_view("K201"));
  files.change(lund_2025, "purpos", "purpose");
  auto built = files.build();
  EXPECT_EQ(built->said(), "");
  const model::Note& note = built->portal().contracts.front().notes.at(0);
  EXPECT_EQ(note.section, "purpose");
  EXPECT_EQ(note.kind, model::NoteKind::deviation);
}

Files with_crosswalk(std::string_view entry) {
  Files files = small_portal();
  files.add("programme/editions/2020/edition.json",
            R"({"label": "2020", "title": "2020", "sections": [
  {"key": "strategy", "number": "1", "title": "Strategi", "content": "municipality"}],
  "crosswalk": [)" +
                std::string(entry) + "]}");
  return files;
}

TEST(Crosswalk, joins_sections_of_two_editions) {
  auto built =
      with_crosswalk(R"({"from": ["strategy"], "edition": 2025, "to": ["targets", "cooperation"]})").build();
  EXPECT_EQ(built->said(), "");
  const model::Counterpart& one = built->portal().editions.front().crosswalk.at(0);
  EXPECT_EQ(one.edition->year, 2025);
  EXPECT_EQ(one.from.at(0)->title, "Strategi");
  EXPECT_EQ(one.to.at(1)->key, "cooperation");
}

TEST(Crosswalk, names_sections_that_each_edition_has) {
  EXPECT_EQ(with_crosswalk(R"({"from": ["targets"], "edition": 2025, "to": ["strategy"]})").said(),
            R"(content/programme/editions/2020/edition.json:3:27: fel K201: avsnittet "targets" finns inte
  3 |   "crosswalk": [{"from": ["targets"], "edition": 2025, "to": ["strategy"]}]}
    |                           ^^^^^^^^^
content/programme/editions/2020/edition.json:3:63: fel K201: avsnittet "strategy" finns inte
  3 |   "crosswalk": [{"from": ["targets"], "edition": 2025, "to": ["strategy"]}]}
    |                                                               ^^^^^^^^^^
)");
}

TEST(Crosswalk, leads_to_another_edition) {
  EXPECT_EQ(with_crosswalk(R"({"from": ["strategy"], "edition": 2020, "to": ["strategy"]})").said(),
            R"(content/programme/editions/2020/edition.json:3:51: fel K213: omgången 2020 motsvarar sig själv
  3 |   "crosswalk": [{"from": ["strategy"], "edition": 2020, "to": ["strategy"]}]}
    |                                                   ^^^^
)");
}

}  // namespace
}  // namespace kontrakt::validate::testing
