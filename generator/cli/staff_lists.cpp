#include "cli/staff_lists.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "compare/deadlines.hpp"
#include "compare/outdated.hpp"
#include "compare/reviews.hpp"
#include "diagnostics/line_column.hpp"
#include "diagnostics/message_list.hpp"
#include "support/text.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Language;
using diagnostics::Location;

std::string yes(bool value) {
  return value ? "ja" : "";
}

// Where things stand, as messages print it; each file is looked through once.
class Places {
 public:
  explicit Places(const diagnostics::SourceFiles& files) : files_(files) {}

  std::string file(Location at) const { return std::string(files_.path(at.file)); }
  std::string line(Location at) {
    auto found = lines_.find(at.file);
    if (found == lines_.end())
      found = lines_.emplace(at.file, diagnostics::LineIndex(files_.text(at.file))).first;
    return std::to_string(found->second.at(at.offset).line);
  }

 private:
  const diagnostics::SourceFiles& files_;
  std::map<diagnostics::FileId, diagnostics::LineIndex> lines_;
};

std::string_view word(compare::Urgency urgency) {
  switch (urgency) {
    case compare::Urgency::missing:
      return "saknas";
    case compare::Urgency::soon:
      return "snart";
    case compare::Urgency::later:
      return "ska lämnas";
  }
  return "";
}

// What the row's other columns leave open.
std::string detail(const compare::OwedReport& report, support::Date as_of) {
  std::vector<std::string> parts;
  if (report.contract == nullptr) {
    parts.push_back(std::to_string(report.unanswered) + " av " + std::to_string(report.commitments) +
                    " åtaganden");
  }
  const compare::YearStatus& status = report.status;
  if (report.urgency == compare::Urgency::soon && *status.last_day < as_of)
    parts.push_back("respit till " + status.missing_after->iso());
  if (!status.duty->due_given) parts.emplace_back("källan anger ingen sista dag");
  return support::join(parts, ", ");
}

// The role, and one way to reach it.
std::string contact(const model::Contact& contact) {
  std::vector<std::string> parts;
  if (!contact.role.empty()) parts.push_back(contact.role);
  for (const std::string* way : {&contact.email, &contact.phone, &contact.url}) {
    if (way->empty()) continue;
    parts.push_back(*way);
    break;
  }
  return support::join(parts, ", ");
}

Table due(const StaffInput& input) {
  Table out{
      {"status", "last_day", "days", "municipality", "kind", "who", "year", "detail", "contact", "example"},
      {}};
  for (const compare::OwedReport& one : compare::owed_reports(input.portal.built.portal, input.as_of)) {
    const support::Date last_day = *one.status.last_day;
    out.rows.push_back({std::string(word(one.urgency)), last_day.iso(),
                        std::to_string(support::days_between(input.as_of, last_day)), one.municipality->id,
                        one.contract == nullptr ? "kommunens kontrakt" : "lokalt kontrakt",
                        std::string(compare::debtor_of(one)), std::to_string(one.status.year),
                        detail(one, input.as_of), contact(compare::contact_of(one)),
                        yes(one.municipality->example)});
  }
  return out;
}

std::string_view word(compare::OutdatedKind kind) {
  switch (kind) {
    case compare::OutdatedKind::edition:
      return "omgång";
    case compare::OutdatedKind::contract:
      return "kontrakt";
    case compare::OutdatedKind::target:
      return "mål";
    case compare::OutdatedKind::local_commitment:
      return "lokalt åtagande";
    case compare::OutdatedKind::event:
      return "händelse";
  }
  return "";
}

Table expired(const StaffInput& input) {
  Table out{{"what", "municipality", "id", "title", "ended", "file", "line", "example"}, {}};
  Places places(input.files);
  for (const compare::Outdated& one : compare::outdated(input.portal.built.portal, input.as_of)) {
    out.rows.push_back({std::string(word(one.kind)), one.municipality == nullptr ? "" : one.municipality->id,
                        one.id, one.title, one.day ? one.day->iso() : std::to_string(one.year),
                        places.file(one.at), places.line(one.at), yes(one.example)});
  }
  return out;
}

