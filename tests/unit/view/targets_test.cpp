// The pages of targets: the matrix of an edition, its printed twin, and the list of all targets.
#include "compare/target_matrix.hpp"
#include "view/target_words.hpp"
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::edition_2025;
using validate::testing::lund;
using validate::testing::lund_2025;
using validate::testing::small_portal;

constexpr const char* target_matrix = "/jamfor/mal/2025/";
constexpr const char* list = "/jamfor/mal/2025/lista/";

// Lund with targets of many kinds, and its contract analysed.
Files with_targets() {
  Files files = small_portal();
  files.change(lund_2025, "\"targets\": [", R"("targets": [
    {"id": "fossilfri", "title": "Fossilfri kommun", "kind": "målord", "goal_word": "fossilfri", "target_year": 2034,
     "geography": "kommunen som plats", "scopes": [1, 2], "inferred": ["scopes"], "level": "huvudmål", "status": "föreslaget",
     "source": {"place": "avsnitt 5.1"}},
    {"id": "takt", "title": "Lägre varje år", "kind": "takt", "value": 10, "value_to": 15, "unit": "procent-per-år",
     "geography": "kommunen som plats", "scopes": [1, 2], "level": "huvudmål", "status": "antaget",
     "source": {"place": "avsnitt 5.1"}},
    {"id": "bilar", "title": "Fossilfria bilar", "kind": "målord", "goal_word": "fossilfria", "target_year": 2027,
     "geography": "kommunkoncernen", "level": "delmål", "status": "antaget", "source": {"place": "avsnitt 5.1"}},
    {"id": "jordbruk", "title": "Jordbruket", "kind": "minskning", "value": 30, "unit": "procent", "target_year": 2030,
     "geography": "kommunen som plats", "sector": "jordbruk", "level": "delmål", "status": "antaget",
     "source": {"place": "avsnitt 5.1"}},)");
  files.change(edition_2025, "\"parties\"", R"("reference_targets": [
    {"name": "Sverige", "goal_word": "netto-noll", "target_year": 2045, "source": {"document": "kk-2025-lund", "place": "avsnitt 1"}}],
  "parties")");
  files.add("programme/analyses/2025/analysis.json", R"({
  "title": "Jämförande analys", "source_document": "kk-2025-lund",
  "reservations": [
    {"title": "Osäkert", "text": "Ordningen är osäker.", "source": {"place": "före tabell 4.1"}},
    {"text": "Något annat.", "source": {"place": "avsnitt 2"}}],
  "targets": {"number": "4.1", "title": "Klimatmål", "years": [2030, 2040], "source": {"place": "tabell 4.1"},
    "cells": [
      {"municipality": "lund", "scopes": [1, 2], "goal": "Fossilfritt", "year": 2030, "target": "fossilfri",
       "note": "Otydligt."}]}
})");
  return files;
}

TEST(TargetMatrixPage, is_there_for_editions_whose_contracts_have_targets) {
  EXPECT_TRUE(Site(with_targets()).plan().find(target_matrix));
  EXPECT_EQ(Site(with_targets()).text(target_matrix, "method.href"), "/jamfor/sa-raknar-vi/");
  EXPECT_EQ(Site(with_targets()).text("/jamfor/mal/", "editions"), "[1]");
  EXPECT_EQ(Site(with_targets()).text("/jamfor/mal/", "editions.0.count_text"), "1\u00a0kommun");
  Files without = small_portal();
  without.remove(lund_2025)
      .remove(validate::testing::lund_2025_text)
      .remove(validate::testing::lund_styrning);
  Site site(without);
  EXPECT_FALSE(site.plan().find("/jamfor/mal/"));
  EXPECT_FALSE(site.plan().find(target_matrix));
}

