// Names that lead somewhere, and names that do not; identities that are used once.
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

TEST(Build, says_nothing_about_portals_without_faults) {
  EXPECT_EQ(small_portal().said(), "");
  EXPECT_EQ(local_portal().said(), "");
  EXPECT_EQ(Files().said(), "");
}

TEST(Build, finds_what_files_name) {
  auto built = small_portal().build();
  const model::Contract& contract = *built->municipality("lund").latest();
  const model::Commitment& commitment = *contract.commitments.at(0);
  EXPECT_EQ(contract.edition->label, "2025/26");
  EXPECT_EQ(contract.source_document->id, "kk-2025-lund");
  EXPECT_EQ(contract.signatories.at(0).municipality->name, "Lund");
  EXPECT_EQ(commitment.joint->title, "Styrning");
  EXPECT_EQ(commitment.targets.at(0)->title, "Minska utsläppen");
  EXPECT_EQ(contract.edition->parties.at(0).party->name, "Energimyndigheten");
  EXPECT_EQ(contract.edition->contracts.at(0), &contract);
}

TEST(Build, reads_a_contracts_sources_as_its_own_document) {
  auto built = small_portal().build();
  const model::Contract& contract = *built->municipality("lund").latest();
  ASSERT_EQ(contract.targets.at(0).sources.size(), 1U);
  EXPECT_EQ(contract.targets[0].sources[0].source->id, "kk-2025-lund");
  EXPECT_EQ(contract.commitments.at(0)->actions.at(0).sources[0].source->id, "kk-2025-lund");
  EXPECT_EQ(contract.commitments[0]->actions[0].sources[0].place, "avsnitt 5.4");
}

TEST(Build, lets_facts_inherit_the_source_of_their_file) {
  auto built = local_portal().build();
  const model::LocalProgramme& programme = *built->municipality("exempelby").local;
  ASSERT_EQ(programme.prerequisites.at(0).sources.size(), 1U);
  EXPECT_EQ(programme.prerequisites[0].sources[0].source->id, "pahittat");
  EXPECT_EQ(programme.duties.at(0).sources[0].place, "s. 1");
}

TEST(Build, prefers_a_facts_own_source_to_that_of_the_file) {
  auto built = local_portal()
                   .change(by_programme, "Ni har ett mål.\"",
                           "Ni har ett mål.\", \"source\": {\"document\": \"pahittat\", \"place\": \"s. 7\"}")
                   .build();
  EXPECT_EQ(built->said(), "");
  EXPECT_EQ(built->municipality("exempelby").local->prerequisites.at(0).sources[0].place, "s. 7");
}

TEST(Build, needs_the_document_of_a_source_outside_contracts) {
  EXPECT_EQ(
      small_portal()
          .change(edition_2025, "\"Stockholm\"", "\"Stockholm\", \"source\": {\"place\": \"s. 1\"}")
          .said(),
      R"(content/programme/editions/2025/edition.json:4:68: fel K202: källan säger inte vilket dokument den avser
  4 |   "signed": {"date": "2025-12-05", "place": "Stockholm", "source": {"place": "s. 1"}},
    |                                                                    ^
  skriv "document": "…"
)");
}

TEST(Build, answers_a_dangling_name_with_the_nearest) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "kk-2025-lund", "kk-2025-lumd").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:3:22: fel K201: källan "kk-2025-lumd" finns inte
  3 |   "source_document": "kk-2025-lumd",
    |                      ^^^^^^^^^^^^^^
  menade du "kk-2025-lund"?
)");
  EXPECT_EQ(
      small_portal().change(lund_styrning, "minus-85", "minus-58").said(),
      R"(content/municipalities/lund/contracts/2025/commitments/styrning.md:9:11: fel K201: målet "minus-58" finns inte
  9 | targets: [minus-58]
    |           ^^^^^^^^
  menade du "minus-85"?
)");
  EXPECT_EQ(
      small_portal()
          .change(edition_2025, "\"party\": \"energimyndigheten\"", "\"party\": \"energimyndighet\"")
          .said(),
      R"(content/programme/editions/2025/edition.json:5:25: fel K201: parten "energimyndighet" finns inte
  5 |   "parties": [{"party": "energimyndighet"}],
    |                         ^^^^^^^^^^^^^^^^^
  menade du "energimyndigheten"?
)");
}

