// Charts as page data: the picture, its sentence and its table say the same.
#include "view/charts.hpp"

#include <cmath>
#include <limits>
#include <regex>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

using validate::testing::small_portal;

// A page to build on.
class Bench {
 public:
  Bench() : built_(small_portal().build()), context_(input()), builder_(context_, arena_, recent_) {}
  PageBuilder& operator*() { return builder_; }

 private:
  PlanInput input() {
    settings_.title = "Klimatkontrakten";
    PlanInput all;
    all.portal = &built_->portal();
    all.texts = &built_->texts;
    all.site = &settings_;
    return all;
  }
  std::unique_ptr<Built> built_;
  config::Site settings_;
  Context context_;
  Arena arena_;
  Recent recent_;
  PageBuilder builder_;
};

compare::YearPoint kilotonnes(int year, double amount) {
  return {.year = year, .emissions = compare::YearlyEmissions::of_kilotonnes(amount)};
}

EmissionsChart lund_emissions() {
  EmissionsChart chart;
  chart.title = "Utsläpp och mål";
  chart.what = "utsläppen av växthusgaser i Lund";
  chart.gas = "koldioxidekvivalenter";
  chart.measured_label = "Nationella emissionsdatabasen";
  chart.measured = {kilotonnes(2023, 642), kilotonnes(1990, 1238), kilotonnes(2022, 660)};
  chart.targets = {{2030, 185700, "Minst 85 procent lägre än 1990", false}};
  chart.ways = {{"Rak linje till målet", {kilotonnes(2023, 642), kilotonnes(2030, 185.7)}, false}};
  chart.carbon_law = {kilotonnes(2020, 700), kilotonnes(2030, 338.786)};
  return chart;
}

std::vector<std::string> fields(const Value& list, std::string_view path) {
  std::vector<std::string> all;
  for (const Value& item : list.as_list()) all.push_back(printed(at(item, path)));
  return all;
}

TEST(EmissionsChart, says_in_words_what_its_numbers_say) {
  EXPECT_EQ(
      emissions_summary(lund_emissions()),
      "Från 1990 till 2023 har utsläppen av växthusgaser i Lund minskat från 1\u00a0238 till 642\u00a0tusen "
      "ton, 48\u00a0procent. Målet ”Minst 85 procent lägre än 1990” motsvarar 186\u00a0tusen ton år 2030. "
      "Carbon Law, "
      "7\u00a0procent per år från 2020, ger 339\u00a0tusen ton år 2030.");
}

TEST(EmissionsChart, says_when_emissions_rise_or_stay_or_are_known_for_one_year) {
  EmissionsChart chart = lund_emissions();
  chart.targets.clear();
  chart.carbon_law.clear();
  chart.measured = {kilotonnes(2020, 40), kilotonnes(2021, 50)};
  EXPECT_EQ(emissions_summary(chart),
            "Från 2020 till 2021 har utsläppen av växthusgaser i Lund ökat från 40 till 50\u00a0tusen ton, "
            "25\u00a0procent.");
  chart.ways.clear();
  chart.measured = {kilotonnes(2020, 40), kilotonnes(2021, 40.01)};
  EXPECT_EQ(emissions_summary(chart),
            "Från 2020 till 2021 är utsläppen av växthusgaser i Lund oförändrade: 40,0\u00a0tusen ton.");
  chart.measured = {kilotonnes(2020, 4)};
  EXPECT_EQ(emissions_summary(chart), "År 2020 var utsläppen av växthusgaser i Lund 4\u00a0000\u00a0ton.");
  chart.measured.clear();
  EXPECT_EQ(emissions_summary(chart), "");
}

TEST(EmissionsChart, tells_a_proposed_target_from_an_adopted_one) {
  Bench bench;
  EmissionsChart chart = lund_emissions();
  chart.targets.push_back({2040, 0, "Noll", true});
  const Value value = emissions_chart(*bench, chart);
  const std::string svg = printed(at(value, "html"));
  EXPECT_NE(svg.find("fill=\"Canvas\""), std::string::npos) << "hollow";
  EXPECT_NE(
      printed(at(value, "summary")).find("Det föreslagna målet ”Noll” motsvarar 0\u00a0tusen ton år 2040."),
      std::string::npos);
}

TEST(EmissionsChart, is_nothing_without_numbers) {
  Bench bench;
  EmissionsChart empty;
  EXPECT_TRUE(emissions_chart(*bench, empty).is(Value::Kind::none));
  empty.measured = {{.year = 2020, .emissions = compare::YearlyEmissions::of_tonnes(std::nan(""))}};
  EXPECT_TRUE(emissions_chart(*bench, empty).is(Value::Kind::none));
}

TEST(Charts, have_their_numbers_as_a_table_with_gaps_named) {
  Bench bench;
  const Value value = emissions_chart(*bench, lund_emissions());
  EXPECT_EQ(fields(at(value, "columns"), "title"),
            (Texts{"Nationella emissionsdatabasen", "Rak linje till målet",
                   "Minst 85 procent lägre än 1990, 2030", "Carbon Law, 7 procent per år"}));
  EXPECT_EQ(fields(at(value, "rows"), "title"), (Texts{"1990", "2020", "2022", "2023", "2030"}));
  EXPECT_EQ(fields(at(value, "rows"), "cells.0.text"),
            (Texts{"1\u00a0238", "inget tal", "660", "642", "inget tal"}));
  EXPECT_EQ(fields(at(value, "rows"), "cells.0.empty"), (Texts{"false", "true", "false", "false", "true"}));
  EXPECT_EQ(printed(at(value, "remarks.0")), "Den tunna linjen går över år som saknar tal.");
  EXPECT_EQ(printed(at(value, "unit")), "tusen ton koldioxidekvivalenter per år");
}

