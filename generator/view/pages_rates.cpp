// Targets as yearly rates, drawn beside the Carbon Law and, where a municipality wants to be climate
// positive, on below zero. After figures 4.1.1 and 4.1.2 of the comparing analysis of 2020; edition by
// edition, so that targets of different rounds do not stand in one picture.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "compare/rates.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/charts.hpp"
#include "view/rates.hpp"

namespace kontrakt::view {
namespace {

constexpr std::size_t most_lines = 6;
constexpr std::size_t most_ways = 4;
constexpr std::size_t most_remarks = 8;
constexpr int decimals = 1;
constexpr int shown_after =
    10;  // years: the least that a chart shows, and what follows after the last target
constexpr int longest_shown = 100;
constexpr std::string_view short_unit = "\u00a0% per år";  // beside a line

std::string number(double value) {
  return support::format_number(value, decimals);
}

struct Look {
  chart::Line line;
  chart::Tone tone;
};
// Adopted rates, one after another; the warm tone is for proposals and the dots for the Carbon Law.
Look look(std::size_t i, bool proposed) {
  constexpr auto looks = std::to_array<Look>({{chart::Line::solid, chart::Tone::deep},
                                              {chart::Line::dashed, chart::Tone::ink},
                                              {chart::Line::solid, chart::Tone::quiet},
                                              {chart::Line::dashed, chart::Tone::deep},
                                              {chart::Line::solid, chart::Tone::ink},
                                              {chart::Line::dashed, chart::Tone::quiet}});
  if (proposed) return {i % 2 == 0 ? chart::Line::dashed : chart::Line::solid, chart::Tone::warm};
  return looks[i % looks.size()];
}

std::vector<chart::Point> rate_points(double per_cent, int from, int to) {
  std::vector<chart::Point> points;
  for (int year = from; year <= to; ++year) points.push_back({year, rate_index(per_cent, from, year)});
  return points;
}

chart::Series rate_series(const std::string& label, double per_cent, int from, int to, const Look& look) {
  chart::Series series;
  series.label = label;
  series.points = rate_points(per_cent, from, to);
  series.line = look.line;
  series.tone = look.tone;
  return series;
}

// The last year of the chart: a decade at least, and all target years within reason.
int last_year(const std::vector<RateLine>& lines) {
  int start = compare::carbon_law_start_year;
  int last = 0;
  for (const RateLine& line : lines) {
    start = std::max(start, line.look().start);
    last = std::max(last, line.look().end.value_or(0));
  }
  return std::clamp(last, start + shown_after, start + longest_shown);
}

int end_of(const Rate& rate, int last) {
  return std::min(rate.end.value_or(last), last);
}

std::vector<const Rate*> all_of(const RateGroup& group) {
  std::vector<const Rate*> all;
  for (const Rate& rate : group.rates) all.push_back(&rate);
  return all;
}

// The unit of the axis: one start year, or each its own. `beside`: where another line of the chart starts.
std::string index_unit(const std::vector<RateLine>& lines, std::optional<int> beside = std::nullopt) {
  const int start = lines.front().look().start;
  const bool same = beside.value_or(start) == start &&
                    std::all_of(lines.begin(), lines.end(),
                                [&](const RateLine& line) { return line.look().start == start; });
  return same ? "index, utsläppen " + std::to_string(start) + " = 100" : "index, utsläppen i startåret = 100";
}

std::string area_text(const RateGroup& group) {
  std::string text = group.geography.empty() ? "område uppges inte" : group.geography;
  return group.consumption ? text + ", konsumtionsbaserade utsläpp" : text;
}

// -- The rates beside the Carbon Law ----------------------------------------------------------------

// Where several starts or ends are read in, the chart says so.
std::vector<std::string> rate_remarks(const std::vector<RateLine>& lines, std::size_t kinds) {
  std::vector<std::string> remarks;
  const auto any = [&](auto is) {
    return std::any_of(lines.begin(), lines.end(), [&](const RateLine& line) {
      return std::any_of(line.rates.begin(), line.rates.end(), [&](const Rate* rate) { return is(*rate); });
    });
  };
  if (kinds > lines.size()) {
    remarks.push_back("Målen har " + std::to_string(kinds) +
                      " olika takter. Bara den lägsta och den högsta ritas; alla står i tabellen under.");
  }
  if (any([](const Rate& rate) { return rate.start_assumed; })) {
    remarks.push_back("Vårt antagande: där målet inte anger startår börjar linjen " +
                      std::to_string(compare::yearly_rate_base_year) + ", som Carbon Law.");
  }
  if (any([](const Rate& rate) { return !rate.end; })) {
    remarks.emplace_back("Där målet inte anger slutår går linjen till diagrammets sista år.");
  }
  if (any([](const Rate& rate) { return rate.start != compare::carbon_law_start_year; })) {
    remarks.emplace_back(
        "Varje linje är 100 i sitt eget startår. Jämför hur brant den faller, inte hur högt den ligger.");
  }
  remarks.emplace_back(
      "Indexet visar takten, inte hur stora utsläppen är. Målen kan gälla olika gaser och olika scope.");
  return remarks;
}

std::string left_text(const RateLine& line, int year) {
  const Rate& rate = line.look();
  const double slow = rate_index(rate.low, rate.start, year);
  const double fast = rate_index(rate.high, rate.start, year);
  const std::string left = slow == fast ? number(slow) : number(fast) + "–" + number(slow);
  return municipalities_text(line) + " " + left + " (" + rate_text(rate) + " procent per år)";
}

// "Av 100 i startåret är detta kvar 2030: …", in a year that all lines reach.
std::string rates_summary(const std::vector<RateLine>& lines, int last) {
  int year = last;
  for (const RateLine& line : lines) year = std::min(year, end_of(line.look(), last));
  std::vector<std::string> parts;
  for (const RateLine& line : lines) {
    if (line.look().start < year) parts.push_back(left_text(line, year));
  }
  if (year > compare::carbon_law_start_year) {
    const double per_cent = compare::carbon_law.per_cent();
    parts.push_back("Carbon Law " + number(rate_index(per_cent, compare::carbon_law_start_year, year)) +
                    " (" + span_text(per_cent, per_cent) + " procent per år)");
  }
  if (parts.empty()) return {};
  return "Om utsläppen i startåret är 100 är så mycket kvar " + std::to_string(year) + ": " +
         support::join(parts, "; ") + ".";
}

void add_rate_line(chart::LineChart& chart, const RateLine& line, std::size_t i, int last) {
  const Rate& rate = line.look();
  const int end = end_of(rate, last);
  const std::string who = municipalities_text(line);
  const Look how = look(i, rate.proposed());
  const auto add = [&](double per_cent, const std::string& text) {
    chart::Series series = rate_series(who + ": " + text + " procent per år", per_cent, rate.start, end, how);
    series.short_label = who + " " + text + std::string(short_unit);
    chart.series.push_back(std::move(series));
  };
  if (rate.low == rate.high) return add(rate.low, rate_text(rate));
  const std::size_t first = chart.series.size();
  add(rate.low, span_text(rate.low, rate.low));
  add(rate.high, span_text(rate.high, rate.high));
  chart.series[first].labelled = chart.series[first + 1].labelled = false;
  chart.bands.push_back({first, first + 1, who + " " + rate_text(rate) + std::string(short_unit)});
}

void add_carbon_law(chart::LineChart& chart, int last) {
  const double per_cent = compare::carbon_law.per_cent();
  const std::string text = span_text(per_cent, per_cent);
  chart::Series law =
      rate_series("Carbon Law: " + text + " procent per år", per_cent, compare::carbon_law_start_year, last,
                  {chart::Line::dotted, chart::Tone::ink});
  law.short_label = "Carbon Law " + text + std::string(short_unit);
  chart.series.push_back(std::move(law));
}

std::optional<Chart> rates_chart(const RateGroup& group, const std::string& id, const std::string& which) {
  const std::size_t kinds = rate_lines(all_of(group), group.rates.size()).size();
  const std::vector<RateLine> lines = rate_lines(all_of(group), most_lines);
  if (lines.empty()) return std::nullopt;
  const int last = last_year(lines);
  chart::LineChart chart;
  chart.id = id;
  chart.title = "Årlig takt bredvid Carbon Law" + which;
  chart.unit = index_unit(lines, compare::carbon_law_start_year);
  chart.description = "Linjediagram: hur utsläppen minskar år för år med varje takt, till " +
                      std::to_string(last) + ". Talen står i tabellen under diagrammet.";
  for (std::size_t i = 0; i < lines.size(); ++i) add_rate_line(chart, lines[i], i, last);
  add_carbon_law(chart, last);
  ChartText text;
  text.folder = addresses::rates;
  text.summary = rates_summary(lines, last);
  text.remarks = rate_remarks(lines, kinds);
  text.decimals = decimals;
  return Chart{std::move(chart), std::move(text)};
}

// -- The ways below zero -------------------------------------------------------------------------------

// Ways that look the same: one line.
struct WayLine {
  RateLine line;
  Positive way;
};

std::vector<WayLine> way_lines(const std::vector<Positive>& ways) {
  using Same = std::tuple<int, double, int, int, double, bool, bool, bool>;
  std::map<Same, WayLine> lines;
  for (const Positive& way : ways) {
    const Rate& rate = *way.rate;
    WayLine& line = lines[{way.year, way.index, way.from, rate.start, rate.middle(), rate.proposed(),
                           way.target->status == model::TargetStatus::proposed, rate.example()}];
    line.way = way;
    line.line.rates.push_back(way.rate);
  }
  std::vector<WayLine> all;
  for (auto& [same, line] : lines) all.push_back(std::move(line));
  if (all.size() > most_ways) all = {all.front(), all.back()};
  return all;
}

// "12 procent per år (mitten av 10–14)"
std::string middle_text(const Rate& rate) {
  if (rate.low == rate.high) return rate_text(rate) + " procent per år";
  return span_text(rate.middle(), rate.middle()) + " procent per år (mitten av " +
         span_text(rate.low, rate.high) + ")";
}

// The rate to its end, then a straight line to the target and on at the same slope.
std::vector<chart::Point> way_points(const Positive& way, int last) {
  const double from = rate_index(way.rate->middle(), way.rate->start, way.from);
  const double slope = (way.index - from) / (way.year - way.from);
  std::vector<chart::Point> points;
  for (int year = way.from; year <= last; ++year) {
    // Exactly at the target: the sum of steps may miss it by the last bits.
    points.push_back({year, year == way.year ? way.index : from + slope * (year - way.from)});
  }
  return points;
}

void add_way(chart::LineChart& chart, const WayLine& line, std::size_t i, int last) {
  const Rate& rate = *line.way.rate;
  const bool proposed = rate.proposed() || line.way.target->status == model::TargetStatus::proposed;
  constexpr auto tones = std::to_array({chart::Tone::deep, chart::Tone::ink, chart::Tone::quiet});
  const chart::Tone tone = proposed ? chart::Tone::warm : tones[i % tones.size()];
  const std::string who = municipalities_text(line.line);
  chart::Series until = rate_series(who + ": " + middle_text(rate) + " till " + std::to_string(line.way.from),
                                    rate.middle(), rate.start, line.way.from, {chart::Line::solid, tone});
  until.labelled = false;
  chart.series.push_back(std::move(until));
  chart::Series after;
  after.label = who + ": rak linje till " + span_text(line.way.index, line.way.index) + " år " +
                std::to_string(line.way.year) + " (vår ritning)";
  after.short_label = who + " " + span_text(rate.middle(), rate.middle()) + "\u00a0%, sedan rak linje";
  after.points = way_points(line.way, last);
  after.line = chart::Line::dashed;
  after.tone = tone;
  chart.series.push_back(std::move(after));
}

std::string way_sentence(const WayLine& line, int last) {
  const Positive& way = line.way;
  const std::vector<chart::Point> points = way_points(way, last);
  const std::string there = way.index == 0 ? "noll" : span_text(way.index, way.index);
  return municipalities_text(line.line) + ": med " + middle_text(*way.rate) + " är " +
         number(points.front().value) + " av 100 kvar år " + std::to_string(way.from) +
         ". En rak linje därifrån når " + there + " år " + std::to_string(way.year) + " och " +
         number(points.back().value) + " år " + std::to_string(points.back().year) + ".";
}

std::string rest_sentence(const RateLine& line, int last) {
  const Rate& rate = line.look();
  const int end = end_of(rate, last);
  return municipalities_text(line) + ": med " + middle_text(rate) + " är " +
         number(rate_index(rate.middle(), rate.start, end)) + " av 100 kvar år " + std::to_string(end) + ".";
}

std::vector<std::string> way_remarks(const Positives& found) {
  std::vector<std::string> remarks{
      "Den heldragna linjen är takten. Den streckade är vår egen: källorna säger inte hur vägen ser ut efter "
      "taktens slutår. Vi drar den rakt till noll det år då kommunen ska vara klimatpositiv och lika brant "
      "vidare.",
      "Där takten är ett spann ritas mitten av det. En takt för sig går aldrig under noll.",
      "Kommunerna räknar in olika mycket i sina utsläpp, och klimatpositiv kan omfatta mer än takten. Alla "
      "börjar på "
      "100, hur stora utsläppen än är."};
  for (std::size_t i = 0; i < std::min(found.remarks.size(), most_remarks); ++i)
    remarks.push_back(found.remarks[i]);
  if (found.remarks.size() > most_remarks) {
    remarks.push_back("Det finns " + std::to_string(found.remarks.size() - most_remarks) +
                      " mål till som inte går att rita, av samma skäl.");
  }
  return remarks;
}

std::optional<Chart> ways_chart(const RateGroup& group, const std::string& id, const std::string& which) {
  const Positives found = positives(group.rates);
  if (found.ways.empty()) return std::nullopt;
  const std::vector<WayLine> ways = way_lines(found.ways);
  std::vector<const Rate*> others;
  for (const Rate& rate : group.rates) {
    const bool goes_on = std::any_of(found.ways.begin(), found.ways.end(),
                                     [&](const Positive& way) { return way.rate == &rate; });
    if (!goes_on) others.push_back(&rate);
  }
  const std::vector<RateLine> rest = rate_lines(others, most_lines - ways.size());
  int last = 0;
  for (const WayLine& way : ways) last = std::max(last, way.way.year + shown_after);
  chart::LineChart chart;
  chart.id = id;
  chart.title = "Årlig takt och målet att bli klimatpositiv" + which;
  std::vector<RateLine> all = rest;
  for (const WayLine& way : ways) all.push_back(way.line);
  chart.unit = index_unit(all);
  chart.description =
      "Linjediagram som går under noll: takten till dess slutår, sedan en rak linje. Talen står i "
      "tabellen under diagrammet.";
  ChartText text;
  text.folder = addresses::rates;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    add_way(chart, ways[i], i, last);
    text.summary += (i == 0 ? "" : " ") + way_sentence(ways[i], last);
  }
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const Rate& rate = rest[i].look();
    const std::string who = municipalities_text(rest[i]);
    const Look how = look(i + 1, rate.proposed());
    chart::Series series = rate_series(who + ": " + middle_text(rate), rate.middle(), rate.start,
                                       end_of(rate, last), {chart::Line::solid, how.tone});
    series.short_label = who + " " + span_text(rate.middle(), rate.middle()) + std::string(short_unit);
    chart.series.push_back(std::move(series));
    text.summary += " " + rest_sentence(rest[i], last);
  }
  text.remarks = way_remarks(found);
  text.decimals = decimals;
  return Chart{std::move(chart), std::move(text)};
}

