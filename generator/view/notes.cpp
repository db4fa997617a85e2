#include "view/notes.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "view/addresses.hpp"
#include "view/keys.hpp"

namespace kontrakt::view {

using support::Arena;
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

const NoteBlock::Cited& NoteBlock::cite(const model::Source& source, std::string_view place,
                                        std::string_view quote) {
  Place at{&source, place, quote};
  auto found = index_.find(at);
  if (found == index_.end()) {
    at = {&source, arena_.copy(place), arena_.copy(quote)};
    found = index_.emplace(at, cited_.size()).first;
    cited_.push_back({at, counter_.next(), 0});
  }
  Cited& note = cited_[found->second];
  ++note.backs;
  return note;
}

namespace {

// A whole number as digits.
class Digits {
 public:
  explicit Digits(int number)
      : end_(std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr) {}
  std::string_view text() const { return {digits_.data(), static_cast<std::size_t>(end_ - digits_.data())}; }

 private:
  std::array<char, 12> digits_{};
  char* end_;
};

std::string_view ref_id(Arena& arena, std::string_view before, int number, int back) {
  return arena.concat({before, "kallref-", Digits(number).text(), "-", Digits(back).text()});
}

}  // namespace

Value NoteBlock::ref_value(const model::Citation& citation) {
  const Cited& note = cite(*citation.source, citation.place, citation.quote);
  ObjectBuilder ref(arena_);
  ref.set(k.number, Value::integer(note.number));
  ref.set(k.href, Value::text(arena_.concat({"#kalla-", Digits(note.number).text()})));
  ref.set(k.id, Value::text(ref_id(arena_, {}, note.number, note.backs)));
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
    const Cited& note = cite(*source, citation.place, {});
    const Digits number(note.number);
    // A narrow no-break space, so that copied text keeps figure and number apart.
    out += "\u202F<a class=\"ref\" id=\"kallref-";
    ((out += number.text()) += '-') += Digits(note.backs).text();
    (out += "\" href=\"#kalla-") += number.text();
    (out += "\" aria-label=\"Källa ") += number.text();
    ((out += "\">") += number.text()) += "</a>";
  }
}

Value NoteBlock::notes() const {
  const std::span<Value> notes = arena_.array<Value>(cited_.size());
  for (std::size_t n = 0; n < cited_.size(); ++n) {
    const Cited& cited = cited_[n];
    const model::Source& source = *cited.at.source;
    const std::span<Value> backs = arena_.array<Value>(static_cast<std::size_t>(cited.backs));
    for (int i = 1; i <= cited.backs; ++i) {
      ObjectBuilder back(arena_);
      back.set(k.href, Value::text(ref_id(arena_, "#", cited.number, i)));
      back.set(k.label,
               Value::text(cited.backs == 1 ? std::string_view("Tillbaka till texten")
                                            : arena_.concat({"Tillbaka till ställe ", Digits(i).text()})));
      backs[static_cast<std::size_t>(i) - 1] = back.build();
    }
    ObjectBuilder note(arena_);
    note.set(k.number, Value::integer(cited.number));
    note.set(k.id, Value::text(arena_.concat({"kalla-", Digits(cited.number).text()})));
    note.set(k.text, Value::text(source.short_title));
    note.set(k.href, Value::text(arena_.concat({base_, addresses::documents, "#", source_anchor(source)})));
    note.set(k.place, Value::text(cited.at.place));
    note.set(k.quote, cited.at.quote.empty() ? Value::none() : Value::text(cited.at.quote));
    note.set(k.url, source.url.empty() ? Value::none() : Value::text(source.url));
    note.set(k.example, Value::boolean(source.example));
    note.set(k.backs, Value::list(backs));
    notes[n] = note.build();
  }
  return Value::list(notes);
}

}  // namespace kontrakt::view
