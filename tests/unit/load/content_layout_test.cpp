#include "load/content_layout.hpp"

#include <gtest/gtest.h>

#include <set>

namespace kontrakt::load {
namespace {

// "contract json lund 2025", or what is wrong with the path.
std::string told(std::string_view path) {
  const Classified c = classify(path);
  if (c.match) {
    std::string out(kind_name(c.match->kind));
    out += c.match->format == FileFormat::json  ? " json"
           : c.match->format == FileFormat::csv ? " csv"
                                                : " md";
    if (!c.match->municipality.empty()) out.append(" ").append(c.match->municipality);
    if (c.match->year != 0) out += " " + std::to_string(c.match->year);
    if (!c.match->id.empty()) out.append(" ").append(c.match->id);
    if (!c.match->language.empty()) out.append(" (").append(c.match->language).append(")");
    return out;
  }
  const char* kinds[] = {"namn", "år", "okänd"};
  return kinds[static_cast<int>(c.problem->kind)] + (" " + c.problem->name) + " -> " + c.problem->suggestion;
}

TEST(ContentLayout, knows_every_kind_by_its_path) {
  EXPECT_EQ(told("index.md"), "index md");
  EXPECT_EQ(told("pages/om.md"), "page md om");
  EXPECT_EQ(told("sources/kk-2025-lund.json"), "source json kk-2025-lund");
  EXPECT_EQ(told("glossary.json"), "glossary json");
  EXPECT_EQ(told("programme/editions/2025/edition.json"), "edition json 2025");
  EXPECT_EQ(told("programme/editions/2025/sections/joint-undertaking.md"),
            "edition_section md 2025 joint-undertaking");
  EXPECT_EQ(told("programme/editions/2025/commitments/1.md"), "joint_commitment md 2025 1");
  EXPECT_EQ(told("programme/parties/vinnova.json"), "party json vinnova");
  EXPECT_EQ(told("programme/analyses/2020/analysis.json"), "analysis json 2020");
  EXPECT_EQ(told("programme/analyses/2020/tables/memberships.json"), "analysis_table json 2020 memberships");
  EXPECT_EQ(told("organisations/bageriet.json"), "organisation json bageriet");
  EXPECT_EQ(told("initiatives/klimatpakten.json"), "initiative json klimatpakten");
  EXPECT_EQ(told("statistics/utslapp.json"), "statistics json utslapp");
  EXPECT_EQ(told("statistics/utslapp.csv"), "statistics csv utslapp");
  EXPECT_EQ(told("municipalities/lund/municipality.md"), "municipality md lund");
  EXPECT_EQ(told("municipalities/lund/contracts/2025/contract.json"), "contract json lund 2025");
  EXPECT_EQ(told("municipalities/lund/contracts/2025/contract.md"), "contract md lund 2025");
  EXPECT_EQ(told("municipalities/lund/contracts/2025/commitments/energi.md"),
            "commitment md lund 2025 energi");
  EXPECT_EQ(told("municipalities/lund/follow-up/2025.json"), "follow_up json lund 2025");
  EXPECT_EQ(told("municipalities/lund/local/programme.json"), "local_programme json lund");
  EXPECT_EQ(told("municipalities/lund/local/contracts/bageriet.json"), "local_contract json lund bageriet");
  EXPECT_EQ(told("municipalities/lund/local/follow-up/2025/bageriet.md"),
            "local_follow_up md lund 2025 bageriet");
  EXPECT_EQ(told("municipalities/lund/local/follow-up/2025.md"), "local_year md lund 2025");
  EXPECT_EQ(told("events/2025-12-05-decembertraff.md"), "event md 2025-12-05-decembertraff");
}

TEST(ContentLayout, takes_the_language_of_a_translation_from_the_name) {
  EXPECT_EQ(told("pages/om.en.md"), "page md om (en)");
  EXPECT_EQ(told("index.en.md"), "index md (en)");
}

TEST(ContentLayout, suggests_a_name_that_can_be_an_address) {
  EXPECT_EQ(told("municipalities/växjö/municipality.json"), "namn växjö -> vaxjo");
  EXPECT_EQ(told("pages/Om oss.md"), "namn Om oss -> om-oss");
  EXPECT_EQ(told("pages/om.oss.md"), "namn om.oss -> om-oss");
}

TEST(ContentLayout, suggests_the_year_that_a_name_holds) {
  EXPECT_EQ(told("municipalities/lund/contracts/2025-26/contract.json"), "år 2025-26 -> 2025");
  EXPECT_EQ(told("municipalities/lund/follow-up/år2024.json"), "år år2024 -> 2024");
  EXPECT_EQ(told("municipalities/lund/follow-up/senaste.json"), "år senaste -> ");
}

TEST(ContentLayout, suggests_the_nearest_place) {
  EXPECT_EQ(told("municipalities/lund/contract/2025/contract.json"),
            "okänd  -> municipalities/lund/contracts/2025/contract.json");
  EXPECT_EQ(told("municipalities/lund/contract.json"),
            "okänd  -> municipalities/lund/contracts/ÅR/contract.json");
  EXPECT_EQ(told("municipality/lund/municipality.json"), "okänd  -> municipalities/lund/municipality.json");
  EXPECT_EQ(told("organisations/bageriet.md"), "okänd  -> organisations/bageriet.json");
  EXPECT_EQ(told("page/om.md"), "okänd  -> pages/om.md");
  EXPECT_EQ(told("index.json"), "okänd  -> index.md");
  EXPECT_EQ(told("a/b/c/d/e/f/g/h.md"), "okänd  -> ");
  EXPECT_EQ(told("municipalities/lund/utslapp.csv"), "okänd  -> statistics/utslapp.csv");
  EXPECT_EQ(told("pages/Utsläpp 2023.csv"), "okänd  -> statistics/NAMN.csv");
  EXPECT_EQ(told("statistics/utslapp.md"), "okänd  -> statistics/utslapp.json");
}

TEST(ContentLayout, bears_names_of_every_form) {
  for (const char* path : {".md", "/.md", "//.md", ".en.md", "pages/.md", "pages//om.md",
                           "programme/analyses/2020/.md", "\xFF\xFE/\xFF.md", "pages/.en.md"}) {
    EXPECT_FALSE(classify(path).match.has_value()) << path;
  }
}

TEST(ContentLayout, names_the_place_of_each_kind_once) {
  std::set<std::string> all;
  for (const DocumentKind kind : all_kinds())
    EXPECT_TRUE(all.insert(place_of(kind)).second) << kind_name(kind);
  EXPECT_EQ(place_of(DocumentKind::contract), "municipalities/KOMMUN/contracts/ÅR/contract.json");
  EXPECT_EQ(place_of(DocumentKind::event), "events/NAMN.md");
}

TEST(ContentLayout, makes_the_path_that_it_reads) {
  for (const char* path :
       {"municipalities/lund/local/follow-up/2025/bageriet.md", "glossary.json", "pages/om.en.md",
        "municipalities/lund/contracts/2025/contract.json", "statistics/utslapp.csv"}) {
    const PathMatch match = *classify(path).match;
    EXPECT_EQ(path_for(match.kind, match.format, match), path);
  }
}

}  // namespace
}  // namespace kontrakt::load
