// The staff's lists of a small portal: Lund, and the invented Exempelby with its bakery.
#include <map>
#include <sstream>

#include "cli/world.hpp"

namespace kontrakt::cli {
namespace {

namespace fs = boost::filesystem;

const std::string exempelby = "content/municipalities/exempelby/";
const std::string lund = "content/municipalities/lund/";

// tests/sites/base in a folder of its own. The bakery has signed in 2024, so that 2025 is the first year that
// it owes a report of; it has given it.
struct StaffPortal : World {
  StaffPortal() {
    const fs::path base = fs::path(KONTRAKT_SOURCE_DIR) / "tests/sites/base";
    for (const auto& entry : fs::recursive_directory_iterator(base)) {
      const fs::path to = path(fs::relative(entry.path(), base).string());
      if (fs::is_directory(entry.path())) {
        fs::create_directories(to);
      } else {
        fs::copy_file(entry.path(), to);
      }
    }
    change(exempelby + "local/contracts/bageriet.json", "2023-05-04", "2024-05-04");
  }

  fs::path path(const std::string& name) const { return fs::path(folder()) / name; }
  std::string read(const std::string& name) const {
    fs::ifstream file(path(name));
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories(path(name).parent_path());
    fs::ofstream(path(name)) << text;
  }
  void change(const std::string& name, const std::string& from, const std::string& to) const {
    std::string text = read(name);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << name << " has no " << from;
    write(name, text.replace(at, from.size(), to));
  }
  // All files below a folder with what is in them.
  std::map<std::string, std::string> files(const std::string& below) const {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(path(below))) {
      const std::string name = fs::relative(entry.path(), path(below)).string();
      if (fs::is_regular_file(entry.path())) all[name] = read(below + "/" + name);
    }
    return all;
  }
  // The bakery's report is gone, and a report is due on 31 March with two weeks of grace.
  void owe_a_report() const {
    fs::remove(path(exempelby + "local/follow-up/2025/bageriet.json"));
    change(exempelby + "local/programme.json", "\"due\": \"03-31\"",
           "\"due\": \"03-31\", \"grace_days\": 14");
    change(exempelby + "local/programme.json", "\"example\": true",
           "\"contact\": {\"role\": \"Näringslivsutvecklare\", \"email\": \"naring@example.org\"},\n"
           "  \"example\": true");
  }
};

TEST(StaffLists, sayWhatIsDueAndWhomToRemind) {
  StaffPortal p;
  p.owe_a_report();
  EXPECT_EQ(p.run({"list", "due", "--as-of", "2026-04-05"}), exit_fine) << p.err;
  EXPECT_EQ(
      p.out,
      "status  last_day    days  municipality  kind             who          year  detail                  "
      "contact                                    example\n"
      "snart   2026-03-31  -5    exempelby     lokalt kontrakt  Bageriet AB  2025  respit till 2026-04-14  "
      "Näringslivsutvecklare, naring@example.org  ja\n");
  EXPECT_EQ(p.err, "");
  EXPECT_EQ(p.run({"list", "due", "--as-of", "2026-04-15", "--format", "csv"}), exit_fine) << p.err;
  EXPECT_EQ(p.out,
            "status,last_day,days,municipality,kind,who,year,detail,contact,example\r\n"
            "saknas,2026-03-31,-15,exempelby,lokalt kontrakt,Bageriet AB,2025,,"
            "\"Näringslivsutvecklare, naring@example.org\",ja\r\n");
  EXPECT_EQ(p.run({"list", "due", "--as-of", "2026-01-02", "--format", "json"}), exit_fine) << p.err;
  EXPECT_EQ(p.out, R"([
  {
    "status": "ska lämnas",
    "last_day": "2026-03-31",
    "days": "88",
    "municipality": "exempelby",
    "kind": "lokalt kontrakt",
    "who": "Bageriet AB",
    "year": "2025",
    "detail": "",
    "contact": "Näringslivsutvecklare, naring@example.org",
    "example": "ja"
  }
]
)");
}

