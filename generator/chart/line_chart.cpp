#include "chart/line_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "chart/labels.hpp"
#include "chart/outline.hpp"
#include "chart/svg_text.hpp"
#include "chart/ticks.hpp"
#include "support/numbers.hpp"

namespace kontrakt::chart {
namespace {

constexpr double largest_value = 1e15;
constexpr int longest_span = 1000;
constexpr int first_calendar_year = 1;
constexpr int last_calendar_year = 9999;
// From here on the axis counts in thousands of millions: longer numbers would push the lines aside.
constexpr double billion = 1e9;

struct Measures {
  std::string_view name;
  double width;
  double height;
  double size;         // of letters
  double stroke;       // of lines
  double shown_width;  // CSS pixels at most
  double label_share;  // of the width, for the labels beside the lines
  std::size_t label_lines;
  int value_steps;
};
constexpr Measures wide{"wide", 640, 380, 14, 2.5, 640, 0.3, 3, 5};
constexpr Measures narrow{"narrow", 300, 300, 12, 2, 400, 0.36, 4, 5};

std::string_view tone_class(Tone tone) {
  constexpr auto classes = std::to_array<std::string_view>({"", "deep", "warm", "quiet"});
  return classes[static_cast<std::size_t>(tone)];
}

std::string_view stroke_of(Line line) {
  switch (line) {
    case Line::dashed:
      return " stroke-dasharray=\"8 4\"";
    case Line::dotted:
      return " stroke-dasharray=\"0.1 5\" stroke-linecap=\"round\"";
    default:
      return "";
  }
}

void open_tone(SvgText& svg, std::string_view element, Tone tone) {
  svg.raw("<").raw(element);
  if (tone != Tone::ink) svg.raw(" class=\"").raw(tone_class(tone)).raw("\"");
}

void draw_marker(SvgText& svg, Marker marker, const Place& at, double r) {
  const auto filled = [&](bool is) { svg.raw(is ? " fill=\"currentColor\"/>" : " fill=\"Canvas\"/>"); };
  switch (marker) {
    case Marker::none:
      return;
    case Marker::dot:
    case Marker::ring:
      svg.raw("<circle").attribute("cx", at.x).attribute("cy", at.y).attribute("r", r);
      return filled(marker == Marker::dot);
    case Marker::square:
      svg.raw("<rect").attribute("x", at.x - r).attribute("y", at.y - r);
      svg.attribute("width", 2 * r).attribute("height", 2 * r);
      return filled(true);
    case Marker::diamond:
      svg.raw("<path d=\"").move({at.x, at.y - 1.3 * r}).line({at.x + 1.3 * r, at.y});
      svg.line({at.x, at.y + 1.3 * r}).line({at.x - 1.3 * r, at.y}).raw("Z\"");
      return filled(false);
  }
}

YearRange within_reason(YearRange years) {
  years.from = std::max(years.from, first_calendar_year);
  years.to = std::min(years.to, last_calendar_year);
  return years;
}

std::vector<Point> drawable(const Series& series, const YearRange& years) {
  std::vector<Point> points;
  for (const Point& point : series.points) {
    if (!std::isfinite(point.value) || std::abs(point.value) > largest_value) continue;
    if (point.year >= years.from && point.year <= years.to) points.push_back(point);
  }
  std::stable_sort(points.begin(), points.end(),
                   [](const Point& a, const Point& b) { return a.year < b.year; });
  const auto twice = std::unique(points.begin(), points.end(),
                                 [](const Point& a, const Point& b) { return a.year == b.year; });
  points.erase(twice, points.end());
  return points;
}

struct Label {
  std::string_view text;
  Tone tone = Tone::ink;
  Place end;  // of the line that it belongs to
  Lines lines;
};

// One picture: what is to be drawn is sorted out first, then room is made for the text, then all is written.
class Drawing {
 public:
  Drawing(const LineChart& chart, const Measures& m) : chart_(chart), m_(m) {}

  Picture draw() {
    collect_points();
    if (!found_) return {};
    scale_values();
    arrange();
    open();
    bands();
    axes();
    references();
    for (std::size_t i = 0; i < points_.size(); ++i) series(chart_.series[i], points_[i]);
    labels();
    svg_.raw("</svg>");
    return {svg_.take(), needs_legend_};
  }

