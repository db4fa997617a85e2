// Analyses, and what is known of contracts through them: deviations, counterparts, summaries by others.
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::edition_2025;
using validate::testing::lund_2025;
using validate::testing::small_portal;

constexpr const char* analysis_file = "programme/analyses/2025/analysis.json";
constexpr const char* table_file = "programme/analyses/2025/tables/natverk.json";
constexpr const char* analysis = "/analys/2025/";
constexpr const char* recommendations = "/analys/2025/rekommendationer/";
constexpr const char* table = "/analys/2025/tabeller/natverk/";
constexpr const char* contract = "/kommuner/lund/klimatkontrakt/2025/";

Files analysed() {
  Files files = small_portal();
  files.add(analysis_file, R"({
  "title": "Jämförande analys", "source_document": "kk-2025-lund", "made_by": "En granskare",
  "description": "Kontrakten jämförda.",
  "reservations": [{"title": "Kort tid", "text": "Läst på kort tid."}],
  "groups": [
    {"id": "mal", "number": "4.1", "title": "Klimatmål", "section": "targets", "source": {"place": "4.1"}},
    {"id": "tom", "title": "EU CoM", "section": "cooperation", "source": {"place": "4.2"}}
  ],
  "recommendations": [
    {"group": "mal", "number": 1, "title": "Samma basår", "text": "Ange samma.", "addressees": ["kommuner", "staten"],
     "inferred": ["addressees"], "title_variants": [{"where": "bilagan", "title": "Ett basår"}], "source": {"place": "4.1"}}
  ],
  "closing": [{"number": 1, "title": "Slut", "text": "S.", "source": {"place": "5"}}],
  "references": [{"id": "skr", "title": "SKR", "url": "https://skr.se/a", "source": {"place": "fotnot 1"}}],
  "notes": [{"section": "targets", "text": "Oklart.", "source": {"place": "4.1"}}, {"text": "Helheten."}]
})");
  files.add("programme/analyses/2025/analysis.md", "Så gjordes den.\n\n## Uppdraget\n\nEtt uppdrag.\n");
  files.add(table_file, R"({
  "number": "4.8", "title": "Nätverk", "totals": true, "empty": "tomt",
  "columns": [{"id": "a", "title": "A", "note": "Om A."}, {"id": "b", "title": "B"}],
  "rows": [
    {"title": "Lund", "municipality": "lund", "cells": {"a": "Ja"}},
    {"title": "Umeå", "cells": {"a": "Ja", "b": "-"}, "source": {"place": "rad 2"}}
  ],
  "legend": [{"mark": "Ja", "meaning": "med"}, {"mark": "-", "meaning": "inte med", "inferred": true}],
  "source": {"place": "tabell 4.8"}
})");
  return files;
}

TEST(AnalysisPage, says_what_the_analysis_is_and_what_is_unknown) {
  Site site(analysed());
  EXPECT_EQ(site.text(analysis, "page.heading"), "Jämförande analys");
  EXPECT_EQ(site.text(analysis, "page.lead"), "Kontrakten jämförda.");
  EXPECT_EQ(site.text(analysis, "analysis.made_by"), "En granskare");
  EXPECT_EQ(site.text(analysis, "analysis.commissioned_by"), "none");
  EXPECT_EQ(site.text(analysis, "analysis.published"), "none");
  EXPECT_EQ(site.text(analysis, "analysis.edition.href"), "/omgangar/2025/");
  EXPECT_EQ(site.text(analysis, "intro.html"),
            "<p>Så gjordes den.</p>\n<h3 id=\"uppdraget\">Uppdraget</h3>\n<p>Ett uppdrag.</p>\n");
  EXPECT_EQ(site.text(analysis, "reservations.0.unsourced"), "true");
  EXPECT_EQ(site.text(analysis, "closing.0.anchor"), "slutord-1");
  EXPECT_EQ(site.text(analysis, "references.0.host"), "skr.se");
  EXPECT_EQ(site.text(analysis, "tables.0.href"), table);
  EXPECT_EQ(site.text(analysis, "count_text"), "1\u00a0rekommendation");
  EXPECT_EQ(site.texts(analysis, "groups", "count_text"),
            (Texts{"1\u00a0rekommendation", "inga rekommendationer"}));
  EXPECT_EQ(site.texts(analysis, "page.toc", "label"),
            (Texts{"Så gjordes analysen", "Förbehåll", "Rekommendationer", "Slutord", "Tabeller",
                   "Hänvisningar", "Så har vi läst"}));
}

