// Official emissions beside what a contract says: what is shown, what is counted, and what is said instead.
#include "view/emissions.hpp"

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using compare::CountedAs;
using compare::NotCounted;
using compare::WhyNot;
using validate::testing::local_portal;
using validate::testing::lund;
using validate::testing::lund_2025;
using validate::testing::small_portal;

constexpr const char* emissions_page = "/kommuner/lund/utslapp/";

Files with_series(Files files, std::string_view rows =
                                   "code,year,tonnes_co2e\n1281,1990,1238000\n1281,2020,700000\n"
                                   "1281,2023,642000\n") {
  return files
      .add("statistics/serien.json", R"({"title": "Nationell statistik", "short_title": "serien",
  "method": "Lika för alla.", "geography": "kommunen som plats", "emissions": "territoriella",
  "gases": "växthusgaser", "unit": "ton", "source": {"document": "kk-2025-lund", "place": "tabellen"}})")
      .add("statistics/serien.csv", rows);
}

Files with_figure_1990(Files files) {
  return files.change(
      lund_2025, "\"figures\": [",
      R"("figures": [{"id": "a", "label": "utsläpp", "value": 780, "unit": "kton", "year": 1990,
      "geography": "kommunen som plats", "kind": "utsläpp", "source": {"place": "avsnitt 5.1"}},)");
}

// The texts of one row, from the second cell on.
Texts cells(Site& site, std::string_view table, int row) {
  return site.texts(emissions_page, std::string(table) + ".rows." + std::to_string(row) + ".cells", "text");
}

TEST(EmissionsPage, is_there_for_a_series_or_for_figures_of_the_contract) {
  EXPECT_TRUE(Site(small_portal()).has(emissions_page));
  Files none = small_portal();
  none.change(lund_2025, "\"kind\": \"utsläpp\"", "\"kind\": \"sektorsandel\"");
  EXPECT_FALSE(Site(none).has(emissions_page));
  EXPECT_TRUE(Site(with_series(none)).has(emissions_page));
  EXPECT_FALSE(Site(local_portal()).has("/kommuner/exempelby/utslapp/"));
}

TEST(EmissionsPage, shows_the_series_with_its_change_and_can_be_taken_away) {
  Site site(with_series(small_portal()));
  EXPECT_EQ(site.text(emissions_page, "series.0.short_title"), "serien");
  EXPECT_EQ(site.text(emissions_page, "series.0.chart.title"), "Utsläpp och mål i Lund");
  EXPECT_EQ(site.text(emissions_page, "series.0.table.rows.0.header.text"), "1990");
  EXPECT_EQ(cells(site, "series.0.table", 0), (Texts{"1\u00a0238", "0"}));
  EXPECT_EQ(cells(site, "series.0.table", 2), (Texts{"642", "−48"}));  // 1 − 642/1238 = 48,1 %
  EXPECT_TRUE(site.has("/kommuner/lund/utslapp/serien.csv"));
  EXPECT_TRUE(site.has("/kommuner/lund/utslapp/serien-mal.json"));
  EXPECT_TRUE(site.has("/kommuner/lund/utslapp/diagram-serien.json"));
}

// 1990–2023: (642/1238)^(1/33) = e^(−0,656668/33) = 0,980298; −2,0 %. 2020–2023: (642/700)^(1/3) = 0,971587;
// −2,8 %.
TEST(EmissionsPage, gives_the_rate_since_the_first_year_and_lately) {
  Site site(with_series(small_portal()));
  EXPECT_EQ(site.texts(emissions_page, "series.0.development", "label"),
            (Texts{"Förändring varje år, 1990–2023", "Förändring varje år, 2020–2023"}));
  EXPECT_EQ(site.texts(emissions_page, "series.0.development", "text"),
            (Texts{"−2,0\u00a0procent per år", "−2,8\u00a0procent per år"}));
}

