// What facts of every kind are made of: dates, sources, texts, numbers with their unit.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/position.hpp"
#include "model/words.hpp"
#include "support/date.hpp"

namespace kontrakt::model {

using diagnostics::Location;
using support::Date;

struct Municipality;
struct Organisation;
struct Party;
struct Edition;

// A Markdown text of a content file. `id` is its number in the portal: the parsed form (markdown::Library) is
// found by it. An empty text has no_text.
inline constexpr std::uint32_t no_text = 0xffffffff;
struct Text {
  std::uint32_t id = no_text;
  bool empty() const { return id == no_text; }
};

// A document that facts come from.
struct Source {
  std::string id;
  std::string title;
  std::string short_title;  // never empty: the title when the file gives no short one
  std::string publisher;
  std::optional<Date> date;
  std::optional<int> year;
  std::string url;  // exactly as the file writes it; empty when there is none
  std::string kind;
  std::string note;
  bool example = false;
  Location at;
};

// The place in a source that a fact was read from. `source` is null when the document is unknown (an error
// that was reported).
struct Citation {
  const Source* source = nullptr;
  std::string place;
  std::string quote;
  Location at;
};

// Facts that name no sources of their own stand on those of the whole, with which they share them. Never
// changed once it is made.
class Citations {
 public:
  Citations() = default;
  Citations(std::vector<Citation> all)  // NOLINT: they are the same thing, shared
      : all_(all.empty() ? nullptr : std::make_shared<const std::vector<Citation>>(std::move(all))) {}
  Citations(std::initializer_list<Citation> all) : Citations(std::vector<Citation>(all)) {}

  const Citation* data() const { return all_ ? all_->data() : nullptr; }
  std::size_t size() const { return all_ ? all_->size() : 0; }
  bool empty() const { return all_ == nullptr; }
  const Citation* begin() const { return data(); }
  const Citation* end() const { return data() + size(); }
  const Citation& front() const { return *data(); }
  const Citation& operator[](std::size_t i) const { return data()[i]; }

 private:
  std::shared_ptr<const std::vector<Citation>> all_;
};

// A number as a document gives it. Percentages are 85 for 85 %; reductions are positive.
struct Quantity {
  std::optional<double> value;     // of a span ("10–15 procent") its lower end
  std::optional<double> value_to;  // its upper end; above `value`
  std::string text;                // in words, when the document gives no number ("en tredjedel")
  Bound bound = Bound::exactly;
  std::string unit;  // one of the schema's units; empty for a bare number

  bool known() const { return value.has_value() || !text.empty(); }
};

struct Figure {
  std::string id;
  std::string label;
  Quantity quantity;
  std::optional<int> year;
  std::string period;  // "2017–2022"
  std::optional<int> base_year;
  std::vector<std::string> inferred;  // names of fields that the document implies but does not print
  std::string geography;
  std::string emissions;
  std::string gases;
  std::vector<int> scopes;
  std::string sector;
  std::string kind;
  std::string section;  // of a contract: the key of the section that shows it; empty: with the targets
  std::string note;
  Citations sources;
  Location at;
  Location value_text_at;
  Location period_at;
};

struct Target {
  std::string id;  // the same in every edition that has the target
  std::string title;
  TargetKind kind = TargetKind::direction;
  std::string goal_word;
  Quantity quantity;
  std::optional<int> base_year;
  std::string reference;  // what the value is compared with when it is no year
  std::optional<int> target_year;
  std::vector<std::string> inferred;
  std::string geography;
  std::string district;  // its name, when the geography is a district
  std::string emissions;
  std::string gases;
  std::vector<int> scopes;  // of the GHG protocol, 1 to 3; empty: not given
  std::string sector;
  TargetLevel level = TargetLevel::main;
  const Target* parent = nullptr;
  TargetStatus status = TargetStatus::adopted;
  std::optional<int> adopted;  // the year it was adopted
  std::string note;
  Citations sources;
  Location at;
  Location target_year_at;
  Location adopted_at;
};

struct Document {
  std::string title;
  std::string url;  // byte for byte as written
  std::optional<int> year;
  std::string kind;
  std::string status;
  std::optional<int> contract_year;  // an earlier version of the same contract
  std::string note;
  Citations sources;
  Location at;
};

struct Signatory {
  std::string name;  // empty in example data, where roles sign
  std::string title;
  const Municipality* municipality = nullptr;  // exactly one of these three is given
  const Party* party = nullptr;
  std::string organisation_name;
  bool names_municipality = false;  // given, also when it leads nowhere
  bool names_party = false;
  Citations sources;
  Location at;
  Location name_at;
};

struct Contact {
  std::string role;
  std::string email;
  std::string phone;
  std::string url;
  bool known() const { return !role.empty() || !email.empty() || !phone.empty() || !url.empty(); }
};

// What differs from the other contracts, or how an unclear place was read.
struct Note {
  NoteKind kind = NoteKind::reading;
  std::string section;  // key of a section of the edition; empty: about the whole
  std::string title;
  std::string text;
  Citations sources;
};

// Something titled that belongs to a list worded once: a prerequisite, a rule, a category.
struct Item {
  std::string id;
  std::string title;
  std::string text;
  Citations sources;
};

struct Link {
  std::string title;
  std::string url;
  std::string note;
  Citations sources;
};

// When a report is due. A thing has one for each time that the rule was another, told apart by `from` and
// `to`.
struct Duty {
  DutyKind kind = DutyKind::none;
  int every = 1;       // years, for every_n_years
  int due_month = 12;  // of the year after the one reported on
  int due_day = 31;
  bool due_given = false;  // false: no document names a last day, and the portal reckons with the year's last
  int grace_days = 0;
  std::optional<int> from;  // first and last year of the duty; for `period` the years one report covers
  std::optional<int> to;
  bool from_signing_year = false;  // false: a year is owed when the contract was in force all of it
  std::string note;
  Citations sources;
  bool every_given = false;
  bool anything_given = false;  // any field that only a duty to report has
  Location at;
};
using Duties = std::vector<Duty>;  // empty: none is stated

// What every content file may carry.
struct Common {
  std::string note;
  std::optional<Date> updated;
  std::vector<std::string> aliases;    // former addresses
  std::vector<Location> alias_places;  // where each of them stands
  Location at;                         // the file
};

}  // namespace kontrakt::model