TEST(Build, gives_no_nearest_name_when_none_is_near) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"municipality\": \"lund\"", "\"municipality\": \"haparanda\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:7:71: fel K201: kommunen "haparanda" finns inte
  7 |     {"name": "Anna Andersson", "title": "Ordförande", "municipality": "haparanda", "source": {"place": "s. 9"}}
    |                                                                       ^^^^^^^^^^^
)");
}

TEST(Build, finds_dangling_sources_in_texts) {
  EXPECT_EQ(
      small_portal().change(lund_2025_text, "@kk-2025-lund,", "@kk-2025-lnud,").said(),
      R"(content/municipalities/lund/contracts/2025/contract.md:5:20: fel K201: källan "kk-2025-lnud" finns inte
  5 | Utsläppen minskar [@kk-2025-lnud, avsnitt 5.1].
    |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
  menade du "kk-2025-lund"?
)");
}

TEST(Build, misses_the_joint_commitment_that_an_edition_does_not_have) {
  EXPECT_EQ(
      small_portal().change(lund_styrning, "joint: 1", "joint: 9").said(),
      R"(content/municipalities/lund/contracts/2025/commitments/styrning.md:3:8: fel K205: omgången 2025/26 har inget gemensamt åtagande 9
  3 | joint: 9
    |        ^
)");
}

TEST(Build, misses_the_contract_of_a_commitment) {
  EXPECT_EQ(
      small_portal()
          .add("municipalities/lund/contracts/2024/commitments/styrning.md",
               "---\ntitle: Styrning\nlevel: eget\n---\n")
          .said(),
      R"(content/municipalities/lund/contracts/2024/commitments/styrning.md:1:1: fel K204: åtagandet hör till ett kontrakt som inte finns: lund 2024
  1 | ---
    | ^
  skapa det med: kontrakt new contract lund 2024
)");
}

TEST(Build, misses_the_edition_of_a_contract) {
  EXPECT_EQ(
      small_portal()
          .add("municipalities/lund/contracts/2024/contract.json",
               "{\n  \"source_document\": \"kk-2025-lund\"\n}")
          .said(),
      R"(content/municipalities/lund/contracts/2024/contract.json:1:1: fel K201: omgången "2024" finns inte
  1 | {
    | ^
  menade du "2025"?
)");
}

TEST(Build, misses_the_municipality_of_a_folder) {
  EXPECT_EQ(
      small_portal().add("municipalities/eslov/local/programme.json", R"({"title": "Lokalt"})").said(),
      R"(content/municipalities/eslov/local/programme.json:1:1: fel K208: kommunen "eslov" saknar municipality.json
  1 | {"title": "Lokalt"}
    | ^
  skapa den med: kontrakt new municipality eslov
)");
}

TEST(Build, misses_the_contract_of_a_local_report) {
  EXPECT_EQ(
      local_portal()
          .add("municipalities/exempelby/local/follow-up/2024/bageri.json", R"({"actions": []})")
          .said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageri.json:1:1: fel K207: rapporten hör till ett lokalt klimatkontrakt som inte finns: bageri
  1 | {"actions": []}
    | ^
  menade du "bageriet"?
)");
}

TEST(Build, misses_the_contract_that_is_followed_up) {
  EXPECT_EQ(
      small_portal()
          .add("municipalities/lund/follow-up/2026.json", R"({"contract": 2024, "entries": []})")
          .said(),
      R"(content/municipalities/lund/follow-up/2026.json:1:14: fel K206: Lund har inget kontrakt för 2024
  1 | {"contract": 2024, "entries": []}
    |              ^^^^
)");
}

TEST(Build, reports_ids_that_a_list_has_twice) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"figures\": [",
                  "\"figures\": [\n    {\"id\": \"utslapp-2023\", \"label\": \"samma\", \"value_text\": \"en "
                  "tredjedel\", \"source\": {\"place\": \"s. 2\"}},")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:16:12: fel K203: siffran "utslapp-2023" finns redan
  16 |     {"id": "utslapp-2023", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "kind": "utsläpp",
     |            ^^^^^^^^^^^^^^
  först här: content/municipalities/lund/contracts/2025/contract.json:15:12
)");
  EXPECT_EQ(
      small_portal()
          .change(lund_styrning,
                  "targets:", "  - id: strategi\n    text: Igen.\n    source: {place: s. 2}\ntargets:")
          .said(),
      R"(content/municipalities/lund/contracts/2025/commitments/styrning.md:9:9: fel K203: åtgärden "strategi" finns redan
  9 |   - id: strategi
    |         ^^^^^^^^
  först här: content/municipalities/lund/contracts/2025/commitments/styrning.md:6:9
)");
  EXPECT_EQ(
      local_portal()
          .change(by_programme, "\"proposal_categories\": [",
                  "\"proposal_categories\": [\n    {\"id\": \"energi\", \"title\": \"Samma\", \"text\": "
                  "\"Igen.\"},")
          .said(),
      R"(content/municipalities/exempelby/local/programme.json:7:64: fel K203: punkten "energi" finns redan
  7 |     {"id": "energi", "title": "Samma", "text": "Igen."},{"id": "energi", "title": "Energi", "text": "Spara energi."}],
    |                                                                ^^^^^^^^
  först här: content/municipalities/exempelby/local/programme.json:7:12
)");
  EXPECT_EQ(small_portal()
                .change(edition_2025, "{\"key\": \"parties\"",
                        "{\"key\": \"purpose\", \"title\": \"Igen\", \"content\": \"shared\"},\n    "
                        "{\"key\": \"parties\"")
                .said(),
            R"(content/programme/editions/2025/edition.json:8:13: fel K203: avsnittet "purpose" finns redan
  8 |     {"key": "purpose", "title": "Igen", "content": "shared"},
    |             ^^^^^^^^^
  först här: content/programme/editions/2025/edition.json:7:13
)");
  EXPECT_EQ(small_portal()
                .add("glossary.json",
                     "{\"terms\": [\n{\"id\": \"a\", \"term\": \"A\", \"definition\": \"a\"},\n{\"id\": "
                     "\"a\", \"term\": \"B\", \"definition\": \"b\"}\n]}")
                .said(),
            R"(content/glossary.json:3:8: fel K203: ordet "a" finns redan
  3 | {"id": "a", "term": "B", "definition": "b"}
    |        ^^^
  först här: content/glossary.json:2:8
)");
}