TEST(StaffLists, sayOfAMunicipalityHowManyCommitmentsAreLeftAndThatTheDayIsThePortalsOwn) {
  StaffPortal p;
  p.change(lund + "contracts/2025/contract.json", "\"signatures\"",
           "\"duty\": {\"kind\": \"årlig\", \"source\": {\"place\": \"sista sidan\"}},\n  \"signatures\"");
  p.change(lund + "municipality.json", "\"name\"",
           "\"contact\": {\"role\": \"Klimatstrateg\", \"phone\": \"046-00 00 00\", \"url\": "
           "\"https://lund.se/\"},\n  \"name\"");
  p.change(lund + "follow-up/2026.json",
           ",\n    { \"commitment\": \"resor\", \"status\": \"ej bedömt\", \"note\": \"Räknas nästa år.\" }",
           "");
  p.change(
      exempelby + "local/contracts/bageriet.json", "\"commitments\"",
      "\"ended\": {\"date\": \"2026-06-30\", \"reason\": \"Bageriet har lagts ned.\"},\n  \"commitments\"");
  EXPECT_EQ(p.run({"list", "due", "--as-of", "2027-11-21"}), exit_fine) << p.err;
  EXPECT_EQ(p.out,
            "status      last_day    days  municipality  kind                who   year  "
            "detail                                          contact                      example\n"
            "ska lämnas  2027-12-31  40    lund          kommunens kontrakt  Lund  2026  "
            "1 av 2 åtaganden, källan anger ingen sista dag  Klimatstrateg, 046-00 00 00\n");
}

TEST(StaffLists, sayInWordsThatThereIsNothingAndStayWellFormed) {
  StaffPortal p;
  EXPECT_EQ(p.run({"list", "due"}), exit_fine) << p.err;
  EXPECT_EQ(p.out, "Inget att påminna om per 2026-11-21.\n");
  EXPECT_EQ(p.run({"list", "due", "--lang", "en"}), exit_fine) << p.err;
  EXPECT_EQ(p.out, "Nothing to remind of as of 2026-11-21.\n");
  EXPECT_EQ(p.run({"list", "expired", "--format", "text"}), exit_fine) << p.err;
  EXPECT_EQ(p.out, "Inget har gått ut per 2026-11-21.\n");
  EXPECT_EQ(p.run({"list", "unsourced"}), exit_fine) << p.err;
  EXPECT_EQ(p.out, "Ingen uppgift saknar källa.\n");
  EXPECT_EQ(p.run({"list", "due", "--format", "json"}), exit_fine) << p.err;
  EXPECT_EQ(p.out, "[]\n");
  EXPECT_EQ(p.run({"list", "expired", "--format", "csv"}), exit_fine) << p.err;
  EXPECT_EQ(p.out, "what,municipality,id,title,ended,file,line,example\r\n");
}

TEST(StaffLists, sayWhatHasPassed) {
  StaffPortal p;
  p.write(
      "content/events/2026-10-01-traff.md",
      "---\ntitle: Träff i Lund\ndate: 2026-10-01\nkind: annat\nstatus: planerad\nmunicipality: lund\n---\n");
  EXPECT_EQ(p.run({"list", "expired", "--as-of", "2028-01-01"}), exit_fine) << p.err;
  EXPECT_EQ(
      p.out,
      "what      municipality  id                title         ended       file                              "
      "                        line  example\n"
      "mål       lund          bilar-2027        Färre bilar   2027        "
      "content/municipalities/lund/contracts/2025/contract.json  34\n"
      "händelse  lund          2026-10-01-traff  Träff i Lund  2026-10-01  "
      "content/events/2026-10-01-traff.md                        3\n");
}