TEST(AnalysisPage, leads_from_a_note_to_what_it_is_about) {
  Site site(analysed());
  EXPECT_EQ(site.text(analysis, "reading.0.section.href"), std::string(recommendations) + "#grupp-mal");
  EXPECT_EQ(site.text(analysis, "reading.1.section"), "none");
}

TEST(Recommendations, have_an_address_each) {
  Site site(analysed());
  EXPECT_EQ(site.texts(recommendations, "groups", "anchor"), (Texts{"grupp-mal", "grupp-tom"}));
  EXPECT_EQ(site.text(recommendations, "groups.0.section.href"), "/omgangar/2025/#targets");
  EXPECT_EQ(site.text(recommendations, "groups.0.recommendations.0.anchor"), "mal-1");
  EXPECT_EQ(site.text(recommendations, "groups.1.recommendations"), "[0]");
}

TEST(Recommendations, say_whom_they_address_and_what_else_they_are_called) {
  Site site(analysed());
  const std::string first = "groups.0.recommendations.0.";
  EXPECT_EQ(site.text(recommendations, first + "addressees.1"), "staten");
  EXPECT_EQ(site.text(recommendations, first + "inferred.0"), "mottagare");
  EXPECT_EQ(site.text(recommendations, first + "title_variants.0.where"), "bilagan");
}

TEST(Recommendations, stand_in_a_table_once_for_each_addressee) {
  Site site(analysed());
  const std::string rows = "table.rows";
  EXPECT_EQ(site.texts(recommendations, rows, "header.href"),
            (Texts{std::string(recommendations) + "#mal-1", std::string(recommendations) + "#mal-1"}));
  EXPECT_EQ(site.texts(recommendations, rows, "cells.0.text"), (Texts{"4.1 Klimatmål", "4.1 Klimatmål"}));
  EXPECT_EQ(site.texts(recommendations, rows, "cells.2.text"), (Texts{"kommuner", "staten"}));
  EXPECT_EQ(site.texts(recommendations, "table.columns", "filter"),
            (Texts{"false", "true", "false", "true"}));
  EXPECT_EQ(site.texts(recommendations, rows, "refs"), (Texts{"[0]", "[0]"})) << "its own place has them";
  const auto file = site.plan().find(std::string(recommendations) + "riktas-till.csv");
  ASSERT_TRUE(file.has_value());
  EXPECT_EQ(site.bytes(*file),
            "Rekommendation,Grupp,Nummer,Riktas till,Källa\r\n"
            "Samma basår,4.1 Klimatmål,1,kommuner,\"Lunds kontrakt 2025/26, 4.1\"\r\n"
            "Samma basår,4.1 Klimatmål,1,staten,\"Lunds kontrakt 2025/26, 4.1\"\r\n");
}

TEST(Recommendations, without_an_addressee_say_so_in_the_table) {
  Files files = analysed();
  files.change(analysis_file,
               "\"addressees\": [\"kommuner\", \"staten\"],\n     \"inferred\": [\"addressees\"], ", "");
  EXPECT_EQ(Site(files).texts(recommendations, "table.rows", "cells.2.text"), Texts{"uppges inte"});
}

