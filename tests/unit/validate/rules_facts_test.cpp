// Rules about facts: complete enough to be shown, each with its source, and real ones apart from invented
// ones.
#include <gtest/gtest.h>

#include "validate/portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

TEST(Facts, have_a_source) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"kind\": \"utsläpp\",\n     \"source\": {\"place\": \"avsnitt 5.1\"}",
                  "\"kind\": \"utsläpp\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:15:5: varning K330: siffran "utsläpp" saknar källa
  15 |     {"id": "utslapp-2023", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "kind": "utsläpp"}
     |     ^
  skriv "source": {"place": "avsnitt …"}
)");
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"status\": \"antaget\",\n     \"source\": {\"place\": \"avsnitt 5.1\"}",
                  "\"status\": \"antaget\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: varning K330: målet "Minska utsläppen" saknar källa
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     |     ^
  skriv "source": {"place": "avsnitt …"}
)");
  EXPECT_EQ(
      small_portal()
          .change(lund_styrning, "    source: {place: avsnitt 5.4}\n", "")
          .change(lund_styrning, "source: {place: avsnitt 5.4}\n", "")
          .said(),
      R"(content/municipalities/lund/contracts/2025/commitments/styrning.md:6:5: varning K330: åtgärden "strategi" saknar källa
  6 |   - id: strategi
    |     ^
  skriv "source": {"place": "avsnitt …"}
)");
}

TEST(Facts, of_how_many_people_live_there_have_a_source_too) {
  EXPECT_EQ(
      small_portal()
          .change(lund, "\"name\"", "\"population\": {\"value\": 130000, \"year\": 2024},\n  \"name\"")
          .said(),
      R"(content/municipalities/lund/municipality.json:2:17: varning K330: siffran "invånare" saknar källa
  2 |   "population": {"value": 130000, "year": 2024},
    |                 ^
  skriv "source": {"place": "avsnitt …"}
)");
}

