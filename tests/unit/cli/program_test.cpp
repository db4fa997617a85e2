#include "cli/program.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "cli/world.hpp"

namespace kontrakt::cli {
namespace {

TEST(Program, names_the_nearest_command) {
  World w;
  EXPECT_EQ(w.run({"biuld"}), exit_usage);
  EXPECT_EQ(w.err,
            "fel K001: okänt kommando \"biuld\"\n"
            "  kommandon: build, check, new, list, publish-year, schema, explain · menade du \"build\"?\n");
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

TEST(Program, takes_the_word_help_as_the_flag) {
  World w;
  EXPECT_EQ(w.run({"new", "--help"}), exit_fine);
  const std::string of_the_flag = w.out;
  EXPECT_EQ(w.run({"help", "new"}), exit_fine);
  EXPECT_EQ(w.out, of_the_flag);
  EXPECT_EQ(w.run({"help"}), exit_fine);
  EXPECT_NE(w.out.find("Kommandon:"), std::string::npos);
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

TEST(Program, builds_without_pdfs_and_says_how_to_make_them_when_there_is_no_chromium) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  w.variables["PATH"] = "/finns/inte";
  ASSERT_EQ(w.run({"build", "--pdf", "--quiet"}), exit_fine);
  EXPECT_EQ(
      w.out,
      "varning K620: inga PDF-filer gjordes: Chromium finns inte\n"
      "  installera chromium, eller låt KONTRAKT_CHROMIUM peka på en Chrome eller Chromium · för hand: öppna "
      "tryckutgåvans sida i en webbläsare, skriv ut och välj Spara som PDF\n");
  EXPECT_TRUE(w.has("public/index.html"));
  ASSERT_EQ(w.run({"build", "--quiet"}), exit_fine);
  EXPECT_EQ(w.out, "");
}

TEST(Program, takes_no_other_browser_than_the_one_that_was_chosen) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  w.variables["PATH"] = "/usr/bin:/bin";
  w.variables["KONTRAKT_CHROMIUM"] = "/finns/inte";
  ASSERT_EQ(w.run({"build", "--pdf", "--quiet", "--lang", "en"}), exit_fine);
  EXPECT_EQ(
      w.out,
      "warning K620: no PDFs were made: there is no Chromium\n"
      "  KONTRAKT_CHROMIUM is \"/finns/inte\", which cannot be run · install chromium, or let "
      "KONTRAKT_CHROMIUM point at a Chrome or Chromium · by hand: open the page of the print edition in a "
      "browser, print and choose Save as PDF\n");
}

TEST(Program, can_write_in_place_and_then_leaves_the_folder_itself) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  ASSERT_EQ(w.run({"build"}), exit_fine) << w.out;
  boost::filesystem::ofstream(boost::filesystem::path(w.folder()) / "content/pages/ny.md")
      << "---\ntitle: Ny sida\ndescription: En ny sida.\n---\nText.\n";
  // A process that stands in the folder still stands in the same one afterwards.
  const int held = ::open((w.folder() + "/public").c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_EQ(w.run({"build", "--in-place"}), exit_fine) << w.out;
  EXPECT_EQ(::faccessat(held, "ny/index.html", F_OK, 0), 0);
  ::close(held);
  EXPECT_NE(w.out.find(": 1 ny, "), std::string::npos) << w.out;
  EXPECT_EQ(w.out.find("K616"), std::string::npos) << w.out;
}

TEST(Program, goes_on_from_the_last_build_and_makes_only_what_has_changed) {
  World w;
  w.program = "program 1";
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  const boost::filesystem::path page = boost::filesystem::path(w.folder()) / "content/pages/om.md";
  const auto made = [&](const std::vector<std::string>& arguments) {
    EXPECT_EQ(w.run(arguments), exit_fine) << w.out;
    const std::size_t at = w.err.find("pages made: ");
    return at == std::string::npos ? w.err : w.err.substr(at, w.err.find('\n', at) - at);
  };
  const std::vector<std::string> build = {"build", "--profile", "--lang", "en"};
  const std::string all = made(build);
  ASSERT_TRUE(boost::filesystem::exists(page));

  boost::filesystem::ofstream(page, std::ios::app) << "\nEn mening till.\n";
  EXPECT_EQ(made(build).find("pages made: 1 of "), 0U) << w.err;
  EXPECT_NE(w.out.find("1 changed"), std::string::npos) << w.out;
  EXPECT_EQ(made({"build", "--profile", "--lang", "en", "--fresh"}), all);
  EXPECT_EQ(w.out.find("changed,"), std::string::npos) << w.out;
  w.program = "program 2";
  EXPECT_EQ(made(build), all);
}

TEST(Program, names_the_file_in_media_whose_name_cannot_be_published) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  boost::filesystem::create_directories(w.folder() + "/content/media");
  for (const char* name : {"rad\nbyte.png", "latin\xE5.png", "å.pdf", "a\u030A.pdf"})
    boost::filesystem::ofstream(boost::filesystem::path(w.folder()) / "content/media" / name) << "x";
  EXPECT_EQ(w.run({"check", "--quiet"}), exit_content);
  EXPECT_EQ(
      w.out,
      "content/media/latin\uFFFD.png:1:1: fel K601: sidan \"media/latin\uFFFD.png\" kan inte skrivas: den är "
      "inte giltig UTF-8\n"
      "content/media/rad byte.png:1:1: fel K601: sidan \"media/rad byte.png\" kan inte skrivas: den "
      "innehåller "
      "ett styrtecken eller omvänt snedstreck\n"
      "content/media/å.pdf:1:1: fel K605: \"media/å.pdf\" och \"media/a\u030A.pdf\" skiljer sig bara i hur "
      "bokstäverna är lagrade\n"
      "  den andra: content/media/a\u030A.pdf:1:1\n");
}

TEST(Program, never_builds_over_the_home_folder) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  boost::filesystem::create_directories(w.folder() + "/hem/anna");
  w.variables["HOME"] = w.folder() + "/hem/anna";
  EXPECT_EQ(w.run({"build", "--output", "hem"}), exit_input_output);
  EXPECT_NE(w.out.find("fel K610: utdatamappen \"" + w.folder() + "/hem\" innehåller " + w.folder() +
                       "/hem/anna\n"),
            std::string::npos)
      << w.out;
}

