#include "view/notes.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "view/addresses.hpp"
#include "view/keys.hpp"

namespace kontrakt::view {

using support::ObjectBuilder;
using support::Value;

SourceIndex::SourceIndex(const model::Portal& portal) {
  for (const model::Source& source : portal.sources) by_id_.push_back(&source);
  std::sort(by_id_.begin(), by_id_.end(),
            [](const model::Source* a, const model::Source* b) { return a->id < b->id; });
}

const model::Source* SourceIndex::find(std::string_view id) const {
  auto at = std::lower_bound(by_id_.begin(), by_id_.end(), id,
                             [](const model::Source* s, std::string_view wanted) { return s->id < wanted; });
  return at != by_id_.end() && (*at)->id == id ? *at : nullptr;
}

namespace {

// A whole number as digits.
class Digits {
 public:
  explicit Digits(int number)
      : end_(std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr) {}
  std::string_view text() const { return {digits_.data(), static_cast<std::size_t>(end_ - digits_.data())}; }

 private:
  std::array<char, 12> digits_;  // as many as end_ says
  char* end_;
};

constexpr std::string_view without_hash(std::string_view href) {
  return href.substr(1);
}

}  // namespace

std::optional<std::size_t> NoteBlock::find(const Place& at) const {
  if (cited_.size() > few) {
    const auto found = index_.find(at);
    return found == index_.end() ? std::nullopt : std::optional(found->second);
  }
  const auto found = std::ranges::find(cited_, at, &Cited::at);
  return found == cited_.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - cited_.begin()));
}

void NoteBlock::add(const Place& at) {
  const int number = counter_.next();
  cited_.push_back({at, number, arena_.concat({"#kalla-", Digits(number).text()}), 0});
  if (cited_.size() <= few) return;
  for (std::size_t i = index_.size(); i < cited_.size(); ++i) index_.emplace(cited_[i].at, i);
}

const NoteBlock::Back& NoteBlock::cite(const model::Source& source, std::string_view place,
                                       std::string_view quote) {
  if (backs_.empty()) {
    cited_.reserve(few);
    backs_.reserve(few);
  }
  const std::optional<std::size_t> found = find({&source, place, quote});
  const std::size_t which = found.value_or(cited_.size());
  if (!found) add({&source, arena_.copy(place), arena_.copy(quote)});
  Cited& note = cited_[which];
  ++note.backs;
  const std::string_view number = note.href.substr(std::string_view("#kalla-").size());
  return backs_.emplace_back(
      Back{which, arena_.concat({"#kallref-", number, "-", Digits(note.backs).text()})});
}

Value NoteBlock::ref_value(const model::Citation& citation) {
  const Back& back = cite(*citation.source, citation.place, citation.quote);
  const Cited& note = cited_[back.note];
  ObjectBuilder ref(arena_);
  ref.set(k.number, Value::integer(note.number));
  ref.set(k.href, Value::text(note.href));
  ref.set(k.id, Value::text(without_hash(back.href)));
  ref.set(k.first, Value::boolean(note.backs == 1));
  return ref.build();
}

Value NoteBlock::refs(std::span<const model::Citation> citations) {
  const std::span<Value> refs = arena_.array<Value>(citations.size());
  std::size_t count = 0;
  for (const model::Citation& citation : citations) {
    if (citation.source != nullptr) refs[count++] = ref_value(citation);
  }
  return Value::list(refs.first(count));
}

Value NoteBlock::refs(const model::Duties& duties) {
  std::vector<Value> refs;
  for (const model::Duty& duty : duties) {
    for (const model::Citation& citation : duty.sources) {
      if (citation.source != nullptr) refs.push_back(ref_value(citation));
    }
  }
  return support::make_list(arena_, refs);
}

void NoteBlock::append_refs(std::span<const markdown::Citation> group, std::string& out) {
  for (const markdown::Citation& citation : group) {
    const model::Source* source = sources_.find(citation.document);
    if (source == nullptr) continue;
    const Back& back = cite(*source, citation.place, {});
    const Cited& note = cited_[back.note];
    const Digits number(note.number);
    // A narrow no-break space, so that copied text keeps figure and number apart.
    (out += "\u202F<a class=\"ref\" id=\"") += without_hash(back.href);
    (out += "\" href=\"") += note.href;
    (out += "\" aria-label=\"Källa ") += number.text();
    ((out += "\">") += number.text()) += "</a>";
  }
}

Value NoteBlock::note_value(const Cited& cited, std::span<const Value> backs) const {
  const model::Source& source = *cited.at.source;
  ObjectBuilder note(arena_);
  note.set(k.number, Value::integer(cited.number));
  note.set(k.id, Value::text(without_hash(cited.href)));
  note.set(k.text, Value::text(source.short_title));
  note.set(k.href, Value::text(arena_.concat({base_, addresses::documents, "#", source_anchor(source)})));
  note.set(k.place, Value::text(cited.at.place));
  note.set(k.quote, cited.at.quote.empty() ? Value::none() : Value::text(cited.at.quote));
  note.set(k.url, source.url.empty() ? Value::none() : Value::text(source.url));
  note.set(k.example, Value::boolean(source.example));
  note.set(k.backs, Value::list(backs));
  return note.build();
}

Value NoteBlock::notes() const {
  std::vector<std::span<Value>> backs;  // of each note
  backs.reserve(cited_.size());
  for (const Cited& cited : cited_)
    backs.push_back(arena_.array<Value>(static_cast<std::size_t>(cited.backs)));
  std::vector<int> counts(cited_.size());
  for (const Back& back : backs_) {
    const int place = ++counts[back.note];
    const bool only = cited_[back.note].backs == 1;
    ObjectBuilder link(arena_);
    link.set(k.href, Value::text(back.href));
    link.set(k.label, Value::text(only ? std::string_view("Tillbaka till texten")
                                       : arena_.concat({"Tillbaka till ställe ", Digits(place).text()})));
    backs[back.note][static_cast<std::size_t>(place) - 1] = link.build();
  }
  const std::span<Value> notes = arena_.array<Value>(cited_.size());
  for (std::size_t i = 0; i < notes.size(); ++i) notes[i] = note_value(cited_[i], backs[i]);
  return Value::list(notes);
}

}  // namespace kontrakt::view
