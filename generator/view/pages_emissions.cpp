// A municipality's emissions: official statistics beside what its contract says.
#include <algorithm>
#include <array>
#include <cmath>

#include "compare/inhabitants.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/charts.hpp"
#include "view/emissions.hpp"

namespace kontrakt::view {
namespace {

bool is_about_emissions(const model::Figure& figure) {
  static constexpr std::array<std::string_view, 7> units{
      "", "procent", "procent-per-år", "ton", "ton-per-år", "ton-per-invånare", "kton"};
  if (std::ranges::find(units, figure.quantity.unit) == units.end()) return false;
  if (figure.kind == "förändring") return !figure.gases.empty() || !figure.emissions.empty();
  return figure.kind == "utsläpp" || figure.kind == "takt" || figure.kind == "takt som krävs" ||
         figure.kind == "prognos" || figure.kind == "koldioxidbudget";
}

// An amount of one year in tonnes, of the whole place and of what is let out there.
std::optional<compare::YearPoint> amount_in(const model::Figure& figure, const model::EmissionsTable& table) {
  const bool tonnes = figure.quantity.unit == "ton" || figure.quantity.unit == "ton-per-år";
  if (figure.kind != "utsläpp" || !figure.year || !figure.quantity.value) return std::nullopt;
  if (!tonnes && figure.quantity.unit != "kton") return std::nullopt;
  if (figure.geography != table.geography || !figure.sector.empty()) return std::nullopt;
  if (!figure.emissions.empty() && figure.emissions != table.emissions) return std::nullopt;
  return compare::YearPoint{*figure.year,
                            tonnes ? compare::YearlyEmissions::of_tonnes(*figure.quantity.value)
                                   : compare::YearlyEmissions::of_kilotonnes(*figure.quantity.value)};
}

}  // namespace

std::vector<const model::Figure*> emission_figures(const std::vector<model::Figure>& all) {
  std::vector<const model::Figure*> out;
  for (const model::Figure& figure : all) {
    if (is_about_emissions(figure)) out.push_back(&figure);
  }
  return out;
}

bool has_emissions_page(const model::Municipality& m) {
  const bool series = std::ranges::any_of(m.emissions, [](const auto& one) { return !one.points.empty(); });
  return series || !emission_figures(m.figures).empty() ||
         (m.latest() != nullptr && !emission_figures(m.latest()->figures).empty());
}

std::vector<SameYear> same_years(const model::Municipality& m) {
  std::vector<SameYear> all;
  for (const model::EmissionsSeries& series : m.emissions) {
    const std::vector<compare::YearPoint> points = compare::points_of(series);
    const auto add = [&](const model::Figure& figure, const model::Contract* contract) {
      const auto own = amount_in(figure, *series.table);
      if (!own) return;
      const auto official = compare::point_in(points, own->year);
      if (official) all.push_back({&figure, contract, *own, *official, &series});
    };
    if (m.latest() != nullptr) {
      for (const model::Figure& figure : m.latest()->figures) add(figure, m.latest());
    }
    for (const model::Figure& figure : m.figures) add(figure, nullptr);
  }
  std::ranges::stable_sort(all, {}, [](const SameYear& one) { return one.own.year; });
  return all;
}

namespace {

// Where the portal explains how it computes; none when it has no such page.
Value method_href(PageBuilder& b) {
  return b.portal().contracts.empty() ? Value::none() : b.href(addresses::calculations);
}

Value line(PageBuilder& b, std::string_view label, std::string_view text) {
  ObjectBuilder o = b.object();
  o.set(k.label, b.text(label));
  o.set(k.text, b.text(text));
  return o.build();
}

void add_rate(PageBuilder& b, std::vector<Value>& lines, const compare::Period& period) {
  const auto rate = compare::rate_between(period.from, period.to);
  lines.push_back(line(
      b, "Förändring varje år, " + std::to_string(period.from.year) + "–" + std::to_string(period.to.year),
      rate ? yearly_change_text(rate.value()) : std::string(why_not_text(rate.error()))));
}

// Only for the year that the population is of.
void add_per_inhabitant(PageBuilder& b, std::vector<Value>& lines, const model::Municipality& m,
                        const std::vector<compare::YearPoint>& points) {
  if (!m.population || !m.population->year || !m.population->quantity.value) return;
  const auto point = compare::point_in(points, *m.population->year);
  if (!point) return;
  const auto inhabitants = static_cast<std::int64_t>(*m.population->quantity.value);
  const auto each = compare::per_inhabitant(point->emissions, {inhabitants});
  if (!each) return;
  lines.push_back(line(b, "Per invånare " + std::to_string(point->year),
                       support::format_number(each.value().tonnes(), 1) + " ton"));
}

Value development(PageBuilder& b, const model::Municipality& m, const model::EmissionsSeries& series) {
  const std::vector<compare::YearPoint> points = compare::points_of(series);
  std::vector<Value> lines;
  const auto whole = compare::whole_period(points);
  const auto lately = compare::latest_period(points);
  if (whole) add_rate(b, lines, *whole);
  if (lately && lately->from.year != whole->from.year) add_rate(b, lines, *lately);
  add_per_inhabitant(b, lines, m, points);
  return b.list(lines);
}

// Targets that the series says nothing about, with the reason. Those that are about other things than amounts
// of emissions are not missed here.
Value not_counted(PageBuilder& b, const model::Municipality& m, const model::EmissionsSeries& series) {
  std::vector<Value> all;
  const model::Contract* contract = m.latest();
  if (contract == nullptr || contract->edition == nullptr) return b.list(all);
  for (const model::Target& target : contract->targets) {
    const compare::CountedTarget counted = compare::count_on(target, series);
    std::string reason;
    if (const auto* why = std::get_if<compare::NotCounted>(&counted)) {
      if (*why == compare::NotCounted::not_about_emissions) continue;
      reason = not_counted_text(*why, target, *contract, *series.table);
    } else if (const auto* fault = std::get_if<compare::WhyNot>(&counted)) {
      reason = why_not_text(*fault);
    } else {
      continue;
    }
    ObjectBuilder o = b.object();
    o.set(k.title, b.kept(target.title));
    o.set(k.href, b.href(address_of(*contract), "mal-" + target.id));
    o.set(k.value_text, b.text(value_text(target)));
    o.set(k.proposed, Value::boolean(target.status == model::TargetStatus::proposed));
    o.set(k.reason, b.text(reason));
    all.push_back(o.build());
  }
  return b.list(all);
}

// What the municipality's targets come to on the series, each with the way there.
void add_targets(EmissionsChart& chart, const model::Municipality& m, const model::EmissionsSeries& series) {
  if (m.latest() == nullptr) return;
  for (const model::Target& target : m.latest()->targets) {
    const compare::CountedTarget counted = compare::count_on(target, series);
    const auto* path = std::get_if<compare::TargetPath>(&counted);
    if (path == nullptr) continue;
    const bool proposed = target.status == model::TargetStatus::proposed;
    chart.targets.push_back({path->to.year, path->to.emissions.tonnes(), target_text(*path), proposed});
    const compare::Path& way = path->constant_rate.empty() ? path->straight : path->constant_rate;
    if (!way.empty())
      chart.ways.push_back(
          {"Väg till målet " + std::to_string(path->to.year) + ": " + target_text(*path), way, proposed});
  }
}

// From 2020, or from the series' latest year when it has no number for 2020, as far as the last target.
void add_carbon_law(EmissionsChart& chart) {
  if (chart.measured.empty()) return;
  const auto start = compare::point_in(chart.measured, compare::carbon_law_start_year);
  int last = std::max(chart.measured.back().year, compare::carbon_law_start_year + 10);
  for (const EmissionsChart::Target& target : chart.targets) last = std::max(last, target.year);
  auto path = compare::carbon_law_path(start.value_or(chart.measured.back()), last);
  if (path) chart.carbon_law = std::move(path).value();
}

EmissionsChart series_chart(const model::Municipality& m, const model::EmissionsSeries& series) {
  EmissionsChart chart;
  chart.id = chart_id(series);
  chart.title = "Utsläpp och mål i " + m.name;
  chart.folder = emissions_address(m);
  chart.sources = series.table->sources;
  chart.example = m.example;
  chart.what = "utsläppen i " + m.name;
  chart.gas = series.table->gases == "växthusgaser" ? "koldioxidekvivalenter" : "";
  chart.measured_label = series.table->short_title;
  chart.measured = compare::points_of(series);
  add_targets(chart, m, series);
  add_carbon_law(chart);
  if (!chart.targets.empty()) {
    chart.remarks.emplace_back(
        "Målen är räknade på den här serien. Det är portalens antagande: kontraktet kan räkna på ett annat "
        "sätt.");
    chart.remarks.emplace_back("Vägen till ett mål är också vår: lika många procent mindre varje år.");
  }
  return chart;
}

Value series_value(PageBuilder& b, const model::Municipality& m, const MunicipalTables::Emissions& tables) {
  const model::EmissionsSeries& series = *tables.series;
  const model::EmissionsTable& table = *series.table;
  ObjectBuilder o = b.object();
  o.set(k.id, b.kept(table.id));
  o.set(k.title, b.kept(table.title));
  o.set(k.short_title, b.kept(table.short_title));
  o.set(k.method, b.kept(table.method));
  o.set(k.note, b.optional(table.common.note));
  o.set(k.chart, emissions_chart(b, series_chart(m, series), b.made(tables.chart).get()));
  NoteBlock notes = b.block();
  o.set(k.refs, notes.refs(table.sources));
  o.set(k.unsourced, Value::boolean(table.sources.empty()));
  o.set(k.table, b.table(*b.made(tables.measured), notes));
  o.set(k.notes, notes.notes());
  o.set(k.development, development(b, m, series));
  NoteBlock target_notes = b.block();
  o.set(k.needed, tables.needed.empty ? Value::none() : b.table(*b.made(tables.needed), target_notes));
  o.set(k.needed_notes, target_notes.notes());
  o.set(k.not_counted, not_counted(b, m, series));
  return o.build();
}

Value figures(PageBuilder& b, const std::vector<const model::Figure*>& all, NoteBlock& notes) {
  std::vector<Value> out;
  for (const model::Figure* figure : all) out.push_back(b.figure(*figure, notes));
  return b.list(out);
}

Value contract_value(PageBuilder& b, const model::Municipality& m) {
  const model::Contract* contract = m.latest();
  if (contract == nullptr || contract->edition == nullptr) return Value::none();
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.label, b.kept(contract->version_label));
  o.set(k.href, b.href(address_of(*contract)));
  o.set(k.summary_notice, b.third_party(*contract));
  o.set(k.figures, figures(b, emission_figures(contract->figures), notes));
  std::vector<Value> rates;
  for (const compare::RatePair& pair : compare::rate_pairs(*contract)) {
    rates.push_back(b.text(rate_pair_text(pair, *contract)));
  }
  o.set(k.rates, b.list(rates));
  o.set(k.notes, notes.notes());
  return o.build();
}

Value own_value(PageBuilder& b, const model::Municipality& m) {
  const auto own = emission_figures(m.figures);
  if (own.empty()) return Value::none();
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.figures, figures(b, own, notes));
  o.set(k.notes, notes.notes());
  return o.build();
}

