// Rules about local contracts, their reports and when those are due.
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

TEST(LocalContracts, belong_to_a_programme) {
  EXPECT_EQ(
      local_portal().remove(by_programme).said(),
      R"(content/municipalities/exempelby/local/contracts/bageriet.json:1:1: fel K361: Exempelby har lokala klimatkontrakt men inget local/programme.json
  1 | {
    | ^
)");
}

TEST(LocalContracts, name_organisations_and_categories_that_exist) {
  Files files = local_portal();
  files.change(by_bageriet, "\"category\": \"energi\"", "\"category\": \"enregi\"");
  files.change(by_bageriet, "\"signed\"", "\"organisation\": \"bagreiet\",\n  \"signed\"");
  EXPECT_EQ(
      files.said(),
      R"(content/municipalities/exempelby/local/contracts/bageriet.json:2:19: fel K201: organisationen "bagreiet" finns inte
  2 |   "organisation": "bagreiet",
    |                   ^^^^^^^^^^
  menade du "bageriet"?
content/municipalities/exempelby/local/contracts/bageriet.json:6:82: fel K201: kategorin "enregi" finns inte
  6 |     {"id": "ugnar", "title": "Nya ugnar", "text": "Vi byter ugnar.", "category": "enregi"}
    |                                                                                  ^^^^^^^^
  menade du "energi"?
)");
}

TEST(LocalContracts, have_an_id_once) {
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet, "\"commitments\": [",
                  "\"commitments\": [\n    {\"id\": \"ugnar\", \"title\": \"Igen\", \"text\": \"Igen.\"},")
          .said(),
      R"(content/municipalities/exempelby/local/contracts/bageriet.json:6:12: fel K203: åtagandet "ugnar" finns redan
  6 |     {"id": "ugnar", "title": "Nya ugnar", "text": "Vi byter ugnar.", "category": "energi"}
    |            ^^^^^^^
  först här: content/municipalities/exempelby/local/contracts/bageriet.json:5:12
)");
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet_2024, "\"actions\": [",
                  "\"actions\": [\n    {\"id\": \"en-ugn\", \"title\": \"Igen\", \"text\": \"Igen.\"},")
          .said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageriet.json:6:12: fel K203: åtgärden "en-ugn" finns redan
  6 |     {"id": "en-ugn", "title": "En ugn", "text": "En ugn är bytt.", "category": "energi", "direct_reduction": true,
    |            ^^^^^^^^
  först här: content/municipalities/exempelby/local/follow-up/2024/bageriet.json:5:12
)");
}

TEST(LocalContracts, end_after_they_are_signed_and_revised) {
  EXPECT_EQ(
      local_portal()
          .remove(by_bageriet_2024)
          .change(by_bageriet, "\"commitments\"", "\"ended\": {\"date\": \"2022-01-01\"},\n  \"commitments\"")
          .said(),
      R"(content/municipalities/exempelby/local/contracts/bageriet.json:4:21: fel K311: upphörandet 2022-01-01 är före undertecknandet 2023-05-01
  4 |   "ended": {"date": "2022-01-01"},
    |                     ^^^^^^^^^^^^
)");
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet, "\"commitments\"",
                  "\"revisions\": [\n    {\"date\": \"2023-01-01\", \"note\": \"a\"},\n    {\"date\": "
                  "\"2024-06-01\", \"note\": \"b\"},\n"
                  "    {\"date\": \"2024-05-01\", \"note\": \"c\"}\n  ],\n  \"ended\": {\"date\": "
                  "\"2024-05-15\"},\n  \"commitments\"")
          .said(),
      R"(content/municipalities/exempelby/local/contracts/bageriet.json:5:14: fel K311: ändringen 2023-01-01 är före undertecknandet 2023-05-01
  5 |     {"date": "2023-01-01", "note": "a"},
    |              ^^^^^^^^^^^^
content/municipalities/exempelby/local/contracts/bageriet.json:7:14: fel K311: ändringen 2024-05-01 är före ändringen innan 2024-06-01
  7 |     {"date": "2024-05-01", "note": "c"}
    |              ^^^^^^^^^^^^
