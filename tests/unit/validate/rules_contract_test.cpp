// Rules about contracts: sections, commitments across years, signatures, dates and reports.
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

TEST(Sections, have_a_key_of_the_editions_scheme) {
  EXPECT_EQ(
      small_portal().change(lund_2025_text, "{#cooperation}", "{#coperation}").said(),
      R"(content/municipalities/lund/contracts/2025/contract.md:7:16: fel K320: omgången 2025/26 har inget kommunavsnitt med nyckeln "coperation"
  7 | ## Åtaganden {#coperation}
    |                ^^^^^^^^^^
  tillåtna: targets, cooperation · menade du "cooperation"?
)");
}

TEST(Sections, are_all_there_or_said_to_be_missing) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025_text, "\n## Åtaganden {#cooperation}\n\nVi gör det med andra.\n", "")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:1:1: fel K321: kontraktet saknar avsnittet 5.4 Åtaganden
  1 | {
    | ^
  skriv "## Åtaganden {#cooperation}" i contract.md, eller säg i contract.json att avsnittet saknas
)");
  EXPECT_EQ(small_portal()
                .change(lund_2025_text, "\n## Åtaganden {#cooperation}\n\nVi gör det med andra.\n", "")
                .change(lund_2025, "\"signatories\"",
                        "\"sections\": {\"cooperation\": {\"status\": \"beskrivs inte i kontraktet\"}},\n  "
                        "\"signatories\"")
                .said(),
            "");
}

TEST(Sections, of_figures_are_of_the_scheme_too) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"id\": \"utslapp-2023\"", "\"id\": \"utslapp-2023\", \"section\": \"target\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:15:39: fel K201: avsnittet "target" finns inte
  15 |     {"id": "utslapp-2023", "section": "target", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "kind": "utsläpp",
     |                                       ^^^^^^^^
  menade du "targets"?
)");
  // Only a contract has sections.
  EXPECT_EQ(
      small_portal()
          .change(
              "municipalities/lund/municipality.json", "\"name\": \"Lund\",",
              R"("name": "Lund", "figures": [{"id": "invanare", "section": "targets", "label": "invånare", "value": 9, "kind": "annat",
    "source": {"document": "kk-2025-lund", "place": "s. 1"}}],)")
          .said(),
      R"(content/municipalities/lund/municipality.json:2:61: fel K103: okänt fält "section"
  2 |   "name": "Lund", "figures": [{"id": "invanare", "section": "targets", "label": "invånare", "value": 9, "kind": "annat",
    |                                                             ^^^^^^^^^
)");
}

TEST(Sections, that_an_edition_does_not_require_may_be_missing) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025_text, "\n## Åtaganden {#cooperation}\n\nVi gör det med andra.\n", "")
          .change(edition_2025, "\"title\": \"Åtaganden\"", "\"title\": \"Åtaganden\", \"required\": false")
          .said(),
      "");
}

TEST(Sections, have_a_heading_with_a_key) {
  EXPECT_EQ(
      small_portal().change(lund_2025_text, " {#targets}", "").said(),
      R"(content/municipalities/lund/contracts/2025/contract.md:3:4: fel K322: rubriken "Klimatmål 2030" saknar avsnittsnyckel
  3 | ## Klimatmål 2030
    |    ^^^^^^^^^^^^^^
  skriv {#targets} sist i rubriken; nycklar: targets, cooperation
)");
}

TEST(Sections, that_are_shared_are_not_written_by_a_municipality) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025_text, "## Åtaganden", "## Syfte {#purpose}\n\nVårt eget.\n\n## Åtaganden")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.md:7:12: fel K323: avsnittet "purpose" (Syfte) skrivs inte i contract.md
  7 | ## Syfte {#purpose}
    |            ^^^^^^^
)");
}

TEST(Sections, are_not_both_written_and_missing) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"signatories\"",
                  "\"sections\": {\n    \"targets\": {\"status\": \"finns inte i underlaget\"}\n  },\n  "
                  "\"signatories\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:7:5: fel K324: avsnittet "targets" sägs saknas men finns i contract.md
  7 |     "targets": {"status": "finns inte i underlaget"}
    |     ^^^^^^^^^
  avsnittet: content/municipalities/lund/contracts/2025/contract.md:3:21
)");
}

