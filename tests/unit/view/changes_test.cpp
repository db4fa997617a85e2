// What a page of changes says: everything that differs, nothing else, and where it cannot know.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::lund_2025;
using validate::testing::lund_2025_text;
using validate::testing::lund_styrning;
using validate::testing::small_portal;

constexpr const char* changes_page = "/kommuner/lund/klimatkontrakt/2025/andringar/";
const std::string lund_2024 = "municipalities/lund/contracts/2024/";

// The contract of 2025 once more, a year earlier.
Files two_contracts() {
  Files files = small_portal();
  files.change(validate::testing::edition_2025,
               R"({"key": "purpose", "number": "2", "title": "Syfte", "content": "shared"},)", "");
  files.remove("programme/editions/2025/sections/purpose.md");
  files.add("programme/editions/2024/edition.json",
            R"({"label": "2024/25", "title": "Omgång 2024/25", "sections": [
    {"key": "targets", "number": "1", "title": "Klimatmål 2030", "content": "municipality"},
    {"key": "cooperation", "number": "2", "title": "Åtaganden", "content": "municipality"}]})");
  files.add("programme/editions/2024/commitments/1.md",
            "---\nnumber: 1\ntitle: Styrning\nlevel: bas\n---\nKommunerna styr mot målet.\n");
  files.add(lund_2024 + "contract.json", R"({
  "version_label": "2024/25", "source_document": "kk-2025-lund", "signatures": {"status": "saknas i underlaget"},
  "targets": [
    {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     "base_year": 1990, "target_year": 2030, "geography": "kommunen som plats", "level": "huvudmål", "status": "antaget",
     "source": {"place": "förra årets sida"}}
  ],
  "figures": [
    {"id": "utslapp-2023", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "kind": "utsläpp",
     "source": {"place": "förra årets sida"}}
  ]})");
  files.add(
      lund_2024 + "contract.md",
      "Inledning.\n\n## Klimatmål 2030 {#targets}\n\nUtsläppen minskar [@kk-2025-lund, förra årets sida].\n\n"
      "## Åtaganden {#cooperation}\n\nVi gör det med andra.\n");
  files.add(lund_2024 + "commitments/styrning.md",
            "---\ntitle: Styrning och ledning\njoint: 1\nlevel: bas\n"
            "actions:\n  - id: strategi\n    text: En strategi tas fram.\n    source: {place: s. 2}\n"
            "targets: [minus-85]\nsource: {place: s. 2}\n---\nLund styr mot målet.\n");
  return files;
}

TEST(ChangesPage, is_there_for_a_contract_with_one_before_it) {
  Site site(two_contracts());
  EXPECT_EQ(site.said(), "");
  EXPECT_TRUE(site.has(changes_page));
  EXPECT_FALSE(site.has("/kommuner/lund/klimatkontrakt/2024/andringar/"));
  EXPECT_FALSE(Site(small_portal()).has(changes_page));
}

TEST(ChangesPage, says_when_nothing_has_changed) {
  Site site(two_contracts());
  EXPECT_EQ(site.text(changes_page, "count"), "0");
  EXPECT_EQ(site.text(changes_page, "page.lead"), "Portalen ser inga ändringar sedan 2024/25.");
  EXPECT_EQ(site.text(changes_page, "draft"), "[0]");
  EXPECT_EQ(site.texts(changes_page, "commitments_unchanged", "id"), Texts{"styrning"});
  EXPECT_EQ(site.texts(changes_page, "targets_unchanged", "href"),
            Texts{"/kommuner/lund/klimatkontrakt/2025/#mal-minus-85"});
  EXPECT_EQ(site.texts(changes_page, "sections", "status.word"), (Texts{"oförändrat", "oförändrat"}));
  EXPECT_EQ(site.texts(changes_page, "overview", "href"),
            (Texts{"#ataganden", "#klimatmal", "none", "#texten"}));
  EXPECT_EQ(site.texts(changes_page, "page.toc", "href"),
            (Texts{"#korthet", "#ataganden", "#klimatmal", "#texten", "#metod"}));
  EXPECT_EQ(site.text("/kommuner/lund/klimatkontrakt/2025/", "changes.note"), "inga ändringar");
}

