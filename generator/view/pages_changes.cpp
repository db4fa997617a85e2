// What has changed between a contract and the municipality's contract before it.
#include <algorithm>
#include <span>

#include "compare/contract_changes.hpp"
#include "compare/word_difference.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/change_words.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

using compare::BlockDifference;
using compare::BlockState;
using compare::Change;
using compare::CommitmentChange;
using compare::ContractChanges;
using compare::RunKind;
using compare::SectionChange;
using compare::SectionChangeKind;

// ---- Differences between texts

Value runs_value(PageBuilder& b, const compare::Runs& runs) {
  std::vector<Value> all;
  for (const compare::Run& run : runs) {
    ObjectBuilder o = b.object();
    o.set(k.kind, b.kept(run.kind == RunKind::same      ? "same"
                         : run.kind == RunKind::removed ? "removed"
                                                        : "added"));
    o.set(k.text, b.text(run.text));
    o.set(k.space, Value::boolean(run.space_before));
    all.push_back(o.build());
  }
  return b.list(all);
}

// Of texts in JSON, whose numbers come with plain spaces.
Value short_difference(PageBuilder& b, const std::string& before, const std::string& after) {
  return runs_value(
      b, compare::word_difference(support::with_whole_numbers(before), support::with_whole_numbers(after)));
}

std::string_view state_word(BlockState state) {
  switch (state) {
    case BlockState::same:
      return "same";
    case BlockState::changed:
      return "changed";
    case BlockState::removed:
      return "removed";
    case BlockState::added:
      return "added";
  }
  return {};
}

// Both versions of a text.
struct TextPair {
  const markdown::TextBlocks& before;
  const markdown::TextBlocks& after;

  bool is_heading(const BlockDifference& block) const {
    const auto& headings = block.after ? after.headings : before.headings;
    return std::binary_search(headings.begin(), headings.end(), block.after ? *block.after : *block.before);
  }
};

Value block_value(PageBuilder& b, const BlockDifference& block, const TextPair& texts) {
  ObjectBuilder o = b.object();
  o.set(k.heading, Value::boolean(texts.is_heading(block)));
  o.set(k.state, b.kept(state_word(block.state)));
  o.set(k.runs, runs_value(b, block.runs));
  o.set(k.count_text, Value::none());
  o.set(k.folded, b.list({}));
  return o.build();
}

Value folded(PageBuilder& b, std::span<const BlockDifference> blocks) {
  std::vector<Value> texts;
  for (const BlockDifference& block : blocks) texts.push_back(b.text(block.runs.front().text));
  ObjectBuilder o = b.object();
  o.set(k.heading, Value::boolean(false));
  o.set(k.state, b.kept("folded"));
  o.set(k.runs, b.list({}));
  o.set(k.count_text, b.text(support::counted(static_cast<std::int64_t>(blocks.size()), "stycke", "stycken") +
                             " utan ändring"));
  o.set(k.folded, b.list(texts));
  return o.build();
}

// Unchanged paragraphs beside a change stay, so that one sees where it stands; what lies between is folded.
Value text_difference(PageBuilder& b, const TextPair& texts) {
  constexpr std::size_t fewest_folded = 2;
  const std::vector<BlockDifference> blocks =
      compare::block_difference(texts.before.texts, texts.after.texts);
  std::vector<Value> all;
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i;
    while (end < blocks.size() && blocks[end].state == BlockState::same) ++end;
    const std::size_t first = i == 0 ? i : i + 1;  // after a change its neighbour is shown
    const std::size_t last = end == blocks.size() ? end : std::max(end, i + 1) - 1;  // and before the next
    if (end > i && last >= first + fewest_folded) {
      if (first > i) all.push_back(block_value(b, blocks[i], texts));
      all.push_back(folded(b, std::span(blocks).subspan(first, last - first)));
      if (last < end) all.push_back(block_value(b, blocks[last], texts));
    } else {
      for (; i < end; ++i) all.push_back(block_value(b, blocks[i], texts));
    }
    i = end;
    if (i < blocks.size()) all.push_back(block_value(b, blocks[i++], texts));
  }
  return b.list(all);
}

