// A parsed template: expressions and statements as trees in an arena. symbols.cpp fills in where each name
// lives, so that rendering looks up no names but the page's fields.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/position.hpp"
#include "render/output.hpp"
#include "render/template.hpp"
#include "support/arena.hpp"
#include "support/value.hpp"

namespace kontrakt::render {

using diagnostics::Location;
using support::Key;
using support::Value;

struct Expr;
struct FilterEntry;  // filters.hpp
struct TestEntry;    // tests.hpp

// A variable: `hops` functions outwards (0: this one), and the slot in that function's frame. A function is a
// template's own text, a block, a macro, or the body of a call.
struct Ref {
  std::uint32_t hops = 0;
  std::uint32_t slot = 0;
};

enum class Op : std::uint8_t {
  constant,     // value
  name,         // key, ref
  attribute,    // a.key
  subscript,    // a[b]
  slice,        // a[list[0]:list[1]:list[2]], each may be null
  call,         // a(list…); the last names.size() of them have names
  super_call,   // super()
  self_call,    // self.key()
  filter,       // a|filter(list…); entries of list may be null: not given
  test,         // a is test(list…)
  negation,     // not a
  minus,        // -a
  plus,         // +a
  both,         // a and b
  either,       // a or b
  conditional,  // a if b else c; c may be null
  add,
  subtract,
  multiply,
  divide,
  floor_divide,
  modulo,
  power,    // a, b
  concat,   // list
  compare,  // a, then list[i] compared by comparisons[i]
  list,
  tuple,   // list
  object,  // list: key, value, key, value, …
};

enum class Comparison : std::uint8_t {
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  not_in
};

// An expression as rendering meets it. Most are a variable or a field of one, and those stand here, so that
// the tree need not be looked at, which is seldom in the nearest cache.
struct Operand {
  enum class Kind : std::uint8_t { none, variable, field, tree };
  Kind kind = Kind::none;  // filled by symbols.cpp, as is what follows
  std::uint32_t site = 0;
  Ref ref;
  Key key;
  Expr* expr = nullptr;  // the whole
};

// The first 64 bytes are what rendering reads of most expressions; the rest is for the less usual and for
// messages. Templates that are walked thousands of times a second do not fit in the nearest cache otherwise.
struct alignas(64) Expr {
  Op op = Op::constant;
  bool of_variable = false;  // attribute: `a` is a name, and its place is in `ref` too
  std::uint16_t depth = 1;   // of the tree below
  std::uint32_t site = 0;    // attribute: its number among those of all templates
  Ref ref;
  Key key;
  Expr* a = nullptr;
  Expr* b = nullptr;
  std::span<Expr*> list;
  // Of a call such as most are, with no names among its arguments: `list` as rendering meets it. What is
  // called is the variable at `ref`, or its field `key`. Null: another call.
  const Operand* operands = nullptr;

  Expr* c = nullptr;
  Value value;
  const TestEntry* test = nullptr;  // also the test of select, selectattr and their opposites
  std::span<Comparison> comparisons;
  const FilterEntry* filter = nullptr;
  std::span<Key> names;
  const FilterEntry* inner = nullptr;  // the filter that map applies
  Location at;
};

// What fills a slot when a scope is entered.
struct Load {
  enum class From : std::uint8_t { context, variable, nothing } from = From::nothing;
  std::uint32_t slot = 0;
  Key key;
  Ref ref;
};
using Loads = std::span<Load>;

struct Stmt;
struct Branch;

// A stretch of text and what follows it: statements as rendering goes through them, one after the other in
// memory. Most are text and what is printed, and those are told without a look at the statement itself.
struct alignas(64) Step {
  const char* text_begin = PaddedText::nothing.data();  // may be empty
  std::uint32_t text_size = 0;
  std::uint32_t branch_count = 0;
  const Branch* branches = nullptr;  // of a statement that branches
  const Stmt* stmt = nullptr;        // null: only text
  Operand output;                    // of a statement that prints an expression

  PaddedText text() const { return {std::string_view(text_begin, text_size)}; }
};

struct Body {
  std::span<const Step> steps;  // filled by symbols.cpp
  std::span<Stmt*> all;

  auto begin() const { return all.begin(); }
  auto end() const { return all.end(); }
};

struct alignas(64) Branch {
  Operand test;  // of no expression: else
  Body body;
};

// A name that is given a value: one, or several that a tuple is unpacked into (nested ones are not offered).
struct Target {
  Key key;
  Ref ref;
  Location at;
};

// What becomes of a variable that is set in the template's own text, outside loops: seen by blocks and by the
// templates it extends, and by those who import it unless its name begins with "_".
enum class Export : std::uint8_t { no, blocks, all };

// A function: a macro or the body of a call.
struct alignas(64) Macro {  // what is read at each call comes first, as in Expr
  Loads loads;
  std::uint32_t slots = 0;
  bool uses_caller = false;
  std::span<Target> parameters;  // in the first slots, in this order
  Body body;

  std::span<Expr*> defaults;  // of the last parameters
  Ref caller;
  Key name;
  Location at;
};

struct Import {
  Key name;
  Target target;
};

struct Local {  // what an include hands over
  Key key;
  Ref ref;
};

struct Block;
struct Context;  // run.hpp
class Template;

struct alignas(64) Stmt {  // what is read most comes first, as in Expr
  enum class Kind : std::uint8_t {
    text,
    output,
    branch,
    loop,
    set,
    set_block,
    with,
    filter_block,
    call_block,
    macro,
    block,
    include,
    import,
    from,
    extends
  } kind = Kind::text;
  Export exported = Export::no;
  bool with_context = false;
  bool scoped = false;  // block
  bool uses_loop = false;
  Expr* expr =
      nullptr;  // output, set, loop's list, filter_block's filter, call_block's call, set_block's filter
  std::string_view text;  // text; the template's name in include, import, from, extends
  std::span<Branch> branches;
  Body body;

  std::span<Target> targets;
  Loads loads;
  Ref loop;
  Expr* test = nullptr;  // loop
  Expr* hole = nullptr;  // the constant that set_block and filter_block pass through their filters
  Macro* function = nullptr;
  std::span<Target> test_targets;  // the same names, in the scope of a loop's test
  std::span<Expr*> values;         // with
  Body otherwise;                  // loop
  Loads test_loads, else_loads;
  const Block* own_block = nullptr;
  std::span<Import> imports;
  std::span<Local> locals;
  const Template* target_template = nullptr;
  Location at;
};

struct Block {
  Key name;
  Location at;
  Body body;
  Loads loads;
  std::uint32_t slots = 0;
};

class Template {
 public:
  std::string name;
  std::string source;
  diagnostics::FileId file = 0;
  support::Arena nodes{4096};
  Body body;
  Loads loads;
  std::uint32_t slots = 0;
  Stmt* extends = nullptr;
  std::vector<Block*> blocks;
  std::vector<Stmt*> references;       // extends, include, import, from
  std::vector<const Template*> chain;  // this, what it extends, and so on
  bool broken = false;
  // What importing this without context gives. It depends on nothing of the page, so it is made once; null
  // when nobody imports it so, or when it fails: then each page says why.
  const Context* module = nullptr;
  support::Arena module_data{4096};
};

}  // namespace kontrakt::render