 private:
  void collect_points() {
    points_ = drawn_points(chart_);
    for (const auto& points : points_) {
      if (points.empty()) continue;
      years_.from = found_ ? std::min(years_.from, points.front().year) : points.front().year;
      years_.to = found_ ? std::max(years_.to, points.back().year) : points.back().year;
      found_ = true;
    }
    if (found_ && chart_.years) years_ = within_reason(*chart_.years);
  }

  void scale_values() {
    double lowest = 0;
    double highest = 0;
    const auto see = [&](double value) {
      lowest = std::min(lowest, value);
      highest = std::max(highest, value);
    };
    for (const auto& points : points_) {
      for (const Point& point : points) see(point.value);
    }
    for (const Level& level : chart_.levels) {
      if (std::isfinite(level.value) && std::abs(level.value) <= largest_value) see(level.value);
    }
    if (std::max(highest, -lowest) >= billion) unit_of_axis_ = billion;
    const double span = (highest - lowest) / unit_of_axis_;
    const bool few = chart_.whole && unit_of_axis_ == 1 && span < m_.value_steps;
    const int steps = few ? std::max(1, static_cast<int>(span)) : m_.value_steps;
    scale_ = scale_for(lowest / unit_of_axis_, highest / unit_of_axis_, steps);
  }

  std::string tick_text(double tick) const { return support::format_number(tick, scale_.decimals); }

  void arrange() {
    double widest = 0;
    for (const double tick : scale_.ticks()) widest = std::max(widest, text_width(tick_text(tick), m_.size));
    left_ = std::ceil(widest) + 8;
    const std::string unit = unit_of_axis_ > 1 ? chart_.unit + ", miljarder" : chart_.unit;
    unit_ = wrapped(unit, m_.width - 4, m_.size, 2);
    needs_legend_ = needs_legend_ || unit_.shortened;
    top_ = (static_cast<double>(unit_.lines.size()) * 1.25 + 0.75) * m_.size;
    bottom_ = m_.height - 1.75 * m_.size;
    marks_top_ = top_;
    top_ += mark_rows() * mark_row_height();
    collect_labels();
    wrap_labels();
    place_marks();
  }

  // Beside the end of its line, or of its band between the two ends.
  void collect_labels() {
    for (const Band& band : chart_.bands) {
      const std::vector<Place> outline = outline_of(band);
      if (outline.empty() || band.label.empty()) continue;
      const Place& one = outline[outline.size() / 2 - 1];
      const Place& other = outline[outline.size() / 2];
      add_label(band.label, chart_.series[band.one].tone, {one.x, (one.y + other.y) / 2});
    }
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const Series& one = chart_.series[i];
      if (!one.labelled || points_[i].empty()) continue;
      add_label(one.short_label.empty() ? one.label : one.short_label, one.tone, place(points_[i].back()));
    }
    for (const Level& level : chart_.levels) {
      if (std::isfinite(level.value) && !level.label.empty()) {
        add_label(level.label, Tone::ink, {1, y_of(level.value)});
      }
    }
  }

  // x is a share of the axis, as the axis ends where the labels begin; see end_of.
  void add_label(std::string_view text, Tone tone, const Place& end) {
    if (!text.empty()) labels_.push_back({text, tone, end, {}});
  }

  // Fewer lines for each label until all have room; then only as many as have.
  void wrap_labels() {
    const double room = bottom_ - top_;
    const double width = m_.width * m_.label_share;
    for (std::size_t most = m_.label_lines; most > 0; --most) {
      double needed = 0;
      for (Label& label : labels_) {
        label.lines = wrapped(label.text, width, m_.size, most);
        needed += height_of(label);
      }
      if (needed <= room) break;
    }
    double used = 0;
    std::size_t fit = 0;
    double widest = 0;
    for (; fit < labels_.size(); ++fit) {
      used += height_of(labels_[fit]);
      if (used > room) break;
      for (const std::string& line : labels_[fit].lines.lines) {
        widest = std::max(widest, text_width(line, m_.size));
      }
      needs_legend_ = needs_legend_ || labels_[fit].lines.shortened;
    }
    needs_legend_ = needs_legend_ || fit < labels_.size();
    labels_.resize(fit);
    right_ = m_.width - (widest > 0 ? std::ceil(widest) + 14 : text_width("2000", m_.size) / 2 + 2);
  }

