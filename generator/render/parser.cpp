#include "render/parser.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "render/expression_parser.hpp"
#include "render/nearest.hpp"
#include "render/token_stream.hpp"

namespace kontrakt::render {
namespace {

using TokenKind = Token::Kind;
using Words = std::initializer_list<std::string_view>;

constexpr int max_nested_statements = 60;  // statements inside each other

constexpr std::array<std::string_view, 13> statement_words = {"for",    "if",   "block", "extends", "include",
                                                              "import", "from", "macro", "call",    "filter",
                                                              "set",    "with", "raw"};

class Parser {
 public:
  Parser(Template& into, diagnostics::Diagnostics& found)
      : into_(into),
        nodes_(into.nodes),
        tokens_(tokenize(into.source, into.file, into.nodes, found), into.file, found),
        expressions_(tokens_, into.nodes) {}

  void run() { into_.body = statements("", {}, {}); }

 private:
  Stmt* make(Stmt::Kind kind, Location at) {
    Stmt* node = nodes_.array<Stmt>(1).data();
    node->kind = kind;
    node->at = at;
    return node;
  }

  // Statements up to a tag that begins with one of `ends`, which is then the current token; or to the end of
  // the file. `opener` and `opened` name the tag that is to be closed.
  Body statements(std::string_view opener, Location opened, Words ends) {
    std::vector<Stmt*> body;
    if (!opener.empty()) ++nesting_;
    bool closed = ends.size() == 0;
    while (!tokens_.is(TokenKind::end)) {
      if (tokens_.is(TokenKind::data)) {
        Token token = tokens_.take();
        Stmt* text = make(Stmt::Kind::text, tokens_.place(token));
        text->text = token.text;
        body.push_back(text);
      } else if (tokens_.is(TokenKind::variable_begin)) {
        if (Stmt* node = output()) body.push_back(node);
      } else {
        Token begin = tokens_.take();
        auto is_end = [&](std::string_view word) { return tokens_.is_name(word); };
        if (std::any_of(ends.begin(), ends.end(), is_end)) {
          closed = true;
          break;
        }
        if (Stmt* node = tag(begin)) body.push_back(node);
      }
    }
    if (!closed && !too_deep_) {
      tokens_.report("K506", opened,
                     {{"name", std::string(opener)}, {"end", std::string(*(ends.end() - 1))}});
    }
    if (!opener.empty()) --nesting_;
    return {{}, expressions_.keep(body)};
  }

  Stmt* output() {
    Location at = tokens_.place(tokens_.take());
    Stmt* node = make(Stmt::Kind::output, at);
    bool good = guarded([&] { node->expr = expressions_.tuple_or_expression(true); });
    close(TokenKind::variable_end, good);
    if (!good) return nullptr;
    node->at = node->expr->at;
    return node;
  }

  // Runs a part of a tag; false, with the rest of the tag skipped, when it is faulty.
  template <class Part>
  bool guarded(Part part) {
    try {
      part();
      return true;
    } catch (const TagFault&) {
      tokens_.skip_tag();
      return false;
    }
  }

  // The end of a tag; what stands before it is a fault, told once.
  void close(TokenKind end, bool tell = true) {
    if (!tokens_.is(end) && tell) {
      guarded([&] { tokens_.unexpected(TokenStream::quoted(end == TokenKind::block_end ? "%}" : "}}")); });
    }
    tokens_.skip_tag();
    if (tokens_.at_tag_end()) tokens_.take();
  }
  void close_block(bool tell = true) { close(TokenKind::block_end, tell); }

  Stmt* tag(const Token& begin) {
    if (nesting_ >= max_nested_statements) {
      if (!too_deep_) tokens_.report("K514", tokens_.place(begin), {});
      too_deep_ = true;
      while (!tokens_.is(TokenKind::end)) tokens_.take();
      return nullptr;
    }
    Location at = tokens_.here();
    if (!tokens_.is(TokenKind::name)) {
      guarded([&] { tokens_.unexpected("@tag"); });
      close_block(false);
      return nullptr;
    }
    std::string_view word = tokens_.take().text;
    if (word == "for") return loop(at);
    if (word == "if") return branch(at);
    if (word == "block") return block(at);
    if (word == "extends") return extends(at);
    if (word == "include") return include(at);
    if (word == "import") return import(at);
    if (word == "from") return from(at);
    if (word == "macro") return macro(at);
    if (word == "call") return call_block(at);
    if (word == "filter") return filter_block(at);
    if (word == "set") return set(at);
    if (word == "with") return with(at);
    unknown(word, at);
    return nullptr;
  }

