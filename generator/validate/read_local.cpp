// Organisations and the local contracts that they sign with a municipality.
#include "validate/fact_reader.hpp"

namespace kontrakt::validate {

using model::parse_word;

void FactReader::read(model::Organisation& organisation) {
  Reader from = reader_of(raw_);
  organisation.name = from.text("name");
  organisation.number = from.text("organisation_number");
  organisation.number_at = from.at("organisation_number");
  organisation.kind = from.text("kind");
  organisation.sector = from.text("sector");
  organisation.seat =
      resolve(names_.municipalities, from.text("municipality"), from.at("municipality"), "@municipality");
  organisation.names_seat = from.has("municipality");
  organisation.seat_text = from.text("seat");
  organisation.website = from.text("website");
  organisation.description = from.text("description");
  // What is seated in an example municipality is example data too.
  organisation.example = from.flag("example") || (organisation.seat != nullptr && organisation.seat->example);
  organisation.at = from.at(from.has("municipality") ? "municipality" : "name");
  organisation.common = common();
}

void FactReader::read(model::LocalProgramme& programme) {
  Reader from = reader_of(raw_);
  programme.sources = citations(from);
  inherited_ = programme.sources;
  programme.title = from.text("title");
  programme.started = from.date("started");
  programme.duties = duties(from);
  programme.requires_direct_reduction = from.flag("requires_direct_reduction");
  items(from, "prerequisites", programme.prerequisites);
  items(from, "understanding", programme.understanding);
  items(from, "common_ground", programme.common_ground);
  items(from, "municipal_commitments", programme.municipal_commitments);
  items(from, "proposal_categories", programme.proposal_categories);
  items(from, "rules", programme.rules);
  programme.support = from.object("support").text("text");
  programme.support_sources = citations(from.object("support"));
  programme.contact = contact(from.object("contact"));
  if (from.has("plan")) programme.plan = link(from.object("plan"));
  programme.common = common();
}

void FactReader::read(model::LocalContract& contract) {
  Reader from = reader_of(raw_);
  contract.sources = citations(from);
  inherited_ = contract.sources;
  contract.signed_on = from.date("signed").value_or(support::Date{});
  contract.signed_place = from.at("signed");
  contract.signatories.reserve(from.count("signatories"));
  from.each("signatories", [&](const Reader& one) { contract.signatories.push_back(signatory(one)); });
  contract.ended = from.object("ended").date("date");
  contract.ended_at = from.object("ended").at("date");
  contract.ended_reason = from.object("ended").text("reason");
  Seen commitments;
  contract.commitments.reserve(from.count("commitments"));
  from.each("commitments", [&](const Reader& one) {
    once(commitments, one.text("id"), one.at("id"), "@commitment");
    model::LocalCommitment commitment;
    commitment.id = one.text("id");
    commitment.title = one.text("title");
    commitment.text = one.text("text");
    commitment.category = one.text("category");
    commitment.category_at = one.at("category");
    Reader target = one.object("target");
    commitment.target = quantity(target);
    commitment.base_year = target.integer("base_year");
    commitment.target_year = target.integer("target_year");
    commitment.sources = citations(one);
    commitment.at = one.at("id");
    contract.commitments.push_back(std::move(commitment));
  });
  contract.duties = duties(from);
  from.each("revisions", [&](const Reader& one) {
    if (auto date = one.date("date")) contract.revisions.push_back({*date, one.text("note"), one.at("date")});
  });
  from.each("documents", [&](const Reader& one) { contract.documents.push_back(document(one)); });
  contract.common = common();
}

model::LocalAction FactReader::local_action(const Reader& from, Seen& seen) {
  once(seen, from.text("id"), from.at("id"), "@action");
  model::LocalAction action;
  action.id = from.text("id");
  action.title = from.text("title");
  action.text = from.text("text");
  action.category = from.text("category");
  action.category_at = from.at("category");
  action.direct_reduction = from.flag("direct_reduction");
  if (Reader effect = from.object("effect")) {
    action.effect = model::Effect{quantity(effect), effect.flag("net"), effect.text("method")};
  }
  action.commitment = from.text("commitment");
  action.at = from.at("commitment");
  return action;
}

void FactReader::read(model::LocalFollowUp& follow_up) {
  Reader from = reader_of(raw_);
  follow_up.sources = citations(from);
  follow_up.reported = from.date("reported");
  follow_up.reported_at = from.at("reported");
  follow_up.reporter = from.text("reporter");
  follow_up.status =
      parse_word<model::ReportStatus>(from.text("status")).value_or(model::ReportStatus::reported);
  Seen actions;
  follow_up.actions.reserve(from.count("actions"));
  from.each("actions", [&](const Reader& one) { follow_up.actions.push_back(local_action(one, actions)); });
  if (from.has("sustainability_report")) {
    follow_up.sustainability_report = document(from.object("sustainability_report"));
  }
  follow_up.note = from.text("note");
  follow_up.common = common();
}

void FactReader::read(model::LocalYear& year) {
  year.common = common();
}

}  // namespace kontrakt::validate
