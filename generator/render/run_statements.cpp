// Run: what the statements of a template do.
#include <algorithm>

#include "render/run.hpp"

namespace kontrakt::render {

namespace {

Value find_field(const support::ObjectData* object, Key key) {
  return object == nullptr ? Value() : Value::object(object).get(key);
}

Key range_name() {
  static const Key name("range");
  return name;
}

}  // namespace

Value Context::find(Key key) const {
  for (const Context* c = this; c != nullptr; c = c->outer) {
    for (const Variable* v = c->variables; v != nullptr; v = v->next) {
      if (v->key == key) return v->value;
    }
    const Value found = find_field(c->page, key);
    if (!found.is(Value::Kind::undefined)) return found;
  }
  if (key == range_name()) return Value::internal(nullptr, static_cast<std::uint8_t>(Thing::range));
  return {};
}

const Context::Variable* Context::find_exported(Key key) const {
  if (!index.empty()) {
    const std::size_t mask = index.size() - 1;
    std::size_t at = key.hash() & mask;
    while (index[at] != nullptr && index[at]->key != key) at = (at + 1) & mask;
    return index[at] != nullptr && index[at]->exported ? index[at] : nullptr;
  }
  for (const Variable* v = variables; v != nullptr; v = v->next) {
    if (v->key == key && v->exported) return v;
  }
  return nullptr;
}

Context& Run::module(const Template& of) {
  Context& context = *scratch_.array<Context>(1).data();
  context.leaf = &of;
  const std::size_t start = out_.size();
  template_text(of, context);
  out_.cut(start);
  return context;
}

void Run::page(const Template& start, Value data) {
  page_ = data;
  Context& context = *scratch_.array<Context>(1).data();
  context.page = data.is(Value::Kind::object) ? data.as_object() : nullptr;
  context.leaf = &start;
  template_text(start, context);
}

void Run::template_text(const Template& t, Context& context) {
  Frame& frame = new_frame(t.slots, nullptr, &context);
  enter(t.loads, frame);
  body(t.body, frame);
  if (t.extends == nullptr) return;
  Trail trail(*this, t.extends->at);
  Deeper deeper(*this, t.extends->at);
  template_text(*t.extends->target_template, context);
}

Frame& Run::new_frame(std::uint32_t slots, Frame* outer, Context* context) {
  Frame& frame = *scratch_.array<Frame>(1).data();
  frame.slots = scratch_.array<Value>(slots).data();
  frame.outer = outer;
  frame.context = context;
  return frame;
}

void Run::fill(const Load& load, Frame& frame) {
  switch (load.from) {
    case Load::From::context:
      frame.slots[load.slot] = frame.context->find(load.key);
      break;
    case Load::From::variable:
      frame.slots[load.slot] = slot(load.ref, frame);
      break;
    case Load::From::nothing:
      frame.slots[load.slot] = Value();
      break;
  }
}

void Run::body(const Body& body, Frame& frame) {
  if (body.steps.empty()) return;
  if (depth_ >= options_.max_depth) too_deep(body.all.front()->at);
  ++depth_;
  for (const Step& step : body.steps) {
    out_.append(step.text());
    if (too_long()) too_much_text(body, step.text().text);
    if (step.output.kind != Operand::Kind::none) {
      output(step.output, frame);
      if (too_long()) too_much_output(step.stmt->at);
    } else if (step.branches != nullptr) {
      branch({step.branches, step.branch_count}, frame);
    } else if (step.stmt != nullptr) {
      statement(*step.stmt, frame);
    }
  }
  --depth_;
}

void Run::too_much_text(const Body& body, std::string_view text) const {
  auto same = [&](const Stmt* s) { return s->kind == Stmt::Kind::text && s->text.data() == text.data(); };
  auto place = std::find_if(body.begin(), body.end(), same);
  too_much_output(place == body.end() ? Location() : (*place)->at);
}

void Run::statement(const Stmt& s, Frame& frame) {
  switch (s.kind) {
    case Stmt::Kind::text:  // body() does these
    case Stmt::Kind::output:
    case Stmt::Kind::branch:
      break;
    case Stmt::Kind::loop:
      loop(s, frame);
      break;
    case Stmt::Kind::set:
      set(s, frame);
      break;
    case Stmt::Kind::set_block:
      set_block(s, frame);
      break;
    case Stmt::Kind::with:
      with(s, frame);
      break;
    case Stmt::Kind::filter_block:
      filter_block(s, frame);
      break;
    case Stmt::Kind::call_block:
      call_block(s, frame);
      break;
    case Stmt::Kind::macro: {
      auto* macro = scratch_.array<MacroValue>(1).data();
      *macro = {s.function, &frame};
      Value value = Value::internal(macro, static_cast<std::uint8_t>(Thing::macro));
      slot(s.targets.front().ref, frame) = value;
      if (s.exported != Export::no) {
        variable(*frame.context, s.targets.front().key, value, s.exported == Export::all);
      }
      break;
    }
    case Stmt::Kind::block:
      block(s, frame);
      break;
    case Stmt::Kind::include:
      include(s, frame);
      break;
    case Stmt::Kind::import:
    case Stmt::Kind::from:
      import(s, frame);
      break;
    case Stmt::Kind::extends:
      break;  // template_text goes on with the parent when this text is done
  }
}

void Run::branch(std::span<const Branch> branches, Frame& frame) {
  for (const Branch& b : branches) {
    if (b.test.kind == Operand::Kind::none || holds(b.test, frame)) return body(b.body, frame);
  }
}

void Run::loop(const Stmt& s, Frame& frame) {
  Value list = eval(*s.expr, frame);
  std::span<const Value> items = items_of(list, *s.expr, "for");
  if (s.test != nullptr) items = filtered(s, items, frame);
  if (items.empty()) {
    enter(s.else_loads, frame);
    body(s.otherwise, frame);
    return;
  }
  LoopValue* loop = nullptr;
  if (s.uses_loop) {
    loop = scratch_.array<LoopValue>(1).data();
    loop->items = items;
    slot(s.loop, frame) = Value::internal(loop, static_cast<std::uint8_t>(Thing::loop));
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    step(1, *s.expr);
    if (loop != nullptr) loop->index = i;
    give(s.targets, items[i], *s.expr, frame);
    enter(s.loads, frame);
    body(s.body, frame);
  }
}

std::span<const Value> Run::filtered(const Stmt& s, std::span<const Value> items, Frame& frame) {
  enter(s.test_loads, frame);
  std::span<Value> kept = new_list(items.size(), *s.expr);
  std::size_t count = 0;
  for (Value item : items) {
    step(1, *s.expr);
    give(s.test_targets, item, *s.expr, frame);
    if (holds_tree(*s.test, frame)) kept[count++] = item;
  }
  return kept.first(count);
}

void Run::unpack(std::span<const Target> targets, Value value, const Expr& from, Frame& frame) {
  std::span<const Value> parts = items_of(value, from, "for");
  if (parts.size() != targets.size()) {
    fail("K538", targets.front().at,
         {{"expected", std::to_string(targets.size())}, {"count", std::to_string(parts.size())}});
  }
  for (std::size_t i = 0; i < parts.size(); ++i) slot(targets[i].ref, frame) = assigned(parts[i]);
}

void Run::variable(Context& context, Key key, Value value, bool exported) {
  for (Context::Variable* v = context.variables; v != nullptr; v = v->next) {
    if (v->key == key) {
      v->value = value;
      v->exported = exported;
      return;
    }
  }
  auto* v = scratch_.array<Context::Variable>(1).data();
  *v = {key, value, exported, context.variables};
  context.variables = v;
}

void Run::set(const Stmt& s, Frame& frame) {
  Value value = eval(*s.expr, frame);
  if (value.is(Value::Kind::list) && list_tag(value) == ListTag::lazy && s.targets.size() == 1)
    fail("K543", s.expr->at);
  give(s.targets, value, *s.expr, frame);
  if (s.exported == Export::no) return;
  for (const Target& t : s.targets) {
    variable(*frame.context, t.key, slot(t.ref, frame), s.exported == Export::all);
  }
}

Value Run::capture(const Body& statements, Frame& frame, Location at) {
  std::size_t start = out_.size();
  body(statements, frame);
  Expr place;
  place.at = at;
  Value text = Value::html(keep(out_.since(start), place));
  out_.cut(start);
  return text;
}

void Run::set_block(const Stmt& s, Frame& frame) {
  enter(s.loads, frame);
  Value text = capture(s.body, frame, s.at);
  if (s.expr != nullptr) {
    text = to_string(filter_chain(*s.expr, s.hole, text, frame), *s.expr);
    text = Value::html(text.as_string());
  }
  const Target& target = s.targets.front();
  slot(target.ref, frame) = text;
  if (s.exported != Export::no) variable(*frame.context, target.key, text, s.exported == Export::all);
}

void Run::with(const Stmt& s, Frame& frame) {
  enter(s.loads, frame);
  for (std::size_t i = 0; i < s.values.size(); ++i) {
    Value value = eval(*s.values[i], frame);
    if (value.is(Value::Kind::list) && list_tag(value) == ListTag::lazy) fail("K543", s.values[i]->at);
    slot(s.targets[i].ref, frame) = assigned(value);
  }
  body(s.body, frame);
}

void Run::filter_block(const Stmt& s, Frame& frame) {
  enter(s.loads, frame);
  Value text = filter_chain(*s.expr, s.hole, capture(s.body, frame, s.at), frame);
  if (!text.is_string()) wrong_kind(*s.expr, "filter", "@text", text);
  out_.append(text.as_string());
  check_size(s.at);
}

void Run::call_block(const Stmt& s, Frame& frame) {
  auto* macro = scratch_.array<MacroValue>(1).data();
  *macro = {s.function, &frame};
  Value caller = Value::internal(macro, static_cast<std::uint8_t>(Thing::macro));
  Value text = call(*s.expr, frame, caller);
  if (!text.is_string()) wrong_kind(*s.expr, "call", "@text", text);
  out_.append(text.as_string());
  check_size(s.at);
}

const Block* Run::find_block(const Template& leaf, Key name, std::size_t& level) {
  for (; level < leaf.chain.size(); ++level) {
    for (const Block* b : leaf.chain[level]->blocks) {
      if (b->name == name) return b;
    }
  }
  return nullptr;
}

void Run::run_block(Key name, std::size_t level, Context& context, Location at) {
  const Block* found = find_block(*context.leaf, name, level);
  if (found == nullptr) fail("K545", at, {{"name", std::string(name.name())}});
  Frame& frame = new_frame(found->slots, nullptr, &context);
  frame.block = name;
  frame.block_level = level;
  enter(found->loads, frame);
  body(found->body, frame);
}

void Run::block(const Stmt& s, Frame& frame) {
  Context* context = frame.context;
  if (s.scoped) context = &new_context(s, frame, *frame.context->leaf);
  run_block(s.own_block->name, 0, *context, s.at);
}

Context& Run::new_context(const Stmt& s, const Frame& frame, const Template& leaf) {
  Context& context = *scratch_.array<Context>(1).data();
  context.outer = frame.context;
  context.leaf = &leaf;
  for (const Local& local : s.locals) {
    const Frame* f = &frame;
    for (std::uint32_t i = 0; i < local.ref.hops; ++i) f = f->outer;
    Value value = f->slots[local.ref.slot];
    if (!is_missing(value)) variable(context, local.key, value, false);
  }
  return context;
}

void Run::include(const Stmt& s, Frame& frame) {
  Trail trail(*this, s.at);
  Deeper deeper(*this, s.at);
  const Template& other = *s.target_template;
  if (s.with_context) {
    template_text(other, new_context(s, frame, other));
    return;
  }
  Context& context = *scratch_.array<Context>(1).data();
  context.leaf = &other;
  template_text(other, context);
}

// The module that `s` imports: made before if it is the same for all pages, otherwise once a page, or now.
const Context& Run::imported(const Stmt& s, const Frame& frame) {
  const Template& other = *s.target_template;
  if (!s.with_context) {
    // It was made with the usual options.
    if (other.module != nullptr && options_.strict) return *other.module;
    auto same = [&](const auto& m) { return m.first == &other; };
    auto known = std::find_if(modules_.begin(), modules_.end(), same);
    if (known != modules_.end()) return *known->second;
  }
  Trail trail(*this, s.at);
  Deeper deeper(*this, s.at);
  if (!s.with_context) {
    const Context& made = module(other);
    modules_.emplace_back(&other, &made);
    return made;
  }
  // What is handed over is not what the module exports: it goes one step out.
  Context& inner = *scratch_.array<Context>(1).data();
  inner.outer = &new_context(s, frame, other);
  inner.leaf = &other;
  const std::size_t start = out_.size();
  template_text(other, inner);
  out_.cut(start);
  return inner;
}

void Run::import(const Stmt& s, Frame& frame) {
  const Context& module = imported(s, frame);
  for (const Import& i : s.imports) {
    Value value = Value::internal(&module, static_cast<std::uint8_t>(Thing::module));
    if (s.kind == Stmt::Kind::from) {
      const Context::Variable* found = module.find_exported(i.name);
      value = assigned(found == nullptr ? Value() : found->value);
    }
    slot(i.target.ref, frame) = value;
    if (s.exported != Export::no) variable(*frame.context, i.target.key, value, false);
  }
}

}  // namespace kontrakt::render