TEST(Sections, of_the_edition_are_kept_in_files_named_after_them) {
  Files files = small_portal();
  files.change(edition_2025, "{\"key\": \"parties\"",
               "{\"key\": \"joint_undertaking\", \"number\": \"3\", \"title\": \"Tillsammans\", \"content\": "
               "\"shared\"},\n    {\"key\": \"parties\"");
  files.add("programme/editions/2025/sections/joint-undertaking.md",
            "---\nkey: joint_undertaking\n---\nVi.\n");
  EXPECT_EQ(files.said(), "");
  files.remove("programme/editions/2025/sections/joint-undertaking.md");
  files.add("programme/editions/2025/sections/joint.md", "---\nkey: joint_undertaking\n---\nVi.\n");
  EXPECT_EQ(
      files.said(),
      R"(content/programme/editions/2025/sections/joint.md:2:6: fel K209: avsnittet "joint_undertaking" står i en fil som heter "joint"
  2 | key: joint_undertaking
    |      ^^^^^^^^^^^^^^^^^
)");
}

TEST(JointCommitments, are_kept_in_files_named_after_their_number) {
  Files files = small_portal();
  files.add("programme/editions/2025/commitments/2.md", "---\nnumber: 3\ntitle: Tre\nlevel: bas\n---\n");
  EXPECT_EQ(
      files.said(),
      R"(content/programme/editions/2025/commitments/2.md:2:9: fel K209: gemensamt åtagande "3" står i en fil som heter "2"
  2 | number: 3
    |         ^
)");
}

TEST(JointCommitments, without_wording_have_no_variants) {
  EXPECT_EQ(
      small_portal()
          .change(
              joint_1, "level: bas",
              "level: bas\nworded: false\nvariants:\n  - text: Utan nästa steg\n    municipalities: [lund]")
          .said(),
      R"(content/programme/editions/2025/commitments/1.md:1:1: fel K366: gemensamt åtagande 1 har varianter fast inget dokument formulerar det
  1 | ---
    | ^
)");
}

// The contract of 2024 as a second one, with the same commitment.
Files two_years() {
  Files files = small_portal();
  files.add("programme/editions/2024/edition.json",
            R"({"label": "2024", "title": "Omgång 2024", "sections": []})");
  files.add("municipalities/lund/contracts/2024/contract.json",
            "{\n  \"version_label\": \"2024\",\n  \"source_document\": \"kk-2025-lund\",\n  \"signatures\": "
            "{\"status\": \"saknas i underlaget\"}\n}");
  files.add("municipalities/lund/contracts/2024/commitments/resor.md",
            "---\ntitle: Resor\nlevel: eget\nactions: []\nsource: {place: s. 1}\n---\n");
  return files;
}

