// One municipality: its contracts, what it has taken upon itself, and what it has reported.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.hpp"
#include "model/emissions.hpp"
#include "model/initiative.hpp"
#include "model/local.hpp"
#include "model/programme.hpp"
#include "support/colour.hpp"

namespace kontrakt::model {

struct Partner {
  std::string name;
  const Municipality* municipality = nullptr;
  const Organisation* organisation = nullptr;
};

struct Action {
  std::string id;
  std::string text;
  std::string group;  // the heading it stands under in the document, if any
  std::string note;
  std::vector<Partner> partners;
  std::vector<Figure> figures;
  Citations sources;
  Location at;
};

// A municipality's commitment in one contract. The same id in another contract of the municipality is the
// same commitment.
struct Commitment {
  std::string id;
  const Contract* contract = nullptr;
  std::string title;
  const JointCommitment* joint = nullptr;  // null for an own commitment
  std::optional<int> joint_number;         // as written, also when the edition has no such number
  Location joint_at;
  CommitmentLevel level = CommitmentLevel::own;
  std::string wording_note;
  std::string moved_from;
  std::vector<Action> actions;  // empty: none listed yet
  std::vector<const Target*> targets;
  Text text;
  Citations sources;
  Common common;
};

struct Dropped {
  std::string commitment;
  std::string reason;
  std::string replaced_by;  // id of a commitment of the new contract; empty when none
  Location replaced_by_at;
  Citations sources;
  Location at;
};

// A section that the contract does not have, or that the documents at hand do not show.
struct SectionNote {
  std::string key;
  SectionStatus status = SectionStatus::not_described;
  std::string note;
  Citations sources;
  Location at;
};

// Somebody has read what a file says against its source.
struct Review {
  Date date;
  std::string by;  // a role, not a name
  Location at;
};

struct Contract {
  const Municipality* municipality = nullptr;
  const Edition* edition = nullptr;
  int year = 0;
  std::string version_label;  // "2025/26"
  ContractKind kind = ContractKind::contract;
  const Source* source_document = nullptr;
  std::optional<Signing> signed_at;
  Location signed_place;
  std::string valid;
  Location signatures_at;
  SignatureStatus signatures = SignatureStatus::not_in_document;
  std::string signatures_note;
  std::vector<Signatory> signatories;
  std::vector<Target> targets;
  std::vector<Figure> figures;
  std::vector<Document> documents;
  std::vector<Dropped> dropped;
  std::vector<SectionNote> missing_sections;
  std::vector<Note> notes;
  Text text;                                   // sections tied to the edition's scheme by {#key}
  std::vector<const Commitment*> commitments;  // joint ones by number, then own ones by title
  const Contract* previous = nullptr;          // the municipality's contract of the nearest earlier edition
  const Contract* next = nullptr;
  std::optional<Review> reviewed;
  Duties duties;  // in place of the edition's
  Common common;
};

struct FollowUpEntry {
  std::string commitment_id;
  const Commitment* commitment = nullptr;
  ReportStatus status = ReportStatus::not_assessed;
  std::string progress;
  Quantity quantity;
  std::string note;
  std::optional<Date> reported;
  Location reported_at;
  Citations sources;
  Location at;
};

// What a municipality reported for one year.
struct FollowUp {
  const Municipality* municipality = nullptr;
  int year = 0;
  const Contract* contract = nullptr;
  std::optional<Date> reported;
  Location reported_at;
  std::string reporter;
  std::vector<FollowUpEntry> entries;
  Text text;
  Citations sources;
  Common common;
};

struct Role {
  std::string role;
  const Edition* edition = nullptr;
  std::string with_name;
  const Municipality* with = nullptr;
  Citations sources;
};

struct Membership {
  std::string name;
  std::optional<int> since;
  std::string status;
  std::string url;
  std::string note;
  Citations sources;
};

// A municipality's own colours: a ground, and the text on it.
struct Appearance {
  support::Colour accent;
  support::Colour on_accent{255, 255, 255};
  Location at;
};

struct Municipality {
  std::string id;  // "kristianstad": the folder's name
  std::string name;
  std::string official_name;
  std::string code;  // four characters, "0180"; empty for an example municipality
  Location code_at;
  std::string county;
  Location county_at;
  std::string summary;
  std::string website;
  Contact contact;
  std::optional<Figure> population;
  std::vector<EmissionsSeries> emissions;  // one per table that has the municipality, in the tables' order
  std::vector<Figure> figures;
  std::vector<Role> roles;
  std::vector<Membership> memberships;
  std::vector<Link> links;
  std::optional<Appearance> appearance;  // none: the portal's own
  bool example = false;
  std::optional<Review> reviewed;
  Text text;
  std::vector<const Contract*> contracts;   // newest first
  std::vector<const FollowUp*> follow_ups;  // newest first
  const LocalProgramme* local = nullptr;
  std::vector<const LocalYear*> local_years;          // newest first
  std::vector<const Initiative*> initiatives;         // that it takes part in, by name
  std::vector<const LocalContract*> local_contracts;  // by organisation's name, Swedish order
  Citations sources;
  Common common;

  const Contract* latest() const { return contracts.empty() ? nullptr : contracts.front(); }
};

}  // namespace kontrakt::model
