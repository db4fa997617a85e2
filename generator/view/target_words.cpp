#include "view/target_words.hpp"

#include <algorithm>

#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/words.hpp"

namespace kontrakt::view {
namespace {

using compare::Area;
using compare::Conversion;
using compare::Goal;
using compare::LeftOut;
using compare::MatrixEntry;

std::string minus_percent(double percent, bool per_inhabitant) {
  return (percent > 0 ? std::string(support::minus_sign) : std::string()) +
         support::format_number_short(percent) + std::string(support::no_break_space) +
         (per_inhabitant ? "procent per invånare" : "procent");
}

std::string goal_title(const compare::RowKey& key) {
  switch (key.goal) {
    case Goal::climate_positive:
      return "Klimatpositiv";
    case Goal::net_zero:
      return "Netto-noll eller klimatneutral";
    case Goal::no_negative_impact:
      return "Ingen negativ klimatpåverkan";
    case Goal::zero:
      return "Noll";
    case Goal::renewable:
      return "100" + std::string(support::no_break_space) + "procent förnybar energi";
    case Goal::fossil_free:
      return "Fossilfri eller fossilbränslefri";
    case Goal::reduction_by_percent:
      return minus_percent(key.percent, key.per_inhabitant);
    case Goal::near_zero:
      return "Nära noll, läst som " + minus_percent(90, false);
    case Goal::per_inhabitant:
      return "Ton per invånare och år";
    case Goal::other_measure:
      return "Andra mått";
    case Goal::share:
      return "Andelar";
    case Goal::direction:
      return "Inriktning utan tal";
    case Goal::climate_smart:
      return "Klimatsmart";
    case Goal::other_word:
      return key.word.empty() ? "Annat" : "”" + key.word + "”";
  }
  return {};
}

// What a reduction is a percentage of.
std::string from_text(const model::Target& target) {
  if (target.base_year) return "från " + std::to_string(*target.base_year);
  if (!target.reference.empty()) return "jämfört med " + target.reference;
  return "basår uppges inte";
}

std::string without_unit(model::Quantity quantity, std::string_view unit) {
  quantity.unit = unit;
  return quantity_text(quantity);
}

// A span or a bound says more than the row's heading.
std::string reduction_text(const model::Target& target) {
  const model::Quantity& quantity = target.quantity;
  const bool plain = quantity.bound == model::Bound::exactly && !quantity.value_to;
  return (plain ? std::string() : quantity_text(quantity) + ", ") + from_text(target);
}

std::string main_text(const MatrixEntry& entry, const compare::RowKey& row) {
  const model::Target& target = *entry.target;
  switch (row.goal) {
    case Goal::reduction_by_percent:
      return entry.rate ? std::string() : reduction_text(target);
    case Goal::climate_positive:
      return entry.conversion == Conversion::reduction_above_whole
                 ? (target.quantity.value_to ? quantity_text(target.quantity)
                                             : minus_percent(target.quantity.value.value_or(0), false)) +
                       " " + from_text(target)
                 : std::string();
    case Goal::per_inhabitant:
      return without_unit(target.quantity, "ton");
    case Goal::other_measure:
    case Goal::share:
    case Goal::direction:
      return target.title;
    default:
      return {};
  }
}

std::string whole(compare::Reduction reduction) {
  return support::format_number(reduction.per_cent(), 0);
}

std::string scope_words(const std::string& scopes) {
  return scopes.empty() ? std::string("en grupp utan scope") : "scope " + scopes;
}

}  // namespace

std::string_view area_title(Area area) {
  switch (area) {
    case Area::place:
      return "Kommunen som plats";
    case Area::organisation:
      return "Kommunens organisation och bolag";
    case Area::district:
      return "Stadsdelar";
    case Area::unstated:
      return "Område uppges inte";
  }
  return {};
}

std::string group_title(const compare::MatrixGroup& group) {
  if (!group.scopes.empty()) return support::capitalized(scopes_text(group.scopes));
  return group.consumption ? "Konsumtionsbaserade utsläpp, scope uppges inte" : "Scope uppges inte";
}

std::string row_title(const compare::RowKey& key) {
  const std::string title = goal_title(key);
  return key.geography.empty() ? title : title + " – " + key.geography;
}

std::string column_title(const compare::MatrixColumn& column) {
  if (!column.to) return "Målår uppges inte";
  if (!column.from) return "Till och med " + std::to_string(*column.to);
  return std::to_string(*column.from) + "–" + std::to_string(*column.to);
}

std::string entry_text(const MatrixEntry& entry, const compare::RowKey& row) {
  std::string text = main_text(entry, row);
  const auto add = [&text](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
  };
  add(entry.target->district);
  if (entry.consumption() && row.goal != Goal::direction) add("konsumtion");
  return text;
}

std::string conversion_text(const MatrixEntry& entry) {
  switch (entry.conversion) {
    case Conversion::none:
      return {};
    case Conversion::reduction_above_whole:
      return "omräknat till klimatpositiv";
    case Conversion::near_zero:
      return "omräknat";  // the row's heading says to what
    case Conversion::yearly_rate:
      break;
  }
  const compare::ConvertedRate& rate = *entry.rate;
  const std::string low = whole(rate.low);
  const std::string high = whole(rate.high);
  return "omräknat från " + quantity_text(entry.target->quantity) + ": " +
         (low == high ? high : low + "–" + high) + std::string(support::no_break_space) + "procent lägre " +
         std::to_string(rate.years.to) + " än " + std::to_string(rate.years.from);
}

std::string difference_text(const compare::PrintedDifference& difference) {
  using compare::Difference;
  const auto year = [&] { return std::to_string(*difference.printed->year); };
  switch (difference.difference) {
    case Difference::other_column:
      return "Tabellen ser ut att ha " + year() + ". Målets eget år är " +
             std::to_string(*difference.entry->year) + ".";
    case Difference::year_not_stated:
      return "Tabellen ser ut att ha " + year() + ". Målet har inget år.";
    case Difference::other_row:
      return "Raden finns bara i tabellen. Här står målet på raden " + row_title(difference.row->key) + ".";
    case Difference::other_group:
      return "Tabellen har målet i " + scope_words(difference.printed->scopes) + ". Här står det under " +
             group_title(*difference.group) + ".";
    case Difference::proposed:
      return difference.entry->proposed() ? "Målet är bara föreslaget. Tabellen säger inte det."
                                          : "Tabellen kallar målet ett förslag. Här är det antaget.";
    case Difference::unknown_target:
      return "Kontraktet har inget sådant mål.";
    case Difference::left_out:
      return "Målet står bara i listan över alla mål.";
    case Difference::not_printed:
      return "Målet står inte i tabellen.";
  }
  return {};
}

std::string difference_row(const compare::PrintedDifference& difference) {
  if (difference.printed != nullptr) return difference.printed->goal;
  return row_title(difference.row->key);
}

std::string left_out_text(const compare::TargetMatrix& matrix, LeftOut why) {
  const auto count = std::count_if(matrix.left_out.begin(), matrix.left_out.end(),
                                   [why](const compare::LeftOutTarget& one) { return one.why == why; });
  if (count == 0) return {};
  const std::string counted = support::counted(count, "mål", "mål");
  switch (why) {
    case LeftOut::sector:
      return counted + " för en del av utsläppen, utan angivet scope";
    case LeftOut::compensation:
      return counted + " om kompletterande åtgärder, som räknas utöver minskade utsläpp";
    case LeftOut::direction:
      return counted + " utan tal där det inte framgår om utsläpp avses";
  }
  return {};
}

std::string no_coverage_text(std::int64_t of, bool examples) {
  const std::string who = of == 1 ? (examples ? "Exempelkommunen anger inte" : "Kommunen anger inte")
                                  : "Ingen av de " + support::format_integer(of) +
                                        (examples ? " exempelkommunerna anger" : " kommunerna anger");
  return who + " att något mål för platsen omfattar både scope" + std::string(support::no_break_space) +
         "1 och 2.";
}

std::string coverage_text(const compare::Coverage& coverage, bool examples) {
  const auto of = static_cast<std::int64_t>(coverage.of);
  const auto any = static_cast<std::int64_t>(coverage.any);
  const auto proposed_only = static_cast<std::int64_t>(coverage.any - coverage.adopted);
  std::string text = support::format_integer(any) + " av " +
                     (examples ? support::counted(of, "exempelkommun", "exempelkommuner")
                               : support::counted(of, "kommun", "kommuner")) +
                     " har mål för " + scopes_text(coverage.scopes);
  if (proposed_only > 0) {
    text += any == 1
                ? ", som bara är föreslaget"
                : ", men för " + support::format_integer(proposed_only) + " av dem är målet bara föreslaget";
  }
  return text + ".";
}

}  // namespace kontrakt::view
