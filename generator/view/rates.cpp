#include "view/rates.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "compare/rates.hpp"
#include "support/collation.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"

namespace kontrakt::view {
namespace {

constexpr std::string_view per_cent_a_year = "procent-per-år";
constexpr std::string_view consumption_word = "konsumtionsbaserade";

// Of all emissions: one of a part of them stands in the list of all targets.
bool is_rate(const model::Target& target) {
  return target.kind == model::TargetKind::rate && target.sector.empty();
}

std::string problem_of(const Rate& rate) {
  const model::Quantity& quantity = rate.target->quantity;
  if (!quantity.value) return "ritas inte: takten står inte i siffror";
  if (quantity.unit != per_cent_a_year && quantity.unit != "procent")
    return "ritas inte: takten är inte i procent per år";
  if (!(rate.low > 0 && rate.high <= 100)) return "ritas inte: takten är inte mellan 0 och 100 procent";
  if (rate.start < 1 || rate.start > compare::last_calendar_year)
    return "ritas inte: startåret är inte ett årtal";
  if (rate.end && *rate.end <= rate.start) return "ritas inte: målåret är inte efter startåret";
  if (rate.end && *rate.end - rate.start > compare::longest_span) return "ritas inte: för många år";
  return {};
}

Rate read(const model::Contract& contract, const model::Target& target) {
  Rate rate;
  rate.contract = &contract;
  rate.target = &target;
  rate.low = target.quantity.value.value_or(0);
  rate.high = target.quantity.value_to.value_or(rate.low);
  if (rate.high < rate.low) std::swap(rate.low, rate.high);
  rate.start = target.base_year.value_or(compare::yearly_rate_base_year);
  rate.start_assumed = !target.base_year;
  rate.end = target.target_year;
  rate.problem = problem_of(rate);
  return rate;
}

std::vector<const model::Contract*> contracts_by_name(const model::Edition& edition) {
  std::vector<const model::Contract*> contracts = edition.contracts;
  support::sort_by_name(contracts,
                        [](const model::Contract* one) { return std::string_view(one->municipality->name); });
  return contracts;
}

bool same_matter(const model::Target& one, const model::Target& other) {
  const auto differ = [](const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
  };
  if (differ(one.geography, other.geography) || differ(one.district, other.district)) return false;
  // A part of the emissions says nothing of all of them, nor a proposal of what is adopted.
  if (one.sector != other.sector || one.status != other.status) return false;
  return (one.emissions == consumption_word) == (other.emissions == consumption_word);
}

bool says_climate_positive(const model::Target& target) {
  return support::fold_case(target.goal_word).find("klimatpositiv") != std::string::npos;
}

bool below_zero(const model::Target& target) {
  return target.kind == model::TargetKind::reduction && target.quantity.unit == "procent" &&
         target.quantity.value.value_or(0) > 100;
}

std::string quoted(const model::Target& target) {
  return "”" + target.title + "”";
}

}  // namespace

bool Rate::proposed() const {
  return target->status == model::TargetStatus::proposed;
}

bool Rate::example() const {
  return contract->municipality->example;
}

bool has_rates(const model::Edition& edition) {
  return std::any_of(edition.contracts.begin(), edition.contracts.end(), [](const model::Contract* contract) {
    return std::any_of(contract->targets.begin(), contract->targets.end(), is_rate);
  });
}

bool has_rates(const model::Portal& portal) {
  return std::any_of(portal.editions.begin(), portal.editions.end(),
                     [](const model::Edition& edition) { return has_rates(edition); });
}

std::string rates_anchor(const model::Edition& edition) {
  return "omgang-" + std::to_string(edition.year);
}

std::vector<RateGroup> rate_groups(const model::Edition& edition) {
  std::map<std::pair<bool, std::string>, RateGroup> groups;
  for (const model::Contract* contract : contracts_by_name(edition)) {
    for (const model::Target& target : contract->targets) {
      if (!is_rate(target)) continue;
      const bool consumption = target.emissions == consumption_word;
      RateGroup& group = groups[{consumption, target.geography}];
      group.geography = target.geography;
      group.consumption = consumption;
      group.rates.push_back(read(*contract, target));
    }
  }
  std::vector<RateGroup> all;
  for (auto& [key, group] : groups) all.push_back(std::move(group));
  // The area that most rates are about comes first.
  std::stable_sort(all.begin(), all.end(), [](const RateGroup& one, const RateGroup& other) {
    return one.rates.size() > other.rates.size();
  });
  return all;
}

std::vector<RateLine> rate_lines(const std::vector<const Rate*>& rates, std::size_t most) {
  using Look = std::tuple<double, double, int, int, model::Bound, bool, bool>;
  std::map<Look, std::size_t> places;
  std::vector<RateLine> lines;
  for (const Rate* rate : rates) {
    if (!rate->drawn()) continue;
    const Look look{
        rate->low,        rate->high,     rate->start, rate->end.value_or(0), rate->target->quantity.bound,
        rate->proposed(), rate->example()};
    const auto [place, is_new] = places.emplace(look, lines.size());
    if (is_new) lines.emplace_back();
    lines[place->second].rates.push_back(rate);
  }
  if (lines.size() <= most) return lines;
  const RateLine slowest = lines[places.begin()->second];
  const RateLine fastest =
      *std::max_element(lines.begin(), lines.end(), [](const auto& one, const auto& other) {
        return std::pair(one.look().high, one.look().low) < std::pair(other.look().high, other.look().low);
      });
  if (slowest.look().high == fastest.look().high) return {slowest};
  return {slowest, fastest};
}

std::string municipalities_text(const RateLine& line) {
  std::vector<std::string> names;
  for (const Rate* rate : line.rates) {
    const std::string& name = rate->contract->municipality->name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  const bool example = line.look().example();
  const std::string proposed = line.look().proposed() ? " (förslag)" : "";
  if (names.size() > 2) {
    return support::counted(static_cast<std::int64_t>(names.size()), example ? "exempel" : "kommun",
                            example ? "exempel" : "kommuner") +
           proposed;
  }
  return support::join(names, " och ") + (example ? " (exempel)" : "") + proposed;
}

std::string rate_text(const Rate& rate) {
  const model::Bound bound = rate.target->quantity.bound;
  const std::string word = bound == model::Bound::exactly ? "" : std::string(model::word(bound)) + " ";
  return word + span_text(rate.low, rate.high);
}

std::string span_text(double low, double high) {
  if (low == high) return support::format_number_short(low, 2);
  return support::format_number_short(low, 2) + "–" + support::format_number_short(high, 2);
}

double rate_index(double per_cent, int start, int year) {
  const auto less = compare::reduction_after(compare::YearlyRate::of_per_cent(per_cent), {start, year});
  return less.ok() ? (1 - less.value().fraction()) * 100 : 0;
}

namespace {

// The contract's target for climate positive, or else its reduction of more than all; null without any.
const model::Target* positive_target(const Rate& rate) {
  const model::Target* found = nullptr;
  for (const model::Target& target : rate.contract->targets) {
    if (!same_matter(target, *rate.target) || !target.target_year) continue;
    if (says_climate_positive(target)) return &target;
    if (below_zero(target) && target.base_year == rate.start && found == nullptr) found = &target;
  }
  return found;
}

// Percentages against another year than the index's say nothing in it.
void remark_other_base(const Rate& rate, std::vector<std::string>& remarks) {
  for (const model::Target& target : rate.contract->targets) {
    if (!below_zero(target) || !same_matter(target, *rate.target) || target.base_year == rate.start) continue;
    const std::string base = target.base_year ? std::to_string(*target.base_year) : std::string();
    remarks.push_back(rate.contract->municipality->name + " har också målet " + quoted(target) +
                      (target.target_year ? " till " + std::to_string(*target.target_year) : "") +
                      (base.empty() ? ", utan angivet basår" : ", jämfört med " + base) +
                      ". Det ritas inte: indexet räknas från " + std::to_string(rate.start) +
                      ", och målet går inte att räkna om utan utsläppen i båda åren.");
  }
}

}  // namespace

Positives positives(const std::vector<Rate>& rates) {
  Positives result;
  for (const Rate& rate : rates) {
    if (!rate.drawn()) continue;
    const model::Target* target = positive_target(rate);
    if (target != nullptr) {
      const std::string name = rate.contract->municipality->name;
      if (!rate.end) {
        result.remarks.push_back(name + " har målet " + quoted(*target) +
                                 ", men takten har inget slutår. Därför ritas ingen väg under noll.");
      } else if (*target->target_year <= *rate.end ||
                 *target->target_year - rate.start > compare::longest_span) {
        result.remarks.push_back(
            name + " har målet " + quoted(*target) + " till " + std::to_string(*target->target_year) +
            ". Det går inte att rita efter en takt som gäller till " + std::to_string(*rate.end) + ".");
      } else {
        const double index = says_climate_positive(*target) ? 0 : 100 - *target->quantity.value;
        result.ways.push_back({&rate, target, *rate.end, *target->target_year, index});
      }
    }
    remark_other_base(rate, result.remarks);
  }
  return result;
}

}  // namespace kontrakt::view