TEST(ChangesPage, says_who_is_compared_and_when_they_were_signed) {
  Site site(two_contracts());
  EXPECT_EQ(site.text(changes_page, "before.label"), "2024/25");
  EXPECT_EQ(site.text(changes_page, "before.signed"), "none");
  EXPECT_EQ(site.text(changes_page, "after.label"), "2025/26");
  EXPECT_EQ(site.text(changes_page, "after.signed.text"), "5 december 2025");
  EXPECT_EQ(site.text(changes_page, "after.source.href"), "/dokument/#kalla-kk-2025-lund");
}

TEST(ChangesPage, counts_as_the_ribbon_and_the_contract_do) {
  Files files = two_contracts();
  files.change(lund_styrning, "styr mot", "leder mot");
  files.change(lund_2025, "\"value\": 85", "\"value\": 90");
  Site site(files);
  EXPECT_EQ(site.text(changes_page, "count_text"), "2\u00a0ändringar");
  EXPECT_EQ(site.text("/kommuner/lund/klimatkontrakt/2025/", "changes.label"), "Ändringar sedan 2024/25");
  EXPECT_EQ(site.text("/kommuner/lund/klimatkontrakt/2025/", "changes.href"), changes_page);
  EXPECT_EQ(site.text("/kommuner/lund/klimatkontrakt/2025/", "changes.note"), "2\u00a0ändringar");
  EXPECT_EQ(site.text("/kommuner/lund/klimatkontrakt/2024/", "changes"), "none");
  EXPECT_EQ(site.texts("/kommuner/", "municipalities.0.ribbon", "text"),
            (Texts{"2024/25: kontrakt", "2025/26: kontrakt, 2\u00a0ändringar sedan 2024/25"}));
}

TEST(ChangesPage, folds_what_has_not_changed_but_shows_what_stands_beside_a_change) {
  Files files = two_contracts();
  const std::string_view end = "Vi gör det med andra.\n";
  files.change(lund_2024 + "contract.md", end, "Ett.\n\nTvå.\n\nTre.\n\nVi går hem.\n\nFyra.\n\nFem.\n");
  files.change(lund_2025_text, end, "Ett.\n\nTvå.\n\nTre.\n\nVi går bort.\n\nFyra.\n\nFem.\n");
  Site site(files);
  EXPECT_EQ(site.texts(changes_page, "sections.1.blocks", "state"),
            (Texts{"folded", "same", "changed", "same", "same"}));
  EXPECT_EQ(site.text(changes_page, "sections.1.blocks.0.count_text"), "2\u00a0stycken utan ändring");
  EXPECT_EQ(site.text(changes_page, "sections.1.blocks.0.folded.1"), "Två.");
  EXPECT_EQ(site.texts(changes_page, "sections.1.blocks.2.runs", "kind"),
            (Texts{"same", "removed", "added", "same"}));
  EXPECT_EQ(site.texts(changes_page, "sections.1.blocks.2.runs", "text"),
            (Texts{"Vi går", "hem", "bort", "."}));
  EXPECT_EQ(site.texts(changes_page, "sections.1.blocks.2.runs", "space"),
            (Texts{"false", "true", "true", "false"}));
}