// -- The page
// ------------------------------------------------------------------------------------------------

std::vector<Chart> charts_of(const model::Edition& edition) {
  const std::vector<RateGroup> groups = rate_groups(edition);
  std::vector<Chart> charts;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::string number = groups.size() > 1 ? "-" + std::to_string(i + 1) : "";
    const std::string which = ", " + edition.label +
                              (groups.size() > 1 || groups[i].consumption ? ": " + area_text(groups[i]) : "");
    const std::string year = std::to_string(edition.year) + number;
    for (std::optional<Chart> chart : {rates_chart(groups[i], "takt-" + year, which),
                                       ways_chart(groups[i], "klimatpositiv-" + year, which)}) {
      if (chart && !chart_table(*chart).rows.empty()) charts.push_back(std::move(*chart));
    }
  }
  return charts;
}

std::string inferred_text(const model::Target& target) {
  std::vector<std::string> names;
  for (const std::string& field : target.inferred) names.emplace_back(field_name(field));
  return support::join(names, ", ");
}

TableRow table_row(const Cells& cells, const Rate& rate) {
  const model::Contract& contract = *rate.contract;
  const model::Target& target = *rate.target;
  TableCell who = cells.link(contract.municipality->name, address_of(contract));
  if (contract.kind == model::ContractKind::summary_by_other) cells.mark(who, "sammanfattning av annan");
  const std::string inferred = inferred_text(target);
  TableRow row(cells);
  row.cells = {who,
               cells.link(target.title, address_of(contract), "mal-" + target.id),
               cells.text(value_text(target)),
               rate.start_assumed ? cells.unknown() : cells.year(rate.start),
               cells.year(target.target_year),
               cells.text(geography_text(target)),
               cells.text(target.emissions == "båda" ? "territoriella och konsumtionsbaserade"
                                                     : std::string_view(target.emissions)),
               cells.text(target.gases),
               target.scopes.empty() ? cells.unknown() : cells.text(scopes_text(target.scopes)),
               cells.text(model::word(target.level)),
               cells.text(model::word(target.status)),
               cells.text(rate.drawn() ? "ritas" : std::string_view(rate.problem)),
               inferred.empty() ? cells.unknown("inget") : cells.text(inferred)};
  row.sources = target.sources;
  row.example = rate.example();
  return row;
}

