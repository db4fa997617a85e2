#include "chart/line_chart.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <regex>
#include <string>
#include <vector>

namespace kontrakt::chart {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Series series(std::string label, std::vector<Point> points) {
  Series one;
  one.label = std::move(label);
  one.points = std::move(points);
  return one;
}

LineChart chart(std::vector<Series> all) {
  LineChart one;
  one.id = "d";
  one.title = "Titel";
  one.description = "Vad den visar.";
  one.unit = "ton";
  one.series = std::move(all);
  return one;
}

std::string wide(const LineChart& chart) {
  return draw(chart, Format::wide).svg;
}

struct Text {
  double x = 0;
  double y = 0;
  std::string words;
};
std::vector<Text> texts(const std::string& svg) {
  static const std::regex element("<text x=\"(-?[0-9.]+)\" y=\"(-?[0-9.]+)\"[^>]*>([^<]*)</text>");
  std::vector<Text> all;
  for (std::sregex_iterator at(svg.begin(), svg.end(), element), end; at != end; ++at) {
    all.push_back({std::stod((*at)[1]), std::stod((*at)[2]), (*at)[3]});
  }
  return all;
}

std::vector<std::string> words(const std::string& svg) {
  std::vector<std::string> all;
  for (const Text& text : texts(svg)) all.push_back(text.words);
  return all;
}

// All coordinates of paths lie within the picture.
void expect_inside(const std::string& svg, double width, double height) {
  static const std::regex pair("[ML](-?[0-9.]+) (-?[0-9.]+)");
  for (std::sregex_iterator at(svg.begin(), svg.end(), pair), end; at != end; ++at) {
    const double x = std::stod((*at)[1]);
    const double y = std::stod((*at)[2]);
    EXPECT_TRUE(x >= 0 && x <= width && y >= 0 && y <= height) << at->str();
  }
  for (const Text& text : texts(svg)) {
    EXPECT_TRUE(text.x >= 0 && text.x <= width && text.y >= 0 && text.y <= height) << text.words;
  }
}

TEST(LineChart, is_this_for_a_small_one) {
  EXPECT_EQ(
      wide(chart({series("A", {{2020, 100}, {2021, 50}, {2022, 100}})})),
      R"(<svg class="chart-wide" viewBox="0 0 640 380" width="640" role="img" )"
      R"(aria-labelledby="d-wide-t d-wide-d" focusable="false" fill="currentColor" font-size="14">)"
      R"(<title id="d-wide-t">Titel</title><desc id="d-wide-d">Vad den visar.</desc>)"
      R"(<text x="0" y="14">ton</text>)"
      R"(<path stroke="currentColor" stroke-opacity=".22" d="M31 290H617M31 224.5H617M31 159H617)"
      R"(M31 93.5H617M31 28H617"/><path stroke="currentColor" stroke-width="1.2" d="M31 355.5H617"/>)"
      R"(<g text-anchor="end"><text x="25" y="360.4">0</text><text x="25" y="294.9">20</text>)"
      R"(<text x="25" y="229.4">40</text><text x="25" y="163.9">60</text><text x="25" y="98.4">80</text>)"
      R"(<text x="25" y="32.9">100</text></g><g text-anchor="middle"><text x="31" y="374.4">2020</text>)"
      R"(<text x="324" y="374.4">2021</text><text x="617" y="374.4">2022</text></g>)"
      R"(<path stroke="currentColor" d="M31 355.5v4M324 355.5v4M617 355.5v4"/>)"
      R"(<g fill="none" stroke="currentColor" stroke-width="2.5"><path d="M31 28L324 191.8L617 28"/></g>)"
      R"(<g><text x="628" y="32.9">A</text></g></svg>)");
}

TEST(LineChart, has_text_of_at_least_eleven_pixels_in_a_window_of_320) {
  const std::string svg = draw(chart({series("A", {{2020, 1}, {2021, 2}})}), Format::narrow).svg;
  EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 300 300\" width=\"400\""));
  EXPECT_THAT(svg, HasSubstr("font-size=\"12\""));
  EXPECT_GE(12 * 288.0 / 300, 11);
  EXPECT_THAT(svg, HasSubstr("aria-labelledby=\"d-narrow-t d-narrow-d\"")) << "ids of its own";
}

TEST(LineChart, needs_no_style_and_no_colour) {
  LineChart all = chart({series("A", {{2020, 1}, {2021, 2}}), series("B", {{2020, 2}, {2021, 3}})});
  all.series[0].tone = Tone::warm;
  all.bands.push_back({0, 1, "A till B"});
  const std::string svg = wide(all);
  EXPECT_THAT(svg, Not(HasSubstr("style")));
  EXPECT_THAT(svg, Not(HasSubstr("#")));
  EXPECT_THAT(svg, HasSubstr("<g class=\"warm\" fill=\"none\" stroke=\"currentColor\""));
  EXPECT_THAT(svg, HasSubstr("<path class=\"warm\" fill-opacity=\".14\""));
}

