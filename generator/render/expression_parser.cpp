#include "render/expression_parser.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace kontrakt::render {
namespace {

using TokenKind = Token::Kind;

constexpr int max_nested_expressions = 60;
constexpr std::uint16_t max_tree_depth = 200;

// Fields with these names cannot be read with a dot in Jinja2: there they are methods of every object.
constexpr std::array<std::string_view, 11> object_methods = {
    "items", "keys", "values", "get", "copy", "pop", "clear", "update", "popitem", "setdefault", "fromkeys"};

bool is_object_method(std::string_view name) {
  return std::find(object_methods.begin(), object_methods.end(), name) != object_methods.end();
}

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

}  // namespace

ExpressionParser::Nesting::Nesting(ExpressionParser& parser) : parser_(parser) {
  if (parser_.nesting_ >= max_nested_expressions) parser_.tokens_.fail("K514", parser_.tokens_.here(), {});
  ++parser_.nesting_;
}

void ExpressionParser::deeper(Expr* node, const Expr* child) {
  if (child == nullptr) return;
  node->depth = std::max<std::uint16_t>(node->depth, static_cast<std::uint16_t>(child->depth + 1));
  if (node->depth > max_tree_depth) tokens_.fail("K514", node->at, {});
}

Expr* ExpressionParser::make(Op op, Location at, std::initializer_list<Expr*> children) {
  Expr* node = nodes_.array<Expr>(1).data();
  node->op = op;
  node->at = tokens_.since(at);
  std::array<Expr**, 3> places = {&node->a, &node->b, &node->c};
  std::size_t i = 0;
  for (Expr* child : children) {
    *places[i++] = child;
    deeper(node, child);
  }
  return node;
}

Expr* ExpressionParser::binary(Op op, Expr* a, Expr* b) {
  return make(op, a->at, {a, b});
}

Expr* ExpressionParser::constant(Value value, Location at) {
  Expr* node = make(Op::constant, at, {});
  node->value = value;
  return node;
}

Expr* ExpressionParser::expression() {
  Nesting nesting(*this);
  Expr* value = or_level();
  while (tokens_.take_name("if")) {
    Expr* condition = or_level();
    Expr* otherwise = tokens_.take_name("else") ? expression() : nullptr;
    value = make(Op::conditional, value->at, {value, condition, otherwise});
  }
  return value;
}

Expr* ExpressionParser::tuple_or_expression(bool with_condition) {
  auto one = [&] { return with_condition ? expression() : or_level(); };
  Expr* first = one();
  if (!tokens_.is_symbol(",")) return first;
  std::vector<Expr*> items = {first};
  while (tokens_.take_symbol(",")) {
    if (tokens_.at_tag_end() || tokens_.is_symbol(")")) break;
    items.push_back(one());
  }
  Expr* node = make(Op::tuple, first->at, {});
  for (const Expr* item : items) deeper(node, item);
  node->list = keep(items);
  return node;
}

Expr* ExpressionParser::or_level() {
  Expr* left = and_level();
  while (tokens_.take_name("or")) left = binary(Op::either, left, and_level());
  return left;
}

Expr* ExpressionParser::and_level() {
  Expr* left = not_level();
  while (tokens_.take_name("and")) left = binary(Op::both, left, not_level());
  return left;
}

Expr* ExpressionParser::not_level() {
  if (!tokens_.is_name("not")) return compare_level();
  Nesting nesting(*this);
  Location at = tokens_.here();
  tokens_.take();
  Expr* operand = not_level();
  return make(Op::negation, at, {operand});
}

std::optional<Comparison> ExpressionParser::comparison() {
  static constexpr std::array<std::pair<std::string_view, Comparison>, 6> symbols = {
      {{"==", Comparison::equal},
       {"!=", Comparison::not_equal},
       {"<", Comparison::less},
       {"<=", Comparison::less_equal},
       {">", Comparison::greater},
       {">=", Comparison::greater_equal}}};
  for (const auto& [symbol, meaning] : symbols) {
    if (tokens_.take_symbol(symbol)) return meaning;
  }
  if (tokens_.take_name("in")) return Comparison::in;
  if (tokens_.is_name("not") && tokens_.ahead().kind == TokenKind::name && tokens_.ahead().text == "in") {
    tokens_.take();
    tokens_.take();
    return Comparison::not_in;
  }
  return std::nullopt;
}