TEST(Facts, of_a_list_without_sources_are_told_of_together) {
  EXPECT_EQ(
      small_portal()
          .change(lund, "\"name\"",
                  R"("roles": [{"role": "pionjärstad"}],
  "twins": [{"name": "Mjölby", "source": {"document": "kk-2025-lund", "place": "s. 1"}}],
  "memberships": [{"name": "ICLEI"}, {"name": "A", "source": {"document": "kk-2025-lund", "place": "s. 1"}},
    {"name": "Eurocities"}],
  "name")")
          .said(),
      R"(content/municipalities/lund/municipality.json:1:1: varning K330: medlemskapen "ICLEI, Eurocities" saknar källa
  1 | {
    | ^
  skriv "source": {"document": "…", "place": "avsnitt …"}
content/municipalities/lund/municipality.json:1:1: varning K330: rollen "pionjärstad" saknar källa
  1 | {
    | ^
  skriv "source": {"document": "…", "place": "avsnitt …"}
)");
}

TEST(Facts, of_a_list_are_named_until_there_are_too_many) {
  std::string list;
  for (const char* const name : {"a", "b", "c", "d", "e", "f", "g"})
    list += (list.empty() ? "" : ", ") + std::string(R"({"name": ")") + name + "\"}";
  const std::string said =
      small_portal().change(lund, "\"name\"", "\"memberships\": [" + list + "],\n  \"name\"").said();
  EXPECT_NE(said.find("varning K330: medlemskapen \"a, b, c, d, e, …\" saknar källa"), std::string::npos)
      << said;
}

TEST(Facts, of_a_follow_up_have_a_source_once_for_the_file) {
  const std::string report = "municipalities/lund/follow-up/2025.json";
  const auto with = [&](const std::string& of_file, const std::string& of_entry) {
    return small_portal()
        .add(report, R"({"reporter": "Klimatstrateg", "reported": "2026-03-01",
  "entries": [{"commitment": "styrning", )" +
                         of_entry + "}]" + of_file + "}")
        .said();
  };
  EXPECT_EQ(
      with("", R"("status": "rapporterat")"),
      R"(content/municipalities/lund/follow-up/2025.json:1:1: varning K330: uppföljningen "2025" saknar källa
  1 | {"reporter": "Klimatstrateg", "reported": "2026-03-01",
    | ^
  skriv "source": {"document": "…", "place": "avsnitt …"}
)");
  const std::string source = R"("source": {"document": "kk-2025-lund", "place": "s. 1"})";
  EXPECT_EQ(with("", R"("status": "rapporterat", )" + source), "");
  EXPECT_EQ(with(", " + source, R"("status": "rapporterat")"), "");
  // What is not assessed says nothing.
  EXPECT_EQ(with("", R"("status": "ej bedömt")"), "");
}

TEST(Facts, of_local_contracts_their_reports_and_programme_have_a_source_once_for_the_file) {
  EXPECT_EQ(
      local_portal()
          .change(by_bageriet, ",\n  \"source\": {\"document\": \"pahittat\", \"place\": \"s. 2\"}", "")
          .change(by_bageriet_2024, ",\n  \"source\": {\"document\": \"pahittat\", \"place\": \"s. 3\"}", "")
          .change(by_programme, ",\n  \"source\": {\"document\": \"pahittat\", \"place\": \"s. 1\"}", "")
          .said(),
      R"(content/municipalities/exempelby/local/contracts/bageriet.json:1:1: varning K330: det lokala kontraktet "Bageriet" saknar källa
  1 | {
    | ^
  skriv "source": {"document": "…", "place": "avsnitt …"}
content/municipalities/exempelby/local/follow-up/2024/bageriet.json:1:1: varning K330: uppföljningen "2024" saknar källa
  1 | {
    | ^
  skriv "source": {"document": "…", "place": "avsnitt …"}
content/municipalities/exempelby/local/programme.json:1:1: varning K330: programmet "Lokala klimatkontrakt i Exempelby" saknar källa
  1 | {
    | ^
  skriv "source": {"document": "…", "place": "avsnitt …"}
)");
}

// Where the commitment has a source, its actions stand on it.
TEST(Facts, of_an_action_rest_on_the_source_of_their_commitment) {
  EXPECT_EQ(small_portal().change(lund_styrning, "    source: {place: avsnitt 5.4}\n", "").said(), "");
}

TEST(Figures, have_one_value) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"value\": 654,", "\"value\": 654, \"value_text\": \"en del\",")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:15:76: fel K332: "utsläpp" har både value och value_text
  15 |     {"id": "utslapp-2023", "label": "utsläpp", "value": 654, "value_text": "en del", "unit": "kton", "year": 2023, "kind": "utsläpp",
     |                                                                            ^^^^^^^^
)");
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"value\": 654, \"unit\": \"kton\",", "").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:15:5: fel K337: siffran "utsläpp" har inget värde
  15 |     {"id": "utslapp-2023", "label": "utsläpp",  "year": 2023, "kind": "utsläpp",
     |     ^
)");
}

TEST(Spans, run_upwards) {
  EXPECT_EQ(small_portal().change(lund_2025, "\"value\": 85,", "\"value\": 85, \"value_to\": 90,").said(),
            "");
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"value\": 85,", "\"value\": 85, \"value_to\": 80,").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: fel K380: spannet i "Minska utsläppen" går inte uppåt
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "value_to": 80, "bound": "minst", "unit": "procent",
     |     ^
)");
}

TEST(Spans, have_a_lower_end) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"value\": 654,", "\"value_to\": 700, \"value_text\": \"en del\",")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:15:5: fel K380: spannet i "utsläpp" går inte uppåt
  15 |     {"id": "utslapp-2023", "label": "utsläpp", "value_to": 700, "value_text": "en del", "unit": "kton", "year": 2023, "kind": "utsläpp",
     |     ^
)");
}

constexpr const char* reference_targets = R"("reference_targets": [
    {"name": "Sverige", "goal_word": "netto-noll", "target_year": 2045, "source": {"document": "kk-2025-lund", "place": "avsnitt 1"}}
  ],
  "parties")";

TEST(ReferenceTargets, are_read_with_the_edition) {
  const auto built = small_portal().change(edition_2025, "\"parties\"", reference_targets).build();
  EXPECT_EQ(built->said(), "");
  const auto& all = built->portal().editions.front().reference_targets;
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].name, "Sverige");
  EXPECT_EQ(all[0].goal_word, "netto-noll");
  EXPECT_EQ(all[0].target_year, 2045);
  EXPECT_EQ(all[0].sources[0].source->id, "kk-2025-lund");
}

