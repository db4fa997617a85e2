// From an empty folder to a portal with kontrakt new alone, and what its pages then say.
#include "cli/world.hpp"

namespace kontrakt::cli {
namespace {

// The page's words: no tags, no scripts, and one space between words.
std::string text_of(const World& world, const std::string& page) {
  boost::filesystem::ifstream file(boost::filesystem::path(world.folder()) / "public" / page / "index.html");
  EXPECT_TRUE(file) << page;
  const std::string html((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::string out;
  for (std::size_t at = std::min(html.find("<main"), html.size()); at < html.size();) {
    if (html[at] == '<') {
      at = std::min(html.find('>', at), html.size() - 1) + 1;
      if (!out.ends_with(' ')) out += ' ';
    } else {
      const bool space = html[at] == '\n' || html[at] == ' ';
      if (!space || !out.ends_with(' ')) out += space ? ' ' : html[at];
      ++at;
    }
  }
  return out;
}

struct Story : World {
  void make(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "new");
    ASSERT_EQ(run(arguments), exit_fine) << err << out;
  }
  void expect_on(const std::string& page, const std::vector<std::string>& words) {
    const std::string text = text_of(*this, page);
    for (const std::string& wanted : words)
      EXPECT_NE(text.find(wanted), std::string::npos) << wanted << " is not on " << page << ":\n" << text;
  }
};

TEST(NewStory, goes_from_an_empty_folder_to_a_portal_that_can_be_read) {
  Story s;
  s.make({"portal"});
  s.make({"edition", "2025"});
  s.make({"municipality", "Lund"});
  s.make({"contract", "lund", "2025"});
  s.make({"commitment", "lund", "2025", "styrning", "--joint", "1"});
  s.make({"local-contract", "lund", "exempelbolaget"});
  s.make({"follow-up", "lund", "2025"});
  s.make({"event", "2026-12-03", "Decemberträffen"});

  EXPECT_EQ(s.run({"check", "--strict"}), exit_fine) << s.out;
  ASSERT_EQ(s.run({"build"}), exit_fine) << s.out;
  s.expect_on("", {"Fyll i: startsidans text."});
  s.expect_on("kommuner", {"Lund"});
  s.expect_on("omgangar/2025", {"Klimatkontrakt 2030, version 2025/26", "uppges inte", "Klimatmål 2030",
                                "Stöd till förändringskommunikation"});
  s.expect_on(
      "kommuner/lund/klimatkontrakt/2025",
      {"Klimatkontrakt 2025/26 för Lund", "Klimatinvesteringsplan 2030", "Fyll i: åtagandets rubrik"});
  s.expect_on("kommuner/lund/ataganden/styrning", {"gemensamt åtagande 1", "Fyll i: vad som hänt."});
  s.expect_on("ataganden/1", {"Fyll i: vad kommunerna åtar sig", "nivå uppges inte", "Lund"});
  s.expect_on("kommuner/lund/lokala-klimatkontrakt/exempelbolaget", {"Fyll i: åtagandets rubrik"});
}

TEST(NewStory, says_which_command_comes_first_at_every_step) {
  Story s;
  s.make({"portal"});
  EXPECT_EQ(s.run({"new", "contract", "lund", "2025"}), exit_usage);
  EXPECT_EQ(s.err,
            "fel K032: kommunen \"lund\" finns inte i portalen\n  kontrakt new municipality \"lund\"\n");
  s.make({"municipality", "lund"});
  EXPECT_EQ(s.run({"new", "contract", "lund", "2025"}), exit_usage);
  EXPECT_EQ(s.err, "fel K032: omgången \"2025\" finns inte i portalen\n  kontrakt new edition 2025\n");
  s.make({"edition", "2025"});
  EXPECT_EQ(s.run({"new", "commitment", "lund", "2025", "styrning"}), exit_usage);
  EXPECT_EQ(s.err,
            "fel K032: kontraktet \"lund 2025\" finns inte i portalen\n"
            "  kontrakt new contract lund 2025\n");
}

TEST(NewStory, takes_the_sections_of_the_newest_edition_for_the_next) {
  Story s;
  s.make({"portal"});
  s.make({"edition", "2025"});
  const std::string first = s.folder() + "/content/programme/editions/2025/edition.json";
  {
    boost::filesystem::ofstream file{boost::filesystem::path(first)};
    file << R"({"label": "2025", "title": "Den första",
      "sections": [{"key": "targets", "number": "1", "title": "Våra mål", "content": "municipality"}],
      "source": {"document": "kk-2025", "place": "hela"}})";
  }
  s.make({"edition", "2026", "--example"});
  EXPECT_EQ(s.run({"check", "--strict"}), exit_fine) << s.out;
  ASSERT_EQ(s.run({"build"}), exit_fine) << s.out;
  s.expect_on("omgangar/2026", {"Klimatkontrakt 2030, version 2026/27", "Våra mål"});
}

}  // namespace
}  // namespace kontrakt::cli