TEST(EmissionsPage, divides_by_the_population_of_the_same_year_only) {
  Files files = with_series(small_portal());
  files.change(
      lund, "\"code\"",
      R"("population": {"value": 128000, "year": 2023, "source": {"document": "kk-2025-lund", "place": "s. 1"}},
  "code")");
  Site site(files);
  EXPECT_EQ(site.text(emissions_page, "series.0.development.2.label"), "Per invånare 2023");
  EXPECT_EQ(site.text(emissions_page, "series.0.development.2.text"), "5,0 ton");  // 642 000 / 128 000 = 5,02
  files.change(lund, "\"year\": 2023", "\"year\": 2022");
  EXPECT_EQ(Site(files).text(emissions_page, "series.0.development"), "[2]");
}

// 15 % of 1 238 000 t is 185 700 t; (185,7/642)^(1/7) = e^(−1,240448/7) = 0,837603; 16,2 % a year.
TEST(EmissionsPage, counts_targets_on_the_series_and_says_what_is_assumed) {
  Site site(with_series(small_portal()));
  EXPECT_EQ(site.text(emissions_page, "series.0.needed.rows.0.header.href"),
            "/kommuner/lund/klimatkontrakt/2025/#mal-minus-85");
  EXPECT_EQ(cells(site, "series.0.needed", 0),
            (Texts{"minst\u00a085\u00a0procent lägre än 1990", "2030", "186", "−16,2", "−2,8", "−7,0"}));
  EXPECT_EQ(site.text(emissions_page, "series.0.needed.rows.0.note"),
            "Om målet räknas på serien. Kontraktet säger inte vilket slags utsläpp eller vilka gaser målet "
            "gäller.");
  EXPECT_EQ(site.text(emissions_page, "series.0.not_counted"), "[0]");
}

TEST(EmissionsPage, says_why_a_target_is_not_counted) {
  Site site(with_series(small_portal().change(lund_2025, "\"kommunen som plats\"", "\"staden\"")));
  EXPECT_EQ(site.text(emissions_page, "series.0.needed"), "none");
  EXPECT_EQ(site.texts(emissions_page, "series.0.not_counted", "reason"),
            (Texts{"Målet gäller staden, serien kommunen som plats."}));
  Site other_base(
      with_series(small_portal().change(lund_2025, "\"base_year\": 1990", "\"base_year\": 2010")));
  EXPECT_EQ(other_base.texts(emissions_page, "series.0.not_counted", "reason"),
            (Texts{"Serien har inget tal för året som målet räknas från."}));
  Site reached(with_series(small_portal().change(lund_2025, "\"value\": 85", "\"value\": 40")));
  EXPECT_EQ(cells(reached, "series.0.needed", 0)[3], "Utsläppen är redan på den nivån eller lägre.");
}

TEST(EmissionsPage, puts_the_two_numbers_of_one_year_beside_one_another) {
  Site site(with_series(with_figure_1990(small_portal())));
  EXPECT_EQ(site.text(emissions_page, "difference_text"),
            "Talen skiljer sig: för 1990 anger kontraktet 780\u00a0tusen ton och serien "
            "1\u00a0238\u00a0tusen ton.");
  EXPECT_EQ(site.text(emissions_page, "differences.0.value_text"), "780\u00a0tusen ton");
  EXPECT_EQ(site.text(emissions_page, "differences.0.official_text"), "1\u00a0238\u00a0tusen ton");
  // A figure that does not say which area it is about stands beside nothing.
  EXPECT_EQ(site.text(emissions_page, "differences"), "[1]");
  EXPECT_EQ(site.text(emissions_page, "contract.figures"), "[2]");
}

