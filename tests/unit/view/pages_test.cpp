// What pages say: unknown as unknown, proposed as proposed, examples as examples, nothing lost.
#include <algorithm>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::edition_2025;
using validate::testing::joint_1;
using validate::testing::local_portal;
using validate::testing::lund;
using validate::testing::lund_2025;
using validate::testing::lund_2025_text;
using validate::testing::small_portal;

constexpr const char* contract_page = "/kommuner/lund/klimatkontrakt/2025/";

TEST(ContractPage, has_the_sections_of_the_editions_scheme_in_order) {
  Site site(small_portal());
  EXPECT_EQ(site.texts(contract_page, "sections", "key"),
            (Texts{"purpose", "parties", "targets", "cooperation", "signatures", "documents"}));
  EXPECT_EQ(site.text(contract_page, "sections.0.shared_href"), "/omgangar/2025/#purpose");
  EXPECT_EQ(site.text(contract_page, "sections.0.shared_summary"), "Vi ställer om tillsammans.");
  EXPECT_EQ(site.text(contract_page, "sections.2.targets.0.value_text"), "minst\u00a085\u00a0procent");
  EXPECT_EQ(site.text(contract_page, "sections.2.figures"), "[1]");
  EXPECT_EQ(site.text(contract_page, "sections.3.commitments.0.action_list.0.text"), "En strategi tas fram.");
  EXPECT_EQ(site.text(contract_page, "sections.4.signatories.0.name"), "Anna Andersson");
  EXPECT_EQ(site.text(contract_page, "sections.5.documents.0.title"), "Klimatplan");
  EXPECT_EQ(site.text(contract_page, "intro.html"), "<p>Så här ser kontraktet ut.</p>\n");
}

// An edition of other years may number and name its sections otherwise.
TEST(ContractPage, loses_nothing_when_the_scheme_has_no_place_for_it) {
  Files files = small_portal();
  files.add(edition_2025, R"({"label": "2020", "title": "Klimatkontrakt 2020", "sections": [
    {"key": "strategy", "number": "3.1", "title": "Strategi", "content": "municipality"}]})");
  files.add(lund_2025_text, "## Strategi {#strategy}\n\nVi har en strategi.\n");
  Site site(files);
  EXPECT_EQ(site.texts(contract_page, "sections", "key"),
            (Texts{"strategy", "targets", "cooperation", "signatures", "documents"}));
  EXPECT_EQ(site.text(contract_page, "sections.1.targets"), "[1]");
  EXPECT_EQ(site.text(contract_page, "sections.1.figures"), "[1]");
  EXPECT_EQ(site.text(contract_page, "sections.1.missing"), "none");
  EXPECT_EQ(site.text(contract_page, "sections.2.commitments"), "[1]");
  EXPECT_EQ(site.text(contract_page, "sections.3.signatories"), "[1]");
  EXPECT_EQ(site.text(contract_page, "sections.4.documents"), "[1]");
}

TEST(ContractPage, says_what_is_said_of_a_missing_section_required_or_not) {
  Files files = small_portal();
  files.change(lund_2025_text, "\n## Åtaganden {#cooperation}\n\nVi gör det med andra.\n", "");
  files.change(
      lund_2025, "\"signatories\"",
      R"("sections": {"cooperation": {"status": "beskrivs inte i kontraktet", "note": "Sidan är tom."}},
  "signatories")");
  EXPECT_EQ(Site(files).text(contract_page, "sections.3.missing"),
            "beskrivs inte i kontraktet. Sidan är tom.");
  files.change(edition_2025, "\"title\": \"Åtaganden\"", "\"title\": \"Åtaganden\", \"required\": false");
  EXPECT_EQ(Site(files).text(contract_page, "sections.3.missing"),
            "beskrivs inte i kontraktet. Sidan är tom.");
}

TEST(ContractPage, says_when_signatures_are_not_in_the_documents) {
  Files files = small_portal();
  files.change(lund_2025, "i dokumentet", "saknas i underlaget");
  EXPECT_EQ(Site(files).text(contract_page, "sections.4.signatures_missing"),
            "Underskrifterna saknas i underlaget.");
}

TEST(ContractPage, shows_proposed_targets_as_proposed) {
  Site site(small_portal().change(lund_2025, "antaget", "föreslaget"));
  EXPECT_EQ(site.text(contract_page, "sections.2.targets.0.status.word"), "föreslaget");
  EXPECT_EQ(site.text(contract_page, "sections.2.targets.0.proposed"), "true");
  EXPECT_EQ(site.text("/kommuner/lund/", "contract.targets.0.proposed"), "true");
  EXPECT_EQ(site.text("/kommuner/lund/ataganden/styrning/", "versions.0.targets.0.proposed"), "true");
}

