#include "compare/effects.hpp"

#include <optional>

namespace kontrakt::compare {
namespace {

constexpr double tonnes_in_a_kilotonne = 1000;

std::optional<NotSummed> why_left_out(const model::LocalAction& action) {
  if (!action.effect || !action.effect->quantity.known()) return NotSummed::no_effect;
  if (!action.direct_reduction) return NotSummed::not_direct;
  if (!action.effect->net) return NotSummed::not_net;
  const model::Quantity& quantity = action.effect->quantity;
  if (quantity.unit != "ton" && quantity.unit != "kton" && quantity.unit != "ton-per-år")
    return NotSummed::not_tonnes;
  const bool a_number = quantity.value && !quantity.value_to &&
                        (quantity.bound == model::Bound::exactly || quantity.bound == model::Bound::about);
  return a_number ? std::nullopt : std::optional(NotSummed::not_a_number);
}

void add_sum(EffectSum& sum, const EffectSum& other) {
  sum.tonnes += other.tonnes;
  sum.actions += other.actions;
  sum.about = sum.about || other.about;
}

}  // namespace

void EffectTotals::add(const model::LocalAction& action) {
  ++actions;
  if (action.direct_reduction) ++direct;
  if (const auto why = why_left_out(action)) {
    ++left_out[static_cast<std::size_t>(*why)];
    return;
  }
  const model::Quantity& quantity = action.effect->quantity;
  const double tonnes = *quantity.value * (quantity.unit == "kton" ? tonnes_in_a_kilotonne : 1);
  add_sum(quantity.unit == "ton-per-år" ? per_year : total,
          {tonnes, 1, quantity.bound == model::Bound::about});
}

void EffectTotals::add(const EffectTotals& other) {
  add_sum(total, other.total);
  add_sum(per_year, other.per_year);
  actions += other.actions;
  direct += other.direct;
  for (std::size_t i = 0; i < reasons_left_out; ++i) left_out[i] += other.left_out[i];
}

EffectTotals effects_of(const std::vector<model::LocalAction>& actions) {
  EffectTotals totals;
  for (const model::LocalAction& action : actions) totals.add(action);
  return totals;
}

}  // namespace kontrakt::compare