TEST(EmissionsPage, does_not_compare_rates_of_other_gases) {
  const auto rates = [](const char* gases, const char* more) {
    return std::string(R"("figures": [{"id": "k", "label": "krävs", "value": -14, "unit": "procent-per-år",
      "gases": ")") +
           gases + "\"" + more + R"(, "kind": "takt som krävs", "source": {"place": "s. 1"}},
    {"id": "t", "label": "takt", "value": -3.1, "unit": "procent-per-år", "period": "2017–2022",
      "gases": "växthusgaser")" +
           more + R"(, "kind": "takt", "source": {"place": "s. 1"}},)";
  };
  const std::string begin =
      "Kontraktet säger att takten behöver vara −14\u00a0procent per år och att den har varit "
      "−3,1\u00a0procent "
      "per år (2017–2022). ";
  Files files = small_portal();
  Site different(files.change(lund_2025, "\"figures\": [", rates("fossil koldioxid", "")));
  EXPECT_EQ(
      different.text(emissions_page, "contract.rates.0"),
      begin + "De två går inte att jämföra: den första gäller fossil koldioxid, den andra växthusgaser.");
  Site unknown(small_portal().change(lund_2025, "\"figures\": [", rates("växthusgaser", "")));
  EXPECT_EQ(
      unknown.text(emissions_page, "contract.rates.0"),
      begin +
          "Det går inte att säga om de är jämförbara: för båda anges inte vilket område eller vilket slags "
          "utsläpp de gäller.");
  Site same(small_portal().change(
      lund_2025, "\"figures\": [",
      rates("växthusgaser", R"(, "geography": "kommunen som plats", "emissions": "territoriella")")));
  EXPECT_EQ(
      same.text(emissions_page, "contract.rates.0"),
      begin + "Båda gäller samma område, slags utsläpp och gaser, och går att ställa bredvid varandra.");
}

TEST(EmissionsPage, is_led_to_from_the_municipality) {
  Site site(with_series(small_portal()));
  EXPECT_EQ(site.text("/kommuner/lund/", "facts.2.label"), "Utsläpp 2023");
  EXPECT_EQ(site.text("/kommuner/lund/", "facts.2.value"), "642\u00a0tusen ton enligt serien");
  EXPECT_EQ(site.text("/kommuner/lund/", "facts.2.href"), emissions_page);
  EXPECT_EQ(Site(small_portal()).text("/kommuner/lund/", "facts.2.value"), "kommunens egna tal");
}

TEST(EmissionsPage, bears_series_of_one_year_and_emissions_of_nothing) {
  Site one(with_series(small_portal(), "code,year,tonnes_co2e\n1281,2023,642000\n"));
  EXPECT_EQ(one.text(emissions_page, "series.0.development"), "[0]");
  EXPECT_EQ(one.text("/jamfor/utslapp/", "table.rows.0.cells.3.text"), "bara ett år i serien");
  Site nothing(with_series(small_portal(), "code,year,tonnes_co2e\n1281,1990,0\n1281,2023,-5\n"));
  EXPECT_EQ(cells(nothing, "series.0.table", 1),
            (Texts{"0,0", "Utsläppen är noll eller lägre, så det finns inget att minska."}));
  Site none(with_series(small_portal(), "code,year,tonnes_co2e\n1281,1990,\n"));
  EXPECT_EQ(none.text(emissions_page, "series"), "[0]");
  EXPECT_FALSE(none.has("/jamfor/utslapp/"));
}

TEST(EmissionsComparison, has_a_row_for_each_series_in_the_order_of_names) {
  Files files = with_series(local_portal());
  files.add("statistics/pahittad.json", R"({"title": "Påhittad", "method": "Påhittad.",
  "geography": "kommunen som plats", "emissions": "territoriella", "unit": "kton",
  "source": {"document": "pahittat", "place": "s. 1"}})");
  files.add("statistics/pahittad.csv", "municipality,year,value\nexempelby,2000,10\nexempelby,2023,12\n");
  Site site(files);
  const char* compared = "/jamfor/utslapp/";
  EXPECT_EQ(site.texts(compared, "table.rows", "header.text"), (Texts{"Exempelby", "Lund"}));
  // First years that differ stand in a column; the last year is in the heading.
  EXPECT_EQ(site.texts(compared, "table.columns", "label"),
            (Texts{"Kommun", "Statistik", "Första talet, år", "Första talet", "Utsläpp 2023", "Förändring",
                   "Senaste takten", "Mål", "Målår", "Behövs, räknat på serien"}));
  EXPECT_EQ(site.texts(compared, "table.rows.0.cells", "text"),
            (Texts{"Påhittad", "2000", "10,0", "12,0", "+20", "+0,8", "inget mål går att räkna på serien",
                   "–", "–"}));
  EXPECT_EQ(site.texts(compared, "table.rows.1.cells", "text"),
            (Texts{"serien", "1990", "1\u00a0238,0", "642,0", "−48", "−2,8",
                   "minst\u00a085\u00a0procent lägre än 1990", "2030", "−16,2"}));
  EXPECT_EQ(site.text(compared, "methods"), "[2]");
}

