#include "cli/world.hpp"

namespace kontrakt::cli {
namespace {

// A portal with one edition, in which things can be made.
struct NewPortal : World {
  NewPortal() {
    EXPECT_EQ(run({"new", "portal"}), exit_fine);
    const boost::filesystem::path from = boost::filesystem::path(KONTRAKT_SOURCE_DIR) / "content";
    for (const char* folder : {"programme", "programme/editions", "programme/editions/2025", "sources"}) {
      boost::filesystem::create_directories(folder_of(folder));
    }
    write("content/sources/prov.json", R"({"title": "Prov", "short": "Prov", "kind": "kontrakt"})");
    write("content/programme/editions/2025/edition.json", R"({
      "label": "2025/26", "title": "Klimatkontrakt 2030, version 2025/26",
      "sections": [{"key": "targets", "number": "5.1", "title": "Klimatmål 2030", "content": "municipality"}],
      "source": {"document": "prov", "place": "sida 1"}})");
    write("content/programme/editions/2025/commitments/1.md",
          "---\nnumber: 1\ntitle: Styrning\nlevel: bas\nworded: true\nsource:\n  document: prov\n  place: s. "
          "2\n---\nText.\n");
    write("content/sources/exempel.json",
          R"({"title": "Exempeldata", "short": "Exempeldata", "kind": "exempel", "example": true})");
  }
  boost::filesystem::path folder_of(const std::string& path) const {
    return boost::filesystem::path(folder()) / "content" / path;
  }
  void write(const std::string& path, const std::string& text) {
    const boost::filesystem::path file = boost::filesystem::path(folder()) / path;
    boost::filesystem::create_directories(file.parent_path());
    boost::filesystem::ofstream(file) << text;
  }
  // Makes it, then checks the whole portal: what `new` writes must pass as it is.
  void make(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "new");
    ASSERT_EQ(run(arguments), exit_fine) << err;
    EXPECT_EQ(run({"check"}), exit_fine) << out;
  }
};

TEST(New, makes_files_that_pass_check_for_a_real_municipality) {
  NewPortal p;
  p.make({"municipality", "upplands väsby"});
  p.make({"contract", "upplands-vasby", "2025"});
  p.make({"commitment", "upplands-vasby", "2025", "styrning", "--joint", "1"});
  p.make({"commitment", "Upplands Väsby", "2025", "Egna resor"});
  p.make({"local-contract", "upplands-vasby", "Bageri & Co: \"Bullen\""});
  p.make({"follow-up", "upplands-vasby", "2026"});
  p.make({"follow-up", "upplands-vasby", "2026", "bageri-co-bullen"});
  p.make({"analysis", "2025"});
  p.make({"initiative", "Klimatfonden i Väsby"});
  p.make({"statistics", "Utsläpp per kommun"});
  EXPECT_TRUE(p.has("content/statistics/utslapp-per-kommun.csv"));
  EXPECT_EQ(p.run({"list", "statistics", "--format", "csv"}), exit_fine);
  EXPECT_NE(p.out.find("utslapp-per-kommun,0,0,,,Utsläpp per kommun"), std::string::npos) << p.out;
  p.make({"event", "2026-12-10", "Decemberträffen: nu"});
  EXPECT_TRUE(p.has("content/municipalities/upplands-vasby/contracts/2025/commitments/egna-resor.md"));
  EXPECT_TRUE(p.has("content/programme/analyses/2025/analysis.json"));
  EXPECT_EQ(p.run({"list", "recommendations", "--format", "csv"}), exit_fine);
  EXPECT_NE(p.out.find("2025,grupp-1,1,,,"), std::string::npos) << p.out;
  EXPECT_EQ(p.run({"list", "analyses", "--format", "csv"}), exit_fine);
  EXPECT_NE(p.out.find("2025,2025/26,1,1,0,"), std::string::npos) << p.out;
  EXPECT_TRUE(p.has("content/initiatives/klimatfonden-i-vasby.json"));
  EXPECT_TRUE(p.has("content/events/2026-12-10-decembertraffen-nu.md"));
}

TEST(New, makes_files_that_pass_check_for_an_invented_one) {
  NewPortal p;
  p.make({"municipality", "Påhittby", "--example"});
  p.make({"contract", "pahittby", "2025"});
  p.make({"commitment", "pahittby", "2025", "styrning", "--joint", "1"});
  p.make({"local-contract", "pahittby", "Nya AB"});
  p.make({"follow-up", "pahittby", "2026"});
  p.make({"follow-up", "pahittby", "2026", "nya-ab"});
}

// The longest that a name may be, and that the file names made of it still fit an address.
TEST(New, makes_files_that_pass_check_for_the_longest_names) {
  NewPortal p;
  std::string longest = "Å";
  for (int i = 0; i < 99; ++i) longest += "b ";
  longest += "c";
  p.make({"municipality", longest.substr(0, 101), "--example"});
  p.make({"municipality", "lund"});
  p.make({"local-contract", "lund", longest});
  p.make({"initiative", longest});
  p.make({"event", "2026-12-10", longest});
}

