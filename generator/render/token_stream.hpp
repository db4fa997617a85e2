// The parser's place in the tokens of a template, and its way of failing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "render/lexer.hpp"

namespace kontrakt::render {

// Thrown where a tag cannot be understood and caught where the next tag begins; the message has been added.
struct TagFault {};

class TokenStream {
 public:
  TokenStream(std::vector<Token> tokens, diagnostics::FileId file, diagnostics::Diagnostics& found)
      : tokens_(std::move(tokens)), file_(file), found_(found) {}

  const Token& now() const { return tokens_[at_]; }
  const Token& ahead() const { return tokens_[at_ + 1 < tokens_.size() ? at_ + 1 : at_]; }
  Token take() {
    Token token = tokens_[at_];
    if (at_ + 1 < tokens_.size()) ++at_;
    return token;
  }
  bool is(Token::Kind kind) const { return now().kind == kind; }
  bool is_symbol(std::string_view s) const { return now().kind == Token::Kind::symbol && now().text == s; }
  bool is_name(std::string_view s) const { return now().kind == Token::Kind::name && now().text == s; }
  bool take_symbol(std::string_view s) {
    if (!is_symbol(s)) return false;
    take();
    return true;
  }
  bool take_name(std::string_view s) {
    if (!is_name(s)) return false;
    take();
    return true;
  }
  void expect_symbol(std::string_view s) {
    if (!take_symbol(s)) unexpected(quoted(s));
  }
  void expect_name(std::string_view s) {
    if (!take_name(s)) unexpected(quoted(s));
  }
  Token expect(Token::Kind kind, const std::string& expected) {
    if (now().kind != kind) unexpected(expected);
    return take();
  }
  bool at_tag_end() const { return is(Token::Kind::block_end) || is(Token::Kind::variable_end); }
  // After a fault: on to the end of the tag, which is left to be read.
  void skip_tag() {
    while (!at_tag_end() && !is(Token::Kind::end) && !is(Token::Kind::data)) take();
  }

  // `expected` is a term ("@template_name") or a quoted symbol.
  [[noreturn]] void unexpected(const std::string& expected) {
    if (!is(Token::Kind::invalid)) {
      std::string found = at_tag_end() || is(Token::Kind::symbol) || is(Token::Kind::name)
                              ? quoted(now().text)
                          : is(Token::Kind::end) || is(Token::Kind::data) ? "@end_of_tag"
                          : is(Token::Kind::string)                       ? "@text"
                                                                          : quoted(now().text);
      fail("K504", here(), {{"found", found}, {"expected", expected}});
    }
    throw TagFault{};
  }
  [[noreturn]] void fail(const char* code, diagnostics::Location at, diagnostics::Arguments arguments,
                         std::vector<diagnostics::Location> related = {}) {
    report(code, at, std::move(arguments), std::move(related));
    throw TagFault{};
  }
  void report(const char* code, diagnostics::Location at, diagnostics::Arguments arguments,
              std::vector<diagnostics::Location> related = {}) {
    found_.add(code, at, std::move(arguments), std::move(related));
  }

  diagnostics::Location place(const Token& token) const { return {file_, token.offset, token.length}; }
  diagnostics::Location here() const { return place(now()); }
  // From the beginning of `first` to the end of the token before this one.
  diagnostics::Location since(diagnostics::Location first) const {
    const Token& last = tokens_[at_ > 0 ? at_ - 1 : 0];
    std::uint32_t end = last.offset + last.length;
    return {file_, first.offset, end > first.offset ? end - first.offset : first.length};
  }
  static std::string quoted(std::string_view s) { return "\"" + std::string(s) + "\""; }

 private:
  std::vector<Token> tokens_;
  diagnostics::FileId file_;
  diagnostics::Diagnostics& found_;
  std::size_t at_ = 0;
};

}  // namespace kontrakt::render