TEST(ChangesPage, says_what_is_not_known_of_a_commitment_that_is_gone) {
  Files files = two_contracts();
  files.add(lund_2024 + "commitments/resor.md",
            "---\ntitle: Resor\nlevel: eget\nactions: []\nsource: {place: s. 3}\n---\nVi reser.\n");
  Site site(files);
  EXPECT_EQ(site.text(changes_page, "commitments_dropped.0.title"), "Resor");
  EXPECT_EQ(site.text(changes_page, "commitments_dropped.0.reason"), "none");
  EXPECT_EQ(site.text(changes_page, "commitments_dropped.0.refs"), "[1]");
  EXPECT_EQ(site.text(changes_page, "draft.0"), "Åtagandet ”Resor” finns inte kvar. Skälet uppges inte.");
}

TEST(ChangesPage, prints_unknown_as_unknown_and_a_proposal_as_a_proposal) {
  Files files = two_contracts();
  files.change(lund_2025, "\"base_year\": 1990, \"target_year\": 2030", "\"target_year\": 2035");
  files.change(lund_2025, "\"status\": \"antaget\"", "\"status\": \"föreslaget\"");
  Site site(files);
  EXPECT_EQ(site.texts(changes_page, "targets_changed.0.fields", "name"),
            (Texts{"jämfört med", "målår", "status"}));
  EXPECT_EQ(site.texts(changes_page, "targets_changed.0.fields", "before"),
            (Texts{"1990", "2030", "antaget"}));
  EXPECT_EQ(site.texts(changes_page, "targets_changed.0.fields", "after"),
            (Texts{"uppges inte", "2035", "föreslaget"}));
  EXPECT_EQ(site.text(changes_page, "targets_changed.0.status.word"), "föreslaget");
  EXPECT_EQ(site.text(changes_page, "targets_changed_notes"), "[2]");
  EXPECT_EQ(site.text(changes_page, "draft.0"),
            "Målet ”Minska utsläppen” har ändrats: det som målet jämförs med från 1990 till uppges inte, "
            "målåret från "
            "2030 till 2035 och statusen från antaget till föreslaget.");
}

TEST(ChangesPage, says_where_a_commitment_has_moved) {
  Files files = two_contracts();
  files.change(lund_2024 + "commitments/styrning.md", "joint: 1\nlevel: bas", "level: eget");
  Site moved(files);
  EXPECT_EQ(moved.text(changes_page, "commitments_changed.0.move.before"), "eget åtagande");
  EXPECT_EQ(moved.text(changes_page, "commitments_changed.0.move.after"),
            "gemensamt åtagande 1 (basåtagande)");
  EXPECT_EQ(moved.text(changes_page, "commitments_changed.0.move.moved_from"), "none");
  EXPECT_EQ(moved.texts(changes_page, "commitments_changed.0.states", "word"), Texts{"flyttat"});

  Files said = two_contracts();
  said.change(lund_styrning, "level: bas", "level: bas\nmoved_from: avsnitt 5.2 i förra kontraktet");
  Site site(said);
  EXPECT_EQ(site.text(changes_page, "commitments_changed.0.move.before"), "none");
  EXPECT_EQ(site.text(changes_page, "commitments_changed.0.move.moved_from"),
            "avsnitt 5.2 i förra kontraktet");
}