  double line_height() const { return m_.size * 1.15; }
  double height_of(const Label& label) const {
    return static_cast<double>(label.lines.lines.size()) * line_height() + label_space;
  }

  bool in_range(const YearMark& mark) const { return mark.year >= years_.from && mark.year <= years_.to; }
  double mark_rows() const {
    const auto count = std::count_if(chart_.marks.begin(), chart_.marks.end(),
                                     [&](const auto& mark) { return in_range(mark); });
    return static_cast<double>(std::min<std::ptrdiff_t>(count, 2));
  }
  double mark_row_height() const { return m_.size * 1.25; }

  // Labels above the plot; one that would cover another moves to a second row.
  void place_marks() {
    std::array<double, 2> used{-1, -1};
    for (const YearMark& mark : chart_.marks) {
      if (!in_range(mark)) continue;
      Mark placed{&mark, x_of(mark.year), 0, 0};
      const double half = text_width(mark.label, m_.size) / 2;
      placed.text_x =
          std::clamp(placed.x, std::min(half, m_.width / 2), m_.width - std::min(half, m_.width / 2));
      while (placed.row < used.size() && placed.text_x - half < used[placed.row]) ++placed.row;
      if (placed.row < used.size()) used[placed.row] = placed.text_x + half + 6;
      marks_.push_back(placed);
    }
  }

  double x_of(double year) const {
    if (years_.from == years_.to) return (left_ + right_) / 2;
    return left_ + (right_ - left_) * (year - years_.from) / (years_.to - years_.from);
  }
  double share_of(int year) const {
    if (years_.from == years_.to) return 0.5;
    return static_cast<double>(year - years_.from) / (years_.to - years_.from);
  }
  double y_of(double value) const {
    return bottom_ - (bottom_ - top_) * (value / unit_of_axis_ - scale_.from) / (scale_.to - scale_.from);
  }
  Place place(const Point& point) const { return {share_of(point.year), y_of(point.value)}; }
  Place on_paper(const Point& point) const { return {x_of(point.year), y_of(point.value)}; }

  // Along one line and back along the other, through the years that both have; x as a share of the axis.
  std::vector<Place> outline_of(const Band& band) const {
    std::vector<Place> there;
    std::vector<Place> back;
    if (band.one >= points_.size() || band.other >= points_.size()) return {};
    auto other = points_[band.other].begin();
    for (const Point& point : points_[band.one]) {
      while (other != points_[band.other].end() && other->year < point.year) ++other;
      if (other == points_[band.other].end() || other->year != point.year) continue;
      there.push_back(place(point));
      back.push_back(place(*other));
    }
    if (there.size() < 2) return {};
    there.insert(there.end(), back.rbegin(), back.rend());
    return there;
  }

  void open() {
    const std::string id = chart_.id + "-" + std::string(m_.name);
    svg_.raw("<svg class=\"chart-").raw(m_.name).raw("\" viewBox=\"0 0 ").number(m_.width).raw(" ");
    svg_.number(m_.height)
        .raw("\"")
        .attribute("width", m_.shown_width)
        .raw(" role=\"img\" aria-labelledby=\"");
    svg_.escaped(id).raw("-t ").escaped(id).raw("-d\" focusable=\"false\" fill=\"currentColor\"");
    svg_.attribute("font-size", m_.size).raw("><title id=\"").escaped(id).raw("-t\">").escaped(chart_.title);
    svg_.raw("</title><desc id=\"").escaped(id).raw("-d\">").escaped(chart_.description).raw("</desc>");
  }

  void bands() {
    for (const Band& band : chart_.bands) {
      std::vector<Place> outline = outline_of(band);
      if (outline.empty()) continue;
      for (Place& at : outline) at.x = left_ + (right_ - left_) * at.x;
      open_tone(svg_, "path", chart_.series[band.one].tone);
      svg_.raw(" fill-opacity=\".14\" d=\"");
      path(simplified(outline, tolerance));
      svg_.raw("Z\"/>");
    }
  }

