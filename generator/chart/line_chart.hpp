// Lines over years as a static picture: a description in, SVG out. No script, no style sheet needed.
//
// Lines are told apart by their stroke, their marks and a label at their end; colour comes last. All colours
// are currentColor, so that dark mode, print and forced colours need nothing of their own; a tone is a class
// (`deep`, `warm`, `quiet`) that a theme may give a colour. A picture's text says the same as its table: the
// caller prints the numbers of the same description as a table beside it.
//
// Whoever describes a chart knows what its numbers mean; nothing here does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kontrakt::chart {

struct Point {
  int year = 0;
  double value = 0;
};

enum class Line : std::uint8_t { solid, dashed, dotted, none };
enum class Marker : std::uint8_t { none, dot, ring, square, diamond };
enum class Tone : std::uint8_t { ink, deep, warm, quiet };
// What is drawn across years without a point: the line, a thin line of short dashes, or nothing.
enum class Gap : std::uint8_t { joined, thin, open };

struct Series {
  std::string label;        // in full, for the legend and the table
  std::string short_label;  // beside the line's end; empty: `label`
  std::vector<Point> points;
  Line line = Line::solid;
  Marker marker = Marker::none;
  Tone tone = Tone::ink;
  Gap gap = Gap::joined;
  bool labelled = true;  // false: no label at its end (a band has it, or another part of the line)
};

// What lies between two series (numbers in LineChart::series), in the years that both have: a span.
struct Band {
  std::size_t one = 0;
  std::size_t other = 0;
  std::string label;
};

// A line across at a value, with its label beside it; and a line down at a year, with its label above it.
struct Level {
  double value = 0;
  std::string label;
};
struct YearMark {
  int year = 0;
  std::string label;
};

struct YearRange {
  int from = 0;
  int to = 0;
};

struct LineChart {
  std::string id;  // unique on the page, fit for an HTML id
  std::string title;
  std::string description;         // for those who do not see it: what it shows, not every number
  std::string unit;                // over the value axis: "index, 2020 = 100"
  bool whole = false;              // things that are counted: no ticks between whole numbers
  std::optional<YearRange> years;  // empty: those of the points
  std::vector<Series> series;
  std::vector<Band> bands;
  std::vector<Level> levels;
  std::vector<YearMark> marks;
};

// Two pictures of the same: text keeps its size instead of shrinking with the picture. `wide` is for 560 CSS
// pixels and up, `narrow` has text of at least 11 pixels when 288 are left (a window of 320).
enum class Format : std::uint8_t { wide, narrow };

struct Picture {
  std::string svg;  // empty: there is nothing to draw
  // Some label is not there in full, or not beside the end of its line: a legend has to say which is which.
  bool needs_legend = false;
};

// The value axis always has zero; below zero its line is heavier. The same description gives the same bytes
// everywhere.
Picture draw(const LineChart& chart, Format format);

// The points of each series that `draw` draws, by year: a table beside the picture has these. Left out are
// numbers that are not finite, or beyond 1e15, what lies outside the chart's years or the years 1–9999, and
// all but the first of several points of one year. A chart without years of its own ends 1 000 years after
// its first point.
std::vector<std::vector<Point>> drawn_points(const LineChart& chart);

// A short piece of the series' line, for a legend. It says nothing by itself (aria-hidden).
std::string sample(const Series& series);

}  // namespace kontrakt::chart