// ---- The two contracts

Value source_of(PageBuilder& b, const model::Contract& contract) {
  const model::Source* source = contract.source_document;
  return source == nullptr
             ? Value::none()
             : b.link(source->title, std::string(addresses::documents) + "#" + source_anchor(*source));
}

Value version_value(PageBuilder& b, const model::Contract& contract) {
  ObjectBuilder o = b.object();
  o.set(k.label, b.kept(contract.version_label));
  o.set(k.href, b.href(address_of(contract)));
  o.set(k.edition, b.edition_link(*contract.edition));
  o.set(k.signed_, contract.signed_at ? b.date(contract.signed_at->date) : Value::none());
  o.set(k.source, source_of(b, contract));
  o.set(k.summary_notice, b.third_party(contract));
  return o.build();
}

std::string caution(const ContractChanges& changes) {
  if (changes.same_kind) return {};
  const bool both = changes.before->kind == changes.after->kind;
  return (both ? std::string("Båda versionerna är kända genom sammanfattningar som andra har gjort.")
               : "De två dokumenten är av olika slag: kontraktet " +
                     (changes.before->kind == model::ContractKind::summary_by_other
                          ? changes.before->version_label
                          : changes.after->version_label) +
                     " är känt bara genom en sammanfattning som andra har gjort.") +
         " Det som saknas i en sammanfattning kan ändå ha stått i kontraktet. Därför jämförs bara uppgifter "
         "som "
         "portalen har om båda, och inga texter.";
}

// ---- Overview

// The rows of kinds of things that there are any of.
class Overview {
 public:
  explicit Overview(PageBuilder& b) : b_(b) {}

  // `anchor` is empty where the page has no list of them.
  void add(std::string_view label, std::string_view anchor, const ChangeCounts& counts,
           std::size_t unknown = 0) {
    if (!counts.any() && counts.unchanged + unknown == 0) return;
    const auto number = [](std::size_t count) { return Value::integer(static_cast<std::int64_t>(count)); };
    ObjectBuilder o = b_.object();
    o.set(k.label, b_.kept(label));
    o.set(k.href, anchor.empty() ? Value::none() : Value::text(b_.arena().concat({"#", anchor})));
    o.set(k.added, number(counts.added));
    o.set(k.changed, number(counts.changed));
    o.set(k.dropped, number(counts.dropped));
    o.set(k.unchanged, number(counts.unchanged));
    o.set(k.note, unknown == 0 ? Value::none()
                               : b_.text(support::format_integer(static_cast<std::int64_t>(unknown)) +
                                         " kan inte jämföras"));
    rows_.push_back(o.build());
  }
  Value value() { return b_.list(rows_); }

 private:
  PageBuilder& b_;
  std::vector<Value> rows_;
};

Value overview(PageBuilder& b, const ContractChanges& changes) {
  const ChangeCounts figures = counts_of(changes.figures);
  const auto unknown =
      std::count_if(changes.sections.begin(), changes.sections.end(),
                    [](const auto& section) { return section.kind == SectionChangeKind::unknown; });
  Overview rows(b);
  rows.add("Åtaganden", "ataganden", counts_of(changes.commitments));
  rows.add("Klimatmål", "klimatmal", counts_of(changes.targets));
  rows.add("Siffror", figures.any() ? "siffror" : "", figures);
  rows.add("Avsnitt i kommunens text", "texten", counts_of(changes.sections),
           static_cast<std::size_t>(unknown));
  return rows.value();
}

// ---- Commitments

Value move(PageBuilder& b, const CommitmentChange& change) {
  if (!change.moved) return Value::none();
  const std::string before = place_text(*change.before);
  const std::string after = place_text(*change.after);
  ObjectBuilder o = b.object();
  o.set(k.before, before == after ? Value::none() : b.text(before));
  o.set(k.after, before == after ? Value::none() : b.text(after));
  o.set(k.moved_from, before == after ? b.optional(change.after->moved_from) : Value::none());
  return o.build();
}

