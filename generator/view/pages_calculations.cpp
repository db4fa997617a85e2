// How the portal computes: each formula with an example whose numbers are computed when the page is made, by
// the same functions as everywhere else.
#include "compare/budget.hpp"
#include "compare/inhabitants.hpp"
#include "compare/paths.hpp"
#include "compare/rates.hpp"
#include "support/numbers.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

using compare::Amount;
using compare::EmissionsPerInhabitant;
using compare::Inhabitants;
using compare::Reduction;
using compare::YearlyEmissions;
using compare::YearlyRate;
using compare::YearPoint;

struct Formula {
  std::string anchor;
  std::string title;
  std::string formula;
  std::string symbols;  // what its letters mean, with units
  std::string given;
  std::string result;
  std::string caution;
};

// The examples lie within the formulas' limits; a test holds every one of them to a number.
template <class T>
std::string percent(const compare::Computed<T>& share) {
  return share.ok() ? support::format_number(share.value().per_cent(), 1) + " procent" : "går inte att räkna";
}

std::string tonnes(double amount) {
  return support::format_number(amount, 0) + " ton";
}

template <class T>
std::string tonnes(const compare::Computed<T>& amount) {
  return amount.ok() ? tonnes(amount.value().tonnes()) : "går inte att räkna";
}

YearPoint point(int year, double amount) {
  return {year, YearlyEmissions::of_tonnes(amount)};
}

Formula rate_of_reduction() {
  const auto result = compare::rate_for(Reduction::of_per_cent(80), {2020, 2030});
  return {"takt-ur-procent",
          "Från procent till ett år till takt per år",
          "r = 1 − (1 − R)^(1/n)",
          "R är minskningen till målåret, n antalet år från startåret till målåret och r minskningen per år "
          "jämfört "
          "med året före.",
          "Utsläppen ska vara 80 procent lägre 2030 än 2020.",
          "Takten är " + percent(result) + " per år.",
          "Räknar målet från 1990 säger det inget om takten från i dag, om inte utsläppen för båda åren är "
          "kända. "
          "Ett mål på 100 procent eller mer nås inte med någon fast takt: något blir alltid kvar."};
}

Formula reduction_of_rate() {
  const auto low = compare::reduction_after(YearlyRate::of_per_cent(10), {2020, 2030});
  const auto high = compare::reduction_after(YearlyRate::of_per_cent(15), {2020, 2030});
  return {
      "procent-ur-takt",
      "Från takt per år till procent",
      "R = 1 − (1 − r)^n",
      "r är minskningen per år, n antalet år och R minskningen sammanlagt.",
      "Utsläppen minskar med 10–15 procent per år från 2020 till 2030.",
      "Minskningen blir " + percent(low) + " vid den lägre takten och " + percent(high) + " vid den högre.",
      "Det som hände före startåret räknas inte in."};
}

Formula rate_between() {
  const auto result = compare::rate_between(point(2015, 240'000), point(2023, 180'000));
  return {"takt-mellan-ar",
          "Takten mellan två år",
          "r = 1 − (E₂ / E₁)^(1/n)",
          "E₁ och E₂ är utsläppen det första och det sista året i ton per år, n antalet år mellan dem.",
          "Utsläppen var 240 000 ton 2015 och 180 000 ton 2023.",
          "De har minskat med " + percent(result) + " per år i genomsnitt.",
          "Det är den fasta takt som leder från det första talet till det sista. Åren däremellan kan ha "
          "varit olika."};
}