  void unknown(std::string_view word, Location at) {
    static constexpr std::array<std::string_view, 7> elsewhere = {
        "autoescape", "do", "trans", "continue", "break", "pluralize", "print"};
    std::string name(word);
    if (word.starts_with("end") || word == "else" || word == "elif") {
      tokens_.report("K507", at, {{"name", name}});
    } else if (std::find(elsewhere.begin(), elsewhere.end(), word) != elsewhere.end()) {
      tokens_.report("K517", at, {{"what", "{% " + name + " %}"}});
    } else {
      std::string nearest = nearest_name(word, statement_words);
      diagnostics::Arguments arguments = {{"name", name}};
      if (!nearest.empty()) arguments.emplace_back("nearest", nearest);
      tokens_.report("K505", at, std::move(arguments));
    }
    tokens_.skip_tag();
    close_block(false);
  }

  // The end tag of `opener`, which is the current token.
  void end_tag(bool optional_name = false, std::string_view name = {}) {
    if (tokens_.is(TokenKind::end)) return;
    tokens_.take();
    if (optional_name && tokens_.is_name(name)) tokens_.take();
    close_block();
  }

  Body body_until(std::string_view opener, Location opened, std::string_view end) {
    Body body = statements(opener, opened, {end});
    end_tag();
    return body;
  }

  Target target() {
    Token token = tokens_.expect(TokenKind::name, "@name");
    static constexpr std::array<std::string_view, 8> reserved = {"true",  "false", "none", "True",
                                                                 "False", "None",  "loop", "self"};
    bool special = std::find(reserved.begin(), reserved.end(), token.text) != reserved.end() ||
                   token.text == "super" || token.text == "caller" || token.text == "varargs" ||
                   token.text == "kwargs";
    if (special) tokens_.fail("K518", tokens_.place(token), {{"name", std::string(token.text)}});
    Target target;
    target.key = Key(token.text);
    target.at = tokens_.place(token);
    return target;
  }

  // a  or  a, b  or  (a, b)
  std::span<Target> targets() {
    std::vector<Target> all;
    bool brackets = tokens_.take_symbol("(");
    do {
      if (!all.empty() && !tokens_.is(TokenKind::name)) break;
      all.push_back(target());
    } while (tokens_.take_symbol(","));
    if (brackets) tokens_.expect_symbol(")");
    return expressions_.keep(all);
  }

  Stmt* loop(Location at) {
    Stmt* node = make(Stmt::Kind::loop, at);
    bool good = guarded([&] {
      node->targets = targets();
      std::vector<Target> same(node->targets.begin(), node->targets.end());
      node->test_targets = expressions_.keep(same);
      tokens_.expect_name("in");
      node->expr = expressions_.tuple_or_expression(false);
      if (tokens_.take_name("if")) node->test = expressions_.expression();
      if (tokens_.is_name("recursive")) tokens_.fail("K517", tokens_.here(), {{"what", "recursive"}});
    });
    close_block(good);
    node->body = statements("for", at, {"else", "endfor"});
    if (tokens_.is_name("else")) {
      end_tag();
      node->otherwise = statements("for", at, {"endfor"});
    }
    end_tag();
    return good ? node : nullptr;
  }

  Stmt* branch(Location at) {
    Stmt* node = make(Stmt::Kind::branch, at);
    std::vector<Branch> branches;
    bool all_good = true;
    while (true) {
      Branch next;
      bool good = guarded([&] { next.test.expr = expressions_.tuple_or_expression(false); });
      close_block(good);
      all_good = all_good && good;
      next.body = statements("if", at, {"elif", "else", "endif"});
      branches.push_back(next);
      if (!tokens_.take_name("elif")) break;
    }
    if (tokens_.is_name("else")) {
      end_tag();
      branches.push_back({{}, statements("if", at, {"endif"})});
    }
    end_tag();
    node->branches = expressions_.keep(branches);
    return all_good ? node : nullptr;
  }

