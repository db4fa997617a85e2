#include "render/symbols.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace kontrakt::render {
namespace {

using Name = std::string_view;  // of a Key: lives as long as the process

// A function has one frame of slots; the scopes inside it share the frame.
struct Function {
  Function* outer = nullptr;
  std::uint32_t slots = 0;
};

struct Place {
  Function* function = nullptr;
  std::uint32_t slot = 0;
};

// The names of one scope. The copies that an "if" makes for its branches share the slots.
struct Scope {
  struct Fill {
    Load::From from = Load::From::nothing;
    bool parameter = false;
    Name name;
    Place alias;
  };

  Scope* outer = nullptr;
  Function* function = nullptr;
  std::shared_ptr<std::map<Name, std::uint32_t>> slots = std::make_shared<std::map<Name, std::uint32_t>>();
  std::map<Name, Place> refs;
  std::map<std::uint32_t, Fill> fills;
  std::set<Name> stores;

  Scope(Scope* around, Function* in) : outer(around), function(in) {}

  const Place* find(Name name) const {
    for (const Scope* s = this; s != nullptr; s = s->outer) {
      if (auto found = s->refs.find(name); found != s->refs.end()) return &found->second;
    }
    return nullptr;
  }
  void define(Name name, const Fill& fill) {
    auto [slot, is_new] = slots->try_emplace(name, function->slots);
    if (is_new) ++function->slots;
    refs[name] = {function, slot->second};
    fills[slot->second] = fill;
  }
  void load(Name name) {
    if (find(name) == nullptr) define(name, {Load::From::context, false, name, {}});
  }
  void store(Name name) {
    stores.insert(name);
    if (refs.contains(name)) return;
    const Place* around = outer == nullptr ? nullptr : outer->find(name);
    if (around != nullptr) {
      define(name, {Load::From::variable, false, name, *around});
    } else {
      define(name, {Load::From::nothing, false, name, {}});
    }
  }
  void parameter(Name name) {
    stores.insert(name);
    define(name, {Load::From::nothing, true, name, {}});
  }

  // After an "if": what only some branches set keeps its outer value in the others.
  void join(const std::vector<Scope>& branches) {
    std::map<Name, std::size_t> counts;
    for (const Scope& branch : branches) {
      for (Name name : branch.stores) {
        if (!stores.contains(name)) ++counts[name];
      }
    }
    for (const Scope& branch : branches) {
      for (const auto& [name, place] : branch.refs) refs[name] = place;
      for (const auto& [slot, fill] : branch.fills) fills[slot] = fill;
      stores.insert(branch.stores.begin(), branch.stores.end());
    }
    for (const auto& [name, count] : counts) {
      if (count == branches.size()) continue;
      std::uint32_t slot = find(name)->slot;
      const Place* around = outer == nullptr ? nullptr : outer->find(name);
      if (around != nullptr) {
        fills[slot] = {Load::From::variable, false, name, *around};
      } else {
        fills[slot] = {Load::From::context, false, name, {}};
      }
    }
  }
};

// Which names a scope reads and sets, without going into the scopes inside it.
class Analysis {
 public:
  explicit Analysis(Scope& scope) : scope_(&scope) {}

  void read(const Expr* e) {
    if (e == nullptr) return;
    if (e->op == Op::name) scope_->load(e->key.name());
    read(e->a);
    read(e->b);
    read(e->c);
    for (const Expr* item : e->list) read(item);
  }
  void body(const Body& statements) {
    for (const Stmt* s : statements) statement(*s);
  }

 private:
  void set(std::span<Target> targets) {
    for (const Target& t : targets) scope_->store(t.key.name());
  }
  void statement(const Stmt& s) {
    switch (s.kind) {
      case Stmt::Kind::output:
      case Stmt::Kind::loop:
      case Stmt::Kind::call_block:
      case Stmt::Kind::filter_block:
        read(s.expr);
        break;
      case Stmt::Kind::set:
        read(s.expr);
        set(s.targets);
        break;
      case Stmt::Kind::set_block:
      case Stmt::Kind::macro:
        set(s.targets);
        break;
      case Stmt::Kind::with:
        for (const Expr* value : s.values) read(value);
        break;
      case Stmt::Kind::import:
      case Stmt::Kind::from:
        for (const Import& i : s.imports) scope_->store(i.target.key.name());
        break;
      case Stmt::Kind::branch:
        branch(s);
        break;
      case Stmt::Kind::text:
      case Stmt::Kind::block:
      case Stmt::Kind::include:
      case Stmt::Kind::extends:
        break;
    }
  }
  // Jinja2 sees three branches: the first, all of elif together, and else. An elif's condition belongs to the
  // second.
  void branch(const Stmt& s) {
    read(s.branches.front().test.expr);
    Scope* whole = scope_;
    std::vector<Scope> copies(3, *whole);
    for (std::size_t i = 0; i < s.branches.size(); ++i) {
      const Branch& b = s.branches[i];
      std::size_t which = i == 0 ? 0 : b.test.expr == nullptr ? 2 : 1;
      scope_ = &copies[which];
      if (which == 1) {
        elif (b);
      } else {
        body(b.body);
      }
    }
    scope_ = whole;
    whole->join(copies);
  }
  // Each elif is an "if" of its own, with two empty branches.
  void elif (const Branch& b) {
    read(b.test.expr);
    Scope* whole = scope_;
    std::vector<Scope> copies(3, *whole);
    scope_ = copies.data();
    body(b.body);
    scope_ = whole;
    whole->join(copies);
  }