TEST(ChangesPage, is_careful_with_a_summary_by_somebody_else) {
  Files files = two_contracts();
  files.change(lund_2024 + "contract.json", "\"source_document\"",
               "\"kind\": \"sammanfattning av annan\", \"source_document\"");
  files.change(lund_styrning, "styr mot", "leder mot");
  files.change(lund_2025, "\"value\": 85", "\"value\": 90");
  Site site(files);
  EXPECT_EQ(site.text(changes_page, "same_kind"), "false");
  EXPECT_EQ(site.text(changes_page, "caution"),
            "De två dokumenten är av olika slag: kontraktet 2024/25 är känt bara genom en sammanfattning som "
            "andra har "
            "gjort. Det som saknas i en sammanfattning kan ändå ha stått i kontraktet. Därför jämförs bara "
            "uppgifter "
            "som portalen har om båda, och inga texter.");
  EXPECT_EQ(site.text(changes_page, "before.summary_notice.word"), "sammanfattning av annan");
  EXPECT_EQ(site.text(changes_page, "sections"), "[0]");
  EXPECT_EQ(site.texts(changes_page, "overview", "label"), (Texts{"Åtaganden", "Klimatmål", "Siffror"}));
  EXPECT_EQ(site.text(changes_page, "count_text"), "2\u00a0skillnader");
  EXPECT_EQ(site.text(changes_page, "page.lead"), "Kontrakten 2024/25 och 2025/26 kan bara delvis jämföras.");
  EXPECT_EQ(site.text(changes_page, "draft"), "[0]");
  EXPECT_EQ(site.texts(changes_page, "commitments_changed.0.states", "word"), Texts{"andra mål"});
  EXPECT_EQ(site.text(changes_page, "commitments_changed.0.blocks"), "[0]");
  // A number would look as if the municipality had changed so much.
  EXPECT_EQ(site.text("/kommuner/lund/klimatkontrakt/2025/", "changes.note"), "none");
  EXPECT_EQ(site.texts("/kommuner/", "municipalities.0.ribbon", "text").back(), "2025/26: kontrakt");
}

// The rows of the file without their sources: "åtagande styrning Styrning oförändrat".
Texts rows_of(Site& site) {
  const auto found = site.plan().find(std::string(changes_page) + "andringar.csv");
  if (!found) return {"there is no file"};
  Texts rows;
  const std::string csv = site.bytes(*found);
  for (std::size_t at = 0; at < csv.size();) {
    const std::size_t end = csv.find("\r\n", at);
    rows.push_back(csv.substr(at, end - at));
    at = end + 2;
  }
  return rows;
}

TEST(ChangesPage, has_its_rows_as_files) {
  Files files = two_contracts();
  EXPECT_EQ(Site(files).text(changes_page, "downloads.0.href"), std::string(changes_page) + "andringar.csv");
  files.change(lund_styrning, "styr mot", "leder mot");
  files.change(lund_2025, "\"value\": 85", "\"value\": 90");
  Site site(files);
  EXPECT_EQ(site.said(), "");
  const std::string source = "\"Lunds kontrakt 2025/26, avsnitt 5.";
  EXPECT_EQ(rows_of(site),
            (Texts{"Vad,Namn i filen,Namn,Ändring,Fält,\"Före, 2024/25\",\"Efter, 2025/26\",Skäl,Källa",
                   "åtagande,styrning,Styrning och ledning,omskrivet,text,–,–,–," + source + "4\"",
                   "åtagande,styrning,Styrning och ledning,ändrat mål,målet är ändrat,–,"
                   "Minska utsläppen,–," +
                       source + "4\"",
                   "mål,minus-85,Minska utsläppen,ändrat,ska nå,minst\u00a085\u00a0procent,"
                   "minst\u00a090\u00a0procent,–," +
                       source + "1\"",
                   "siffra,utslapp-2023,utsläpp,oförändrat,–,–,–,–," + source + "1\"",
                   "avsnitt,targets,5.1 Klimatmål 2030,oförändrat,–,–,–,–,Lunds kontrakt 2025/26",
                   "avsnitt,cooperation,5.4 Åtaganden,oförändrat,–,–,–,–,Lunds kontrakt 2025/26"}));
}

TEST(ChangesPage, says_in_its_rows_what_is_gone_and_why) {
  Files files = two_contracts();
  files.add(lund_2024 + "commitments/resor.md",
            "---\ntitle: Resor\nlevel: eget\nactions: []\nsource: {place: s. 3}\n---\nVi reser.\n");
  const std::string source = ",\"Lunds kontrakt 2025/26, s. 3\"";
  Site site(files);
  EXPECT_EQ(rows_of(site)[2], "åtagande,resor,Resor,utgått,plats,eget åtagande,–,uppges inte" + source);
  // A summary may leave out what the contract has.
  files.change(lund_2024 + "contract.json", "\"source_document\"",
               "\"kind\": \"sammanfattning av annan\", \"source_document\"");
  Site summary(files);
  EXPECT_EQ(rows_of(summary)[2], "åtagande,resor,Resor,bara i 2024/25,plats,eget åtagande,–,–" + source);
}

