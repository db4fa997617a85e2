#include "pipeline/theme.hpp"

#include <gtest/gtest.h>

#include "diagnostics/format.hpp"

namespace kontrakt::pipeline {
namespace {

struct Themes {
  support::MemoryFileSystem disk;
  diagnostics::SourceFiles files;
  Theme theme;

  Themes() {
    disk.add("themes/standard/theme.json", R"({"name": "Standard"})");
    disk.add("themes/standard/css/portal.css",
             ":root { --ink: #000; --paper: #fff; --deep: #005; --on-deep: #fff; }");
    disk.add("themes/standard/fonts/a.woff2", "font");
    disk.add("themes/standard/media/logo.svg", "<svg/>");
    disk.add("templates/base.html", "");
  }
  std::string load(const std::string& name) {
    config::Site site;
    site.theme = "themes/" + name;
    diagnostics::Diagnostics found;
    theme = load_theme(disk, site, {}, files, found);
    return diagnostics::format(found, files);
  }
  std::vector<std::string> paths() const {
    std::vector<std::string> out;
    for (const ThemeFile& file : theme.files) out.push_back(file.site_path);
    return out;
  }
};

TEST(Theme, marks_the_files_that_pages_name_with_their_bytes) {
  Themes t;
  EXPECT_EQ(t.load("standard"), "");
  EXPECT_TRUE(t.theme.assets.stylesheet.starts_with("/tema/css/portal."));
  EXPECT_EQ(t.theme.assets.stylesheet.size(), std::string("/tema/css/portal.01234567.css").size());
  EXPECT_EQ(t.theme.assets.script, "");
  EXPECT_EQ(t.theme.assets.tokens, "");
  EXPECT_EQ(t.paths()[1], "tema/fonts/a.woff2");
  const std::string before = t.theme.assets.stylesheet;
  t.disk.add("themes/standard/css/portal.css", ":root {}");
  EXPECT_EQ(t.load("standard"), "");
  EXPECT_NE(t.theme.assets.stylesheet, before);
}

TEST(Theme, has_a_stylesheet_of_its_own_for_print) {
  Themes t;
  EXPECT_EQ(t.load("standard"), "");
  EXPECT_EQ(t.theme.assets.print_stylesheet, "");
  t.disk.add("themes/standard/css/print.css", "@page { size: A4; }");
  EXPECT_EQ(t.load("standard"), "");
  EXPECT_TRUE(t.theme.assets.print_stylesheet.starts_with("/tema/css/print."));
  EXPECT_EQ(t.theme.assets.print_stylesheet.size(), std::string("/tema/css/print.01234567.css").size());
}

TEST(Theme, takes_what_it_lacks_from_the_one_it_extends) {
  Themes t;
  t.disk.add("themes/lund/theme.json",
             R"({"name": "Lund", "extends": "standard", "tokens": {"deep": "#7a0019"}})");
  t.disk.add("themes/lund/media/logo.svg", "<svg>lund</svg>");
  t.disk.add("themes/lund/templates/footer.html", "x");
  EXPECT_EQ(t.load("lund"), "");
  EXPECT_EQ(t.theme.assets.colour, "#7a0019");
  EXPECT_EQ(t.theme.assets.on_colour, "#ffffff");
  EXPECT_EQ(t.theme.template_folders, (std::vector<std::string>{"themes/lund/templates", "templates"}));
  EXPECT_EQ(t.theme.files.size(), 4U);
  EXPECT_EQ(t.theme.files.back().bytes, "<svg>lund</svg>");
  EXPECT_EQ(t.theme.files[1].bytes,
            "@media (prefers-color-scheme: light) {\n  :root {\n    --deep: #7a0019;\n  }\n}\n"
            "@media (prefers-color-scheme: dark) {\n  :root {\n  }\n}\n");
}

TEST(Theme, refuses_colours_that_cannot_be_read) {
  Themes t;
  t.disk.add("themes/lund/theme.json",
             R"({"name": "Lund", "extends": "standard", "tokens": {"deep": "#ffcc00"}})");
  EXPECT_EQ(t.load("lund"),
            "themes/lund/theme.json:1:60: fel K573: färgen deep mot paper ger kontrasten 1,5:1\n"
            "  1 | {\"name\": \"Lund\", \"extends\": \"standard\", \"tokens\": {\"deep\": \"#ffcc00\"}}\n"
            "    |                                                            ^^^^^^^^^\n"
            "  minst 4,5:1 behövs\n"
            "themes/lund/theme.json:1:60: fel K573: färgen on-deep mot deep ger kontrasten 1,5:1\n"
            "  1 | {\"name\": \"Lund\", \"extends\": \"standard\", \"tokens\": {\"deep\": \"#ffcc00\"}}\n"
            "    |                                                            ^^^^^^^^^\n"
            "  minst 4,5:1 behövs\n");
}

TEST(Theme, says_when_the_one_it_builds_on_is_missing_or_itself) {
  Themes t;
  t.disk.add("themes/a/theme.json", R"({"name": "A", "extends": "b"})");
  EXPECT_EQ(t.load("a"),
            "themes/a/theme.json:1:26: fel K571: temat \"b\" som det här bygger på finns inte\n"
            "  1 | {\"name\": \"A\", \"extends\": \"b\"}\n"
            "    |                          ^^^\n");
  t.disk.add("themes/b/theme.json", R"({"name": "B", "extends": "a"})");
  EXPECT_EQ(t.load("a"),
            "themes/b/theme.json:1:26: fel K572: temat bygger på \"a\" i en ring\n"
            "  1 | {\"name\": \"B\", \"extends\": \"a\"}\n"
            "    |                          ^^^\n");
}

}  // namespace
}  // namespace kontrakt::pipeline
