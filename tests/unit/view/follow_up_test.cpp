// What was reported and what was not: which years have pages, what they say, and that the tables agree.
#include <algorithm>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::by_bageriet_2024;
using validate::testing::by_programme;
using validate::testing::local_portal;
using validate::testing::lund_2025;
using validate::testing::small_portal;

config::Site seen_on(std::string_view day) {
  config::Site settings;
  settings.as_of = support::Date::parse(day);
  return settings;
}

Texts cells(Site& site, const std::string& page, const std::string& table, int row) {
  return site.texts(page, table + ".rows." + std::to_string(row) + ".cells", "text");
}

// Exempelby's bakery signed in 2023 and has reported 2024; the programme asks for a report by 31 March.
TEST(FollowUp, has_a_page_for_each_year_that_something_was_owed_or_reported) {
  Site site(local_portal(), seen_on("2026-11-21"));
  EXPECT_TRUE(site.has(by_local + "uppfoljning/2025/"));
  EXPECT_TRUE(site.has(by_local + "uppfoljning/2024/"));
  EXPECT_FALSE(site.has(by_local + "uppfoljning/2023/"));  // signed in May: not in force all the year
  EXPECT_TRUE(site.has("/uppfoljning/"));
  EXPECT_TRUE(site.has("/uppfoljning/2025/"));
  EXPECT_FALSE(site.has("/uppfoljning/2023/"));
  EXPECT_EQ(site.texts(by_local, "years", "label"), (Texts{"Uppföljning 2025", "Uppföljning 2024"}));
  EXPECT_EQ(site.text(by_local + "uppfoljning/2025/", "previous.label"), "Uppföljning 2024");
  EXPECT_EQ(site.text(by_local + "uppfoljning/2025/", "next"), "none");
  EXPECT_EQ(site.text("/uppfoljning/2024/", "next.label"), "Uppföljning 2025");
}

TEST(FollowUp, has_neither_pages_nor_menu_where_there_is_nothing_to_follow_up) {
  Site site(small_portal(), seen_on("2026-11-21"));
  EXPECT_FALSE(site.has("/uppfoljning/"));
  for (const std::string& label : site.texts("/", "site.navigation", "label"))
    EXPECT_NE(label, "Uppföljning");
  Site other(local_portal(), seen_on("2026-11-21"));
  const Texts menu = other.texts("/", "site.navigation", "label");
  EXPECT_EQ(std::count(menu.begin(), menu.end(), "Uppföljning"), 1);
}

TEST(LocalYear, says_what_came_and_what_is_missing) {
  Site site(local_portal(), seen_on("2026-11-21"));
  EXPECT_EQ(site.text(by_local + "uppfoljning/2024/", "table.rows.0.header.text"), "Bageriet");
  EXPECT_EQ(cells(site, by_local + "uppfoljning/2024/", "table", 0),
            (Texts{"livsmedel", "rapporterat", "31 mars 2025", "1 februari 2025", "1", "1", "ingen summa",
                   "ingen"}));
  EXPECT_EQ(site.text(by_local + "uppfoljning/2024/", "outstanding"), "[0]");
  EXPECT_EQ(cells(site, by_local + "uppfoljning/2025/", "table", 0),
            (Texts{"livsmedel", "saknas", "31 mars 2026", "ingen rapport", "ingen rapport", "ingen rapport",
                   "ingen summa", "ingen"}));
  EXPECT_EQ(site.text(by_local + "uppfoljning/2025/", "outstanding.0.status.word"), "saknas");
  EXPECT_EQ(site.text(by_local + "uppfoljning/2025/", "outstanding.0.text"),
            "Rapporten för 2025 skulle ha kommit senast den 31 mars 2026.");
}

