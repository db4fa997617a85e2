// What contracts themselves say: who says it, in which words, and what is not compared.
#include "view/figures.hpp"

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::local_portal;
using validate::testing::lund;
using validate::testing::lund_2025;
using validate::testing::small_portal;

constexpr const char* figures_page = "/jamfor/laget/";

Files with_figures(Files files, std::string_view figures) {
  return files.change(lund_2025, "\"figures\": [", "\"figures\": [" + std::string(figures) + ",");
}
Files with_target(std::string_view target) {
  return small_portal().change(lund_2025, "\"targets\": [", "\"targets\": [" + std::string(target) + ",");
}

Texts row(Site& site, int section, int number) {
  return site.texts(
      figures_page,
      "sections." + std::to_string(section) + ".table.rows." + std::to_string(number) + ".cells", "text");
}

TEST(FiguresComparison, is_there_only_where_someone_says_something) {
  EXPECT_TRUE(Site(small_portal()).has(figures_page));
  Files silent = small_portal();
  silent.change(lund_2025, "\"kind\": \"utsläpp\"", "\"kind\": \"annat\"");
  Site site(silent);
  EXPECT_FALSE(site.has(figures_page));
  EXPECT_FALSE(site.has("/jamfor/laget/utslapp.csv"));
}

TEST(FiguresComparison, shows_a_figure_as_number_and_unit_and_says_what_is_unknown) {
  Site site(small_portal());
  EXPECT_EQ(site.texts(figures_page, "sections", "title"), (Texts{"Utsläpp och förändring"}));
  EXPECT_EQ(site.text(figures_page, "sections.0.table.rows.0.header.text"), "Lund");
  EXPECT_EQ(row(site, 0, 0),
            (Texts{"kontraktet 2025/26", "Utsläpp", "utsläpp", "ingen", "654", "tusen ton", "2023", "inget",
                   "uppges inte", "uppges inte", "uppges inte", "ingen anmärkning"}));
  EXPECT_EQ(site.text(figures_page, "sections.0.table.columns.5.kind"), "number");
  EXPECT_EQ(site.text(figures_page, "sections.0.table.rows.0.refs"), "[1]");
  EXPECT_TRUE(site.has("/jamfor/laget/utslapp.csv"));
  EXPECT_TRUE(site.has("/jamfor/laget/utslapp.json"));
}

TEST(FiguresComparison, keeps_words_spans_bounds_and_what_is_our_reading) {
  Site site(with_figures(small_portal(), R"(
    {"id": "p", "label": "målen", "value_text": "nås inte", "kind": "prognos", "source": {"place": "s. 1"}},
    {"id": "f", "label": "utsläpp", "value": -20, "value_to": -18, "bound": "cirka", "unit": "procent",
     "base_year": 1990, "inferred": ["base_year"], "gases": "växthusgaser", "kind": "förändring", "note": "Netto.",
     "source": {"place": "s. 1"}},
    {"id": "t", "label": "tillväxt", "value": 60, "unit": "procent", "kind": "förändring", "source": {"place": "s. 1"}})"));
  EXPECT_EQ(site.text(figures_page, "sections.0.table.rows"), "[3]");  // growth is not about emissions
  EXPECT_EQ(row(site, 0, 0)[4], "nås inte");
  EXPECT_EQ(row(site, 0, 1),
            (Texts{"kontraktet 2025/26", "Utsläpp", "förändring", "cirka", "−20 till −18", "procent",
                   "uppges inte", "1990", "uppges inte", "uppges inte", "växthusgaser", "Netto."}));
  EXPECT_EQ(site.text(figures_page, "sections.0.table.rows.1.cells.1.marks.0"), "vår tolkning: basår");
  EXPECT_EQ(site.text(figures_page, "sections.0.table.columns.5.kind"), "text");
}

TEST(FiguresComparison, takes_the_newest_contract_and_the_municipality_itself) {
  Files files = local_portal();
  files.change(lund, "\"code\"",
               R"("figures": [{"id": "e", "label": "utsläpp", "value": 4, "unit": "ton-per-invånare",
      "year": 2023, "kind": "utsläpp", "source": {"document": "kk-2025-lund", "place": "s. 1"}}], "code")");
  files.change(lund_2025, "\"source_document\"",
               "\"kind\": \"sammanfattning av annan\", \"source_document\"");
  Site site(files);
  EXPECT_EQ(row(site, 0, 0)[0], "kontraktet 2025/26");
  EXPECT_EQ(site.text(figures_page, "sections.0.table.rows.0.cells.0.marks.0"), "sammanfattat");
  EXPECT_EQ(row(site, 0, 1)[0], "kommunens sida");
  EXPECT_EQ(row(site, 0, 1)[5], "ton per invånare");
}

