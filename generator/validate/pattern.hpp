// The patterns of the schemas: a regular expression that a whole text must fit.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kontrakt::validate {

// A part of JSON Schema's regular expressions, with the same meaning: ^ at the beginning and $ at the end,
// characters, classes ([a-z0-9–], [^ @]), groups with alternatives, and ? * + {n} {n,m} after any of these.
// Made once, it reads a text in one pass whatever the text is: nothing is tried twice.
class Pattern {
 public:
  // Nothing for an expression of another form, or one of more than 64 characters once repeats are written
  // out.
  static std::optional<Pattern> make(std::string_view expression);

  // `text` is UTF-8. A line end after it is none of its business, as with $ in most languages.
  bool matches(std::string_view text) const;

 private:
  friend class PatternMaker;
  // Which of the expression's bytes ("positions") may be read next, one bit each.
  using Positions = std::uint64_t;

  Positions first_ = 0;                   // at the beginning
  Positions last_ = 0;                    // those after which the text may end
  bool empty_ = false;                    // the empty text fits too
  std::vector<Positions> next_;           // those that may follow each position
  std::array<Positions, 256> of_byte_{};  // those that read this byte
};

}  // namespace kontrakt::validate
