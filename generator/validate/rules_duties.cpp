// When reports are due: each kind of duty has its own fields, and no others.
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

}  // namespace

void check_duties(const model::Portal& portal, Diagnostics& diagnostics) {
  for (const model::Edition& edition : portal.editions) {
    if (edition.duty) check_duty(*edition.duty, diagnostics);
  }
  for (const model::Contract& contract : portal.contracts) {
    if (contract.duty) check_duty(*contract.duty, diagnostics);
  }
  for (const model::LocalProgramme& programme : portal.local_programmes)
    check_duty(programme.duty, diagnostics);
  for (const model::LocalContract& contract : portal.local_contracts) {
    if (contract.duty) check_duty(*contract.duty, diagnostics);
  }
}

}  // namespace kontrakt::validate
