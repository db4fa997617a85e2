// Which pages there are, and where.
#include "view/plan.hpp"

#include <algorithm>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::local_portal;
using validate::testing::lund;
using validate::testing::lund_styrning;
using validate::testing::small_portal;

TEST(Plan, of_an_empty_portal_has_the_pages_that_every_portal_has) {
  EXPECT_EQ(Site(Files()).addresses(),
            (Texts{"/", "/kommuner/", "/signatarer/", "/dokument/", "/delningsbild.png", "/404.html",
                   "/sitemap.xml", "/robots.txt"}));
}

TEST(Plan, has_a_page_for_everything_that_has_an_address) {
  Site site(small_portal());
  for (const char* address :
       {"/kommuner/lund/", "/kommuner/lund/klimatkontrakt/2025/", "/kommuner/lund/ataganden/styrning/",
        "/ataganden/", "/ataganden/1/", "/omgangar/", "/omgangar/2025/"}) {
    EXPECT_TRUE(site.has(address)) << address;
  }
  EXPECT_FALSE(site.has("/organisationer/"));
  EXPECT_FALSE(site.has("/ordlista/"));
  EXPECT_FALSE(site.has("/initiativ/"));
  EXPECT_FALSE(site.has("/kommuner/lund/lokala-klimatkontrakt/"));
  EXPECT_FALSE(site.has("/kommuner/lund"));
  EXPECT_EQ(site.said(), "");
}

TEST(Plan, has_the_local_contracts_below_their_municipality) {
  Site site(local_portal());
  EXPECT_TRUE(site.has("/kommuner/exempelby/lokala-klimatkontrakt/"));
  EXPECT_TRUE(site.has("/kommuner/exempelby/lokala-klimatkontrakt/bageriet/"));
  EXPECT_TRUE(site.has("/organisationer/bageriet/"));
}

TEST(Plan, says_where_each_page_is_written_and_what_it_is_about) {
  Site site(small_portal());
  const PageJob& job = site.plan().pages()[*site.plan().find("/kommuner/lund/")];
  EXPECT_EQ(job.output_path, "kommuner/lund/index.html");
  EXPECT_EQ(job.template_name, "municipality.html");
  EXPECT_EQ(job.subject, "kommunen Lund");
  EXPECT_EQ(site.plan().pages()[*site.plan().find("/")].output_path, "index.html");
  EXPECT_EQ(site.plan().pages()[*site.plan().find("/404.html")].output_path, "404.html");
}

TEST(Plan, refuses_a_page_at_an_address_of_the_portal) {
  EXPECT_EQ(Site(small_portal().add("pages/kommuner.md", "---\ntitle: Våra kommuner\n---\nText.\n")).said(),
            R"(content/pages/kommuner.md:1:1: fel K470: adressen /kommuner/ är upptagen
  1 | ---
    | ^
)");
}

TEST(Plan, leads_former_addresses_to_the_new_one) {
  Site site(small_portal().change(lund, "\"name\"", "\"aliases\": [\"/lund/\"],\n  \"name\""));
  EXPECT_EQ(site.text("/lund/", "target"), "/kommuner/lund/");
  EXPECT_EQ(site.said(), "");
}

TEST(Plan, refuses_a_former_address_that_is_taken) {
  EXPECT_EQ(
      Site(small_portal().change(lund, "\"name\"", "\"aliases\": [\"/ataganden/\"],\n  \"name\"")).said(),
      R"(content/municipalities/lund/municipality.json:2:15: fel K470: adressen /ataganden/ är upptagen
  2 |   "aliases": ["/ataganden/"],
    |               ^^^^^^^^^^^^^
)");
}

Files two_years(const std::string& newer, const std::string& older) {
  Files files = small_portal();
  files.change(lund_styrning, "joint: 1", newer + "joint: 1");
  files.add("programme/editions/2024/edition.json",
            R"({"label": "2024", "title": "Omgång 2024", "sections": []})");
  files.add("municipalities/lund/contracts/2024/contract.json",
            R"({"version_label": "2024", "source_document": "kk-2025-lund"})");
  files.add("municipalities/lund/contracts/2024/commitments/styrning.md",
            "---\ntitle: Styrning\n" + older +
                "level: eget\nactions: []\nsource: {place: s. 1}\n---\nFörra året.\n");
  return files;
}

TEST(Plan, keeps_the_former_addresses_of_every_years_version) {
  Site site(two_years("aliases: [/a/, /b/]\n", "aliases: [/b/, /c/]\n"));
  EXPECT_EQ(site.said(), "");
  for (const char* former : {"/a/", "/b/", "/c/"}) {
    EXPECT_EQ(site.text(former, "target"), "/kommuner/lund/ataganden/styrning/") << former;
  }
}

TEST(Plan, has_one_page_for_a_commitment_through_the_years) {
  Site site(two_years("", ""));
  EXPECT_EQ(site.texts("/kommuner/lund/ataganden/styrning/", "versions", "label"),
            (Texts{"2025/26", "2024"}));
  EXPECT_EQ(site.texts("/kommuner/lund/ataganden/styrning/", "versions", "current"),
            (Texts{"true", "false"}));
}

TEST(Plan, lists_real_pages_for_search_engines) {
  Site site(small_portal().change(lund, "\"name\"", "\"aliases\": [\"/lund/\"],\n  \"name\""));
  Texts listed = site.texts("/sitemap.xml", "urls", "loc");
  auto lists = [&](const char* url) { return std::find(listed.begin(), listed.end(), url) != listed.end(); };
  EXPECT_TRUE(lists("http://localhost/kommuner/lund/"));
  EXPECT_FALSE(lists("http://localhost/lund/"));
  EXPECT_FALSE(lists("http://localhost/404.html"));
}

TEST(Plan, puts_the_base_path_before_every_link) {
  config::Site settings;
  settings.base_url = "https://example.org/klimat/";
  Site site(small_portal(), settings);
  EXPECT_EQ(site.text("/kommuner/lund/", "municipality.href"), "/klimat/kommuner/lund/");
  EXPECT_EQ(site.text("/kommuner/lund/", "page.canonical"), "https://example.org/klimat/kommuner/lund/");
  EXPECT_EQ(site.text("/kommuner/lund/", "site.base"), "/klimat");
  EXPECT_EQ(site.text("/kommuner/lund/", "page.crumbs.0.href"), "/klimat/");
}

TEST(Plan, knows_the_page_of_a_text) {
  Site site(small_portal());
  const model::Contract& contract = *site.built().municipality("lund").latest();
  EXPECT_EQ(site.plan().address_of_text(contract.text.id), "/kommuner/lund/klimatkontrakt/2025/");
  const model::JointCommitment& joint = site.built().portal().joint_commitments.front();
  EXPECT_EQ(site.plan().address_of_text(joint.text.id), "/ataganden/1/");
  EXPECT_EQ(site.plan().address_of_text(99999), "");
}

}  // namespace
}  // namespace kontrakt::view::testing