Expr* ExpressionParser::compare_level() {
  Expr* first = sum_level();
  std::vector<Comparison> comparisons;
  std::vector<Expr*> operands;
  while (auto next = comparison()) {
    comparisons.push_back(*next);
    operands.push_back(sum_level());
  }
  if (comparisons.empty()) return first;
  Expr* node = make(Op::compare, first->at, {first});
  for (const Expr* operand : operands) deeper(node, operand);
  node->list = keep(operands);
  node->comparisons = keep(comparisons);
  return node;
}

Expr* ExpressionParser::sum_level() {
  Expr* left = concat_level();
  while (true) {
    if (tokens_.take_symbol("+")) {
      left = binary(Op::add, left, concat_level());
    } else if (tokens_.take_symbol("-")) {
      left = binary(Op::subtract, left, concat_level());
    } else {
      return left;
    }
  }
}

Expr* ExpressionParser::concat_level() {
  Expr* first = product_level();
  if (!tokens_.is_symbol("~")) return first;
  std::vector<Expr*> parts = {first};
  while (tokens_.take_symbol("~")) parts.push_back(product_level());
  Expr* node = make(Op::concat, first->at, {});
  for (const Expr* part : parts) deeper(node, part);
  node->list = keep(parts);
  return node;
}

Expr* ExpressionParser::product_level() {
  Expr* left = power_level();
  while (true) {
    if (tokens_.take_symbol("*")) {
      left = binary(Op::multiply, left, power_level());
    } else if (tokens_.take_symbol("/")) {
      left = binary(Op::divide, left, power_level());
    } else if (tokens_.take_symbol("//")) {
      left = binary(Op::floor_divide, left, power_level());
    } else if (tokens_.take_symbol("%")) {
      left = binary(Op::modulo, left, power_level());
    } else {
      return left;
    }
  }
}

// As in Jinja2, and unlike Python: 2 ** 3 ** 2 is (2 ** 3) ** 2, and -2 ** 2 is 4.
Expr* ExpressionParser::power_level() {
  Expr* left = unary_level(true);
  while (tokens_.take_symbol("**")) left = binary(Op::power, left, unary_level(true));
  return left;
}

Expr* ExpressionParser::unary_level(bool with_filters) {
  Nesting nesting(*this);
  Location at = tokens_.here();
  Expr* node = nullptr;
  if (tokens_.take_symbol("-")) {
    Expr* operand = unary_level(false);
    node = make(Op::minus, at, {operand});
  } else if (tokens_.take_symbol("+")) {
    Expr* operand = unary_level(false);
    node = make(Op::plus, at, {operand});
  } else {
    node = primary();
  }
  node = postfix(node);
  return with_filters ? filters_and_tests(node) : node;
}

Expr* ExpressionParser::primary() {
  Location at = tokens_.here();
  if (tokens_.is(TokenKind::string)) return constant(text(string_literal()), at);
  if (tokens_.is(TokenKind::integer) || tokens_.is(TokenKind::number)) return number(tokens_.take());
  if (tokens_.is_symbol("(")) return parenthesis();
  if (tokens_.is_symbol("[")) return list();
  if (tokens_.is_symbol("{")) return object();
  Token token = tokens_.expect(TokenKind::name, "@expression");
  std::string_view word = token.text;
  if (word == "true" || word == "True") return constant(Value::boolean(true), at);
  if (word == "false" || word == "False") return constant(Value::boolean(false), at);
  if (word == "none" || word == "None") return constant(Value::none(), at);
  if (word == "varargs" || word == "kwargs") {
    tokens_.fail("K517", at, {{"what", std::string(word)}});
  }
  Expr* node = make(Op::name, at, {});
  node->key = Key(word);
  return node;
}

