#include "view/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/numbers.hpp"
#include "support/text.hpp"

namespace kontrakt::view {
namespace {

using support::no_break_space;

struct Unit {
  std::string_view id;
  std::string_view one;
  std::string_view many;
};

constexpr std::array<Unit, 18> units{{{"procent", "procent", "procent"},
                                      {"procent-per-år", "procent per år", "procent per år"},
                                      {"ton", "ton", "ton"},
                                      {"ton-per-år", "ton per år", "ton per år"},
                                      {"ton-per-invånare", "ton per invånare", "ton per invånare"},
                                      {"kton", "tusen ton", "tusen ton"},
                                      {"kr", "krona", "kronor"},
                                      {"mkr", "miljon kronor", "miljoner kronor"},
                                      {"kWh", "kWh", "kWh"},
                                      {"MWh", "MWh", "MWh"},
                                      {"GWh", "GWh", "GWh"},
                                      {"liter", "liter", "liter"},
                                      {"andel", "", ""},
                                      {"antal", "", ""},
                                      {"kommuner", "kommun", "kommuner"},
                                      {"åtgärder", "åtgärd", "åtgärder"},
                                      {"organisationer", "organisation", "organisationer"},
                                      {"invånare", "invånare", "invånare"}}};

// "första", "tjugoandra", but "elfte", "tolfte".
bool ends_in_a(int number) {
  int last_two = number % 100;
  return (last_two % 10 == 1 || last_two % 10 == 2) && last_two != 11 && last_two != 12;
}

void add_part(std::string& to, std::string_view part) {
  if (part.empty()) return;
  if (!to.empty()) to += ", ";
  to += part;
}

}  // namespace

std::string_view unit_text(std::string_view unit, bool one) {
  for (const Unit& known : units) {
    if (known.id == unit) return one ? known.one : known.many;
  }
  return unit;
}

std::string quantity_text(const model::Quantity& quantity) {
  if (!quantity.known()) return {};
  std::string text;
  if (quantity.bound != model::Bound::exactly) {
    text += model::word(quantity.bound);
    text += no_break_space;
  }
  if (!quantity.value) return text + quantity.text;
  text += support::format_number_short(*quantity.value);
  if (quantity.value_to) {
    // "10–15", but "−5 till −3": a dash between minus signs cannot be read.
    text += *quantity.value < 0 || *quantity.value_to < 0 ? " till " : "–";
    text += support::format_number_short(*quantity.value_to);
  }
  std::string_view unit = unit_text(quantity.unit, *quantity.value == 1 && !quantity.value_to);
  if (!unit.empty()) {
    text += no_break_space;
    text += unit;
  }
  return text;
}

std::string value_text(const model::Target& target) {
  std::string text = quantity_text(target.quantity);
  if (!text.empty()) return text;
  if (!target.goal_word.empty()) return target.goal_word;
  return target.kind == model::TargetKind::direction ? "ingen siffra anges" : std::string(unknown);
}

std::string base_text(const model::Target& target) {
  if (target.base_year) return std::to_string(*target.base_year);
  if (!target.reference.empty()) return target.reference;
  return std::string(unknown);
}

std::string period_text(const model::Figure& figure) {
  if (!figure.period.empty()) return figure.period;
  if (figure.year) return std::to_string(*figure.year);
  return std::string(unknown);
}

std::string scopes_text(const std::vector<int>& scopes) {
  std::string text;
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    if (i > 0) text += i + 1 == scopes.size() ? " och " : ", ";
    text += std::to_string(scopes[i]);
  }
  return text.empty() ? text : "scope" + std::string(no_break_space) + text;
}

std::string detail_text(const model::Figure& figure) {
  std::string text;
  add_part(text, figure.gases);
  add_part(text, figure.emissions == "båda" ? "territoriella och konsumtionsbaserade utsläpp"
                 : figure.emissions.empty() ? std::string()
                                            : figure.emissions + " utsläpp");
  add_part(text, scopes_text(figure.scopes));
  add_part(text, figure.sector);
  add_part(text, figure.geography);
  if (figure.base_year) add_part(text, "jämfört med " + std::to_string(*figure.base_year));
  return text;
}

std::string geography_text(const model::Target& target) {
  if (target.geography.empty()) return std::string(unknown);
  return target.district.empty() ? target.geography : target.geography + ": " + target.district;
}

std::string_view field_name(std::string_view field) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 20> names{
      {{"target_year", "målår"},
       {"base_year", "basår"},
       {"value", "värde"},
       {"value_to", "spannets övre ände"},
       {"goal_word", "målord"},
       {"reference", "vad det jämförs med"},
       {"sector", "sektor"},
       {"target", "vilket mål cellen står för"},
       {"unit", "enhet"},
       {"year", "år"},
       {"period", "period"},
       {"geography", "geografi"},
       {"emissions", "slags utsläpp"},
       {"gases", "gaser"},
       {"scopes", "scope"},
       {"bound", "gräns"},
       {"level", "nivå"},
       {"parent", "vilket mål det hör till"},
       {"status", "status"},
       {"addressees", "mottagare"}}};
  for (const auto& [id, name] : names) {
    if (id == field) return name;
  }
  return field;
}

std::string_view level_text(model::CommitmentLevel level) {
  switch (level) {
    case model::CommitmentLevel::base:
      return "basåtagande";
    case model::CommitmentLevel::prioritised:
      return "prioriterat åtagande";
    case model::CommitmentLevel::own:
      return "eget åtagande";
  }
  return {};
}

