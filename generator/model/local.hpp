// Local climate contracts: what organisations sign with a municipality.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.hpp"
#include "support/boxed.hpp"

namespace kontrakt::model {

struct LocalContract;

struct Organisation {
  std::string id;
  std::string name;
  std::string number;  // Swedish organisation number "556677-8899"; empty when not given
  Location number_at;
  std::string kind;
  std::string sector;
  const Municipality* seat = nullptr;
  bool names_seat = false;  // given, also when it leads nowhere
  Location at;
  std::string seat_text;  // where it is seated, when that municipality is not in the portal
  std::string website;
  std::string description;
  bool example = false;
  std::vector<const LocalContract*> contracts;
  Common common;
};

// The rules of one municipality's local contracts, worded once for all of them.
struct LocalProgramme {
  const Municipality* municipality = nullptr;
  std::string title;
  std::optional<Date> started;
  Duties duties;
  bool requires_direct_reduction = false;
  std::vector<Item> prerequisites;
  std::vector<Item> understanding;
  std::vector<Item> common_ground;
  std::vector<Item> municipal_commitments;
  std::vector<Item> proposal_categories;
  std::vector<Item> rules;
  std::string support;
  Citations support_sources;
  Contact contact;
  std::optional<Link> plan;
  Text text;
  Citations sources;
  Common common;
};

struct LocalCommitment {
  std::string id;
  std::string title;
  std::string text;
  std::string category;  // id of a proposal category; empty when none
  Location category_at;
  Quantity target;
  std::optional<int> base_year;
  std::optional<int> target_year;
  Citations sources;
  Location at;
};

struct Effect {
  Quantity quantity;
  bool net = false;
  std::string method;
};

struct LocalAction {
  std::string id;
  std::string title;
  std::string text;
  std::string category;
  Location category_at;
  bool direct_reduction = false;
  support::Boxed<Effect> effect;
  std::string commitment;  // id of the contract's commitment; empty when none
  Location at;
};

struct LocalFollowUp {
  const LocalContract* contract = nullptr;
  int year = 0;
  std::optional<Date> reported;
  Location reported_at;
  std::string reporter;
  ReportStatus status = ReportStatus::reported;
  std::vector<LocalAction> actions;
  support::Boxed<Document> sustainability_report;
  std::string note;
  Text text;
  Citations sources;
  Common common;
};

// A municipality's own summary of one year of its local contracts.
struct LocalYear {
  const Municipality* municipality = nullptr;
  int year = 0;
  Text text;
  Common common;
};

struct Revision {
  Date date;
  std::string note;
  Location at;
};

struct LocalContract {
  std::string id;  // the file's name
  const Municipality* municipality = nullptr;
  const Organisation* organisation = nullptr;
  Date signed_on;
  Location signed_place;
  std::vector<Signatory> signatories;
  std::optional<Date> ended;
  Location ended_at;
  std::string ended_reason;
  std::vector<LocalCommitment> commitments;
  Duties duties;  // in place of the programme's
  std::vector<Revision> revisions;
  std::vector<Document> documents;
  std::vector<const LocalFollowUp*> follow_ups;  // newest first
  Text text;
  Citations sources;
  Common common;
};

}  // namespace kontrakt::model
