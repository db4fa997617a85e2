// One page being rendered: the state that statements and expressions share.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/ast.hpp"
#include "render/filters.hpp"
#include "render/output.hpp"
#include "render/values.hpp"

namespace kontrakt::render {

// Thrown where rendering cannot go on, caught in render().
struct RenderFault {
  diagnostics::Diagnostic diagnostic;
};

// The names a template sees besides its own variables: what was set in the text of this template and of those
// that extend it, what an include handed over, and behind them the page's data.
struct Context {
  struct Variable {
    Key key;
    Value value;
    bool exported = false;
    Variable* next = nullptr;
  };
  Variable* variables = nullptr;
  const Context* outer = nullptr;
  const support::ObjectData* page = nullptr;
  const Template* leaf = nullptr;  // whose chain of extends finds the blocks
  // Of a finished module: its variables by their keys, with gaps; a power of two of them, at least one gap.
  std::span<const Variable*> index;

  Value find(Key key) const;
  // What the template gives to those who import it; null when there is no such name.
  const Variable* find_exported(Key key) const;
};

struct Frame {
  Value* slots = nullptr;
  Frame* outer = nullptr;  // of the function around this one
  Context* context = nullptr;
  Key block;  // the block this is, and how far up the chain of extends it was found
  std::size_t block_level = 0;
};

// Where a field was when it was last looked for: the place among the fields of the object itself, and among
// those of the object that it inherits from. Mostly it is there in the next object too.
struct FieldHint {
  std::uint8_t own = 0;
  std::uint8_t inherited = 0;
};
// One for each place in the templates that asks for a field (Expr::site). Two may share one: a hint is only
// where to look first.
using FieldHints = std::array<FieldHint, 2048>;

struct MacroValue {
  const Macro* macro = nullptr;
  Frame* frame = nullptr;  // where it was defined
};

struct LoopValue {
  std::span<const Value> items;
  std::size_t index = 0;
  Value last_seen;  // loop.changed()
  bool has_seen = false;
};

// Arguments of a call, in the order written; the last `names.size()` have names.
struct CallArguments {
  std::span<const Value> values;
  std::span<const Key> names;
  std::optional<Value> caller;
};

class Run {
 public:
  // After a fault `out` has as much of the page as there was before it.
  Run(Output& out, support::Arena& scratch, const RenderOptions& options)
      : out_(out), most_output_(options.max_output), scratch_(scratch), options_(options) {}

  void page(const Template& start, Value data);
  // Runs a template's text for what it sets; the text it prints is lost.
  Context& module(const Template& of);

  // For filters and tests.
  [[noreturn]] void fail(const char* code, Location at, diagnostics::Arguments arguments = {}) const;
  [[noreturn]] void wrong_kind(const Expr& at, std::string_view owner, std::string_view expected,
                               Value got) const;
  // Fails when `v`, the value of `e`, does not exist.
  void require(Value v, const Expr& e) const {
    if (v.is(Value::Kind::undefined)) undefined(e);
  }
  bool strict() const { return options_.strict; }
  void step(std::size_t count, const Expr& at) {
    steps_ += count;
    if (steps_ > options_.max_steps) too_many_steps(at);
  }
  std::string_view keep(std::string_view text, const Expr& at);
  std::span<Value> new_list(std::size_t size, const Expr& at);
  Value keep_list(const std::vector<Value>& items, const Expr& at);
  support::Arena& scratch() { return scratch_; }
  // What a loop goes through: lists, the characters of a text, the names of an object.
  std::span<const Value> items_of(Value v, const Expr& at, std::string_view owner);
  bool truthy(Value v, const Expr& at) const {
    if (v.is(Value::Kind::boolean)) return v.as_boolean();
    if (v.is_string()) return !v.as_string().empty();
    if (v.is(Value::Kind::list) && list_tag(v) == ListTag::lazy) lazy_list(at);
    return v.truthy();
  }
  // Python's str(); html stays html.
  Value to_string(Value v, const Expr& at);
  void append_text(std::string& out, Value v, const Expr& at) const;  // str() without escaping
  Value apply(const FilterEntry& filter, Value input, FilterArguments arguments, const Expr& at);
  bool passes(const TestEntry& test, Value subject, std::span<const Value> arguments, const Expr& at);
  // A path such as "a.b" or "0" or 2, as map(attribute=…) takes; undefined when a step is missing.
  Value attribute_path(Value v, Value path, const Expr& at);
  Value item(Value container, Value index, const Expr& at);
  bool contains(Value container, Value what, const Expr& at);
  // `a op b`; both exist.
  Value arithmetic(Op op, Value a, Value b, const Expr& at);

 private:
  class Deeper;
  class Trail;
  class MacroFrame;

  static FieldHints& hints_of_thread();