TEST(ContractPage, shows_what_a_target_does_not_say_as_unknown) {
  Files files = small_portal();
  files.change(lund_2025, R"("kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     "base_year": 1990, "target_year": 2030, "geography": "kommunen som plats")",
               R"("kind": "riktning")");
  Site site(files);
  for (const char* field : {"base_text", "year_text", "geography", "emissions_text", "gases_text",
                            "scopes_text", "sector_text"}) {
    EXPECT_EQ(site.text(contract_page, std::string("sections.2.targets.0.") + field), "uppges inte") << field;
  }
  EXPECT_EQ(site.text(contract_page, "sections.2.targets.0.value_text"), "ingen siffra anges");
  EXPECT_EQ(site.text(contract_page, "sections.2.targets.0.value_known"), "false");
}

TEST(ContractPage, is_an_example_in_an_example_edition) {
  Site site(small_portal().change(edition_2025, "\"label\"", "\"example\": true,\n  \"label\""));
  for (const char* page :
       {contract_page, "/omgangar/2025/", "/ataganden/1/", "/kommuner/lund/ataganden/styrning/"}) {
    EXPECT_EQ(site.text(page, "page.example"), "true") << page;
  }
  EXPECT_EQ(site.text("/kommuner/lund/", "page.example"), "false");
}

TEST(MunicipalityPage, without_a_contract_is_still_a_page) {
  Site site(Files().add("municipalities/lund/municipality.json",
                        R"({"name": "Lund", "official_name": "Lunds kommun"})"));
  EXPECT_EQ(site.text("/kommuner/lund/", "contract"), "none");
  EXPECT_EQ(site.text("/kommuner/lund/", "contracts"), "[0]");
  EXPECT_EQ(site.text("/kommuner/lund/", "documents"), "[0]");
  EXPECT_EQ(site.text("/kommuner/lund/", "municipality.latest"), "none");
}

TEST(MunicipalityPage, shows_its_figures_among_its_facts) {
  Files files = small_portal();
  files.change(lund, "\"code\"",
               R"("population": {"value": 130000, "bound": "cirka", "unit": "invånare", "year": 2024},
  "figures": [{"id": "u", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "kind": "utsläpp", "base_year": 1990},
              {"id": "v", "label": "utsläpp", "value": 700, "unit": "kton", "year": 2018, "kind": "utsläpp"}],
  "code")");
  Site site(files);
  EXPECT_EQ(site.texts("/kommuner/lund/", "facts", "label"),
            (Texts{"Län", "Kommunkod", "Invånare", "Utsläpp", "Utsläpp 2023", "Utsläpp 2018"}));
  EXPECT_EQ(site.texts("/kommuner/lund/", "facts", "value"),
            (Texts{"Skåne län", "1281", "cirka\u00a0130\u00a0000 (2024)", "kommunens egna tal",
                   "654\u00a0tusen ton, jämfört med 1990", "700\u00a0tusen ton"}));
}

TEST(MunicipalityPage, numbers_its_sources_in_the_order_of_printing) {
  Files files = small_portal();
  files.add("municipalities/lund/municipality.md", "Lund [@kk-2025-lund, s. 1].\n");
  files.change(
      lund, "\"code\"",
      R"("memberships": [{"name": "Klimatkommunerna", "source": {"document": "kk-2025-lund", "place": "s. 2"}}],
  "code")");
  Site site(files);
  EXPECT_EQ(site.text("/kommuner/lund/", "intro.notes.0.number"), "1");
  EXPECT_EQ(site.text("/kommuner/lund/", "contract.notes.0.number"), "2");
  EXPECT_EQ(site.text("/kommuner/lund/", "notes.0.place"), "s. 2");
  EXPECT_EQ(site.text("/kommuner/lund/", "notes.0.number"), "3");
}

