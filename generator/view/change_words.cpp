#include "view/change_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/numbers.hpp"
#include "support/text.hpp"
#include "view/words.hpp"

namespace kontrakt::view {
namespace {

using compare::Change;
using compare::CommitmentChange;
using compare::ContractChanges;
using compare::FigureChange;
using compare::FigureField;
using compare::SectionChange;
using compare::SectionChangeKind;
using compare::TargetChange;
using compare::TargetField;
using model::word;

std::string quoted(std::string_view title) {
  return "”" + std::string(title) + "”";
}

// "A, B och C"; of very many the first ones and how many more.
std::string listed(const std::vector<std::string>& things) {
  constexpr std::size_t most_named = 8;
  const bool all = things.size() <= most_named + 1;
  const std::size_t named = all ? things.size() : most_named;
  std::string text;
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) text += all && i + 1 == named ? " och " : ", ";
    text += things[i];
  }
  if (!all) text += " och " + counted(things.size() - named, "till", "till");
  return text;
}

// How a kind of thing is counted.
struct Noun {
  std::string_view one_new;
  std::string_view one_changed;
  std::string_view one;
  std::string_view many;
};

std::string summary_of(const ChangeCounts& counts, const Noun& noun) {
  std::vector<std::string> parts;
  // The noun stands once, after the first number.
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many, std::string_view end) {
    if (count == 0) return;
    std::string part = support::format_integer(static_cast<std::int64_t>(count));
    std::string_view space = support::no_break_space;
    for (const std::string_view next : {count == 1 ? one : many,
                                        !parts.empty() ? std::string_view()
                                        : count == 1   ? noun.one
                                                       : noun.many,
                                        end}) {
      if (next.empty()) continue;
      part.append(space).append(next);
      space = " ";
    }
    parts.push_back(std::move(part));
  };
  add(counts.added, noun.one_new, "nya", {});
  add(counts.changed, noun.one_changed, "ändrade", {});
  add(counts.dropped, {}, {}, "som har utgått");
  return parts.empty() ? std::string() : listed(parts) + ".";
}

}  // namespace

ChangeCounts counts_of(const std::vector<SectionChange>& sections) {
  ChangeCounts counts;
  for (const SectionChange& section : sections) {
    switch (section.kind) {
      case SectionChangeKind::added:
        ++counts.added;
        break;
      case SectionChangeKind::reworded:
        ++counts.changed;
        break;
      case SectionChangeKind::dropped:
        ++counts.dropped;
        break;
      case SectionChangeKind::unchanged:
        ++counts.unchanged;
        break;
      case SectionChangeKind::unknown:
        break;
    }
  }
  return counts;
}

std::string changes_text(const ContractChanges& changes) {
  if (changes.same_kind) return changes_text(changes.count());
  return changes.count() == 0 ? "inga skillnader" : counted(changes.count(), "skillnad", "skillnader");
}

std::string changes_text(std::size_t count) {
  return count == 0 ? "inga ändringar" : counted(count, "ändring", "ändringar");
}

std::string summary_text(const ContractChanges& changes) {
  std::string text;
  const auto add = [&](const ChangeCounts& counts, const Noun& noun) {
    const std::string sentence = summary_of(counts, noun);
    if (!text.empty() && !sentence.empty()) text += ' ';
    text += sentence;
  };
  add(counts_of(changes.commitments), {"nytt", "ändrat", "åtagande", "åtaganden"});
  add(counts_of(changes.targets), {"nytt", "ändrat", "klimatmål", "klimatmål"});
  add(counts_of(changes.figures), {"ny", "ändrad", "siffra", "siffror"});
  add(counts_of(changes.sections),
      {"nytt", "ändrat", "avsnitt i kommunens text", "avsnitt i kommunens text"});
  return text;
}

std::string place_text(const model::Commitment& commitment) {
  if (!commitment.joint_number) return std::string(level_text(commitment.level));
  return "gemensamt åtagande " + std::to_string(*commitment.joint_number) + " (" +
         std::string(level_text(commitment.level)) + ")";
}

