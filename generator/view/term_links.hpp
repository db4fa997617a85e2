// Words of the glossary, linked where a page first uses them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "model/portal.hpp"
#include "support/phrases.hpp"

namespace kontrakt::view {

// Finds the glossary's words and their other forms; the ids are places in portal.terms.
support::PhraseFinder term_finder(const model::Portal& portal);

// What one page has linked so far. A link tells the reader that there is an explanation; the same one again
// would only be noise.
class TermLinks {
 public:
  TermLinks(const model::Portal& portal, std::string_view base) : portal_(portal), base_(base) {}

  // Appends the words of a term, which are HTML already: as a link the first time.
  void append(std::string& out, std::uint32_t term, std::string_view words);

  // The page links no words: what it says must not change when the glossary does.
  void leave_out() { left_out_ = true; }

  // The page itself explains the term here: no link to it any more.
  void explained(const model::Term& term) { done_.insert(&term); }

 private:
  const model::Portal& portal_;
  std::string_view base_;
  std::set<const model::Term*> done_;
  bool left_out_ = false;
};

}  // namespace kontrakt::view
