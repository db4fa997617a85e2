// Finding given words and phrases in running text.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace kontrakt::support {

struct PhraseMatch {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::uint32_t id = 0;  // as it was added
};

// Whole words only ("EU" is not found in "EU-taxonomin" or "neural"), without regard to the case of Latin
// letters; any white space stands for a space. Of phrases that begin at one place the longest is found. The
// time is that of reading the text, however many phrases there are: they are one tree of bytes, and no phrase
// is longer than longest_phrase.
class PhraseFinder {
 public:
  static constexpr std::size_t longest_phrase = 500;  // bytes; longer ones are never found

  PhraseFinder() { first_.fill(none); }

  // The first to add a phrase keeps it.
  void add(std::string_view phrase, std::uint32_t id);
  bool empty() const { return nodes_.empty(); }

  // Calls visit(PhraseMatch) for every match from left to right; none overlaps another.
  template <class Visit>
  void each(std::string_view text, Visit visit) const {
    if (empty()) return;
    std::size_t from = 0;
    while (const std::optional<PhraseMatch> match = next(text, from)) {
      visit(*match);
      from = match->end;
    }
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  std::optional<PhraseMatch> next(std::string_view text, std::size_t from) const;
  std::optional<PhraseMatch> match_at(std::string_view text, std::size_t begin) const;
  std::uint32_t follow(std::uint32_t node, unsigned char byte) const;
  std::uint32_t grow(std::uint32_t node, unsigned char byte);

  // The first two bytes of most words lead nowhere, which a table tells without a search.
  bool may_begin(std::string_view text, std::size_t at) const;
  std::bitset<256 * 256> pairs_;            // first byte << 8 | second byte, as phrases have them
  std::array<std::uint32_t, 256> first_{};  // of the root, where every word begins: its children are a table

  // One byte of the phrases that are alike up to here.
  struct Node {
    std::uint32_t id = none;       // of the phrase that ends here
    std::uint32_t child = none;    // one of those that go on,
    std::uint32_t sibling = none;  // and the next of them
    unsigned char byte = 0;
  };
  std::vector<Node> nodes_;
};

}  // namespace kontrakt::support