TEST(ChangesPage, mentions_the_shared_texts_in_a_line) {
  Files files = two_contracts();
  const std::string_view section = R"("sections": [
    {"key": "purpose", "number": "2", "title": "Syfte", "content": "shared"},)";
  files.change("programme/editions/2025/edition.json", "\"sections\": [", section);
  files.add("programme/editions/2025/sections/purpose.md", "---\nkey: purpose\n---\nVi ställer om.\n");
  EXPECT_EQ(Site(files).texts(changes_page, "shared", "text"),
            Texts{"Portalen har inga gemensamma texter från omgången 2024/25 att jämföra med."});
  files.change("programme/editions/2024/edition.json", "\"sections\": [", section);
  EXPECT_EQ(Site(files).texts(changes_page, "shared", "text"),
            Texts{"1\u00a0text saknas i underlaget för någon av omgångarna."});
  files.add("programme/editions/2024/sections/purpose.md",
            "---\nkey: purpose\n---\nVi ställer om [@kk-2025-lund].\n");
  EXPECT_EQ(Site(files).texts(changes_page, "shared", "text"),
            Texts{"1\u00a0text är densamma i båda omgångarna."});
  files.add("programme/editions/2024/sections/purpose.md", "---\nkey: purpose\n---\nVi växlar om.\n");
  Site site(files);
  EXPECT_EQ(site.texts(changes_page, "shared", "text"), Texts{"1\u00a0text är en annan än förut:"});
  EXPECT_EQ(site.text(changes_page, "shared.0.links.0.href"), "/omgangar/2025/#purpose");
  EXPECT_EQ(site.text(changes_page, "count"), "0");
}

TEST(ChangesPage, says_why_a_section_cannot_be_compared) {
  Files files = two_contracts();
  files.change(lund_2024 + "contract.md", "## Åtaganden {#cooperation}\n\nVi gör det med andra.\n", "");
  files.change(lund_2024 + "contract.json", "\"targets\"",
               R"("sections": {"cooperation": {"status": "finns inte i underlaget"}}, "targets")");
  Site site(files);
  EXPECT_EQ(site.text(changes_page, "sections.1.status.word"), "kan inte jämföras");
  EXPECT_EQ(site.text(changes_page, "sections.1.missing"),
            "Avsnittet i kontraktet 2024/25 finns inte i underlaget.");
  EXPECT_EQ(site.text(changes_page, "overview.3.note"), "1 kan inte jämföras");
  EXPECT_EQ(site.text(changes_page, "sections.1.before_href"), "none");
  EXPECT_EQ(site.text(changes_page, "sections.1.after_href"),
            "/kommuner/lund/klimatkontrakt/2025/#cooperation");
}

// ---- Exempelstad, whose two contracts have something of everything. The lists are worked out by hand from
// its files.

Files example_portal() {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(KONTRAKT_SOURCE_DIR) / "content";
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".json" && extension != ".md") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files.add(entry.path().lexically_relative(root).generic_string(),
              std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
  }
  return files;
}

class Exempelstad : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { site_ = new Site(example_portal()); }
  static void TearDownTestSuite() {
    delete site_;
    site_ = nullptr;
  }
  static Site& site() { return *site_; }
  static constexpr const char* page = "/kommuner/exempelstad/klimatkontrakt/2025/andringar/";

 private:
  static Site* site_;
};
Site* Exempelstad::site_ = nullptr;