// The contracts of 2024 and, when `again`, of 2025 with the commitment "resor"; it is dropped in between.
Files with_drop(bool again) {
  Files files = small_portal();
  for (const char* year : {"2023", "2024"}) {
    const std::string edition = std::string("programme/editions/") + year + "/edition.json";
    files.add(edition, std::string(R"({"title": "Omgång", "sections": [], "label": ")") + year + "\"}");
  }
  files.add("municipalities/lund/contracts/2023/contract.json",
            R"({"version_label": "2023", "source_document": "kk-2025-lund"})");
  const std::string resor =
      "---\ntitle: Resor\nlevel: eget\nactions: []\nsource: {place: s. 1}\n---\nVi reser.\n";
  files.add("municipalities/lund/contracts/2023/commitments/resor.md", resor);
  files.add("municipalities/lund/contracts/2024/commitments/mat.md",
            "---\ntitle: Mat och resor\nlevel: eget\nactions: []\nsource: {place: s. 1}\n---\n");
  files.add("municipalities/lund/contracts/2024/contract.json",
            R"({"version_label": "2024", "source_document": "kk-2025-lund",
    "dropped": [{"commitment": "resor", "reason": "Uppgick i annat.", "replaced_by": "mat"}]})");
  files.change(lund_2025, "\"signatories\"", R"("dropped": [{"commitment": "mat", "reason": "Klart."}],
  "signatories")");
  if (again) files.add("municipalities/lund/contracts/2025/commitments/resor.md", resor);
  return files;
}

TEST(CommitmentPage, says_why_a_commitment_is_gone_and_what_came_instead) {
  Site site(with_drop(false));
  const char* page = "/kommuner/lund/ataganden/resor/";
  EXPECT_EQ(site.text(page, "dropped.edition.label"), "2024");
  EXPECT_EQ(site.text(page, "dropped.reason"), "Uppgick i annat.");
  EXPECT_EQ(site.text(page, "dropped.replaced_by.label"), "Mat och resor");
  EXPECT_EQ(site.text(page, "dropped.replaced_by.href"), "/kommuner/lund/ataganden/mat/");
  EXPECT_EQ(site.texts(page, "versions", "current"), (Texts{"false"}));
}

TEST(CommitmentPage, does_not_call_dropped_what_was_taken_up_again) {
  Site site(with_drop(true));
  EXPECT_EQ(site.text("/kommuner/lund/ataganden/resor/", "dropped"), "none");
  EXPECT_EQ(site.texts("/kommuner/lund/ataganden/resor/", "versions", "label"), (Texts{"2025/26", "2023"}));
}

// Lund and `count` example municipalities, all with joint commitment 1.
Files with_takers(int count) {
  Files files = small_portal();
  for (int i = 0; i < count; ++i) {
    const std::string id = "by-" + std::to_string(100 + i);
    const std::string folder = "municipalities/" + id + "/";
    files.add(folder + "municipality.json", R"({"example": true, "name": ")" + id + "\"}");
    files.add(folder + "contracts/2025/contract.json",
              R"({"version_label": "2025/26", "source_document": "kk-2025-lund"})");
    files.add(folder + "contracts/2025/commitments/styrning.md",
              "---\ntitle: Styrning\njoint: 1\nlevel: bas\nactions: []\n---\n");
  }
  return files;
}

TEST(CommitmentPage, names_the_others_and_marks_examples) {
  Site site(with_takers(2));
  EXPECT_EQ(site.texts("/kommuner/lund/ataganden/styrning/", "others", "municipality"),
            (Texts{"by-100", "by-101"}));
  EXPECT_EQ(site.texts("/kommuner/lund/ataganden/styrning/", "others", "example"), (Texts{"true", "true"}));
  EXPECT_EQ(site.text("/kommuner/lund/ataganden/styrning/", "others_link"), "none");
}

TEST(CommitmentPage, names_only_some_of_very_many_others_and_leads_to_all) {
  Site site(with_takers(30));
  Texts others = site.texts("/kommuner/by-110/ataganden/styrning/", "others", "municipality");
  EXPECT_EQ(others.size(), 24U);
  EXPECT_EQ(others.front(), "by-100");  // past the end of the alphabet it goes on from the beginning
  EXPECT_EQ(others.back(), "Lund");
  EXPECT_EQ(std::count(others.begin(), others.end(), "by-110"), 0);
  EXPECT_EQ(site.text("/kommuner/by-110/ataganden/styrning/", "others_link.href"), "/ataganden/1/");
  EXPECT_EQ(site.text("/kommuner/by-110/ataganden/styrning/", "others_link.label"),
            "Alla 31 som har tagit upp åtagandet");
  EXPECT_EQ(site.text("/ataganden/1/", "takers"), "[31]");
}

TEST(JointCommitments, count_examples_apart) {
  EXPECT_EQ(Site(with_takers(0)).text("/ataganden/", "commitments.0.count_text"), "1\u00a0kommun");
  EXPECT_EQ(Site(with_takers(2)).text("/ataganden/", "commitments.0.count_text"),
            "1\u00a0kommun och 2\u00a0exempel");
  EXPECT_EQ(Site(with_takers(2)).text("/omgangar/", "editions.0.count_text"),
            "1\u00a0kontrakt och 2\u00a0exempel i portalen");
  EXPECT_EQ(Site(with_takers(2)).text("/kommuner/", "count_text"), "1\u00a0kommun och 2\u00a0exempel");
}