TEST(EmissionsWords, have_a_sentence_for_every_reason) {
  for (int i = 0; i <= static_cast<int>(WhyNot::budget_used_up); ++i) {
    EXPECT_TRUE(why_not_text(static_cast<WhyNot>(i)).ends_with('.')) << i;
  }
  model::Target target;
  model::Contract contract;
  model::EmissionsTable table;
  for (int i = 0; i <= static_cast<int>(NotCounted::no_base_year); ++i) {
    EXPECT_TRUE(not_counted_text(static_cast<NotCounted>(i), target, contract, table).ends_with('.')) << i;
  }
  EXPECT_EQ(not_counted_text(NotCounted::amount_over_years, target, contract, table),
            "En summa för flera år, inte utsläppen under ett av dem. Kontraktet säger inte från vilket år "
            "den räknas, "
            "så det går inte att säga vad som är kvar.");
  contract.kind = model::ContractKind::summary_by_other;
  EXPECT_EQ(not_counted_text(NotCounted::no_target_year, target, contract, table),
            "Sammanfattningen anger inget målår.");
}

TEST(EmissionsWords, mark_what_is_converted_and_whose_assumption_it_is) {
  model::Target target;
  target.kind = model::TargetKind::goal_word;
  target.goal_word = "nära noll";
  target.emissions = "territoriella";
  target.gases = "växthusgaser";
  model::EmissionsTable table;
  table.short_title = "serien";
  compare::TargetPath path;
  path.target = &target;
  path.base.year = 1990;
  path.counted_as = CountedAs::near_zero_words;
  EXPECT_EQ(target_text(path), "nära noll, omräknat till 90 procent lägre än 1990");
  EXPECT_EQ(assumption_text(path, model::Contract{}, table),
            "Om målet räknas på serien. Att nära noll är 90 procent lägre än 1990 är ett antagande i den "
            "jämförande "
            "analysen av kontrakten från 2020, inte kommunens.");
}

TEST(EmissionsTables, are_known_to_be_empty_without_being_made) {
  std::size_t series = 0;
  for (const Files& files : {with_series(small_portal()), with_series(local_portal())}) {
    const auto built = files.build();
    for (const model::Municipality& m : built->portal().municipalities) {
      for (const model::EmissionsSeries& one : m.emissions) {
        if (one.points.empty()) continue;
        ++series;
        EXPECT_EQ(has_chart_rows(m, one), !series_chart_table(m, one).rows.empty());
        EXPECT_EQ(has_needed_rows(m, one), !needed_table(m, one).rows.empty());
        EXPECT_EQ(chart_id(one), series_chart_table(m, one).id);
        EXPECT_EQ(needed_id(one), needed_table(m, one).id);
      }
    }
  }
  EXPECT_GT(series, 0U);
}

TEST(EmissionsWords, give_rising_numbers_a_plus) {
  EXPECT_EQ(change_text(3, 1), "+3,0");
  EXPECT_EQ(change_text(-3.14, 1), "−3,1");
  EXPECT_EQ(change_text(0.04, 1), "0,0");
}

}  // namespace
}  // namespace kontrakt::view::testing
