// What the pages of the December meetings say.
#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using namespace validate::testing;

constexpr const char* year_2025 = "/decembertraffen/2025/";
constexpr const char* in_exempelby = "/decembertraffen/2025/exempelby/";

// Everybody met on 5 December 2025.
Files portal_that_met() {
  Files files = local_portal();
  files.add("events/2025-12-05-undertecknande.md",
            "---\ntitle: Alla skriver under\ndate: 2025-12-05\nplace: Lund\nkind: undertecknande\n"
            "source: {document: kk-2025-lund, place: s. 1}\n---\nEn dag i december.\n");
  return files;
}

Site site_on(const char* day, const Files& files = portal_that_met()) {
  config::Site settings;
  settings.as_of = support::Date::parse(day);
  return Site(files, settings);
}

Texts figures(Site& site, const std::string& address, const std::string& list) {
  Texts lines = site.texts(address, list, "value");
  const Texts labels = site.texts(address, list, "label");
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i] += " " + labels[i];
  return lines;
}

TEST(Publications, are_not_there_before_the_meeting) {
  EXPECT_FALSE(site_on("2025-12-04").has("/decembertraffen/"));
  Site site = site_on("2025-12-05");
  for (const char* const address :
       {"/decembertraffen/", year_2025, in_exempelby, "/decembertraffen/2025/lund/"})
    EXPECT_TRUE(site.has(address)) << address;
}

TEST(Publications, count_real_ones_and_examples_apart) {
  Site site = site_on("2025-12-31");
  EXPECT_EQ(site.texts(year_2025, "groups", "title"), (Texts{"1\u00A0kommun", "1\u00A0exempel"}));
  EXPECT_EQ(figures(site, year_2025, "groups.0.figures"), Texts{"1 nytt klimatkontrakt"});
  EXPECT_EQ(figures(site, year_2025, "groups.1.figures"),
            (Texts{"0 nya lokala klimatkontrakt", "1 gällande lokalt klimatkontrakt",
                   "1 organisation har rapporterat", "1 åtgärd att lära av"}));
}

TEST(Publications, name_what_they_tell_of_and_lead_there) {
  Site site = site_on("2025-12-31");
  EXPECT_EQ(site.text(in_exempelby, "publication.meeting.title"), "Alla skriver under");
  EXPECT_EQ(site.text(in_exempelby, "publication.actions.0.title"), "En ugn");
  EXPECT_EQ(site.text(in_exempelby, "publication.actions.0.category"), "Energi");
  EXPECT_EQ(site.text(in_exempelby, "publication.actions.0.href"),
            "/kommuner/exempelby/lokala-klimatkontrakt/bageriet/");
  EXPECT_EQ(site.text(in_exempelby, "publication.thanked.0.reported"), "true");
  EXPECT_EQ(site.text("/decembertraffen/2025/lund/", "publication.contracts.0.href"),
            "/kommuner/lund/klimatkontrakt/2025/");
}

TEST(Publications, of_the_meeting_stand_on_the_events_page) {
  EXPECT_EQ(site_on("2025-12-05").text("/handelser/2025-12-05-undertecknande/", "publication.href"),
            year_2025);
  EXPECT_EQ(site_on("2025-12-04").text("/handelser/2025-12-05-undertecknande/", "publication"), "none");
}

constexpr const char* kept = R"({
  "name": "Förra Byn", "from": "2024-12-06", "to": "2025-12-05", "kept": "2025-12-06", "example": true,
  "local_contracts": [
    {"contract": "bageriet", "organisation": "Gamla Bageriet", "signed": "2025-02-01", "commitments": 3},
    {"contract": "borta", "organisation": "Den som är borta", "signed": "2024-02-01", "commitments": 1}
  ]
})";

TEST(KeptPublications, say_what_their_files_say_and_lead_to_what_is_still_there) {
  Files files = portal_that_met();
  files.add("events/2025/exempelby.json", kept);
  files.add("events/2025/exempelby.md", "Det var ett år med kontrakt.\n");
  Site site = site_on("2026-06-01", files);
  EXPECT_EQ(site.text(in_exempelby, "publication.name"), "Förra Byn");
  EXPECT_EQ(site.texts(in_exempelby, "publication.thanked", "organisation"),
            (Texts{"Gamla Bageriet", "Den som är borta"}));
  EXPECT_EQ(site.texts(in_exempelby, "publication.thanked", "href"),
            (Texts{"/kommuner/exempelby/lokala-klimatkontrakt/bageriet/", "none"}));
  EXPECT_EQ(site.text(in_exempelby, "page.as_of.iso"), "2025-12-06");
  EXPECT_FALSE(site.has("/decembertraffen/2025/lund/")) << "the year is told by its files alone";
}