std::string_view level_text(const std::optional<model::CommitmentLevel>& level) {
  return level ? level_text(*level) : "nivå uppges inte";
}

std::string actions_text(std::size_t count) {
  if (count == 0) return "inga åtgärder angivna ännu";
  return support::counted(static_cast<std::int64_t>(count), "åtgärd", "åtgärder");
}

bool is_example(const model::Contract& contract) {
  return contract.municipality->example || contract.edition->example;
}

bool is_example(const model::LocalContract& contract) {
  return contract.municipality->example || contract.organisation->example;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return support::counted(static_cast<std::int64_t>(count), one, many);
}

std::string counted_apart(std::int64_t real, std::int64_t examples, std::string_view one,
                          std::string_view many, std::string_view none) {
  if (real == 0 && examples == 0) return std::string(none);
  std::string text = real == 0 ? std::string() : support::counted(real, one, many);
  if (examples == 0) return text;
  return text + (text.empty() ? "" : " och ") + support::counted(examples, "exempel", "exempel");
}

std::string key_figure_text(const model::Figure& figure) {
  static constexpr std::array<std::string_view, 6> counted_things{"antal",    "andel",          "kommuner",
                                                                  "åtgärder", "organisationer", "invånare"};
  model::Quantity quantity = figure.quantity;
  if (std::find(counted_things.begin(), counted_things.end(), quantity.unit) != counted_things.end()) {
    quantity.unit.clear();
  }
  return quantity.known() ? quantity_text(quantity) : std::string(unknown);
}

namespace {

std::string duty_core(const model::Duty& duty) {
  using model::DutyKind;

  switch (duty.kind) {
    case DutyKind::none:
      return "ingen rapport krävs";
    case DutyKind::yearly:
      return "rapport lämnas varje år";
    case DutyKind::every_n_years:
      if (duty.every <= 1) return "rapport lämnas varje år";
      if (duty.every == 2) return "rapport lämnas vartannat år";
      return "rapport lämnas vart " + std::to_string(duty.every) +
             (ends_in_a(duty.every) ? ":a år" : ":e år");
    case DutyKind::period:
      if (duty.from && duty.to)
        return "en rapport lämnas för åren " + std::to_string(*duty.from) + "–" + std::to_string(*duty.to);
      return "en rapport lämnas för hela perioden";
  }
  return {};
}

// Of a rule that has been another: the years that it is about.
std::string duty_years(const model::Duty& duty) {
  if (duty.kind == model::DutyKind::period) return {};
  if (duty.from && duty.to) {
    if (*duty.from == *duty.to) return "för " + std::to_string(*duty.from) + ": ";
    return "för åren " + std::to_string(*duty.from) + "–" + std::to_string(*duty.to) + ": ";
  }
  if (duty.from) return "från och med " + std::to_string(*duty.from) + ": ";
  if (duty.to) return "till och med " + std::to_string(*duty.to) + ": ";
  return {};
}

std::string one_duty_text(const model::Duty& duty, bool with_years) {
  std::string text = (with_years ? duty_years(duty) : std::string()) + duty_core(duty);
  if (duty.due_given && duty.kind != model::DutyKind::none) {
    // Without its year: that is the one after the year reported on.
    const support::Date day{2001, duty.due_month, duty.due_day};
    text += ", senast den " + std::to_string(day.day) + " " + std::string(support::swedish_month(day.month)) +
            " året efter";
  }
  text += ".";
  if (!duty.note.empty()) text += " " + duty.note;
  return support::capitalized(text);
}

}  // namespace

std::string duty_text(const model::Duties& duties) {
  if (duties.empty()) return "Underlaget säger inte när det ska rapporteras.";
  std::string text;
  for (const model::Duty& duty : duties)
    text.append(text.empty() ? "" : " ").append(one_duty_text(duty, duties.size() > 1));
  return text;
}

std::string sources_text(std::span<const model::Citation> sources) {
  std::string text;
  for (const model::Citation& citation : sources) {
    if (citation.source == nullptr) continue;
    if (!text.empty()) text += "; ";
    text += citation.source->short_title;
    if (!citation.place.empty()) text += ", " + citation.place;
  }
  return text;
}

std::string source_date_text(const model::Source& source) {
  if (source.date) return source.date->swedish();
  if (source.year) return std::to_string(*source.year);
  return "utan datum";
}

std::string shortened(std::string_view text, std::size_t limit) {
  std::string_view cut = support::first_characters(text, limit);
  if (cut.size() == text.size()) return std::string(text);
  // A whole sentence reads better than a longer piece; of very short ones there would be too little left.
  if (const std::size_t end = cut.rfind(". "); end != std::string_view::npos && end + 1 >= cut.size() / 2) {
    return std::string(cut.substr(0, end + 1));
  }
  std::size_t space = cut.rfind(' ');
  if (space != std::string_view::npos && space > 0) cut = cut.substr(0, space);
  while (!cut.empty() && (cut.back() == ',' || cut.back() == ';' || cut.back() == ':')) cut.remove_suffix(1);
  return std::string(cut) + "…";
}

std::string_view host_of(std::string_view url) {
  std::size_t start = url.find("://");
  if (start == std::string_view::npos) return {};
  url.remove_prefix(start + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}

}  // namespace kontrakt::view