TEST(Dropped, needs_a_reason_for_each_commitment_that_vanished) {
  EXPECT_EQ(
      two_years().said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:1:1: varning K340: åtagandet "resor" från 2024 finns inte längre och inget skäl är angivet
  1 | {
    | ^
  skriv {"commitment": "resor", "reason": "…"} under "dropped"
)");
  EXPECT_EQ(
      two_years()
          .change(lund_2025, "\"signatories\"",
                  "\"dropped\": [{\"commitment\": \"resor\", \"reason\": \"Klart.\"}],\n  \"signatories\"")
          .said(),
      "");
}

TEST(Dropped, is_not_what_is_still_there) {
  EXPECT_EQ(
      two_years()
          .change(lund_2025, "\"signatories\"",
                  "\"dropped\": [\n    {\"commitment\": \"resor\", \"reason\": \"Klart.\"},\n    "
                  "{\"commitment\": \"styrning\", \"reason\": \"Klart.\"}\n  ],\n  \"signatories\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:8:20: fel K341: åtagandet "styrning" sägs ha utgått men finns kvar i kontraktet
  8 |     {"commitment": "styrning", "reason": "Klart."}
    |                    ^^^^^^^^^^
)");
}

TEST(Dropped, was_in_the_contract_before) {
  EXPECT_EQ(
      two_years()
          .change(lund_2025, "\"signatories\"",
                  "\"dropped\": [\n    {\"commitment\": \"resor\", \"reason\": \"Klart.\"},\n    "
                  "{\"commitment\": \"resa\", \"reason\": \"Klart.\"}\n  ],\n  \"signatories\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:8:20: fel K342: åtagandet "resa" sägs ha utgått men fanns inte i föregående kontrakt
  8 |     {"commitment": "resa", "reason": "Klart."}
    |                    ^^^^^^
)");
}

TEST(Dropped, is_replaced_by_what_is_there) {
  EXPECT_EQ(
      two_years()
          .change(lund_2025, "\"signatories\"",
                  "\"dropped\": [\n    {\"commitment\": \"resor\", \"reason\": \"Nytt.\", \"replaced_by\": "
                  "\"styrnign\"}\n  ],\n  \"signatories\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:7:63: fel K201: åtagandet "styrnign" finns inte
  7 |     {"commitment": "resor", "reason": "Nytt.", "replaced_by": "styrnign"}
    |                                                               ^^^^^^^^^^
  menade du "styrning"?
)");
}

TEST(Commitments, are_own_or_belong_to_a_joint_one) {
  EXPECT_EQ(
      small_portal().change(lund_styrning, "level: bas", "level: eget").said(),
      R"(content/municipalities/lund/contracts/2025/commitments/styrning.md:3:8: fel K344: åtagandet "styrning" är eget men har ett gemensamt nummer
  3 | joint: 1
    |        ^
)");
  EXPECT_EQ(
      small_portal().change(lund_styrning, "joint: 1\n", "").said(),
      R"(content/municipalities/lund/contracts/2025/commitments/styrning.md:1:1: fel K345: åtagandet "styrning" säger inte vilket gemensamt åtagande det hör till
  1 | ---
    | ^
  skriv joint: och numret, eller level: eget
)");
}

TEST(Commitments, take_up_a_joint_one_once) {
  EXPECT_EQ(
      small_portal()
          .add("municipalities/lund/contracts/2025/commitments/ledning.md",
               "---\ntitle: Ledning\njoint: 1\nlevel: bas\nactions: []\nsource: {place: s. 1}\n---\n")
          .said(),
      R"(content/municipalities/lund/contracts/2025/commitments/styrning.md:3:8: fel K346: två åtaganden i kontraktet hör till gemensamt åtagande 1
  3 | joint: 1
    |        ^
  först här: content/municipalities/lund/contracts/2025/commitments/ledning.md:3:8
)");
}

TEST(Commitments, have_the_level_of_the_joint_one) {
  EXPECT_EQ(
      small_portal().change(lund_styrning, "level: bas", "level: prioriterat").said(),
      R"(content/municipalities/lund/contracts/2025/commitments/styrning.md:3:8: varning K347: åtagandet "styrning" är prioriterat, men gemensamt åtagande 1 är bas
  3 | joint: 1
    |        ^
)");
  EXPECT_EQ(small_portal().change(joint_1, "level: bas", "level: okänd").said(), "");
}

TEST(Signatures, are_listed_when_the_document_has_them) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025,
                  "{\"name\": \"Anna Andersson\", \"title\": \"Ordförande\", \"municipality\": \"lund\", "
                  "\"source\": {\"place\": \"s. 9\"}}",
                  "")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:5:17: fel K350: underskrifterna sägs stå i dokumentet men inga är angivna
  5 |   "signatures": {"status": "i dokumentet"},
    |                 ^
)");
  EXPECT_EQ(
      small_portal().change(lund_2025, "i dokumentet", "saknas i underlaget").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:5:17: fel K351: undertecknare är angivna fast underskrifterna sägs saknas i underlaget
  5 |   "signatures": {"status": "saknas i underlaget"},
    |                 ^
)");
}

TEST(Signatures, are_each_for_one_organisation) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"municipality\": \"lund\", ", "").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:7:5: fel K352: undertecknaren "Ordförande" ska ha precis ett av municipality, party och organisation_name
  7 |     {"name": "Anna Andersson", "title": "Ordförande", "source": {"place": "s. 9"}}
    |     ^
)");
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"municipality\": \"lund\"",
                  "\"municipality\": \"lund\", \"party\": \"energimyndigheten\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:7:5: fel K352: undertecknaren "Ordförande" ska ha precis ett av municipality, party och organisation_name
  7 |     {"name": "Anna Andersson", "title": "Ordförande", "municipality": "lund", "party": "energimyndigheten", "source": {"place": "s. 9"}}
    |     ^
)");
}

TEST(Signatures, of_real_municipalities_have_names) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"name\": \"Anna Andersson\", ", "").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:7:5: fel K354: undertecknaren "Ordförande" saknar namn
  7 |     {"title": "Ordförande", "municipality": "lund", "source": {"place": "s. 9"}}
    |     ^
)");
}