TEST(LineChart, escapes_all_text) {
  LineChart one = chart({series("<b>&\"'", {{2020, 1}, {2021, 2}})});
  one.title = one.description = one.unit = "<script>&";
  one.id = "a\"b";
  one.marks.push_back({2021, "<i>"});
  one.levels.push_back({1, "<u>"});
  for (const Format format : {Format::wide, Format::narrow}) {
    const std::string svg = draw(one, format).svg;
    for (const char* raw : {"<b>", "<script>", "<i>", "<u>", "a\"b", "&\"", "&<"}) {
      EXPECT_THAT(svg, Not(HasSubstr(raw)));
    }
    EXPECT_THAT(svg, HasSubstr("&lt;b&gt;&amp;&#34;&#39;"));
  }
}

TEST(LineChart, draws_the_zero_line_heavier_when_values_go_below) {
  const std::string svg = wide(chart({series("A", {{2020, 100}, {2060, -13.9}})}));
  EXPECT_THAT(svg, HasSubstr("stroke-width=\"1.8\""));
  EXPECT_THAT(svg, HasSubstr("font-weight=\"700\">0</text>"));
  EXPECT_THAT(words(svg), ::testing::Contains("\u221220"));
}

TEST(LineChart, writes_numbers_as_swedish_does) {
  EXPECT_THAT(words(wide(chart({series("A", {{2020, 1238}, {2060, 3}})}))),
              ::testing::Contains("1\u00a0500"));
  EXPECT_THAT(words(wide(chart({series("A", {{2020, 0.9}, {2060, 0.1}})}))), ::testing::Contains("0,2"));
}

TEST(LineChart, has_no_half_of_what_is_counted) {
  LineChart contracts = chart({series("Kontrakt", {{2024, 1}, {2025, 2}})});
  EXPECT_THAT(words(wide(contracts)), ::testing::Contains("0,5"));
  contracts.whole = true;
  EXPECT_THAT(words(wide(contracts)), ::testing::IsSupersetOf({"0", "1", "2"}));
  EXPECT_THAT(words(wide(contracts)), Not(::testing::Contains(HasSubstr(","))));
}

TEST(LineChart, draws_nothing_where_there_is_nothing) {
  EXPECT_EQ(wide(chart({})), "");
  EXPECT_EQ(wide(chart({series("A", {})})), "");
  EXPECT_EQ(wide(chart({series("A", {{2020, nan}, {2021, endless}, {2022, -endless}, {2023, 1e16}})})), "");
  LineChart elsewhere = chart({series("A", {{2020, 1}})});
  elsewhere.years = YearRange{2030, 2040};
  EXPECT_EQ(wide(elsewhere), "");
  elsewhere.years = YearRange{2030, 2010};
  EXPECT_EQ(wide(elsewhere), "");
}

TEST(LineChart, leaves_out_what_is_no_number_and_keeps_the_rest) {
  const auto drawn = drawn_points(chart(
      {series("A", {{2022, 3}, {2020, 1}, {2021, nan}, {2020, 9}, {0, 1}, {10000, 1}, {2023, endless}})}));
  ASSERT_EQ(drawn.at(0).size(), 2U);
  EXPECT_EQ(drawn[0][0].year, 2020);
  EXPECT_EQ(drawn[0][0].value, 1);
  EXPECT_EQ(drawn[0][1].year, 2022);
}

TEST(LineChart, shows_a_single_point_as_a_mark) {
  const std::string svg = wide(chart({series("A", {{2020, 7}})}));
  EXPECT_THAT(svg, HasSubstr("<circle"));
  EXPECT_THAT(words(svg), ::testing::Contains("2020"));
  expect_inside(svg, 640, 380);
}

TEST(LineChart, stays_whole_when_all_values_are_equal_or_zero) {
  for (const double value : {0.0, -0.0, 5.0, -5.0, 1e-9}) {
    const std::string svg = wide(chart({series("A", {{2020, value}, {2030, value}})}));
    expect_inside(svg, 640, 380);
    EXPECT_THAT(svg, Not(HasSubstr("nan")));
    EXPECT_THAT(svg, Not(HasSubstr("-0")));
    EXPECT_THAT(words(svg), Not(::testing::Contains("\u22120")));
  }
}

TEST(LineChart, counts_huge_values_in_thousands_of_millions) {
  const std::string svg = wide(chart({series("A", {{2020, 9.2e14}, {2030, 1}})}));
  EXPECT_THAT(words(svg), ::testing::Contains("ton, miljarder"));
  EXPECT_THAT(words(svg), ::testing::Contains("1\u00a0000\u00a0000"));
  expect_inside(svg, 640, 380);
}

