#include "validate/pattern.hpp"

#include <bit>
#include <bitset>
#include <charconv>
#include <cstddef>
#include <functional>
#include <string>

#include "support/text.hpp"

namespace kontrakt::validate {

// Glushkov's construction: every byte of the expression is a position, and a part of it is known by the
// positions it may begin and end with. Characters beyond ASCII are their bytes, one after the other.
class PatternMaker {
 public:
  explicit PatternMaker(std::string_view expression) : text_(expression) {}

  std::optional<Pattern> make() {
    if (!text_.starts_with('^') || !text_.ends_with('$')) return std::nullopt;
    text_ = text_.substr(1, text_.size() - 2);
    const Part whole = sequence();  // ^a|b$ is another thing: it must stand in a group
    if (failed_ || at_ != text_.size()) return std::nullopt;
    made_.first_ = whole.first;
    made_.last_ = whole.last;
    made_.empty_ = whole.empty;
    return std::move(made_);
  }

 private:
  using Positions = Pattern::Positions;
  struct Part {
    Positions first = 0;
    Positions last = 0;
    bool empty = false;  // can be left out
  };
  using Bytes = std::bitset<256>;
  static constexpr std::size_t most_positions = 64;

  Part fail() {
    failed_ = true;
    return {};
  }
  bool more() const { return !failed_ && at_ < text_.size(); }
  bool take(char c) {
    if (!more() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  // A position that reads one of these bytes.
  Part position(const Bytes& bytes) {
    if (made_.next_.size() == most_positions) return fail();
    const Positions bit = Positions{1} << made_.next_.size();
    made_.next_.push_back(0);
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
      if (bytes[byte]) made_.of_byte_[byte] |= bit;
    }
    return {bit, bit, false};
  }
  Part position(unsigned first, unsigned last) {
    Bytes bytes;
    for (unsigned byte = first; byte <= last; ++byte) bytes.set(byte);
    return position(bytes);
  }

  Part then(const Part& one, const Part& other) {
    connect(one.last, other.first);
    return {one.empty ? one.first | other.first : one.first, other.empty ? one.last | other.last : other.last,
            one.empty && other.empty};
  }
  static Part either(const Part& one, const Part& other) {
    return {one.first | other.first, one.last | other.last, one.empty || other.empty};
  }
  void connect(Positions from, Positions to) {
    for (; from != 0; from &= from - 1) made_.next_[static_cast<std::size_t>(std::countr_zero(from))] |= to;
  }

  Part alternatives() {
    Part part = sequence();
    while (take('|')) part = either(part, sequence());
    return part;
  }

  Part sequence() {
    Part part{0, 0, true};
    while (more() && text_[at_] != '|' && text_[at_] != ')') part = then(part, repeated());
    return part;
  }

  // One thing with what says how often. A count writes the thing out again, from the same characters.
  Part repeated() {
    const std::size_t begin = at_;
    Part part = thing();
    const std::size_t end = at_;
    if (take('?')) {
      part.empty = true;
    } else if (take('*') || take('+')) {
      connect(part.last, part.first);
      part.empty = part.empty || text_[at_ - 1] == '*';
    } else if (take('{')) {
      const std::size_t least = count();
      const std::size_t most = take(',') ? count() : least;
      if (!take('}') || least == 0 || most < least) return fail();
      const std::size_t after = at_;
      for (std::size_t time = 2; time <= most; ++time) {
        at_ = begin;
        Part again = thing();
        if (failed_ || at_ != end) return fail();
        again.empty = again.empty || time > least;
        part = then(part, again);
      }
      at_ = after;
    }
    return part;
  }
  std::size_t count() {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
    if (error != std::errc() || value > most_positions) failed_ = true;
    at_ = static_cast<std::size_t>(end - text_.data());
    return value;
  }

  Part thing() {
    if (take('(')) {
      const Part part = alternatives();
      return take(')') ? part : fail();
    }
    if (take('[')) return take('^') ? other_than() : one_of();
    constexpr std::string_view special = "\\.*+?{}]^$";
    if (!more() || special.find(text_[at_]) != std::string_view::npos) return fail();
    return character();
  }

  Part character() {
    const std::size_t begin = at_;
    support::next_character(text_, at_);
    Part part{0, 0, true};
    for (std::size_t i = begin; i < at_; ++i) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      part = then(part, position(byte, byte));
    }
    return part;
  }

  // The ASCII characters of a class up to its end, which is taken in; calls `beyond` at each other one.
  Bytes in_class(const std::function<void()>& beyond) {
    Bytes bytes;
    while (more() && text_[at_] != ']') {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c >= 0x80) {
        beyond();
        continue;
      }
      if (c == '\\' || c == '[') failed_ = true;
      const bool range = at_ + 2 < text_.size() && text_[at_ + 1] == '-' && text_[at_ + 2] != ']';
      const auto last = range ? static_cast<unsigned char>(text_[at_ + 2]) : c;
      if (last >= 0x80 || last < c) failed_ = true;
      for (unsigned byte = c; !failed_ && byte <= last; ++byte) bytes.set(byte);
      at_ += range ? 3 : 1;
    }
    if (!take(']')) failed_ = true;
    return bytes;
  }

  Part one_of() {
    std::optional<Part> wide;
    const Bytes ascii = in_class([&] {
      const Part one = character();
      wide = wide ? either(*wide, one) : one;
    });
    if (!wide) return position(ascii);
    return ascii.any() ? either(position(ascii), *wide) : *wide;
  }

  // Any character but some of ASCII.
  Part other_than() {
    Bytes ascii = in_class([&] { fail(); });
    for (std::size_t byte = 0; byte < 0x80; ++byte) ascii.flip(byte);
    Part part = position(ascii);
    const auto follow = [&](Part one, int continuations) {
      for (int i = 0; i < continuations; ++i) one = then(one, position(0x80, 0xBF));
      part = either(part, one);
    };
    follow(position(0xC2, 0xDF), 1);
    follow(position(0xE0, 0xEF), 2);
    follow(position(0xF0, 0xF4), 3);
    return part;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
  Pattern made_;
};

std::optional<Pattern> Pattern::make(std::string_view expression) {
  return PatternMaker(expression).make();
}

namespace {

std::string_view without_line_end(std::string_view text) {
  if (text.ends_with("\r\n")) return text.substr(0, text.size() - 2);
  if (text.ends_with('\n') || text.ends_with('\r')) return text.substr(0, text.size() - 1);
  return text;
}

}  // namespace

bool Pattern::matches(std::string_view text) const {
  const auto fits = [this](std::string_view whole) {
    if (whole.empty()) return empty_;
    Positions may_come = first_;
    Positions read = 0;
    for (const char c : whole) {
      read = may_come & of_byte_[static_cast<unsigned char>(c)];
      if (read == 0) return false;
      may_come = 0;
      for (Positions left = read; left != 0; left &= left - 1)
        may_come |= next_[static_cast<std::size_t>(std::countr_zero(left))];
    }
    return (read & last_) != 0;
  };
  if (fits(text)) return true;
  const std::string_view line = without_line_end(text);
  return line.size() < text.size() && fits(line);
}

}  // namespace kontrakt::validate