TEST(JointCommitments, that_nobody_took_say_so) {
  Files files = small_portal();
  files.add("programme/editions/2025/commitments/2.md",
            "---\nnumber: 2\ntitle: Två\nlevel: okänd\nworded: false\n---\n");
  Site site(files);
  EXPECT_EQ(site.text("/ataganden/", "commitments.1.count_text"), "ingen kommun i portalen");
  EXPECT_EQ(site.text("/ataganden/2/", "takers"), "[0]");
  EXPECT_EQ(site.text("/ataganden/2/", "level"), "nivå uppges inte");
  EXPECT_EQ(site.text("/ataganden/2/", "worded"), "false");
  EXPECT_EQ(site.text("/ataganden/2/", "previous.label"), "Åtagande 1");
  EXPECT_EQ(site.text("/ataganden/2/", "next"), "none");
}

TEST(EditionPage, without_contracts_says_so) {
  Site site(Files().add("programme/editions/2026/edition.json",
                        R"({"label": "2026/27", "title": "Nästa", "sections": [
    {"key": "targets", "title": "Mål", "content": "municipality"}]})"));
  EXPECT_EQ(site.text("/omgangar/", "editions.0.count_text"), "inga kontrakt i portalen");
  EXPECT_EQ(site.text("/omgangar/2026/", "contracts"), "[0]");
  EXPECT_EQ(site.text("/omgangar/2026/", "sections.0.links"), "[0]");
  EXPECT_EQ(site.text("/omgangar/2026/", "signed"), "none");
}

TEST(Examples, are_marked_wherever_a_real_page_names_them) {
  Files files = with_takers(1);
  files.change(joint_1, "level: bas",
               "level: bas\nvariants:\n  - text: Annat.\n    municipalities: [by-100, lund]");
  files.change(lund, "\"code\"",
               "\"twins\": [{\"name\": \"By\", \"municipality\": \"by-100\"}],\n  \"code\"");
  Site site(files);
  const Texts both{"true", "false"};
  EXPECT_EQ(site.texts("/ataganden/1/", "takers", "example"), both);
  EXPECT_EQ(site.texts("/ataganden/1/", "variants.0.municipalities", "example"), both);
  EXPECT_EQ(site.texts("/omgangar/2025/", "contracts", "example"), both);
  EXPECT_EQ(site.texts("/omgangar/2025/", "sections.2.links", "example"), both);
  EXPECT_EQ(site.texts("/kommuner/", "municipalities", "example"), both);
  EXPECT_EQ(site.text("/kommuner/lund/", "roles.0.with.example"), "true");
}

TEST(Examples, of_organisations_are_marked_in_their_lists_and_pages) {
  Site site(local_portal());
  EXPECT_EQ(site.text("/organisationer/", "table.rows.0.example"), "true");
  EXPECT_EQ(site.text("/organisationer/bageriet/", "page.example"), "true");
  EXPECT_EQ(site.text("/organisationer/bageriet/", "contracts.0.municipality.example"), "true");
  EXPECT_EQ(site.text("/kommuner/exempelby/lokala-klimatkontrakt/", "table.rows.0.example"), "true");
}