TEST(TargetMatrixPage, has_a_table_for_each_area_and_group) {
  Site site(with_targets());
  EXPECT_EQ(site.text(target_matrix, "areas"), "[2]");
  EXPECT_EQ(site.text(target_matrix, "areas.0.title"), "Kommunen som plats");
  EXPECT_EQ(site.text(target_matrix, "areas.0.groups"), "[2]");
  EXPECT_EQ(site.text(target_matrix, "areas.0.groups.0.title"), "Scope\u00a01 och 2");
  EXPECT_EQ(site.text(target_matrix, "areas.0.groups.1.title"), "Scope uppges inte");
  EXPECT_EQ(site.text(target_matrix, "areas.0.columns.1"), "2031–2040");
  EXPECT_EQ(site.text(target_matrix, "areas.1.title"), "Kommunens organisation och bolag");
}

TEST(TargetMatrixPage, says_in_a_cell_who_when_and_what_was_read_or_converted) {
  Site site(with_targets());
  const std::string fossil_free = "areas.0.groups.0.rows.0.cells.1.entries.0.";
  EXPECT_EQ(site.text(target_matrix, fossil_free + "label"), "Lund");
  EXPECT_EQ(site.text(target_matrix, fossil_free + "href"),
            "/kommuner/lund/klimatkontrakt/2025/#mal-fossilfri");
  EXPECT_EQ(site.text(target_matrix, fossil_free + "year"), "2034");
  EXPECT_EQ(site.text(target_matrix, fossil_free + "proposed"), "true");
  EXPECT_EQ(site.text(target_matrix, fossil_free + "details.0.text"), "tolkat");
  EXPECT_EQ(site.text(target_matrix, fossil_free + "details.0.more.0"), "scope");
  const std::string rate = "areas.0.groups.0.rows.1.cells.0.entries.0.";
  EXPECT_EQ(site.text(target_matrix, "areas.0.groups.0.rows.1.title"), "−80\u00a0procent");
  EXPECT_EQ(site.text(target_matrix, rate + "year"), "none");  // the column's own
  EXPECT_EQ(site.text(target_matrix, rate + "details.0.text"),
            "omräknat från 10–15\u00a0procent per år: 65–80\u00a0procent lägre 2030 än 2020");
}

TEST(TargetMatrixPage, shows_references_beside_the_place_only) {
  Site site(with_targets());
  EXPECT_EQ(site.text(target_matrix, "areas.0.groups.0.references.0.title"), "Sverige: netto-noll");
  EXPECT_EQ(site.text(target_matrix, "areas.0.groups.0.references.0.cells.2.text"), "2045");
  EXPECT_EQ(site.text(target_matrix, "areas.0.groups.0.references.0.cells.1.text"), "none");
  EXPECT_EQ(site.text(target_matrix, "areas.1.groups.0.references"), "[0]");
}

TEST(TargetMatrixPage, counts_who_has_targets_and_what_it_leaves_out) {
  Site site(with_targets());
  EXPECT_EQ(site.text(target_matrix, "coverage.0"), "1 av 1\u00a0kommun har mål för scope\u00a01 och 2.");
  EXPECT_EQ(site.text(target_matrix, "coverage.1"), "0 av 1\u00a0kommun har mål för scope\u00a01, 2 och 3.");
  EXPECT_EQ(site.text(target_matrix, "left_out.0"), "1\u00a0mål för en del av utsläppen, utan angivet scope");
}

TEST(TargetMatrixPage, names_the_municipalities_without_targets) {
  Files files = small_portal();
  files.add("municipalities/arvika/municipality.json", R"({"name": "Arvika", "code": "1784"})");
  files.add("municipalities/arvika/contracts/2025/contract.json",
            R"({"version_label": "2025/26", "source_document": "kk-2025-lund"})");
  Site site(files);
  EXPECT_EQ(site.text("/jamfor/mal/2025/", "without.0.label"), "Arvika");
  EXPECT_EQ(site.text("/jamfor/mal/2025/", "without"), "[1]");
}