  void text(double x, double y, std::string_view what, std::string_view more = {}) {
    svg_.raw("<text").attribute("x", x).attribute("y", y).raw(more).raw(">").escaped(what).raw("</text>");
  }

  void axes() {
    double y = m_.size;
    for (const std::string& line : unit_.lines) {
      text(0, y, line);
      y += m_.size * 1.25;
    }
    const bool below = scale_.from < 0;
    svg_.raw("<path stroke=\"currentColor\" stroke-opacity=\".22\" d=\"");
    for (const double tick : scale_.ticks()) {
      if (tick == 0) continue;
      svg_.move({left_, y_of(tick * unit_of_axis_)}).raw("H").number(right_);
    }
    svg_.raw("\"/><path stroke=\"currentColor\"").attribute("stroke-width", below ? 1.8 : 1.2).raw(" d=\"");
    svg_.move({left_, y_of(0)}).raw("H").number(right_).raw("\"/>");
    svg_.raw("<g text-anchor=\"end\">");
    for (const double tick : scale_.ticks()) {
      text(left_ - 6, y_of(tick * unit_of_axis_) + m_.size * 0.35, tick_text(tick),
           below && tick == 0 ? " font-weight=\"700\"" : "");
    }
    svg_.raw("</g><g text-anchor=\"middle\">");
    const double room = text_width("2000", m_.size) + m_.size;
    const auto years = year_ticks(years_.from, years_.to, static_cast<int>((right_ - left_) / room) + 1);
    for (const int year : years) text(x_of(year), bottom_ + 1.35 * m_.size, std::to_string(year));
    svg_.raw("</g><path stroke=\"currentColor\" d=\"");
    for (const int year : years) svg_.move({x_of(year), bottom_}).raw("v4");
    svg_.raw("\"/>");
  }

  void references() {
    for (const Level& level : chart_.levels) {
      if (!std::isfinite(level.value) || std::abs(level.value) > largest_value) continue;
      svg_.raw("<path stroke=\"currentColor\" stroke-dasharray=\"2 3\" d=\"");
      svg_.move({left_, y_of(level.value)}).raw("H").number(right_).raw("\"/>");
    }
    for (const Mark& mark : marks_) {
      svg_.raw("<path stroke=\"currentColor\" stroke-dasharray=\"2 3\" d=\"");
      svg_.move({mark.x, top_ - 2}).raw("V").number(bottom_).raw("\"/>");
      if (mark.row > 1) {
        needs_legend_ = true;
        continue;
      }
      const double y = marks_top_ + static_cast<double>(mark.row) * mark_row_height() + m_.size * 0.5;
      text(mark.text_x, y, mark.what->label, " text-anchor=\"middle\"");
    }
  }

  void path(const std::vector<Place>& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (i == 0) {
        svg_.move(places[i]);
      } else {
        svg_.line(places[i]);
      }
    }
  }

