// Dates and years that cannot be.
#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostics;
using support::Date;

void check_years(const std::optional<int>& base, const std::optional<int>& end, diagnostics::Location at,
                 Diagnostics& diagnostics) {
  if (base && end && *base >= *end) {
    diagnostics.add("K310", at, {{"base", std::to_string(*base)}, {"target", std::to_string(*end)}});
  }
}

void check_order(const Date& earlier, const char* what, const std::optional<Date>& later,
                 diagnostics::Location at, const char* than, Diagnostics& diagnostics) {
  if (later && *later < earlier) {
    diagnostics.add("K311", at,
                    {{"what", what}, {"date", later->iso()}, {"than", than}, {"other", earlier.iso()}});
  }
}

void check_contract(const model::Contract& contract, Diagnostics& diagnostics) {
  for (const model::Target& target : contract.targets) {
    check_years(target.base_year, target.target_year, target.target_year_at, diagnostics);
  }
  if (contract.signed_at && contract.reviewed) {
    check_order(contract.signed_at->date, "@review", contract.reviewed->date, contract.reviewed->at,
                "@signed", diagnostics);
  }
  // A round is signed in its first year, or at the latest in the next.
  if (contract.signed_at) {
    int year = contract.signed_at->date.year;
    if (year < contract.year || year > contract.year + 1) {
      diagnostics.add("K312", contract.signed_at->at,
                      {{"date", contract.signed_at->date.iso()}, {"year", std::to_string(contract.year)}});
    }
  }
}

void check_local_contract(const model::LocalContract& contract, Diagnostics& diagnostics) {
  check_order(contract.signed_on, "@ended", contract.ended, contract.ended_at, "@signed", diagnostics);
  const model::Revision* before = nullptr;
  for (const model::Revision& revision : contract.revisions) {
    check_order(contract.signed_on, "@revision", revision.date, revision.at, "@signed", diagnostics);
    if (before != nullptr) {
      check_order(before->date, "@revision", revision.date, revision.at, "@revision_before", diagnostics);
    }
    if (contract.ended) {
      check_order(revision.date, "@ended", contract.ended, contract.ended_at, "@revision", diagnostics);
    }
    before = &revision;
  }
  for (const model::LocalCommitment& commitment : contract.commitments) {
    check_years(commitment.base_year, commitment.target_year, commitment.at, diagnostics);
  }
  for (const model::LocalFollowUp* report : contract.follow_ups) {
    if (report->year < contract.signed_on.year) {
      diagnostics.add("K313", {report->common.at.file, 0, 0},
                      {{"year", std::to_string(report->year)}, {"date", contract.signed_on.iso()}});
    }
    if (contract.ended && report->year > contract.ended->year) {
      diagnostics.add("K314", {report->common.at.file, 0, 0},
                      {{"year", std::to_string(report->year)}, {"date", contract.ended->iso()}});
    }
    if (report->reported && report->reported->year < report->year) {
      diagnostics.add("K315", report->reported_at,
                      {{"date", report->reported->iso()}, {"year", std::to_string(report->year)}});
    }
  }
}

}  // namespace

void check_dates(const model::Portal& portal, Diagnostics& diagnostics) {
  for (const model::Source& source : portal.sources) {
    if (source.date && source.year) diagnostics.add("K318", source.at, {{"title", source.title}});
  }
  for (const model::Edition& edition : portal.editions) {
    if (!edition.signed_at) continue;
    int year = edition.signed_at->date.year;
    if (year < edition.year || year > edition.year + 1) {
      diagnostics.add("K312", edition.signed_at->at,
                      {{"date", edition.signed_at->date.iso()}, {"year", std::to_string(edition.year)}});
    }
  }
  for (const model::Contract& contract : portal.contracts) check_contract(contract, diagnostics);
  for (const model::FollowUp& follow_up : portal.follow_ups) {
    if (follow_up.reported && follow_up.reported->year < follow_up.year) {
      diagnostics.add("K315", follow_up.reported_at,
                      {{"date", follow_up.reported->iso()}, {"year", std::to_string(follow_up.year)}});
    }
    for (const model::FollowUpEntry& entry : follow_up.entries) {
      if (entry.reported && entry.reported->year < follow_up.year) {
        diagnostics.add("K315", entry.reported_at,
                        {{"date", entry.reported->iso()}, {"year", std::to_string(follow_up.year)}});
      }
    }
    if (follow_up.contract != nullptr && follow_up.contract->year > follow_up.year) {
      diagnostics.add(
          "K316", {follow_up.common.at.file, 0, 0},
          {{"year", std::to_string(follow_up.year)}, {"contract", std::to_string(follow_up.contract->year)}});
    }
  }
  for (const model::LocalContract& contract : portal.local_contracts) {
    check_local_contract(contract, diagnostics);
  }
  for (const model::Publication& one : portal.publications) {
    if (one.from == Date{} || one.to == Date{}) continue;  // the schema has said so
    check_order(one.from, "@publication_to", one.to, one.to_at, "@publication_from", diagnostics);
    if (one.to.year != one.year)
      diagnostics.add("K375", one.to_at, {{"date", one.to.iso()}, {"year", std::to_string(one.year)}});
  }
  for (const model::Event& event : portal.events) {
    check_order(event.date, "@event_end", event.end, event.date_at, "@event_start", diagnostics);
    if (event.id.substr(0, 10) != event.date.iso()) {
      diagnostics.add("K317", event.date_at, {{"date", event.date.iso()}, {"name", event.id.substr(0, 10)}});
    }
  }
}

}  // namespace kontrakt::validate