Value differences(PageBuilder& b, const std::vector<SameYear>& all) {
  std::vector<Value> rows;
  for (const SameYear& one : all) {
    ObjectBuilder o = b.object();
    o.set(k.year, Value::integer(one.own.year));
    o.set(k.label, b.text(one.contract != nullptr
                              ? std::string(speaker(*one.contract)) + " " + one.contract->version_label
                              : std::string("Kommunens egna uppgifter")));
    o.set(k.text, b.text(support::capitalized(one.figure->label)));
    o.set(k.value_text, b.text(quantity_text(one.figure->quantity)));
    o.set(k.short_title, b.text(support::capitalized(one.series->table->short_title)));
    o.set(k.official_text, b.text(kilotonnes_text(one.official.emissions, kilotonne_decimals(*one.series))));
    rows.push_back(o.build());
  }
  return b.list(rows);
}

// How far apart two numbers for the same year are, as a part of the larger.
double distance(const SameYear& one) {
  const double own = one.own.emissions.tonnes();
  const double official = one.official.emissions.tonnes();
  const double larger = std::max(std::abs(own), std::abs(official));
  return larger == 0 ? 0 : std::abs(own - official) / larger;
}

// The pair that is farthest apart, in words; empty when there is none, or none that rounding would not
// explain.
std::string same_year_text(const std::vector<SameYear>& all) {
  constexpr double rounding = 0.02;
  const auto most = std::ranges::max_element(all, {}, distance);
  if (most == all.end() || distance(*most) < rounding) return {};
  const std::string who = most->contract == nullptr ? "kommunen" : support::lower(speaker(*most->contract));
  return "Talen skiljer sig: för " + std::to_string(most->own.year) + " anger " + who + " " +
         quantity_text(most->figure->quantity) + " och " + most->series->table->short_title + " " +
         kilotonnes_text(most->official.emissions, kilotonne_decimals(*most->series)) + ".";
}

}  // namespace