  Scope* scope_;
};

bool mentions(const Body& body, Name name);

bool mentions(const Expr* e, Name name) {
  if (e == nullptr) return false;
  if (e->op == Op::name && e->key.name() == name) return true;
  if (mentions(e->a, name) || mentions(e->b, name) || mentions(e->c, name)) return true;
  return std::any_of(e->list.begin(), e->list.end(), [&](const Expr* item) { return mentions(item, name); });
}

bool mentions(const Stmt& s, Name name) {
  if (s.kind == Stmt::Kind::block) return false;
  if (mentions(s.expr, name) || mentions(s.test, name)) return true;
  for (const Expr* value : s.values) {
    if (mentions(value, name)) return true;
  }
  for (const Branch& b : s.branches) {
    if (mentions(b.test.expr, name) || mentions(b.body, name)) return true;
  }
  if (s.function != nullptr) {
    for (const Expr* value : s.function->defaults) {
      if (mentions(value, name)) return true;
    }
    if (mentions(s.function->body, name)) return true;
  }
  return mentions(s.body, name) || mentions(s.otherwise, name);
}

bool mentions(const Body& body, Name name) {
  return std::any_of(body.begin(), body.end(), [&](const Stmt* s) { return mentions(*s, name); });
}

bool has_scoped_block(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Stmt* s) {
    if (s->kind == Stmt::Kind::block && s->scoped) return true;
    for (const Branch& b : s->branches) {
      if (has_scoped_block(b.body)) return true;
    }
    return has_scoped_block(s->body) || has_scoped_block(s->otherwise);
  });
}

// Templates may be read on several threads, each a set of its own.
std::uint32_t next_site() {
  static std::atomic<std::uint32_t> last{0};
  return last.fetch_add(1, std::memory_order_relaxed);
}

// Goes through the tree with the finished scopes and writes the places into it.
class Resolver {
 public:
  Resolver(Template& in, diagnostics::Diagnostics& found) : in_(in), found_(found) {}

  void run() {
    Function root;
    Scope scope(nullptr, &root);
    Analysis(scope).body(in_.body);
    toplevel_ = true;
    statements(in_.body, scope);
    in_.loads = loads(scope);
    in_.slots = root.slots;
  }

 private:
  Ref ref(const Scope& scope, const Place& place) const {
    Ref r;
    r.slot = place.slot;
    for (const Function* f = scope.function; f != nullptr && f != place.function; f = f->outer) ++r.hops;
    return r;
  }
  Ref ref(const Scope& scope, Key key) const { return ref(scope, *scope.find(key.name())); }

  Loads loads(const Scope& scope) {
    std::vector<Load> all;
    for (const auto& [slot, fill] : scope.fills) {
      if (fill.parameter) continue;
      Load load;
      load.from = fill.from;
      load.slot = slot;
      load.key = Key(fill.name);
      if (fill.from == Load::From::variable) load.ref = ref(scope, fill.alias);
      all.push_back(load);
    }
    std::span<Load> kept = in_.nodes.array<Load>(all.size());
    std::copy(all.begin(), all.end(), kept.begin());
    return kept;
  }

