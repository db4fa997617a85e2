#include "render/lexer.hpp"

#include <array>
#include <string>

#include "render/space.hpp"

namespace kontrakt::render {
namespace {

using TokenKind = Token::Kind;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

class Lexer {
 public:
  Lexer(std::string_view source, diagnostics::FileId file, support::Arena& arena,
        diagnostics::Diagnostics& found)
      : source_(source), file_(file), arena_(arena), found_(found) {}

  std::vector<Token> run() {
    while (at_ < source_.size()) root();
    push(TokenKind::end, source_.size(), 0, {});
    return std::move(tokens_);
  }

 private:
  void push(TokenKind kind, std::size_t offset, std::size_t length, std::string_view text) {
    tokens_.push_back({kind, text, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)});
  }
  void fail(const char* code, std::size_t offset, std::size_t length, diagnostics::Arguments arguments) {
    found_.add(code, {file_, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)},
               std::move(arguments));
  }
  bool sees(std::string_view what) const { return source_.substr(at_).starts_with(what); }

  // Text up to the next tag, then that tag.
  void root() {
    std::size_t start = at_;
    std::size_t tag = find_tag(at_);
    if (tag == std::string_view::npos) {
      data(start, source_.size());
      at_ = source_.size();
      return;
    }
    at_ = tag + 2;
    char sign = at_ < source_.size() && (source_[at_] == '-' || source_[at_] == '+') ? source_[at_] : ' ';
    bool variable = source_[tag + 1] == '{';
    data(start, end_of_data(start, tag, sign, variable));
    if (sign != ' ') ++at_;
    switch (source_[tag + 1]) {
      case '#':
        comment(tag);
        break;
      case '{':
        push(TokenKind::variable_begin, tag, at_ - tag, source_.substr(tag, 2));
        inside(tag, true);
        break;
      default:
        if (raw(tag)) break;
        push(TokenKind::block_begin, tag, at_ - tag, source_.substr(tag, 2));
        inside(tag, false);
    }
  }

  std::size_t find_tag(std::size_t from) const {
    for (std::size_t i = source_.find('{', from); i != std::string_view::npos; i = source_.find('{', i + 1)) {
      if (i + 1 < source_.size() && (source_[i + 1] == '{' || source_[i + 1] == '%' || source_[i + 1] == '#'))
        return i;
    }
    return std::string_view::npos;
  }

  // Where the text before a tag ends: "-" takes all white space, a block or comment alone on its line the
  // indentation.
  std::size_t end_of_data(std::size_t start, std::size_t tag, char sign, bool variable) const {
    std::string_view text = source_.substr(start, tag - start);
    if (sign == '-') return start + strip_end(text).size();
    if (sign == '+' || variable) return tag;
    std::size_t line = text.find_last_of("\r\n");
    line = line == std::string_view::npos ? 0 : line + 1;
    bool at_line_start = line > 0 || start == 0 || source_[start - 1] == '\n' || source_[start - 1] == '\r';
    if (at_line_start && strip_start(text.substr(line)).empty()) return start + line;
    return tag;
  }

  void data(std::size_t start, std::size_t end) {
    if (start >= end) return;
    std::string_view text = source_.substr(start, end - start);
    if (text.find('\r') != std::string_view::npos) text = with_plain_line_breaks(text);
    push(TokenKind::data, start, end - start, text);
  }

