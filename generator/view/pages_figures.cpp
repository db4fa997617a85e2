// What the contracts themselves say about emissions: four tables on one page, or on several when they are
// long.
#include <algorithm>
#include <array>

#include "view/emissions.hpp"
#include "view/figures.hpp"
#include "view/rates.hpp"

namespace kontrakt::view {

std::span<const FiguresSection> figures_sections() {
  static constexpr std::array<FiguresSection, 4> sections{
      {{"utslappen", "Utsläpp och förändring",
        "Kontrakten räknar på olika sätt: med olika metoder, gaser, områden och basår. Talen visar vad varje "
        "kontrakt säger och är inte till för att jämföra kommuner med varandra.",
        stated_emissions_table},
       {"takterna", "Takt som krävs och uppnådd takt",
        "Två takter i samma kontrakt går bara att ställa mot varandra om de gäller samma område, utsläpp och "
        "gaser.",
        stated_rates_table},
       {"budgetarna", "Koldioxidbudgetar och klimatbudgetar",
        "En koldioxidbudget är en summa: det som sammanlagt får släppas ut i hela området under flera år. En "
        "utsläppsbudget är här ett mål för en sådan summa. En klimatbudget är något annat: med den fördelar "
        "kommunen utsläpp i sin egen styrning.",
        stated_budgets_table},
       {"sektorerna", "Sektorernas andelar",
        "Andelarna går inte att jämföra mellan kommuner. Varje kontrakt delar in utsläppen på sitt eget "
        "sätt, "
        "och alla säger inte vilket år andelarna gäller.",
        stated_shares_table}}};
  return sections;
}

bool has_figures_comparison(const Context& context) {
  return std::ranges::any_of(figures_sections(), [&](const FiguresSection& section) {
    return !section.table(context).rows.empty();
  });
}

std::vector<FiguresTable> figures_tables(const Context& context) {
  constexpr std::size_t bytes_each = 150'000;  // of HTML, roughly: all four stand on a page
  std::vector<FiguresTable> all;
  for (const FiguresSection& section : figures_sections()) {
    PlannedTable table = plan_table(context, section.table, bytes_each);
    if (!table.empty) all.push_back({&section, std::move(table)});
  }
  return all;
}

namespace {

// Where the reader goes on from a section.
std::vector<Value> links_of(PageBuilder& b, const FiguresSection& section) {
  std::vector<Value> links;
  if (section.table == stated_emissions_table && has_emissions_comparison(b.portal()))
    links.push_back(b.link("Kommunernas utsläpp enligt officiell statistik", addresses::emissions));
  if (section.table == stated_rates_table) {
    if (has_rates(b.portal())) links.push_back(b.link("Mål som årliga takter", addresses::rates));
    for (const model::Analysis* analysis : b.portal().analyses_newest_first) {
      links.push_back(b.link(analysis->title, address_of(*analysis)));
    }
  }
  if (section.table == stated_budgets_table && !b.portal().contracts.empty())
    links.push_back(b.link("Så räknar vi vad som är kvar av en budget", addresses::calculations));
  return links;
}

Value section_value(PageBuilder& b, const FiguresTable& one, std::size_t part) {
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.id, b.kept(one.section->id));
  o.set(k.title, b.kept(one.section->title));
  o.set(k.text, b.explained(one.section->text));
  o.set(k.links, b.list(links_of(b, *one.section)));
  o.set(k.table, b.table(one.table, part, notes));
  o.set(k.notes, notes.notes());
  return o.build();
}

}  // namespace

Value figures_comparison_page(PageBuilder& b, const std::vector<FiguresTable>& tables, std::size_t part) {
  std::vector<Value> sections;
  std::string address;
  for (const FiguresTable& one : tables) {
    if (part >= one.table.parts.size()) continue;
    address = part_address(one.table.folder, part);
    sections.push_back(section_value(b, one, part));
  }
  ObjectBuilder o = b.object();
  o.set(k.sections, b.list(sections));
  Head head;
  head.title = "Läget enligt kontrakten";
  head.lead = "Vad varje kommuns senaste kontrakt säger om utsläpp, takter, budgetar och sektorer.";
  head.kind = "figures_comparison";
  head.address = address;
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
