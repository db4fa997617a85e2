// Run: calls of macros, of the few methods that objects and loops have, and of blocks.
#include <algorithm>
#include <array>
#include <memory>

#include "render/run.hpp"

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;

std::string_view text_of(Key key) {
  return key.name();
}

struct LoopKeys {
  Key index{"index"}, index0{"index0"}, first{"first"}, last{"last"}, length{"length"}, revindex{"revindex"};
  Key revindex0{"revindex0"}, depth{"depth"}, depth0{"depth0"}, previtem{"previtem"}, nextitem{"nextitem"};
};

struct ObjectMethods {
  Key items{"items"}, keys{"keys"}, values{"values"}, get{"get"};

  bool have(Key key) const { return key == items || key == keys || key == values || key == get; }
};

bool is_module(Value v) {
  return v.is(Kind::internal) && thing(v) == Thing::module;
}
bool is_macro(Value v) {
  return v.is(Kind::internal) && thing(v) == Thing::macro;
}

// A name of a module; undefined when it gives no such name.
Value exported_by(Value module, Key name) {
  const auto* found = static_cast<const Context*>(module.as_internal())->find_exported(name);
  return found == nullptr ? Value() : found->value;
}

}  // namespace

// What a macro has for itself while it runs. Nothing made in there outlives it, so it lies where the thread's
// own stack is; a frame of unusual size lies with the page's texts and lists.
class Run::MacroFrame {
 public:
  MacroFrame(Run& run, const MacroValue& value) : frame_(*value.frame) {
    const std::uint32_t slots = value.macro->slots;
    if (slots <= few_.slots.size()) {
      frame_.slots = few_.slots.data();
      std::uninitialized_value_construct_n(frame_.slots, slots);
    } else {
      frame_.slots = run.scratch_.array<Value>(slots).data();
    }
    frame_.outer = value.frame;
    run.enter(value.macro->loads, frame_);
  }
  Frame& frame() { return frame_; }

 private:
  union Few {
    Few() {}  // the slots that the macro has are cleared, no more
    std::array<Value, 12> slots;
  };
  Few few_;
  Frame frame_;
};

std::span<Value> Run::argument_list(const Expr& e, Frame& frame) {
  std::span<Value> values = new_list(e.list.size(), e);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = argument(eval(*e.list[i], frame), *e.list[i]);
  return values;
}

Value Run::call(const Expr& e, Frame& frame, std::optional<Value> caller) {
  const Expr& callee = *e.a;
  bool method = callee.op == Op::attribute;
  Value self = method ? eval(*callee.a, frame) : Value();
  if (method) require(self, *callee.a);
  CallArguments given{argument_list(e, frame), e.names, caller};
  if (method) {
    bool known = true;
    Value result = call_method(e, self, given, known);
    if (known) return result;
  }
  Value target = eval(callee, frame);
  require(target, callee);
  if (target.is(Kind::internal) && thing(target) == Thing::range) return call_range(e, given);
  if (!is_macro(target)) {
    fail("K536", callee.at, {{"name", describe(callee)}, {"kind", kind_term(target)}});
  }
  std::size_t start = out_.size();
  call_macro(*static_cast<const MacroValue*>(target.as_internal()), given, e);
  Value text = Value::html(keep(out_.since(start), e));
  out_.cut(start);
  return text;
}

bool Run::print_call(const Expr& e, Frame& frame) {
  if (e.operands == nullptr) return print_unusual_call(e, frame);
  Value target = slot(e.ref, frame);
  if (e.key != Key()) target = is_module(target) ? exported_by(target, e.key) : Value();
  if (!is_macro(target)) return false;
  Deeper deeper(*this, e.at);
  const auto& value = *static_cast<const MacroValue*>(target.as_internal());
  if (e.list.size() > value.macro->parameters.size()) {
    call_macro(value, {argument_list(e, frame), e.names, std::nullopt}, e);
    return true;
  }
  // The arguments go straight where the macro looks for them.
  MacroFrame inside(*this, value);
  for (std::size_t i = 0; i < e.list.size(); ++i) {
    const Operand& given = e.operands[i];
    const Value v = given.kind == Operand::Kind::tree ? eval(*given.expr, frame) : simple(given, frame);
    inside.frame().slots[i] = argument(v, *given.expr);
  }
  run_macro(*value.macro, e.list.size(), inside.frame(), std::nullopt, e);
  return true;
}

