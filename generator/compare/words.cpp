#include "compare/words.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace kontrakt::compare {
namespace {

constexpr char32_t no_break_space = 0xA0;
constexpr char32_t narrow_no_break_space = 0x202F;

bool is_space(char32_t c) {
  return c == no_break_space || c == narrow_no_break_space ||
         (c < 0x80 && support::is_ascii_space(static_cast<char>(c)));
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// ASCII's and Latin-1's punctuation and signs (not ª, µ and º), and the block of general punctuation: dashes,
// quotation marks, ellipsis. Everything else, of any script, makes words.
bool is_mark(char32_t c) {
  if (c < 0x80) return !is_digit(c) && !support::is_ascii_letter(static_cast<char>(c));
  if (c == 0xAA || c == 0xB5 || c == 0xBA || c == 0xAD) return false;
  return (c < 0xC0) || c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x205E);
}

// Signs that hold a word together: "EU:s", "klimat-", "l’Europe"; between digits also "4,5", "2025/26", "20
// 000".
bool joins(char32_t before, char32_t sign, char32_t after) {
  if (is_mark(after) || is_space(after)) return false;
  if (sign == '-' || sign == ':' || sign == '\'' || sign == 0x2019 || sign == 0x2011) return true;
  return is_digit(before) && is_digit(after) &&
         (sign == ',' || sign == '.' || sign == '/' || sign == no_break_space);
}

char32_t peek(std::string_view text, std::size_t at) {
  return at < text.size() ? support::next_character(text, at) : U' ';
}

}  // namespace

std::optional<Word> next_word(std::string_view text, std::size_t& at) {
  const std::size_t from = at;
  std::size_t begin = at;
  std::size_t next = at;
  while (begin < text.size() && is_space(support::next_character(text, next))) begin = next;
  at = begin;
  if (begin >= text.size()) return std::nullopt;
  Word word;
  word.space_before = from == 0 || begin > from;
  next = begin;
  char32_t last = support::next_character(text, next);
  word.is_mark = is_mark(last);
  while (!word.is_mark && next < text.size()) {
    std::size_t after = next;
    const char32_t c = support::next_character(text, after);
    if ((is_mark(c) || is_space(c)) && !joins(last, c, peek(text, after))) break;
    last = c;
    next = after;
  }
  word.text = text.substr(begin, next - begin);
  at = next;
  return word;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (auto word = next_word(text, at)) words.push_back(*word);
  return words;
}

namespace {

// Walks the words of several pieces as if they were one text.
class WordReader {
 public:
  explicit WordReader(const std::vector<std::string_view>& pieces) : pieces_(pieces) {}

  std::optional<Word> next() {
    for (; piece_ < pieces_.size(); ++piece_, at_ = 0) {
      if (auto word = next_word(pieces_[piece_], at_)) return word;
    }
    return std::nullopt;
  }

 private:
  const std::vector<std::string_view>& pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

bool same_words(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  if (a == b) return true;  // nearly always, and without looking at words
  WordReader left(a);
  WordReader right(b);
  for (;;) {
    const auto word = left.next();
    if (word != right.next()) return false;
    if (!word) return true;
  }
}

bool same_words(std::string_view a, std::string_view b) {
  return a == b || same_words(std::vector{a}, std::vector{b});
}

}  // namespace kontrakt::compare