DataTable series_chart_table(const model::Municipality& m, const model::EmissionsSeries& series) {
  return chart_table(drawn(series_chart(m, series)));
}

bool has_chart_rows(const model::Municipality& m, const model::EmissionsSeries& series) {
  chart::LineChart measured;  // the chart has its points, in a measure that makes them no larger
  measured.series.emplace_back();
  for (const compare::YearPoint& point : compare::points_of(series))
    measured.series.front().points.push_back({point.year, point.emissions.tonnes()});
  return !chart::drawn_points(measured).front().empty() || !series_chart_table(m, series).rows.empty();
}

Value emissions_page(PageBuilder& b, const model::Municipality& m,
                     const std::vector<MunicipalTables::Emissions>& tables) {
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  const std::vector<SameYear> same = same_years(m);
  o.set(k.difference_text, b.optional_copy(same_year_text(same)));
  std::vector<Value> series;
  for (const MunicipalTables::Emissions& one : tables) series.push_back(series_value(b, m, one));
  o.set(k.series, b.list(series));
  o.set(k.contract, contract_value(b, m));
  o.set(k.own, own_value(b, m));
  o.set(k.differences, differences(b, same));
  o.set(k.method_href, method_href(b));
  Head head;
  head.title = m.name + ": utsläpp";
  head.heading = "Utsläpp i " + m.name;
  head.lead = "Officiell statistik och kontraktets egna tal, var för sig.";
  head.description =
      "Utsläppen i " + m.name +
      " enligt officiell statistik, vad klimatkontraktet säger, och vad som återstår till målen.";
  head.kind = "emissions";
  head.address = emissions_address(m);
  head.crumbs = {
      {"Start", "/"}, {"Kommuner", std::string(addresses::municipalities)}, {m.name, address_of(m)}};
  head.example = m.example;
  return b.page(head, o);
}

Value emissions_comparison_page(PageBuilder& b, const DataTable& table, const TableParts& parts) {
  ObjectBuilder o = b.object();
  NoteBlock notes = b.block();
  std::vector<Value> methods;
  for (const model::EmissionsTable& one : b.portal().emissions_tables) {
    ObjectBuilder method = b.object();
    method.set(k.title, b.kept(one.title));
    method.set(k.text, b.kept(one.method));
    method.set(k.note, b.optional(one.common.note));
    method.set(k.refs, notes.refs(one.sources));
    method.set(k.unsourced, Value::boolean(one.sources.empty()));
    methods.push_back(method.build());
  }
  o.set(k.methods, b.list(methods));
  o.set(k.table, b.table(table, parts, notes));
  o.set(k.notes, notes.notes());
  o.set(k.method_href, method_href(b));
  Head head;
  head.title = "Utsläpp";
  head.heading = "Kommunernas utsläpp";
  head.lead = "Officiell statistik för varje kommun, och takten som målen kräver.";
  head.kind = "emissions_comparison";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