// One with names among its arguments.
bool Run::print_unusual_call(const Expr& e, Frame& frame) {
  Value target;
  if (e.a->op == Op::name) {
    target = slot(e.a->ref, frame);
  } else if (e.a->of_variable && is_module(slot(e.a->ref, frame))) {
    target = eval(*e.a, frame);
  }
  if (!is_macro(target)) return false;
  Deeper deeper(*this, e.at);
  const auto& value = *static_cast<const MacroValue*>(target.as_internal());
  call_macro(value, {argument_list(e, frame), e.names, std::nullopt}, e);
  return true;
}

void Run::call_macro(const MacroValue& value, CallArguments given, const Expr& at) {
  const Macro& macro = *value.macro;
  std::size_t positional = given.values.size() - given.names.size();
  if (positional > macro.parameters.size()) {
    fail("K537", at.at,
         {{"name", std::string(text_of(macro.name))}, {"count", std::to_string(macro.parameters.size())}});
  }
  if (given.caller && !macro.uses_caller) fail("K546", at.at, {{"name", std::string(text_of(macro.name))}});
  MacroFrame inside(*this, value);
  Frame& frame = inside.frame();
  for (std::size_t i = 0; i < positional; ++i) frame.slots[i] = given.values[i];
  for (std::size_t i = 0; i < given.names.size(); ++i) {
    auto same = [&](const Target& t) { return t.key == given.names[i]; };
    auto parameter = std::find_if(macro.parameters.begin(), macro.parameters.end(), same);
    bool taken = parameter != macro.parameters.end() && !is_missing(frame.slots[parameter->ref.slot]);
    if (parameter == macro.parameters.end() || taken) {
      fail("K547", at.at,
           {{"name", std::string(text_of(macro.name))}, {"argument", std::string(text_of(given.names[i]))}});
    }
    frame.slots[parameter->ref.slot] = given.values[positional + i];
  }
  run_macro(macro, positional, frame, given.caller, at);
}

void Run::run_macro(const Macro& macro, std::size_t given, Frame& frame, const std::optional<Value>& caller,
                    const Expr& at) {
  step(1, at);
  Trail trail(*this, at.at);
  for (std::size_t i = given; i < macro.parameters.size(); ++i) {
    Value& parameter = frame.slots[i];
    if (!is_missing(parameter)) continue;
    const std::size_t without_default = macro.parameters.size() - macro.defaults.size();
    parameter = assigned(i < without_default ? Value() : eval(*macro.defaults[i - without_default], frame));
  }
  if (macro.uses_caller) frame.slots[macro.caller.slot] = caller.value_or(Value().tagged(1));
  body(macro.body, frame);
}

Value Run::call_method(const Expr& e, Value self, CallArguments given, bool& known) {
  static const ObjectMethods methods;
  const Key method = e.a->key;
  if (self.is(Kind::internal) && thing(self) == Thing::loop) {
    return call_loop(e, *static_cast<const LoopValue*>(self.as_internal()), given);
  }
  if (!self.is(Kind::object) || !methods.have(method)) {
    known = false;
    return {};
  }
  bool get = method == methods.get;
  if (!given.names.empty() || given.values.size() > (get ? 2U : 0U) || (get && given.values.empty())) {
    fail("K537", e.at, {{"name", std::string(text_of(method))}, {"count", get ? "2" : "0"}});
  }
  if (get) {
    Value found = given.values[0].is_string() ? self.get(given.values[0].as_string()) : Value();
    if (!found.is(Kind::undefined)) return found;
    return given.values.size() == 2 ? given.values[1] : Value::none();
  }
  std::vector<Value> items;
  for_each_field(self.as_object(), [&](const support::Field& field) {
    Value name = Value::text(field.key.name());
    if (method == methods.keys) items.push_back(name);
    if (method == methods.values) items.push_back(field.value);
    if (method == methods.items) {
      items.push_back(with_tag(support::make_list(scratch_, {name, field.value}), ListTag::tuple));
    }
  });
  step(items.size(), e);
  return with_tag(keep_list(items, e), ListTag::view);
}

