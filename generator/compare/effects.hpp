// Effects of reported actions, summed only where they may be.
//
// Source: the local climate contracts of Kristianstad, "Uppföljning": an example is an action of the year
// that has reduced emissions directly, and directly means net. So a sum takes the effects of actions with a
// direct reduction, counted net, in tonnes (kilotonnes are made tonnes), of one year. Everything else is
// counted, not summed: what is no number, a span or "at least", in another unit, gross, or without an effect.
// Tonnes and tonnes a year are two sums. Nobody has checked the effects, and two organisations may count the
// same one.
#pragma once

#include <cstddef>
#include <vector>

#include "model/local.hpp"

namespace kontrakt::compare {

// Why an action's effect is in no sum; the first that holds.
enum class NotSummed : unsigned char {
  no_effect,     // none is given
  not_direct,    // the action does not reduce emissions directly
  not_net,       // its effect is not said to be net
  not_tonnes,    // in another unit, or in none
  not_a_number,  // in words, a span, or with a bound ("minst")
};
inline constexpr std::size_t reasons_left_out = 5;

struct EffectSum {
  double tonnes = 0;        // reduced, net
  std::size_t actions = 0;  // behind it
  bool about = false;       // one of them at least is said to be about so much
};

struct EffectTotals {
  EffectSum total;          // tonnes
  EffectSum per_year;       // tonnes a year
  std::size_t actions = 0;  // all
  std::size_t direct = 0;   // with a direct reduction
  std::size_t left_out[reasons_left_out] = {};

  std::size_t left(NotSummed reason) const { return left_out[static_cast<std::size_t>(reason)]; }
  void add(const model::LocalAction& action);
  // Two groups of actions that have none in common.
  void add(const EffectTotals& other);
};

EffectTotals effects_of(const std::vector<model::LocalAction>& actions);

}  // namespace kontrakt::compare
