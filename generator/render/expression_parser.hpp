// Expressions, with Jinja2's precedence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/ast.hpp"
#include "render/token_stream.hpp"

namespace kontrakt::render {

class ExpressionParser {
 public:
  ExpressionParser(TokenStream& tokens, support::Arena& nodes) : tokens_(tokens), nodes_(nodes) {}

  Expr* expression();
  // "a, b" without parentheses makes a tuple.
  Expr* tuple_or_expression(bool with_condition);
  // |name(…)|name(…) applied to `input`; the first bar is already read when `first_read`.
  Expr* filters(Expr* input, bool first_read);
  std::string string_literal();
  Expr* constant(Value value, Location at);
  Value text(std::string_view s) { return Value::text(nodes_.copy(s)); }

  template <class T>
  std::span<T> keep(const std::vector<T>& items) {
    std::span<T> kept = nodes_.array<T>(items.size());
    std::copy(items.begin(), items.end(), kept.begin());
    return kept;
  }

 private:
  struct Arguments {
    std::vector<Expr*> positional;
    std::vector<std::pair<Token, Expr*>> named;
  };

  Expr* make(Op op, Location at, std::initializer_list<Expr*> children);
  Expr* binary(Op op, Expr* a, Expr* b);
  void deeper(Expr* node, const Expr* child);
  Expr* or_level();
  Expr* and_level();
  Expr* not_level();
  Expr* compare_level();
  std::optional<Comparison> comparison();
  Expr* sum_level();
  Expr* concat_level();
  Expr* product_level();
  Expr* power_level();
  Expr* unary_level(bool with_filters);
  Expr* primary();
  Expr* number(const Token& token);
  Expr* parenthesis();
  Expr* list();
  Expr* object();
  Expr* postfix(Expr* node);
  Expr* filters_and_tests(Expr* node);
  Expr* dot(Expr* node);
  Expr* bracket(Expr* node);
  Expr* slice(Expr* node, Expr* first);
  Arguments arguments();
  Expr* call(Expr* callee);
  Expr* filter(Expr* input);
  Expr* test(Expr* subject);
  bool ends_test_here() const;
  void bind_filter(Expr* node, const Token& name, Arguments given);
  void bind_test(Expr* node, const Token& name, const Arguments& given);
  void bind_map(Expr* node, const Token& name, Arguments given);
  void bind_select(Expr* node, const Token& name, Arguments given, bool attribute);
  std::vector<Expr*> by_position(std::string_view owner, Location at,
                                 std::span<const std::string_view> parameters, std::size_t required,
                                 Arguments given);
  std::optional<std::string> constant_name(const Expr* node);

  class Nesting {
   public:
    explicit Nesting(ExpressionParser& parser);
    ~Nesting() { --parser_.nesting_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    Nesting(Nesting&&) = delete;
    Nesting& operator=(Nesting&&) = delete;

   private:
    ExpressionParser& parser_;
  };

  TokenStream& tokens_;
  support::Arena& nodes_;
  int nesting_ = 0;
};

}  // namespace kontrakt::render