  void series(const Series& one, const std::vector<Point>& points) {
    if (points.empty()) return;
    std::vector<std::vector<Place>> stretches{{on_paper(points.front())}};
    std::vector<std::vector<Place>> gaps;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Place here = on_paper(points[i]);
      const bool gap = one.gap != Gap::joined && points[i].year != points[i - 1].year + 1;
      if (gap) {
        if (one.gap == Gap::thin) gaps.push_back({on_paper(points[i - 1]), here});
        stretches.emplace_back();
      }
      stretches.back().push_back(here);
    }
    open_tone(svg_, "g", one.tone);
    svg_.raw(" fill=\"none\" stroke=\"currentColor\"").attribute("stroke-width", m_.stroke).raw(">");
    if (one.line != Line::none) {
      stroke(stretches, stroke_of(one.line));
      stroke(gaps, " stroke-width=\"1\" stroke-dasharray=\"3 3\"");
    }
    markers(one, points);
    svg_.raw("</g>");
  }

  void stroke(const std::vector<std::vector<Place>>& stretches, std::string_view how) {
    SvgText outer = std::move(svg_);
    svg_ = SvgText();
    for (const auto& stretch : stretches) {
      if (stretch.size() > 1) path(simplified(stretch, tolerance));
    }
    const std::string d = svg_.take();
    svg_ = std::move(outer);
    if (!d.empty()) svg_.raw("<path").raw(how).raw(" d=\"").raw(d).raw("\"/>");
  }

  // A single point has no line: it is seen only by its mark. Many points have small ones.
  void markers(const Series& one, const std::vector<Point>& points) {
    constexpr std::size_t many = 12;
    constexpr std::size_t too_many = 120;
    const Marker marker = one.marker == Marker::none && points.size() == 1 ? Marker::dot : one.marker;
    if (points.size() > too_many) return;
    const double r = points.size() > many ? m_.stroke : m_.stroke * 1.7;
    for (const Point& point : points) draw_marker(svg_, marker, on_paper(point), r);
  }

  void labels() {
    std::vector<Box> boxes;
    for (const Label& label : labels_) boxes.push_back({label.end.y, height_of(label)});
    // The middle of a single line may stand at the very end of the axis.
    const double over = (line_height() + label_space) / 2;
    const std::vector<double> middles = spread(boxes, top_ - over, bottom_ + over);
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Label& label = labels_[i];
      // Half a line aside it is still seen whose it is.
      needs_legend_ = needs_legend_ || std::abs(middles[i] - label.end.y) > line_height() / 2;
      const Place end{left_ + (right_ - left_) * label.end.x, label.end.y};
      open_tone(svg_, "g", label.tone);
      svg_.raw(">");
      if (right_ - end.x > 8 || std::abs(middles[i] - end.y) > m_.size / 2) {
        svg_.raw("<path stroke=\"currentColor\" stroke-opacity=\".6\" stroke-width=\"1\" d=\"");
        svg_.move({end.x + 5, end.y}).line({right_ + 8, middles[i]}).raw("\"/>");
      }
      const auto count = static_cast<double>(label.lines.lines.size());
      double y = middles[i] - (count - 1) * line_height() / 2 + m_.size * 0.35;
      for (const std::string& line : label.lines.lines) {
        text(right_ + 11, y, line);
        y += line_height();
      }
      svg_.raw("</g>");
    }
  }

  struct Mark {
    const YearMark* what;
    double x;
    double text_x;
    std::size_t row;
  };
  static constexpr double tolerance = 0.2;
  static constexpr double label_space = 5;  // between two labels

  const LineChart& chart_;
  const Measures& m_;
  std::vector<std::vector<Point>> points_;  // of each series
  bool found_ = false;
  YearRange years_;
  double unit_of_axis_ = 1;
  Scale scale_;
  Lines unit_;
  std::vector<Label> labels_;
  std::vector<Mark> marks_;
  double left_ = 0;
  double right_ = 0;
  double top_ = 0;
  double bottom_ = 0;
  double marks_top_ = 0;
  bool needs_legend_ = false;
  SvgText svg_;
};

}  // namespace

Picture draw(const LineChart& chart, Format format) {
  return Drawing(chart, format == Format::wide ? wide : narrow).draw();
}

std::vector<std::vector<Point>> drawn_points(const LineChart& chart) {
  YearRange years = within_reason(chart.years.value_or(YearRange{first_calendar_year, last_calendar_year}));
  std::vector<std::vector<Point>> all;
  for (const Series& series : chart.series) all.push_back(drawable(series, years));
  if (chart.years) return all;
  // Without years of its own the chart begins with the first point.
  int first = last_calendar_year;
  for (const auto& points : all) {
    if (!points.empty()) first = std::min(first, points.front().year);
  }
  for (auto& points : all) {
    std::erase_if(points, [&](const Point& point) { return point.year > first + longest_span; });
  }
  return all;
}

std::string sample(const Series& series) {
  SvgText svg;
  open_tone(svg, "svg", series.tone);
  svg.raw(
      " viewBox=\"0 0 34 12\" width=\"34\" height=\"12\" aria-hidden=\"true\" focusable=\"false\" "
      "fill=\"none\""
      " stroke=\"currentColor\" stroke-width=\"2.5\">");
  if (series.line != Line::none) svg.raw("<path").raw(stroke_of(series.line)).raw(" d=\"M1 6H33\"/>");
  draw_marker(svg, series.marker, {17, 6}, 3.5);
  svg.raw("</svg>");
  return svg.take();
}

}  // namespace kontrakt::chart
