#include "cli/program.hpp"

#include "cli/world.hpp"

namespace kontrakt::cli {
namespace {

TEST(Program, names_the_nearest_command) {
  World w;
  EXPECT_EQ(w.run({"biuld"}), exit_usage);
  EXPECT_EQ(w.err,
            "fel K001: okänt kommando \"biuld\"\n"
            "  kommandon: build, check, new, list, schema, explain · menade du \"build\"?\n");
  EXPECT_EQ(w.out, "");
}

TEST(Program, names_the_nearest_flag_and_says_nothing_of_its_value) {
  World w;
  EXPECT_EQ(w.run({"check", "--fromat", "json"}), exit_usage);
  EXPECT_EQ(w.err, "fel K002: okänd flagga \"--fromat\"\n  menade du --format? · se kontrakt check --help\n");
}

TEST(Program, says_which_flag_lacks_its_value) {
  World w;
  EXPECT_EQ(w.run({"build", "--output"}), exit_usage);
  EXPECT_EQ(w.err, "fel K003: --output behöver ett värde\n  se kontrakt build --help\n");
}

TEST(Program, says_what_a_flag_may_be) {
  World w;
  EXPECT_EQ(w.run({"check", "--format", "jsn"}), exit_usage);
  EXPECT_EQ(w.err,
            "fel K004: ogiltigt värde \"jsn\" för --format\n"
            "  tillåtna: text, json, github · menade du \"json\"?\n");
}

TEST(Program, speaks_english_when_asked) {
  World w;
  EXPECT_EQ(w.run({"--lang", "en", "check", "extra"}), exit_usage);
  EXPECT_EQ(w.err, "error K005: \"extra\" is one argument too many\n  see kontrakt check --help\n");
}

TEST(Program, says_kindly_that_there_is_no_portal) {
  World w;
  EXPECT_EQ(w.run({"check"}), exit_usage);
  EXPECT_EQ(w.err,
            "fel K010: ingen portal här: varken " + w.folder() +
                " eller någon mapp ovanför har filen site.yml\n"
                "  gå till portalens mapp eller ge den med --source MAPP · börja en ny portal: kontrakt new "
                "portal\n");
}

TEST(Program, refuses_a_day_that_does_not_exist) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  EXPECT_EQ(w.run({"check", "--as-of", "2026-02-30"}), exit_usage);
  EXPECT_EQ(w.err, "fel K020: \"2026-02-30\" är inget datum\n  skriv så här: 2026-11-21\n");
  w.variables["SOURCE_DATE_EPOCH"] = "i dag";
  EXPECT_EQ(w.run({"check"}), exit_usage);
  EXPECT_EQ(w.err, "fel K021: SOURCE_DATE_EPOCH är \"i dag\" och ska vara ett heltal\n");
}

TEST(Program, has_help_with_an_example_for_every_command_in_both_languages) {
  World w;
  for (const char* command : {"build", "check", "new", "list", "schema", "explain"}) {
    EXPECT_EQ(w.run({command, "--help"}), exit_fine);
    EXPECT_NE(w.out.find("Exempel:\n  kontrakt " + std::string(command)), std::string::npos) << w.out;
    EXPECT_EQ(w.out.find("Usage"), std::string::npos);
    EXPECT_EQ(w.run({command, "--help", "--lang", "en"}), exit_fine);
    EXPECT_NE(w.out.find("Examples:\n  kontrakt " + std::string(command)), std::string::npos) << w.out;
  }
}

TEST(Program, explains_a_code_and_guesses_a_wrong_one) {
  World w;
  EXPECT_EQ(w.run({"explain", "k020"}), exit_fine);
  EXPECT_EQ(
      w.out,
      "fel K020: \"…\" är inget datum\n\nDatum skrivs ÅÅÅÅ-MM-DD, till exempel 2026-11-21, och dagen måste "
      "finnas.\n");
  EXPECT_EQ(w.run({"explain", "K1044"}), exit_usage);
  EXPECT_EQ(w.err,
            "fel K009: det finns inget meddelande \"K1044\"\n"
            "  menade du K104? · alla koder: kontrakt explain --all\n");
}

TEST(Program, builds_a_new_portal_from_its_own_templates) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  ASSERT_EQ(w.run({"build"}), exit_fine) << w.out;
  EXPECT_TRUE(w.has("public/index.html"));
  EXPECT_TRUE(w.has("public/om/index.html"));
}

TEST(Program, writes_nothing_when_the_content_has_errors) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  boost::filesystem::create_directories(w.folder() + "/content/sources");
  boost::filesystem::ofstream(boost::filesystem::path(w.folder()) / "content/sources/fel.json") << "{";
  EXPECT_EQ(w.run({"build"}), exit_content);
  EXPECT_NE(w.out.find("Inget skrevs: 1 fel. Den förra portalen ligger kvar som den var.\n"),
            std::string::npos)
      << w.out;
  EXPECT_FALSE(w.has("public"));
}

}  // namespace
}  // namespace kontrakt::cli
