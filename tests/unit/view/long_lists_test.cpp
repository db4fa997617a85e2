// Portals of more municipalities than a page has room for.
#include "view/sitemap.hpp"
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::small_portal;

TEST(PartsOfAList, are_one_page_as_long_as_all_of_sweden_has_room_there) {
  EXPECT_EQ(parts_of_list(0).size(), 1U);
  EXPECT_EQ(parts_of_list(290).size(), 1U);
  EXPECT_EQ(parts_of_list(300).size(), 1U);
}

TEST(PartsOfAList, are_of_about_the_same_length) {
  const std::vector<TablePart> parts = parts_of_list(301);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].first, 0U);
  EXPECT_EQ(parts[0].end, 150U);
  EXPECT_EQ(parts[1].first, 150U);
  EXPECT_EQ(parts[1].end, 301U);
}

// Lund and as many invented ones, each with a contract, a text, a target, a document and a commitment.
Files many(int count) {
  Files files = small_portal();
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(1000 + i);
    const std::string folder = "municipalities/ort-" + number;
    const std::string contract = folder + "/contracts/2025/";
    files.add(folder + "/municipality.json", R"({"name": "Ort )" + number + R"(", "example": true})");
    files.add(contract + "contract.json", R"({
      "version_label": "2025/26", "source_document": "kk-2025-lund",
      "targets": [{"id": "noll", "title": "Klimatneutral", "kind": "klimatneutral", "target_year": 2030,
        "scopes": [1, 2], "geography": "kommunen som plats", "status": "antaget", "source": {"place": "s. 1"}}],
      "documents": [{"title": "Plan", "kind": "plan", "source": {"place": "s. 2"}}]})");
    files.add(
        contract + "contract.md",
        "## Klimatmål 2030 {#targets}\n\nUtsläppen minskar.\n\n## Åtaganden {#cooperation}\n\nVi styr.\n");
    files.add(
        contract + "commitments/styrning.md",
        "---\ntitle: Styrning\njoint: 1\nlevel: bas\nactions: []\nsource: {place: s. 1}\n---\nVi styr.\n");
  }
  return files;
}

TEST(LongLists, go_on_on_pages_of_their_own) {
  Site site(many(310));
  ASSERT_EQ(site.said(), "");
  for (const char* folder : {"/kommuner/", "/dokument/", "/ataganden/1/", "/jamfor/avsnitt/2025/targets/"}) {
    EXPECT_EQ(site.texts(folder, "parts", "label"), (Texts{"Lund – Ort 1153", "Ort 1154 – Ort 1309"}))
        << folder;
    EXPECT_EQ(site.texts(folder, "parts", "href"), (Texts{folder, std::string(folder) + "sida-2/"}));
    EXPECT_EQ(site.texts(folder, "parts", "current"), (Texts{"true", "false"}));
    const std::string second = std::string(folder) + "sida-2/";
    EXPECT_EQ(site.texts(second, "parts", "current"), (Texts{"false", "true"}));
    EXPECT_EQ(site.text(second, "page.canonical"), "http://localhost" + second);
  }
}

TEST(LongLists, have_each_municipality_once) {
  Site site(many(310));
  const auto count = [&](const std::string& folder, const char* list, const char* field) {
    return std::pair(site.texts(folder, list, field).size(),
                     site.texts(folder + "sida-2/", list, field).size());
  };
  EXPECT_EQ(count("/kommuner/", "municipalities", "name"), std::pair(155UL, 156UL));
  EXPECT_EQ(count("/dokument/", "groups", "title"), std::pair(155UL, 156UL));
  EXPECT_EQ(count("/ataganden/1/", "takers", "municipality"), std::pair(155UL, 156UL));
  EXPECT_EQ(count("/jamfor/avsnitt/2025/targets/", "entries", "anchor"), std::pair(155UL, 156UL));
}

TEST(LongLists, say_what_stands_above_them_once) {
  Site site(many(310));
  EXPECT_NE(site.text("/ataganden/1/", "prose.html"), "");
  EXPECT_EQ(site.text("/ataganden/1/sida-2/", "prose"), "none");
  EXPECT_FALSE(site.texts("/dokument/", "sources", "id").empty());
  EXPECT_TRUE(site.texts("/dokument/sida-2/", "sources", "id").empty());
}

TEST(LongLists, are_one_page_when_they_are_not_long) {
  Site site(many(3));
  EXPECT_TRUE(site.texts("/kommuner/", "parts", "label").empty());
  EXPECT_FALSE(site.has("/kommuner/sida-2/"));
}

TEST(LongLists, of_targets_in_one_place_are_counted) {
  Site site(many(310));
  EXPECT_EQ(site.text("/jamfor/mal/2025/", "counted"), "true");
  EXPECT_EQ(site.text("/jamfor/mal/2025/", "most"), "300");
  EXPECT_EQ(Site(many(3)).text("/jamfor/mal/2025/", "counted"), "false");
}

TEST(LongLists, of_contracts_are_not_repeated_for_each_section) {
  Site site(many(310));
  EXPECT_EQ(site.text("/omgangar/2025/", "sections.2.links.0.label"), "alla bredvid varandra");
  EXPECT_EQ(site.text("/omgangar/2025/", "sections.2.links.0.href"), "/jamfor/avsnitt/2025/targets/");
}

Texts addresses_of(const std::vector<SitemapFile>& files) {
  Texts all;
  for (const SitemapFile& file : files) {
    all.push_back(std::string(file.template_name) + " " + file.address + ":");
    all.insert(all.end(), file.listed.begin(), file.listed.end());
  }
  return all;
}

TEST(Sitemap, is_one_file_in_the_order_of_addresses) {
  EXPECT_EQ(addresses_of(sitemap_files({"/b/", "/", "/a/"}, 3)),
            (Texts{"sitemap.xml /sitemap.xml:", "/", "/a/", "/b/"}));
}

TEST(Sitemap, is_a_list_of_files_when_there_are_more_addresses_than_one_may_have) {
  EXPECT_EQ(addresses_of(sitemap_files({"/d/", "/b/", "/", "/a/", "/c/"}, 2)),
            (Texts{"sitemap.xml /sitemap-1.xml:", "/", "sitemap.xml /sitemap-2.xml:", "/a/", "/b/",
                   "sitemap.xml /sitemap-3.xml:", "/c/", "/d/",
                   "sitemap_index.xml /sitemap.xml:", "/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml"}));
}

}  // namespace
}  // namespace kontrakt::view::testing