TEST(StaffLists, sayWhatHasNoSourceAlsoWhereTheWarningIsSilenced) {
  StaffPortal p;
  p.change(lund + "municipality.json", "\"name\"",
           "\"population\": {\"value\": 130000, \"year\": 2024},\n  \"name\"");
  p.change(exempelby + "municipality.json", "\"name\"",
           "\"population\": {\"value\": 12, \"year\": 2024},\n  \"name\"");
  p.change(lund + "contracts/2025/contract.json", ",\n      \"source\": { \"place\": \"avsnitt 3.1\" }", "");
  p.write("site.yml", p.read("site.yml") + "checks:\n  K330: off\n");
  EXPECT_EQ(p.run({"check", "--quiet"}), exit_fine);
  EXPECT_EQ(p.out, "");
  EXPECT_EQ(p.run({"list", "unsourced"}), exit_fine) << p.err;
  EXPECT_EQ(
      p.out,
      "file                                                      line  what     name           example\n"
      "content/municipalities/exempelby/municipality.json        2     siffran  invånare       ja\n"
      "content/municipalities/lund/contracts/2025/contract.json  15    målet    Lägre utsläpp\n"
      "content/municipalities/lund/municipality.json             2     siffran  invånare\n");
}

TEST(StaffLists, sayOnceOfAListOrAFileThatItHasNoSource) {
  StaffPortal p;
  p.change(lund + "municipality.json", "\"name\"",
           "\"memberships\": [{\"name\": \"ICLEI\"}, {\"name\": \"Eurocities\"}],\n  \"name\"");
  p.change(lund + "follow-up/2026.json",
           ",\n  \"source\": { \"document\": \"kontraktet\", \"place\": \"uppföljningen\" }", "");
  p.change(exempelby + "local/contracts/bageriet.json",
           ",\n  \"source\": { \"document\": \"exempel\", \"place\": \"kontraktet\" }", "");
  EXPECT_EQ(p.run({"list", "unsourced", "--format", "csv"}), exit_fine) << p.err;
  EXPECT_EQ(p.out,
            "file,line,what,name,example\r\n"
            "content/municipalities/exempelby/local/contracts/bageriet.json,1,det lokala kontraktet,Bageriet "
            "AB,ja\r\n"
            "content/municipalities/lund/follow-up/2026.json,1,uppföljningen,2026,\r\n"
            "content/municipalities/lund/municipality.json,1,medlemskapen,\"ICLEI, Eurocities\",\r\n");
}

TEST(StaffLists, sayWhatIsToBeReviewed) {
  StaffPortal p;
  p.change(
      lund + "municipality.json", "\"name\"",
      "\"reviewed\": {\"date\": \"2026-03-01\", \"by\": \"redaktör\"},\n  \"updated\": \"2026-03-02\",\n  "
      "\"name\"");
  p.change(exempelby + "municipality.json", "\"name\"",
           "\"reviewed\": {\"date\": \"2025-11-20\", \"by\": \"redaktör\"},\n  \"name\"");
  EXPECT_EQ(p.run({"list", "unreviewed"}), exit_fine) << p.err;
  EXPECT_EQ(
      p.out,
      "municipality  what                 reviewed    by        updated     why                              "
      " file                                                      example\n"
      "exempelby     kommunens uppgifter  2025-11-20  redaktör              granskad för mer än ett år sedan "
      " content/municipalities/exempelby/municipality.json        ja\n"
      "lund          kommunens uppgifter  2026-03-01  redaktör  2026-03-02  ändrad efter granskningen        "
      " content/municipalities/lund/municipality.json\n"
      "lund          kontrakt 2025/26                                       aldrig granskad                  "
      " content/municipalities/lund/contracts/2025/contract.json\n"
      "lund          kontrakt 2024/25                                       aldrig granskad                  "
      " content/municipalities/lund/contracts/2024/contract.json\n");
}

TEST(StaffLists, countFromTheDayThatBuildWouldCountFrom) {
  StaffPortal p;
  p.owe_a_report();
  EXPECT_EQ(p.run({"list", "due"}), exit_fine);
  EXPECT_TRUE(p.out.find("saknas  2026-03-31  -235 ") != std::string::npos) << p.out;
  p.variables["SOURCE_DATE_EPOCH"] = "1774915200";  // 2026-03-31
  EXPECT_EQ(p.run({"list", "due"}), exit_fine);
  EXPECT_TRUE(p.out.find("snart   2026-03-31  0 ") != std::string::npos) << p.out;
  EXPECT_EQ(p.run({"list", "due", "--as-of", "2026-03-30"}), exit_fine);
  EXPECT_TRUE(p.out.find("snart   2026-03-31  1 ") != std::string::npos) << p.out;
  EXPECT_EQ(p.run({"list", "due", "--as-of", "i morgon"}), exit_usage);
  EXPECT_EQ(p.err, "fel K020: \"i morgon\" är inget datum\n  skriv så här: 2026-11-21\n");
}