TEST(LocalYear, says_something_else_on_another_day_and_changes_nothing_more) {
  Site site(local_portal(), seen_on("2026-03-31"));
  EXPECT_EQ(cells(site, by_local + "uppfoljning/2025/", "table", 0)[1], "ska lämnas");
  EXPECT_EQ(cells(site, by_local + "uppfoljning/2024/", "table", 0)[1], "rapporterat");
  Site before(local_portal(), seen_on("2025-01-31"));  // the day before the report
  EXPECT_EQ(cells(before, by_local + "uppfoljning/2024/", "table", 0)[1], "ska lämnas");
  EXPECT_EQ(before.text(by_local + "uppfoljning/2024/", "actions"), "[0]");
}

TEST(LocalYear, has_the_same_rows_in_its_files) {
  Site site(local_portal(), seen_on("2026-11-21"));
  EXPECT_EQ(
      site.file(by_local + "uppfoljning/2025/lokala-kontrakt.csv"),
      "Organisation,Bransch,Läge,Sista dag,Rapport kom,Åtgärder,Som minskar direkt,\"Effekt (ton, "
      "netto)\",Redovisning,Källa,Exempeldata\r\n"
      "Bageriet,livsmedel,saknas,2026-03-31,ingen rapport,ingen rapport,ingen rapport,ingen summa,ingen,"
      "\"Påhittat, s. 1\",ja\r\n");
  EXPECT_NE(site.file("/uppfoljning/2025/lokala-kontrakt.json").find("\"lage\": \"saknas\""),
            std::string::npos);
}

TEST(LocalYear, tells_what_was_done_with_its_effect) {
  Files files = local_portal();
  files.change(
      by_bageriet_2024, "\"direct_reduction\": true",
      R"("direct_reduction": true, "effect": {"value": 1.5, "unit": "ton", "net": true, "method": "Mätt."})");
  Site site(files, seen_on("2026-11-21"));
  const std::string page = by_local + "uppfoljning/2024/";
  EXPECT_EQ(site.text(page, "actions.0.title"), "En ugn");
  EXPECT_EQ(site.text(page, "actions.0.category"), "Energi");
  EXPECT_EQ(site.text(page, "actions.0.effect_text"), "1,5\u00a0ton netto");
  EXPECT_EQ(site.text(page, "actions.0.method"), "Mätt.");
  EXPECT_EQ(cells(site, page, "table", 0)[6], "1,5");
  EXPECT_EQ(site.text(page, "effects.0"),
            "Exempeldata: Sammanlagt 1,5\u00a0ton mindre utsläpp, netto, i 1\u00a0åtgärd.");
}

TEST(LocalYear, says_without_blame_that_no_action_reduces_emissions_directly) {
  Files files = local_portal();
  files.change(by_bageriet_2024, "\"direct_reduction\": true", "\"direct_reduction\": false");
  Site site(files, seen_on("2026-11-21"));
  const std::string page = by_local + "uppfoljning/2024/";
  EXPECT_EQ(site.text(page, "outstanding.0.status.word"), "rapporterat");
  EXPECT_EQ(
      site.text(page, "outstanding.0.text"),
      "Rapporten nämner ingen åtgärd som har minskat utsläppen direkt. Programmet ber om minst en sådan.");
}

TEST(LocalYear, never_calls_missing_what_is_not_assessed) {
  Files files = local_portal();
  files.change(by_bageriet_2024, "\"reporter\"",
               R"("status": "ej bedömt", "note": "På papper.", "reporter")");
  Site site(files, seen_on("2026-11-21"));
  const std::string page = by_local + "uppfoljning/2024/";
  EXPECT_EQ(site.texts(page, "counts", "count"), Texts{"1"});
  EXPECT_EQ(site.text(page, "counts.0.status.word"), "ej bedömt");
  EXPECT_EQ(site.text(page, "outstanding.0.text"), "Rapporten är inte bedömd. På papper.");
}

