// Every figure and target names its source, and is complete enough to be shown.
#include <algorithm>

#include "support/text.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostics;

void report_unsourced(const char* what, const std::string& name, diagnostics::Location at,
                      Diagnostics& diagnostics) {
  diagnostics.add("K330", at,
                  {{"what", what}, {"name", name}, {"entry", R"("source": {"place": "avsnitt …"})"}});
}

// Of what stands in files without a document of their own.
void report_unsourced_file(const char* what, const std::string& name, diagnostics::Location at,
                           Diagnostics& diagnostics) {
  diagnostics.add(
      "K330", at,
      {{"what", what}, {"name", name}, {"entry", R"("source": {"document": "…", "place": "avsnitt …"})"}});
}

// All of a list that have no source in one message, with the first of their names.
template <class List, class Name>
void check_list(const List& list, const char* one, const char* many, Name name, diagnostics::Location at,
                Diagnostics& diagnostics) {
  constexpr std::size_t most_named = 5;
  std::vector<std::string> names;
  for (const auto& item : list) {
    if (item.sources.empty()) names.push_back(name(item));
  }
  if (names.empty()) return;
  const char* what = names.size() == 1 ? one : many;
  if (names.size() > most_named) {
    names.resize(most_named);
    names.emplace_back("…");
  }
  report_unsourced_file(what, support::join(names, ", "), at, diagnostics);
}

// "pionjärstad", "tvillingstad med Mjölby".
std::string name_of(const model::Role& role) {
  const std::string& with = role.with != nullptr ? role.with->name : role.with_name;
  return with.empty() ? role.role : role.role + " med " + with;
}

bool any_unsourced(const std::vector<model::Item>& items) {
  return std::ranges::any_of(items, [](const model::Item& item) { return item.sources.empty(); });
}

void check_programme(const model::LocalProgramme& programme, Diagnostics& diagnostics) {
  const bool unsourced =
      any_unsourced(programme.prerequisites) || any_unsourced(programme.understanding) ||
      any_unsourced(programme.common_ground) || any_unsourced(programme.municipal_commitments) ||
      any_unsourced(programme.proposal_categories) || any_unsourced(programme.rules) ||
      std::ranges::any_of(programme.duties, [](const auto& duty) { return duty.sources.empty(); }) ||
      (!programme.support.empty() && programme.support_sources.empty());
  if (unsourced) report_unsourced_file("@local_programme", programme.title, programme.common.at, diagnostics);
}

void check_has_source(const model::LocalContract& contract, Diagnostics& diagnostics) {
  const std::string& name = contract.organisation != nullptr ? contract.organisation->name : contract.id;
  if (contract.sources.empty())
    report_unsourced_file("@local_contract", name, contract.common.at, diagnostics);
}

// What is not assessed says nothing that a source could be asked for.
void check_report(const model::LocalFollowUp& report, Diagnostics& diagnostics) {
  if (report.status == model::ReportStatus::not_assessed || !report.sources.empty()) return;
  report_unsourced_file("@follow_up", std::to_string(report.year), report.common.at, diagnostics);
}

void check_report(const model::FollowUp& follow_up, Diagnostics& diagnostics) {
  const bool unsourced = std::ranges::any_of(follow_up.entries, [](const model::FollowUpEntry& entry) {
    return entry.status != model::ReportStatus::not_assessed && entry.sources.empty();
  });
  if (unsourced)
    report_unsourced_file("@follow_up", std::to_string(follow_up.year), follow_up.common.at, diagnostics);
}

// Whether a field that is said to be inferred has anything in it.
template <class Fact>
bool shared_field_given(const Fact& fact, std::string_view field) {
  if (field == "value") return fact.quantity.known();
  if (field == "value_to") return fact.quantity.value_to.has_value();
  if (field == "unit") return !fact.quantity.unit.empty();
  if (field == "base_year") return fact.base_year.has_value();
  if (field == "geography") return !fact.geography.empty();
  if (field == "emissions") return !fact.emissions.empty();
  if (field == "gases") return !fact.gases.empty();
  if (field == "scopes") return !fact.scopes.empty();
  if (field == "sector") return !fact.sector.empty();
  return true;  // not a field of numbers: the schema knows which names there are
}

auto is_given(const model::Figure& figure) {
  return [&figure](std::string_view field) {
    if (field == "year") return figure.year.has_value();
    if (field == "period") return !figure.period.empty();
    return shared_field_given(figure, field);
  };
}

auto is_given(const model::Target& target) {
  return [&target](std::string_view field) {
    if (field == "target_year") return target.target_year.has_value();
    if (field == "reference") return !target.reference.empty();
    if (field == "goal_word") return !target.goal_word.empty();
    return shared_field_given(target, field);
  };
}

template <class Given>
void check_inferred(const std::vector<std::string>& inferred, Given given, const std::string& name,
                    diagnostics::Location at, Diagnostics& diagnostics) {
  for (const std::string& field : inferred) {
    if (!given(field)) diagnostics.add("K370", at, {{"name", name}, {"field", field}});
  }
}

// A span runs upwards: its upper end stands with, and above, its lower one.
template <class Fact>
void check_span(const Fact& fact, const std::string& name, Diagnostics& diagnostics) {
  const model::Quantity& quantity = fact.quantity;
  if (!quantity.value_to) return;
  if (!quantity.value || *quantity.value_to <= *quantity.value) {
    diagnostics.add("K380", fact.at, {{"name", name}});
  }
}