TEST(ReferenceTargets, say_what_they_are_and_where_that_is_written) {
  EXPECT_EQ(small_portal()
                .change(edition_2025, "\"parties\"", reference_targets)
                .change(edition_2025, "\"goal_word\": \"netto-noll\", ", "")
                .change(edition_2025,
                        ", \"source\": {\"document\": \"kk-2025-lund\", \"place\": \"avsnitt 1\"}", "")
                .said(),
            R"(content/programme/editions/2025/edition.json:6:5: varning K330: målet "Sverige" saknar källa
  6 |     {"name": "Sverige", "target_year": 2045}
    |     ^
  skriv "source": {"place": "avsnitt …"}
content/programme/editions/2025/edition.json:6:5: fel K334: målet "Sverige" behöver rätt ifyllt fält "goal_word"
  6 |     {"name": "Sverige", "target_year": 2045}
    |     ^
)");
}

TEST(Figures, have_a_unit) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"unit\": \"kton\", ", "").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:15:5: fel K339: siffran "utsläpp" saknar enhet
  15 |     {"id": "utslapp-2023", "label": "utsläpp", "value": 654, "year": 2023, "kind": "utsläpp",
     |     ^
)");
  EXPECT_EQ(small_portal()
                .change(lund_2025, "\"unit\": \"kton\", ", "")
                .change(lund_2025, "\"utsläpp\",\n", "\"annat\",\n")
                .said(),
            "");
}

TEST(Figures, are_for_a_year_or_a_period) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"year\": 2023", "\"year\": 2023, \"period\": \"2017–2023\"").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:15:102: fel K333: "utsläpp" har både year och period
  15 |     {"id": "utslapp-2023", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "period": "2017–2023", "kind": "utsläpp",
     |                                                                                                      ^^^^^^^^^^^
)");
}

TEST(Figures, infer_only_what_they_have) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"year\": 2023", "\"year\": 2023, \"inferred\": [\"year\", \"base_year\"]")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:15:5: fel K370: "utsläpp" säger att base_year är underförstått, men fältet är tomt
  15 |     {"id": "utslapp-2023", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "inferred": ["year", "base_year"], "kind": "utsläpp",
     |     ^
)");
}

TEST(Targets, that_are_words_have_the_word) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"kind\": \"minskning\"", "\"kind\": \"målord\"").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: fel K334: målet "Minska utsläppen" behöver rätt ifyllt fält "goal_word"
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "målord", "value": 85, "bound": "minst", "unit": "procent",
     |     ^
)");
}

TEST(Targets, with_a_value_have_a_unit) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"unit\": \"procent\",", "").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: fel K334: målet "Minska utsläppen" behöver rätt ifyllt fält "unit"
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "bound": "minst", 
     |     ^
)");
}

TEST(Targets, of_a_kind_with_a_number_have_one) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"value\": 85, \"bound\": \"minst\", \"unit\": \"procent\",\n     ", "")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: varning K338: målet "Minska utsläppen" är av slaget minskning men har inget värde
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "base_year": 1990, "target_year": 2030, "geography": "kommunen som plats", "level": "h…
     |     ^
)");
}

// A document need not name a base year; the page says so.
TEST(Targets, need_no_base_year) {
  EXPECT_EQ(small_portal()
                .change(lund_2025, "\"base_year\": 1990", "\"reference\": \"nationella riktvärden\"")
                .said(),
            "");
  EXPECT_EQ(small_portal().change(lund_2025, "\"base_year\": 1990, ", "").said(), "");
}

TEST(Targets, reduce_by_a_positive_number) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"value\": 85", "\"value\": -85").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: fel K335: minskningen i målet "Minska utsläppen" är utanför 0–200 procent
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": -85, "bound": "minst", "unit": "procent",
     |     ^
)");
  EXPECT_EQ(small_portal().change(lund_2025, "\"value\": 85", "\"value\": 110").said(), "");
}

TEST(Targets, fall_by_no_more_than_all_in_a_year) {
  const auto said = [](const std::string& value) {
    return small_portal()
        .change(lund_2025, "\"kind\": \"minskning\", \"value\": 85",
                "\"kind\": \"takt\", \"value\": " + value)
        .change(lund_2025, "\"unit\": \"procent\"", "\"unit\": \"procent-per-år\"")
        .said();
  };
  EXPECT_EQ(said("10"), "");
  EXPECT_EQ(said("100"), "");
  for (const char* wrong : {"-5", "120"}) {
    EXPECT_NE(said(wrong).find("fel K335: minskningen i målet \"Minska utsläppen\" är utanför 0–100 procent"),
              std::string::npos)
        << said(wrong);
  }
}