TEST(AnalysisTable, tells_empty_cells_from_marks_and_counts_both) {
  Site site(analysed());
  EXPECT_EQ(site.text(table, "page.title"), "Tabell 4.8: Nätverk");
  EXPECT_EQ(site.texts(table, "rows.0.cells", "text"), (Texts{"Ja", "tomt"}));
  EXPECT_EQ(site.texts(table, "rows.0.cells", "empty"), (Texts{"false", "true"}));
  EXPECT_EQ(site.text(table, "rows.0.href"), "/kommuner/lund/");
  EXPECT_EQ(site.text(table, "rows.1.href"), "none");
  EXPECT_EQ(site.texts(table, "totals", "label"), (Texts{"Ja", "-", "tomt"}));
  EXPECT_EQ(site.texts(table, "totals", "counts.0"), (Texts{"2", "0", "0"}));
  EXPECT_EQ(site.texts(table, "totals", "counts.1"), (Texts{"0", "1", "1"}));
  EXPECT_EQ(site.texts(table, "legend", "inferred"), (Texts{"false", "true"}));
}

TEST(AnalysisTable, counts_nothing_unasked) {
  Files files = analysed();
  files.change(table_file, "\"totals\": true, ", "");
  EXPECT_EQ(Site(files).text(table, "totals"), "[0]");
}

// A table of texts is no table of marks.
TEST(AnalysisTable, without_a_legend_counts_only_few_different_marks) {
  Files files = analysed();
  files.change(
      table_file,
      R"("legend": [{"mark": "Ja", "meaning": "med"}, {"mark": "-", "meaning": "inte med", "inferred": true}],)",
      "");
  EXPECT_EQ(Site(files).texts(table, "totals", "label"), (Texts{"Ja", "-", "tomt"}));
  std::string rows;
  for (int i = 0; i < 13; ++i) rows += R"({"title": "R", "cells": {"a": ")" + std::to_string(i) + "\"}}, ";
  files.change(table_file, "\"rows\": [", "\"rows\": [" + rows);
  EXPECT_EQ(Site(files).text(table, "totals"), "[0]");
}

TEST(Analyses, are_found_from_the_edition_its_contracts_and_the_foot) {
  Site site(analysed());
  EXPECT_EQ(site.text("/omgangar/2025/", "analyses.0.href"), analysis);
  EXPECT_EQ(site.text(contract, "sections.2.recommendations.0.label"),
            "Analysens rekommendationer om klimatmål");
  EXPECT_EQ(site.text(contract, "sections.2.recommendations.0.href"),
            std::string(recommendations) + "#grupp-mal");
  EXPECT_EQ(site.text(contract, "sections.3.recommendations"), "[0]");  // the group has none
  EXPECT_EQ(site.text("/", "site.footer_links.0.label"), "Analys 2025");
}

TEST(Analyses, say_their_year_when_an_edition_has_several) {
  Files files = analysed();
  files.add("programme/analyses/2027/analysis.json",
            R"({"title": "Senare", "source_document": "kk-2025-lund", "edition": 2025,
  "groups": [{"id": "mal", "title": "EU CoM", "section": "targets"}],
  "recommendations": [{"group": "mal", "number": 1, "title": "T", "text": "T."}]})");
  Site site(files);
  EXPECT_EQ(site.texts(contract, "sections.2.recommendations", "label"),
            (Texts{"Analysens rekommendationer om EU CoM (2027)",
                   "Analysens rekommendationer om klimatmål (2025)"}));
}

TEST(Analyses, that_are_not_there_leave_no_page_and_no_link) {
  Site site(small_portal());
  for (const std::string& address : site.addresses()) EXPECT_FALSE(address.starts_with("/analys")) << address;
  EXPECT_EQ(site.text("/omgangar/2025/", "analyses"), "[0]");
  EXPECT_EQ(site.texts("/", "site.footer_links", "label"), (Texts{"Följ portalen"}));
}