Formula rate_needed() {
  const YearPoint latest = point(2023, 300'000);
  const auto target = compare::target_level(point(1990, 500'000), Reduction::of_per_cent(85), 2030);
  const auto result = target.ok() ? compare::rate_needed(latest, target.value())
                                  : compare::Computed<YearlyRate>(target.error());
  return {"takt-som-behovs",
          "Takten som behövs",
          "E(mål) = E(bas) × (1 − R), r = 1 − (E(mål) / E(senast))^(1/n)",
          "E(bas) är utsläppen basåret, R målets minskning, E(senast) utsläppen det senaste året som är känt "
          "och n "
          "antalet år därifrån till målåret.",
          "Utsläppen var 500 000 ton 1990 och 300 000 ton 2023. Målet är 85 procent lägre än 1990 till 2030.",
          "Målet motsvarar " +
              (target.ok() ? tonnes(target.value().emissions.tonnes()) : std::string("går inte att räkna")) +
              ". Då behövs " + percent(result) + " per år från 2023.",
          "Basåret och det senaste året måste vara räknade på samma sätt. Därför blandar portalen aldrig "
          "kontraktets "
          "egna tal med den nationella statistiken."};
}

Formula carbon_law() {
  const YearPoint start = point(compare::carbon_law_start_year, 100'000);
  const auto left = compare::emissions_at(start, compare::carbon_law, start.year + 10);
  return {"carbon-law",
          "Carbon Law",
          "E(år) = E(2020) × 0,93^n",
          "n är antalet år efter 2020.",
          "Utsläppen var 100 000 ton 2020 och minskar 7 procent per år.",
          "Efter tio år är " + tonnes(left) + " kvar, ungefär hälften.",
          "Takten är ett genomsnitt för hela världen, räknat från 2020. Den säger inte vad som är rättvist "
          "för en "
          "enskild kommun. I diagrammen står den bredvid, som jämförelse."};
}

Formula near_zero() {
  const auto level =
      compare::target_level(point(compare::near_zero_base_year, 500'000), compare::near_zero_reduction, 2030);
  return {"nara-noll",
          "”Nära noll”",
          "E(mål) = E(1990) × 0,1",
          "E(1990) är utsläppen 1990.",
          "Utsläppen var 500 000 ton 1990, och målet är nära noll 2030.",
          "Läst som 90 procent lägre än 1990 blir målet " +
              (level.ok() ? tonnes(level.value().emissions.tonnes()) : std::string("går inte att räkna")) +
              ".",
          "Tolkningen kommer från den jämförande analysen av 2020 års kontrakt. Det är inte kommunernas "
          "egen. Där "
          "portalen använder den står ordet omräknat."};
}

Formula per_inhabitant() {
  const auto each = compare::per_inhabitant(YearlyEmissions::of_tonnes(300'000), Inhabitants{80'000});
  const auto absolute =
      compare::absolute_reduction(Reduction::of_per_cent(80), Inhabitants{100'000}, Inhabitants{120'000});
  return {
      "per-invanare",
      "Per invånare och sammanlagt",
      "e = E / P, R = 1 − (1 − Rₑ) × P(mål) / P(bas)",
      "E är utsläppen i ton per år, P folkmängden, Rₑ minskningen per invånare och R minskningen sammanlagt.",
      "Utsläppen är 300 000 ton och invånarna 80 000.",
      (each.ok() ? "Det är " + support::format_number(each.value().tonnes(), 2) + " ton per invånare."
                 : std::string("Det går inte att räkna.")) +
          " Ett annat exempel: utsläppen per invånare minskar med 80 procent medan folkmängden växer från "
          "100 000 till 120 000. Då minskar de samlade utsläppen med " +
          percent(absolute) + ".",
      "Där folkmängden växer är ett mål per invånare lättare att nå. Folkmängden målåret är en prognos. "
      "Portalen "
      "räknar bara om när folkmängden för rätt år finns i underlaget."};
}

Formula sums() {
  const auto line = compare::straight_path(point(2020, 100'000), point(2030, 20'000));
  const auto rate = compare::rate_for(Reduction::of_per_cent(80), {2020, 2030});
  const auto curve = rate.ok() ? compare::constant_rate_path(point(2020, 100'000), rate.value(), 2030)
                               : compare::Computed<compare::Path>(rate.error());
  const auto line_sum =
      line.ok() ? compare::cumulative(line.value()) : compare::Computed<Amount>(line.error());
  const auto curve_sum =
      curve.ok() ? compare::cumulative(curve.value()) : compare::Computed<Amount>(curve.error());
  return {"summa",
          "Vägen spelar roll",
          "S = E(första året) + … + E(sista året)",
          "S är alla års utsläpp tillsammans, i ton.",
          "Utsläppen går från 100 000 ton 2020 till 20 000 ton 2030. Antingen lika många ton mindre varje "
          "år, eller "
          "lika många procent.",
          "Summan blir " + tonnes(line_sum) + " med lika många ton och " + tonnes(curve_sum) +
              " med lika många procent.",
          "Det är summan som påverkar klimatet. Ett mål säger sällan vilken väg som är tänkt; linjerna i "
          "diagrammen är "
          "portalens."};
}

std::string exhaustion_text(const compare::Computed<compare::Exhaustion>& found) {
  if (!found.ok()) return "går det inte att räkna";
  if (const auto* during = std::get_if<compare::UsedUpDuring>(&found.value()))
    return "tar den slut under " + std::to_string(during->year);
  return std::holds_alternative<compare::NeverUsedUp>(found.value()) ? "räcker den" : "är den redan slut";
}

Formula budget() {
  const std::vector<YearPoint> series = {point(2020, 100'000), point(2021, 95'000), point(2022, 92'000)};
  const auto left = compare::remaining({Amount::of_tonnes(800'000), 2020}, series);
  Formula formula{
      "koldioxidbudget",
      "Koldioxidbudget",
      "kvar = budget − E(första året) − … − E(senaste året), r = E / (E + kvar)",
      "Budgeten är alla utsläpp från och med ett år, i ton. E är det senaste årets utsläpp och r den "
      "lägsta fasta takt som gör att budgeten räcker.",
      "Budgeten är 800 000 ton från 2020. Utsläppen var 100 000, 95 000 och 92 000 ton 2020, 2021 och "
      "2022.",
      "Det går inte att räkna.",
      "Budgeten och utsläppen måste gälla samma gaser, samma område och ett känt första år. Saknas något "
      "av det räknar portalen inte."};
  if (!left.ok()) return formula;
  const YearlyEmissions latest = series.back().emissions;
  formula.result = tonnes(left.value().amount.tonnes()) + " är kvar efter 2022. Med oförändrade utsläpp " +
                   exhaustion_text(compare::used_up_at_constant_emissions(left.value(), latest)) +
                   ". Med 7 procent mindre per år " +
                   exhaustion_text(compare::used_up(left.value(), latest, compare::carbon_law)) +
                   ". Den räcker om utsläppen minskar med " +
                   percent(compare::rate_within(left.value(), latest)) + " per år.";
  return formula;
}

Value formula_value(PageBuilder& b, const Formula& formula) {
  ObjectBuilder o = b.object();
  o.set(k.anchor, b.text(formula.anchor));
  o.set(k.title, b.text(formula.title));
  o.set(k.formula, b.text(formula.formula));
  o.set(k.symbols, b.text(formula.symbols));
  o.set(k.given, b.text(support::with_whole_numbers(formula.given)));
  o.set(k.result, b.text(support::with_whole_numbers(formula.result)));
  o.set(k.caution, b.text(formula.caution));
  return o.build();
}

}  // namespace

Value calculations_page(PageBuilder& b) {
  std::vector<Value> formulas;
  std::vector<Value> toc;
  for (const Formula& formula : {reduction_of_rate(), rate_of_reduction(), rate_between(), rate_needed(),
                                 carbon_law(), near_zero(), per_inhabitant(), sums(), budget()}) {
    formulas.push_back(formula_value(b, formula));
    toc.push_back(b.toc_entry(formula.title, formula.anchor, "", 2));
  }
  toc.push_back(b.toc_entry("Det som inte räknas", "inte", "", 2));
  ObjectBuilder o = b.object();
  o.set(k.formulas, b.list(formulas));
  Head head;
  head.title = "Så räknar vi";
  head.lead = "Formlerna bakom talen som portalen räknar ut, med ett exempel till var och en.";
  head.kind = "calculations";
  head.address = addresses::calculations;
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  return b.page(head, o, toc);
}

}  // namespace kontrakt::view