TEST(TargetMatrixPage, has_the_reservations_about_the_printed_table_and_how_it_differs) {
  Site site(with_targets());
  EXPECT_EQ(site.text(target_matrix, "reservations"), "[1]");
  EXPECT_EQ(site.text(target_matrix, "reservations.0.title"), "Osäkert");
  EXPECT_EQ(site.text(target_matrix, "printed.0.number"), "4.1");
  EXPECT_EQ(site.text(target_matrix, "printed.0.count_text"),
            "Av tabellens 1\u00a0uppgift står 0 på samma plats här: samma scope, rad, årtionde och status.");
  EXPECT_EQ(site.text(target_matrix, "printed.0.differences"), "[1]");
  EXPECT_EQ(site.text(target_matrix, "printed.0.differences.0.municipality.label"), "Lund");
  EXPECT_EQ(site.text(target_matrix, "printed.0.differences.0.row"), "Fossilfritt");
  EXPECT_EQ(site.text(target_matrix, "printed.0.differences.0.reasons.0"),
            "Tabellen ser ut att ha 2030. Målets eget år är 2034.");
  EXPECT_EQ(site.text(target_matrix, "printed.0.differences.0.reasons.1"),
            "Målet är bara föreslaget. Tabellen säger inte det.");
  EXPECT_EQ(site.text(target_matrix, "printed.0.differences.0.note"), "Otydligt.");
  EXPECT_EQ(site.text(target_matrix, "printed.0.not_printed.0.row"), "−80\u00a0procent");
}

TEST(TargetMatrixPage, says_when_all_contracts_are_examples) {
  EXPECT_EQ(Site(with_targets()).text(target_matrix, "page.example"), "false");
  EXPECT_EQ(Site(with_targets().change(lund, "\"code\": \"1281\"", "\"example\": true"))
                .text(target_matrix, "page.example"),
            "true");
}

TEST(TargetList, has_every_target_with_every_field) {
  Site site(with_targets());
  EXPECT_EQ(site.text(list, "table.rows"), "[5]");
  const auto column = [&](std::string_view id) {
    for (std::size_t i = 0;; ++i) {
      const std::string at = "table.columns." + std::to_string(i) + ".id";
      if (site.text(list, at) == id) return std::to_string(i - 1);
    }
  };
  const auto cell = [&](int row, std::string_view id) {
    return site.text(list, "table.rows." + std::to_string(row) + ".cells." + column(id) + ".text");
  };
  EXPECT_EQ(cell(1, "varde"), "10–15\u00a0procent per år");
  EXPECT_EQ(cell(1, "tal_till"), "15");
  EXPECT_EQ(cell(1, "malar"), "uppges inte");
  EXPECT_EQ(cell(0, "status"), "föreslaget");
  EXPECT_EQ(cell(0, "tolkat"), "scope");
  EXPECT_EQ(cell(3, "sektor"), "jordbruk");
  EXPECT_EQ(cell(4, "basar"), "1990");
}

TEST(TargetWords, count_coverage_as_one_would_say_it) {
  using compare::Coverage;
  EXPECT_EQ(coverage_text(Coverage{{1, 2}, 9, 9, 9}, false),
            "9 av 9\u00a0kommuner har mål för scope\u00a01 och 2.");
  EXPECT_EQ(
      coverage_text(Coverage{{1, 2, 3}, 8, 7, 9}, false),
      "8 av 9\u00a0kommuner har mål för scope\u00a01, 2 och 3, men för 1 av dem är målet bara föreslaget.");
  EXPECT_EQ(coverage_text(Coverage{{1, 2}, 1, 0, 1}, true),
            "1 av 1\u00a0exempelkommun har mål för scope\u00a01 och 2, som bara är föreslaget.");
  EXPECT_EQ(no_coverage_text(3, false),
            "Ingen av de 3 kommunerna anger att något mål för platsen omfattar både scope\u00a01 och 2.");
  EXPECT_EQ(no_coverage_text(1, true),
            "Exempelkommunen anger inte att något mål för platsen omfattar både scope\u00a01 och 2.");
}

}  // namespace
}  // namespace kontrakt::view::testing