content/municipalities/exempelby/local/contracts/bageriet.json:9:21: fel K311: upphörandet 2024-05-15 är före ändringen 2024-06-01
  9 |   "ended": {"date": "2024-05-15"},
    |                     ^^^^^^^^^^^^
)");
}

TEST(LocalContracts, have_targets_that_end_after_they_begin) {
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet, "\"category\"",
                  "\"target\": {\"value\": 5, \"unit\": \"ton\", \"base_year\": 2030, \"target_year\": "
                  "2020}, \"category\"")
          .said(),
      R"(content/municipalities/exempelby/local/contracts/bageriet.json:5:12: fel K310: målåret 2020 kommer inte efter basåret 2030
  5 |     {"id": "ugnar", "title": "Nya ugnar", "text": "Vi byter ugnar.", "target": {"value": 5, "unit": "ton", "base_year": 2030, "target_year": 2020}, "category": …
    |            ^^^^^^^
)");
}

TEST(LocalReports, are_for_years_of_the_contract) {
  EXPECT_EQ(
      local_portal().change(by_bageriet, "2023-05-01", "2025-01-01").said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageriet.json:1:1: fel K313: rapporten gäller 2024, men kontraktet undertecknades 2025-01-01
  1 | {
    | ^
)");
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet, "\"commitments\"", "\"ended\": {\"date\": \"2023-12-31\"},\n  \"commitments\"")
          .said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageriet.json:1:1: fel K314: rapporten gäller 2024, men kontraktet upphörde 2023-12-31
  1 | {
    | ^
)");
  EXPECT_EQ(
      local_portal().change(by_bageriet_2024, "2025-02-01", "2023-12-31").said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageriet.json:2:15: fel K315: rapporterat 2023-12-31, före året 2024 som rapporten gäller
  2 |   "reported": "2023-12-31",
    |               ^^^^^^^^^^^^
)");
}

TEST(LocalReports, say_who_reported_what_and_when) {
  EXPECT_EQ(
      local_portal().change(by_bageriet_2024, "  \"reporter\": \"Vd\",\n", "").said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageriet.json:1:1: fel K363: rapporten saknar datum eller vem som rapporterade
  1 | {
    | ^
)");
  EXPECT_EQ(
      local_portal()
          .add(by_bageriet_2024, R"({"reported": "2025-02-01", "reporter": "Vd", "actions": [],
  "source": {"document": "pahittat", "place": "s. 3"}})")
          .said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageriet.json:1:1: fel K364: rapporten har inga åtgärder
  1 | {"reported": "2025-02-01", "reporter": "Vd", "actions": [],
    | ^
)");
  EXPECT_EQ(local_portal().add(by_bageriet_2024, R"({"status": "ej bedömt", "actions": []})").said(), "");
}

TEST(LocalReports, name_categories_and_commitments_that_exist) {
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet_2024, "\"category\": \"energi\"", "\"category\": \"resor\"")
          .change(by_bageriet_2024, "\"commitment\": \"ugnar\"", "\"commitment\": \"ugn\"")
          .said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageriet.json:5:80: fel K201: kategorin "resor" finns inte
  5 |     {"id": "en-ugn", "title": "En ugn", "text": "En ugn är bytt.", "category": "resor", "direct_reduction": true,
    |                                                                                ^^^^^^^
content/municipalities/exempelby/local/follow-up/2024/bageriet.json:6:20: fel K201: åtagandet "ugn" finns inte
  6 |      "commitment": "ugn"}
    |                    ^^^^^
)");
}

TEST(LocalReports, reduce_emissions_directly_where_the_programme_asks_for_it) {
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet_2024, "\"direct_reduction\": true", "\"direct_reduction\": false")
          .said(),
      R"(content/municipalities/exempelby/local/follow-up/2024/bageriet.json:1:1: varning K365: rapporten har ingen åtgärd som minskar utsläpp direkt, som Exempelby kräver
  1 | {
    | ^
)");
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet_2024, "\"direct_reduction\": true", "\"direct_reduction\": false")
          .change(by_programme, "\"requires_direct_reduction\": true", "\"requires_direct_reduction\": false")
          .said(),
      "");
}