Value states(PageBuilder& b, const CommitmentChange& change) {
  std::vector<Value> marks;
  const auto add = [&](bool is_so, std::string_view word) {
    if (is_so) marks.push_back(b.mark(word, "half", "neutral"));
  };
  add(change.moved, "flyttat");
  add(change.retitled, "nytt namn");
  add(change.reworded, "omskrivet");
  add(change.has_other_actions(), "andra åtgärder");
  add(change.has_other_targets(), "andra mål");
  return b.list(marks);
}

Value action_change(PageBuilder& b, const compare::ActionChange& change, NoteBlock& notes) {
  ObjectBuilder o = b.object();
  o.set(k.id, b.kept(change.newest().id));
  switch (change.change) {
    case Change::added:
      o.set(k.status, b.mark("ny", "filled", "neutral"));
      break;
    case Change::dropped:
      o.set(k.status, b.mark("finns inte kvar", "cross", "warn"));
      break;
    default:
      o.set(k.status, b.mark("omskriven", "half", "neutral"));
  }
  o.set(k.text, b.kept(change.newest().text));
  o.set(k.runs, change.change == Change::changed
                    ? short_difference(b, change.before->text, change.after->text)
                    : b.list({}));
  o.set(k.refs, notes.refs(change.newest().sources));
  return o.build();
}

Value action_changes(PageBuilder& b, const CommitmentChange& change, NoteBlock& notes) {
  std::vector<Value> all;
  for (const compare::ActionChange& action : change.actions) {
    if (action.change != Change::unchanged) all.push_back(action_change(b, action, notes));
  }
  return b.list(all);
}

Value unchanged_actions(PageBuilder& b, const CommitmentChange& change) {
  const auto same = std::count_if(change.actions.begin(), change.actions.end(),
                                  [](const auto& action) { return action.change == Change::unchanged; });
  if (same == 0) return Value::none();
  return b.text(support::counted(same, "åtgärd är oförändrad", "åtgärder är oförändrade"));
}

Value target_changes(PageBuilder& b, const CommitmentChange& change) {
  std::vector<Value> all;
  const auto add = [&](const model::Target& target, std::string_view label) {
    ObjectBuilder o = b.object();
    o.set(k.label, b.kept(label));
    o.set(k.title, b.kept(target.title));
    o.set(k.value_text, b.text(value_text(target)));
    all.push_back(o.build());
  };
  for (const model::Target* target : change.targets_added) add(*target, "Hör nu till målet");
  for (const model::Target* target : change.targets_dropped) add(*target, "Hör inte längre till målet");
  for (const auto& target : change.targets_changed) add(*target.after, "Målet har ändrats");
  return b.list(all);
}

Value changed_commitment(PageBuilder& b, const CommitmentChange& change) {
  const auto blocks = [&](const model::Text& text) {
    return text.empty() ? markdown::TextBlocks() : markdown::document_blocks(b.context().text(text));
  };
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.id, b.text(change.id));
  o.set(k.anchor, Value::text(b.arena().concat({"atagande-", change.id})));
  o.set(k.title, b.kept(change.after->title));
  o.set(k.href, b.href(commitment_address(*change.after->contract->municipality, change.id)));
  o.set(k.states, states(b, change));
  o.set(k.move, move(b, change));
  o.set(k.former_refs, notes.refs(change.before->sources));
  o.set(k.refs, notes.refs(change.after->sources));
  o.set(k.title_runs,
        change.retitled ? short_difference(b, change.before->title, change.after->title) : b.list({}));
  o.set(k.blocks, change.reworded
                      ? text_difference(b, {blocks(change.before->text), blocks(change.after->text)})
                      : b.list({}));
  o.set(k.actions, action_changes(b, change, notes));
  o.set(k.actions_text, unchanged_actions(b, change));
  o.set(k.targets, target_changes(b, change));
  o.set(k.notes, notes.notes());
  return o.build();
}

