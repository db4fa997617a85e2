#include "view/notes.hpp"

#include <fmt/format.h>

#include <algorithm>

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

std::size_t NoteBlock::cite(const model::Source& source, std::string_view place, std::string_view quote) {
  auto [found, is_new] = index_.try_emplace({&source, std::string(place), std::string(quote)}, cited_.size());
  if (is_new) cited_.push_back({&source, std::string(place), std::string(quote), counter_.next()});
  ++cited_[found->second].backs;
  return found->second;
}

namespace {

std::string ref_id(int number, int back) {
  return "kallref-" + std::to_string(number) + "-" + std::to_string(back);
}

}  // namespace

Value NoteBlock::refs(std::span<const model::Citation> citations) {
  std::vector<Value> refs;
  for (const model::Citation& citation : citations) {
    if (citation.source == nullptr) continue;
    const Cited& note = cited_[cite(*citation.source, citation.place, citation.quote)];
    ObjectBuilder ref(arena_);
    ref.set(k.number, Value::integer(note.number));
    ref.set(k.href, Value::text(arena_.concat({"#kalla-", std::to_string(note.number)})));
    ref.set(k.id, Value::text(arena_.copy(ref_id(note.number, note.backs))));
    refs.push_back(ref.build());
  }
  return support::make_list(arena_, refs);
}

void NoteBlock::append_refs(std::span<const markdown::Citation> group, std::string& out) {
  for (const markdown::Citation& citation : group) {
    const model::Source* source = sources_.find(citation.document);
    if (source == nullptr) continue;
    const Cited& note = cited_[cite(*source, citation.place, {})];
    // A narrow no-break space, so that copied text keeps figure and number apart.
    out +=
        fmt::format("\u202F<a class=\"ref\" id=\"{0}\" href=\"#kalla-{1}\" aria-label=\"Källa {1}\">{1}</a>",
                    ref_id(note.number, note.backs), note.number);
  }
}

Value NoteBlock::notes() const {
  std::vector<Value> notes;
  for (const Cited& cited : cited_) {
    std::vector<Value> backs;
    for (int i = 1; i <= cited.backs; ++i) {
      ObjectBuilder back(arena_);
      back.set(k.href, Value::text(arena_.concat({"#", ref_id(cited.number, i)})));
      back.set(k.label,
               Value::text(arena_.copy(cited.backs == 1 ? "Tillbaka till texten"
                                                        : "Tillbaka till ställe " + std::to_string(i))));
      backs.push_back(back.build());
    }
    ObjectBuilder note(arena_);
    note.set(k.number, Value::integer(cited.number));
    note.set(k.id, Value::text(arena_.concat({"kalla-", std::to_string(cited.number)})));
    note.set(k.text, Value::text(cited.source->short_title));
    note.set(k.href,
             Value::text(arena_.concat({base_, addresses::documents, "#", source_anchor(*cited.source)})));
    note.set(k.place, Value::text(arena_.copy(cited.place)));
    note.set(k.quote, cited.quote.empty() ? Value::none() : Value::text(arena_.copy(cited.quote)));
    note.set(k.url, cited.source->url.empty() ? Value::none() : Value::text(cited.source->url));
    note.set(k.example, Value::boolean(cited.source->example));
    note.set(k.backs, support::make_list(arena_, backs));
    notes.push_back(note.build());
  }
  return support::make_list(arena_, notes);
}

}  // namespace kontrakt::view