namespace {

std::string or_unknown(std::string_view text) {
  return std::string(text.empty() ? unknown : text);
}

std::string year_text(const std::optional<int>& year) {
  return year ? std::to_string(*year) : std::string(unknown);
}

std::string emissions_text(std::string_view emissions) {
  return or_unknown(emissions == "båda" ? "territoriella och konsumtionsbaserade" : emissions);
}

std::string field_text(TargetField field, const model::Target& target) {
  using enum TargetField;
  switch (field) {
    case title:
      return target.title;
    case kind:
      return std::string(word(target.kind));
    case goal_word:
      return or_unknown(target.goal_word);
    case value:
      return value_text(target);
    case base:
      return base_text(target);
    case target_year:
      return year_text(target.target_year);
    case geography:
      return geography_text(target);
    case emissions:
      return emissions_text(target.emissions);
    case gases:
      return or_unknown(target.gases);
    case scopes:
      return or_unknown(scopes_text(target.scopes));
    case sector:
      return or_unknown(target.sector);
    case level:
      return std::string(word(target.level));
    case parent:
      return target.parent == nullptr ? "inget annat mål" : target.parent->title;
    case status:
      return std::string(word(target.status));
    case adopted:
      return year_text(target.adopted);
  }
  return {};
}

std::string field_text(FigureField field, const model::Figure& figure) {
  using enum FigureField;
  switch (field) {
    case label:
      return figure.label;
    case value:
      return or_unknown(quantity_text(figure.quantity));
    case period:
      return period_text(figure);
    case base_year:
      return year_text(figure.base_year);
    case geography:
      return or_unknown(figure.geography);
    case emissions:
      return emissions_text(figure.emissions);
    case gases:
      return or_unknown(figure.gases);
    case scopes:
      return or_unknown(scopes_text(figure.scopes));
    case sector:
      return or_unknown(figure.sector);
    case kind:
      return or_unknown(figure.kind);
  }
  return {};
}

using Names = std::pair<std::string_view, std::string_view>;

// In the order of the enums.
constexpr std::array<Names, 15> target_field_names{{{"namn", "namnet"},
                                                    {"slags mål", "slaget av mål"},
                                                    {"målord", "målordet"},
                                                    {"ska nå", "värdet"},
                                                    {"jämfört med", "det som målet jämförs med"},
                                                    {"målår", "målåret"},
                                                    {"område", "området"},
                                                    {"utsläpp", "vilka utsläpp som räknas"},
                                                    {"gaser", "gaserna"},
                                                    {"scope", "scope"},
                                                    {"sektor", "sektorn"},
                                                    {"nivå", "nivån"},
                                                    {"del av", "vilket mål det är en del av"},
                                                    {"status", "statusen"},
                                                    {"antaget år", "året då målet antogs"}}};
constexpr std::array<Names, 10> figure_field_names{{{"uppgift", "uppgiften"},
                                                    {"värde", "värdet"},
                                                    {"avser", "tiden"},
                                                    {"jämfört med", "jämförelseåret"},
                                                    {"område", "området"},
                                                    {"utsläpp", "vilka utsläpp som räknas"},
                                                    {"gaser", "gaserna"},
                                                    {"scope", "scope"},
                                                    {"sektor", "sektorn"},
                                                    {"slags siffra", "slaget av siffra"}}};

}  // namespace

FieldWords field_words(TargetField field, const model::Target& before, const model::Target& after) {
  const auto& [name, definite] = target_field_names[static_cast<std::size_t>(field)];
  return {name, definite, field_text(field, before), field_text(field, after)};
}

FieldWords field_words(FigureField field, const model::Figure& before, const model::Figure& after) {
  const auto& [name, definite] = figure_field_names[static_cast<std::size_t>(field)];
  return {name, definite, field_text(field, before), field_text(field, after)};
}

namespace {

// The draft, a rule at a time. What a rule has nothing to say of gives no sentence.
class Draft {
 public:
  explicit Draft(const ContractChanges& changes) : changes_(changes) {}

  std::vector<std::string> write() {
    add_new_commitments();
    for (const CommitmentChange& one : changes_.commitments) add_move(one);
    add_reworded_commitments();
    for (const TargetChange& one : changes_.targets) add_changed_target(one);
    add_new_targets();
    add_actions(Change::added, "Nya åtgärder i åtaganden som fanns förut: ");
    add_actions(Change::dropped, "Åtgärder som inte finns kvar: ");
    for (const CommitmentChange& one : changes_.commitments) add_dropped(one);
    add_dropped_targets();
    for (const FigureChange& one : changes_.figures) add_figure(one);
    add_sections();
    return std::move(sentences_);
  }

 private:
  void add(std::string sentence) { sentences_.push_back(std::move(sentence)); }

  // "Nytt åtagande: ”A”." or "2 nya åtaganden: ”A” och ”B”."
  void add_list(const std::vector<std::string>& titles, std::string_view one, std::string_view many) {
    if (titles.empty()) return;
    add((titles.size() == 1 ? std::string(one) : counted(titles.size(), "", many)) + ": " + listed(titles) +
        ".");
  }

  void add_new_commitments() {
    std::vector<std::string> titles;
    for (const CommitmentChange& one : changes_.commitments) {
      if (one.change == Change::added) titles.push_back(quoted(one.after->title));
    }
    add_list(titles, "Nytt åtagande", "nya åtaganden");
  }

