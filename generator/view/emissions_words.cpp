// Sentences about emissions, targets and why something cannot be computed.
#include "support/numbers.hpp"
#include "view/emissions.hpp"

namespace kontrakt::view {

using compare::CountedAs;
using compare::NotCounted;
using compare::WhyNot;
using support::no_break_space;

std::string kilotonnes_text(compare::YearlyEmissions emissions, int decimals) {
  return support::format_number(emissions.kilotonnes(), decimals) + std::string(no_break_space) + "tusen ton";
}

std::string change_text(double per_cent, int decimals) {
  const std::string text = support::format_number(per_cent, decimals);
  // What rounds to nothing has no sign.
  return per_cent > 0 && text != support::format_number(0, decimals) ? "+" + text : text;
}

std::string yearly_change_text(compare::YearlyRate rate) {
  return change_text(-rate.per_cent(), 1) + std::string(no_break_space) + "procent per år";
}

std::string_view speaker(const model::Contract& contract) {
  return contract.kind == model::ContractKind::contract ? "Kontraktet" : "Sammanfattningen";
}

std::string target_text(const compare::TargetPath& path) {
  const std::string base = std::to_string(path.base.year);
  if (path.counted_as == CountedAs::reduction) {
    return value_text(*path.target) + (path.reduction.fraction() < 0 ? " jämfört med " : " lägre än ") + base;
  }
  if (path.counted_as == CountedAs::near_zero_words) {
    return path.target->goal_word + ", omräknat till 90 procent lägre än " + base;
  }
  return value_text(*path.target) + " från " + base;
}

std::string_view why_not_text(WhyNot why) {
  switch (why) {
    case WhyNot::not_a_number:
      return "Talen är för stora eller för små att räkna med.";
    case WhyNot::same_year:
      return "Målåret är det senaste året i serien.";
    case WhyNot::years_out_of_order:
      return "Målåret har passerat.";
    case WhyNot::too_many_years:
      return "Målåret ligger för långt bort.";
    case WhyNot::missing_year:
      return "Serien har inget tal för året som målet räknas från.";
    case WhyNot::emissions_not_positive:
      return "Utsläppen är noll eller lägre, så det finns inget att minska.";
    case WhyNot::no_constant_rate:
      return "Ingen jämn takt räcker: med lika många procent varje år blir alltid något kvar.";
    case WhyNot::already_reached:
      return "Utsläppen är redan på den nivån eller lägre.";
    case WhyNot::rate_above_whole:
      return "Takten är mer än 100 procent per år.";
    case WhyNot::inhabitants_not_positive:
      return "Invånarantalet är noll.";
    case WhyNot::budget_used_up:
      return "Budgeten är slut.";
  }
  return {};
}

namespace {

std::string budget_text(const model::Target& target, const std::string& who) {
  const std::string text = "En summa för flera år, inte utsläppen under ett av dem. ";
  if (target.base_year) return text + "Portalen räknar inte ut vad som är kvar.";
  return text + who + " säger inte från vilket år den räknas, så det går inte att säga vad som är kvar.";
}

std::string geography_reason(const model::Target& target, const model::EmissionsTable& table,
                             const std::string& who) {
  if (target.geography.empty()) return who + " säger inte vilket område målet gäller.";
  return "Målet gäller " + target.geography + ", serien " + table.geography + ".";
}

std::string emissions_reason(const model::Target& target) {
  return target.emissions == "båda" ? "Målet gäller också konsumtionsbaserade utsläpp, som serien inte har."
                                    : "Målet gäller " + target.emissions + " utsläpp, som serien inte har.";
}

}  // namespace

std::string not_counted_text(NotCounted why, const model::Target& target, const model::Contract& contract,
                             const model::EmissionsTable& table) {
  const std::string who(speaker(contract));
  switch (why) {
    case NotCounted::not_about_emissions:
      return "Målet gäller inte mängden utsläpp.";
    case NotCounted::amount_over_years:
      return budget_text(target, who);
    case NotCounted::per_inhabitant:
      return "Målet är per invånare. Portalen har ingen folkmängd för målåret.";
    case NotCounted::other_geography:
      return geography_reason(target, table, who);
    case NotCounted::one_sector:
      return "Målet gäller en del av utsläppen (" + target.sector + "), serien alla.";
    case NotCounted::other_emissions:
      return emissions_reason(target);
    case NotCounted::other_scopes:
      return "Målet gäller inte utsläppen inom kommunens gräns (" + scopes_text(target.scopes) + ").";
    case NotCounted::other_gases:
      return "Målet gäller " + target.gases + ", serien " +
             (table.gases.empty() ? "säger inte vilka gaser" : table.gases) + ".";
    case NotCounted::words_without_number:
      return target.kind == model::TargetKind::goal_word
                 ? "Ett målord utan tal. Portalen gör inte om ord till tal."
                 : "Målet har inget tal i procent.";
    case NotCounted::no_target_year:
      return who + " anger inget målår.";
    case NotCounted::no_base_year:
      return target.reference.empty() ? who + " anger inget basår."
                                      : "Målet jämförs inte med ett år utan med " + target.reference + ".";
  }
  return {};
}

std::string assumption_text(const compare::TargetPath& path, const model::Contract& contract,
                            const model::EmissionsTable& table) {
  const std::string who(speaker(contract));
  std::string text = "Om målet räknas på " + table.short_title + ".";
  switch (path.counted_as) {
    case CountedAs::reduction:
      break;
    case CountedAs::near_zero_words:
      text +=
          " Att nära noll är 90 procent lägre än 1990 är ett antagande i den jämförande "
          "analysen av kontrakten från 2020, inte kommunens.";
      break;
    case CountedAs::rate:
      text += " Takten ger " + support::format_number(path.reduction.per_cent(), 0) +
              " procent lägre utsläpp än " + std::to_string(path.base.year) + ".";
      break;
    case CountedAs::latest_rate:
      text += " " + who + " anger inget basår. Räknat från " + std::to_string(path.base.year) +
              ", det senaste året i serien, ger takten " +
              support::format_number(path.reduction.per_cent(), 0) + " procent lägre utsläpp.";
      break;
  }
  if (path.target->quantity.value_to) text += " Räknat på det lägre av de två talen.";
  std::string silent;
  if (path.target->emissions.empty()) silent = "vilket slags utsläpp";
  if (path.target->gases.empty()) silent += silent.empty() ? "vilka gaser" : " eller vilka gaser";
  if (!silent.empty()) text += " " + who + " säger inte " + silent + " målet gäller.";
  return text;
}

namespace {

std::string_view aspect_name(compare::Aspect aspect) {
  switch (aspect) {
    case compare::Aspect::geography:
      return "vilket område";
    case compare::Aspect::emissions:
      return "vilket slags utsläpp";
    case compare::Aspect::gases:
      return "vilka gaser";
    case compare::Aspect::sector:
      return "vilken sektor";
  }
  return {};
}

std::string named(const compare::SubjectDifference& difference, std::string_view value) {
  if (difference.aspect == compare::Aspect::emissions) {
    return value == "båda" ? "alla utsläpp" : std::string(value) + " utsläpp";
  }
  return value.empty() ? "alla sektorer" : std::string(value);
}

// "a, b eller c"
std::string either(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " eller " : ", ";
    text += words[i];
  }
  return text;
}

std::string rate_text(const model::Figure& figure) {
  std::string text = quantity_text(figure.quantity);
  if (!figure.period.empty() || figure.year) text += " (" + period_text(figure) + ")";
  return text;
}

}  // namespace

std::string comparability_text(const compare::Comparability& comparability) {
  switch (comparability.verdict()) {
    case compare::Verdict::comparable:
      return "Båda gäller samma område, slags utsläpp och gaser, och går att ställa bredvid varandra.";
    case compare::Verdict::different: {
      const compare::SubjectDifference& first = comparability.differences.front();
      return "De två går inte att jämföra: den första gäller " + named(first, first.one) + ", den andra " +
             named(first, first.other) + ".";
    }
    case compare::Verdict::unknown: {
      std::vector<std::string> silent;
      for (const compare::Aspect aspect : comparability.unknown) silent.emplace_back(aspect_name(aspect));
      return "Det går inte att säga om de är jämförbara: för båda anges inte " + either(silent) +
             " de gäller.";
    }
  }
  return {};
}

std::string rate_pair_text(const compare::RatePair& pair, const model::Contract& contract) {
  return std::string(speaker(contract)) + " säger att takten behöver vara " + rate_text(*pair.needed) +
         " och att den har varit " + rate_text(*pair.reached) + ". " + comparability_text(pair.comparability);
}

}  // namespace kontrakt::view
