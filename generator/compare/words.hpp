// The words of a text, as they are compared between versions: white space and line breaks do not matter,
// commas and full stops are words of their own, so that a sentence that goes on changes no word before it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::compare {

struct Word {
  std::string_view text;      // "klimatneutral", "2025/26", "20 000" (with a no-break space), ","
  bool space_before = false;  // in its text; the first word counts as having one
  bool is_mark = false;       // punctuation or a sign

  friend bool operator==(const Word& a, const Word& b) { return a.text == b.text; }
};

// The word at `at`, which moves behind it; none at the end. Any bytes will do: what is not UTF-8 is a word
// too.
std::optional<Word> next_word(std::string_view text, std::size_t& at);

std::vector<Word> words_of(std::string_view text);

// Whether the two have the same words in the same order.
bool same_words(std::string_view a, std::string_view b);
// The same for texts in pieces; where one piece ends and the next begins does not matter.
bool same_words(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b);

}  // namespace kontrakt::compare
