// The programme: its yearly rounds, what all parties share, and who they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/common.hpp"

namespace kontrakt::model {

struct Analysis;
struct Contract;

struct Party {
  std::string id;
  std::string name;
  std::string legal_name;
  std::string kind;
  std::string website;
  std::string description;
  Citations sources;
  Common common;
};

struct PartyInEdition {
  const Party* party = nullptr;
  std::string name_in_contract;
  std::string note;  // its part in this edition
  Citations sources;
};

// A section of an edition's scheme. `key` lines up sections of editions whose numbers differ.
struct Section {
  std::string key;
  std::string number;  // "5.1", "Bilaga 1", or empty
  std::string title;
  SectionContent content = SectionContent::municipality;
  bool required = true;
  int level = 2;  // 3 when the number has a dot and its parent is in the scheme
  Text text;      // of shared sections
  Citations sources;
  Location at;
};

// Sections of one edition and those of another that are about the same: the portal's own reading.
struct Counterpart {
  std::vector<const Section*> from;
  const Edition* edition = nullptr;  // the other; never null
  std::vector<const Section*> to;    // in the other
  std::string note;
};

struct Variant {
  std::string text;
  std::vector<const Municipality*> municipalities;
  Citations sources;
};

// A commitment worded once for all municipalities; each takes it up in its own way (Commitment).
struct JointCommitment {
  const Edition* edition = nullptr;
  int number = 0;
  std::string title;
  std::optional<CommitmentLevel> level;  // none: the documents do not say
  bool worded = true;                    // false: no supplied document words it
  Text text;
  std::vector<Variant> variants;
  Citations sources;
  Common common;
};

// What contracts' targets are held against: Sweden's net zero in 2045, the EU's climate neutrality in 2050.
struct ReferenceTarget {
  std::string name;       // whose: "Sverige"
  std::string goal_word;  // "netto-noll"
  Quantity quantity;
  std::optional<int> base_year;
  std::optional<int> target_year;
  std::string note;
  Citations sources;
  Location at;
};

struct Signing {
  Date date;
  Location at;
  std::string place;
  Citations sources;
};

struct Edition {
  int year = 0;  // the first of the round: 2025 for 2025/26; the folder's name
  std::string label;
  std::string title;
  std::string description;
  std::optional<Signing> signed_at;
  std::string valid;
  bool example = false;
  Duties duties;  // of the municipalities' contracts
  std::vector<Figure> figures;
  std::vector<PartyInEdition> parties;
  std::vector<Section> sections;
  std::vector<Counterpart> crosswalk;
  std::vector<ReferenceTarget> reference_targets;
  std::vector<Note> notes;
  std::vector<const JointCommitment*> commitments;  // by number
  std::vector<const Contract*> contracts;           // by municipality, Swedish order
  std::vector<const Analysis*> analyses;            // about this edition, newest first
  const Edition* previous = nullptr;
  const Edition* next = nullptr;
  Citations sources;
  Common common;

  const Section* section(std::string_view key) const {
    for (const Section& s : sections) {
      if (s.key == key) return &s;
    }
    return nullptr;
  }
  const JointCommitment* commitment(int number) const;
};

struct Event {
  std::string id;  // "2025-12-05-undertecknande": the file's name
  std::string title;
  Date date;
  Location date_at;
  std::optional<Date> end;
  std::string time;  // in words: "08.30–11.00"; empty when not given
  std::string place;
  EventKind kind = EventKind::other;
  std::string status;  // "planerad", "genomförd", "inställd" or empty
  const Municipality* municipality = nullptr;
  const Edition* edition = nullptr;
  std::string url;  // where one signs up or reads more; byte for byte as written
  bool example = false;
  Text text;
  Citations sources;
  Common common;
};

struct Term {
  std::string id;
  std::string term;
  std::vector<std::string> aliases;
  std::string definition;
  std::string note;
  bool link = true;  // whether texts link to it where they first use it
  std::vector<const Term*> see;
  Citations sources;
  Location at;
};

struct Page {
  std::string id;  // "om" gives /om/; "index" is the start page
  std::string title;
  std::string lead;
  std::string description;
  std::string navigation_label;  // empty: not in the menu
  int navigation_order = 0;
  Text text;
  Common common;
};

}  // namespace kontrakt::model