TEST(StaffLists, askForADayWhereThereIsNone) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  EXPECT_EQ(w.run({"list", "due"}), exit_usage);
  EXPECT_EQ(w.err,
            "fel K039: listan behöver en dag att räkna från\n"
            "  ange dagen: --as-of 2026-11-21\n");
  EXPECT_EQ(w.run({"list", "due", "--as-of", "2026-11-21"}), exit_fine);
  EXPECT_EQ(w.out, "Inget att påminna om per 2026-11-21.\n");
  EXPECT_EQ(w.run({"list", "unsourced"}), exit_fine);
}

// A report that does not count must not be called missing in silence.
TEST(StaffLists, warnThatContentWithErrorsMayMakeThemWrong) {
  StaffPortal p;
  fs::rename(p.path(exempelby + "local/follow-up/2025/bageriet.json"),
             p.path(exempelby + "local/follow-up/2025/bagreiet.json"));
  EXPECT_EQ(p.run({"list", "due", "--format", "json"}), exit_content);
  EXPECT_EQ(p.err,
            "varning K038: innehållet har 1 fel, så listan kan vara ofullständig eller säga fel\n"
            "  kör kontrakt check och rätta felen först\n");
  EXPECT_TRUE(p.out.starts_with("[\n  {\n    \"status\": \"saknas\"")) << p.out;
  EXPECT_EQ(p.run({"list", "organisations", "--format", "json"}), exit_fine);
}

TEST(StaffLists, areNamedWhenTheNameIsMisspelt) {
  StaffPortal p;
  EXPECT_EQ(p.run({"list", "unreviwed"}), exit_usage);
  EXPECT_EQ(
      p.err,
      "fel K004: ogiltigt värde \"unreviwed\" för VAD\n"
      "  tillåtna: municipalities, contracts, commitments, targets, documents, organisations, "
      "initiatives, analyses, recommendations, local-contracts, statistics, sources, pages, due, expired, "
      "unsourced, unreviewed, kinds · menade du \"unreviewed\"?\n");
}

std::string without(std::string text, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at))
      text.erase(at, word.size());
  }
  return text;
}

TEST(StaffLists, changeWithTheDayAndNothingElseDoes) {
  StaffPortal p;
  p.owe_a_report();
  const auto content = p.files("content");
  ASSERT_EQ(p.run({"build", "--as-of", "2026-04-05", "--output", "a"}), exit_fine) << p.out;
  const auto first = p.files("a");
  for (const char* list : {"due", "expired", "unsourced", "unreviewed"}) {
    ASSERT_EQ(p.run({"list", list, "--as-of", "2032-01-01"}), exit_fine);
    const std::string later = p.out;
    ASSERT_EQ(p.run({"list", list, "--as-of", "2026-04-05"}), exit_fine);
    EXPECT_EQ(p.out == later, std::string(list) == "unsourced" || std::string(list) == "unreviewed") << p.out;
  }
  // Neither a list nor a build changes what is there.
  EXPECT_EQ(p.files("content"), content);
  EXPECT_EQ(p.files("a"), first);
  ASSERT_EQ(p.run({"build", "--as-of", "2026-04-06", "--output", "b"}), exit_fine) << p.out;
  // The pages say which day they count from; no status changes on this one.
  const auto second = p.files("b");
  EXPECT_EQ(second.size(), first.size());
  for (const auto& [name, text] : second) {
    const auto before = first.find(name);
    ASSERT_TRUE(before != first.end()) << name;
    EXPECT_EQ(without(text, {"2026-04-06", "6 april 2026", "6\u00A0april 2026"}),
              without(before->second, {"2026-04-05", "5 april 2026", "5\u00A0april 2026"}))
        << name;
  }
  EXPECT_EQ(p.files("content"), content);
}

}  // namespace
}  // namespace kontrakt::cli