Files with_duty(const std::string& duty) {
  return local_portal().change(by_programme, R"({"kind": "årlig", "due": "03-31"})", duty);
}

TEST(Duties, have_the_fields_of_their_kind) {
  EXPECT_EQ(with_duty(R"({"kind": "ingen", "note": "Frivilligt."})").said(), "");
  EXPECT_EQ(with_duty(R"({"kind": "vart n:te år", "every": 2, "from": 2024, "due": "03-31"})").said(), "");
  EXPECT_EQ(with_duty(R"({"kind": "period", "from": 2024, "to": 2026, "due": "03-31"})").said(), "");
  EXPECT_EQ(
      with_duty(R"({"kind": "årlig", "every": 2, "due": "03-31"})").said(),
      R"(content/municipalities/exempelby/local/programme.json:3:11: fel K360: rapportplikten "vart n:te år" och fältet every hör ihop
  3 |   "duty": {"kind": "årlig", "every": 2, "due": "03-31"},
    |           ^
)");
  EXPECT_EQ(
      with_duty(R"({"kind": "vart n:te år", "every": 2, "due": "03-31"})").said(),
      R"(content/municipalities/exempelby/local/programme.json:3:11: fel K362: rapportplikten "vart n:te år" behöver rätt ifyllt fält "from"
  3 |   "duty": {"kind": "vart n:te år", "every": 2, "due": "03-31"},
    |           ^
)");
  EXPECT_EQ(
      with_duty(R"({"kind": "period", "due": "03-31"})").said(),
      R"(content/municipalities/exempelby/local/programme.json:3:11: fel K362: rapportplikten "period" behöver rätt ifyllt fält "from"
  3 |   "duty": {"kind": "period", "due": "03-31"},
    |           ^
content/municipalities/exempelby/local/programme.json:3:11: fel K362: rapportplikten "period" behöver rätt ifyllt fält "to"
  3 |   "duty": {"kind": "period", "due": "03-31"},
    |           ^
)");
  EXPECT_EQ(with_duty(R"({"kind": "årlig"})").said(), "");
  EXPECT_EQ(
      with_duty(R"({"kind": "årlig", "due": "02-29"})").said(),
      R"(content/municipalities/exempelby/local/programme.json:3:11: fel K362: rapportplikten "årlig" behöver rätt ifyllt fält "due"
  3 |   "duty": {"kind": "årlig", "due": "02-29"},
    |           ^
)");
  EXPECT_EQ(
      with_duty(R"({"kind": "ingen", "due": "03-31"})").said(),
      R"(content/municipalities/exempelby/local/programme.json:3:11: fel K367: ingen rapportplikt, men fält om när rapporten ska lämnas
  3 |   "duty": {"kind": "ingen", "due": "03-31"},
    |           ^
)");
  EXPECT_EQ(
      with_duty(R"({"kind": "period", "from": 2026, "to": 2024, "due": "03-31"})").said(),
      R"(content/municipalities/exempelby/local/programme.json:3:11: fel K368: rapportplikten slutar 2024, före första året 2026
  3 |   "duty": {"kind": "period", "from": 2026, "to": 2024, "due": "03-31"},
    |           ^
)");
}

TEST(Duties, of_municipalities_are_checked_alike) {
  Files files = small_portal();
  files.change(edition_2025, "\"parties\"",
               "\"duty\": {\"kind\": \"period\", \"from\": 2024},\n  \"parties\"");
  files.change(lund_2025, "\"signatures\"",
               "\"duty\": {\"kind\": \"period\", \"from\": 2024},\n  \"signatures\"");
  EXPECT_EQ(
      files.said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:5:11: fel K362: rapportplikten "period" behöver rätt ifyllt fält "to"
  5 |   "duty": {"kind": "period", "from": 2024},
    |           ^
content/programme/editions/2025/edition.json:5:11: fel K362: rapportplikten "period" behöver rätt ifyllt fält "to"
  5 |   "duty": {"kind": "period", "from": 2024},
    |           ^
)");
}

}  // namespace
}  // namespace kontrakt::validate::testing