TEST(StartPage, shows_key_figures_with_bound_and_unknown_ones_as_unknown) {
  Files files = small_portal();
  files.change(edition_2025, "\"parties\": [{", R"("figures": [
    {"id": "a", "label": "kommuner deltar", "value": 48, "bound": "cirka", "unit": "kommuner", "kind": "annat"},
    {"id": "b", "label": "av utsläppen", "value": 40, "unit": "procent", "kind": "annat"},
    {"id": "c", "label": "partners", "kind": "annat"}],
  "parties": [{)");
  EXPECT_EQ(Site(files).texts("/", "figures", "value"),
            (Texts{"cirka\u00a048", "40\u00a0procent", "uppges inte"}));
  EXPECT_EQ(Site(files).text("/signatarer/", "editions.0.figure_text"),
            "cirka\u00a048\u00a0kommuner deltar enligt underlaget. En av dem finns i portalen.");
}

TEST(StartPage, tells_of_the_newest_real_edition) {
  Files files = with_takers(1);
  files.add("programme/editions/2026/edition.json",
            R"({"label": "2026/27", "title": "Påhitt", "example": true, "sections": []})");
  files.add("municipalities/by-100/contracts/2026/contract.json", R"({"source_document": "kk-2025-lund"})");
  EXPECT_EQ(Site(files).text("/", "edition.label"), "2025/26");
}

TEST(StartPage, puts_a_contract_without_a_date_with_those_of_its_round) {
  Files files = small_portal();
  files.change("municipalities/lund/contracts/2025/contract.json",
               R"(  "signed": {"date": "2025-12-05", "source": {"place": "s. 1"}},)", "");
  files.add("programme/editions/2020/edition.json",
            R"({"label": "2020", "title": "Den första", "sections": []})");
  files.add("municipalities/aby/municipality.json", R"({"name": "Åby"})");
  files.add(
      "municipalities/aby/contracts/2020/contract.json",
      R"({"version_label": "2020", "source_document": "kk-2025-lund", "signed": {"date": "2020-12-11"}})");
  Site site(files);
  EXPECT_EQ(site.texts("/", "latest", "title"),
            (Texts{"Lund: klimatkontrakt 2025/26", "Åby: klimatkontrakt 2020"}));
  EXPECT_EQ(site.text("/", "latest.0.date"), "none");
}

TEST(StartPage, knows_which_events_are_to_come) {
  config::Site settings;
  settings.as_of = support::Date{2026, 12, 3};
  Files files;
  auto event = [&](const std::string& date, const std::string& more) {
    files.add("events/" + date + "-traff.md",
              "---\ntitle: Träff\ndate: " + date + "\nkind: annat\n" + more + "---\n");
  };
  event("2026-12-05", "status: inställd\n");
  event("2026-12-04", "");
  event("2026-12-03", "");
  event("2026-12-01", "end: 2026-12-03\n");
  event("2026-11-30", "");
  Site site(files, settings);
  EXPECT_EQ(site.texts("/", "events", "upcoming"), (Texts{"false", "true", "true", "true", "false"}));
  EXPECT_EQ(site.texts("/", "events", "state.word"),
            (Texts{"inställd", "planerad", "planerad", "planerad", "genomförd"}));
}

TEST(LocalContractPage, has_the_report_in_words) {
  Files files = local_portal();
  files.add("municipalities/exempelby/local/follow-up/2024/bageriet.md", "Ugnen drar hälften.\n");
  EXPECT_EQ(Site(files).text("/kommuner/exempelby/lokala-klimatkontrakt/bageriet/", "reports.0.prose.html"),
            "<p>Ugnen drar hälften.</p>\n");
}

TEST(DocumentsPage, names_other_titles_of_one_address) {
  Files files = small_portal();
  files.change(lund_2025, "\"documents\": [", R"("documents": [
    {"title": "Färdplan", "url": "https://lund.se/plan", "kind": "plan", "note": "Så i bilagan."},)");
  Site site(files);
  EXPECT_EQ(site.text("/dokument/", "groups.0.documents.0.shared_with.0"), "Klimatplan");
  EXPECT_EQ(site.text("/dokument/", "groups.0.documents.1.shared_with.0"), "Färdplan");
  EXPECT_EQ(site.text("/dokument/", "groups.0.documents.0.owner.href"), contract_page);
  EXPECT_EQ(site.text(contract_page, "sections.5.documents.0.shared_with"), "[1]");
}

TEST(SignatoriesPage, has_the_parties_in_the_order_of_names) {
  Site site(small_portal()
                .add("programme/parties/aker.json", R"({"name": "Åkerinätet", "kind": "annan"})")
                .add("programme/parties/vinnova.json", R"({"name": "Vinnova", "kind": "myndighet"})")
                .change(edition_2025, "\"parties\": [",
                        "\"parties\": [{\"party\": \"aker\"}, {\"party\": \"vinnova\"}, "));
  EXPECT_EQ(site.texts("/signatarer/", "table.rows", "header.text"),
            (Texts{"Lund", "Energimyndigheten", "Vinnova", "Åkerinätet"}));
}

TEST(Figures, begin_their_line_with_a_capital) {
  Site site(small_portal());
  EXPECT_EQ(site.text(contract_page, "sections.2.figures.0.label"), "Utsläpp");
}

// A page's data lives as long as its arena and the model, whatever else is built meanwhile.
TEST(Pages, are_the_same_however_often_they_are_asked_for) {
  Site site(local_portal());
  for (const std::string& address : site.addresses()) {
    const Value first = site.page(address);
    for (const std::string& other : site.addresses()) site.page(other);
    EXPECT_EQ(printed(at(first, "page.title")), printed(at(site.page(address), "page.title")));
    EXPECT_EQ(printed(at(first, "page.address")), address);
  }
}

}  // namespace
}  // namespace kontrakt::view::testing