Value dropped_commitment(PageBuilder& b, const CommitmentChange& change, const ContractChanges& changes) {
  const model::Municipality& m = *changes.after->municipality;
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.id, b.text(change.id));
  o.set(k.title, b.kept(change.before->title));
  o.set(k.href, b.href(commitment_address(m, change.id)));
  o.set(k.level, b.text(place_text(*change.before)));
  o.set(k.refs, notes.refs(change.before->sources));
  o.set(k.reason, change.dropped == nullptr ? Value::none() : b.optional(change.dropped->reason));
  o.set(k.reason_refs, change.dropped == nullptr ? b.list({}) : notes.refs(change.dropped->sources));
  Value replaced_by = Value::none();
  for (const CommitmentChange& other : changes.commitments) {
    if (change.dropped != nullptr && other.after != nullptr && other.id == change.dropped->replaced_by)
      replaced_by = b.link(other.after->title, commitment_address(m, other.id));
  }
  o.set(k.replaced_by, replaced_by);
  o.set(k.notes, notes.notes());
  return o.build();
}

void set_commitments(PageBuilder& b, ObjectBuilder& o, const ContractChanges& changes) {
  std::vector<Value> added;
  std::vector<Value> changed;
  std::vector<Value> dropped;
  std::vector<Value> unchanged;
  for (const CommitmentChange& change : changes.commitments) {
    switch (change.change) {
      case Change::added:
        added.push_back(b.commitment(*change.after));
        break;
      case Change::changed:
        changed.push_back(changed_commitment(b, change));
        break;
      case Change::dropped:
        dropped.push_back(dropped_commitment(b, change, changes));
        break;
      case Change::unchanged:
        unchanged.push_back(b.commitment(*change.after));
    }
  }
  o.set(k.commitments_added, b.list(added));
  o.set(k.commitments_changed, b.list(changed));
  o.set(k.commitments_dropped, b.list(dropped));
  o.set(k.commitments_unchanged, b.list(unchanged));
}

// ---- Targets and figures

template <class ThingChange>
Value changed_fields(PageBuilder& b, const ThingChange& change) {
  std::vector<Value> fields;
  for (const auto field : change.fields) {
    FieldWords words = field_words(field, *change.before, *change.after);
    ObjectBuilder o = b.object();
    o.set(k.name, b.kept(words.name));
    o.set(k.before, b.text(words.before));
    o.set(k.after, b.text(words.after));
    fields.push_back(o.build());
  }
  return b.list(fields);
}

// What targets and figures have in common when they have changed.
template <class ThingChange>
void set_changed(PageBuilder& b, ObjectBuilder& o, const ThingChange& change, NoteBlock& notes) {
  o.set(k.id, b.kept(change.after->id));
  o.set(k.fields, changed_fields(b, change));
  o.set(k.former_refs, notes.refs(change.before->sources));
  o.set(k.refs, notes.refs(change.after->sources));
  o.set(k.unsourced, Value::boolean(change.before->sources.empty() || change.after->sources.empty()));
}

// One list of the page with its sources. Lists are set in the order of the page, because its sources are
// numbered so.
template <class Changes, class Make>
void set_list(PageBuilder& b, ObjectBuilder& page, support::Key list, support::Key list_notes,
              const Changes& changes, Change wanted, const Make& make) {
  NoteBlock notes = b.block();
  std::vector<Value> values;
  for (const auto& change : changes) {
    if (change.change == wanted) values.push_back(make(change, notes));
  }
  page.set(list, b.list(values));
  page.set(list_notes, notes.notes());
}

Value changed_target(PageBuilder& b, const compare::TargetChange& change, NoteBlock& notes) {
  const model::Target& target = *change.after;
  const bool proposed = target.status == model::TargetStatus::proposed;
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(target.title));
  o.set(k.status,
        b.mark(model::word(target.status), proposed ? "ring" : "filled", proposed ? "warn" : "neutral"));
  set_changed(b, o, change, notes);
  return o.build();
}