TEST(Build, reports_two_files_for_one_shared_section_or_joint_commitment) {
  Files files = small_portal();
  files.add("programme/editions/2025/sections/syfte.md", "---\nkey: purpose\n---\nIgen.\n");
  files.add("programme/editions/2025/commitments/2.md", "---\nnumber: 1\ntitle: Igen\nlevel: bas\n---\n");
  EXPECT_EQ(
      files.said(),
      R"(content/programme/editions/2025/commitments/2.md:2:9: fel K203: gemensamt åtagande "1" finns redan
  2 | number: 1
    |         ^
  först här: content/programme/editions/2025/commitments/1.md:1:1
content/programme/editions/2025/commitments/2.md:2:9: fel K209: gemensamt åtagande "1" står i en fil som heter "2"
  2 | number: 1
    |         ^
content/programme/editions/2025/sections/syfte.md:2:6: fel K203: avsnittet "purpose" finns redan
  2 | key: purpose
    |      ^^^^^^^
  först här: content/programme/editions/2025/sections/purpose.md:4:1
content/programme/editions/2025/sections/syfte.md:2:6: fel K209: avsnittet "purpose" står i en fil som heter "syfte"
  2 | key: purpose
    |      ^^^^^^^
)");
}

TEST(Build, reports_a_local_contract_that_is_not_named_after_its_organisation) {
  Files files = local_portal();
  files.add("municipalities/exempelby/local/contracts/bageri.json",
            "{\n  \"organisation\": \"bageriet\",\n  \"signed\": \"2023-05-01\",\n  \"commitments\": [],\n"
            "  \"source\": {\"document\": \"pahittat\", \"place\": \"s. 2\"}\n}");
  EXPECT_EQ(
      files.said(),
      R"(content/municipalities/exempelby/local/contracts/bageri.json:2:19: fel K209: organisationen "bageriet" står i en fil som heter "bageri"
  2 |   "organisation": "bageriet",
    |                   ^^^^^^^^^^
)");
}