TEST(LocalYear, has_the_municipalitys_own_text_and_the_events_of_the_year) {
  Files files = local_portal();
  files.add("municipalities/exempelby/local/follow-up/2025.md", "Ett tyst år.\n");
  files.add("events/2026-12-10-traff.md",
            "---\ntitle: Träffen\ndate: 2026-12-10\nplace: Torget\nkind: decemberträff\nmunicipality: "
            "exempelby\nexample: true\n---\nVälkomna.\n");
  Site site(files, seen_on("2026-11-21"));
  EXPECT_EQ(site.text(by_local + "uppfoljning/2025/", "prose.html"), "<p>Ett tyst år.</p>\n");
  // Nothing is owed for 2026 yet; the year has its event.
  EXPECT_EQ(site.text(by_local + "uppfoljning/2026/", "events.0.title"), "Träffen");
  EXPECT_TRUE(site.has(site.text(by_local + "uppfoljning/2026/", "events.0.href")));
  EXPECT_EQ(site.text(by_local + "uppfoljning/2026/", "table"), "none");
  EXPECT_EQ(site.text("/uppfoljning/2026/", "sections"), "[0]");
  EXPECT_EQ(site.text(by_local, "table.columns.5.label"), "Läge 2025");  // the newest year with a report owed
  EXPECT_EQ(site.text(by_local, "table.rows.0.cells.4.text"), "saknas");
  // What is said of a year that has not come is not known before it.
  Site earlier(files, seen_on("2024-06-01"));
  EXPECT_FALSE(earlier.has(by_local + "uppfoljning/2025/"));
  EXPECT_FALSE(earlier.has(by_local + "uppfoljning/2026/"));
}

TEST(LocalContractPage, has_every_year_since_the_signing) {
  Site site(local_portal(), seen_on("2026-11-21"));
  const std::string page = by_local + "bageriet/";
  EXPECT_EQ(site.texts(page, "reports", "year"), (Texts{"2025", "2024", "2023"}));
  EXPECT_EQ(site.texts(page, "reports", "known"), (Texts{"false", "true", "false"}));
  EXPECT_EQ(site.text(page, "reports.0.status.word"), "saknas");
  EXPECT_EQ(site.text(page, "reports.2.why"), "gällde inte hela året");
  EXPECT_EQ(site.text(page, "reports.2.href"), "none");
}

// The same for a real municipality: Lund has a programme, and Kvarnen has reported.
Files with_real_report() {
  Files files = local_portal();
  files.change(by_bageriet_2024, "\"direct_reduction\": true",
               R"("direct_reduction": true, "effect": {"value": 100, "unit": "ton", "net": true})");
  files.add("municipalities/lund/local/programme.json",
            R"({"title": "Lokala klimatkontrakt i Lund", "duty": {"kind": "årlig", "due": "03-31"},
                "source": {"document": "kk-2025-lund", "place": "s. 1"}})");
  files.add("organisations/angkvarnen.json",
            R"({"name": "Ångkvarnen", "kind": "företag", "sector": "livsmedel"})");
  files.add("municipalities/lund/local/contracts/angkvarnen.json",
            R"({"signed": "2023-05-01", "signatories": [{"title": "Vd"}], "commitments": []})");
  files.add(
      "municipalities/lund/local/follow-up/2024/angkvarnen.json",
      R"({"reported": "2025-02-01", "actions": [{"id": "el", "title": "El", "text": "Kvarnen går på el.",
                "direct_reduction": true, "effect": {"value": 5, "unit": "ton", "net": true}}]})");
  return files;
}