TEST(Analyses, without_recommendations_have_no_page_of_them) {
  Files files = small_portal();
  files.add(analysis_file, R"({"title": "Kort", "source_document": "kk-2025-lund",
  "groups": [{"id": "mal", "title": "Klimatmål", "section": "targets"}], "notes": [{"section": "targets", "text": "Oklart."}]})");
  Site site(files);
  EXPECT_FALSE(site.has(recommendations));
  EXPECT_EQ(site.text(analysis, "recommendations_href"), "none");
  EXPECT_EQ(site.text(analysis, "groups.0.href"), "none");
  EXPECT_EQ(site.text(analysis, "reading.0.section.href"), "/omgangar/2025/#targets");
  EXPECT_EQ(site.text(contract, "sections.2.recommendations"), "[0]");
}

Files with_notes() {
  Files files = analysed();
  files.change(lund_2025, "\"signatories\"", R"("notes": [
    {"section": "purpose", "kind": "avvikelse", "title": "Tillägg", "text": "Mer.", "source": {"place": "avsnitt 2"}},
    {"section": "targets", "text": "Oklart mål."},
    {"text": "Om allt."}],
  "signatories")");
  return files;
}

TEST(Remarks, stand_at_their_section_also_a_shared_one) {
  Site site(with_notes());
  EXPECT_EQ(site.text(contract, "sections.0.remarks.0.label"), "Skiljer sig från de andra kontrakten");
  EXPECT_EQ(site.text(contract, "sections.0.remarks.0.title"), "Tillägg");
  EXPECT_EQ(site.text(contract, "sections.0.remarks.0.refs"), "[1]");
  EXPECT_EQ(site.text(contract, "sections.0.notes"), "[1]");
  EXPECT_EQ(site.text(contract, "sections.2.remarks.0.deviation"), "false");
  EXPECT_EQ(site.texts(contract, "reading", "text"), (Texts{"Om allt."}));
}

TEST(Remarks, that_tell_deviations_are_listed_on_the_edition) {
  Site site(with_notes());
  EXPECT_EQ(site.texts("/omgangar/2025/", "deviations", "text"), (Texts{"Mer."}));
  EXPECT_EQ(site.text("/omgangar/2025/", "deviations.0.municipality.label"), "Lund");
  EXPECT_EQ(site.text("/omgangar/2025/", "deviations.0.section.href"), std::string(contract) + "#purpose");
}

TEST(Remarks, of_an_edition_stand_at_its_sections) {
  Files files = small_portal();
  files.change(
      edition_2025, "\"parties\"",
      R"("notes": [{"section": "purpose", "kind": "avvikelse", "text": "Två skiljer sig."}, {"text": "Om allt."}],
  "parties")");
  Site site(files);
  EXPECT_EQ(site.text("/omgangar/2025/", "sections.0.remarks.0.label"), "Skiljer sig mellan kontrakten");
  EXPECT_EQ(site.texts("/omgangar/2025/", "reading", "text"), (Texts{"Om allt."}));
  EXPECT_EQ(site.text(contract, "sections.0.remarks"), "[0]");
}

Files two_editions() {
  Files files = small_portal();
  files.add("programme/editions/2020/edition.json", R"({"label": "2020", "title": "Omgång 2020", "sections": [
    {"key": "targets", "number": "3.1", "title": "Mål", "content": "municipality"},
    {"key": "strategy", "number": "3.2", "title": "Strategi", "content": "municipality"}],
  "crosswalk": [{"from": ["strategy"], "edition": 2025, "to": ["cooperation"], "note": "Strategin gick upp i åtagandena."}]})");
  files.add("municipalities/lund/contracts/2020/contract.json", R"({
  "version_label": "2020", "kind": "sammanfattning av annan", "source_document": "kk-2025-lund",
  "signatures": {"status": "saknas i underlaget"},
  "sections": {"targets": {"status": "beskrivs inte i kontraktet"}}})");
  files.add("municipalities/lund/contracts/2020/contract.md", "## Vår strategi {#strategy}\n\nVi har en.\n");
  return files;
}