TEST_F(Exempelstad, has_32_changes_since_2024) {
  EXPECT_EQ(site().text(page, "count"), "32");
  EXPECT_EQ(site().texts(page, "overview", "added"), (Texts{"3", "7", "6", "1"}));
  EXPECT_EQ(site().texts(page, "overview", "changed"), (Texts{"4", "3", "2", "3"}));
  EXPECT_EQ(site().texts(page, "overview", "dropped"), (Texts{"2", "1", "0", "0"}));
  EXPECT_EQ(site().texts(page, "overview", "unchanged"), (Texts{"1", "3", "0", "1"}));
  EXPECT_EQ(site().text("/kommuner/exempelstad/", "municipality.ribbon.2.text"),
            "2025/26: kontrakt, 32\u00a0ändringar sedan 2024");
  EXPECT_EQ(
      site().text(page, "page.lead"),
      "Sedan 2024: 3\u00a0nya åtaganden, 4\u00a0ändrade och 2\u00a0som har utgått. 7\u00a0nya klimatmål, "
      "3\u00a0ändrade och 1\u00a0som har utgått. 6\u00a0nya siffror och 2\u00a0ändrade. "
      "1\u00a0nytt avsnitt i kommunens text och 3\u00a0ändrade.");
  EXPECT_EQ(site().text(page, "page.example"), "true");
}

TEST_F(Exempelstad, has_its_commitments_sorted) {
  EXPECT_EQ(site().texts(page, "commitments_added", "id"),
            (Texts{"finansiering", "digital-omstallning", "aterbruk"}));
  EXPECT_EQ(site().texts(page, "commitments_changed", "id"),
            (Texts{"styrning", "klimatdata", "upphandling", "resor"}));
  EXPECT_EQ(site().texts(page, "commitments_dropped", "id"), (Texts{"fossilfria-fordon", "energirad"}));
  EXPECT_EQ(site().texts(page, "commitments_unchanged", "id"), Texts{"skolmat"});
  EXPECT_EQ(site().text(page, "commitments_dropped.0.reason"),
            "Klart. Kommunens sista dieselbil lämnades tillbaka i september 2025.");
  EXPECT_EQ(site().text(page, "commitments_dropped.0.replaced_by"), "none");
  EXPECT_EQ(site().text(page, "commitments_dropped.1.replaced_by.href"),
            "/kommuner/exempelstad/ataganden/finansiering/");
}

TEST_F(Exempelstad, says_how_each_commitment_has_changed) {
  const auto states = [](int commitment) {
    return site().texts(page, "commitments_changed." + std::to_string(commitment) + ".states", "word");
  };
  EXPECT_EQ(states(0), (Texts{"flyttat", "nytt namn", "omskrivet", "andra åtgärder"}));
  EXPECT_EQ(states(1), (Texts{"flyttat", "nytt namn", "omskrivet", "andra åtgärder", "andra mål"}));
  EXPECT_EQ(states(2), (Texts{"flyttat", "nytt namn", "omskrivet", "andra åtgärder", "andra mål"}));
  EXPECT_EQ(states(3), (Texts{"omskrivet", "andra åtgärder", "andra mål"}));
  EXPECT_EQ(site().text(page, "commitments_changed.2.move.before"), "eget åtagande");
  EXPECT_EQ(site().text(page, "commitments_changed.2.move.after"),
            "gemensamt åtagande 6 (prioriterat åtagande)");
  EXPECT_EQ(site().texts(page, "commitments_changed.3.blocks.0.runs", "text"),
            (Texts{"År 2030 ska", "fyra", "hälften", "av", "tio", "alla",
                   "resor göras till fots, med cykel eller buss. Kommunen bygger det som saknas."}));
}

