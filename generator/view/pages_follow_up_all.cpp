// The follow-up of all municipalities: all years, and each year.
#include <algorithm>
#include <array>

#include "support/numbers.hpp"
#include "view/follow_up.hpp"

namespace kontrakt::view {
namespace {

// The sections of editions that are about follow-up: worded once, or by each municipality.
constexpr std::string_view shared_section = "follow_up";
constexpr std::string_view own_section = "reporting";

// What the contracts and the analyses say of follow-up stands where they are.
Value said_elsewhere(PageBuilder& b) {
  std::vector<Value> links;
  for (const model::Edition* edition : b.portal().editions_newest_first) {
    if (const model::Section* section = edition->section(shared_section);
        section != nullptr && !section->text.empty()) {
      links.push_back(b.link("Kontrakten " + edition->label + ": " + section->title,
                             address_of(*edition) + "#" + section_anchor(section->key)));
    }
    for (const model::Section* section : compared_sections(*edition)) {
      if (section->key != own_section) continue;
      links.push_back(b.link("Så följer varje kommun upp enligt kontrakten " + edition->label,
                             section_comparison_address(*edition, section->key)));
    }
    for (const model::Analysis* analysis : edition->analyses) {
      for (const model::RecommendationGroup& group : analysis->groups) {
        if (group.section == nullptr || group.section->key != own_section || group.recommendations.empty())
          continue;
        links.push_back(b.link("Rekommendationer om uppföljning (" + std::to_string(analysis->year) + ")",
                               recommendations_address(*analysis) + "#" + group_anchor(group)));
      }
    }
  }
  return b.list(links);
}

// Municipalities of whose follow-up nothing is known for the year, since no document states a duty.
std::string unknown_text(const Context& context, int year) {
  std::int64_t real = 0;
  std::int64_t examples = 0;
  for (const model::Municipality* m : context.portal().municipalities_by_name) {
    const model::Contract* contract = compare::contract_in_force(*m, year);
    if (contract == nullptr || context.ledgers.of(*m).commitments.contains(year)) continue;
    if (compare::duties_of(*contract).empty()) ++(m->example ? examples : real);
  }
  if (real + examples == 0) return {};
  return "För " + counted_apart(real, examples, "kommun", "kommuner", {}) +
         " med kontrakt har portalen varken en uppföljning av året eller en angiven plikt att lämna en. "
         "Därför "
         "går det inte att säga om något saknas.";
}

// How many municipalities have followed up.
std::string followed_up_text(const Context& context, int year) {
  std::int64_t real = 0;
  std::int64_t examples = 0;
  for (const model::Municipality* m : context.portal().municipalities_by_name) {
    const auto& years = context.ledgers.of(*m).commitments;
    const auto found = years.find(year);
    if (found != years.end() && found->second.follow_up != nullptr) ++(m->example ? examples : real);
  }
  const std::string who = counted_apart(real, examples, "kommun", "kommuner", "Ingen kommun");
  return who + " har lämnat en uppföljning av sitt kontrakt för " + std::to_string(year) + ".";
}

Value group(PageBuilder& b, std::string_view title, const compare::StatusCounts& counts) {
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(title));
  o.set(k.counts, status_counts(b, counts));
  return o.build();
}

// The statuses of local contracts, those of examples apart.
Value counts_apart(PageBuilder& b, const std::vector<LocalReport>& reports) {
  compare::StatusCounts real;
  compare::StatusCounts examples;
  bool any_real = false;
  bool any_examples = false;
  for (const LocalReport& report : reports) {
    (report.example() ? any_examples : any_real) = true;
    (report.example() ? examples : real).add(report.entry->status.status);
  }
  std::vector<Value> groups;
  if (any_real) groups.push_back(group(b, "Lokala klimatkontrakt", real));
  if (any_examples) groups.push_back(group(b, "Lokala klimatkontrakt, exempeldata", examples));
  return b.list(groups);
}

constexpr std::array<YearTableHead, 3> sections{
    {{"avsnitt-kommuner", "Kommunernas åtaganden",
      "Kommuner som har lämnat en uppföljning av sitt kontrakt, eller som enligt sitt kontrakt ska göra det.",
      municipalities_year_table},
     {"avsnitt-lokala", "Lokala klimatkontrakt",
      "Lokala kontrakt i kommuner där någon har rapporterat eller skulle rapportera för året. Att en rapport "
      "saknas sägs bara där kontraktet eller programmet kräver en och sista dagen har gått.",
      local_contracts_year_table},
     {"avsnitt-atgarder", "Åtgärdsbibliotek",
      "Vad organisationerna själva berättar att de har gjort. Ingen har granskat effekterna. Två "
      "organisationer kan ha räknat samma effekt, och var och en räknar på sitt sätt.",
      actions_year_table}}};

}  // namespace

std::vector<YearTable> follow_up_tables(const Context& context, int year) {
  return year_tables(context, year, sections);
}

Value follow_ups_page(PageBuilder& b, const DataTable& table, const TableParts& parts) {
  ObjectBuilder o = b.object();
  NoteBlock notes = b.block();
  o.set(k.table, b.table(table, parts, notes));
  o.set(k.links, said_elsewhere(b));
  Head head;
  head.title = "Uppföljning";
  head.lead = "Vad kommuner och organisationer har rapporterat, år för år.";
  head.kind = "follow_ups";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

namespace {

Value neighbour(PageBuilder& b, int year, int step) {
  const std::vector<int>& years = b.context().ledgers.years();  // newest first
  const auto at = std::ranges::find(years, year) - years.begin() - step;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(years.size())) return Value::none();
  const int other = years[static_cast<std::size_t>(at)];
  return b.link("Uppföljning " + std::to_string(other), follow_up_address(other));
}

}  // namespace

Value follow_up_year_page(PageBuilder& b, int year, const std::vector<YearTable>& tables, std::size_t part) {
  const Context& context = b.context();
  const bool first = part == 0;  // the other pages only go on with the tables
  static const std::vector<LocalReport> none;
  const std::vector<LocalReport>& reports = first ? context.ledgers.local_reports(year) : none;
  std::vector<Value> summary;
  if (first) {
    summary.push_back(b.text(followed_up_text(context, year)));
    if (const std::string text = unknown_text(context, year); !text.empty()) summary.push_back(b.text(text));
  }
  ObjectBuilder o = b.object();
  o.set(k.year, Value::integer(year));
  o.set(k.summary, b.list(summary));
  o.set(k.groups, counts_apart(b, reports));
  o.set(k.effects, effect_sentences(b, reports));
  const Outstanding open = outstanding(b, reports, true);
  o.set(k.outstanding, open.list);
  o.set(k.outstanding_rest, b.optional_copy(open.rest));
  o.set(k.sections, year_sections(b, tables, part));
  o.set(k.previous, neighbour(b, year, -1));
  o.set(k.next, neighbour(b, year, 1));
  Head head;
  head.title = "Uppföljning " + std::to_string(year);
  head.lead = "Vad kommuner och organisationer har rapporterat om " + std::to_string(year) + ".";
  head.kind = "follow_up_year";
  head.address = part_address(follow_up_address(year), part);
  head.crumbs = {{"Start", "/"}, {"Uppföljning", std::string(addresses::follow_up)}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