Value changed_figure(PageBuilder& b, const compare::FigureChange& change, NoteBlock& notes) {
  ObjectBuilder o = b.object();
  o.set(k.title, b.text(support::capitalized(change.after->label)));
  o.set(k.status, Value::none());
  set_changed(b, o, change, notes);
  return o.build();
}

void set_targets(PageBuilder& b, ObjectBuilder& page, const ContractChanges& changes) {
  set_list(b, page, k.targets_changed, k.targets_changed_notes, changes.targets, Change::changed,
           [&](const auto& change, NoteBlock& notes) { return changed_target(b, change, notes); });
  set_list(b, page, k.targets_added, k.targets_added_notes, changes.targets, Change::added,
           [&](const auto& change, NoteBlock& notes) { return b.target(*change.after, notes); });
  set_list(b, page, k.targets_dropped, k.targets_dropped_notes, changes.targets, Change::dropped,
           [&](const auto& change, NoteBlock& notes) { return b.target(*change.before, notes); });
  std::vector<Value> unchanged;
  for (const compare::TargetChange& change : changes.targets) {
    if (change.change == Change::unchanged)
      unchanged.push_back(
          b.link(change.after->title, address_of(*changes.after) + "#mal-" + change.after->id));
  }
  page.set(k.targets_unchanged, b.list(unchanged));
}

void set_figures(PageBuilder& b, ObjectBuilder& page, const ContractChanges& changes) {
  set_list(b, page, k.figures_changed, k.figures_changed_notes, changes.figures, Change::changed,
           [&](const auto& change, NoteBlock& notes) { return changed_figure(b, change, notes); });
  set_list(b, page, k.figures_added, k.figures_added_notes, changes.figures, Change::added,
           [&](const auto& change, NoteBlock& notes) { return b.figure(*change.after, notes); });
  set_list(b, page, k.figures_dropped, k.figures_dropped_notes, changes.figures, Change::dropped,
           [&](const auto& change, NoteBlock& notes) { return b.figure(*change.before, notes); });
}

// ---- Sections

Value section_state(PageBuilder& b, SectionChangeKind kind) {
  switch (kind) {
    case SectionChangeKind::added:
      return b.mark("nytt", "filled", "neutral");
    case SectionChangeKind::reworded:
      return b.mark("ändrat", "half", "neutral");
    case SectionChangeKind::dropped:
      return b.mark("finns inte kvar", "cross", "warn");
    case SectionChangeKind::unchanged:
      return b.mark("oförändrat", "dash", "neutral");
    case SectionChangeKind::unknown:
      return b.mark("kan inte jämföras", "ring", "warn");
  }
  return Value::none();
}

std::string absence_text(compare::Absence absence, const std::string& label) {
  using enum compare::Absence;
  switch (absence) {
    case present:
      return {};
    case not_in_scheme:
      return "Omgången " + label + " har inget avsnitt med det namnet.";
    case not_described:
      return "Avsnittet beskrivs inte i kontraktet " + label + ".";
    case not_supplied:
      return "Avsnittet i kontraktet " + label + " finns inte i underlaget.";
    case not_in_portal:
      return "Avsnittet i kontraktet " + label + " är inte infört i portalen.";
  }
  return {};
}

// Of a section that is in only one version: how its text begins.
Value beginning(PageBuilder& b, const model::Contract& contract, const std::optional<std::size_t>& section) {
  if (!section) return Value::none();
  const auto blocks = markdown::content_blocks(b.context().text(contract.text).sections[*section]);
  return blocks.texts.empty() ? Value::none()
                              : b.text(shortened(support::collapse_spaces(blocks.texts.front()), 320));
}

Value section_href(PageBuilder& b, const model::Contract& contract, const std::optional<std::size_t>& text,
                   const model::Section& section) {
  return text ? b.href(address_of(contract), section_anchor(section.key)) : Value::none();
}

Value counterpart_links(PageBuilder& b, const SectionChange& change, const ContractChanges& changes) {
  const model::Contract& other = change.before == nullptr ? *changes.before : *changes.after;
  std::vector<Value> links;
  for (const model::Section* section : change.counterparts) {
    links.push_back(b.link(other.version_label + ": " + section->title,
                           address_of(other) + "#" + section_anchor(section->key)));
  }
  return b.list(links);
}