TEST(Targets, of_a_district_name_it) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "kommunen som plats", "stadsdel").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: fel K334: målet "Minska utsläppen" behöver rätt ifyllt fält "district"
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     |     ^
)");
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"geography\"", "\"district\": \"Norra Fäladen\", \"geography\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: fel K334: målet "Minska utsläppen" behöver rätt ifyllt fält "district"
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     |     ^
)");
}

TEST(Targets, that_are_proposed_are_not_adopted) {
  EXPECT_EQ(
      small_portal().change(lund_2025, "\"antaget\"", "\"föreslaget\", \"adopted\": 2024").said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:11:137: fel K336: målet "Minska utsläppen" är föreslaget men har ett antagandeår
  11 |      "base_year": 1990, "target_year": 2030, "geography": "kommunen som plats", "level": "huvudmål", "status": "föreslaget", "adopted": 2024,
     |                                                                                                                                         ^^^^
)");
}

TEST(Targets, infer_only_what_they_have) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"target_year\": 2030",
                  "\"inferred\": [\"target_year\", \"gases\"], \"target_year\": 2030")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:10:5: fel K370: "Minska utsläppen" säger att gases är underförstått, men fältet är tomt
  10 |     {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     |     ^
)");
}

TEST(Documents, have_addresses_of_their_own) {
  Files files = small_portal();
  files.change(lund_2025, "\"documents\": [",
               "\"documents\": [\n    {\"title\": \"Färdplan\", \"url\": \"https://lund.se/plan\", \"kind\": "
               "\"plan\"},");
  EXPECT_EQ(
      files.said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:20:36: varning K331: "Klimatplan" har samma adress som "Färdplan"
  20 |     {"title": "Klimatplan", "url": "https://lund.se/plan", "kind": "plan", "source": {"place": "bilaga 1"}}
     |                                    ^^^^^^^^^^^^^^^^^^^^^^
  först här: content/municipalities/lund/contracts/2025/contract.json:19:34
)");
  files.change(lund_2025, "\"kind\": \"plan\"}",
               "\"kind\": \"plan\", \"note\": \"Samma adress i bilagan.\"}");
  EXPECT_EQ(files.said(), "");
}

TEST(Documents, that_are_earlier_versions_are_contracts) {
  EXPECT_EQ(
      small_portal()
          .change(lund_2025, "\"kind\": \"plan\"", "\"contract_year\": 2023, \"kind\": \"plan\"")
          .said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:19:36: varning K369: "Klimatplan" har contract_year men är av slaget plan
  19 |     {"title": "Klimatplan", "url": "https://lund.se/plan", "contract_year": 2023, "kind": "plan", "source": {"place": "bilaga 1"}}
     |                                    ^^^^^^^^^^^^^^^^^^^^^^
)");
}

TEST(RealMunicipalities, rest_on_no_invented_source) {
  Files files = local_portal();
  files.change(lund_2025, "\"source\": {\"place\": \"s. 9\"}",
               "\"source\": {\"document\": \"pahittat\", \"place\": \"s. 9\"}");
  files.change(lund_2025_text, "@kk-2025-lund,", "@pahittat,");
  EXPECT_EQ(
      files.said(),
      R"(content/municipalities/lund/contracts/2025/contract.json:7:89: fel K371: Lund är en verklig kommun men stöder sig på exempelkällan "pahittat"
  7 |     {"name": "Anna Andersson", "title": "Ordförande", "municipality": "lund", "source": {"document": "pahittat", "place": "s. 9"}}
    |                                                                                         ^
content/municipalities/lund/contracts/2025/contract.md:5:20: fel K371: Lund är en verklig kommun men stöder sig på exempelkällan "pahittat"
  5 | Utsläppen minskar [@pahittat, avsnitt 5.1].
    |                    ^^^^^^^^^^^^^^^^^^^^^^
)");
}

TEST(RealMunicipalities, have_no_invented_organisations) {
  EXPECT_EQ(
      local_portal()
          .change(bageriet, "\"municipality\": \"exempelby\"",
                  "\"municipality\": \"lund\",\n  \"example\": true")
          .said(),
      R"(content/organisations/bageriet.json:6:19: varning K308: exempelorganisationen "Bageriet" har sitt säte i en verklig kommun: Lund
  6 |   "municipality": "lund",
    |                   ^^^^^^
)");
}

}  // namespace
}  // namespace kontrakt::validate::testing