TEST(AllFollowUps, never_count_examples_together_with_what_is_real) {
  Site site(with_real_report(), seen_on("2025-11-21"));
  EXPECT_EQ(site.texts("/uppfoljning/", "table.rows", "example"), (Texts{"false", "true"}));
  EXPECT_EQ(cells(site, "/uppfoljning/", "table", 0), (Texts{"0", "1", "0", "0", "0", "0", "0", "1", "5"}));
  EXPECT_EQ(cells(site, "/uppfoljning/", "table", 1), (Texts{"0", "1", "0", "0", "0", "0", "0", "1", "100"}));
  EXPECT_EQ(site.text("/uppfoljning/2024/", "effects.0"),
            "Sammanlagt 5\u00a0ton mindre utsläpp, netto, i 1\u00a0åtgärd.");
  EXPECT_EQ(site.text("/uppfoljning/2024/", "effects.1"),
            "Exempeldata: Sammanlagt 100\u00a0ton mindre utsläpp, netto, i 1\u00a0åtgärd.");
  EXPECT_EQ(site.texts("/uppfoljning/2024/", "groups", "title"),
            (Texts{"Lokala klimatkontrakt", "Lokala klimatkontrakt, exempeldata"}));
}

TEST(AllFollowUps, list_contracts_and_actions_in_swedish_order) {
  Site site(with_real_report(), seen_on("2025-11-21"));
  EXPECT_EQ(site.texts("/uppfoljning/2024/", "sections", "id"),
            (Texts{"avsnitt-lokala", "avsnitt-atgarder"}));
  EXPECT_EQ(site.text("/uppfoljning/2024/", "sections.0.table.rows.0.header.text"), "Bageriet");
  EXPECT_EQ(site.text("/uppfoljning/2024/", "sections.0.table.rows.1.header.text"), "Ångkvarnen");
  EXPECT_EQ(cells(site, "/uppfoljning/2024/", "sections.1.table", 0),
            (Texts{"Exempelby", "livsmedel", "En ugn", "En ugn är bytt.", "Energi", "ja", "ingen", "100",
                   "ton", "ja", "uppges inte"}));
  EXPECT_EQ(cells(site, "/uppfoljning/2024/", "sections.1.table", 1)[4], "ingen");  // no category
}

TEST(AllFollowUps, spread_long_tables_over_pages) {
  Files files = local_portal();
  std::string actions;
  for (int i = 0; i < 400; ++i) {
    actions += R"({"id": "a)" + std::to_string(i) +
               R"(", "title": "En åtgärd", "text": "Vi gjorde något.", "direct_reduction": false},)";
  }
  files.change(by_bageriet_2024, "\"actions\": [", "\"actions\": [" + actions);
  Site site(files, seen_on("2026-11-21"));
  EXPECT_TRUE(site.has("/uppfoljning/2024/sida-2/"));
  EXPECT_EQ(site.texts("/uppfoljning/2024/sida-2/", "sections", "id"), Texts{"avsnitt-atgarder"});
  EXPECT_EQ(site.text("/uppfoljning/2024/sida-2/", "outstanding"), "[0]");
  EXPECT_EQ(site.text(by_local + "uppfoljning/2024/", "actions"), "[200]");
  EXPECT_EQ(site.text(by_local + "uppfoljning/2024/", "library.label"),
            "Alla 401\u00a0åtgärder står i åtgärdsbiblioteket");
}

// Lund's contract of December 2025 asks for a yearly follow-up; that of 2026 came in January 2027.
Files with_follow_up() {
  Files files = small_portal();
  files.change(lund_2025, "\"targets\"",
               R"("duty": {"kind": "årlig", "due": "03-31", "source": {"place": "s. 8"}}, "targets")");
  files.add("municipalities/lund/contracts/2025/commitments/resor.md",
            "---\ntitle: Resor\nlevel: eget\nactions: []\nsource: {place: s. 2}\n---\nVi cyklar.\n");
  files.add("municipalities/lund/follow-up/2026.json", R"({"contract": 2025, "reported": "2027-01-15",
    "reporter": "Klimatstrateg", "entries": [{"commitment": "styrning", "status": "rapporterat",
    "progress": "pågår", "value": 4, "unit": "åtgärder", "note": "Fyra är klara."}],
    "source": {"document": "kk-2025-lund", "place": "s. 3"}})");
  files.add("municipalities/lund/follow-up/2026.md", "Ett bra år.\n");
  return files;
}