  void expr(Expr* e, const Scope& scope) {
    if (e == nullptr) return;
    if (e->op == Op::name) e->ref = ref(scope, e->key);
    expr(e->a, scope);
    expr(e->b, scope);
    expr(e->c, scope);
    for (Expr* item : e->list) expr(item, scope);
    if (e->op == Op::attribute) {
      e->site = next_site();
      e->of_variable = e->a->op == Op::name;
      if (e->of_variable) e->ref = e->a->ref;
    }
    if (e->op == Op::call) call(*e);
  }
  void call(Expr& e) {
    const bool of_variable = e.a->of_variable;
    if ((e.a->op != Op::name && !of_variable) || !e.names.empty()) return;
    e.ref = e.a->ref;
    if (of_variable) e.key = e.a->key;
    const std::span<Operand> operands = in_.nodes.array<Operand>(e.list.size());
    std::ranges::transform(e.list, operands.begin(), operand);
    e.operands = operands.data();
  }
  static Operand operand(Expr* e) {
    Operand operand;
    if (e == nullptr) return operand;
    operand.kind = e->op == Op::name ? Operand::Kind::variable
                   : e->of_variable  ? Operand::Kind::field
                                     : Operand::Kind::tree;
    operand.site = e->site;
    operand.ref = e->ref;
    operand.key = e->key;
    operand.expr = e;
    return operand;
  }
  void give(std::span<Target> targets, const Scope& scope) {
    for (Target& t : targets) t.ref = ref(scope, t.key);
  }
  Export exported(Key key) const {
    if (!toplevel_) return Export::no;
    return key.name().starts_with("_") ? Export::blocks : Export::all;
  }

  void statements(Body& body, Scope& scope) {
    for (Stmt* s : body) statement(*s, scope);
    body.steps = steps(body);
  }
  std::span<const Step> steps(const Body& body) {
    std::vector<Step> all;
    Step step;  // what is known of the next
    const auto put = [&] { all.push_back(std::exchange(step, Step())); };
    for (Stmt* s : body) {
      if (s->kind == Stmt::Kind::text) {
        if (step.text_size != 0) put();
        s->text = padded(s->text);
        step.text_begin = s->text.data();
        step.text_size = static_cast<std::uint32_t>(s->text.size());
        continue;
      }
      step.stmt = s;
      if (s->kind == Stmt::Kind::output) step.output = operand(s->expr);
      if (s->kind == Stmt::Kind::branch) {
        step.branches = s->branches.data();
        step.branch_count = static_cast<std::uint32_t>(s->branches.size());
      }
      put();
    }
    if (step.text_size != 0) put();
    std::span<Step> kept = in_.nodes.array<Step>(all.size());
    std::copy(all.begin(), all.end(), kept.begin());
    return kept;
  }
  // As PaddedText must be.
  std::string_view padded(std::string_view text) {
    const std::span<char> copy = in_.nodes.array<char>(std::max(text.size(), PaddedText::least));
    std::copy(text.begin(), text.end(), copy.begin());
    return {copy.data(), text.size()};
  }
  // The same for a scope inside, where nothing is seen by blocks any more.
  void inside(Body& body, Scope& scope) {
    bool before = toplevel_;
    toplevel_ = false;
    statements(body, scope);
    toplevel_ = before;
  }

  void statement(Stmt& s, Scope& scope) {
    reject_output_of_child(s);
    bool unseen = extended_ && depth_ == 0;  // what a child template prints outside its blocks
    switch (s.kind) {
      case Stmt::Kind::text:
        break;
      case Stmt::Kind::output:
        expr(s.expr, scope);
        break;
      case Stmt::Kind::branch:
        for (Branch& b : s.branches) {
          expr(b.test.expr, scope);
          b.test = operand(b.test.expr);
          statements(b.body, scope);
        }
        break;
      case Stmt::Kind::loop:
        loop(s, scope);
        break;
      case Stmt::Kind::set:
        expr(s.expr, scope);
        give(s.targets, scope);
        s.exported = exported(s.targets.front().key);
        break;
      case Stmt::Kind::set_block:
        set_block(s, scope);
        break;
      case Stmt::Kind::with:
        with(s, scope);
        break;
      case Stmt::Kind::filter_block:
        filter_block(s, scope);
        break;
      case Stmt::Kind::call_block:
        function(*s.function, scope);
        expr(s.expr, scope);
        break;
      case Stmt::Kind::macro:
        function(*s.function, scope);
        give(s.targets, scope);
        s.exported = exported(s.targets.front().key);
        break;
      case Stmt::Kind::block:
        block(s, scope);
        break;
      case Stmt::Kind::include:
        locals(s, scope);
        break;
      case Stmt::Kind::import:
      case Stmt::Kind::from:
        for (Import& i : s.imports) i.target.ref = ref(scope, i.target.key);
        s.exported = toplevel_ ? Export::blocks : Export::no;
        if (s.with_context) locals(s, scope);
        break;
      case Stmt::Kind::extends:
        extended_ = true;
        break;
    }
    if (unseen &&
        (s.kind == Stmt::Kind::output || s.kind == Stmt::Kind::text || s.kind == Stmt::Kind::block)) {
      s.kind = Stmt::Kind::text;
      s.text = {};
    }
  }