TEST(Signatures, of_example_data_have_none) {
  EXPECT_EQ(
      small_portal()
          .change(lund, "\"code\": \"1281\",\n  \"county\": \"Skåne län\"", "\"example\": true")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:7:14: fel K353: exempeldata får inte ha personnamn: "Anna Andersson"
  7 |     {"name": "Anna Andersson", "title": "Ordförande", "municipality": "lund", "source": {"place": "s. 9"}}
    |              ^^^^^^^^^^^^^^^^
)");
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet, "{\"title\": \"Vd\"}", "{\"title\": \"Vd\", \"name\": \"Bo Bagare\"}")
          .said(),
      R"(content/municipalities/exempelby/local/contracts/bageriet.json:3:43: fel K353: exempeldata får inte ha personnamn: "Bo Bagare"
  3 |   "signatories": [{"title": "Vd", "name": "Bo Bagare"}],
    |                                           ^^^^^^^^^^^
)");
}

TEST(Dates, of_signing_are_in_the_editions_year_or_the_next) {
  EXPECT_EQ(small_portal().change(lund_2025, "2025-12-05", "2026-01-15").said(), "");
  EXPECT_EQ(
      small_portal().change(lund_2025, "2025-12-05", "2024-12-05").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:4:22: fel K312: undertecknat 2024-12-05, men omgången är 2025
  4 |   "signed": {"date": "2024-12-05", "source": {"place": "s. 1"}},
    |                      ^^^^^^^^^^^^
)");
  EXPECT_EQ(
      small_portal().change(edition_2025, "2025-12-05", "2027-01-01").said(),
      R"(content/programme/editions/2025/edition.json:4:22: fel K312: undertecknat 2027-01-01, men omgången är 2025
  4 |   "signed": {"date": "2027-01-01", "place": "Stockholm"},
    |                      ^^^^^^^^^^^^
)");
}

TEST(Dates, of_a_review_follow_the_signing) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"signatures\"",
                  "\"reviewed\": {\"date\": \"2025-12-01\", \"by\": \"Redaktör\"},\n  \"signatures\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:5:24: fel K311: granskningen 2025-12-01 är före undertecknandet 2025-12-05
  5 |   "reviewed": {"date": "2025-12-01", "by": "Redaktör"},
    |                        ^^^^^^^^^^^^
)");
}

TEST(Dates, of_targets_end_after_they_begin) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"target_year\": 2030", "\"target_year\": 1990").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:11:40: fel K310: målåret 1990 kommer inte efter basåret 1990
  11 |      "base_year": 1990, "target_year": 1990, "geography": "kommunen som plats", "level": "huvudmål", "status": "antaget",
     |                                        ^^^^
)");
}

TEST(Dates, of_events_are_those_of_their_file) {
  EXPECT_EQ(
      small_portal()
          .add("events/2026-12-03-traff.md",
               "---\ntitle: Träff\ndate: 2026-12-04\nend: 2026-12-01\nkind: annat\n---\n")
          .said(),
      R"(content/events/2026-12-03-traff.md:3:7: fel K311: händelsens slut 2026-12-01 är före dess början 2026-12-04
  3 | date: 2026-12-04
    |       ^^^^^^^^^^
content/events/2026-12-03-traff.md:3:7: fel K317: datumet 2026-12-04 är inte filnamnets 2026-12-03
  3 | date: 2026-12-04
    |       ^^^^^^^^^^
)");
}

