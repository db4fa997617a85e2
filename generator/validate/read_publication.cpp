// A municipality's year as it was told at a December meeting, kept in a file. What it names may be gone by
// now, so no name is looked up here.
#include <algorithm>

#include "validate/fact_reader.hpp"

namespace kontrakt::validate {
namespace {

std::size_t count(const Reader& from, std::string_view key) {
  return static_cast<std::size_t>(std::max(0, from.integer(key).value_or(0)));
}

}  // namespace

model::PublishedContract FactReader::published_contract(const Reader& from) {
  model::PublishedContract contract;
  contract.year = from.integer("year").value_or(0);
  contract.title = from.text("title");
  contract.signed_on = from.date("signed");
  contract.sources = citations(from);
  return contract;
}

model::PublishedFollowUp FactReader::published_follow_up(const Reader& from) {
  model::PublishedFollowUp follow_up;
  follow_up.year = from.integer("year").value_or(0);
  follow_up.reported = from.date("reported");
  follow_up.reporter = from.text("reporter");
  follow_up.commitments = count(from, "commitments");
  follow_up.answered = count(from, "answered");
  follow_up.sources = citations(from);
  return follow_up;
}

model::PublishedParty FactReader::published_party(const Reader& from) {
  model::PublishedParty party;
  party.contract = from.text("contract");
  party.organisation = from.text("organisation");
  party.sector = from.text("sector");
  party.signed_on = from.date("signed").value_or(support::Date{});
  party.in_force = from.flag("in_force", true);
  if (from.integer("commitments")) party.commitments = count(from, "commitments");
  party.sources = citations(from);
  return party;
}

model::PublishedReport FactReader::published_report(const Reader& from) {
  model::PublishedReport report;
  report.contract = from.text("contract");
  report.organisation = from.text("organisation");
  report.year = from.integer("year").value_or(0);
  report.reported = from.date("reported");
  Seen actions;
  from.each("actions", [&](const Reader& one) { report.actions.push_back(local_action(one, actions)); });
  report.document_title = from.object("sustainability_report").text("title");
  report.document_url = from.object("sustainability_report").text("url");
  report.sources = citations(from);
  return report;
}

void FactReader::read(model::Publication& publication) {
  Reader from = reader_of(raw_);
  publication.name = from.text("name");
  publication.example = from.flag("example");
  publication.from = from.date("from").value_or(support::Date{});
  publication.to = from.date("to").value_or(support::Date{});
  publication.to_at = from.at("to");
  publication.kept = from.date("kept").value_or(publication.to);
  const Reader meeting = from.object("meeting");
  publication.event = meeting.text("event");
  publication.event_title = meeting.text("title");
  publication.event_place = meeting.text("place");
  from.each("contracts",
            [&](const Reader& one) { publication.contracts.push_back(published_contract(one)); });
  from.each("follow_ups",
            [&](const Reader& one) { publication.follow_ups.push_back(published_follow_up(one)); });
  from.each("local_contracts",
            [&](const Reader& one) { publication.parties.push_back(published_party(one)); });
  from.each("reports", [&](const Reader& one) { publication.reports.push_back(published_report(one)); });
  publication.common = common();
}

}  // namespace kontrakt::validate
