// The numbered sources of a page.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "markdown/html.hpp"
#include "model/portal.hpp"
#include "support/value.hpp"

namespace kontrakt::view {

class SourceIndex;

// Numbers run through the page in the order of citing; each block prints the notes that it cites.
class NoteCounter {
 public:
  int next() { return ++last_; }

 private:
  int last_ = 0;
};

// The sources cited in one block (a text, a table, a list). The same document and place is one note there,
// with a link back to each place that cites it.
class NoteBlock {
 public:
  NoteBlock(NoteCounter& counter, const SourceIndex& sources, std::string_view base, support::Arena& arena)
      : counter_(counter), sources_(sources), base_(base), arena_(arena) {}

  // The raised numbers for a fact: a list of refs (docs/templates.md).
  support::Value refs(std::span<const model::Citation> citations);
  support::Value refs(const model::Duties& duties);

  // The same for a group of citations in a text, appended as HTML.
  void append_refs(std::span<const markdown::Citation> group, std::string& out);

  // The block's notes, after all its facts have been read.
  support::Value notes() const;

 private:
  // What a note is about; its texts lie in the arena.
  struct Place {
    const model::Source* source = nullptr;
    std::string_view place;
    std::string_view quote;
    friend bool operator==(const Place&, const Place&) = default;
  };
  struct PlaceHash {
    std::size_t operator()(const Place& of) const {
      const std::hash<std::string_view> text;
      return std::hash<const model::Source*>()(of.source) ^ text(of.place) * 31 ^ text(of.quote) * 17;
    }
  };
  struct Cited {
    Place at;
    int number = 0;
    std::string_view href;  // "#kalla-3"
    int backs = 0;
  };
  // A place of the page that cites a note.
  struct Back {
    std::size_t note = 0;   // in cited_
    std::string_view href;  // "#kallref-3-1"
  };
  // The link back from the note, new or not, to where it is cited now.
  const Back& cite(const model::Source& source, std::string_view place, std::string_view quote);
  std::optional<std::size_t> find(const Place& at) const;
  void add(const Place& at);
  support::Value ref_value(const model::Citation& citation);
  support::Value note_value(const Cited& cited, std::span<const support::Value> backs) const;

  NoteCounter& counter_;
  const SourceIndex& sources_;
  std::string_view base_;
  support::Arena& arena_;
  std::vector<Cited> cited_;
  std::vector<Back> backs_;  // in the order of the page
  // Only for finding, and only where there are many: most blocks have a few notes, which are looked through.
  static constexpr std::size_t few = 8;
  std::unordered_map<Place, std::size_t, PlaceHash> index_;
};

// Sources by id, for texts that cite them by name.
class SourceIndex {
 public:
  explicit SourceIndex(const model::Portal& portal);
  // Null when there is none (the checks have reported it).
  const model::Source* find(std::string_view id) const;

 private:
  std::vector<const model::Source*> by_id_;
};

}  // namespace kontrakt::view
