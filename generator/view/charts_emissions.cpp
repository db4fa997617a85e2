// Emissions and targets in one chart: which line looks how, and what the numbers say in words.
#include <algorithm>
#include <cmath>

#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/charts.hpp"

namespace kontrakt::view {
namespace {

using support::no_break_space;

// Tonnes as a reader counts them.
struct Measure {
  double tonnes = 1;  // in one of the unit
  std::string_view unit = "ton";
  int decimals = 0;

  std::string number(double value) const { return support::format_number(value / tonnes, decimals); }
  std::string text(double value) const {
    return number(value) + std::string(no_break_space) + std::string(unit);
  }
};

template <class See>
void each_value(const EmissionsChart& chart, See see) {
  for (const compare::YearPoint& point : chart.measured) see(point.emissions.tonnes());
  for (const EmissionsChart::Target& target : chart.targets) see(target.tonnes);
  for (const EmissionsChart::Way& way : chart.ways) {
    for (const compare::YearPoint& point : way.points) see(point.emissions.tonnes());
  }
  for (const compare::YearPoint& point : chart.carbon_law) see(point.emissions.tonnes());
}

Measure measure_for(const EmissionsChart& chart) {
  double largest = 0;
  each_value(chart, [&](double tonnes) {
    if (std::isfinite(tonnes)) largest = std::max(largest, std::abs(tonnes));
  });
  if (largest >= 1e8) return {1e6, "miljoner ton", 1};
  if (largest >= 1e5) return {1000, "tusen ton", 0};
  if (largest >= 1e4) return {1000, "tusen ton", 1};
  return {};
}

std::vector<chart::Point> points_of(const std::vector<compare::YearPoint>& all, const Measure& measure) {
  std::vector<chart::Point> points;
  for (const compare::YearPoint& one : all) {
    points.push_back({one.year, one.emissions.tonnes() / measure.tonnes});
  }
  return points;
}

std::string with_year(const EmissionsChart::Target& target) {
  const std::string year = std::to_string(target.year);
  std::string label = target.label.empty() ? "Mål" : target.label;
  if (label.find(year) == std::string::npos) label += ", " + year;
  return target.proposed && label.find("förslag") == std::string::npos ? label + " (förslag)" : label;
}

bool leads_to(const EmissionsChart::Way& way, const EmissionsChart::Target& target) {
  return !way.points.empty() && way.points.back().year == target.year;
}

std::vector<chart::Series> series_of(const EmissionsChart& chart, const Measure& measure) {
  std::vector<chart::Series> all;
  chart::Series measured;
  measured.label = chart.measured_label.empty() ? "Utsläpp" : chart.measured_label;
  measured.points = points_of(chart.measured, measure);
  measured.marker = chart::Marker::dot;
  measured.tone = chart::Tone::deep;
  measured.gap = chart::Gap::thin;
  all.push_back(std::move(measured));
  for (const EmissionsChart::Way& way : chart.ways) {
    chart::Series line;
    line.label = way.label;
    line.short_label = way.proposed ? "Väg till ett föreslaget mål" : "Väg till ett mål";
    line.points = points_of(way.points, measure);
    line.line = chart::Line::dashed;
    line.tone = way.proposed ? chart::Tone::warm : chart::Tone::deep;
    // A target's own label stands where its way ends.
    line.labelled = std::none_of(chart.targets.begin(), chart.targets.end(),
                                 [&](const auto& target) { return leads_to(way, target); });
    all.push_back(std::move(line));
  }
  for (const EmissionsChart::Target& target : chart.targets) {
    chart::Series mark;
    mark.label = with_year(target);
    mark.points = {{target.year, target.tonnes / measure.tonnes}};
    mark.line = chart::Line::none;
    mark.marker = target.proposed ? chart::Marker::diamond : chart::Marker::square;
    mark.tone = target.proposed ? chart::Tone::warm : chart::Tone::deep;
    all.push_back(std::move(mark));
  }
  chart::Series law;
  law.label = "Carbon Law, 7 procent per år";
  law.short_label = "Carbon Law";
  law.points = points_of(chart.carbon_law, measure);
  law.line = chart::Line::dotted;
  all.push_back(std::move(law));
  return all;
}

std::vector<compare::YearPoint> by_year(std::vector<compare::YearPoint> points) {
  std::erase_if(points, [](const auto& point) { return !std::isfinite(point.emissions.tonnes()); });
  std::stable_sort(points.begin(), points.end(),
                   [](const auto& one, const auto& other) { return one.year < other.year; });
  return points;
}

std::string measured_sentence(const EmissionsChart& chart, const Measure& measure) {
  const std::vector<compare::YearPoint> all = by_year(chart.measured);
  if (all.empty()) return {};
  const double first = all.front().emissions.tonnes();
  const double last = all.back().emissions.tonnes();
  const std::string year = std::to_string(all.back().year);
  if (all.size() == 1) return "År " + year + " var " + chart.what + " " + measure.text(last) + ".";
  const std::string since = "Från " + std::to_string(all.front().year) + " till " + year;
  if (measure.number(first) == measure.number(last)) {
    return since + " är " + chart.what + " oförändrade: " + measure.text(last) + ".";
  }
  std::string sentence = since + " har " + chart.what + (last < first ? " minskat" : " ökat") + " från " +
                         measure.number(first) + " till " + measure.text(last);
  if (first > 0 && last >= 0) {
    sentence += ", " + support::format_number(std::abs(last / first - 1) * 100, 0) +
                std::string(no_break_space) + "procent";
  }
  return sentence + ".";
}

std::string target_sentence(const EmissionsChart::Target& target, const Measure& measure) {
  std::string sentence = target.proposed ? "Det föreslagna målet" : "Målet";
  if (!target.label.empty()) sentence += " ”" + target.label + "”";
  return sentence + " motsvarar " + measure.text(target.tonnes) + " år " + std::to_string(target.year) + ".";
}

// What the Carbon Law comes to in the first target's year, or else where it ends.
std::string law_sentence(const EmissionsChart& chart, const Measure& measure) {
  const std::vector<compare::YearPoint> law = by_year(chart.carbon_law);
  if (law.size() < 2) return {};
  compare::YearPoint there = law.back();
  for (const compare::YearPoint& point : law) {
    if (!chart.targets.empty() && point.year == chart.targets.front().year) there = point;
  }
  return "Carbon Law, 7" + std::string(no_break_space) + "procent per år från " +
         std::to_string(law.front().year) + ", ger " + measure.text(there.emissions.tonnes()) + " år " +
         std::to_string(there.year) + ".";
}

void add_sentence(std::string& text, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence;
}

bool has_gaps(const EmissionsChart& chart) {
  const std::vector<compare::YearPoint> all = by_year(chart.measured);
  return !all.empty() && static_cast<std::size_t>(all.back().year - all.front().year) + 1 > all.size();
}

}  // namespace

std::string emissions_summary(const EmissionsChart& chart) {
  const Measure measure = measure_for(chart);
  std::string text = measured_sentence(chart, measure);
  for (const EmissionsChart::Target& target : chart.targets)
    add_sentence(text, target_sentence(target, measure));
  add_sentence(text, law_sentence(chart, measure));
  return text;
}

Chart drawn(const EmissionsChart& chart) {
  const Measure measure = measure_for(chart);
  Chart out;
  chart::LineChart& lines = out.lines;
  lines.id = chart.id;
  lines.title = chart.title;
  lines.unit = std::string(measure.unit) + (chart.gas.empty() ? "" : " " + chart.gas) + " per år";
  lines.series = series_of(chart, measure);
  lines.description =
      "Linjediagram över " + chart.what + ", i " + lines.unit + ". Talen står i tabellen under diagrammet.";
  ChartText& text = out.text;
  text.summary = emissions_summary(chart);
  text.decimals = measure.decimals;
  text.remarks = chart.remarks;
  if (has_gaps(chart)) text.remarks.emplace_back("Den tunna linjen går över år som saknar tal.");
  text.folder = chart.folder;
  text.sources = chart.sources;
  text.measured = 1;
  text.example = chart.example;
  return out;
}

Value emissions_chart(PageBuilder& b, const EmissionsChart& chart, const DataTable* table) {
  return chart_value(b, drawn(chart), table);
}

}  // namespace kontrakt::view
