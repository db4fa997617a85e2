// The part of ExpressionParser that reads filters and tests: their names and arguments are checked here, so
// that a misspelt filter is found before any page is made.
#include <algorithm>
#include <array>

#include "render/expression_parser.hpp"
#include "render/filters.hpp"
#include "render/nearest.hpp"
#include "render/tests.hpp"

namespace kontrakt::render {

namespace {
using TokenKind = Token::Kind;
}  // namespace

// Words that end an expression and so cannot be a test's bare argument.
bool ExpressionParser::ends_test_here() const {
  return tokens_.is_name("else") || tokens_.is_name("or") || tokens_.is_name("and");
}

Expr* ExpressionParser::filter(Expr* input) {
  Token name = tokens_.expect(TokenKind::name, "@filter");
  Arguments given = tokens_.is_symbol("(") ? arguments() : Arguments{};
  Expr* node = make(Op::filter, input->at, {input});
  bind_filter(node, name, std::move(given));
  if (tokens_.is_symbol("(")) tokens_.unexpected("@end_of_filter");
  return node;
}

void ExpressionParser::bind_filter(Expr* node, const Token& name, Arguments given) {
  Location at = tokens_.place(name);
  node->filter = find_filter(name.text);
  if (node->filter == nullptr) {
    auto known = filter_names();
    std::string nearest = nearest_name(name.text, known);
    diagnostics::Arguments arguments = {{"name", std::string(name.text)}};
    if (!nearest.empty()) arguments.emplace_back("nearest", nearest);
    tokens_.report("K508", at, std::move(arguments));
    return;
  }
  switch (node->filter->shape) {
    case FilterEntry::Shape::map:
      bind_map(node, name, std::move(given));
      return;
    case FilterEntry::Shape::select:
    case FilterEntry::Shape::reject:
      bind_select(node, name, std::move(given), false);
      return;
    case FilterEntry::Shape::selectattr:
    case FilterEntry::Shape::rejectattr:
      bind_select(node, name, std::move(given), true);
      return;
    case FilterEntry::Shape::plain:
      break;
  }
  auto all = by_position(name.text, at, node->filter->parameters, node->filter->required, std::move(given));
  for (const Expr* argument : all) deeper(node, argument);
  node->list = keep(all);
}

// The arguments in the order of the parameters, null where none is given.
std::vector<Expr*> ExpressionParser::by_position(std::string_view owner, Location at,
                                                 std::span<const std::string_view> parameters,
                                                 std::size_t required, Arguments given) {
  std::vector<Expr*> all(parameters.size(), nullptr);
  auto wrong = [&](std::string_view argument, Location where) {
    std::string takes;
    for (std::string_view parameter : parameters)
      takes += (takes.empty() ? "" : ", ") + std::string(parameter);
    diagnostics::Arguments arguments = {{"name", std::string(owner)}, {"argument", std::string(argument)}};
    if (!takes.empty()) arguments.emplace_back("known", takes);
    tokens_.fail("K510", where, std::move(arguments));
  };
  for (std::size_t i = 0; i < given.positional.size(); ++i) {
    if (i >= all.size()) wrong(std::to_string(i + 1), given.positional[i]->at);
    all[i] = given.positional[i];
  }
  for (const auto& [name, value] : given.named) {
    auto found = std::find(parameters.begin(), parameters.end(), name.text);
    auto index = static_cast<std::size_t>(found - parameters.begin());
    if (found == parameters.end() || all[index] != nullptr) wrong(name.text, tokens_.place(name));
    all[index] = value;
  }
  for (std::size_t i = 0; i < required; ++i) {
    if (all[i] == nullptr) {
      tokens_.fail("K511", at, {{"name", std::string(owner)}, {"argument", std::string(parameters[i])}});
    }
  }
  return all;
}

std::optional<std::string> ExpressionParser::constant_name(const Expr* node) {
  if (node->op != Op::constant || !node->value.is_string()) {
    tokens_.report("K504", node->at, {{"found", "@expression"}, {"expected", "@text"}});
    return std::nullopt;
  }
  return std::string(node->value.as_string());
}

// map(attribute="a.b", default=…) or map("filter", its arguments…).
void ExpressionParser::bind_map(Expr* node, const Token& name, Arguments given) {
  if (given.positional.empty()) {
    static constexpr std::array<std::string_view, 2> parameters = {"attribute", "default"};
    auto all = by_position(name.text, tokens_.place(name), parameters, 1, std::move(given));
    for (const Expr* argument : all) deeper(node, argument);
    node->list = keep(all);
    return;
  }
  Expr* first = given.positional.front();
  auto inner_name = constant_name(first);
  if (!inner_name) return;
  given.positional.erase(given.positional.begin());
  Token inner{TokenKind::name, nodes_.copy(*inner_name), first->at.offset, first->at.length};
  bind_filter(node, inner, std::move(given));
  if (node->filter != nullptr && node->filter->shape != FilterEntry::Shape::plain) {
    tokens_.report("K517", first->at, {{"what", "map(\"" + *inner_name + "\")"}});
  }
  node->inner = node->filter;
  node->filter = find_filter(name.text);
}

// select("test", argument) and selectattr("a.b", "test", argument); without a test: what is true.
void ExpressionParser::bind_select(Expr* node, const Token& name, Arguments given, bool attribute) {
  Location at = tokens_.place(name);
  if (!given.named.empty()) {
    const Token& named = given.named.front().first;
    tokens_.fail("K510", tokens_.place(named),
                 {{"name", std::string(name.text)}, {"argument", std::string(named.text)}});
  }
  std::vector<Expr*> kept;
  if (attribute) {
    if (given.positional.empty()) {
      tokens_.fail("K511", at, {{"name", std::string(name.text)}, {"argument", "attribute"}});
    }
    kept.push_back(given.positional.front());
    given.positional.erase(given.positional.begin());
  }
  if (!given.positional.empty()) {
    Expr* first = given.positional.front();
    given.positional.erase(given.positional.begin());
    auto test_name = constant_name(first);
    if (!test_name) return;
    kept.insert(kept.end(), given.positional.begin(), given.positional.end());
    Token inner{TokenKind::name, nodes_.copy(*test_name), first->at.offset, first->at.length};
    bind_test(node, inner, given);
  }
  for (const Expr* argument : kept) deeper(node, argument);
  node->list = keep(kept);
}

Expr* ExpressionParser::test(Expr* subject) {
  bool negated = tokens_.take_name("not");
  Token name = tokens_.expect(TokenKind::name, "@test");
  Arguments given;
  if (tokens_.is_symbol("(")) {
    given = arguments();
  } else if ((tokens_.is(TokenKind::name) && !ends_test_here()) || tokens_.is(TokenKind::string) ||
             tokens_.is(TokenKind::integer) || tokens_.is(TokenKind::number) || tokens_.is_symbol("[") ||
             tokens_.is_symbol("{")) {
    if (tokens_.is_name("is")) tokens_.unexpected("@end_of_test");
    Expr* argument = primary();
    given.positional.push_back(postfix(argument));
  }
  Expr* node = make(Op::test, subject->at, {subject});
  bind_test(node, name, given);
  for (const Expr* argument : given.positional) deeper(node, argument);
  node->list = keep(given.positional);
  return negated ? make(Op::negation, subject->at, {node}) : node;
}

void ExpressionParser::bind_test(Expr* node, const Token& name, const Arguments& given) {
  Location at = tokens_.place(name);
  node->test = find_test(name.text);
  if (node->test == nullptr) {
    auto known = test_names();
    std::string nearest = nearest_name(name.text, known);
    diagnostics::Arguments arguments = {{"name", std::string(name.text)}};
    if (!nearest.empty()) arguments.emplace_back("nearest", nearest);
    tokens_.report("K509", at, std::move(arguments));
    return;
  }
  if (!given.named.empty() || given.positional.size() != node->test->arguments) {
    tokens_.report("K512", at,
                   {{"name", std::string(name.text)}, {"count", std::to_string(node->test->arguments)}});
  }
}

}  // namespace kontrakt::render