Value edition_rates(PageBuilder& b, const model::Edition& edition) {
  std::vector<Value> charts;
  for (const Chart& chart : charts_of(edition)) charts.push_back(chart_value(b, chart));
  Value summary = Value::none();
  for (const RateGroup& group : rate_groups(edition)) {
    for (const Rate& rate : group.rates) {
      if (summary.is(Value::Kind::none)) summary = b.third_party(*rate.contract);
    }
  }
  std::vector<Value> analyses;
  for (const model::Analysis* one : edition.analyses)
    analyses.push_back(b.link(one->title, address_of(*one)));
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.edition, b.edition_link(edition));
  o.set(k.label, b.kept(edition.label));
  o.set(k.anchor, b.text(rates_anchor(edition)));
  o.set(k.charts, b.list(charts));
  o.set(k.table, b.table(rate_table(edition), notes));
  o.set(k.notes, notes.notes());
  o.set(k.summary_notice, summary);
  o.set(k.analyses, b.list(analyses));
  return o.build();
}

// How we draw the Carbon Law, and what the glossary says of it, with its source.
Value law(PageBuilder& b, NoteBlock& notes) {
  const auto term = std::find_if(b.portal().terms.begin(), b.portal().terms.end(),
                                 [](const model::Term& one) { return one.term == "Carbon Law"; });
  const bool known = term != b.portal().terms.end();
  const double per_cent = compare::carbon_law.per_cent();
  ObjectBuilder o = b.object();
  o.set(k.text, known ? b.optional(term->definition) : Value::none());
  o.set(k.href, known ? b.href(addresses::glossary, term_anchor(*term)) : Value::none());
  o.set(k.refs, known ? notes.refs(term->sources) : b.list({}));
  o.set(k.drawn_text, b.text("Carbon Law ritas här med " + span_text(per_cent, per_cent) +
                             " procent per år från " + std::to_string(compare::carbon_law_start_year) + "."));
  return o.build();
}

}  // namespace

