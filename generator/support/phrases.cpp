#include "support/phrases.hpp"

#include <array>
#include <string>
#include <utility>

#include "support/text.hpp"

namespace kontrakt::support {
namespace {

constexpr std::uint32_t root = std::numeric_limits<std::uint32_t>::max() - 1;

constexpr std::array<unsigned char, 0x80> folded_ascii = [] {
  std::array<unsigned char, 0x80> all{};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char byte = static_cast<char>(i);
    all[i] = static_cast<unsigned char>(is_ascii_space(byte) ? ' ' : ascii_lower(byte));
  }
  return all;
}();

// The byte at `at` in lower case, which moves behind it. Å, Ä, Ö and their like differ from their small forms
// in the second byte only, so lengths stay as they are.
unsigned char folded(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const unsigned char before = at == 0 ? 0 : static_cast<unsigned char>(text[at - 1]);
  ++at;
  if (byte < 0x80) return folded_ascii[byte];
  if (byte == 0xC2 && at < text.size() && static_cast<unsigned char>(text[at]) == 0xA0) {  // no-break space
    ++at;
    return ' ';
  }
  const bool capital = before == 0xC3 && byte <= 0x9E && byte != 0x97;  // À to Þ, without the sign ×
  return capital ? byte + 0x20 : byte;
}

constexpr std::array<bool, 0x80> ascii_words = [] {
  std::array<bool, 0x80> all{};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char byte = static_cast<char>(i);
    all[i] = is_ascii_letter(byte) || is_ascii_digit(byte) || byte == '-' || byte == '_' || byte == '@';
  }
  return all;
}();

// What makes a word longer: letters and digits, and what joins them in compounds and addresses.
bool is_word(char32_t c) {
  if (c < 0x80) return ascii_words[c];
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  if (c == 0x2010 || c == 0x2011) return true;  // hyphens
  return c < 0x2000 || c > 0x206F;
}

// Whether a word may go on at `at`: also over a dot inside an address ("kontrakt.se").
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (text[at] == '.') {
    ++at;
    return at < text.size() && text[at] != '-' && is_word(next_character(text, at));
  }
  return is_word(next_character(text, at));
}

}  // namespace

std::uint32_t PhraseFinder::follow(std::uint32_t node, unsigned char byte) const {
  if (node == root) return first_[byte];
  std::uint32_t next = nodes_[node].child;
  while (next != none && nodes_[next].byte != byte) next = nodes_[next].sibling;
  return next;
}

std::uint32_t PhraseFinder::grow(std::uint32_t node, unsigned char byte) {
  if (const std::uint32_t known = follow(node, byte); known != none) return known;
  const auto fresh = static_cast<std::uint32_t>(nodes_.size());
  Node& made = nodes_.emplace_back();
  made.byte = byte;
  if (node == root) {
    first_[byte] = fresh;
  } else {
    made.sibling = std::exchange(nodes_[node].child, fresh);
  }
  return fresh;
}

void PhraseFinder::add(std::string_view phrase, std::uint32_t id) {
  const std::string words = collapse_spaces(phrase);
  if (words.empty() || words.size() > longest_phrase) return;
  std::uint32_t node = root;
  for (std::size_t at = 0; at < words.size();) node = grow(node, folded(words, at));
  std::size_t second = 0;
  const std::size_t first = folded(words, second);
  if (second < words.size()) {
    pairs_.set(first << 8U | folded(words, second));
  } else {
    for (std::size_t any = 0; any < 256; ++any) pairs_.set(first << 8U | any);  // one letter, then anything
  }
  if (nodes_[node].id == none) nodes_[node].id = id;
}

bool PhraseFinder::may_begin(std::string_view text, std::size_t at) const {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (at + 1 < text.size() && byte(at) < 0x80 && byte(at + 1) < 0x80)
    return pairs_[std::size_t{folded_ascii[byte(at)]} << 8U | folded_ascii[byte(at + 1)]];
  const std::size_t first = folded(text, at);
  // At the end of the text only a phrase of one letter fits; those are in the table with every second byte.
  return pairs_[first << 8U | (at < text.size() ? folded(text, at) : 0U)];
}

std::optional<PhraseMatch> PhraseFinder::match_at(std::string_view text, std::size_t begin) const {
  std::optional<PhraseMatch> longest;
  std::uint32_t node = root;
  for (std::size_t at = begin; at < text.size();) {
    node = follow(node, folded(text, at));
    if (node == none) break;
    const std::uint32_t id = nodes_[node].id;
    if (id != none && !goes_on(text, at)) longest = PhraseMatch{begin, at, id};
  }
  return longest;
}

std::optional<PhraseMatch> PhraseFinder::next(std::string_view text, std::size_t from) const {
  bool in_word = false;  // a match ends where its word does
  for (std::size_t at = from; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (in_word && byte < 0x80 && ascii_words[byte]) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const bool word = byte < 0x80 ? ascii_words[byte] : is_word(next_character(text, at));
    if (byte < 0x80) ++at;
    if (word && !in_word && may_begin(text, begin)) {
      if (auto match = match_at(text, begin)) return match;
    }
    in_word = word || (byte == '.' && in_word && goes_on(text, begin));
  }
  return std::nullopt;
}

}  // namespace kontrakt::support
