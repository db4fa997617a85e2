#include "load/json.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

#include "load/json_faults.hpp"
#include "load/tree_builder.hpp"
#include "support/text.hpp"

namespace kontrakt::load {
namespace {

using support::is_ascii_digit;

// What ends a stretch of plain characters in a text between quotes.
constexpr std::array<bool, 256> make_ends_plain() {
  std::array<bool, 256> ends{};
  for (std::size_t c = 0; c < 0x20; ++c) ends[c] = true;
  ends['"'] = ends['\\'] = true;
  return ends;
}
constexpr std::array<bool, 256> ends_plain = make_ends_plain();

// The four hexadecimal digits at `at`; -1 when they are not.
int hexadecimal(std::string_view text, std::size_t at) {
  const std::string_view digits = text.substr(std::min(at, text.size()), 4);
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  const bool all = digits.size() == 4 && error == std::errc() && end == digits.data() + 4;
  return all ? static_cast<int>(value) : -1;
}

constexpr bool is_high_half(int unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
constexpr bool is_low_half(int unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

// Reads from left to right, each byte once. The state says how far what was right reaches, for the one who
// explains what was not.
class JsonReader {
 public:
  JsonReader(diagnostics::FileId file, std::string_view text, support::Arena& memory,
             diagnostics::Diagnostics& diagnostics)
      : file_(file),
        text_(text),
        publishable_(support::find_unpublishable(text) == std::string_view::npos),
        diagnostics_(diagnostics),
        tree_(file, memory, diagnostics) {
    if (text.starts_with("\xEF\xBB\xBF")) state_.end = 3;
  }

  // False when the text cannot be read; the reason has been reported.
  bool read() {
    skip_space();
    if (!value()) return false;
    skip_space();
    return at_ == text_.size() || fault();
  }
  Node take() const { return tree_.take(); }

 private:
  // The byte at hand; 0, which no text has, at the end.
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_to_token(std::size_t from) {
    at_ = from;
    while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t') ++at_;
  }
  void skip_space() { skip_to_token(state_.end); }
  // Takes a comma or colon in, which are no tokens of their own to the state.
  void skip_mark() { skip_to_token(at_ + 1); }

  bool fault(bool out_of_range = false) {
    state_.innermost = tree_.innermost();
    report_json_fault(file_, text_, state_, out_of_range, diagnostics_);
    return false;
  }

  bool value() {
    switch (here()) {
      case '{':
        return object();
      case '[':
        return list();
      case '"':
        return string();
      case 't':
        return word("true", Node::Kind::boolean, true);
      case 'f':
        return word("false", Node::Kind::boolean, false);
      case 'n':
        return word("null", Node::Kind::null, false);
      default:
        return here() == '-' || is_ascii_digit(here()) ? number() : fault();
    }
  }

  // The token from `at_` to `end` is right.
  diagnostics::Location token(std::size_t end) {
    const diagnostics::Location at = tree_.place(at_, end - at_);
    state_.end = end;
    return at;
  }

  bool open(Node::Kind kind) {
    state_.last = JsonState::Last::opening;
    if (!tree_.open(kind, token(at_ + 1))) return false;
    skip_space();
    return true;
  }
  bool close() {
    token(at_ + 1);
    tree_.close();
    state_.last = JsonState::Last::value;
    return true;
  }

  bool object() {
    if (!open(Node::Kind::object)) return false;
    if (here() == '}') return close();
    for (;;) {
      if (!key()) return fault();
      if (here() != ':') return fault();
      skip_mark();
      if (!value()) return false;
      skip_space();
      if (here() == '}') return close();
      if (here() != ',') return fault();
      skip_mark();
    }
  }

  bool list() {
    if (!open(Node::Kind::list)) return false;
    if (here() == ']') return close();
    for (;;) {
      if (!value()) return false;
      skip_space();
      if (here() == ']') return close();
      if (here() != ',') return fault();
      skip_mark();
    }
  }

  bool key() {
    const std::optional<Quoted> quoted = here() == '"' ? between_quotes() : std::nullopt;
    if (!quoted) return false;
    state_.key_at = token(quoted->end);
    tree_.key(quoted->text, state_.key_at);
    state_.last = JsonState::Last::key;
    skip_space();
    return true;
  }

  void scalar(Node& node, std::size_t end, bool publishable) {
    node.at = token(end);
    tree_.scalar(node, publishable);
    state_.last = JsonState::Last::value;
  }

  bool string() {
    const std::optional<Quoted> quoted = between_quotes();
    if (!quoted) return fault();
    Node node;
    node.kind = Node::Kind::string;
    node.set_text(quoted->text);
    scalar(node, quoted->end, publishable_ && !quoted->has_escapes);
    return true;
  }

  bool word(std::string_view expected, Node::Kind kind, bool boolean) {
    if (!text_.substr(at_).starts_with(expected)) return fault();
    Node node;
    node.kind = kind;
    node.boolean = boolean;
    node.set_text(text_.substr(at_, expected.size()));
    scalar(node, at_ + expected.size(), true);
    return true;
  }

  struct Quoted {
    std::string_view text;  // without the quotes
    std::size_t end = 0;    // after the closing quote
    bool has_escapes = false;
  };

  // Nothing when the text from the quote at hand is not as it should be.
  std::optional<Quoted> between_quotes() {
    std::size_t end = plain_end(at_ + 1);
    if (end < text_.size() && text_[end] == '"')
      return Quoted{text_.substr(at_ + 1, end - at_ - 1), end + 1, false};
    decoded_.assign(text_, at_ + 1, end - at_ - 1);
    while (end < text_.size() && text_[end] == '\\') {
      end = escape(end);
      if (end == 0) return std::nullopt;
      const std::size_t next = plain_end(end);
      decoded_.append(text_, end, next - end);
      end = next;
    }
    if (end >= text_.size() || text_[end] != '"') return std::nullopt;
    return Quoted{tree_.memory().copy(decoded_), end + 1, true};
  }
  std::size_t plain_end(std::size_t at) const {
    while (at < text_.size() && !ends_plain[static_cast<unsigned char>(text_[at])]) ++at;
    return at;
  }

  // Appends what the escape at `at` stands for; gives the place after it, 0 when it is wrong.
  std::size_t escape(std::size_t at) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (at + 1 >= text_.size()) return 0;
    if (text_[at + 1] == 'u') return code_point(at);
    const std::size_t which = names.find(text_[at + 1]);
    if (which == std::string_view::npos) return 0;
    decoded_ += meanings[which];
    return at + 2;
  }
  std::size_t code_point(std::size_t at) {
    const int unit = hexadecimal(text_, at + 2);
    if (unit < 0 || is_low_half(unit)) return 0;
    if (!is_high_half(unit)) {
      support::append_character(static_cast<char32_t>(unit), decoded_);
      return at + 6;
    }
    const int low = text_.substr(at + 6, 2) == "\\u" ? hexadecimal(text_, at + 8) : -1;
    if (!is_low_half(low)) return 0;
    support::append_character(
        0x10000 + (static_cast<char32_t>(unit - 0xD800) << 10U) + static_cast<char32_t>(low - 0xDC00),
        decoded_);
    return at + 12;
  }

  std::size_t digits_end(std::size_t at) const {
    while (at < text_.size() && is_ascii_digit(text_[at])) ++at;
    return at;
  }
  // After the number at hand, as JSON writes them: 0180 is the number 0, and then something else. 0 when it
  // is none. `whole`: without fraction and exponent.
  std::size_t number_end(bool& whole) const {
    const std::size_t begin = at_ + (here() == '-' ? 1 : 0);
    std::size_t end = digits_end(begin);
    if (end == begin) return 0;
    if (text_[begin] == '0') end = begin + 1;
    whole = true;
    const auto part = [&](std::size_t from) {
      whole = false;
      end = digits_end(from);
      return end > from;
    };
    if (end < text_.size() && text_[end] == '.' && !part(end + 1)) return 0;
    if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
      const bool sign = end + 1 < text_.size() && (text_[end + 1] == '+' || text_[end + 1] == '-');
      if (!part(end + (sign ? 2 : 1))) return 0;
    }
    return end;
  }

  bool number() {
    bool whole = true;
    const std::size_t end = number_end(whole);
    if (end == 0) return fault();
    const std::string_view written = text_.substr(at_, end - at_);
    Node node;
    node.set_text(written);
    std::int64_t integer = 0;
    if (whole &&
        std::from_chars(written.data(), written.data() + written.size(), integer).ec == std::errc()) {
      node.set_integer(integer);
    } else {
      double value = 0;
      const auto read = std::from_chars(written.data(), written.data() + written.size(), value);
      // Too small, which is 0, or too large for any number.
      if (read.ec != std::errc()) value = std::strtod(std::string(written).c_str(), nullptr);
      if (!std::isfinite(value)) return fault(true);
      node.set_number(value);
      // A whole number that no integer holds would lose its last digits.
      if (whole)
        diagnostics_.add("K122", tree_.place(at_, written.size()), {{"value", std::string(written)}});
    }
    scalar(node, end, true);
    return true;
  }

  diagnostics::FileId file_;
  std::string_view text_;
  bool publishable_;    // the text as it is written; an escape may still stand for something else
  std::size_t at_ = 0;  // the byte at hand
  diagnostics::Diagnostics& diagnostics_;
  TreeBuilder tree_;
  JsonState state_;
  std::string decoded_;
};

}  // namespace

std::optional<Node> parse_json(diagnostics::FileId file, std::string_view text, support::Arena& memory,
                               diagnostics::Diagnostics& diagnostics) {
  // Of such a file nothing is right.
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    diagnostics.add("K162", {file, static_cast<std::uint32_t>(zero), 1});
    return std::nullopt;
  }
  JsonReader reader(file, text, memory, diagnostics);
  if (!reader.read()) return std::nullopt;
  return reader.take();
}

}  // namespace kontrakt::load