Value section_value(PageBuilder& b, const SectionChange& change, const ContractChanges& changes) {
  const model::Section& section = change.newest();
  std::string text = absence_text(change.absent_before, changes.before->version_label);
  const std::string absent_after = absence_text(change.absent_after, changes.after->version_label);
  if (!text.empty() && !absent_after.empty()) text += ' ';
  text += absent_after;
  const bool one_sided = change.kind == SectionChangeKind::added || change.kind == SectionChangeKind::dropped;
  Value heading = b.list({});
  Value blocks = b.list({});
  if (change.kind == SectionChangeKind::reworded) {
    const markdown::Document& before = b.context().text(changes.before->text);
    const markdown::Document& after = b.context().text(changes.after->text);
    if (change.new_heading)
      heading = short_difference(b, before.sections[*change.text_before].title,
                                 after.sections[*change.text_after].title);
    blocks = text_difference(b, {markdown::section_blocks(before, *change.text_before),
                                 markdown::section_blocks(after, *change.text_after)});
  }
  ObjectBuilder o = b.object();
  o.set(k.key, b.kept(section.key));
  o.set(k.number, b.kept(section.number));
  o.set(k.title, b.kept(section.title));
  o.set(k.anchor, Value::text(b.arena().concat({"avsnitt-", section.key})));
  o.set(k.status, section_state(b, change.kind));
  o.set(k.missing, b.optional_copy(text));
  o.set(k.heading_runs, heading);
  o.set(k.blocks, blocks);
  o.set(k.summary, !one_sided          ? Value::none()
                   : change.text_after ? beginning(b, *changes.after, change.text_after)
                                       : beginning(b, *changes.before, change.text_before));
  o.set(k.before_href, change.before == nullptr
                           ? Value::none()
                           : section_href(b, *changes.before, change.text_before, *change.before));
  o.set(k.after_href, change.after == nullptr
                          ? Value::none()
                          : section_href(b, *changes.after, change.text_after, *change.after));
  o.set(k.counterparts, counterpart_links(b, change, changes));
  return o.build();
}

// One line for each way in which shared texts stand to each other, with links where there is something to
// look up.
Value shared_lines(PageBuilder& b, const ContractChanges& changes) {
  using enum compare::SharedChangeKind;
  std::vector<Value> lines;
  const auto add = [&](const std::string& text, const std::vector<Value>& links) {
    ObjectBuilder o = b.object();
    o.set(k.text, b.text(text));
    o.set(k.links, b.list(links));
    lines.push_back(o.build());
  };
  const auto all_of = [&](compare::SharedChangeKind kind) {
    std::vector<Value> links;
    for (const compare::SharedChange& change : changes.shared) {
      const model::Edition& edition = kind == dropped ? *changes.before->edition : *changes.after->edition;
      if (change.kind == kind)
        links.push_back(
            b.link(change.newest().title, address_of(edition) + "#" + section_anchor(change.newest().key)));
    }
    return links;
  };
  const auto line = [&](compare::SharedChangeKind kind, std::string_view one, std::string_view many,
                        bool linked) {
    const std::vector<Value> links = all_of(kind);
    if (!links.empty())
      add(support::counted(static_cast<std::int64_t>(links.size()), one, many),
          linked ? links : std::vector<Value>());
  };
  const bool none_before = std::all_of(changes.shared.begin(), changes.shared.end(),
                                       [](const auto& change) { return change.before == nullptr; });
  if (!changes.shared.empty() && none_before) {
    add("Portalen har inga gemensamma texter från omgången " + changes.before->edition->label +
            " att jämföra med.",
        {});
    return b.list(lines);
  }
  const std::string only_after = " bara i omgången " + changes.after->edition->label + ":";
  const std::string only_before = " bara i omgången " + changes.before->edition->label + ":";
  line(same, "text är densamma i båda omgångarna.", "texter är desamma i båda omgångarna.", false);
  line(different, "text är en annan än förut:", "texter är andra än förut:", true);
  line(added, "text finns" + only_after, "texter finns" + only_after, true);
  line(dropped, "text finns" + only_before, "texter finns" + only_before, true);
  line(unknown, "text saknas i underlaget för någon av omgångarna.",
       "texter saknas i underlaget för någon av omgångarna.", false);
  return b.list(lines);
}