  std::string_view with_plain_line_breaks(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\r') {
        plain += text[i];
      } else {
        plain += '\n';
        if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
      }
    }
    return arena_.copy(plain);
  }

  void skip_spaces() {
    while (std::size_t n = space_at_start(source_.substr(at_))) at_ += n;
  }
  void skip_line_break() {
    if (sees("\r\n")) {
      at_ += 2;
    } else if (sees("\n") || sees("\r")) {
      ++at_;
    }
  }

  void comment(std::size_t tag) {
    // "{#-#}" is a comment that ends with "-#}" or "#}"; the sign in front may be the sign of the end.
    std::size_t end = source_.find("#}", at_);
    if (end == std::string_view::npos) {
      fail("K503", tag, 2, {{"what", "{#"}, {"end", "#}"}});
      at_ = source_.size();
      return;
    }
    char sign = end > at_ ? source_[end - 1] : ' ';
    at_ = end + 2;
    if (sign == '-') {
      skip_spaces();
    } else if (sign != '+') {
      skip_line_break();
    }
  }

  // At "{% raw %}": everything up to "{% endraw %}" is text.
  bool raw(std::size_t tag) {
    std::size_t from = at_;
    if (!tag_word("raw", false)) {
      at_ = from;
      return false;
    }
    std::size_t start = at_;
    for (std::size_t i = source_.find("{%", start); i != std::string_view::npos;
         i = source_.find("{%", i + 1)) {
      at_ = i + 2;
      char sign = at_ < source_.size() && (source_[at_] == '-' || source_[at_] == '+') ? source_[at_] : ' ';
      if (sign != ' ') ++at_;
      if (!tag_word("endraw", true)) continue;
      data(start, end_of_data(start, i, sign, false));
      return true;
    }
    fail("K503", tag, from - tag, {{"what", "{% raw %}"}, {"end", "{% endraw %}"}});
    at_ = source_.size();
    return true;
  }

  // The rest of a tag that has only this word.
  bool tag_word(std::string_view word, bool trim) {
    while (at_ < source_.size() && is_blank(source_[at_])) ++at_;
    if (!sees(word)) return false;
    at_ += word.size();
    while (at_ < source_.size() && is_blank(source_[at_])) ++at_;
    if (sees("-%}")) {
      at_ += 3;
      skip_spaces();
      return true;
    }
    if (trim && sees("+%}")) {
      at_ += 3;
      return true;
    }
    if (!sees("%}")) return false;
    at_ += 2;
    if (trim) skip_line_break();
    return true;
  }

  // The tokens of one tag and its end. A tag that is never closed ends where the next one begins, or with the
  // file.
  void inside(std::size_t tag, bool variable) {
    std::string_view close = variable ? "}}" : "%}";
    std::vector<char> brackets;
    while (at_ < source_.size()) {
      // Inside { } of an object "}}" is two brackets; inside others it can only be the end.
      bool may_end = brackets.empty() || !variable || brackets.back() != '}';
      if (may_end && tag_end(variable, close)) return;
      if (sees("{%") || sees("{#") || (sees("{{") && !variable && brackets.empty())) break;
      if (!token(brackets)) return;
    }
    fail("K503", tag, 2, {{"what", variable ? "{{" : "{%"}, {"end", std::string(close)}});
    push(TokenKind::invalid, at_, 0, {});
    push(variable ? TokenKind::variable_end : TokenKind::block_end, at_, 0, {});
  }

  bool tag_end(bool variable, std::string_view close) {
    std::size_t start = at_;
    TokenKind kind = variable ? TokenKind::variable_end : TokenKind::block_end;
    if (sees("-") && source_.substr(at_ + 1).starts_with(close)) {
      at_ += 3;
      push(kind, start, 3, close);
      skip_spaces();
      return true;
    }
    if (!variable && sees("+%}")) {
      at_ += 3;
      push(kind, start, 3, close);
      return true;
    }
    if (!sees(close)) return false;
    at_ += 2;
    push(kind, start, 2, close);
    if (!variable) skip_line_break();
    return true;
  }

  bool token(std::vector<char>& brackets) {
    char c = source_[at_];
    if (is_blank(c)) {
      ++at_;
    } else if (is_letter(c)) {
      name();
    } else if (is_digit(c)) {
      number();
    } else if (c == '"' || c == '\'') {
      string(c);
    } else {
      symbol(brackets);
    }
    return true;
  }

  void name() {
    std::size_t start = at_;
    while (at_ < source_.size() && (is_letter(source_[at_]) || is_digit(source_[at_]))) ++at_;
    push(TokenKind::name, start, at_ - start, source_.substr(start, at_ - start));
  }

  // Decimal numbers only; after a dot ("rows.0") just the digits.
  void number() {
    std::size_t start = at_;
    auto digits = [&] {
      while (at_ < source_.size() && is_digit(source_[at_])) ++at_;
    };
    auto digit_at = [&](std::size_t i) { return i < source_.size() && is_digit(source_[i]); };
    digits();
    TokenKind kind = TokenKind::integer;
    bool after_dot = start > 0 && source_[start - 1] == '.';
    if (!after_dot) {
      if (sees(".") && digit_at(at_ + 1)) {
        kind = TokenKind::number;
        ++at_;
        digits();
      }
      if (sees("e") || sees("E")) {
        std::size_t sign =
            at_ + 1 < source_.size() && (source_[at_ + 1] == '-' || source_[at_ + 1] == '+') ? 1 : 0;
        if (digit_at(at_ + 1 + sign)) {
          kind = TokenKind::number;
          at_ += 1 + sign;
          digits();
        }
      }
    }
    std::string_view text = source_.substr(start, at_ - start);
    bool zeros = kind == TokenKind::integer && text.size() > 1 && text[0] == '0' &&
                 text.find_first_not_of('0') != std::string_view::npos;
    bool runs_on = at_ < source_.size() && is_letter(source_[at_]);
    if (zeros || runs_on) {
      while (at_ < source_.size() && (is_letter(source_[at_]) || is_digit(source_[at_]))) ++at_;
      fail("K516", start, at_ - start, {{"value", std::string(source_.substr(start, at_ - start))}});
      push(TokenKind::invalid, start, at_ - start, {});
      return;
    }
    push(kind, start, at_ - start, text);
  }

  void string(char quote) {
    std::size_t start = at_++;
    while (at_ < source_.size() && source_[at_] != quote) at_ += source_[at_] == '\\' ? 2 : 1;
    if (at_ >= source_.size()) {
      fail("K503", start, 1, {{"what", std::string(1, quote)}, {"end", std::string(1, quote)}});
      push(TokenKind::invalid, start, 1, {});
      // The rest of the line is lost; the next tag is read again.
      at_ = std::min(source_.find('\n', start), source_.size());
      return;
    }
    push(TokenKind::string, start, at_ + 1 - start, source_.substr(start + 1, at_ - start - 1));
    ++at_;
  }

  void symbol(std::vector<char>& brackets) {
    static constexpr std::array<std::string_view, 25> symbols = {
        "//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[",
        "]",  "(",  ")",  "{",  "}",  ">",  "<", "=", ".", ":", "|", ","};
    for (std::string_view s : symbols) {
      if (!sees(s)) continue;
      if (s == "(" || s == "[" || s == "{") brackets.push_back(s == "(" ? ')' : s == "[" ? ']' : '}');
      if (s == ")" || s == "]" || s == "}") {
        if (!brackets.empty() && brackets.back() == s[0]) {
          brackets.pop_back();
        } else {
          brackets.clear();  // the parser reports it
        }
      }
      push(TokenKind::symbol, at_, s.size(), s);
      at_ += s.size();
      return;
    }
    std::size_t length = 1;
    while (at_ + length < source_.size() &&
           (static_cast<unsigned char>(source_[at_ + length]) & 0xC0U) == 0x80U)
      ++length;
    fail("K502", at_, length, {{"value", std::string(source_.substr(at_, length))}});
    push(TokenKind::invalid, at_, length, {});
    at_ += length;
  }

  std::string_view source_;
  diagnostics::FileId file_;
  support::Arena& arena_;
  diagnostics::Diagnostics& found_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view source, diagnostics::FileId file, support::Arena& arena,
                            diagnostics::Diagnostics& found) {
  return Lexer(source, file, arena, found).run();
}

}  // namespace kontrakt::render
