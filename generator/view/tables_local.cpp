// The registers of local contracts as tables.
#include <algorithm>
#include <map>

#include "support/collation.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/ledger_words.hpp"
#include "view/local_registers.hpp"

namespace kontrakt::view {
namespace {

using Kind = TableColumn::Kind;

// The statuses of one year.
struct StatusesOfYear {
  int year = 0;
  std::map<const model::LocalContract*, const compare::YearStatus*> of;
};

// Of the newest year that anything was owed or reported; none where there is no such year. A year of which
// nothing but an event is known has no statuses.
std::optional<StatusesOfYear> newest_statuses(const Context& context, const model::Municipality& m) {
  for (const auto& [year, one] : context.ledgers.of(m).local) {
    if (one.rows.empty()) continue;
    StatusesOfYear statuses;
    statuses.year = year;
    for (const compare::LocalEntry& row : one.rows) statuses.of.emplace(row.contract, &row.status);
    return statuses;
  }
  return std::nullopt;
}

TableCell status_cell_of(const Cells& cells, const model::LocalContract& contract,
                         const StatusesOfYear& statuses) {
  const auto found = statuses.of.find(&contract);
  return found == statuses.of.end() ? cells.nothing("gällde inte") : status_cell(cells, *found->second);
}

}  // namespace

std::optional<support::Date> last_report(const model::LocalContract& contract, support::Date as_of) {
  std::optional<support::Date> last;
  for (const model::LocalFollowUp* report : contract.follow_ups) {
    if (!report->reported || as_of < *report->reported) continue;
    if (!last || *last < *report->reported) last = report->reported;
  }
  return last;
}

std::string target_text(const model::LocalCommitment& commitment) {
  std::string text = quantity_text(commitment.target);
  if (text.empty()) return text;
  if (commitment.target_year) text += " till " + std::to_string(*commitment.target_year);
  if (commitment.base_year) text += " jämfört med " + std::to_string(*commitment.base_year);
  return text;
}

DataTable local_register_table(const Context& context, const model::Municipality& m) {
  const std::optional<StatusesOfYear> statuses = newest_statuses(context, m);
  const bool any_ended = std::ranges::any_of(
      m.local_contracts, [](const auto* contract) { return contract->ended.has_value(); });
  DataTable table;
  table.id = "register";
  table.folder = local_address(m);
  const Cells cells(table);
  table.title = "Organisationer med lokalt klimatkontrakt i " + m.name;
  table.cites = false;
  table.columns = {{"organisation", "Organisation"},
                   {"bransch", "Bransch", {}, Kind::text, true},
                   {"undertecknat", "Undertecknat", {}, Kind::date},
                   {"ataganden", "Åtaganden", {}, Kind::number},
                   {"senaste_rapport", "Senaste rapport", {}, Kind::date}};
  if (statuses)
    table.columns.push_back({"lage", "Läge " + std::to_string(statuses->year), {}, Kind::text, true});
  if (any_ended) table.columns.push_back({"avslutat", "Avslutat", {}, Kind::date});
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation == nullptr) continue;
    TableRow row(cells);
    row.cells = {cells.link(Lasting{contract->organisation->name}, address_of(*contract)),
                 cells.text(Lasting{contract->organisation->sector}), cells.date(contract->signed_on),
                 cells.count(contract->commitments.size()), cells.unknown("ingen ännu")};
    if (const auto last = last_report(*contract, context.as_of())) row.cells.back() = cells.date(last);
    if (statuses) row.cells.push_back(status_cell_of(cells, *contract, *statuses));
    if (any_ended) row.cells.push_back(cells.date_or_nothing(contract->ended, "gäller"));
    row.sources = contract->sources;
    row.example = is_example(*contract);
    table.rows.push_back(std::move(row));
  }
  return table;
}

namespace {

std::size_t most_address(const model::LocalContract& contract) {
  return contract.municipality->id.size() + contract.id.size() + most_words;
}

}  // namespace

TableOutline local_register_outline(const model::Municipality& m) {
  constexpr std::size_t columns = 7;
  TableOutline outline{"register", local_address(m), 0, 0};
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation == nullptr) continue;
    ++outline.rows;
    const std::size_t names = contract->organisation->name.size() + contract->organisation->sector.size();
    outline.most_size +=
        row_size(columns, contract->sources.size(), names + columns * most_words, most_address(*contract));
  }
  return outline;
}