TEST(FiguresComparison, does_not_compare_rates_of_other_gases) {
  const std::string needed = R"({"id": "k", "label": "krävs", "value": -14, "unit": "procent-per-år",
    "gases": "fossil koldioxid", "kind": "takt som krävs", "source": {"place": "s. 1"}})";
  const std::string reached = R"({"id": "t", "label": "takt", "value": -3.1, "unit": "procent-per-år",
    "period": "2017–2022", "gases": "växthusgaser", "kind": "takt", "source": {"place": "s. 1"}})";
  Site both(with_figures(small_portal(), needed + "," + reached));
  EXPECT_EQ(row(both, 1, 0),
            (Texts{"kontraktet 2025/26", "−14\u00a0procent per år", "fossil koldioxid",
                   "−3,1\u00a0procent per år", "2017–2022, växthusgaser",
                   "De två går inte att jämföra: den första gäller fossil koldioxid, den andra växthusgaser.",
                   "ingen anmärkning"}));
  EXPECT_EQ(both.text(figures_page, "sections.1.table.rows.0.refs"), "[1]");  // one place, cited once
  Site one(with_figures(small_portal(), needed));
  EXPECT_EQ(row(one, 1, 0)[3], "uppges inte");
  EXPECT_EQ(row(one, 1, 0)[5], "Bara takten som krävs anges.");
  Site other(with_figures(small_portal(), reached));
  EXPECT_EQ(row(other, 1, 0)[5], "Bara den uppnådda takten anges.");
}

TEST(FiguresComparison, says_why_what_is_left_of_a_budget_cannot_be_computed) {
  Site site(with_figures(small_portal(), R"(
    {"id": "b", "label": "budget", "value_text": "framtagen", "kind": "koldioxidbudget", "source": {"place": "s. 1"}},
    {"id": "s", "label": "summa", "value": 900, "unit": "kton", "period": "2020–2040", "gases": "koldioxid",
     "kind": "koldioxidbudget", "source": {"place": "s. 1"}},
    {"id": "i", "label": "intern", "value_text": "beting", "kind": "klimatbudget", "source": {"place": "s. 1"}})"));
  EXPECT_EQ(row(site, 1, 0),
            (Texts{"kontraktet 2025/26", "Budget", "koldioxidbudget", "tal anges inte", "uppges inte",
                   "uppges inte", "framtagen", "Nej, hur stor budgeten är anges inte.", "ingen anmärkning"}));
  EXPECT_EQ(row(site, 1, 1),
            (Texts{"kontraktet 2025/26", "Summa", "koldioxidbudget", "900\u00a0tusen ton", "2020–2040",
                   "koldioxid", "inget mer",
                   "Ja, med utsläppen år för år räknade på samma sätt som budgeten. Portalen gör det inte.",
                   "ingen anmärkning"}));
  EXPECT_EQ(row(site, 1, 2)[2], "klimatbudget");
  EXPECT_EQ(row(site, 1, 2)[7], "Frågan gäller inte: det här är ingen summa för hela området.");
}

TEST(FiguresComparison, counts_a_target_that_is_a_sum_over_years_among_the_budgets) {
  Site site(
      with_target(R"({"id": "summa", "title": "Högst 19 kton", "kind": "nivå", "value": 19, "bound": "högst",
    "unit": "kton", "target_year": 2040, "geography": "staden", "level": "inriktning", "status": "föreslaget",
    "source": {"place": "s. 1"}})"));
  EXPECT_EQ(row(site, 1, 0),
            (Texts{"kontraktet 2025/26", "Högst 19 kton", "utsläppsbudget", "högst\u00a019\u00a0tusen ton",
                   "till 2040", "staden", "ett föreslaget mål",
                   "Nej, det anges inte från vilket år summan räknas.", "ingen anmärkning"}));
  EXPECT_EQ(site.text(figures_page, "sections.1.table.rows.0.cells.1.href"),
            "/kommuner/lund/klimatkontrakt/2025/#mal-summa");
}

TEST(FiguresComparison, shows_shares_as_they_are_said) {
  Site site(with_figures(small_portal(), R"(
    {"id": "a", "label": "transporternas andel", "value_text": "en tredjedel", "sector": "transport",
     "kind": "sektorsandel", "source": {"place": "s. 1"}})"));
  EXPECT_EQ(row(site, 1, 0),
            (Texts{"kontraktet 2025/26", "Transporternas andel", "transport", "en tredjedel", "uppges inte",
                   "uppges inte", "uppges inte", "uppges inte", "ingen anmärkning"}));
}

TEST(FiguresComparison, spreads_long_tables_over_pages_and_files_have_all_rows) {
  std::string figures;
  for (int i = 0; i < 300; ++i) {
    figures += (i == 0 ? "" : ",") + std::string(R"({"id": "u)") + std::to_string(i) +
               R"(", "label": "utsläpp", "value": 4, "unit": "kton", "year": 2023, "kind": "utsläpp",
               "source": {"place": "s. 1"}})";
  }
  Site site(with_figures(small_portal(), figures));
  EXPECT_TRUE(site.has("/jamfor/laget/sida-2/"));
  EXPECT_EQ(site.text("/jamfor/laget/sida-2/", "page.address"), "/jamfor/laget/sida-2/");
  EXPECT_EQ(site.text(figures_page, "sections.0.table.count_text"), "301\u00a0rader");
}

}  // namespace
}  // namespace kontrakt::view::testing
