// Charts as page data: the picture, its text, and the same numbers as a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/line_chart.hpp"
#include "compare/quantities.hpp"
#include "view/context.hpp"

namespace kontrakt::view {

// What stands around the picture.
struct ChartText {
  std::string summary;               // what the numbers say
  std::vector<std::string> remarks;  // what is assumed, and what is not drawn
  int decimals = 0;                  // of the table
  std::string folder;                // the address of the page, below which the files of the table stand
  model::Citations sources;          // of what the numbers are made of; on each row of the files
  std::size_t measured = 0;  // so many lines, the first ones, are a source's numbers; we count the rest
  bool example = false;
};

// A chart before it is drawn.
struct Chart {
  chart::LineChart lines;
  ChartText text;
};

// The numbers of a chart: a row for each year, a column for each line with points. The page prints these
// cells, and they are what one can take away. No rows when there is nothing to draw.
DataTable chart_table(const Chart& chart);

// The chart as docs/templates.md has it; none when there is nothing to draw. Picture and table are made of
// the same points (chart::drawn_points). `table` is its chart_table(), where that is made already.
Value chart_value(PageBuilder& b, const Chart& chart, const DataTable* table = nullptr);

// Emissions year by year, what targets come to, and the ways there. All numbers are of the same kind of
// emissions: the caller has seen to that, and says which in the words.
struct EmissionsChart {
  struct Target {
    int year = 0;
    double tonnes = 0;  // a year; below zero: more is taken up than let out
    std::string label;  // "Minst 85 procent lägre än 1990"
    bool proposed = false;
  };
  struct Way {
    std::string label;  // "Rak linje till målet 2030"
    std::vector<compare::YearPoint> points;
    bool proposed = false;
  };
  std::string id = "utslapp";
  std::string title;                         // "Utsläpp och mål"
  std::string what;                          // in a sentence: "utsläppen av växthusgaser i Lund"
  std::string gas;                           // after "ton": "koldioxidekvivalenter"; may be empty
  std::string measured_label;                // "Nationella emissionsdatabasen"
  std::vector<compare::YearPoint> measured;  // in any order, years may be missing
  std::vector<Target> targets;
  std::vector<Way> ways;
  std::vector<compare::YearPoint> carbon_law;
  std::vector<std::string> remarks;  // printed below, before our own
  std::string folder;                // as in ChartText, like the two below
  model::Citations sources;
  bool example = false;
};

// How it is drawn. Tonnes are shown as tonnes, thousands or millions of them,
// by the largest. A target stands as a mark in its year, a proposed one hollow; a way to a target is broken.
Chart drawn(const EmissionsChart& chart);
// None when there is nothing to draw. `table`: as for chart_value.
Value emissions_chart(PageBuilder& b, const EmissionsChart& chart, const DataTable* table = nullptr);

// The sentence of the chart: from when to when, how much, and what the targets come to.
std::string emissions_summary(const EmissionsChart& chart);

}  // namespace kontrakt::view
