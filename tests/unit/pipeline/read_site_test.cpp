#include "pipeline/read_site.hpp"

#include <gtest/gtest.h>

#include "diagnostics/format.hpp"

namespace kontrakt::pipeline {
namespace {

// A project in memory, and what reading its site.yml says.
struct Project {
  support::MemoryFileSystem disk;
  Request request;
  diagnostics::SourceFiles files;
  std::optional<config::Site> site;

  Project() {
    request.project = "/portal";
    for (const char* folder : {"content", "templates", "themes/standard"})
      EXPECT_TRUE(disk.make_directories(folder));
  }
  std::string read(const std::string& more, const std::string& base_url = "https://example.org/") {
    disk.add("site.yml", "title: Provet\nbase_url: " + base_url + "\n" + more);
    diagnostics::Diagnostics found;
    site = read_site(disk, request, files, found);
    return diagnostics::format(found, files);
  }
};

TEST(ReadSite, gives_what_is_written_and_the_defaults) {
  Project p;
  EXPECT_EQ(p.read("content: [./content/]\nas_of: 2026-11-21\n"), "");
  ASSERT_TRUE(p.site);
  EXPECT_EQ(p.site->title, "Provet");
  EXPECT_EQ(p.site->content, std::vector<std::string>{"content"});
  EXPECT_EQ(p.site->output, "public");
  EXPECT_EQ(p.site->as_of->iso(), "2026-11-21");
}

TEST(ReadSite, lets_the_command_line_go_first) {
  Project p;
  p.request.base_url = "https://klimat.example.org/";
  p.request.output = "/srv/klimat";
  p.request.as_of = support::Date{2027, 1, 2};
  EXPECT_EQ(p.read("content: [content]\nas_of: 2026-11-21\n"), "");
  ASSERT_TRUE(p.site);
  EXPECT_EQ(p.site->base_url, "https://klimat.example.org/");
  EXPECT_EQ(p.site->output, "/srv/klimat");
  EXPECT_EQ(p.site->as_of->iso(), "2027-01-02");
}

TEST(ReadSite, refuses_an_output_folder_that_holds_what_people_wrote) {
  Project p;
  EXPECT_EQ(p.read("content: [content]\noutput: content/ut\n"),
            "site.yml:4:9: fel K014: portalen kan inte byggas i \"content/ut\": mappen används till content "
            "(content)\n"
            "  4 | output: content/ut\n"
            "    |         ^^^^^^^^^^\n"
            "  välj en egen mapp, till exempel public\n");
  EXPECT_FALSE(p.site);
  EXPECT_EQ(p.read("content: [content]\noutput: .\n"),
            "site.yml:4:9: fel K014: portalen kan inte byggas i \".\": det är portalens egen mapp eller en "
            "ovanför den\n"
            "  4 | output: .\n"
            "    |         ^\n"
            "  välj en egen mapp, till exempel public\n");
}

TEST(ReadSite, keeps_templates_and_output_in_the_project) {
  Project p;
  EXPECT_EQ(p.read("content: [content]\ntemplates: ../andras\n"),
            "site.yml:4:12: fel K013: \"../andras\" (templates) ligger utanför portalens mapp\n"
            "  4 | templates: ../andras\n"
            "    |            ^^^^^^^^^\n");
}

TEST(ReadSite, follows_no_symbolic_link) {
  Project p;
  p.disk.add_symlink("lankat", "/etc");
  EXPECT_EQ(p.read("content: [lankat]\n"),
            "site.yml:3:11: fel K015: \"lankat\" (content) går genom en symbolisk länk\n"
            "  3 | content: [lankat]\n"
            "    |           ^^^^^^\n");
}

TEST(ReadSite, says_that_the_settings_are_empty) {
  Project p;
  p.disk.add("site.yml", "# bara en kommentar\n");
  diagnostics::Diagnostics found;
  EXPECT_FALSE(read_site(p.disk, p.request, p.files, found));
  EXPECT_EQ(diagnostics::format(found, p.files),
            "site.yml:1:1: fel K143: filen är tom\n"
            "  1 | # bara en kommentar\n"
            "    | ^\n");
}

TEST(ReadSite, names_a_folder_that_is_not_there) {
  Project p;
  EXPECT_EQ(p.read("content: [inehåll]\n"),
            "site.yml:3:11: fel K012: mappen \"inehåll\" (content) finns inte\n"
            "  3 | content: [inehåll]\n"
            "    |           ^^^^^^^\n"
            "  rätta sökvägen, eller skapa mappen\n");
}

TEST(ReadSite, refuses_content_roots_in_each_other) {
  Project p;
  EXPECT_TRUE(p.disk.make_directories("content/lund"));
  EXPECT_EQ(p.read("content: [content, content/lund]\n"),
            "site.yml:3:20: fel K019: innehållsmapparna \"content/lund\" och \"content\" överlappar\n"
            "  3 | content: [content, content/lund]\n"
            "    |                    ^^^^^^^^^^^^\n");
}

TEST(ReadSite, lets_only_warnings_be_changed) {
  Project p;
  EXPECT_EQ(p.read("content: [content]\nchecks:\n  K105: off\n"),
            "site.yml:5:3: fel K017: K105 är ett fel och kan inte ändras\n"
            "  5 |   K105: off\n"
            "    |   ^^^^\n");
}

TEST(ReadSite, takes_templates_from_the_program_when_the_project_has_none) {
  Project p;
  p.request.share = {"/usr/share/kontrakt"};
  EXPECT_TRUE(p.disk.make_directories("/usr/share/kontrakt/mallar"));
  EXPECT_EQ(p.read("content: [content]\ntemplates: mallar\n"), "");
  ASSERT_TRUE(p.site);
  EXPECT_EQ(p.site->templates, "/usr/share/kontrakt/mallar");
}

}  // namespace
}  // namespace kontrakt::pipeline