TEST(Dates, of_sources_are_a_day_or_a_year) {
  EXPECT_EQ(
      small_portal().change(kk_lund, "\"kind\"", "\"year\": 2025,\n  \"kind\"").said(),
      R"(content/sources/kk-2025-lund.json:1:1: varning K318: källan "Klimatkontrakt 2030, version 2025/26 – Lunds kommun" har både date och year
  1 | {
    | ^
)");
}

Files reported(const std::string& entry,
               const std::string& head = "\"reported\": \"2027-01-15\", \"reporter\": \"Klimatstrateg\"") {
  return small_portal().add(
      "municipalities/lund/follow-up/2026.json",
      "{\n  \"contract\": 2025,\n  " + head + (head.empty() ? "" : ",\n  ") + "\"entries\": [\n    " + entry +
          "\n  ],\n  \"source\": {\"document\": \"kk-2025-lund\", \"place\": \"s. 1\"}\n}");
}

TEST(Reports, are_about_commitments_of_the_contract) {
  EXPECT_EQ(
      reported(R"({"commitment": "styrnin", "status": "rapporterat"})").said(),
      R"(content/municipalities/lund/follow-up/2026.json:5:20: fel K343: kontraktet 2025 har inget åtagande "styrnin"
  5 |     {"commitment": "styrnin", "status": "rapporterat"}
    |                    ^^^^^^^^^
  menade du "styrning"?
)");
}

TEST(Reports, have_a_commitment_once) {
  EXPECT_EQ(
      reported("{\"commitment\": \"styrning\", \"status\": \"rapporterat\"},\n    {\"commitment\": "
               "\"styrning\", \"status\": \"ej bedömt\"}")
          .said(),
      R"(content/municipalities/lund/follow-up/2026.json:6:20: fel K203: raden för åtagandet "styrning" finns redan
  6 |     {"commitment": "styrning", "status": "ej bedömt"}
    |                    ^^^^^^^^^^
  först här: content/municipalities/lund/follow-up/2026.json:5:20
)");
}

TEST(Reports, give_numbers_with_their_unit) {
  EXPECT_EQ(
      reported(R"({"commitment": "styrning", "status": "rapporterat", "value": 4})").said(),
      R"(content/municipalities/lund/follow-up/2026.json:5:20: fel K348: raden för åtagandet "styrning" har bara det ena av value och unit
  5 |     {"commitment": "styrning", "status": "rapporterat", "value": 4}
    |                    ^^^^^^^^^^
)");
  EXPECT_EQ(reported(R"({"commitment": "styrning", "status": "rapporterat", "value": 4, "unit": "åtgärder"})")
                .said(),
            "");
}

TEST(Reports, give_no_progress_for_what_is_not_assessed) {
  EXPECT_EQ(
      reported(R"({"commitment": "styrning", "status": "ej bedömt", "progress": "klart"})").said(),
      R"(content/municipalities/lund/follow-up/2026.json:5:20: fel K349: åtagandet "styrning" är ej bedömt men sägs vara klart
  5 |     {"commitment": "styrning", "status": "ej bedömt", "progress": "klart"}
    |                    ^^^^^^^^^^
)");
}

TEST(Reports, say_who_reported_and_when) {
  EXPECT_EQ(
      reported(R"({"commitment": "styrning", "status": "oförändrat bekräftat"})", "").said(),
      R"(content/municipalities/lund/follow-up/2026.json:1:1: fel K363: rapporten saknar datum eller vem som rapporterade
  1 | {
    | ^
)");
  EXPECT_EQ(reported(R"({"commitment": "styrning", "status": "rapporterat", "reported": "2027-02-01"})",
                     R"("reporter": "Klimatstrateg")")
                .said(),
            "");
  EXPECT_EQ(reported(R"({"commitment": "styrning", "status": "ej bedömt"})", "").said(), "");
}

TEST(Reports, are_given_in_or_after_their_year) {
  EXPECT_EQ(
      reported(R"({"commitment": "styrning", "status": "rapporterat"})",
               R"("reported": "2025-12-31", "reporter": "Klimatstrateg")")
          .said(),
      R"(content/municipalities/lund/follow-up/2026.json:3:15: fel K315: rapporterat 2025-12-31, före året 2026 som rapporten gäller
  3 |   "reported": "2025-12-31", "reporter": "Klimatstrateg",
    |               ^^^^^^^^^^^^
)");
  EXPECT_EQ(
      reported(R"({"commitment": "styrning", "status": "rapporterat", "reported": "2025-12-31"})").said(),
      R"(content/municipalities/lund/follow-up/2026.json:5:69: fel K315: rapporterat 2025-12-31, före året 2026 som rapporten gäller
  5 |     {"commitment": "styrning", "status": "rapporterat", "reported": "2025-12-31"}
    |                                                                     ^^^^^^^^^^^^
)");
}

TEST(Reports, are_not_about_years_before_the_contract) {
  EXPECT_EQ(
      small_portal()
          .add("municipalities/lund/follow-up/2024.json", R"({"contract": 2025, "entries": []})")
          .said(),
      R"(content/municipalities/lund/follow-up/2024.json:1:1: fel K316: uppföljningen gäller 2024, men kontraktet är från 2025
  1 | {"contract": 2025, "entries": []}
    | ^
)");
}

}  // namespace
}  // namespace kontrakt::validate::testing