Expr* ExpressionParser::number(const Token& token) {
  const char* begin = token.text.data();
  const char* end = begin + token.text.size();
  if (token.kind == TokenKind::integer) {
    std::int64_t i = 0;
    if (std::from_chars(begin, end, i).ec == std::errc{}) {
      return constant(Value::integer(i), tokens_.place(token));
    }
  } else {
    double d = 0;
    if (std::from_chars(begin, end, d).ec == std::errc{}) {
      return constant(Value::number(d), tokens_.place(token));
    }
  }
  tokens_.fail("K516", tokens_.place(token), {{"value", std::string(token.text)}});
}

Expr* ExpressionParser::parenthesis() {
  Location at = tokens_.here();
  tokens_.expect_symbol("(");
  Expr* node = nullptr;
  if (tokens_.is_symbol(")")) {
    node = make(Op::tuple, at, {});
  } else {
    node = tuple_or_expression(true);
  }
  tokens_.expect_symbol(")");
  node->at = tokens_.since(at);
  return node;
}

Expr* ExpressionParser::list() {
  Location at = tokens_.here();
  tokens_.expect_symbol("[");
  std::vector<Expr*> items;
  while (!tokens_.is_symbol("]")) {
    items.push_back(expression());
    if (!tokens_.take_symbol(",")) break;
  }
  tokens_.expect_symbol("]");
  Expr* node = make(Op::list, at, {});
  for (const Expr* item : items) deeper(node, item);
  node->list = keep(items);
  return node;
}

Expr* ExpressionParser::object() {
  Location at = tokens_.here();
  tokens_.expect_symbol("{");
  std::vector<Expr*> items;
  while (!tokens_.is_symbol("}")) {
    items.push_back(expression());
    tokens_.expect_symbol(":");
    items.push_back(expression());
    if (!tokens_.take_symbol(",")) break;
  }
  tokens_.expect_symbol("}");
  Expr* node = make(Op::object, at, {});
  for (const Expr* item : items) deeper(node, item);
  node->list = keep(items);
  return node;
}

// Neighbouring literals are one: "a" "b".
std::string ExpressionParser::string_literal() {
  std::string decoded;
  do {
    Token token = tokens_.expect(TokenKind::string, "@text");
    std::string_view s = token.text;
    for (std::size_t i = 0; i < s.size(); ++i) {
      if (s[i] == '\r') {
        decoded += '\n';
        if (i + 1 < s.size() && s[i + 1] == '\n') ++i;
        continue;
      }
      if (s[i] != '\\') {
        decoded += s[i];
        continue;
      }
      char c = s[++i];
      std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
      std::uint32_t code = 0;
      if (digits > 0) {
        const char* from = s.data() + std::min(i + 1, s.size());
        const char* to = s.data() + std::min(i + 1 + digits, s.size());
        auto read = std::from_chars(from, to, code, 16);
        bool whole = read.ptr == from + digits && read.ec == std::errc{};
        if (!whole || (code >= 0xD800 && code < 0xE000)) {
          tokens_.fail("K517", tokens_.place(token), {{"what", "\\" + std::string(1, c)}});
        }
        append_utf8(decoded, code);
        i += digits;
        continue;
      }
      switch (c) {
        case 'n':
          decoded += '\n';
          break;
        case 't':
          decoded += '\t';
          break;
        case 'r':
          decoded += '\r';
          break;
        case '\\':
        case '"':
        case '\'':
          decoded += c;
          break;
        default:
          tokens_.fail("K517", tokens_.place(token), {{"what", "\\" + std::string(1, c)}});
      }
    }
  } while (tokens_.is(TokenKind::string));
  return decoded;
}

Expr* ExpressionParser::postfix(Expr* node) {
  while (true) {
    if (tokens_.is_symbol(".")) {
      node = dot(node);
    } else if (tokens_.is_symbol("[")) {
      node = bracket(node);
    } else if (tokens_.is_symbol("(")) {
      node = call(node);
    } else {
      return node;
    }
  }
}

