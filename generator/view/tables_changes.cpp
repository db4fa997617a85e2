// The changes between two contracts as rows, for those who take them away: one for each thing and each way in
// which it has changed. The page shows the same in a form of its own (pages_changes.cpp), and there also the
// words that differ within long texts.
#include "compare/contract_changes.hpp"
#include "support/text.hpp"
#include "view/change_words.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

using compare::Absence;
using compare::Change;
using compare::CommitmentChange;
using compare::ContractChanges;
using compare::SectionChange;
using compare::SectionChangeKind;

// What a row of this kind does not have, as opposed to what is not known.
constexpr TableCell nothing_there = [] {
  TableCell cell("–");
  cell.known = false;
  return cell;
}();

struct Line {
  std::string_view what;  // "åtagande"
  std::string id;
  std::string name;
  std::string change;
  std::string_view field = {};
  TableCell before = nothing_there;
  TableCell after = nothing_there;
  TableCell reason = nothing_there;
};

class Rows {
 public:
  Rows(const Context& context, const ContractChanges& changes, const DataTable& table)
      : cells_(table), context_(context), changes_(changes) {
    const std::string only = "bara i ";
    added_ = changes.same_kind ? "nytt" : only + changes.after->version_label;
    dropped_ = changes.same_kind ? "utgått" : only + changes.before->version_label;
  }

  std::vector<TableRow> write() {
    for (const CommitmentChange& one : changes_.commitments) add_commitment(one);
    for (const compare::TargetChange& one : changes_.targets) add_target(one);
    for (const compare::FigureChange& one : changes_.figures) add_figure(one);
    for (const SectionChange& one : changes_.sections) add_section(one);
    return std::move(rows_);
  }

 private:
  TableCell text_or_nothing(std::string_view text) const {
    return text.empty() ? nothing_there : cells_.text(text);
  }

  void add(const Line& line, std::span<const model::Citation> sources) {
    TableRow row(cells_);
    row.cells = {cells_.text(line.what),
                 cells_.text(line.id),
                 cells_.text(line.name),
                 cells_.text(line.change),
                 text_or_nothing(line.field),
                 line.before,
                 line.after,
                 line.reason};
    row.sources = sources;
    row.example = is_example(*changes_.after);
    rows_.push_back(std::move(row));
  }

  void add_commitment(const CommitmentChange& one) {
    const model::Commitment& newest = one.after != nullptr ? *one.after : *one.before;
    Line line{"åtagande", one.id, newest.title, "oförändrat"};
    switch (one.change) {
      case Change::added:
        line.change = added_;
        line.field = "plats";
        line.after = cells_.text(place_text(newest));
        return add(line, newest.sources);
      case Change::dropped:
        return add_dropped(one, std::move(line));
      case Change::unchanged:
        return add(line, newest.sources);
      case Change::changed:
        add_ways(one, line);
    }
  }

  void add_dropped(const CommitmentChange& one, Line line) {
    line.change = dropped_;
    line.field = "plats";
    line.before = cells_.text(place_text(*one.before));
    std::vector<model::Citation> sources(one.before->sources.begin(), one.before->sources.end());
    if (one.dropped != nullptr) {
      sources.insert(sources.end(), one.dropped->sources.begin(), one.dropped->sources.end());
      if (!one.dropped->replaced_by.empty()) line.after = text_or_nothing(title_of(one.dropped->replaced_by));
    }
    if (one.dropped != nullptr && !one.dropped->reason.empty()) {
      line.reason = cells_.text(one.dropped->reason);
    } else if (changes_.same_kind) {
      line.reason = cells_.unknown();
    }
    add(line, cells_.kept(std::move(sources)));
  }

  std::string title_of(const std::string& commitment) const {
    for (const CommitmentChange& other : changes_.commitments) {
      if (other.after != nullptr && other.id == commitment) return "ersätts av: " + other.after->title;
    }
    return {};
  }

  // A commitment that is in both has a row for each way in which it has changed.
  void add_ways(const CommitmentChange& one, const Line& about) {
    const auto way = [&](std::string_view change, std::string_view field, const TableCell& before,
                         const TableCell& after) {
      Line line = about;
      line.change = change;
      line.field = field;
      line.before = before;
      line.after = after;
      add(line, one.after->sources);
    };
    if (one.moved) {
      const std::string from = place_text(*one.before);
      const std::string to = place_text(*one.after);
      way("flyttat", "plats", cells_.text(from == to ? one.after->moved_from : from), cells_.text(to));
    }
    if (one.retitled) way("nytt namn", "namn", cells_.text(one.before->title), cells_.text(one.after->title));
    if (one.reworded) way("omskrivet", "text", nothing_there, nothing_there);
    for (const compare::ActionChange& action : one.actions) add_action(one, action);
    for (const model::Target* target : one.targets_added)
      way("ändrat mål", "hör nu till åtagandet", nothing_there, cells_.text(target->title));
    for (const model::Target* target : one.targets_dropped)
      way("ändrat mål", "hör inte längre till åtagandet", cells_.text(target->title), nothing_there);
    // How it has changed stands in the rows about the target.
    for (const auto& target : one.targets_changed)
      way("ändrat mål", "målet är ändrat", nothing_there, cells_.text(target.after->title));
  }