  // run_statements.cpp
  void body(const Body& body, Frame& frame);
  void output(const Operand& printed, Frame& frame) {
    const Expr& e = *printed.expr;
    if (printed.kind != Operand::Kind::tree) return print(simple(printed, frame), e);
    if (e.op != Op::call || !print_call(e, frame)) print(eval(e, frame), e);
  }
  void statement(const Stmt& s, Frame& frame);
  void enter(Loads loads, Frame& frame) {
    for (const Load& load : loads) fill(load, frame);
  }
  void fill(const Load& load, Frame& frame);
  void branch(std::span<const Branch> branches, Frame& frame);
  void loop(const Stmt& s, Frame& frame);
  std::span<const Value> filtered(const Stmt& s, std::span<const Value> items, Frame& frame);
  void set(const Stmt& s, Frame& frame);
  void set_block(const Stmt& s, Frame& frame);
  void with(const Stmt& s, Frame& frame);
  void filter_block(const Stmt& s, Frame& frame);
  void call_block(const Stmt& s, Frame& frame);
  void block(const Stmt& s, Frame& frame);
  void include(const Stmt& s, Frame& frame);
  void import(const Stmt& s, Frame& frame);
  const Context& imported(const Stmt& s, const Frame& frame);
  void give(std::span<const Target> targets, Value value, const Expr& from, Frame& frame) {
    if (targets.size() == 1) {
      slot(targets.front().ref, frame) = assigned(value);
    } else {
      unpack(targets, value, from, frame);
    }
  }
  void unpack(std::span<const Target> targets, Value value, const Expr& from, Frame& frame);
  void variable(Context& context, Key key, Value value, bool exported);
  Value capture(const Body& statements, Frame& frame, Location at);
  Frame& new_frame(std::uint32_t slots, Frame* outer, Context* context);
  Context& new_context(const Stmt& s, const Frame& frame, const Template& leaf);
  void template_text(const Template& t, Context& context);
  void run_block(Key name, std::size_t level, Context& context, Location at);
  static const Block* find_block(const Template& leaf, Key name, std::size_t& level);
  void check_size(const Location& at) const {
    if (too_long()) too_much_output(at);
  }
  bool too_long() const { return out_.size() > most_output_; }
  // Kept out of the way of what is usual: what makes a message is long.
  [[noreturn]] void too_much_output(const Location& at) const;
  [[noreturn]] void too_much_text(const Body& body, std::string_view text) const;
  [[noreturn]] void too_deep(const Location& at) const;
  static Value& slot(Ref ref, Frame& frame) {
    Frame* f = &frame;
    for (std::uint32_t i = 0; i < ref.hops; ++i) f = f->outer;
    return f->slots[ref.slot];
  }

  // run_expressions.cpp
  [[gnu::always_inline]] Value eval(const Expr& e, Frame& frame) {
    if (e.op == Op::name) return slot(e.ref, frame);
    if (e.of_variable) return attribute_of(e, e.key, e.site, slot(e.ref, frame));
    if (e.op == Op::constant) return e.value;
    return eval_tree(e, frame);
  }
  // The value of what is no tree.
  [[gnu::always_inline]] Value simple(const Operand& of, Frame& frame) {
    const Value variable = slot(of.ref, frame);
    return of.kind == Operand::Kind::variable ? variable : attribute_of(*of.expr, of.key, of.site, variable);
  }
  Value eval_tree(const Expr& e, Frame& frame);
  // `key` and `site` are those of `e`, which is looked at only when the field is not where its like was.
  [[gnu::always_inline]] Value attribute_of(const Expr& e, Key key, std::uint32_t site, Value base) {
    if (!base.is(Value::Kind::object)) return other_attribute(e, base);
    const support::ObjectData& object = *base.as_object();
    const support::Field* field = field_at(hint_of(site).own, object, key);
    if (field == nullptr) return search(e, key, site, base);
    return field->value.is(Value::Kind::undefined) ? other_attribute(e, base) : field->value;
  }
  FieldHint& hint_of(std::uint32_t site) { return hints_[site % hints_.size()]; }
  static const support::Field* field_at(std::uint8_t hint, const support::ObjectData& object, Key key) {
    if (hint >= object.count || object.fields[hint].key != key) return nullptr;
    return object.fields + hint;
  }
  static const support::Field* find_field(std::uint8_t& hint, const support::ObjectData& object, Key key);
  Value search(const Expr& e, Key key, std::uint32_t site, Value base);
  Value other_attribute(const Expr& e, Value base);
  Value list(const Expr& e, Frame& frame);
  Value object(const Expr& e, Frame& frame);
  Value concat(const Expr& e, Frame& frame);
  Value slice(const Expr& e, Frame& frame);
  bool compare(const Expr& e, Frame& frame);
  bool compare_one(Comparison how, Value a, Value b, const Expr& at, const Expr& right);
  Value filter(const Expr& e, Frame& frame);
  Value filter_on(const Expr& e, Value input, Frame& frame);
  // The filters `e` applied to `input`, which takes the place of `hole` at their beginning.
  Value filter_chain(const Expr& e, const Expr* hole, Value input, Frame& frame);
  bool test(const Expr& e, Frame& frame);
  // Whether the value of a condition is true; most say yes or no, and make no value of it.
  [[gnu::always_inline]] bool holds(const Operand& condition, Frame& frame) {
    if (condition.kind == Operand::Kind::tree) return holds_tree(*condition.expr, frame);
    return truthy(simple(condition, frame), *condition.expr);
  }
  bool holds_tree(const Expr& e, Frame& frame);
  Value higher_order(const Expr& e, Value input, FilterArguments arguments);
  Value map(const Expr& e, Value input, FilterArguments arguments);
  Value select(const Expr& e, Value input, FilterArguments arguments, bool attribute, bool keep);
  [[gnu::always_inline]] void print(Value v, const Expr& e) {
    if (v.is(Value::Kind::text)) {
      out_.append_escaped(v.as_string());
    } else if (v.is(Value::Kind::html)) {
      out_.append(v.as_string());
    } else {
      print_rare(v, e);
    }
  }
  void print_rare(Value v, const Expr& e);
  void print_other(Value v, const Expr& e);
  std::string describe(const Expr& e) const;
  [[noreturn]] void undefined(const Expr& e) const;
  [[noreturn]] void too_many_steps(const Expr& at) const;
  [[noreturn]] void lazy_list(const Expr& at) const;
  // Counts texts and lists that the templates make on the way.
  void take_scratch(std::size_t bytes, const Expr& at) {
    scratch_used_ += bytes;
    if (scratch_used_ > options_.max_scratch) too_much_scratch(at);
  }
  [[noreturn]] void too_much_scratch(const Expr& at) const;