TEST(Build, reports_a_circle_of_targets_once_and_breaks_it) {
  auto built = small_portal()
                   .change(lund_2025, "\"targets\": [",
                           "\"targets\": [\n    {\"id\": \"a\", \"parent\": \"b\", \"title\": \"A\", "
                           "\"kind\": \"riktning\", \"source\": {\"place\": \"s. 2\"}},\n"
                           "    {\"id\": \"b\", \"parent\": \"c\", \"title\": \"B\", \"kind\": \"riktning\", "
                           "\"source\": {\"place\": \"s. 2\"}},\n"
                           "    {\"id\": \"c\", \"parent\": \"a\", \"title\": \"C\", \"kind\": \"riktning\", "
                           "\"source\": {\"place\": \"s. 2\"}},\n"
                           "    {\"id\": \"d\", \"parent\": \"a\", \"title\": \"D\", \"kind\": \"riktning\", "
                           "\"source\": {\"place\": \"s. 2\"}},")
                   .build();
  EXPECT_EQ(
      built->said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:12:27: fel K210: målet "a" är delmål till sig självt: a → b → c → a
  12 |     {"id": "c", "parent": "a", "title": "C", "kind": "riktning", "source": {"place": "s. 2"}},
     |                           ^^^
)");
  const auto& targets = built->municipality("lund").latest()->targets;
  EXPECT_EQ(targets.at(3).parent->parent->parent->id, "c");
  EXPECT_EQ(targets[3].parent->parent->parent->parent, nullptr);
}

TEST(Build, refuses_a_target_as_its_own_parent) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"kind\": \"minskning\"", "\"parent\": \"minus-85\", \"kind\": \"minskning\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:63: fel K210: målet "minus-85" är delmål till sig självt: minus-85 → minus-85
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "parent": "minus-85", "kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     |                                                               ^^^^^^^^^^
)");
}

TEST(Build, takes_former_addresses_that_are_pages_of_the_portal) {
  auto built = small_portal()
                   .change(lund, "\"name\"", "\"aliases\": [\"/lund/\", \"/gammal/lund.html\"],\n  \"name\"")
                   .build();
  EXPECT_EQ(built->said(), "");
  EXPECT_EQ(built->municipality("lund").common.aliases,
            (std::vector<std::string>{"/lund/", "/gammal/lund.html"}));
}

TEST(Build, refuses_former_addresses_that_are_anything_else) {
  for (const char* wrong : {"", "/", "lund/", "/lund", "/a/../../b/", "//evil.example/", "/lund/?a",
                            "/lund/#a/", "/a b/", "/.git/", "https://lund.se/", "/a%2e%2e/"}) {
    auto built = small_portal()
                     .change(lund, "\"name\"", std::string("\"aliases\": [\"") + wrong + "\"],\n  \"name\"")
                     .build();
    EXPECT_TRUE(built->municipality("lund").common.aliases.empty()) << wrong;
    ASSERT_EQ(built->found.items().size(), 1U) << wrong;
    EXPECT_STREQ(built->found.items()[0].code, "K211") << wrong;
  }
  EXPECT_EQ(
      small_portal().change(lund, "\"name\"", "\"aliases\": [\"/lund\"],\n  \"name\"").said(),
      R"(content/municipalities/lund/municipality.json:2:15: fel K211: den tidigare adressen "/lund" går inte att använda
  2 |   "aliases": ["/lund"],
    |               ^^^^^^^
  skriv till exempel "/kommuner/gamla-namnet/"
)");
}

TEST(Build, survives_fields_of_the_wrong_kind_everywhere) {
  for (const char* wrong : {"1", "\"text\"", "[]", "[1]", "[[]]", "{}", "null", "true"}) {
    Files files = local_portal();
    for (const char* path :
         {lund_2025, by_programme, by_bageriet, by_bageriet_2024, bageriet, lund, edition_2025}) {
      std::string all = "{";
      for (const char* key :
           {"name",          "label",     "source",  "targets",     "figures",    "signatories",
            "sections",      "documents", "dropped", "signed",      "signatures", "duty",
            "contact",       "parties",   "actions", "commitments", "aliases",    "roles",
            "population",    "support",   "plan",    "ended",       "revisions",  "sustainability_report",
            "prerequisites", "reviewed",  "notes",   "links"}) {
        all += std::string(all.size() > 1 ? "," : "") + "\"" + key + "\": " + wrong;
      }
      files.add(path, all + "}");
    }
    EXPECT_NE(files.build()->portal().municipalities.size(), 0U) << wrong;
  }
}

}  // namespace
}  // namespace kontrakt::validate::testing
