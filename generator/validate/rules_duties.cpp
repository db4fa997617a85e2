// When reports are due: each kind of duty has its own fields, and no others.
#include <algorithm>
#include <utility>

#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostics;
using model::DutyKind;

void check_duty(const model::Duty& duty, Diagnostics& diagnostics) {
  auto wrong = [&](const char* field) {
    diagnostics.add("K362", duty.at, {{"kind", std::string(model::word(duty.kind))}, {"field", field}});
  };
  if (duty.kind == DutyKind::none) {
    if (duty.anything_given) diagnostics.add("K367", duty.at);
    return;
  }
  if ((duty.kind == DutyKind::every_n_years) != duty.every_given) diagnostics.add("K360", duty.at);
  if (duty.kind == DutyKind::every_n_years && !duty.from) wrong("from");
  if (duty.kind == DutyKind::period && !duty.from) wrong("from");
  if (duty.kind == DutyKind::period && !duty.to) wrong("to");
  // A day that most years do not have cannot be the last day to report.
  if (duty.due_month == 2 && duty.due_day == 29) wrong("due");
  if (duty.from && duty.to && *duty.from > *duty.to) {
    diagnostics.add("K368", duty.at,
                    {{"from", std::to_string(*duty.from)}, {"to", std::to_string(*duty.to)}});
  }
}

// The years that a duty is about; open ends reach as far as years do.
std::pair<int, int> years_of(const model::Duty& duty) {
  return {duty.from.value_or(0), duty.to.value_or(9999)};
}

void check_duties(const model::Duties& duties, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < duties.size(); ++i) {
    check_duty(duties[i], diagnostics);
    for (std::size_t j = 0; j < i; ++j) {
      const auto [first, last] = years_of(duties[i]);
      const auto [other_first, other_last] = years_of(duties[j]);
      if (last < other_first || other_last < first) continue;
      diagnostics.add("K374", duties[i].at, {{"year", std::to_string(std::max(first, other_first))}},
                      {duties[j].at});
    }
  }
}

}  // namespace

void check_duties(const model::Portal& portal, Diagnostics& diagnostics) {
  for (const model::Edition& edition : portal.editions) check_duties(edition.duties, diagnostics);
  for (const model::Contract& contract : portal.contracts) check_duties(contract.duties, diagnostics);
  for (const model::LocalProgramme& programme : portal.local_programmes)
    check_duties(programme.duties, diagnostics);
  for (const model::LocalContract& contract : portal.local_contracts)
    check_duties(contract.duties, diagnostics);
}

}  // namespace kontrakt::validate