constexpr const char* old_contract = "/kommuner/lund/klimatkontrakt/2020/";

TEST(Counterparts, follow_the_crosswalk_from_both_sides_and_else_the_key) {
  Site site(two_editions());
  EXPECT_EQ(site.texts(old_contract, "sections.0.counterparts", "href"),
            (Texts{std::string(contract) + "#targets"}));
  EXPECT_EQ(site.texts(old_contract, "sections.1.counterparts", "label"), (Texts{"2025/26: 5.4 Åtaganden"}));
  EXPECT_EQ(site.texts(contract, "sections.3.counterparts", "href"),
            (Texts{std::string(old_contract) + "#strategy"}));
  EXPECT_EQ(site.text(contract, "sections.0.counterparts"), "[0]");
}

TEST(Crosswalk, is_on_the_pages_of_both_editions) {
  Site site(two_editions());
  EXPECT_EQ(site.text("/omgangar/2020/", "crosswalk.0.edition.label"), "2025/26");
  EXPECT_EQ(site.text("/omgangar/2020/", "crosswalk.0.rows.0.here.0.label"), "3.2 Strategi");
  EXPECT_EQ(site.text("/omgangar/2025/", "crosswalk.0.rows.0.here.0.label"), "5.4 Åtaganden");
  EXPECT_EQ(site.text("/omgangar/2025/", "crosswalk.0.rows.0.there.0.href"), "/omgangar/2020/#strategy");
  EXPECT_EQ(site.text("/omgangar/2025/", "crosswalk.0.rows.0.note"), "Strategin gick upp i åtagandena.");
}

TEST(SummariesByOthers, are_said_to_be_so_everywhere) {
  Site site(two_editions());
  const std::string text =
      "Uppgifterna kommer från en sammanfattning som andra har gjort. Kontraktet självt finns inte i "
      "underlaget.";
  EXPECT_EQ(site.text(old_contract, "summary_notice.text"), text);
  EXPECT_EQ(site.text(old_contract, "summary_notice.analysis"), "none");
  EXPECT_EQ(site.text(contract, "summary_notice"), "none");
  EXPECT_EQ(site.text(old_contract, "sections.0.missing"), "beskrivs inte i kontraktet");
  EXPECT_EQ(site.text(old_contract, "sections.1.origin"), "Någon annans sammanfattning av kommunens text");
  EXPECT_EQ(site.text(old_contract, "sections.1.heading_label"), "Rubrik i sammanfattningen");
  EXPECT_EQ(site.text(old_contract, "sections.2.signatures_missing"), "Underskrifterna saknas i underlaget.");
  EXPECT_EQ(site.text("/kommuner/lund/", "contracts.1.summary_notice.text"), text);
  EXPECT_EQ(site.text("/kommuner/lund/", "municipality.ribbon.0.state"), "summary");
  EXPECT_EQ(site.text("/kommuner/lund/", "municipality.ribbon.0.text"), "2020: sammanfattning av annan");
  EXPECT_EQ(site.text("/kommuner/", "summary_notice.text"), text);
  EXPECT_EQ(site.text("/omgangar/2020/", "contracts.0.summary_notice.text"), text);
  EXPECT_EQ(site.text("/signatarer/", "summary_notice.text"), text);
}

TEST(SummariesByOthers, lead_to_the_analysis_they_are_from) {
  Files files = two_editions();
  files.add("programme/analyses/2020/analysis.json",
            R"({"title": "Analysen", "source_document": "kk-2025-lund"})");
  Site site(files);
  EXPECT_EQ(site.text(old_contract, "summary_notice.analysis.href"), "/analys/2020/");
  EXPECT_EQ(site.texts("/analys/2020/", "summaries", "href"), (Texts{old_contract}));
}

}  // namespace
}  // namespace kontrakt::view::testing