  // In a template that extends another, Jinja2 prints some things that stand outside blocks before the page's
  // beginning. Nobody means that.
  void reject_output_of_child(const Stmt& s) {
    if (!extended_ || depth_ > 0) return;
    bool prints = s.kind == Stmt::Kind::include || s.kind == Stmt::Kind::call_block ||
                  s.kind == Stmt::Kind::filter_block || s.kind == Stmt::Kind::loop ||
                  s.kind == Stmt::Kind::with;
    if (prints) found_.add("K523", s.at);
  }

  void loop(Stmt& s, Scope& scope) {
    expr(s.expr, scope);
    ++depth_;
    if (s.test != nullptr) {
      Scope test(&scope, scope.function);
      for (const Target& t : s.test_targets) test.parameter(t.key.name());
      Analysis(test).read(s.test);
      give(s.test_targets, test);
      expr(s.test, test);
      s.test_loads = loads(test);
    }
    Scope body(&scope, scope.function);
    s.uses_loop = mentions(s.body, "loop") || has_scoped_block(s.body);
    if (s.uses_loop) body.parameter("loop");
    for (const Target& t : s.targets) body.parameter(t.key.name());
    Analysis(body).body(s.body);
    if (s.uses_loop) s.loop = ref(body, Key("loop"));
    give(s.targets, body);
    inside(s.body, body);
    s.loads = loads(body);
    Scope otherwise(&scope, scope.function);
    Analysis(otherwise).body(s.otherwise);
    inside(s.otherwise, otherwise);
    s.else_loads = loads(otherwise);
    --depth_;
  }

  void set_block(Stmt& s, Scope& scope) {
    ++depth_;
    Scope body(&scope, scope.function);
    Analysis(body).body(s.body);
    if (s.expr != nullptr) Analysis(body).read(s.expr);
    inside(s.body, body);
    expr(s.expr, body);
    s.loads = loads(body);
    --depth_;
    give(s.targets, scope);
    s.exported = exported(s.targets.front().key);
  }

  void with(Stmt& s, Scope& scope) {
    for (Expr* value : s.values) expr(value, scope);
    ++depth_;
    Scope body(&scope, scope.function);
    for (const Target& t : s.targets) body.parameter(t.key.name());
    Analysis(body).body(s.body);
    give(s.targets, body);
    inside(s.body, body);
    s.loads = loads(body);
    --depth_;
  }

  void filter_block(Stmt& s, Scope& scope) {
    ++depth_;
    Scope body(&scope, scope.function);
    Analysis(body).body(s.body);
    Analysis(body).read(s.expr);
    inside(s.body, body);
    expr(s.expr, body);
    s.loads = loads(body);
    --depth_;
  }

  void function(Macro& macro, Scope& scope) {
    ++depth_;
    Function own{scope.function, 0};
    Scope body(&scope, &own);
    macro.uses_caller = mentions(macro.body, "caller");
    for (const Target& t : macro.parameters) body.parameter(t.key.name());
    if (macro.uses_caller) body.parameter("caller");
    for (const Expr* value : macro.defaults) Analysis(body).read(value);
    Analysis(body).body(macro.body);
    give(macro.parameters, body);
    for (Expr* value : macro.defaults) expr(value, body);
    if (macro.uses_caller) macro.caller = ref(body, Key("caller"));
    inside(macro.body, body);
    macro.loads = loads(body);
    macro.slots = own.slots;
    --depth_;
  }

  // A block is a function that sees nothing of the text around it.
  void block(Stmt& s, Scope& scope) {
    if (s.scoped) locals(s, scope);
    auto own =
        std::find_if(in_.blocks.begin(), in_.blocks.end(), [&](const Block* b) { return b == s.own_block; });
    if (own == in_.blocks.end()) return;  // a second one of the same name, reported
    ++depth_;
    Function function;
    Scope body(nullptr, &function);
    Analysis(body).body((*own)->body);
    inside((*own)->body, body);
    (*own)->loads = loads(body);
    (*own)->slots = function.slots;
    --depth_;
  }

  // What the template that is included, or the block, gets to see of the scopes here.
  void locals(Stmt& s, const Scope& scope) {
    std::vector<Local> all;
    std::set<Name> seen;
    for (const Scope* around = &scope; around != nullptr; around = around->outer) {
      for (Name name : around->stores) {
        if (seen.insert(name).second) all.push_back({Key(name), ref(scope, *scope.find(name))});
      }
    }
    s.locals = in_.nodes.array<Local>(all.size());
    std::copy(all.begin(), all.end(), s.locals.begin());
  }

  Template& in_;
  diagnostics::Diagnostics& found_;
  bool toplevel_ = false;
  bool extended_ = false;
  int depth_ = 0;  // 0: the template's own text and the branches of "if" in it
};

}  // namespace

void resolve_names(Template& in, diagnostics::Diagnostics& found) {
  Resolver(in, found).run();
}

}  // namespace kontrakt::render