void check_figure(const model::Figure& figure, Diagnostics& diagnostics) {
  if (figure.sources.empty()) report_unsourced("@figure", figure.label, figure.at, diagnostics);
  if (figure.quantity.value && !figure.quantity.text.empty()) {
    diagnostics.add("K332", figure.value_text_at, {{"name", figure.label}});
  }
  if (figure.year && !figure.period.empty())
    diagnostics.add("K333", figure.period_at, {{"name", figure.label}});
  check_span(figure, figure.label, diagnostics);
  if (!figure.quantity.known()) diagnostics.add("K337", figure.at, {{"name", figure.label}});
  if (figure.quantity.value && figure.quantity.unit.empty() && figure.kind != "annat") {
    diagnostics.add("K339", figure.at, {{"name", figure.label}});
  }
  check_inferred(figure.inferred, is_given(figure), figure.label, figure.at, diagnostics);
}

void check_figures(const std::vector<model::Figure>& figures, Diagnostics& diagnostics) {
  for (const model::Figure& figure : figures) check_figure(figure, diagnostics);
}

bool needs_value(model::TargetKind kind) {
  using enum model::TargetKind;
  return kind == reduction || kind == share || kind == level || kind == rate;
}

// Reductions and rates are positive; nothing falls by more than all of it in a year.
void check_percentage(const model::Target& target, Diagnostics& diagnostics) {
  const bool rate = target.kind == model::TargetKind::rate;
  if (!rate && target.kind != model::TargetKind::reduction) return;
  if (!target.quantity.unit.starts_with("procent") || !target.quantity.value) return;
  const double most = rate ? 100 : 200;
  const double low = *target.quantity.value;
  const double high = target.quantity.value_to.value_or(low);
  if (low >= 0 && high <= most) return;
  diagnostics.add("K335", target.at, {{"name", target.title}, {"most", rate ? "100" : "200"}});
}

void check_target(const model::Target& target, Diagnostics& diagnostics) {
  if (target.sources.empty()) report_unsourced("@target", target.title, target.at, diagnostics);
  if (target.kind == model::TargetKind::goal_word && target.goal_word.empty()) {
    diagnostics.add("K334", target.at, {{"name", target.title}, {"field", "goal_word"}});
  }
  if (needs_value(target.kind) && target.quantity.value && target.quantity.unit.empty()) {
    diagnostics.add("K334", target.at, {{"name", target.title}, {"field", "unit"}});
  }
  if (needs_value(target.kind) && !target.quantity.known()) {
    diagnostics.add("K338", target.at,
                    {{"name", target.title}, {"kind", std::string(model::word(target.kind))}});
  }
  check_span(target, target.title, diagnostics);
  check_inferred(target.inferred, is_given(target), target.title, target.at, diagnostics);
  check_percentage(target, diagnostics);
  if ((target.geography == "stadsdel") != !target.district.empty()) {
    diagnostics.add("K334", target.at, {{"name", target.title}, {"field", "district"}});
  }
  if (target.adopted && target.status == model::TargetStatus::proposed) {
    diagnostics.add("K336", target.adopted_at, {{"name", target.title}});
  }
}

void check_reference(const model::ReferenceTarget& target, Diagnostics& diagnostics) {
  if (target.sources.empty()) report_unsourced("@target", target.name, target.at, diagnostics);
  if (target.goal_word.empty() && !target.quantity.known()) {
    diagnostics.add("K334", target.at, {{"name", target.name}, {"field", "goal_word"}});
  }
  if (target.quantity.value && target.quantity.unit.empty()) {
    diagnostics.add("K334", target.at, {{"name", target.name}, {"field", "unit"}});
  }
  check_span(target, target.name, diagnostics);
}

}  // namespace

void check_facts(const model::Portal& portal, Diagnostics& diagnostics) {
  for (const model::Edition& edition : portal.editions) {
    check_figures(edition.figures, diagnostics);
    for (const model::ReferenceTarget& target : edition.reference_targets)
      check_reference(target, diagnostics);
  }
  for (const model::EmissionsTable& table : portal.emissions_tables) {
    if (table.sources.empty()) report_unsourced("@statistics", table.title, table.common.at, diagnostics);
  }
  for (const model::Municipality& m : portal.municipalities) {
    if (m.population && m.population->sources.empty()) {
      report_unsourced("@figure", "invånare", m.population->at, diagnostics);
    }
    check_figures(m.figures, diagnostics);
    check_list(m.roles, "@role", "@roles", name_of, m.common.at, diagnostics);
    check_list(
        m.memberships, "@membership", "@memberships",
        [](const model::Membership& membership) { return membership.name; }, m.common.at, diagnostics);
  }
  for (const model::FollowUp& follow_up : portal.follow_ups) check_report(follow_up, diagnostics);
  for (const model::LocalProgramme& programme : portal.local_programmes)
    check_programme(programme, diagnostics);
  for (const model::LocalContract& contract : portal.local_contracts) check_has_source(contract, diagnostics);
  for (const model::LocalFollowUp& report : portal.local_follow_ups) check_report(report, diagnostics);
  for (const model::Initiative& initiative : portal.initiatives) {
    check_figures(initiative.figures, diagnostics);
    if (initiative.sources.empty()) {
      report_unsourced("@initiative", initiative.name, initiative.common.at, diagnostics);
    }
  }
  for (const model::Contract& contract : portal.contracts) {
    check_figures(contract.figures, diagnostics);
    for (const model::Target& target : contract.targets) check_target(target, diagnostics);
  }
  for (const model::Commitment& commitment : portal.commitments) {
    for (const model::Action& action : commitment.actions) {
      check_figures(action.figures, diagnostics);
      if (action.sources.empty() && commitment.sources.empty()) {
        report_unsourced("@action", action.id, action.at, diagnostics);
      }
    }
  }
}

}  // namespace kontrakt::validate