TEST_F(Exempelstad, says_which_actions_and_targets_of_them_differ) {
  const auto actions = [](int commitment, std::string_view field) {
    return site().texts(page, "commitments_changed." + std::to_string(commitment) + ".actions", field);
  };
  EXPECT_EQ(actions(0, "id"), (Texts{"klimatbudget", "chefsutbildning"}));
  EXPECT_EQ(actions(0, "status.word"), (Texts{"omskriven", "ny"}));
  EXPECT_EQ(actions(1, "id"), (Texts{"bokslut", "oppna-data"}));
  EXPECT_EQ(actions(1, "status.word"), (Texts{"omskriven", "ny"}));
  EXPECT_EQ(actions(2, "id"), (Texts{"byggkrav", "mobler", "textil", "transporter", "it", "asfalt",
                                     "leverantorsdialog", "matning"}));
  EXPECT_EQ(actions(2, "status.word").front(), "omskriven");
  EXPECT_EQ(actions(3, "id"), Texts{"snorojning"});
  EXPECT_EQ(site().text(page, "commitments_changed.3.actions_text"), "2\u00a0åtgärder är oförändrade");
  EXPECT_EQ(site().texts(page, "commitments_changed.0.targets", "title"), Texts{});
  EXPECT_EQ(site().texts(page, "commitments_changed.1.targets", "title"),
            (Texts{"Minst 80 procent lägre utsläpp", "Två tredjedelar av vägen"}));
  EXPECT_EQ(site().texts(page, "commitments_changed.3.targets", "label"),
            (Texts{"Hör nu till målet", "Målet har ändrats"}));
}

TEST_F(Exempelstad, has_its_targets_and_figures_sorted) {
  EXPECT_EQ(site().texts(page, "targets_added", "id"),
            (Texts{"utslapp-2027", "takt-2030", "trafik-staden-2030", "byggmaterial-2030",
                   "energi-koncernen-2030", "konsumtion-2035", "pahittshamnen-2032"}));
  EXPECT_EQ(site().texts(page, "targets_changed", "id"),
            (Texts{"utslapp-2030", "resterande-2030", "resor-2030"}));
  EXPECT_EQ(site().texts(page, "targets_dropped", "id"), Texts{"solel-2025"});
  EXPECT_EQ(site().texts(page, "targets_unchanged", "label"),
            (Texts{"Klimatneutral kommun", "Fossilfri kommunorganisation", "Fossila bränslen fasas ut"}));
  EXPECT_EQ(site().texts(page, "targets_changed.0.fields", "name"), (Texts{"namn", "ska nå", "antaget år"}));
  EXPECT_EQ(site().text(page, "targets_changed.1.fields.0.before"), "högst\u00a025\u00a0procent");
  EXPECT_EQ(site().text(page, "targets_changed.1.fields.0.after"), "högst\u00a020\u00a0procent");
  EXPECT_EQ(site().texts(page, "figures_added", "id"), (Texts{"takt", "takt-som-kravs", "andel-transporter",
                                                              "andel-jordbruk", "prognos-2030", "behov"}));
  EXPECT_EQ(site().texts(page, "figures_changed", "id"), (Texts{"utslapp", "minskning"}));
  EXPECT_EQ(site().texts(page, "figures_changed.0.fields", "after"), (Texts{"203\u00a0tusen ton", "2024"}));
  EXPECT_EQ(site().text(page, "figures_dropped"), "[0]");
}

TEST_F(Exempelstad, has_its_sections_compared) {
  EXPECT_EQ(site().texts(page, "sections", "key"),
            (Texts{"motivation", "targets", "roadmap", "investment_plan", "cooperation"}));
  EXPECT_EQ(site().texts(page, "sections", "status.word"),
            (Texts{"oförändrat", "ändrat", "ändrat", "ändrat", "nytt"}));
  EXPECT_EQ(site().texts(page, "sections.1.heading_runs", "text"), (Texts{"Klimatmål", "2030"}));
  EXPECT_EQ(site().text(page, "sections.3.heading_runs"), "[0]");
  EXPECT_EQ(site().texts(page, "sections.3.blocks", "state"), (Texts{"folded", "same", "added"}));
  EXPECT_EQ(site().text(page, "sections.4.missing"), "Avsnittet beskrivs inte i kontraktet 2024.");
}