TEST(CommitmentYear, has_what_is_said_of_each_commitment_and_what_is_not) {
  Site site(with_follow_up(), seen_on("2027-05-01"));
  const std::string page = "/kommuner/lund/uppfoljning/2026/";
  EXPECT_EQ(site.text(page, "contract.label"), "2025/26");
  EXPECT_EQ(site.text(page, "reporter"), "Klimatstrateg");
  EXPECT_EQ(site.text(page, "duty_text"), "Rapport lämnas varje år, senast den 31 mars året efter.");
  EXPECT_EQ(site.text(page, "prose.html"), "<p>Ett bra år.</p>\n");
  EXPECT_EQ(cells(site, page, "table", 0), (Texts{"basåtagande", "rapporterat", "pågår", "ingen", "4",
                                                  "åtgärder", "Fyra är klara.", "15 januari 2027"}));
  EXPECT_EQ(cells(site, page, "table", 1),
            (Texts{"eget åtagande", "saknas", "inget", "inget", "inget", "inget",
                   "Rapporten för 2026 skulle ha kommit senast den 31 mars 2027.", "ingen rapport"}));
  EXPECT_EQ(site.texts("/kommuner/lund/", "follow_up", "label"), Texts{"Uppföljning 2026"});
  EXPECT_EQ(site.texts("/kommuner/lund/klimatkontrakt/2025/", "follow_up", "href"), Texts{page});
  EXPECT_EQ(site.text("/kommuner/lund/ataganden/resor/", "follow_up.0.status.word"), "saknas");
  EXPECT_EQ(site.text("/kommuner/lund/ataganden/styrning/", "follow_up.0.href"), page);
  EXPECT_EQ(site.text("/uppfoljning/2026/", "summary.0"),
            "1\u00a0kommun har lämnat en uppföljning av sitt kontrakt för 2026.");
}

TEST(CommitmentYear, calls_nothing_missing_where_no_duty_is_stated) {
  Files files = with_follow_up();
  files.change(lund_2025, R"("duty": {"kind": "årlig", "due": "03-31", "source": {"place": "s. 8"}}, )", "");
  Site site(files, seen_on("2027-05-01"));
  EXPECT_EQ(cells(site, "/kommuner/lund/uppfoljning/2026/", "table", 1)[1], "ej bedömt");
  EXPECT_EQ(cells(site, "/kommuner/lund/uppfoljning/2026/", "table", 1)[6],
            "Uppföljningen säger inget om åtagandet.");
  Site before(files, seen_on("2027-01-14"));  // not known yet
  EXPECT_FALSE(before.has("/kommuner/lund/uppfoljning/2026/"));
  EXPECT_FALSE(before.has("/uppfoljning/"));
}

TEST(CommitmentYear, says_of_how_many_municipalities_nothing_is_known) {
  Files files = with_follow_up();
  files.add("municipalities/malmo/municipality.json",
            R"({"name": "Malmö", "official_name": "Malmö stad", "code": "1280", "county": "Skåne län"})");
  files.add("municipalities/malmo/contracts/2025/contract.json",
            R"({"version_label": "2025/26", "source_document": "kk-2025-lund",
                "signatures": {"status": "saknas i underlaget"},
                "sections": {"targets": {"status": "beskrivs inte i kontraktet"},
                             "cooperation": {"status": "beskrivs inte i kontraktet"}}})");
  Site site(files, seen_on("2027-05-01"));
  EXPECT_EQ(
      site.text("/uppfoljning/2026/", "summary.1"),
      "För 1\u00a0kommun med kontrakt har portalen varken en uppföljning av året eller en angiven plikt att "
      "lämna en. Därför går det inte att säga om något saknas.");
}

}  // namespace
}  // namespace kontrakt::view::testing
