// The start of the comparisons: what can be compared, and the way to each.
#include <algorithm>

#include "view/context.hpp"
#include "view/emissions.hpp"
#include "view/figures.hpp"
#include "view/rates.hpp"

namespace kontrakt::view {
namespace {

struct LinkGroup {
  std::string title;
  std::string text;
  std::vector<Value> links;
};

// One link for each edition that has the comparison.
template <class Has, class Address>
std::vector<Value> by_edition(PageBuilder& b, Has has, Address address) {
  std::vector<Value> links;
  for (const model::Edition* edition : b.portal().editions_newest_first) {
    if (has(*edition)) links.push_back(b.link(edition->label, address(*edition)));
  }
  return links;
}

std::vector<Value> analyses(PageBuilder& b) {
  std::vector<Value> links;
  for (const model::Analysis* analysis : b.portal().analyses_newest_first) {
    links.push_back(b.link(analysis->title, address_of(*analysis)));
    for (const model::AnalysisTable* table : analysis->tables)
      links.push_back(b.link(table->title, address_of(*table)));
    if (has_recommendations(*analysis))
      links.push_back(
          b.link("Rekommendationer " + std::to_string(analysis->year), recommendations_address(*analysis)));
  }
  return links;
}

std::vector<LinkGroup> groups(PageBuilder& b) {
  std::vector<LinkGroup> all;
  all.push_back({"Klimatmål", "Vad har kommunerna för mål, vad omfattar de och när ska de nås?",
                 by_edition(b, has_targets, target_matrix_address)});
  all.push_back({"Åtaganden",
                 "Vilka kommuner har valt vilket gemensamt åtagande, och med hur många åtgärder?",
                 by_edition(b, has_commitment_matrix, commitment_matrix_address)});
  all.push_back({"Avsnitt för avsnitt", "Läs samma avsnitt i alla kommuners kontrakt.",
                 by_edition(
                     b, [](const model::Edition& e) { return !compared_sections(e).empty(); },
                     [](const model::Edition& e) { return section_comparison_address(e); })});
  all.push_back(
      {"Årliga takter", "Hur långt når mål som säger hur mycket utsläppen ska minska varje år?",
       by_edition(
           b, [](const model::Edition& e) { return has_rates(e); },
           [](const model::Edition& e) { return std::string(addresses::rates) + "#" + rates_anchor(e); })});
  std::vector<Value> municipalities;
  if (b.portal().municipalities.size() > 1)
    municipalities.push_back(b.link("Sida vid sida", addresses::side_by_side));
  if (has_emissions_comparison(b.portal())) municipalities.push_back(b.link("Utsläpp", addresses::emissions));
  if (has_figures_comparison(b.context()))
    municipalities.push_back(b.link("Läget enligt kontrakten", addresses::figures));
  if (has_memberships(b.portal()))
    municipalities.push_back(b.link("Nätverk och initiativ", addresses::memberships));
  all.push_back({"Kommuner",
                 "Två till fyra kommuner bredvid varandra, vad de släpper ut och vilka nätverk de är med i.",
                 std::move(municipalities)});
  all.push_back({"Analyser", "Vad andra har kommit fram till när de har jämfört kontrakten.", analyses(b)});
  return all;
}

}  // namespace

Value comparisons_page(PageBuilder& b) {
  std::vector<Value> shown;
  for (const LinkGroup& group : groups(b)) {
    if (group.links.empty()) continue;
    ObjectBuilder o = b.object();
    o.set(k.title, b.text(group.title));
    o.set(k.text, b.text(group.text));
    o.set(k.links, b.list(group.links));
    shown.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.groups, b.list(shown));
  Head head;
  head.title = "Jämför";
  head.heading = "Jämför kontrakten";
  head.lead =
      "Mål, åtaganden och texter bredvid varandra. Ordningen är alfabetisk: portalen rangordnar ingen.";
  head.kind = "comparisons";
  head.address = addresses::compare;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

}  // namespace kontrakt::view