TEST(Charts, can_be_taken_away_with_the_numbers_of_their_table) {
  EmissionsChart emissions = lund_emissions();
  emissions.id = "utslapp";
  emissions.folder = "/kommuner/lund/utslapp/";
  emissions.ways.push_back(emissions.ways.front());
  emissions.example = true;
  const DataTable table = chart_table(drawn(emissions));
  EXPECT_EQ(table.csv_address(), "/kommuner/lund/utslapp/utslapp.csv");
  std::vector<std::string> ids;
  std::vector<std::string> notes;
  for (const TableColumn& column : table.columns) {
    ids.push_back(column.id);
    notes.push_back(column.note);
  }
  EXPECT_EQ(ids,
            (Texts{"ar", "nationella-emissionsdatabasen", "rak-linje-till-malet", "rak-linje-till-malet-2",
                   "minst-85-procent-lagre-an-1990-2030", "carbon-law-7-procent-per-ar"}));
  const std::string computed = "Räknat av portalen.";
  EXPECT_EQ(notes, (Texts{"", "", computed, computed, computed, computed}));
  EXPECT_EQ(table.rows.size(), 5U);
  EXPECT_TRUE(table.rows.front().example);
  EXPECT_EQ(table.rows.back().cells[2].number(), 186);
  EXPECT_FALSE(table.rows.front().cells[2].known);
  Bench bench;
  EXPECT_EQ(printed(at(emissions_chart(*bench, emissions), "downloads.1.href")),
            "/kommuner/lund/utslapp/utslapp.json");
}

// The axis of the picture read back: what value a height stands for.
struct Axis {
  double zero_at = 0;
  double per_unit = 0;  // downward

  explicit Axis(const std::string& svg) {
    static const std::regex ticks("<g text-anchor=\"end\">(.*?)</g>");
    static const std::regex tick("y=\"([0-9.]+)\"[^>]*>([^<]*)<");
    std::smatch found;
    std::regex_search(svg, found, ticks);
    const std::string all = found[1];
    std::vector<std::pair<double, double>> pairs;
    for (std::sregex_iterator at(all.begin(), all.end(), tick), end; at != end; ++at) {
      std::string number = (*at)[2];
      std::erase_if(number, [](char c) { return c != ',' && (c < '0' || c > '9'); });
      pairs.emplace_back(std::stod((*at)[1]), std::stod(number));
    }
    const auto& [low_y, low] = pairs.front();
    const auto& [high_y, high] = pairs.back();
    per_unit = (low_y - high_y) / (high - low);
    zero_at = low_y + low * per_unit - 14 * 0.35;  // text stands a little below its line
  }
  double value(double y) const { return (zero_at - y) / per_unit; }
};

TEST(Charts, draw_the_numbers_that_their_table_has) {
  Bench bench;
  chart::LineChart lines;
  lines.id = "prov";
  lines.title = lines.description = lines.unit = "t";
  chart::Series series;
  series.label = "Prov";
  for (int i = 0; i <= 8; ++i) series.points.push_back({2020 + i, i % 2 == 0 ? 90.0 - i : 10.0 + 3.3 * i});
  lines.series.push_back(series);
  ChartText text;
  text.decimals = 1;
  const Value value = chart_value(*bench, {lines, text});
  const std::string svg = printed(at(value, "html"));
  const Axis axis(svg);
  static const std::regex line("stroke-width=\"2.5\"><path d=\"([^\"]*)\"");
  static const std::regex pair("[ML]([0-9.]+) ([0-9.]+)");
  std::smatch found;
  ASSERT_TRUE(std::regex_search(svg, found, line));
  const std::string path = found[1];
  const std::vector<std::string> table = fields(at(value, "rows"), "cells.0.text");
  std::size_t i = 0;
  for (std::sregex_iterator at(path.begin(), path.end(), pair), end; at != end; ++at, ++i) {
    std::string number = table.at(i);
    number.replace(number.find(','), 1, ".");
    EXPECT_NEAR(axis.value(std::stod((*at)[2])), std::stod(number), 0.1) << i;
  }
  EXPECT_EQ(i, table.size());
}

TEST(Charts, have_a_legend_only_when_labels_do_not_say_it_all) {
  Bench bench;
  EXPECT_EQ(printed(at(emissions_chart(*bench, lund_emissions()), "legend.0.meaning")),
            "Nationella emissionsdatabasen");
  EmissionsChart plain = lund_emissions();
  plain.measured_label = "Utsläpp";
  plain.targets.clear();
  plain.ways.clear();
  plain.carbon_law.clear();
  EXPECT_EQ(printed(at(emissions_chart(*bench, plain), "legend")), "[0]");
}

}  // namespace
}  // namespace kontrakt::view::testing