Value Run::call_loop(const Expr& e, const LoopValue& loop, CallArguments given) {
  std::string_view method = e.a->key.name();
  if (!given.names.empty())
    fail("K547", e.at, {{"name", "loop"}, {"argument", std::string(text_of(given.names[0]))}});
  if (method == "cycle") {
    if (given.values.empty()) fail("K511", e.at, {{"name", "loop.cycle"}, {"argument", "1"}});
    return given.values[loop.index % given.values.size()];
  }
  if (method == "changed") {
    // The loop's own memory; it lies in the page's scratch space, not in the template.
    auto& own = const_cast<LoopValue&>(loop);
    Value now = with_tag(Value::list(given.values), ListTag::tuple);
    bool changed = !own.has_seen || !equal(own.last_seen, now);
    own.has_seen = true;
    own.last_seen = now;
    return Value::boolean(changed);
  }
  fail("K530", e.at, {{"name", "loop." + std::string(method)}});
}

Value Run::loop_field(const LoopValue& loop, Key key, const Expr& at) const {
  static const LoopKeys keys;
  auto index = static_cast<std::int64_t>(loop.index);
  auto length = static_cast<std::int64_t>(loop.items.size());
  if (key == keys.index) return Value::integer(index + 1);
  if (key == keys.index0) return Value::integer(index);
  if (key == keys.first) return Value::boolean(index == 0);
  if (key == keys.last) return Value::boolean(index + 1 == length);
  if (key == keys.length) return Value::integer(length);
  if (key == keys.revindex) return Value::integer(length - index);
  if (key == keys.revindex0) return Value::integer(length - index - 1);
  if (key == keys.depth) return Value::integer(1);
  if (key == keys.depth0) return Value::integer(0);
  if (key == keys.previtem) return index == 0 ? Value() : loop.items[loop.index - 1];
  if (key == keys.nextitem) return index + 1 == length ? Value() : loop.items[loop.index + 1];
  fail("K530", at.at, {{"name", "loop." + std::string(text_of(key))}});
}

Value Run::call_range(const Expr& e, CallArguments given) {
  if (given.values.empty() || given.values.size() > 3 || !given.names.empty()) {
    fail("K537", e.at, {{"name", "range"}, {"count", "3"}});
  }
  std::int64_t bounds[3] = {0, 0, 1};
  for (std::size_t i = 0; i < given.values.size(); ++i) {
    Value v = given.values[i];
    if (!v.is(Kind::integer) && !v.is(Kind::boolean)) wrong_kind(*e.list[i], "range", "@integer", v);
    bounds[given.values.size() == 1 ? 1 : i] = v.as_integer();
  }
  auto [from, to, by] = bounds;
  if (by == 0) fail("K534", e.at);
  std::vector<Value> numbers;
  for (std::int64_t i = from; by > 0 ? i < to : i > to;) {
    step(1, e);
    numbers.push_back(Value::integer(i));
    if (__builtin_add_overflow(i, by, &i)) break;
  }
  return with_tag(keep_list(numbers, e), ListTag::view);
}

Value Run::super_call(const Expr& e, Frame& frame) {
  if (frame.block == Key()) fail("K545", e.at, {{"name", "super"}});
  std::size_t start = out_.size();
  Trail trail(*this, e.at);
  run_block(frame.block, frame.block_level + 1, *frame.context, e.at);
  Value text = Value::html(keep(out_.since(start), e));
  out_.cut(start);
  return text;
}

Value Run::self_call(const Expr& e, Frame& frame) {
  std::size_t start = out_.size();
  Trail trail(*this, e.at);
  run_block(e.key, 0, *frame.context, e.at);
  Value text = Value::html(keep(out_.since(start), e));
  out_.cut(start);
  return text;
}

}  // namespace kontrakt::render
