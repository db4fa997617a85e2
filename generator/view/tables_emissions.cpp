// Emissions as tables: a municipality's series, what its targets still need, and all municipalities.
#include <algorithm>
#include <set>
#include <tuple>

#include "view/emissions.hpp"

namespace kontrakt::view {
namespace {

using Kind = TableColumn::Kind;

TableColumn column(std::string id, std::string label, std::string unit, Kind kind, std::string note = {}) {
  TableColumn out;
  out.id = std::move(id);
  out.label = std::move(label);
  out.unit = std::move(unit);
  out.kind = kind;
  out.note = std::move(note);
  return out;
}

TableCell kilotonnes(const Cells& cells, compare::YearlyEmissions emissions, int decimals) {
  return cells.number(emissions.kilotonnes(), decimals);
}

// A change in per cent, falling ones below zero and rising ones with a plus.
TableCell change_cell(const Cells& cells, double per_cent, int decimals) {
  TableCell cell = cells.number(per_cent, decimals);
  if (cell.number()) cell.text = cells.kept(change_text(per_cent, decimals));
  return cell;
}
TableCell change(const Cells& cells, const compare::Computed<compare::Reduction>& reduction) {
  if (!reduction) return cells.unknown(why_not_text(reduction.error()));
  return change_cell(cells, -reduction.value().per_cent(), 0);
}
TableCell change(const Cells& cells, const compare::Computed<compare::YearlyRate>& rate) {
  if (!rate) return cells.unknown(why_not_text(rate.error()));
  return change_cell(cells, -rate.value().per_cent(), 1);
}

std::string years_text(const compare::Period& period) {
  return std::to_string(period.from.year) + "–" + std::to_string(period.to.year);
}

TableCell change_over(const Cells& cells, const std::optional<compare::Period>& period) {
  if (!period) return cells.unknown("bara ett år i serien");
  return change(cells, compare::rate_between(period->from, period->to));
}

constexpr std::string_view computed_note = "Räknat av portalen ur seriens tal.";

}  // namespace

int kilotonne_decimals(const model::EmissionsSeries& series) {
  constexpr double small = 100'000;
  const bool any = std::ranges::any_of(series.points, [](const auto& point) { return point.tonnes < small; });
  return any ? 1 : 0;
}

std::string chart_id(const model::EmissionsSeries& series) {
  return "diagram-" + series.table->id;
}

std::string needed_id(const model::EmissionsSeries& series) {
  return series.table->id + "-mal";
}

DataTable series_table(const model::Municipality& m, const model::EmissionsSeries& series) {
  const std::vector<compare::YearPoint> points = compare::points_of(series);
  const std::string first = std::to_string(points.front().year);
  DataTable table;
  table.id = series.table->id;
  table.folder = emissions_address(m);
  const Cells cells(table);
  table.title = "Utsläpp i " + m.name + " enligt " + series.table->short_title;
  table.more = "Tusen ton koldioxidekvivalenter om året. År som saknas har serien inga tal för.";
  table.columns = {
      column("ar", "År", {}, Kind::year), column("utslapp", "Utsläpp", "tusen ton", Kind::number),
      column("forandring", "Sedan " + first, "procent", Kind::number, std::string(computed_note))};
  for (const compare::YearPoint& point : points) {
    TableRow row(cells);
    row.cells = {cells.year(point.year), kilotonnes(cells, point.emissions, kilotonne_decimals(series)),
                 point.year == points.front().year
                     ? cells.number(0)
                     : change(cells, compare::reduction_between(points.front().emissions, point.emissions))};
    row.sources = series.table->sources;
    row.example = m.example;
    table.rows.push_back(std::move(row));
  }
  return table;
}

namespace {

TableRow needed_row(const Cells& cells, const compare::TargetPath& path, const model::Contract& contract,
                    const model::EmissionsSeries& series, const TableCell& lately) {
  const model::Target& target = *path.target;
  TableRow row(cells);
  TableCell title = cells.link(target.title, address_of(contract), "mal-" + target.id);
  if (target.status == model::TargetStatus::proposed) cells.mark(title, "föreslaget");
  TableCell level = kilotonnes(cells, path.to.emissions, kilotonne_decimals(series));
  cells.mark(level, "omräknat");
  row.cells = {title,
               cells.text(target_text(path)),
               cells.year(path.to.year),
               level,
               change(cells, path.needed),
               lately,
               cells.number(-compare::carbon_law.per_cent(), 1)};
  row.sources = target.sources;
  row.example = contract.municipality->example;
  row.note = cells.kept(assumption_text(path, contract, *series.table));
  return row;
}

}  // namespace

DataTable needed_table(const model::Municipality& m, const model::EmissionsSeries& series) {
  const std::optional<compare::Period> lately = compare::latest_period(compare::points_of(series));
  const std::string latest = std::to_string(series.points.back().year);
  DataTable table;
  table.id = needed_id(series);
  table.folder = emissions_address(m);
  const Cells cells(table);
  table.title = "Vad som återstår till målen, räknat på " + series.table->short_title;
  table.more =
      "Nivåer och takter är räknade av portalen. Takten är förändringen varje år, lika stor alla år.";
  table.columns = {
      column("mal", "Mål", {}, Kind::text),
      column("ska_na", "Ska nå", {}, Kind::text),
      column("malar", "Målår", {}, Kind::year),
      column("niva", "Nivå på serien", "tusen ton", Kind::number, "Målet räknat på seriens tal för basåret."),
      column("behovs", "Behövs från " + latest, "procent per år", Kind::number,
             "Förändringen varje år från seriens senaste år till målåret."),
      column("hittills", lately ? "Hittills " + years_text(*lately) : "Hittills", "procent per år",
             Kind::number, "Genomsnittlig förändring per år mellan periodens första och sista år."),
      column("carbon_law", "Carbon Law", "procent per år", Kind::number,
             "En takt att jämföra med, räknad för hela världen: en halvering på ungefär tio år.")};
  const model::Contract* contract = m.latest();
  if (contract == nullptr || contract->edition == nullptr) return table;
  const TableCell reached = change_over(cells, lately);
  for (const model::Target& target : contract->targets) {
    const compare::CountedTarget counted = compare::count_on(target, series);
    if (const auto* path = std::get_if<compare::TargetPath>(&counted)) {
      table.rows.push_back(needed_row(cells, *path, *contract, series, reached));
    }
  }
  return table;
}

bool has_needed_rows(const model::Municipality& m, const model::EmissionsSeries& series) {
  const model::Contract* contract = m.latest();
  return contract != nullptr && contract->edition != nullptr &&
         std::ranges::any_of(contract->targets, [&](const model::Target& target) {
           return std::holds_alternative<compare::TargetPath>(compare::count_on(target, series));
         });
}

std::optional<compare::TargetPath> main_target(const model::Municipality& m,
                                               const model::EmissionsSeries& series) {
  std::optional<compare::TargetPath> best;
  if (m.latest() == nullptr) return best;
  const auto rank = [](const compare::TargetPath& path) {
    return std::tuple(path.target->status == model::TargetStatus::proposed, !path.needed.ok(), path.to.year);
  };
  for (const model::Target& target : m.latest()->targets) {
    compare::CountedTarget counted = compare::count_on(target, series);
    auto* path = std::get_if<compare::TargetPath>(&counted);
    if (path == nullptr) continue;
    if (!best || rank(*path) < rank(*best)) best = std::move(*path);
  }
  return best;
}

namespace {

struct Compared {
  const model::Municipality* municipality = nullptr;
  const model::EmissionsSeries* series = nullptr;
  compare::Period whole;  // both ends one year when the series has only one
  std::optional<compare::Period> lately;
};

std::vector<Compared> compared(const model::Portal& portal) {
  std::vector<Compared> all;
  for (const model::Municipality* m : portal.municipalities_by_name) {
    for (const model::EmissionsSeries& series : m->emissions) {
      if (series.points.empty()) continue;
      const std::vector<compare::YearPoint> points = compare::points_of(series);
      all.push_back({m, &series, {points.front(), points.back()}, compare::latest_period(points)});
    }
  }
  return all;
}

// The years that the columns are about: in the headings when all series have the same, else in columns.
struct SharedYears {
  std::string first;  // empty: not shared
  std::string last;
  std::string lately;
};

SharedYears shared_years(const std::vector<Compared>& all) {
  std::set<std::string> first;
  std::set<std::string> last;
  std::set<std::string> lately;
  for (const Compared& one : all) {
    first.insert(std::to_string(one.whole.from.year));
    last.insert(std::to_string(one.whole.to.year));
    lately.insert(one.lately ? years_text(*one.lately) : std::string());
  }
  const auto only = [](const std::set<std::string>& years) {
    return years.size() == 1 ? *years.begin() : std::string();
  };
  return {only(first), only(last), only(lately)};
}

std::vector<TableColumn> comparison_columns(const SharedYears& years) {
  std::vector<TableColumn> columns = {column("kommun", "Kommun", {}, Kind::text),
                                      column("statistik", "Statistik", {}, Kind::text)};
  columns.back().filter = true;
  const auto with_year = [&](const std::string& id, const std::string& label, const std::string& year) {
    if (year.empty()) columns.push_back(column(id + "_ar", label + ", år", {}, Kind::year));
    columns.push_back(column(id, year.empty() ? label : label + " " + year, "tusen ton", Kind::number));
  };
  with_year("forsta", years.first.empty() ? "Första talet" : "Utsläpp", years.first);
  with_year("senaste", years.last.empty() ? "Senaste talet" : "Utsläpp", years.last);
  columns.push_back(column("forandring", "Förändring", "procent", Kind::number,
                           "Från seriens första år till dess senaste. Räknat av portalen."));
  columns.push_back(
      column("takt", years.lately.empty() ? "Senaste takten" : "Takt " + years.lately, "procent per år",
             Kind::number,
             "Genomsnittlig förändring per år under seriens senaste period. Bara det första och det sista "
             "året räknas: är något av dem ovanligt blir takten det också. Räknat av portalen."));
  columns.push_back(column(
      "mal", "Mål", {}, Kind::text,
      "Det mål i det senaste kontrakt som portalen har som går att räkna på serien och ligger närmast i "
      "tid; ett antaget före ett föreslaget. Är kontraktet en sammanfattning av annan kan målet ha ändrats "
      "sedan dess. Kommunens sida har alla mål."));
  columns.push_back(column("malar", "Målår", {}, Kind::year));
  columns.push_back(column("behovs", "Behövs, räknat på serien", "procent per år", Kind::number,
                           "Förändringen varje år från seriens senaste år till målet. "
                           "Räknat av portalen."));
  return columns;
}

void add_target(TableRow& row, const Cells& cells, const Compared& one) {
  const auto path = main_target(*one.municipality, *one.series);
  if (!path) {
    row.cells.push_back(cells.unknown("inget mål går att räkna på serien"));
    row.cells.push_back(cells.unknown("–"));
    row.cells.push_back(cells.unknown("–"));
    return;
  }
  TableCell target =
      cells.link(target_text(*path), address_of(*one.municipality->latest()), "mal-" + path->target->id);
  if (path->target->status == model::TargetStatus::proposed) cells.mark(target, "föreslaget");
  row.cells.push_back(target);
  row.cells.push_back(cells.year(path->to.year));
  row.cells.push_back(change(cells, path->needed));
}

TableRow comparison_row(const Cells& cells, const Compared& one, const SharedYears& years) {
  const model::Municipality& m = *one.municipality;
  TableRow row(cells);
  row.cells = {cells.link(m.name, emissions_address(m)), cells.text(one.series->table->short_title)};
  const auto with_year = [&](const compare::YearPoint& point, bool shared) {
    if (!shared) row.cells.push_back(cells.year(point.year));
    row.cells.push_back(kilotonnes(cells, point.emissions, 1));
  };
  with_year(one.whole.from, !years.first.empty());
  with_year(one.whole.to, !years.last.empty());
  row.cells.push_back(
      one.whole.from.year == one.whole.to.year
          ? cells.unknown("bara ett år i serien")
          : change(cells, compare::reduction_between(one.whole.from.emissions, one.whole.to.emissions)));
  row.cells.push_back(change_over(cells, one.lately));
  add_target(row, cells, one);
  row.sources = one.series->table->sources;
  row.example = m.example;
  return row;
}

}  // namespace

bool has_emissions_comparison(const model::Portal& portal) {
  return !compared(portal).empty();
}

DataTable emissions_comparison_table(const Context& context) {
  const std::vector<Compared> all = compared(context.portal());
  const SharedYears years = shared_years(all);
  DataTable table;
  table.id = "utslapp";
  table.folder = addresses::emissions;
  table.title = "Kommunernas utsläpp enligt officiell statistik";
  table.more = "Tusen ton koldioxidekvivalenter om året, i kommunernas bokstavsordning.";
  table.columns = comparison_columns(years);
  const Cells cells(table);
  for (const Compared& one : all) table.rows.push_back(comparison_row(cells, one, years));
  return table;
}

}  // namespace kontrakt::view