  void add_action(const CommitmentChange& one, const compare::ActionChange& action) {
    if (action.change == Change::unchanged) return;
    Line line{"åtgärd", one.id + "/" + action.newest().id, one.after->title, "omskrivet", "text"};
    if (action.change == Change::added) line.change = added_;
    if (action.change == Change::dropped) line.change = dropped_;
    if (action.before != nullptr) line.before = cells_.text(action.before->text);
    if (action.after != nullptr) line.after = cells_.text(action.after->text);
    add(line, action.newest().sources);
  }

  // Targets and figures: new and gone ones with their value, changed ones with a row for each field.
  template <class ThingChange>
  void add_fields(const ThingChange& one, Line line, const std::string& value) {
    const std::span<const model::Citation> sources = one.newest().sources;
    switch (one.change) {
      case Change::added:
        line.change = added_;
        line.field = "värde";
        line.after = cells_.text(value);
        return add(line, sources);
      case Change::dropped:
        line.change = dropped_;
        line.field = "värde";
        line.before = cells_.text(value);
        return add(line, sources);
      case Change::unchanged:
        return add(line, sources);
      case Change::changed:
        for (const auto field : one.fields) {
          FieldWords words = field_words(field, *one.before, *one.after);
          line.change = "ändrat";
          line.field = words.name;
          line.before = cells_.text(words.before);
          line.after = cells_.text(words.after);
          add(line, sources);
        }
    }
  }

  void add_target(const compare::TargetChange& one) {
    const model::Target& target = one.newest();
    const std::string proposed = target.status == model::TargetStatus::proposed ? " (föreslaget)" : "";
    add_fields(one, {"mål", target.id, target.title + proposed, "oförändrat"}, value_text(target));
  }

  void add_figure(const compare::FigureChange& one) {
    const model::Figure& figure = one.newest();
    add_fields(one, {"siffra", figure.id, figure.label, "oförändrat"}, quantity_text(figure.quantity));
  }

  void add_section(const SectionChange& one) {
    const model::Section& section = one.newest();
    Line line{"avsnitt", section.key, numbered(section), "oförändrat"};
    switch (one.kind) {
      case SectionChangeKind::added:
        line.change = "nytt";
        break;
      case SectionChangeKind::dropped:
        line.change = "utgått";
        break;
      case SectionChangeKind::reworded:
        line.change = "omskrivet";
        line.field = "text";
        break;
      case SectionChangeKind::unknown:
        line.change = "kan inte jämföras";
        break;
      case SectionChangeKind::unchanged:
        break;
    }
    line.before = text_or_nothing(absence_text(one.absent_before));
    line.after = text_or_nothing(absence_text(one.absent_after));
    if (one.new_heading) {
      line.field = "rubrik och text";
      line.before = cells_.text(heading(*changes_.before, one.text_before));
      line.after = cells_.text(heading(*changes_.after, one.text_after));
    }
    const model::Contract& contract = one.after != nullptr ? *changes_.after : *changes_.before;
    add(line, cells_.kept(model::Citations{{contract.source_document, {}, {}, {}}}));
  }

  std::string heading(const model::Contract& contract, const std::optional<std::size_t>& section) const {
    return section ? context_.text(contract.text).sections[*section].title : std::string();
  }

  static std::string_view absence_text(Absence absence) {
    switch (absence) {
      case Absence::present:
        return {};
      case Absence::not_in_scheme:
        return "finns inte i omgången";
      case Absence::not_described:
        return "beskrivs inte i kontraktet";
      case Absence::not_supplied:
        return "finns inte i underlaget";
      case Absence::not_in_portal:
        return "inte infört i portalen";
    }
    return {};
  }

  const Cells cells_;
  const Context& context_;
  const ContractChanges& changes_;
  std::string added_;
  std::string dropped_;
  std::vector<TableRow> rows_;
};

}  // namespace

DataTable changes_table(const Context& context, const model::Contract& contract) {
  const ContractChanges& changes = context.changes.at(&contract);
  DataTable table;
  table.id = "andringar";
  table.folder = changes_address(contract);
  table.title = contract.municipality->name + ": ändringar från klimatkontraktet " +
                changes.before->version_label + " till " + changes.after->version_label;
  table.columns = {{"vad", "Vad"},
                   {"id", "Namn i filen"},
                   {"namn", "Namn"},
                   {"andring", "Ändring"},
                   {"falt", "Fält"},
                   {"fore", "Före, " + changes.before->version_label},
                   {"efter", "Efter, " + changes.after->version_label},
                   {"skal", "Skäl"}};
  table.rows = Rows(context, changes, table).write();
  return table;
}

}  // namespace kontrakt::view