TEST(New, refuses_a_name_that_check_would_refuse) {
  NewPortal p;
  p.make({"municipality", "lund"});
  const std::string name = "Å" + std::string(200, 'b');
  const std::string said = "fel K037: namnet är för långt: 201 tecken\n  högst 200 tecken\n";
  EXPECT_EQ(p.run({"new", "local-contract", "lund", name}), exit_usage);
  EXPECT_EQ(p.err, said);
  EXPECT_EQ(p.run({"new", "initiative", name}), exit_usage);
  EXPECT_EQ(p.err, said);
  EXPECT_EQ(p.run({"new", "event", "2026-12-10", name}), exit_usage);
  EXPECT_EQ(p.err, said);
  EXPECT_EQ(p.run({"new", "municipality", std::string(101, 'b'), "--example"}), exit_usage);
  EXPECT_EQ(p.err, "fel K037: namnet är för långt: 101 tecken\n  högst 100 tecken\n");
  EXPECT_FALSE(p.has("content/organisations"));
}

TEST(New, takes_a_name_without_quotes_for_a_mistake) {
  NewPortal p;
  EXPECT_EQ(p.run({"new", "event", "2026-12-10", "Min", "träff"}), exit_usage);
  EXPECT_EQ(p.err,
            "fel K005: \"träff\" är ett argument för mycket\n"
            "  ett namn med mellanslag skrivs inom citattecken: \"Min träff\" · se kontrakt new --help\n");
  EXPECT_FALSE(p.has("content/events/2026-12-10-min.md"));
  // Three may stand there: a report of one organisation.
  EXPECT_EQ(p.run({"new", "follow-up", "lund", "2026", "a", "b"}), exit_usage);
  EXPECT_EQ(p.err.find("fel K005: \"b\" är ett argument för mycket\n"), 0U) << p.err;
}

TEST(New, does_not_take_a_folder_for_a_new_portal) {
  World w;
  EXPECT_EQ(w.run({"new", "portal", "min-portal"}), exit_usage);
  EXPECT_EQ(w.err,
            "fel K005: \"min-portal\" är ett argument för mycket\n"
            "  i en annan mapp: kontrakt new portal --source min-portal · se kontrakt new --help\n");
  EXPECT_FALSE(w.has("site.yml"));
}

TEST(New, never_overwrites) {
  NewPortal p;
  p.make({"municipality", "Lund"});
  EXPECT_EQ(p.run({"new", "municipality", "Lund"}), exit_usage);
  EXPECT_EQ(p.err,
            "fel K030: content/municipalities/lund/municipality.json finns redan\n"
            "  öppna filen som finns, eller välj ett annat namn · inget har skrivits\n");
}

TEST(New, knows_the_municipalities_of_Sweden) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  EXPECT_EQ(w.run({"new", "municipality", "Linkoping"}), exit_usage);
  EXPECT_EQ(w.err,
            "fel K031: ingen av Sveriges 290 kommuner heter \"Linkoping\"\n"
            "  menade du \"Linköping\"? · en påhittad kommun: lägg till --example\n");
}

TEST(New, says_that_what_is_missing_may_stand_in_a_file_with_a_fault) {
  NewPortal p;
  p.make({"municipality", "Lund"});
  p.make({"contract", "lund", "2025"});
  p.write("content/programme/editions/2025/commitments/1.md", "---\nnumber: 1\n");
  EXPECT_EQ(p.run({"new", "commitment", "lund", "2025", "styrning", "--joint", "1", "--lang", "en"}),
            exit_usage);
  EXPECT_NE(
      p.err.find("warning K034: a file of the portal could not be read, so the answer may be incomplete\n"
                 "  run kontrakt check\n"),
      std::string::npos)
      << p.err;
  EXPECT_EQ(p.run({"list", "sources"}), exit_content);
  EXPECT_NE(p.out.find("prov"), std::string::npos) << p.out;
  EXPECT_NE(p.err.find("varning K034"), std::string::npos) << p.err;
}

TEST(New, says_what_is_missing) {
  NewPortal p;
  EXPECT_EQ(p.run({"new", "contract"}), exit_usage);
  EXPECT_EQ(p.err,
            "fel K006: argumentet KOMMUN ÅR saknas\n  exempel: kontrakt new contract linkoping 2025 · se "
            "kontrakt new "
            "--help\n");
  p.make({"municipality", "Lund"});
  EXPECT_EQ(p.run({"new", "contract", "lnd", "2025"}), exit_usage);
  EXPECT_EQ(p.err,
            "fel K032: kommunen \"lnd\" finns inte i portalen\n"
            "  finns: lund · menade du \"lund\"? · kontrakt new municipality \"lnd\"\n");
  EXPECT_EQ(p.run({"new", "contract", "lund", "2031"}), exit_usage);
  EXPECT_EQ(p.err,
            "fel K032: omgången \"2031\" finns inte i portalen\n  finns: 2025 · kontrakt new edition 2031\n");
  EXPECT_EQ(p.run({"new", "municipality", "???", "--example"}), exit_usage);
  EXPECT_EQ(p.err,
            "fel K033: \"???\" går inte att göra ett filnamn av\n"
            "  ge ett namn med minst en bokstav a–ö eller siffra\n");
}

}  // namespace
}  // namespace kontrakt::cli