  Stmt* block(Location at) {
    Stmt* node = make(Stmt::Kind::block, at);
    Block* block = nodes_.array<Block>(1).data();
    std::string_view name;
    bool good = guarded([&] {
      Token token = tokens_.expect(TokenKind::name, "@name");
      name = token.text;
      block->name = Key(token.text);
      block->at = tokens_.place(token);
      node->scoped = tokens_.take_name("scoped");
      if (tokens_.is_name("required")) tokens_.fail("K517", tokens_.here(), {{"what", "required"}});
    });
    close_block(good);
    block->body = statements("block", at, {"endblock"});
    end_tag(true, name);
    if (!good) return nullptr;
    auto same = [&](const Block* other) { return other->name == block->name; };
    auto earlier = std::find_if(into_.blocks.begin(), into_.blocks.end(), same);
    if (earlier != into_.blocks.end()) {
      tokens_.report("K520", block->at, {{"name", std::string(name)}}, {(*earlier)->at});
    } else {
      into_.blocks.push_back(block);
    }
    node->own_block = block;
    return node;
  }

  // The names of other templates are plain strings, so that all of them are read and checked before any page
  // is made.
  void template_name(Stmt* node) {
    Location at = tokens_.here();
    if (!tokens_.is(TokenKind::string)) tokens_.unexpected("@template_name");
    node->text = nodes_.copy(expressions_.string_literal());
    node->at = tokens_.since(at);
  }

  Stmt* extends(Location at) {
    Stmt* node = make(Stmt::Kind::extends, at);
    bool good = guarded([&] {
      template_name(node);
      if (nesting_ > 0) tokens_.fail("K521", at, {});
      if (into_.extends != nullptr) tokens_.fail("K522", at, {}, {into_.extends->at});
    });
    close_block(good);
    if (!good) return nullptr;
    into_.extends = node;
    into_.references.push_back(node);
    return node;
  }

  void context_words(Stmt* node, bool usual) {
    node->with_context = usual;
    bool with = tokens_.is_name("with");
    if (!with && !tokens_.is_name("without")) return;
    tokens_.take();
    tokens_.expect_name("context");
    node->with_context = with;
  }

  Stmt* include(Location at) {
    Stmt* node = make(Stmt::Kind::include, at);
    bool good = guarded([&] {
      template_name(node);
      if (tokens_.is_name("ignore")) tokens_.fail("K517", tokens_.here(), {{"what", "ignore missing"}});
      context_words(node, true);
    });
    close_block(good);
    if (!good) return nullptr;
    into_.references.push_back(node);
    return node;
  }

  Stmt* import(Location at) {
    Stmt* node = make(Stmt::Kind::import, at);
    bool good = guarded([&] {
      template_name(node);
      tokens_.expect_name("as");
      Import whole;
      whole.target = target();
      node->imports = expressions_.keep(std::vector<Import>{whole});
      context_words(node, false);
    });
    close_block(good);
    if (!good) return nullptr;
    into_.references.push_back(node);
    return node;
  }

  Stmt* from(Location at) {
    Stmt* node = make(Stmt::Kind::from, at);
    bool good = guarded([&] {
      template_name(node);
      tokens_.expect_name("import");
      std::vector<Import> imports;
      do {
        if (tokens_.at_tag_end() && !imports.empty()) break;
        Import one;
        one.target = target();
        one.name = one.target.key;
        if (one.name.name().starts_with("_")) {
          tokens_.fail("K518", one.target.at, {{"name", std::string(one.name.name())}});
        }
        if (tokens_.take_name("as")) {
          Location name_at = one.target.at;
          one.target = target();
          one.target.at = name_at;
        }
        imports.push_back(one);
      } while (tokens_.take_symbol(","));
      node->imports = expressions_.keep(imports);
      context_words(node, false);
    });
    close_block(good);
    if (!good) return nullptr;
    into_.references.push_back(node);
    return node;
  }

