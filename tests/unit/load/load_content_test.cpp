#include "load/load_content.hpp"

#include <gtest/gtest.h>

#include "diagnostics/format.hpp"
#include "messages.hpp"

namespace kontrakt::load {
namespace {

using testing::outline;

class LoadContent : public ::testing::Test {
 protected:
  const Content& load(std::vector<std::string> roots = {"content"}, unsigned jobs = 1) {
    content_ = load_content(disk_, {std::move(roots), jobs}, files_, found_);
    return content_;
  }
  std::string messages() { return diagnostics::format(found_, files_); }

  support::MemoryFileSystem disk_;
  diagnostics::SourceFiles files_;
  diagnostics::Diagnostics found_;
  Content content_;
};

TEST_F(LoadContent, reads_a_markdown_file_with_front_matter) {
  disk_.add("content/pages/om.md", "---\ntitle: Om\n---\nText.\n");
  const Content& content = load();
  ASSERT_EQ(content.documents.size(), 1U);
  const RawDocument& om = content.documents[0];
  EXPECT_EQ(om.kind, DocumentKind::page);
  EXPECT_EQ(om.path, "content/pages/om.md");
  EXPECT_EQ(om.id, "om");
  EXPECT_EQ(outline(om.data), "{title: \"Om\"}");
  EXPECT_EQ(om.body, "Text.\n");
  EXPECT_EQ(om.body_at, (diagnostics::Location{om.file, 18, 0}));
  EXPECT_EQ(om.data.members()[0].value.at, (diagnostics::Location{om.file, 11, 2}));
  EXPECT_EQ(messages(), "");
}

TEST_F(LoadContent, joins_json_and_markdown_of_one_name) {
  disk_.add("content/municipalities/lund/contracts/2025/contract.json", "{\"title\": \"A\"}");
  disk_.add("content/municipalities/lund/contracts/2025/contract.md", "---\nnote: egen\n---\n## Mål\n");
  const Content& content = load();
  ASSERT_EQ(content.documents.size(), 1U);
  const RawDocument& contract = content.documents[0];
  EXPECT_EQ(contract.municipality, "lund");
  EXPECT_EQ(contract.year, 2025);
  EXPECT_EQ(outline(contract.data), "{title: \"A\"}");
  EXPECT_EQ(outline(contract.text_data), "{note: \"egen\"}");
  EXPECT_EQ(contract.body, "## Mål\n");
  EXPECT_EQ(files_.path(contract.file), "content/municipalities/lund/contracts/2025/contract.json");
  EXPECT_EQ(files_.path(contract.body_at.file), "content/municipalities/lund/contracts/2025/contract.md");
  EXPECT_EQ(messages(), "");
}

TEST_F(LoadContent, joins_the_parts_that_two_roots_hold) {
  disk_.add("a/municipalities/lund/municipality.json", "{}");
  disk_.add("lund/municipalities/lund/municipality.md", "Text.\n");
  const Content& content = load({"a", "./lund/"});
  ASSERT_EQ(content.documents.size(), 1U);
  EXPECT_EQ(content.documents[0].body, "Text.\n");
  EXPECT_EQ(messages(), "");
}

TEST_F(LoadContent, joins_a_table_and_the_file_that_says_what_it_is) {
  disk_.add("content/statistics/utslapp.json", "{\"unit\": \"ton\"}");
  disk_.add("content/statistics/utslapp.csv", "code,year\n1281,2023\n");
  const Content& content = load();
  ASSERT_EQ(content.documents.size(), 1U);
  const RawDocument& table = content.documents[0];
  EXPECT_EQ(table.kind, DocumentKind::statistics);
  EXPECT_EQ(outline(table.data), "{unit: \"ton\"}");
  EXPECT_EQ(files_.path(table.table_file), "content/statistics/utslapp.csv");
  EXPECT_EQ(table.table.rows.at(0).at(1).text, "2023");
  EXPECT_EQ(messages(), "");
}

TEST_F(LoadContent, reports_one_of_the_two_without_the_other) {
  disk_.add("content/statistics/a.json", "{}");
  disk_.add("content/statistics/b.csv", "code,year\n");
  EXPECT_EQ(load().documents.size(), 1U);
  EXPECT_EQ(messages(),
            "content/statistics/a.json:1:1: fel K192: statistiken saknar a.csv bredvid sig\n"
            "  1 | {}\n"
            "    | ^\n"
            "content/statistics/b.csv:1:1: fel K191: tabellen saknar b.json bredvid sig\n"
            "  gör en mall med: kontrakt new statistics\n");
}

TEST_F(LoadContent, refuses_the_same_document_in_two_roots) {
  disk_.add("a/pages/om.md", "A");
  disk_.add("b/pages/om.md", "B");
  const Content& content = load({"a", "b"});
  EXPECT_EQ(content.documents[0].body, "A");
  EXPECT_EQ(messages(),
            "b/pages/om.md:1:1: fel K184: samma dokument finns på två ställen\n"
            "  finns också här: a/pages/om.md:1:1\n");
}

TEST_F(LoadContent, puts_translations_apart) {
  disk_.add("content/pages/om.md", "Om.");
  disk_.add("content/pages/om.en.md", "About.");
  disk_.add("content/pages/ny.en.md", "New.");
  const Content& content = load();
  ASSERT_EQ(content.documents.size(), 1U);
  ASSERT_EQ(content.translations.size(), 1U);
  EXPECT_EQ(content.translations[0].language, "en");
  EXPECT_EQ(content.translations[0].body, "About.");
  EXPECT_EQ(messages(),
            "content/pages/ny.en.md:1:1: fel K189: översättningen har inget original\n"
            "  1 | New.\n"
            "    | ^\n");
}

TEST_F(LoadContent, takes_what_lies_in_media_as_it_is) {
  disk_.add("content/media/karta.svg", "<svg/>");
  disk_.add("content/municipalities/lund/media/data.json", "{");
  const Content& content = load();
  ASSERT_EQ(content.assets.size(), 2U);
  EXPECT_EQ(content.assets[0].path, "content/media/karta.svg");
  EXPECT_EQ(content.assets[0].site_path, "karta.svg");
  EXPECT_EQ(content.assets[1].site_path, "municipalities/lund/data.json");
  EXPECT_TRUE(content.documents.empty());
  EXPECT_EQ(messages(), "");
}

TEST_F(LoadContent, leaves_hidden_files_and_readmes_alone) {
  disk_.add("content/.git/config.json", "{");
  disk_.add("content/pages/.om.md.swp", "x");
  disk_.add("content/README.md", "Läs");
  EXPECT_TRUE(load().documents.empty());
  EXPECT_EQ(messages(), "");
}

TEST_F(LoadContent, reports_files_that_fit_nowhere) {
  disk_.add("content/anteckningar.txt", "x");
  disk_.add("content/organisation/bageriet.json", "{}");
  load();
  EXPECT_EQ(messages(),
            "content/anteckningar.txt:1:1: varning K181: filen används inte\n"
            "content/organisation/bageriet.json:1:1: fel K180: filen passar ingenstans i innehållet\n"
            "  närmaste plats: organisations/bageriet.json\n");
}

TEST_F(LoadContent, reports_a_bad_folder_name_once) {
  disk_.add("content/municipalities/växjö/municipality.json", "{}");
  disk_.add("content/municipalities/växjö/municipality.md", "");
  disk_.add("content/municipalities/lund/contracts/25/contract.json", "{}");
  load();
  EXPECT_EQ(messages(),
            "content/municipalities/lund/contracts/25/contract.json:1:1: fel K183: \"25\" är inget år\n"
            "content/municipalities/växjö/municipality.json:1:1: fel K182: \"växjö\" går inte att använda i "
            "en adress\n"
            "  döp om till \"vaxjo\"\n");
}

TEST_F(LoadContent, goes_on_after_files_that_cannot_be_read) {
  disk_.add("content/pages/a.md", "a\nb\xFF");
  disk_.add("content/pages/b.md", "x");
  disk_.deny("content/pages/b.md");
  disk_.add("content/pages/c.md", std::string(3 * 1024 * 1024, 'x'));
  disk_.add("content/pages/d.md", "---\ntitle: x\n");
  disk_.add("content/pages/e.md", "---\n- x\n---\n");
  disk_.add("content/pages/f.md", "Bra.");
  disk_.add("content/glossary.json", "[]");
  disk_.add_symlink("content/pages/g.md", "/etc/passwd");
  const Content& content = load();
  EXPECT_EQ(messages(),
            "content/glossary.json:1:1: fel K173: dokumentet ska vara ett objekt\n"
            "  1 | []\n"
            "    | ^\n"
            "content/pages/a.md:2:2: fel K101: filen är inte sparad som UTF-8\n"
            "  2 | b\uFFFD\n"
            "    |  ^\n"
            "content/pages/b.md:1:1: fel K187: filen går inte att läsa: det saknas rättighet att läsa den\n"
            "content/pages/c.md:1:1: fel K186: filen är större än 2 MiB\n"
            "content/pages/d.md:1:1: fel K170: filhuvudet som börjar här tar aldrig slut\n"
            "  1 | ---\n"
            "    | ^^^\n"
            "  sätt en rad med --- efter sista fältet\n"
            "content/pages/e.md:2:1: fel K171: filhuvudet ska bestå av fält\n"
            "  2 | - x\n"
            "    | ^\n"
            "content/pages/g.md:1:1: fel K185: symboliska länkar följs inte\n");
  ASSERT_EQ(content.documents.size(), 7U);
  EXPECT_TRUE(content.documents[0].damaged);
  EXPECT_FALSE(content.documents[6].damaged);
}

TEST_F(LoadContent, reports_a_root_that_is_not_there) {
  load({"innehåll"});
  EXPECT_EQ(messages(), "fel K188: innehållsmappen \"innehåll\" går inte att läsa: den finns inte\n");
}

TEST_F(LoadContent, gives_the_same_for_any_number_of_jobs) {
  for (int i = 0; i < 200; ++i) {
    disk_.add("content/pages/p" + std::to_string(i) + ".md",
              i % 3 == 0 ? "---\na: [\n---\n" : "---\na: 1\n---\nx");
  }
  const auto run = [&](unsigned jobs) {
    diagnostics::SourceFiles files;
    diagnostics::Diagnostics found;
    const Content content = load_content(disk_, {{"content"}, jobs}, files, found);
    std::string out = diagnostics::format(found, files);
    for (const RawDocument& d : content.documents)
      out.append(d.path).append(outline(d.data)).append(d.body).append("\n");
    return out;
  };
  EXPECT_EQ(run(1), run(4));
}

TEST_F(LoadContent, reports_characters_that_no_page_may_hold) {
  disk_.add("content/pages/om.md",
            "---\ntitle: \"Om\\x07\"\n---\nEtt\ttecken:\r\n\x0C\x0C\nå \x1B[31m \xC2\x85 \xEF\xBF\xBE\n");
  disk_.add("content/glossary.json", "{\"terms\": [\"a\\u0001\"]}");
  load();
  EXPECT_EQ(diagnostics::count(found_).errors, 6U);
  const std::string text = messages();
  for (const char* place :
       {"glossary.json:1:12", "om.md:2:8", "om.md:5:1", "om.md:6:3", "om.md:6:9", "om.md:6:11"}) {
    EXPECT_NE(text.find(std::string(place) + ": fel K162: otillåtet tecken\n"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace kontrakt::load