DataTable local_commitment_table(const model::Municipality& m) {
  DataTable table;
  table.id = "ataganden";
  table.folder = local_commitments_address(m);
  const Cells cells(table);
  table.title = "Vad organisationer i " + m.name + " har åtagit sig";
  table.columns = {{"organisation", "Organisation"},
                   {"atagande", "Åtagande"},
                   {"kategori", "Kategori", {}, Kind::text, true},
                   {"bransch", "Bransch", {}, Kind::text, true},
                   {"mal", "Mål"}};
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation == nullptr) continue;
    const TableCell organisation = cells.link(Lasting{contract->organisation->name}, address_of(*contract));
    const TableCell sector = cells.text(Lasting{contract->organisation->sector});
    for (const model::LocalCommitment& commitment : contract->commitments) {
      TableCell title = cells.text(Lasting{commitment.title});
      cells.lead_as(title, organisation, commitment_anchor(commitment));
      TableRow row(cells);
      row.cells = {
          organisation,
          title,
          cells.text_or_nothing(compare::category_title(m, commitment.category), no_category),
          sector,
          cells.text_or_nothing(target_text(commitment), "inget tal"),
      };
      row.sources = commitment.sources;
      row.example = is_example(*contract);
      if (contract->ended)
        row.note = cells.kept("Kontraktet avslutades den " + contract->ended->swedish() + ".");
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

namespace {

std::size_t most_row_size(const model::LocalContract& contract, const model::LocalCommitment& commitment) {
  constexpr std::size_t columns = 5;
  constexpr std::size_t numbers = 2 * most_digits;  // of a target
  const std::size_t texts = contract.organisation->name.size() + contract.organisation->sector.size() +
                            commitment.title.size() +
                            compare::category_title(*contract.municipality, commitment.category).size() +
                            commitment.target.text.size() + commitment.target.unit.size();
  constexpr std::size_t note = most_words;
  return row_size(columns, commitment.sources.size(), texts + numbers + columns * most_words + note,
                  2 * most_address(contract));
}

}  // namespace

TableOutline local_commitment_outline(const model::Municipality& m) {
  TableOutline outline{"ataganden", local_commitments_address(m), 0, 0};
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation == nullptr) continue;
    outline.rows += contract->commitments.size();
    for (const model::LocalCommitment& one : contract->commitments)
      outline.most_size += most_row_size(*contract, one);
  }
  return outline;
}

DataTable organisation_table(const Context& context) {
  DataTable table;
  table.id = "organisationer";
  table.folder = addresses::organisations;
  const Cells cells(table);
  table.title = "Organisationer med lokala klimatkontrakt";
  table.more = "i bokstavsordning";
  table.cites = false;
  table.columns = {{"organisation", "Organisation"},
                   {"slag", "Slag", {}, Kind::text, true},
                   {"bransch", "Bransch", {}, Kind::text, true},
                   {"kontrakt", "Kontrakt", {}, Kind::number},
                   {"kommuner", "Kommuner", {}, Kind::text, true}};
  for (const model::Organisation* organisation : context.organisations_by_name) {
    std::vector<const model::Municipality*> municipalities;
    for (const model::LocalContract* contract : organisation->contracts) {
      if (contract->municipality != nullptr) municipalities.push_back(contract->municipality);
    }
    support::sort_by_name(municipalities, [](const auto* m) { return std::string_view(m->name); });
    std::vector<std::string> names;
    for (const model::Municipality* m : municipalities) names.push_back(m->name);
    TableRow row(cells);
    row.cells = {cells.link(organisation->name, address_of(*organisation)), cells.text(organisation->kind),
                 cells.text(organisation->sector), cells.count(names.size()),
                 cells.text_or_nothing(support::join(names, ", "), "inget kontrakt")};
    row.example = organisation->example;
    table.rows.push_back(std::move(row));
  }
  return table;
}

namespace {

// Each organisation counts once, however many contracts it has.
struct LocalCount {
  std::size_t organisations = 0;
  std::size_t municipalities = 0;
  std::size_t contracts = 0;

  std::string contracts_text() const {
    return counted(contracts, "lokalt klimatkontrakt", "lokala klimatkontrakt");
  }
};

std::size_t count_of(const std::vector<const model::LocalContract*>& contracts, bool examples) {
  return static_cast<std::size_t>(std::ranges::count_if(contracts, [&](const model::LocalContract* one) {
    return one->organisation != nullptr && one->municipality != nullptr && is_example(*one) == examples;
  }));
}

LocalCount count_local(const model::Portal& portal, bool examples) {
  LocalCount count;
  for (const model::Organisation& organisation : portal.organisations) {
    const std::size_t contracts = count_of(organisation.contracts, examples);
    count.contracts += contracts;
    if (contracts > 0) ++count.organisations;
  }
  for (const model::Municipality& municipality : portal.municipalities) {
    if (count_of(municipality.local_contracts, examples) > 0) ++count.municipalities;
  }
  return count;
}

}  // namespace

std::string local_count_text(const model::Portal& portal) {
  const LocalCount real = count_local(portal, false);
  const LocalCount examples = count_local(portal, true);
  std::string text;
  if (real.contracts > 0) {
    text = counted(real.organisations, "organisation", "organisationer") + " har " + real.contracts_text() +
           ", i " + counted(real.municipalities, "kommun", "kommuner") + ".";
  }
  if (examples.contracts == 0) return text;
  const std::string made_up =
      counted(examples.organisations, "påhittad organisation", "påhittade organisationer");
  if (text.empty()) return support::capitalized(made_up + " har " + examples.contracts_text() + ".");
  return text + " Dessutom har " + made_up + " " + examples.contracts_text() + ".";
}

}  // namespace kontrakt::view