TEST(LineChart, draws_at_most_a_thousand_years_in_few_points) {
  Series straight = series("A", {});
  for (int year = 1; year <= 5000; ++year) straight.points.push_back({year, 5000.0 - year});
  const LineChart long_one = chart({straight});
  EXPECT_EQ(drawn_points(long_one).at(0).back().year, 1001);
  EXPECT_LT(wide(long_one).size(), 2000U);
  Series jagged = series("B", {});
  for (int year = 1; year <= 1000; ++year) jagged.points.push_back({year, year % 2 == 0 ? 100.0 : 0.0});
  jagged.marker = Marker::dot;
  EXPECT_LT(wide(chart({jagged})).size(), 20000U);
}

TEST(LineChart, tells_gaps_from_years_with_numbers) {
  Series one = series("A", {{1990, 10}, {2000, 8}, {2001, 7}});
  one.gap = Gap::thin;
  EXPECT_THAT(wide(chart({one})), HasSubstr("<path stroke-width=\"1\" stroke-dasharray=\"3 3\" d=\"M"));
  one.gap = Gap::open;
  EXPECT_THAT(wide(chart({one})), Not(HasSubstr("stroke-dasharray")));
  one.gap = Gap::joined;
  EXPECT_THAT(wide(chart({one})), Not(HasSubstr("stroke-dasharray")));
}

TEST(LineChart, tells_lines_apart_by_stroke_and_mark) {
  Series one = series("A", {{2020, 1}, {2021, 2}});
  one.line = Line::dashed;
  EXPECT_THAT(wide(chart({one})), HasSubstr("stroke-dasharray=\"8 4\""));
  one.line = Line::dotted;
  EXPECT_THAT(wide(chart({one})), HasSubstr("stroke-dasharray=\"0.1 5\" stroke-linecap=\"round\""));
  one.line = Line::none;
  one.marker = Marker::diamond;
  EXPECT_THAT(wide(chart({one})), HasSubstr("fill=\"Canvas\""));
  EXPECT_THAT(sample(one), HasSubstr("aria-hidden=\"true\""));
  EXPECT_THAT(sample(one), Not(HasSubstr("M1 6H33")));
}

TEST(LineChart, keeps_labels_apart_and_inside_in_both_formats) {
  std::vector<Series> many;
  for (int i = 0; i < 9; ++i) {
    many.push_back(
        series("Kommun " + std::to_string(i) + " med ett långt namn", {{2020, 100}, {2030, 35.0 + i * 0.1}}));
  }
  for (const auto& [format, width, height, line] : {std::tuple(Format::wide, 640.0, 380.0, 14 * 1.15),
                                                    std::tuple(Format::narrow, 300.0, 300.0, 12 * 1.15)}) {
    const Picture picture = draw(chart(many), format);
    expect_inside(picture.svg, width, height);
    EXPECT_TRUE(picture.needs_legend);
    std::vector<double> beside;  // the lines
    for (const Text& text : texts(picture.svg)) {
      if (text.words.find("Kommun") == 0) beside.push_back(text.y);
    }
    EXPECT_EQ(beside.size(), 9U);
    std::sort(beside.begin(), beside.end());
    for (std::size_t i = 1; i < beside.size(); ++i) EXPECT_GE(beside[i] - beside[i - 1] + 0.11, line);
  }
}

TEST(LineChart, leaves_labels_out_when_there_is_no_room_and_asks_for_a_legend) {
  std::vector<Series> many;
  for (int i = 0; i < 60; ++i) many.push_back(series("L" + std::to_string(i), {{2020, 1}, {2030, i / 10.0}}));
  const Picture picture = draw(chart(many), Format::narrow);
  EXPECT_TRUE(picture.needs_legend);
  expect_inside(picture.svg, 300, 300);
}

TEST(LineChart, needs_no_legend_when_each_label_stands_whole_at_its_line) {
  EXPECT_FALSE(
      draw(chart({series("A", {{2020, 1}, {2030, 2}}), series("B", {{2020, 1}, {2030, 9}})}), Format::wide)
          .needs_legend);
}

TEST(LineChart, labels_a_band_once_between_its_lines) {
  LineChart one = chart({series("låg", {{2020, 100}, {2030, 80}}), series("hög", {{2020, 100}, {2030, 20}})});
  one.series[0].labelled = one.series[1].labelled = false;
  one.bands.push_back({0, 1, "Spann"});
  const std::vector<Text> all = texts(wide(one));
  EXPECT_EQ(all.back().words, "Spann");
  one.bands.push_back({0, 7, "Leder ingenstans"});
  EXPECT_THAT(words(wide(one)), Not(::testing::Contains("Leder")));
}

TEST(LineChart, puts_years_that_are_near_each_other_on_two_rows) {
  LineChart one = chart({series("A", {{2020, 1}, {2050, 2}})});
  one.marks = {{2030, "ett mål som har ett namn"}, {2031, "ett mål till med namn"}, {2032, "ett tredje"}};
  const Picture picture = draw(one, Format::narrow);
  EXPECT_TRUE(picture.needs_legend) << "the third has no room";
  expect_inside(picture.svg, 300, 300);
  one.marks = {{1800, "utanför"}};
  EXPECT_THAT(wide(one), Not(HasSubstr("utanför")));
}

}  // namespace
}  // namespace kontrakt::chart