DataTable rate_table(const model::Edition& edition) {
  using Kind = TableColumn::Kind;
  DataTable table;
  table.id = "takter-" + std::to_string(edition.year);
  table.folder = addresses::rates;
  table.title = "Alla mål som årlig takt, " + edition.label;
  const Cells cells(table);
  table.columns = {{"kommun", "Kommun", {}, Kind::text, true},
                   {"mal", "Mål"},
                   {"takt", "Takt"},
                   {"startar", "Startår", {}, Kind::year},
                   {"malar", "Målår", {}, Kind::year},
                   {"omrade", "Område", {}, Kind::text, true},
                   {"utslapp", "Utsläpp"},
                   {"gaser", "Gaser"},
                   {"scope", "Scope"},
                   {"niva", "Nivå"},
                   {"status", "Status", {}, Kind::text, true},
                   {"diagram", "I diagrammet"},
                   {"tolkat", "Vår tolkning"}};
  for (const RateGroup& group : rate_groups(edition)) {
    for (const Rate& rate : group.rates) table.rows.push_back(table_row(cells, rate));
  }
  return table;
}

std::vector<DataTable> rate_chart_tables(const model::Edition& edition) {
  std::vector<DataTable> tables;
  for (const Chart& chart : charts_of(edition)) tables.push_back(chart_table(chart));
  return tables;
}

Value rates_page(PageBuilder& b) {
  std::vector<Value> editions;
  std::vector<Value> toc;
  ObjectBuilder o = b.object();
  NoteBlock law_notes = b.block();
  o.set(k.law, law(b, law_notes));
  o.set(k.law_notes, law_notes.notes());
  for (const model::Edition* edition : b.portal().editions_newest_first) {
    if (!has_rates(*edition)) continue;
    editions.push_back(edition_rates(b, *edition));
    toc.push_back(b.toc_entry("Omgång " + edition->label, rates_anchor(*edition), {}, 2));
  }
  o.set(k.editions, b.list(editions));
  Head head;
  head.title = "Mål som årlig minskningstakt";
  head.lead =
      "Några kommuner vill minska utsläppen med en viss andel varje år. Här syns vad takterna leder "
      "till, år för år.";
  head.kind = "rates";
  head.address = addresses::rates;
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  return b.page(head, o, toc.size() > 1 ? toc : std::vector<Value>());
}

}  // namespace kontrakt::view