std::vector<Value> contents(PageBuilder& b, const ContractChanges& changes, bool has_draft) {
  std::vector<Value> toc;
  const auto add = [&](std::string_view label, std::string_view anchor) {
    toc.push_back(b.toc_entry(label, anchor, {}, 2));
  };
  add("I korthet", "korthet");
  if (has_draft) add("Viktigaste uppdateringar, utkast", "utkast");
  if (!changes.commitments.empty()) add("Åtaganden", "ataganden");
  if (!changes.targets.empty()) add("Klimatmål", "klimatmal");
  if (counts_of(changes.figures).any()) add("Siffror", "siffror");
  if (!changes.sections.empty()) add("Kommunens egen text", "texten");
  if (!changes.shared.empty()) add("Gemensamma texter", "gemensamt");
  add("Så har vi jämfört", "metod");
  return toc;
}

Head head_of(const ContractChanges& changes, const std::string& summary) {
  const model::Contract& contract = *changes.after;
  const model::Municipality& m = *contract.municipality;
  Head head;
  head.title = m.name + ": ändringar i klimatkontrakt " + contract.version_label;
  head.heading = "Vad är nytt i klimatkontraktet " + contract.version_label + " för " + m.name + "?";
  head.lead = !changes.same_kind ? "Kontrakten " + changes.before->version_label + " och " +
                                       contract.version_label + " kan bara delvis jämföras."
              : summary.empty() ? "Portalen ser inga ändringar sedan " + changes.before->version_label + "."
                                : "Sedan " + changes.before->version_label + ": " + summary;
  head.kind = "changes";
  head.address = changes_address(contract);
  head.crumbs = {{"Start", "/"},
                 {"Kommuner", std::string(addresses::municipalities)},
                 {m.name, address_of(m)},
                 {"Klimatkontrakt " + contract.version_label, address_of(contract)}};
  head.updated = contract.common.updated;
  head.example = m.example || contract.edition->example;
  return head;
}

}  // namespace

bool has_changes(const model::Contract& contract) {
  return contract.edition != nullptr && contract.previous != nullptr && contract.previous->edition != nullptr;
}

Value changes_page(PageBuilder& b, const model::Contract& contract) {
  const ContractChanges& changes = b.context().changes.at(&contract);
  const std::vector<std::string> sentences = draft_sentences(changes);
  std::vector<Value> draft;
  for (const std::string& sentence : sentences) draft.push_back(b.text(sentence));
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality(*contract.municipality));
  o.set(k.before, version_value(b, *changes.before));
  o.set(k.after, version_value(b, *changes.after));
  o.set(k.same_kind, Value::boolean(changes.same_kind));
  o.set(k.caution, b.optional_copy(caution(changes)));
  o.set(k.count, Value::integer(static_cast<std::int64_t>(changes.count())));
  o.set(k.count_text, b.text(changes_text(changes)));
  o.set(k.overview, overview(b, changes));
  o.set(k.draft, b.list(draft));
  set_commitments(b, o, changes);
  set_targets(b, o, changes);
  set_figures(b, o, changes);
  std::vector<Value> sections;
  for (const SectionChange& section : changes.sections)
    sections.push_back(section_value(b, section, changes));
  o.set(k.sections, b.list(sections));
  o.set(k.shared, shared_lines(b, changes));
  o.set(k.downloads, b.downloads(changes_table(b.context(), contract)));
  return b.page(head_of(changes, summary_text(changes)), o, contents(b, changes, !draft.empty()));
}

}  // namespace kontrakt::view