TEST(Program, says_that_a_translation_is_not_shown_yet) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  boost::filesystem::ofstream(boost::filesystem::path(w.folder()) / "content/pages/om.en.md")
      << "---\ntitle: About\n---\nText.\n";
  EXPECT_EQ(w.run({"check", "--quiet"}), exit_fine);
  EXPECT_EQ(w.out,
            "content/pages/om.en.md:1:1: varning K190: översättningen visas inte ännu\n"
            "  1 | ---\n"
            "    | ^\n"
            "  den kan ligga kvar · tysta varningen i site.yml: K190: off under checks\n");
}

TEST(Program, says_only_that_it_was_stopped_when_it_was) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  // No page is made, so the heading of this one is nowhere to be found; that is no fault of the content.
  boost::filesystem::ofstream(boost::filesystem::path(w.folder()) / "content/pages/ny.md")
      << "---\ntitle: Ny\ndescription: Ny.\n---\nSe [slutet](/ny/#slutet).\n\n## Slutet {#slutet}\n\nText.\n";
  w.stop = true;
  EXPECT_EQ(w.run({"build"}), exit_interrupted);
  EXPECT_EQ(w.out, "Avbrutet. Inget skrevs. Finns portalen sedan tidigare ligger den kvar som den var.\n");
  w.stop = false;
  EXPECT_EQ(w.run({"build"}), exit_fine) << w.out;
}

TEST(Program, writes_nothing_when_the_content_has_errors) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  boost::filesystem::create_directories(w.folder() + "/content/sources");
  boost::filesystem::ofstream(boost::filesystem::path(w.folder()) / "content/sources/fel.json") << "{";
  EXPECT_EQ(w.run({"build"}), exit_content);
  EXPECT_NE(w.out.find("Inget skrevs: 1 fel. Finns portalen sedan tidigare ligger den kvar som den var.\n"),
            std::string::npos)
      << w.out;
  EXPECT_FALSE(w.has("public"));
}

}  // namespace
}  // namespace kontrakt::cli