// A kept year: three real ones who signed in two years, and two invented ones of one year.
Files kept_with_signatures() {
  Files files = portal_that_met();
  files.add("events/2025/lund.json",
            R"({"name": "Lund", "from": "2024-12-06", "to": "2025-12-05", "kept": "2025-12-06",
  "local_contracts": [
    {"contract": "a", "organisation": "A", "signed": "2023-02-01", "commitments": 3},
    {"contract": "b", "organisation": "B", "signed": "2025-02-01"},
    {"contract": "c", "organisation": "C", "signed": "2025-12-05", "commitments": 0},
    {"contract": "d", "organisation": "D", "signed": "2021-02-01", "in_force": false, "commitments": 1}
  ]})");
  files.add("events/2025/exempelby.json", kept);
  return files;
}

TEST(PublicationChart, shows_when_the_contracts_in_force_were_signed) {
  Site site = site_on("2026-06-01", kept_with_signatures());
  for (const std::string& address : {std::string(year_2025), std::string(year_2025) + "tryck/"}) {
    EXPECT_EQ(site.text(address, "groups.0.chart.id"), "lokala-kontrakt");
    EXPECT_EQ(site.texts(address, "groups.0.chart.rows", "title"), (Texts{"2023", "2024", "2025"}));
    EXPECT_EQ(site.texts(address, "groups.0.chart.rows", "cells.0.text"), (Texts{"1", "1", "3"}));
    EXPECT_EQ(
        site.text(address, "groups.0.chart.summary"),
        "3\u00A0lokala klimatkontrakt gällde vid decemberträffen 2025. Linjen visar hur många av dem som var "
        "undertecknade när varje år var slut, och 2025 på träffens dag.");
  }
  EXPECT_TRUE(site.has("/decembertraffen/2025/lokala-kontrakt.csv"));
}

TEST(PublicationChart, keeps_examples_apart) {
  Site site = site_on("2026-06-01", kept_with_signatures());
  EXPECT_EQ(site.text(year_2025, "groups.1.example"), "true");
  EXPECT_EQ(site.text(year_2025, "groups.1.chart.id"), "lokala-kontrakt-exempel");
  EXPECT_EQ(site.text(year_2025, "groups.1.chart.title"),
            "Lokala klimatkontrakt efter året de skrevs under, exempeldata");
  EXPECT_EQ(site.texts(year_2025, "groups.1.chart.rows", "cells.0.text"), (Texts{"1", "2"}));
}

TEST(PublicationChart, is_not_there_when_it_would_show_nothing) {
  Site site = site_on("2025-12-31");  // one local contract, of one year
  EXPECT_EQ(site.text(year_2025, "groups.0.chart"), "none");
  EXPECT_EQ(site.text(year_2025, "groups.1.chart"), "none");
  EXPECT_FALSE(site.has("/decembertraffen/2025/lokala-kontrakt-exempel.csv"));
}

TEST(KeptPublications, say_how_many_commitments_there_were_where_they_know) {
  Site site = site_on("2026-06-01", kept_with_signatures());
  EXPECT_EQ(site.texts("/decembertraffen/2025/lund/", "publication.signatories", "organisation"),
            (Texts{"B", "C"}));
  EXPECT_EQ(site.texts("/decembertraffen/2025/lund/", "publication.signatories", "commitments"),
            (Texts{"none", "0"}));
}

TEST(KeptPublications, link_no_words_to_the_glossary) {
  Files files = portal_that_met();
  files.add("events/2025/exempelby.json", kept);
  files.add("events/2025/exempelby.md", "Det var ett år med kontrakt.\n");
  files.add("glossary.json",
            R"({"terms": [{"id": "kontrakt", "term": "Kontrakt", "definition": "Ett löfte."}]})");
  EXPECT_EQ(site_on("2026-06-01", files).text(in_exempelby, "publication.prose.html"),
            "<p>Det var ett år med kontrakt.</p>\n");
}

}  // namespace
}  // namespace kontrakt::view::testing