TEST_F(Exempelstad, has_a_draft_for_those_who_write) {
  const Value draft = at(site().page(page), "draft");
  Texts sentences;
  for (const Value& sentence : draft.as_list()) sentences.push_back(printed(sentence));
  EXPECT_EQ(
      sentences,
      (Texts{
          "3\u00a0nya åtaganden: ”Finansiering av omställningen”, ”Digital transformation som möjliggörare” "
          "och "
          "”Ett andra liv för det vi redan har”.",
          "Åtagandet ”Klimatet i styrningen” heter nu ”Styrning och ledning” och har flyttats från eget "
          "åtagande "
          "till gemensamt åtagande 1 (basåtagande).",
          "Åtagandet ”Siffror som går att lita på” heter nu ”Data, klimatanalys och klimatberäkning” och har "
          "flyttats från eget åtagande till gemensamt åtagande 2 (basåtagande).",
          "Åtagandet ”Köp med klimatet i tankarna” heter nu ”Upphandling och inköp” och har flyttats från "
          "eget "
          "åtagande till gemensamt åtagande 6 (prioriterat åtagande).",
          "4\u00a0omskrivna åtaganden: ”Styrning och ledning”, ”Data, klimatanalys och klimatberäkning”, "
          "”Upphandling och inköp” och ”Fler resor till fots, med cykel och buss”.",
          "Målet ”Minst 75 procent lägre utsläpp” har ändrats: värdet från minst\u00a075\u00a0procent till "
          "minst\u00a080\u00a0procent.",
          "Målet ”Resten vägs upp” har ändrats: värdet från högst\u00a025\u00a0procent till "
          "högst\u00a020\u00a0procent.",
          "Målet ”Resor till fots, med cykel eller buss” har ändrats: värdet från minst\u00a040\u00a0procent "
          "till "
          "minst\u00a050\u00a0procent.",
          "5\u00a0nya mål: ”Två tredjedelar av vägen”, ”Tio procent lägre utsläpp varje år”, ”Biltrafiken i "
          "staden”, ”Halverad klimatpåverkan från nya hus” och ”Energin i kommunens hus och bolag”.",
          "2\u00a0nya mål som är föreslagna men inte antagna: ”Lägre utsläpp av det vi köper” och "
          "”Klimatpositiv stadsdel”.",
          "Nya åtgärder i åtaganden som fanns förut: 1 i ”Styrning och ledning”, 1 i ”Data, klimatanalys och "
          "klimatberäkning”, 7 i ”Upphandling och inköp” och 1 i ”Fler resor till fots, med cykel och buss”.",
          "Åtagandet ”Fossilfria bilar i kommunen” finns inte kvar. Klart. Kommunens sista dieselbil "
          "lämnades "
          "tillbaka i september 2025.",
          "Åtagandet ”Råd om energi till hushållen” finns inte kvar. Rådgivningen har inte fått pengar för "
          "fler "
          "år. Det som rör hushållens lån går vidare i arbetet med finansiering. Ersätts av ”Finansiering av "
          "omställningen”.",
          "Mål som inte finns kvar: ”Solel på kommunens tak”.",
          "Territoriella utsläpp: 203\u00a0tusen ton (2024). I kontraktet 2024: 228\u00a0tusen ton (2022).",
          "Utsläppen sedan 1990: cirka\u00a0−51\u00a0procent (2024). I kontraktet 2024: "
          "cirka\u00a0−45\u00a0procent (2022).",
          "Nytt avsnitt: ”Åtaganden med andra kommuner inom Klimatneutrala städer 2030”.",
          "3\u00a0avsnitt med ändrad text: ”Klimatmål 2030”, ”Klimatfärdplan 2030” och "
          "”Klimatinvesteringsplan "
          "2030”.",
      }));
}

}  // namespace
}  // namespace kontrakt::view::testing
