// What contracts say about emissions as tables: amounts and changes, rates, budgets, shares.
#include <algorithm>
#include <array>

#include "compare/comparability.hpp"
#include "compare/target_paths.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/emissions.hpp"
#include "view/figures.hpp"

namespace kontrakt::view {
namespace {

using Kind = TableColumn::Kind;

// Someone who says something: a municipality's newest contract, or else the municipality itself.
struct Speaker {
  const model::Municipality* municipality = nullptr;
  const model::Contract* contract = nullptr;  // null: municipality.json
  const std::vector<model::Figure>* figures = nullptr;
};

std::vector<Speaker> speakers(const model::Portal& portal) {
  std::vector<Speaker> all;
  for (const model::Municipality* m : portal.municipalities_by_name) {
    if (m->latest() != nullptr) all.push_back({m, m->latest(), &m->latest()->figures});
    all.push_back({m, nullptr, &m->figures});
  }
  return all;
}

bool has_page(const model::Contract* contract) {
  return contract != nullptr && contract->edition != nullptr;
}

TableCell said_in(const Cells& cells, const Speaker& speaker) {
  if (speaker.contract == nullptr) return cells.link("kommunens sida", address_of(*speaker.municipality));
  TableCell cell = cells.text("kontraktet " + speaker.contract->version_label);
  if (has_page(speaker.contract)) cells.lead(cell, address_of(*speaker.contract));
  if (speaker.contract->kind == model::ContractKind::summary_by_other) cells.mark(cell, "sammanfattat");
  return cell;
}

// Who says it and where: the first two cells of every row.
TableRow row_of(const Cells& cells, const Speaker& speaker, std::span<const model::Citation> sources) {
  TableRow row(cells);
  row.cells = {cells.link(speaker.municipality->name, address_of(*speaker.municipality)),
               said_in(cells, speaker)};
  row.sources = sources;
  row.example = speaker.municipality->example;
  return row;
}

std::vector<TableColumn> columns_after_speaker(std::vector<TableColumn> more) {
  std::vector<TableColumn> all = {{"kommun", "Kommun", {}, Kind::text, true}, {"ur", "Står i"}};
  std::ranges::move(more, std::back_inserter(all));
  return all;
}

TableCell note_cell(const Cells& cells, std::string_view note) {
  return cells.text_or_nothing(note, "ingen anmärkning");
}

std::string field_names(const std::vector<std::string>& fields) {
  std::string names;
  for (const std::string& field : fields) {
    if (!names.empty()) names += ", ";
    names += field_name(field);
  }
  return names;
}

// Marks what the document implies but does not print.
TableCell marked(const Cells& cells, TableCell cell, const std::vector<std::string>& inferred) {
  if (!inferred.empty()) cells.mark(cell, "vår tolkning: " + field_names(inferred));
  return cell;
}

// Only a change has something that it is compared with.
TableCell base_cell(const Cells& cells, const model::Figure& figure) {
  if (figure.base_year) return cells.year(figure.base_year);
  return figure.kind == "förändring" ? cells.unknown() : cells.nothing("inget");
}

TableCell label_cell(const Cells& cells, const model::Figure& figure) {
  return marked(cells, cells.text(support::capitalized(figure.label)), figure.inferred);
}

std::string_view emissions_word(std::string_view emissions) {
  return emissions == "båda" ? "territoriella och konsumtionsbaserade" : emissions;
}

// The area, the kind of emissions, the gases and what must be said: the last cells.
void add_subject(TableRow& row, const Cells& cells, const model::Figure& figure) {
  row.cells.push_back(cells.text(figure.geography));
  row.cells.push_back(cells.text(emissions_word(figure.emissions)));
  row.cells.push_back(cells.text(figure.gases));
  row.cells.push_back(note_cell(cells, figure.note));
}

void add_subject_columns(std::vector<TableColumn>& columns) {
  columns.push_back({"omrade", "Område", {}, Kind::text, true});
  columns.push_back({"utslapp", "Utsläpp"});
  columns.push_back({"gaser", "Gaser"});
  columns.push_back({"anmarkning", "Anmärkning"});
}

DataTable table_of(std::string_view id, std::string_view title, std::vector<TableColumn> columns) {
  DataTable table;
  table.id = id;
  table.folder = addresses::figures;
  table.title = title;
  table.columns = columns_after_speaker(std::move(columns));
  return table;
}

}  // namespace

DataTable stated_emissions_table(const Context& context) {
  std::vector<TableColumn> columns = {{"uppgift", "Uppgift"},
                                      {"slag", "Slag", {}, Kind::text, true},
                                      {"grans", "Gräns"},
                                      {"varde", "Värde", {}, Kind::number},
                                      {"enhet", "Enhet"},
                                      {"avser", "Avser"},
                                      {"jamfort_med", "Jämfört med"}};
  add_subject_columns(columns);
  DataTable table =
      table_of("utslapp", "Utsläpp, förändring och prognoser enligt kontrakten", std::move(columns));
  bool words = false;
  const Cells cells(table);
  for (const Speaker& speaker : speakers(context.portal())) {
    for (const model::Figure* figure : emission_figures(*speaker.figures)) {
      if (figure->kind != "utsläpp" && figure->kind != "förändring" && figure->kind != "prognos") continue;
      TableRow row = row_of(cells, speaker, figure->sources);
      const model::Quantity& quantity = figure->quantity;
      for (const TableCell& cell :
           std::array{label_cell(cells, *figure), cells.text(figure->kind), cells.bound(quantity),
                      cells.value(quantity), cells.unit(quantity), cells.text(period_text(*figure)),
                      base_cell(cells, *figure)}) {
        row.cells.push_back(cell);
      }
      words = words || !quantity.value || quantity.value_to;
      add_subject(row, cells, *figure);
      table.rows.push_back(std::move(row));
    }
  }
  // A column of numbers has nothing else in it.
  if (words) std::ranges::find(table.columns, "varde", &TableColumn::id)->kind = Kind::text;
  return table;
}

namespace {

TableCell rate_cell(const Cells& cells, const model::Figure* figure) {
  return figure == nullptr ? cells.unknown() : cells.text(quantity_text(figure->quantity));
}

// Years, gases, area …: what a rate is about.
TableCell rate_subject(const Cells& cells, const model::Figure* figure) {
  if (figure == nullptr) return cells.nothing("ingen takt");
  std::string text = figure->period.empty() && !figure->year ? std::string() : period_text(*figure);
  const std::string details = detail_text(*figure);
  if (!text.empty() && !details.empty()) text += ", ";
  return marked(cells, cells.text(text + details), figure->inferred);
}

std::string both_notes(const model::Figure* needed, const model::Figure* reached) {
  std::string text = needed == nullptr ? std::string() : needed->note;
  if (reached == nullptr || reached->note.empty()) return text;
  return text.empty() ? reached->note : text + " " + reached->note;
}

// Two figures often stand in one place of a document, which is cited once.
std::span<const model::Citation> both_sources(const Cells& cells, const model::Figure& one,
                                              const model::Figure& other) {
  std::vector<model::Citation> all(one.sources.begin(), one.sources.end());
  for (const model::Citation& more : other.sources) {
    const bool there = std::ranges::any_of(all, [&](const model::Citation& known) {
      return known.source == more.source && known.place == more.place;
    });
    if (!there) all.push_back(more);
  }
  return cells.kept(std::move(all));
}

TableRow rate_row(const Cells& cells, const Speaker& speaker, const model::Figure* needed,
                  const model::Figure* reached, std::string_view verdict) {
  TableRow row = row_of(cells, speaker, needed == nullptr ? reached->sources : needed->sources);
  if (needed != nullptr && reached != nullptr) row.sources = both_sources(cells, *needed, *reached);
  for (const TableCell& cell :
       std::array{rate_cell(cells, needed), rate_subject(cells, needed), rate_cell(cells, reached),
                  rate_subject(cells, reached), cells.text(verdict),
                  note_cell(cells, both_notes(needed, reached))}) {
    row.cells.push_back(cell);
  }
  return row;
}

std::vector<TableRow> rate_rows(const Cells& cells, const Speaker& speaker) {
  std::vector<TableRow> rows;
  for (const compare::RatePair& pair : compare::rate_pairs(*speaker.figures)) {
    rows.push_back(
        rate_row(cells, speaker, pair.needed, pair.reached, comparability_text(pair.comparability)));
  }
  if (!rows.empty()) return rows;
  for (const model::Figure& figure : *speaker.figures) {
    if (figure.kind == "takt som krävs")
      rows.push_back(rate_row(cells, speaker, &figure, nullptr, "Bara takten som krävs anges."));
    if (figure.kind == "takt")
      rows.push_back(rate_row(cells, speaker, nullptr, &figure, "Bara den uppnådda takten anges."));
  }
  return rows;
}

}  // namespace

DataTable stated_rates_table(const Context& context) {
  DataTable table = table_of("takter", "Takt som krävs och uppnådd takt enligt kontrakten",
                             {{"kravs", "Takt som krävs"},
                              {"kravs_galler", "Den gäller"},
                              {"uppnadd", "Uppnådd takt"},
                              {"uppnadd_galler", "Den uppnådda gäller"},
                              {"jamforbara", "Går de att jämföra?"},
                              {"anmarkning", "Anmärkning"}});
  const Cells cells(table);
  for (const Speaker& speaker : speakers(context.portal())) {
    for (TableRow& row : rate_rows(cells, speaker)) table.rows.push_back(std::move(row));
  }
  return table;
}

namespace {

constexpr std::string_view internal_budget = "klimatbudget";

// What a budget needs before anyone can say what remains of it.
std::string remaining_text(std::string_view kind, const model::Quantity& quantity, bool first_year) {
  if (kind == internal_budget) return "Frågan gäller inte: det här är ingen summa för hela området.";
  if (!quantity.value) return "Nej, hur stor budgeten är anges inte.";
  if (!first_year) return "Nej, det anges inte från vilket år summan räknas.";
  return "Ja, med utsläppen år för år räknade på samma sätt som budgeten. Portalen gör det inte.";
}

struct BudgetWords {
  TableCell title;
  std::string_view kind;
  std::string years;
  std::string subject;  // gases, area …
  TableCell said;
  bool first_year = false;  // it is said from which year the sum counts
};

void add_budget(TableRow& row, const Cells& cells, const BudgetWords& words, const model::Quantity& quantity,
                std::string_view note) {
  row.cells.push_back(words.title);
  row.cells.push_back(cells.text(words.kind));
  row.cells.push_back(quantity.value ? cells.text(quantity_text(quantity)) : cells.unknown("tal anges inte"));
  row.cells.push_back(cells.text(words.years));
  row.cells.push_back(cells.text(words.subject));
  row.cells.push_back(words.said);
  row.cells.push_back(cells.text(remaining_text(words.kind, quantity, words.first_year)));
  row.cells.push_back(note_cell(cells, note));
}

TableRow budget_row(const Cells& cells, const Speaker& speaker, const model::Figure& figure) {
  TableRow row = row_of(cells, speaker, figure.sources);
  BudgetWords words;
  words.title = label_cell(cells, figure);
  words.kind = figure.kind;
  words.years = period_text(figure);
  words.subject = detail_text(figure);
  words.said = cells.text_or_nothing(figure.quantity.value ? std::string() : quantity_text(figure.quantity),
                                     "inget mer");
  words.first_year = figure.base_year || !figure.period.empty();
  add_budget(row, cells, words, figure.quantity, figure.note);
  return row;
}

std::string years_of(const model::Target& target) {
  const std::string to = target.target_year ? std::to_string(*target.target_year) : std::string();
  if (!target.base_year) return to.empty() ? to : "till " + to;
  const std::string from = std::to_string(*target.base_year);
  return to.empty() ? "från " + from : from + "–" + to;
}

// As detail_text of a figure has it.
std::string subject_of(const model::Target& target) {
  model::Figure same;
  same.geography = target.geography;
  same.emissions = target.emissions;
  same.gases = target.gases;
  same.scopes = target.scopes;
  same.sector = target.sector;
  return detail_text(same);
}

TableRow budget_row(const Cells& cells, const Speaker& speaker, const model::Target& target) {
  TableRow row = row_of(cells, speaker, target.sources);
  BudgetWords words;
  words.title = marked(cells, cells.text(target.title), target.inferred);
  if (has_page(speaker.contract)) {
    cells.lead(words.title, address_of(*speaker.contract), "mal-" + target.id);
  }
  words.kind = "utsläppsbudget";
  words.years = years_of(target);
  words.subject = subject_of(target);
  words.said =
      cells.text(target.status == model::TargetStatus::proposed ? "ett föreslaget mål" : "ett antaget mål");
  words.first_year = target.base_year.has_value();
  add_budget(row, cells, words, target.quantity, target.note);
  return row;
}

}  // namespace

DataTable stated_budgets_table(const Context& context) {
  DataTable table = table_of("budgetar", "Budgetar för utsläppen enligt kontrakten",
                             {{"uppgift", "Uppgift"},
                              {"slag", "Slag", {}, Kind::text, true},
                              {"storlek", "Storlek"},
                              {"ar", "År"},
                              {"galler", "Gäller"},
                              {"sags", "Vad som sägs om den"},
                              {"kvar", "Går det att räkna ut vad som är kvar?"},
                              {"anmarkning", "Anmärkning"}});
  const Cells cells(table);
  for (const Speaker& speaker : speakers(context.portal())) {
    if (speaker.contract != nullptr) {
      for (const model::Target& target : speaker.contract->targets) {
        if (compare::is_amount_over_years(target)) table.rows.push_back(budget_row(cells, speaker, target));
      }
    }
    for (const model::Figure& figure : *speaker.figures) {
      if (figure.kind == "koldioxidbudget" || figure.kind == internal_budget)
        table.rows.push_back(budget_row(cells, speaker, figure));
    }
  }
  return table;
}

DataTable stated_shares_table(const Context& context) {
  std::vector<TableColumn> columns = {{"uppgift", "Uppgift"},
                                      {"sektor", "Sektor", {}, Kind::text, true},
                                      {"andel", "Andel"},
                                      {"avser", "Avser"}};
  add_subject_columns(columns);
  DataTable table =
      table_of("sektorer", "Sektorernas andelar av utsläppen enligt kontrakten", std::move(columns));
  const Cells cells(table);
  for (const Speaker& speaker : speakers(context.portal())) {
    for (const model::Figure& figure : *speaker.figures) {
      if (figure.kind != "sektorsandel") continue;
      TableRow row = row_of(cells, speaker, figure.sources);
      row.cells.push_back(label_cell(cells, figure));
      row.cells.push_back(cells.text_or_nothing(figure.sector, "ingen enskild sektor"));
      row.cells.push_back(cells.text(quantity_text(figure.quantity)));
      row.cells.push_back(cells.text(period_text(figure)));
      add_subject(row, cells, figure);
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace kontrakt::view