  // run_arithmetic.cpp
  Value add(Value a, Value b, const Expr& at);
  Value repeat(Value text, std::int64_t times, const Expr& at);
  Value sign(Op op, Value v, const Expr& at) const;

  // run_calls.cpp
  Value call(const Expr& e, Frame& frame, std::optional<Value> caller = std::nullopt);
  Value call_method(const Expr& e, Value self, CallArguments given, bool& known);
  Value call_loop(const Expr& e, const LoopValue& loop, CallArguments given);
  Value loop_field(const LoopValue& loop, Key key, const Expr& at) const;
  Value call_range(const Expr& e, CallArguments given);
  // A call's arguments one after the other, for what is not a macro or has names among them.
  std::span<Value> argument_list(const Expr& e, Frame& frame);
  Value argument(Value v, const Expr& e) const {
    if (v.is(Value::Kind::list) && list_tag(v) == ListTag::lazy) lazy_list(e);
    return assigned(v);
  }
  void call_macro(const MacroValue& value, CallArguments given, const Expr& at);
  // Runs a macro in `frame`, whose first `given` slots are filled, as may be others of its parameters.
  void run_macro(const Macro& macro, std::size_t given, Frame& frame, const std::optional<Value>& caller,
                 const Expr& at);
  Value super_call(const Expr& e, Frame& frame);
  Value self_call(const Expr& e, Frame& frame);
  // When `e`, a call, is that of a macro, prints it straight to the page.
  bool print_call(const Expr& e, Frame& frame);
  bool print_unusual_call(const Expr& e, Frame& frame);

  Output& out_;
  std::size_t most_output_;
  FieldHints& hints_ = hints_of_thread();
  support::Arena& scratch_;
  const RenderOptions& options_;
  std::size_t scratch_used_ = 0;
  std::uint64_t steps_ = 0;
  std::uint32_t depth_ = 0;
  const Trail* trail_ = nullptr;
  std::vector<std::pair<const Template*, const Context*>> modules_;
  Value page_;
  // The last object that lacked a field, so that the message can name a similar one.
  const Expr* missed_ = nullptr;
  Value missed_in_;
};

// Counts how deep statements and expressions lie inside each other.
class Run::Deeper {
 public:
  Deeper(Run& run, const Location& at) : run_(run) {
    if (++run_.depth_ > run_.options_.max_depth) run_.too_deep(at);
  }
  ~Deeper() { --run_.depth_; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;
  Deeper(Deeper&&) = delete;
  Deeper& operator=(Deeper&&) = delete;

 private:
  Run& run_;
};

// Remembers that we came from `at` (a call, an include) while it lives.
class Run::Trail {
 public:
  Trail(Run& run, const Location& at) : at_(at), before_(run.trail_), run_(run) { run.trail_ = this; }
  ~Trail() { run_.trail_ = before_; }
  Trail(const Trail&) = delete;
  Trail& operator=(const Trail&) = delete;
  Trail(Trail&&) = delete;
  Trail& operator=(Trail&&) = delete;

  const Location& at() const { return at_; }
  const Trail* before() const { return before_; }

 private:
  const Location& at_;
  const Trail* before_;
  Run& run_;
};

}  // namespace kontrakt::render
