// Local climate contracts: a municipality's programme with its register, and each contract.
#include <algorithm>

#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/follow_up.hpp"
#include "view/local_registers.hpp"
#include "view/share.hpp"

namespace kontrakt::view {
namespace {

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
    o.set(k.anchor, b.text(commitment_anchor(commitment)));
    o.set(k.title, b.kept(commitment.title));
    o.set(k.text, b.kept(commitment.text));
    o.set(k.category, b.optional(compare::category_title(*contract.municipality, commitment.category)));
    o.set(k.target_text, b.optional_copy(target_text(commitment)));
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

std::string commitments_text(std::size_t count) {
  return support::counted(static_cast<std::int64_t>(count), "åtagande", "åtaganden");
}

std::string commitment_anchor(const model::LocalCommitment& commitment) {
  return "atagande-" + commitment.id;
}

namespace {

// What the programme's document has nothing about: unknown is printed as unknown.
std::string not_stated_text(const model::LocalProgramme& programme) {
  std::vector<std::string> missing;
  auto add = [&](bool stated, const char* what) {
    if (!stated) missing.emplace_back(what);
  };
  add(!programme.prerequisites.empty(), "vilka förutsättningar som gäller");
  add(!programme.common_ground.empty(), "en gemensam utgångspunkt");
  add(!programme.municipal_commitments.empty(), "vad kommunen själv åtar sig");
  add(!programme.proposal_categories.empty(), "förslag på åtaganden");
  add(!programme.support.empty(), "stöd till den som inte kan skriva under än");
  if (missing.empty()) return {};
  const std::string last = missing.back();
  missing.pop_back();
  return "Underlaget säger inget om " + support::join(missing, ", ") + (missing.empty() ? "" : " eller ") +
         last + ".";
}

std::size_t commitment_count(const model::Municipality& m) {
  std::size_t count = 0;
  for (const model::LocalContract* contract : m.local_contracts) {
    if (contract->organisation != nullptr) count += contract->commitments.size();
  }
  return count;
}

Value all_commitments_link(PageBuilder& b, const model::Municipality& m) {
  const std::size_t count = commitment_count(m);
  if (count == 0) return Value::none();
  return b.link(
      "Alla åtaganden i kontrakten (" + support::format_integer(static_cast<std::int64_t>(count)) + ")",
      local_commitments_address(m));
}

}  // namespace

Value local_page(PageBuilder& b, const model::Municipality& m, const DataTable& table,
                 const TableParts& parts) {
  const model::LocalProgramme& programme = *m.local;
  const bool whole = parts.current == 0;
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  o.set(k.title, b.kept(programme.title));
  o.set(k.programme,
        whole ? Value::none() : b.link("Så fungerar lokala klimatkontrakt i " + m.name, local_address(m)));
  o.set(k.intro, whole ? b.prose(programme.text) : Value::none());
  o.set(k.started, b.date(programme.started));
  NoteBlock notes = b.block();
  o.set(k.duty_text, b.text(duty_text(programme.duties)));
  o.set(k.duty_refs, notes.refs(programme.duties));
  o.set(k.requires_direct_reduction, Value::boolean(programme.requires_direct_reduction));
  o.set(k.prerequisites, b.items(programme.prerequisites, notes));
  o.set(k.understanding, b.items(programme.understanding, notes));
  o.set(k.common_ground, b.items(programme.common_ground, notes));
  o.set(k.municipal_commitments, b.items(programme.municipal_commitments, notes));
  o.set(k.proposal_categories, b.items(programme.proposal_categories, notes));
  o.set(k.rules, b.items(programme.rules, notes));
  o.set(k.support, support_text(b, programme, notes));
  o.set(k.not_stated, b.optional_copy(not_stated_text(programme)));
  o.set(k.contact, b.contact(programme.contact));
  o.set(k.contact_missing, programme.contact.known()
                               ? Value::none()
                               : b.kept("Underlaget nämner ingen kontaktperson med namn eller adress."));
  o.set(k.plan, plan(b, programme));
  o.set(k.note, b.optional(programme.common.note));
  o.set(k.table, table.rows.empty() ? Value::none() : b.table(table, parts, notes));
  o.set(k.commitments, all_commitments_link(b, m));
  o.set(k.years, local_follow_up_links(b, m));
  o.set(k.contracts_empty,
        table.rows.empty() ? b.kept("Underlaget nämner ingen som har skrivit under ännu.") : Value::none());
  o.set(k.notes, notes.notes());
  Head head;
  head.title = "Lokala klimatkontrakt i " + m.name;
  head.description = "Så skriver företag och organisationer ett klimatkontrakt med " + m.name +
                     ", och vilka som har gjort det.";
  head.kind = "local";
  head.address = part_address(table, parts.current);
  head.crumbs = {
      {"Start", "/"}, {"Kommuner", std::string(addresses::municipalities)}, {m.name, address_of(m)}};
  head.updated = programme.common.updated;
  head.example = m.example;
  return b.page(head, o);
}

namespace {

// How many commitments each proposal category has, in the programme's order, then those that have none.
Value category_counts(PageBuilder& b, const model::Municipality& m) {
  std::vector<Value> all;
  auto add = [&](std::string_view title, std::string_view id) {
    std::size_t count = 0;
    for (const model::LocalContract* contract : m.local_contracts) {
      if (contract->organisation == nullptr) continue;
      for (const model::LocalCommitment& one : contract->commitments) {
        const bool has_category = !compare::category_title(m, one.category).empty();
        count += (has_category ? std::string_view(one.category) : std::string_view()) == id ? 1 : 0;
      }
    }
    if (count == 0 && id.empty()) return;
    ObjectBuilder o = b.object();
    o.set(k.title, b.text(title));
    o.set(k.count_text, b.text(commitments_text(count)));
    all.push_back(o.build());
  };
  if (m.local == nullptr || m.local->proposal_categories.empty()) return b.list(all);
  for (const model::Item& item : m.local->proposal_categories) add(item.title, item.id);
  add(support::capitalized(no_category), {});
  return b.list(all);
}

}  // namespace

Value local_commitments_page(PageBuilder& b, const model::Municipality& m, const DataTable& table,
                             const TableParts& parts) {
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(m));
  o.set(k.programme, b.link("Lokala klimatkontrakt i " + m.name, local_address(m)));
  o.set(k.categories, category_counts(b, m));
  NoteBlock notes = b.block();
  o.set(k.table, b.table(table, parts, notes));
  o.set(k.notes, notes.notes());
  Head head;
  head.title = "Åtaganden i lokala klimatkontrakt, " + m.name;
  head.lead = "Vad de som har skrivit under har åtagit sig, var och en med egna ord.";
  head.kind = "local_commitments";
  head.address = part_address(table, parts.current);
  head.crumbs = {{"Start", "/"},
                 {"Kommuner", std::string(addresses::municipalities)},
                 {m.name, address_of(m)},
                 {"Lokala klimatkontrakt", local_address(m)}};
  head.example = m.example;
  return b.page(head, o);
}

namespace {

// The organisation's contracts with other municipalities.
Value other_contracts(PageBuilder& b, const model::LocalContract& contract) {
  std::vector<Value> all;
  for (const model::LocalContract* other : contract.organisation->contracts) {
    if (other != &contract && other->municipality != nullptr)
      all.push_back(b.link(other->municipality->name, address_of(*other)));
  }
  return b.list(all);
}

}  // namespace

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
  const model::Duties& duties = compare::duties_of(contract);
  o.set(k.duty_text, b.text(duty_text(duties)));
  o.set(k.duty_refs, notes.refs(duties));
  o.set(k.last_report, b.date(last_report(contract, b.context().as_of())));
  o.set(k.others, other_contracts(b, contract));
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
  o.set(k.share, share(b, contract));
  Head head;
  head.title = contract.organisation->name + ": lokalt klimatkontrakt med " + m.name;
  head.heading = contract.organisation->name;
  head.lead = "Lokalt klimatkontrakt med " + m.name;
  head.description = contract.organisation->name + " har gjort " +
                     commitments_text(contract.commitments.size()) + " i ett lokalt klimatkontrakt med " +
                     m.name + ".";
  head.kind = "local_contract";
  head.address = address_of(contract);
  head.crumbs = {{"Start", "/"},
                 {"Kommuner", std::string(addresses::municipalities)},
                 {m.name, address_of(m)},
                 {"Lokala klimatkontrakt", programme != nullptr ? local_address(m) : address_of(m)}};
  head.updated = contract.common.updated;
  head.example = is_example(contract);
  head.picture = page_picture(b.context(), contract);
  return b.page(head, o);
}

}  // namespace kontrakt::view