// The files of example data: they say so, or belong to a municipality, an edition or an analysis that does.
class ExampleFiles {
 public:
  explicit ExampleFiles(const pipeline::Portal& portal) {
    using enum load::DocumentKind;
    const model::Portal& model = portal.built.portal;
    std::set<std::string_view> municipalities;
    std::set<int> editions;
    std::set<int> analyses;
    for (const auto& one : model.municipalities) {
      if (one.example) municipalities.insert(one.id);
    }
    for (const auto& one : model.editions) {
      if (one.example) editions.insert(one.year);
    }
    for (const auto& one : model.analyses) {
      if (one.example) analyses.insert(one.year);
    }
    for (const auto& one : model.initiatives) {
      if (one.example) files_.insert(one.common.at.file);
    }
    for (const load::RawDocument& raw : portal.content.documents) {
      const bool of_edition =
          raw.kind == edition || raw.kind == edition_section || raw.kind == joint_commitment;
      const bool of_analysis = raw.kind == analysis || raw.kind == analysis_table;
      if (municipalities.contains(raw.municipality) || (of_edition && editions.contains(raw.year)) ||
          (of_analysis && analyses.contains(raw.year)))
        files_.insert(raw.file);
    }
  }

  bool has(diagnostics::FileId file) const { return files_.contains(file); }

 private:
  std::set<diagnostics::FileId> files_;
};

std::string argument(const diagnostics::Diagnostic& message, std::string_view name) {
  for (const auto& [key, value] : message.arguments) {
    if (key == name) return value;
  }
  return "";
}

// What `kontrakt check` says of it (K330), whatever the site has silenced: the rule is in one place only.
Table unsourced(const StaffInput& input) {
  diagnostics::Diagnostics without_source;
  for (const diagnostics::Diagnostic& message : input.messages.items()) {
    if (std::string_view(message.code) == "K330") without_source.add(message);
  }
  Table out{{"file", "line", "what", "name", "example"}, {}};
  Places places(input.files);
  const ExampleFiles examples(input.portal);
  for (const diagnostics::Message& message : diagnostics::ordered(without_source, input.files)) {
    const Location at = message.diagnostic->at;
    const std::string what = argument(*message.diagnostic, "what");
    const std::string_view what_word = diagnostics::term(what, Language::sv);
    out.rows.push_back({places.file(at), places.line(at), what_word.empty() ? what : std::string(what_word),
                        argument(*message.diagnostic, "name"), yes(examples.has(at.file))});
  }
  return out;
}

std::string_view word(compare::ReviewNeed need) {
  switch (need) {
    case compare::ReviewNeed::never_reviewed:
      return "aldrig granskad";
    case compare::ReviewNeed::changed_since:
      return "ändrad efter granskningen";
    case compare::ReviewNeed::old:
      return "granskad för mer än ett år sedan";
  }
  return "";
}

Table unreviewed(const StaffInput& input) {
  Table out{{"municipality", "what", "reviewed", "by", "updated", "why", "file", "example"}, {}};
  const Places places(input.files);
  for (const compare::ReviewToDo& one : compare::reviews_to_do(input.portal.built.portal, input.as_of)) {
    out.rows.push_back(
        {one.municipality->id,
         one.contract == nullptr ? "kommunens uppgifter" : "kontrakt " + one.contract->version_label,
         one.review ? one.review->date.iso() : "", one.review ? one.review->by : "",
         one.updated ? one.updated->iso() : "", std::string(word(one.need)), places.file(one.at),
         yes(one.municipality->example)});
  }
  return out;
}

}  // namespace

std::span<const StaffList> staff_lists() {
  static constexpr std::array<StaffList, 4> table{
      {{.name = "due",
        .nothing = {"Inget att påminna om per {day}.", "Nothing to remind of as of {day}."},
        .make = due},
       {.name = "expired",
        .nothing = {"Inget har gått ut per {day}.", "Nothing has passed as of {day}."},
        .make = expired},
       {.name = "unsourced",
        .nothing = {"Ingen uppgift saknar källa.", "No fact is without a source."},
        .by_day = false,
        .make = unsourced},
       {.name = "unreviewed",
        .nothing = {"Allt är granskat per {day}.", "All is reviewed as of {day}."},
        .make = unreviewed}}};
  return table;
}

const StaffList* find_staff_list(std::string_view name) {
  const auto found = std::ranges::find(staff_lists(), name, &StaffList::name);
  return found == staff_lists().end() ? nullptr : &*found;
}

}  // namespace kontrakt::cli