  // (a, b=1)
  void signature(Macro* function) {
    std::vector<Target> parameters;
    std::vector<Expr*> defaults;
    tokens_.expect_symbol("(");
    while (!tokens_.is_symbol(")")) {
      parameters.push_back(target());
      for (std::size_t i = 0; i + 1 < parameters.size(); ++i) {
        if (parameters[i].key == parameters.back().key) {
          tokens_.fail("K518", parameters.back().at, {{"name", std::string(parameters.back().key.name())}});
        }
      }
      if (tokens_.take_symbol("=")) {
        defaults.push_back(expressions_.expression());
      } else if (!defaults.empty()) {
        tokens_.unexpected("\"=\"");
      }
      if (!tokens_.is_symbol(")")) tokens_.expect_symbol(",");
    }
    tokens_.expect_symbol(")");
    function->parameters = expressions_.keep(parameters);
    function->defaults = expressions_.keep(defaults);
  }

  Stmt* macro(Location at) {
    Stmt* node = make(Stmt::Kind::macro, at);
    node->function = nodes_.array<Macro>(1).data();
    bool good = guarded([&] {
      Target name = target();
      node->targets = expressions_.keep(std::vector<Target>{name});
      node->function->name = name.key;
      node->function->at = name.at;
      signature(node->function);
    });
    close_block(good);
    node->function->body = body_until("macro", at, "endmacro");
    return good ? node : nullptr;
  }

  Stmt* call_block(Location at) {
    Stmt* node = make(Stmt::Kind::call_block, at);
    node->function = nodes_.array<Macro>(1).data();
    node->function->name = Key("caller");
    node->function->at = at;
    bool good = guarded([&] {
      if (tokens_.is_symbol("(")) signature(node->function);
      Location callee = tokens_.here();
      node->expr = expressions_.expression();
      if (node->expr->op != Op::call) {
        tokens_.fail("K504", callee, {{"found", "@expression"}, {"expected", "@call"}});
      }
    });
    close_block(good);
    node->function->body = body_until("call", at, "endcall");
    return good ? node : nullptr;
  }

  Stmt* filter_block(Location at) {
    Stmt* node = make(Stmt::Kind::filter_block, at);
    bool good = guarded([&] {
      node->hole = expressions_.constant(Value(), tokens_.here());
      node->expr = expressions_.filters(node->hole, true);
    });
    close_block(good);
    node->body = body_until("filter", at, "endfilter");
    return good ? node : nullptr;
  }

  Stmt* set(Location at) {
    Stmt* node = make(Stmt::Kind::set, at);
    bool good = guarded([&] {
      if (tokens_.is(TokenKind::name) && tokens_.ahead().kind == TokenKind::symbol &&
          tokens_.ahead().text == ".") {
        tokens_.fail("K517", tokens_.here(), {{"what", "namespace"}});
      }
      node->targets = targets();
      if (tokens_.take_symbol("=")) {
        node->expr = expressions_.tuple_or_expression(true);
        return;
      }
      node->kind = Stmt::Kind::set_block;
      if (tokens_.is_symbol("|")) {
        node->hole = expressions_.constant(Value(), tokens_.here());
        node->expr = expressions_.filters(node->hole, false);
      } else if (!tokens_.at_tag_end()) {
        tokens_.unexpected("\"=\"");
      }
    });
    bool is_block = node->kind == Stmt::Kind::set_block;
    close_block(good);
    if (is_block) node->body = body_until("set", at, "endset");
    if (good && is_block && node->targets.size() != 1) {
      tokens_.report("K518", node->targets[1].at, {{"name", std::string(node->targets[1].key.name())}});
    }
    return good ? node : nullptr;
  }

  Stmt* with(Location at) {
    Stmt* node = make(Stmt::Kind::with, at);
    bool good = guarded([&] {
      std::vector<Target> names;
      std::vector<Expr*> values;
      while (!tokens_.at_tag_end()) {
        if (!names.empty()) tokens_.expect_symbol(",");
        names.push_back(target());
        tokens_.expect_symbol("=");
        values.push_back(expressions_.expression());
      }
      node->targets = expressions_.keep(names);
      node->values = expressions_.keep(values);
    });
    close_block(good);
    node->body = body_until("with", at, "endwith");
    return good ? node : nullptr;
  }

  Template& into_;
  support::Arena& nodes_;
  TokenStream tokens_;
  ExpressionParser expressions_;
  int nesting_ = 0;
  bool too_deep_ = false;
};

}  // namespace

void parse(Template& into, diagnostics::Diagnostics& found) {
  Parser(into, found).run();
}

}  // namespace kontrakt::render