  void add_move(const CommitmentChange& one) {
    if (!one.moved && !one.retitled) return;
    std::string sentence = "Åtagandet " + quoted(one.before->title);
    if (one.retitled) sentence += " heter nu " + quoted(one.after->title);
    if (one.moved) {
      const std::string from = place_text(*one.before);
      const std::string to = place_text(*one.after);
      sentence += one.retitled ? " och har flyttats" : " har flyttats";
      sentence += " från " + (from == to ? one.after->moved_from : from + " till " + to);
    }
    add(sentence + ".");
  }

  void add_reworded_commitments() {
    std::vector<std::string> titles;
    for (const CommitmentChange& one : changes_.commitments) {
      if (one.reworded) titles.push_back(quoted(one.after->title));
    }
    add_list(titles, "Omskrivet åtagande", "omskrivna åtaganden");
  }

  void add_changed_target(const TargetChange& target) {
    if (target.change != Change::changed) return;
    std::vector<std::string> parts;
    for (const TargetField field : target.fields) {
      // When it was adopted follows from the rest; it is said when nothing else is to be said.
      if (target.fields.size() > 1 && (field == TargetField::adopted || field == TargetField::title))
        continue;
      const FieldWords words = field_words(field, *target.before, *target.after);
      parts.push_back(std::string(words.definite) + " från " + words.before + " till " + words.after);
    }
    if (parts.empty()) parts.emplace_back("namnet och året då det antogs");
    add("Målet " + quoted(target.before->title) + " har ändrats: " + listed(parts) + ".");
  }

  void add_new_targets() {
    std::vector<std::string> adopted;
    std::vector<std::string> proposed;
    for (const TargetChange& target : changes_.targets) {
      if (target.change != Change::added) continue;
      (target.after->status == model::TargetStatus::proposed ? proposed : adopted)
          .push_back(quoted(target.after->title));
    }
    add_list(adopted, "Nytt mål", "nya mål");
    add_list(proposed, "Nytt mål som är föreslaget men inte antaget",
             "nya mål som är föreslagna men inte antagna");
  }

  void add_actions(Change change, std::string_view begin) {
    std::vector<std::string> parts;
    for (const CommitmentChange& one : changes_.commitments) {
      const auto count =
          std::count_if(one.actions.begin(), one.actions.end(),
                        [&](const compare::ActionChange& action) { return action.change == change; });
      if (count > 0) parts.push_back(support::format_integer(count) + " i " + quoted(one.after->title));
    }
    if (!parts.empty()) add(std::string(begin) + listed(parts) + ".");
  }

  void add_dropped(const CommitmentChange& one) {
    if (one.change != Change::dropped) return;
    std::string sentence = "Åtagandet " + quoted(one.before->title) + " finns inte kvar";
    if (one.dropped == nullptr || one.dropped->reason.empty()) return add(sentence + ". Skälet uppges inte.");
    sentence += ". " + one.dropped->reason;
    if (std::string_view(".!?").find(sentence.back()) == std::string_view::npos) sentence += '.';
    for (const CommitmentChange& other : changes_.commitments) {
      if (other.after != nullptr && other.id == one.dropped->replaced_by)
        sentence += " Ersätts av " + quoted(other.after->title) + ".";
    }
    add(sentence);
  }

  void add_dropped_targets() {
    std::vector<std::string> titles;
    for (const TargetChange& target : changes_.targets) {
      if (target.change == Change::dropped) titles.push_back(quoted(target.before->title));
    }
    add_list(titles, "Mål som inte finns kvar", "mål som inte finns kvar");
  }

  // "Territoriella utsläpp: 203 tusen ton (2024). I kontraktet 2024/25 var det 228 tusen ton (2022)."
  void add_figure(const FigureChange& figure) {
    if (std::find(figure.fields.begin(), figure.fields.end(), FigureField::value) == figure.fields.end())
      return;
    const auto text = [](const model::Figure& one) {
      const std::string value = or_unknown(quantity_text(one.quantity));
      const std::string period = period_text(one);
      return period == unknown ? value : value + " (" + period + ")";
    };
    add(support::capitalized(figure.after->label) + ": " + text(*figure.after) + ". I kontraktet " +
        changes_.before->version_label + ": " + text(*figure.before) + ".");
  }

  void add_sections() {
    const auto titles = [&](SectionChangeKind kind) {
      std::vector<std::string> found;
      for (const SectionChange& section : changes_.sections) {
        if (section.kind == kind) found.push_back(quoted(section.newest().title));
      }
      return found;
    };
    add_list(titles(SectionChangeKind::added), "Nytt avsnitt", "nya avsnitt");
    add_list(titles(SectionChangeKind::reworded), "Avsnitt med ändrad text", "avsnitt med ändrad text");
    add_list(titles(SectionChangeKind::dropped), "Avsnitt som inte finns kvar",
             "avsnitt som inte finns kvar");
  }

  const ContractChanges& changes_;
  std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> draft_sentences(const ContractChanges& changes) {
  if (!changes.same_kind) return {};
  return Draft(changes).write();
}

}  // namespace kontrakt::view
