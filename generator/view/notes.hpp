// The numbered sources of a page.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
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

  // The same for a group of citations in a text, appended as HTML.
  void append_refs(std::span<const markdown::Citation> group, std::string& out);

  // The block's notes, after all its facts have been read.
  support::Value notes() const;

 private:
  struct Cited {
    const model::Source* source;
    std::string place;
    std::string quote;
    int number;
    int backs = 0;
  };
  // The index of the note, new or not, with one more link back.
  std::size_t cite(const model::Source& source, std::string_view place, std::string_view quote);

  NoteCounter& counter_;
  const SourceIndex& sources_;
  std::string_view base_;
  support::Arena& arena_;
  std::vector<Cited> cited_;
  std::map<std::tuple<const model::Source*, std::string, std::string>, std::size_t>
      index_;  // only for finding
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