Expr* ExpressionParser::filters_and_tests(Expr* node) {
  while (true) {
    if (tokens_.take_symbol("|")) {
      node = filter(node);
    } else if (tokens_.take_name("is")) {
      node = test(node);
    } else {
      return node;
    }
  }
}

Expr* ExpressionParser::dot(Expr* node) {
  tokens_.expect_symbol(".");
  Location at = tokens_.here();
  if (tokens_.is(TokenKind::integer)) {
    Expr* index = number(tokens_.take());
    return binary(Op::subscript, node, index);
  }
  Token name = tokens_.expect(TokenKind::name, "@name");
  if (is_object_method(name.text) && !tokens_.is_symbol("(")) {
    tokens_.report("K519", at, {{"name", std::string(name.text)}});
  }
  Expr* attribute = make(Op::attribute, node->at, {node});
  attribute->key = Key(name.text);
  return attribute;
}

Expr* ExpressionParser::bracket(Expr* node) {
  tokens_.expect_symbol("[");
  Expr* index = tokens_.is_symbol(":") ? nullptr : expression();
  if (index == nullptr || tokens_.is_symbol(":")) return slice(node, index);
  tokens_.expect_symbol("]");
  return binary(Op::subscript, node, index);
}

Expr* ExpressionParser::slice(Expr* node, Expr* first) {
  std::vector<Expr*> bounds = {first, nullptr, nullptr};
  for (std::size_t i = 1; i < 3 && tokens_.take_symbol(":"); ++i) {
    if (!tokens_.is_symbol(":") && !tokens_.is_symbol("]")) bounds[i] = expression();
  }
  tokens_.expect_symbol("]");
  Expr* slice = make(Op::slice, node->at, {node});
  for (const Expr* bound : bounds) deeper(slice, bound);
  slice->list = keep(bounds);
  return slice;
}

ExpressionParser::Arguments ExpressionParser::arguments() {
  Arguments given;
  tokens_.expect_symbol("(");
  while (!tokens_.is_symbol(")")) {
    if (tokens_.is_symbol("*") || tokens_.is_symbol("**")) {
      tokens_.fail("K517", tokens_.here(), {{"what", std::string(tokens_.now().text)}});
    }
    if (tokens_.is(TokenKind::name) && tokens_.ahead().kind == TokenKind::symbol &&
        tokens_.ahead().text == "=") {
      Token name = tokens_.take();
      tokens_.take();
      for (const auto& [earlier, value] : given.named) {
        if (earlier.text == name.text)
          tokens_.fail("K504", tokens_.place(name),
                       {{"found", TokenStream::quoted(name.text)}, {"expected", "@argument"}});
      }
      given.named.emplace_back(name, expression());
    } else if (!given.named.empty()) {
      tokens_.unexpected("@named_argument");
    } else {
      given.positional.push_back(expression());
    }
    if (!tokens_.take_symbol(",")) break;
  }
  tokens_.expect_symbol(")");
  return given;
}

Expr* ExpressionParser::call(Expr* callee) {
  Arguments given = arguments();
  bool plain = given.positional.empty() && given.named.empty();
  if (callee->op == Op::name && callee->key.name() == "super" && plain)
    return make(Op::super_call, callee->at, {});
  if (callee->op == Op::attribute && callee->a->op == Op::name && callee->a->key.name() == "self" && plain) {
    Expr* node = make(Op::self_call, callee->at, {});
    node->key = callee->key;
    return node;
  }
  Expr* node = make(Op::call, callee->at, {callee});
  std::vector<Expr*> all = given.positional;
  std::vector<Key> names;
  for (const auto& [name, value] : given.named) {
    names.emplace_back(name.text);
    all.push_back(value);
  }
  for (const Expr* argument : all) deeper(node, argument);
  node->list = keep(all);
  node->names = keep(names);
  return node;
}

Expr* ExpressionParser::filters(Expr* input, bool first_read) {
  if (first_read) input = filter(input);
  while (tokens_.take_symbol("|")) input = filter(input);
  return input;
}

}  // namespace kontrakt::render
