// Local climate contracts and the organisations that sign them.
#include <algorithm>

#include "support/collation.hpp"
#include "support/numbers.hpp"
#include "view/follow_up.hpp"

namespace kontrakt::view {
namespace {

std::string commitments_text(std::size_t count) {
  return support::counted(static_cast<std::int64_t>(count), "åtagande", "åtaganden");
}

// The newest year that has a page, for the register to show the status of; none when there is none.
std::optional<int> newest_year(PageBuilder& b, const model::Municipality& m) {
  const auto& years = b.context().ledgers.of(m).local;
  // A year of which nothing but an event is known has no statuses.
  for (const auto& [year, one] : years) {
    if (!one.rows.empty()) return year;
  }
  return std::nullopt;
}

Value status_in(PageBuilder& b, const model::LocalContract& contract, std::optional<int> year) {
  if (!year) return Value::none();
  for (const compare::LocalEntry& row : b.context().ledgers.of(*contract.municipality).local.at(*year).rows) {
    if (row.contract == &contract) return status_mark(b, row.status.status);
  }
  return Value::none();
}

Value register_of(PageBuilder& b, const model::Municipality& m) {
  std::vector<Value> all;
  const std::optional<int> year = newest_year(b, m);
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation == nullptr) continue;
    ObjectBuilder o = b.object();
    o.set(k.name, b.kept(contract->organisation->name));
    o.set(k.href, b.href(address_of(*contract)));
    o.set(k.organisation_href, b.href(address_of(*contract->organisation)));
    o.set(k.sector, b.kept(contract->organisation->sector));
    o.set(k.signed_, b.date(contract->signed_on));
    o.set(k.commitments, Value::integer(static_cast<std::int64_t>(contract->commitments.size())));
    std::optional<support::Date> last;
    for (const model::LocalFollowUp* report : contract->follow_ups) {
      if (report->reported && !(b.context().as_of() < *report->reported) &&
          (!last || *last < *report->reported))
        last = report->reported;
    }
    o.set(k.last_report, b.date(last));
    o.set(k.status, status_in(b, *contract, year));
    o.set(k.ended, b.date(contract->ended));
    o.set(k.example, Value::boolean(m.example || contract->organisation->example));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value support_text(PageBuilder& b, const model::LocalProgramme& programme, NoteBlock& notes) {
  if (programme.support.empty()) return Value::none();
  ObjectBuilder o = b.object();
  o.set(k.text, b.kept(programme.support));
  o.set(k.refs, notes.refs(programme.support_sources));
  return o.build();
}

Value titles(PageBuilder& b, const std::vector<model::Item>& items) {
  std::vector<Value> all;
  for (const model::Item& item : items) {
    ObjectBuilder o = b.object();
    o.set(k.title, b.kept(item.title));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value local_commitments(PageBuilder& b, const model::LocalContract& contract, NoteBlock& notes) {
  std::vector<Value> all;
  for (const model::LocalCommitment& commitment : contract.commitments) {
    ObjectBuilder o = b.object();
    o.set(k.id, b.kept(commitment.id));
    o.set(k.anchor, Value::text(b.arena().concat({"atagande-", commitment.id})));
    o.set(k.title, b.kept(commitment.title));
    o.set(k.text, b.kept(commitment.text));
    o.set(k.category, b.optional(category_title(*contract.municipality, commitment.category)));
    std::string target = quantity_text(commitment.target);
    if (!target.empty() && commitment.target_year)
      target += " till " + std::to_string(*commitment.target_year);
    if (!target.empty() && commitment.base_year)
      target += " jämfört med " + std::to_string(*commitment.base_year);
    o.set(k.target_text, b.optional_copy(target));
    o.set(k.refs, notes.refs(commitment.sources));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value report_actions(PageBuilder& b, const model::LocalFollowUp& report) {
  std::vector<Value> all;
  for (const model::LocalAction& action : report.actions) {
    ObjectBuilder o = b.object();
    o.set(k.title, b.kept(action.title));
    o.set(k.text, b.kept(action.text));
    o.set(k.direct, Value::boolean(action.direct_reduction));
    std::string effect = effect_text(action);
    if (action.effect && !action.effect->method.empty()) effect += " (" + action.effect->method + ")";
    o.set(k.effect_text, b.optional_copy(effect));
    all.push_back(o.build());
  }
  return b.list(all);
}

// A year with a report, or with none; the municipality's page of the year where there is one.
Value year_of_contract(PageBuilder& b, const compare::LocalEntry& row, NoteBlock& notes) {
  const int year = row.status.year;
  const model::LocalFollowUp* report = row.report;
  const model::Municipality& m = *row.contract->municipality;
  const bool has_page = b.context().ledgers.of(m).local.contains(year);
  ObjectBuilder o = b.object();
  o.set(k.year, Value::integer(year));
  o.set(k.href, has_page ? b.href(local_follow_up_address(m, year)) : Value::none());
  o.set(k.status, status_mark(b, row.status.status));
  o.set(k.why, row.status.why ? b.kept(not_due_text(*row.status.why)) : Value::none());
  o.set(k.outstanding, row.lacks_direct_reduction
                           ? b.kept(no_direct_reduction_text)
                           : b.optional_copy(outstanding_text(row.status, b.context().as_of())));
  o.set(k.known, Value::boolean(report != nullptr));
  o.set(k.reported, report != nullptr ? b.date(report->reported) : Value::none());
  o.set(k.reporter, report != nullptr ? b.optional(report->reporter) : Value::none());
  o.set(k.note, report != nullptr ? b.optional(report->note) : Value::none());
  o.set(k.prose,
        report != nullptr ? b.prose(report->text, 4, "r" + std::to_string(year) + "-") : Value::none());
  o.set(k.actions, report != nullptr ? report_actions(b, *report) : b.list({}));
  o.set(k.report_link,
        report != nullptr && report->sustainability_report
            ? b.external_link(report->sustainability_report->title, report->sustainability_report->url)
            : Value::none());
  o.set(k.refs, report != nullptr ? notes.refs(report->sources) : b.list({}));
  return o.build();
}

// The newest first.
Value reports(PageBuilder& b, const model::LocalContract& contract, NoteBlock& notes) {
  std::vector<compare::LocalEntry> rows = compare::local_ledger(contract, b.context().as_of());
  std::reverse(rows.begin(), rows.end());
  std::vector<Value> all;
  for (const compare::LocalEntry& row : rows) all.push_back(year_of_contract(b, row, notes));
  return b.list(all);
}

Value local_signatories(PageBuilder& b, const model::LocalContract& contract) {
  std::vector<Value> all;
  for (const model::Signatory& signatory : contract.signatories) {
    ObjectBuilder o = b.object();
    o.set(k.title, b.kept(signatory.title));
    o.set(k.name, b.optional(signatory.name));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value revisions(PageBuilder& b, const model::LocalContract& contract) {
  std::vector<Value> all;
  for (const model::Revision& revision : contract.revisions) {
    ObjectBuilder o = b.object();
    o.set(k.date, b.date(revision.date));
    o.set(k.note, b.kept(revision.note));
    all.push_back(o.build());
  }
  return b.list(all);
}

Value plan(PageBuilder& b, const model::LocalProgramme& programme) {
  if (!programme.plan) return Value::none();
  if (!programme.plan->url.empty()) {
    return b.external_link(programme.plan->title, programme.plan->url, programme.plan->note);
  }
  ObjectBuilder o = b.object();
  o.set(k.label, b.kept(programme.plan->title));
  o.set(k.href, Value::none());
  o.set(k.external, Value::boolean(false));
  o.set(k.note, b.optional(programme.plan->note));
  return o.build();
}

}  // namespace

std::string_view category_title(const model::Municipality& municipality, std::string_view id) {
  if (municipality.local == nullptr || id.empty()) return {};
  for (const model::Item& item : municipality.local->proposal_categories) {
    if (item.id == id) return item.title;
  }
  return {};
}

Value local_page(PageBuilder& b, const model::Municipality& m) {
  const model::LocalProgramme& programme = *m.local;
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  o.set(k.title, b.kept(programme.title));
  o.set(k.intro, b.prose(programme.text));
  o.set(k.started, b.date(programme.started));
  NoteBlock notes = b.block();
  o.set(k.duty_text, b.text(duty_text(programme.duties)));
  o.set(k.duty_refs, notes.refs(sources_of(programme.duties)));
  o.set(k.requires_direct_reduction, Value::boolean(programme.requires_direct_reduction));
  o.set(k.prerequisites, b.items(programme.prerequisites, notes));
  o.set(k.understanding, b.items(programme.understanding, notes));
  o.set(k.common_ground, b.items(programme.common_ground, notes));
  o.set(k.municipal_commitments, b.items(programme.municipal_commitments, notes));
  o.set(k.proposal_categories, b.items(programme.proposal_categories, notes));
  o.set(k.rules, b.items(programme.rules, notes));
  o.set(k.support, support_text(b, programme, notes));
  o.set(k.contact, b.contact(programme.contact));
  o.set(k.contact_missing, programme.contact.known()
                               ? Value::none()
                               : b.kept("Underlaget nämner ingen kontaktperson med namn eller adress."));
  o.set(k.plan, plan(b, programme));
  o.set(k.note, b.optional(programme.common.note));
  o.set(k.contracts, register_of(b, m));
  const std::optional<int> newest = newest_year(b, m);
  o.set(k.status_year, newest ? Value::integer(*newest) : Value::none());
  o.set(k.years, local_follow_up_links(b, m));
  o.set(k.contracts_empty, m.local_contracts.empty()
                               ? b.kept("Underlaget nämner ingen som har skrivit under ännu.")
                               : Value::none());
  o.set(k.notes, notes.notes());
  Head head;
  head.title = "Lokala klimatkontrakt i " + m.name;
  head.description = "Så skriver företag och organisationer ett klimatkontrakt med " + m.name +
                     ", och vilka som har gjort det.";
  head.kind = "local";
  head.address = local_address(m);
  head.crumbs = {
      {"Start", "/"}, {"Kommuner", std::string(addresses::municipalities)}, {m.name, address_of(m)}};
  head.updated = programme.common.updated;
  head.example = m.example;
  return b.page(head, o);
}

Value local_contract_page(PageBuilder& b, const model::LocalContract& contract) {
  const model::Municipality& m = *contract.municipality;
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  o.set(k.organisation, b.organisation(*contract.organisation));
  o.set(k.signed_, b.date(contract.signed_on));
  if (contract.ended) {
    ObjectBuilder ended = b.object();
    ended.set(k.date, b.date(contract.ended));
    ended.set(k.reason, b.kept(contract.ended_reason));
    o.set(k.ended, ended.build());
  } else {
    o.set(k.ended, Value::none());
  }
  o.set(k.signatories, local_signatories(b, contract));
  o.set(k.prose, b.prose(contract.text));
  NoteBlock notes = b.block();
  o.set(k.refs, notes.refs(contract.sources));
  o.set(k.commitments, local_commitments(b, contract, notes));
  const model::LocalProgramme* programme = m.local;
  o.set(k.common_ground, programme != nullptr ? titles(b, programme->common_ground) : b.list({}));
  o.set(k.municipal_commitments,
        programme != nullptr ? titles(b, programme->municipal_commitments) : b.list({}));
  o.set(k.programme_href, programme != nullptr ? b.href(local_address(m)) : Value::none());
  o.set(k.revisions, revisions(b, contract));
  o.set(k.documents, b.documents(contract.documents, notes));
  o.set(k.reports, reports(b, contract, notes));
  o.set(k.note, b.optional(contract.common.note));
  o.set(k.notes, notes.notes());
  Head head;
  head.title = contract.organisation->name + ": lokalt klimatkontrakt med " + m.name;
  head.heading = contract.organisation->name;
  head.lead = "Lokalt klimatkontrakt med " + m.name;
  head.description = contract.organisation->name + " har åtagit sig " +
                     commitments_text(contract.commitments.size()) + " i ett lokalt klimatkontrakt med " +
                     m.name + ".";
  head.kind = "local_contract";
  head.address = address_of(contract);
  head.crumbs = {{"Start", "/"},
                 {"Kommuner", std::string(addresses::municipalities)},
                 {m.name, address_of(m)},
                 {"Lokala klimatkontrakt", programme != nullptr ? local_address(m) : address_of(m)}};
  head.updated = contract.common.updated;
  head.example = m.example || contract.organisation->example;
  return b.page(head, o);
}

Value organisations_page(PageBuilder& b) {
  std::vector<const model::Organisation*> all;
  for (const model::Organisation& organisation : b.portal().organisations) all.push_back(&organisation);
  support::sort_by_name(all, [](const model::Organisation* o) { return std::string_view(o->name); });
  std::vector<Value> rows;
  for (const model::Organisation* organisation : all) {
    ObjectBuilder o = b.object();
    o.set(k.name, b.kept(organisation->name));
    o.set(k.href, b.href(address_of(*organisation)));
    o.set(k.kind, b.kept(organisation->kind));
    o.set(k.sector, b.kept(organisation->sector));
    o.set(k.contracts, Value::integer(static_cast<std::int64_t>(organisation->contracts.size())));
    o.set(k.example, Value::boolean(organisation->example));
    rows.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.organisations, b.list(rows));
  Head head;
  head.title = "Organisationer";
  head.lead =
      "Företag, föreningar och andra som har lokala klimatkontrakt. Varje organisation räknas en gång, "
      "även om den har kontrakt i flera kommuner.";
  head.kind = "organisations";
  head.address = addresses::organisations;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value organisation_page(PageBuilder& b, const model::Organisation& organisation) {
  ObjectBuilder o = b.object();
  o.set(k.organisation, b.organisation(organisation));
  std::vector<Value> contracts;
  for (const model::LocalContract* contract : organisation.contracts) {
    if (contract->municipality == nullptr) continue;
    ObjectBuilder row = b.object();
    row.set(k.municipality, b.municipality_link(*contract->municipality));
    row.set(k.href, b.href(address_of(*contract)));
    row.set(k.signed_, b.date(contract->signed_on));
    row.set(k.ended, b.date(contract->ended));
    row.set(k.commitments, Value::integer(static_cast<std::int64_t>(contract->commitments.size())));
    row.set(k.commitments_text, b.text(commitments_text(contract->commitments.size())));
    contracts.push_back(row.build());
  }
  o.set(k.contracts, b.list(contracts));
  o.set(k.note, b.optional(organisation.common.note));
  Head head;
  head.title = organisation.name;
  head.lead = organisation.description;
  head.description = organisation.description.empty()
                         ? "Lokala klimatkontrakt som " + organisation.name + " har skrivit under."
                         : organisation.description;
  head.kind = "organisation";
  head.address = address_of(organisation);
  head.crumbs = {{"Start", "/"}, {"Organisationer", std::string(addresses::organisations)}};
  head.updated = organisation.common.updated;
  head.example = organisation.example;
  return b.page(head, o);
}

}  // namespace kontrakt::view
