// Run: what the expressions of a template mean.
#include <algorithm>

#include "render/nearest.hpp"
#include "render/run.hpp"
#include "render/tests.hpp"
#include "support/text.hpp"

namespace kontrakt::render {

using Kind = Value::Kind;

Value Run::eval_tree(const Expr& e, Frame& frame) {
  Deeper deeper(*this, e.at);
  switch (e.op) {
    case Op::constant:
    case Op::name:
      break;
    case Op::attribute:
      return attribute_of(e, e.key, e.site, eval(*e.a, frame));
    case Op::subscript: {
      Value container = eval(*e.a, frame);
      require(container, *e.a);
      Value index = eval(*e.b, frame);
      Value found = item(container, index, e);
      if (found.is(Kind::undefined)) {
        missed_ = &e;
        missed_in_ = container;
      }
      return found;
    }
    case Op::slice:
      return slice(e, frame);
    case Op::call:
      return call(e, frame);
    case Op::super_call:
      return super_call(e, frame);
    case Op::self_call:
      return self_call(e, frame);
    case Op::filter:
      return filter(e, frame);
    case Op::test:
      return Value::boolean(test(e, frame));
    case Op::negation:
      return Value::boolean(!holds_tree(*e.a, frame));
    case Op::minus:
    case Op::plus: {
      Value operand = eval(*e.a, frame);
      require(operand, *e.a);
      return sign(e.op, operand, e);
    }
    case Op::both: {
      Value left = eval(*e.a, frame);
      return truthy(left, *e.a) ? eval(*e.b, frame) : left;
    }
    case Op::either: {
      Value left = eval(*e.a, frame);
      return truthy(left, *e.a) ? left : eval(*e.b, frame);
    }
    case Op::conditional:
      if (holds_tree(*e.b, frame)) return eval(*e.a, frame);
      return e.c == nullptr ? nothing() : eval(*e.c, frame);
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::floor_divide:
    case Op::modulo:
    case Op::power: {
      Value left = eval(*e.a, frame);
      require(left, *e.a);
      Value right = eval(*e.b, frame);
      require(right, *e.b);
      return arithmetic(e.op, left, right, e);
    }
    case Op::concat:
      return concat(e, frame);
    case Op::compare:
      return Value::boolean(compare(e, frame));
    case Op::list:
    case Op::tuple:
      return list(e, frame);
    case Op::object:
      return object(e, frame);
  }
  return {};
}

bool Run::holds_tree(const Expr& e, Frame& frame) {
  switch (e.op) {
    case Op::negation: {
      Deeper deeper(*this, e.at);
      return !holds_tree(*e.a, frame);
    }
    case Op::test: {
      Deeper deeper(*this, e.at);
      return test(e, frame);
    }
    case Op::compare: {
      Deeper deeper(*this, e.at);
      return compare(e, frame);
    }
    case Op::both: {
      Deeper deeper(*this, e.at);
      return holds_tree(*e.a, frame) && truthy(eval(*e.b, frame), e);
    }
    case Op::either: {
      Deeper deeper(*this, e.at);
      return holds_tree(*e.a, frame) || truthy(eval(*e.b, frame), e);
    }
    default:
      return truthy(eval(e, frame), e);
  }
}

FieldHints& Run::hints_of_thread() {
  thread_local FieldHints hints{};
  return hints;
}

// Among the object's own fields. Where it is, is remembered for the next object.
const support::Field* Run::find_field(std::uint8_t& hint, const support::ObjectData& object, Key key) {
  for (std::uint32_t i = 0; i < object.count; ++i) {
    if (object.fields[i].key != key) continue;
    if (i <= UINT8_MAX) hint = static_cast<std::uint8_t>(i);
    return object.fields + i;
  }
  return nullptr;
}

// A field that is not where its like was.
Value Run::search(const Expr& e, Key key, std::uint32_t site, Value base) {
  const support::ObjectData* object = base.as_object();
  FieldHint& hint = hint_of(site);
  const support::Field* field = find_field(hint.own, *object, key);
  for (object = object->parent; field == nullptr && object != nullptr; object = object->parent) {
    field = field_at(hint.inherited, *object, key);
    if (field == nullptr) field = find_field(hint.inherited, *object, key);
  }
  if (field == nullptr || field->value.is(Kind::undefined)) return other_attribute(e, base);
  return field->value;
}

// The attribute of what has no such field.
Value Run::other_attribute(const Expr& e, Value base) {
  switch (base.kind()) {
    case Kind::undefined:
      undefined(*e.a);
    case Kind::list:
      if (list_tag(base) == ListTag::group) {
        static const Key grouper("grouper");
        static const Key list("list");
        if (e.key == grouper) return base.as_list()[0];
        if (e.key == list) return base.as_list()[1];
      }
      break;
    case Kind::internal:
      if (thing(base) == Thing::loop)
        return loop_field(*static_cast<const LoopValue*>(base.as_internal()), e.key, e);
      if (thing(base) == Thing::module) {
        const auto* found = static_cast<const Context*>(base.as_internal())->find_exported(e.key);
        if (found != nullptr) return found->value;
      }
      break;
    default:
      break;
  }
  missed_ = &e;
  missed_in_ = base;
  return {};
}

Value Run::list(const Expr& e, Frame& frame) {
  std::span<Value> items = new_list(e.list.size(), e);
  for (std::size_t i = 0; i < items.size(); ++i) items[i] = assigned(eval(*e.list[i], frame));
  return with_tag(Value::list(items), e.op == Op::tuple ? ListTag::tuple : ListTag::list);
}

Value Run::object(const Expr& e, Frame& frame) {
  std::vector<support::Field> fields;
  for (std::size_t i = 0; i + 1 < e.list.size(); i += 2) {
    Value key = eval(*e.list[i], frame);
    if (!key.is_string()) wrong_kind(*e.list[i], "{}", "@text", key);
    Value value = assigned(eval(*e.list[i + 1], frame));
    Key name(key.as_string());
    auto same = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.key == name; });
    if (same != fields.end()) {
      same->value = value;
    } else {
      fields.push_back({name, value});
    }
  }
  support::ObjectBuilder builder(scratch_);
  for (const support::Field& field : fields) builder.set(field.key, field.value);
  return builder.build();
}

// As markupsafe joins: one part of HTML makes the whole HTML, the other parts escaped.
Value Run::concat(const Expr& e, Frame& frame) {
  bool html = false;
  std::vector<Value> parts;
  parts.reserve(e.list.size());
  for (const Expr* part : e.list) {
    parts.push_back(eval(*part, frame));
    html = html || parts.back().is(Kind::html);
  }
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (html && !parts[i].is(Kind::html)) {
      std::string plain;
      append_text(plain, parts[i], *e.list[i]);
      append_escaped(joined, plain);
    } else {
      append_text(joined, parts[i], *e.list[i]);
    }
  }
  std::string_view kept = keep(joined, e);
  return html ? Value::html(kept) : Value::text(kept);
}

bool Run::compare(const Expr& e, Frame& frame) {
  Value left = eval(*e.a, frame);
  const Expr* left_expr = e.a;
  for (std::size_t i = 0; i < e.list.size(); ++i) {
    Value right = eval(*e.list[i], frame);
    if (!compare_one(e.comparisons[i], left, right, *left_expr, *e.list[i])) return false;
    left = right;
    left_expr = e.list[i];
  }
  return true;
}

bool Run::compare_one(Comparison how, Value a, Value b, const Expr& at, const Expr& right) {
  auto before = [&](Value x, Value y) {
    require(a, at);
    require(b, right);
    auto answer = less(x, y);
    if (!answer) fail("K542", at.at, {{"left", kind_term(a)}, {"right", kind_term(b)}});
    return *answer;
  };
  auto is_nan = [](Value v) { return v.is(Kind::number) && v.as_number() != v.as_number(); };
  switch (how) {
    case Comparison::equal:
      if (a.is(Kind::integer) && b.is(Kind::integer)) return a.as_integer() == b.as_integer();
      return equal(a, b);
    case Comparison::not_equal:
      return !equal(a, b);
    case Comparison::less:
      return before(a, b);
    case Comparison::greater:
      return before(b, a);
    case Comparison::less_equal:
      return !before(b, a) && !is_nan(a) && !is_nan(b);
    case Comparison::greater_equal:
      return !before(a, b) && !is_nan(a) && !is_nan(b);
    case Comparison::in:
      return contains(b, a, right);
    case Comparison::not_in:
      return !contains(b, a, right);
  }
  return false;
}

bool Run::contains(Value container, Value what, const Expr& at) {
  if (container.is_string()) {
    if (!what.is_string()) wrong_kind(at, "in", "@text", what);
    return container.as_string().find(what.as_string()) != std::string_view::npos;
  }
  if (container.is(Kind::object)) {
    if (what.is(Kind::list) || what.is(Kind::object)) wrong_kind(at, "in", "@text", what);
    return what.is_string() && !container.get(what.as_string()).is(Kind::undefined);
  }
  std::span<const Value> items = items_of(container, at, "in");
  step(items.size(), at);
  return std::any_of(items.begin(), items.end(), [&](Value v) { return equal(v, what); });
}

Value Run::item(Value container, Value index, const Expr& at) {
  if (container.is(Kind::object)) return index.is_string() ? container.get(index.as_string()) : Value();
  bool whole = index.is(Kind::integer) || index.is(Kind::boolean);
  if (container.is(Kind::list)) {
    if (list_tag(container) == ListTag::lazy || list_tag(container) == ListTag::view) fail("K543", at.at);
    auto items = container.as_list();
    std::int64_t i = whole ? index.as_integer() : 0;
    auto size = static_cast<std::int64_t>(items.size());
    if (i < 0) i += size;
    if (!whole || i < 0 || i >= size) return {};
    return items[static_cast<std::size_t>(i)];
  }
  if (container.is_string() && whole) {
    std::string_view text = container.as_string();
    auto size = static_cast<std::int64_t>(count_characters(text));
    std::int64_t i = index.as_integer() < 0 ? index.as_integer() + size : index.as_integer();
    if (i < 0 || i >= size) return {};
    for (; i > 0; --i) text.remove_prefix(character_size(text));
    std::string_view one = text.substr(0, character_size(text));
    return container.is(Kind::html) ? Value::html(one) : Value::text(one);
  }
  return {};
}

Value Run::attribute_path(Value v, Value path, const Expr& at) {
  if (path.is(Kind::integer)) return item(v, path, at);
  std::string_view rest = path.as_string();
  while (true) {
    std::size_t dot = rest.find('.');
    std::string_view part = rest.substr(0, dot);
    if (v.is(Kind::undefined)) fail("K531", at.at, {{"name", std::string(path.as_string())}});
    bool digits =
        !part.empty() && part.size() < 10 && part.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits) {
      v = item(v, Value::integer(std::stoi(std::string(part))), at);
    } else if (v.is(Kind::list) && list_tag(v) == ListTag::group) {
      v = part == "grouper" ? v.as_list()[0] : part == "list" ? v.as_list()[1] : Value();
    } else {
      v = v.get(part);
    }
    if (dot == std::string_view::npos) return v;
    rest.remove_prefix(dot + 1);
  }
}

namespace {

using Bound = std::optional<std::int64_t>;

Value like(Value whole, std::string_view part) {
  return whole.is(Kind::html) ? Value::html(part) : Value::text(part);
}

// What is left of `text` after `count` characters.
std::string_view after(std::string_view text, std::int64_t count) {
  for (; count > 0 && !text.empty(); --count) text.remove_prefix(character_size(text));
  return text;
}

// Where a slice of `size` items begins or ends.
std::int64_t clamp(Bound bound, std::int64_t missing, std::int64_t size, bool forwards) {
  if (!bound) return missing;
  std::int64_t b = *bound < 0 ? std::max<std::int64_t>(*bound, -size - 1) + size : *bound;
  return forwards ? std::clamp<std::int64_t>(b, 0, size) : std::clamp<std::int64_t>(b, -1, size - 1);
}

// Where the last `count` characters begin.
std::size_t before_last(std::string_view text, std::int64_t count) {
  std::size_t at = text.size();
  for (; count > 0 && at > 0; --count) {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  }
  return at;
}

// The characters of a text from one to another: the same bytes, not a copy.
Value stretch(Value whole, Bound first, Bound end) {
  const std::string_view text = whole.as_string();
  if (first.value_or(-1) < 0 && end.value_or(-1) < 0) {  // "[-1:]": the whole need not be counted
    const std::size_t from = first ? before_last(text, -*first) : 0;
    const std::size_t to = end ? before_last(text, -*end) : text.size();
    return like(whole, from < to ? text.substr(from, to - from) : std::string_view());
  }
  if (!first && end.value_or(-1) >= 0) {  // "[:5]"
    return like(whole, text.substr(0, text.size() - after(text, *end).size()));
  }
  const auto size = static_cast<std::int64_t>(count_characters(text));
  const std::int64_t from = clamp(first, 0, size, true);
  const std::int64_t to = clamp(end, size, size, true);
  const std::string_view part = from < to ? text.substr(0, text.size() - after(text, to).size())
                                                .substr(text.size() - after(text, from).size())
                                          : std::string_view();
  return like(whole, part);
}

}  // namespace

Value Run::slice(const Expr& e, Frame& frame) {
  Value whole = eval(*e.a, frame);
  require(whole, *e.a);
  std::optional<std::int64_t> bounds[3];
  for (std::size_t i = 0; i < 3; ++i) {
    if (e.list[i] == nullptr) continue;
    Value bound = eval(*e.list[i], frame);
    if (bound.is(Kind::none)) continue;
    if (!bound.is(Kind::integer) && !bound.is(Kind::boolean))
      wrong_kind(*e.list[i], "[:]", "@integer", bound);
    bounds[i] = bound.as_integer();
  }
  bool text = whole.is_string();
  if (!text &&
      (!whole.is(Kind::list) || list_tag(whole) == ListTag::lazy || list_tag(whole) == ListTag::view)) {
    wrong_kind(*e.a, "[:]", "@list", whole);
  }
  if (text && bounds[2].value_or(1) == 1) return stretch(whole, bounds[0], bounds[1]);
  std::span<const Value> items = items_of(whole, *e.a, "[:]");
  auto size = static_cast<std::int64_t>(items.size());
  std::int64_t by = bounds[2].value_or(1);
  if (by == 0) fail("K534", e.at);
  std::int64_t from = clamp(bounds[0], by > 0 ? 0 : size - 1, size, by > 0);
  std::int64_t to = clamp(bounds[1], by > 0 ? size : -1, size, by > 0);
  by = std::clamp<std::int64_t>(by, -size - 1, size + 1);
  std::vector<Value> kept;
  for (std::int64_t i = from; by > 0 ? i < to : i > to; i += by)
    kept.push_back(items[static_cast<std::size_t>(i)]);
  if (!text)
    return with_tag(keep_list(kept, e), list_tag(whole) == ListTag::group ? ListTag::tuple : list_tag(whole));
  std::string joined;
  for (Value v : kept) joined += v.as_string();
  std::string_view copy = keep(joined, e);
  return whole.is(Kind::html) ? Value::html(copy) : Value::text(copy);
}

bool Run::test(const Expr& e, Frame& frame) {
  Value subject = eval(*e.a, frame);
  std::span<Value> arguments = e.list.empty() ? std::span<Value>() : new_list(e.list.size(), e);
  for (std::size_t i = 0; i < arguments.size(); ++i) arguments[i] = assigned(eval(*e.list[i], frame));
  return passes(*e.test, subject, arguments, e);
}

bool Run::passes(const TestEntry& test, Value subject, std::span<const Value> arguments, const Expr& at) {
  return test.function(*this, subject, arguments, at);
}

Value Run::filter(const Expr& e, Frame& frame) {
  return filter_on(e, eval(*e.a, frame), frame);
}

Value Run::filter_on(const Expr& e, Value input, Frame& frame) {
  std::span<Value> arguments = e.list.empty() ? std::span<Value>() : new_list(e.list.size(), e);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (e.list[i] == nullptr) continue;
    arguments[i] = assigned(eval(*e.list[i], frame));
    if (options_.strict && !e.filter->takes_undefined && !is_nothing(arguments[i]))
      require(arguments[i], *e.list[i]);
  }
  if (e.filter->shape != FilterEntry::Shape::plain) return higher_order(e, input, arguments);
  if (options_.strict && !e.filter->takes_undefined && !is_nothing(input)) require(input, *e.a);
  return apply(*e.filter, input, arguments, e);
}

Value Run::filter_chain(const Expr& e, const Expr* hole, Value input, Frame& frame) {
  if (&e == hole) return input;
  return filter_on(e, filter_chain(*e.a, hole, input, frame), frame);
}

Value Run::apply(const FilterEntry& filter, Value input, FilterArguments arguments, const Expr& at) {
  return filter.function(*this, input, arguments, at);
}

Value Run::higher_order(const Expr& e, Value input, FilterArguments arguments) {
  switch (e.filter->shape) {
    case FilterEntry::Shape::map:
      return map(e, input, arguments);
    case FilterEntry::Shape::select:
      return select(e, input, arguments, false, true);
    case FilterEntry::Shape::reject:
      return select(e, input, arguments, false, false);
    case FilterEntry::Shape::selectattr:
      return select(e, input, arguments, true, true);
    default:
      return select(e, input, arguments, true, false);
  }
}

Value Run::map(const Expr& e, Value input, FilterArguments arguments) {
  std::span<const Value> items = items_of(input, *e.a, "map");
  step(items.size(), e);
  std::span<Value> mapped = new_list(items.size(), e);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (e.inner != nullptr) {
      if (options_.strict && !e.inner->takes_undefined) require(items[i], *e.a);
      mapped[i] = assigned(apply(*e.inner, items[i], arguments, e));
      continue;
    }
    if (!arguments[0].is_string() && !arguments[0].is(Kind::integer))
      wrong_kind(e, "map", "@text", arguments[0]);
    mapped[i] = assigned(attribute_path(items[i], arguments[0], e));
    if (mapped[i].is(Kind::undefined) && !is_missing(arguments[1])) mapped[i] = arguments[1];
  }
  return with_tag(Value::list(mapped), ListTag::lazy);
}

Value Run::select(const Expr& e, Value input, FilterArguments arguments, bool attribute, bool keep) {
  std::span<const Value> items = items_of(input, *e.a, e.filter->name);
  step(items.size(), e);
  std::span<Value> kept = new_list(items.size(), e);
  std::size_t count = 0;
  if (attribute && !arguments[0].is_string() && !arguments[0].is(Kind::integer)) {
    wrong_kind(e, e.filter->name, "@text", arguments[0]);
  }
  for (Value item : items) {
    Value subject = attribute ? attribute_path(item, arguments[0], e) : item;
    bool good = e.test == nullptr ? truthy(subject, e)
                                  : passes(*e.test, subject, arguments.subspan(attribute ? 1 : 0), e);
    if (good == keep) kept[count++] = item;
  }
  return with_tag(Value::list(kept.first(count)), ListTag::lazy);
}

void Run::print_rare(Value v, const Expr& e) {
  switch (v.kind()) {
    case Kind::undefined:
      if (options_.strict && !is_nothing(v)) undefined(e);
      return;
    case Kind::none:
    case Kind::list:
    case Kind::object:
    case Kind::internal:
      print_other(v, e);
      return;
    case Kind::integer:
      out_.append(v.as_integer());
      return;
    case Kind::text:  // print() does these
    case Kind::html:
    case Kind::boolean:
    case Kind::number:
      break;
  }
  std::string plain;
  append_plain(plain, v);
  out_.append(plain);
}

// What only templates that are not strict print.
void Run::print_other(Value v, const Expr& e) {
  std::string plain;
  if (options_.strict || !append_plain(plain, v)) {
    fail(v.is(Kind::none) ? "K532" : "K533", e.at, {{"name", describe(e)}, {"kind", kind_term(v)}});
  }
  support::html_escape(plain, out_);
}

void Run::append_text(std::string& out, Value v, const Expr& at) const {
  if (v.is(Kind::undefined) && options_.strict && !is_nothing(v)) undefined(at);
  if (!append_plain(out, v)) fail("K533", at.at, {{"name", describe(at)}, {"kind", kind_term(v)}});
}

Value Run::to_string(Value v, const Expr& at) {
  if (v.is_string()) return v;
  std::string plain;
  append_text(plain, v, at);
  return Value::text(keep(plain, at));
}

std::span<const Value> Run::items_of(Value v, const Expr& at, std::string_view owner) {
  switch (v.kind()) {
    case Kind::list:
      return v.as_list();
    case Kind::undefined:
      if (options_.strict && !is_nothing(v)) undefined(at);
      return {};
    case Kind::text:
    case Kind::html: {
      std::string_view text = v.as_string();
      std::span<Value> characters = new_list(count_characters(text), at);
      for (Value& c : characters) {
        c = Value::text(text.substr(0, character_size(text)));
        text.remove_prefix(c.as_string().size());
      }
      return characters;
    }
    case Kind::object: {
      std::span<Value> names = new_list(field_count(v), at);
      std::size_t i = 0;
      for_each_field(v.as_object(), [&](const support::Field& f) { names[i++] = Value::text(f.key.name()); });
      return names;
    }
    default:
      wrong_kind(at, owner, "@list", v);
  }
}

std::string Run::describe(const Expr& e) const {
  switch (e.op) {
    case Op::name:
      return std::string(e.key.name());
    case Op::attribute:
      return describe(*e.a) + "." + std::string(e.key.name());
    case Op::subscript:
      if (e.b->op == Op::constant && e.b->value.is_string()) {
        return describe(*e.a) + "[\"" + std::string(e.b->value.as_string()) + "\"]";
      }
      return describe(*e.a) + "[…]";
    case Op::filter:
      return describe(*e.a) + "|" + std::string(e.filter->name);
    case Op::call:
      return describe(*e.a) + "(…)";
    default:
      return "…";
  }
}

void Run::undefined(const Expr& e) const {
  std::vector<std::string_view> known;
  Value container = e.op == Op::name ? page_ : missed_ == &e ? missed_in_ : Value();
  if (container.is(Kind::object)) {
    for_each_field(container.as_object(), [&](const support::Field& f) { known.push_back(f.key.name()); });
  }
  diagnostics::Arguments arguments = {{"name", describe(e)}};
  std::string nearest = nearest_name(e.key.name(), known);
  if (!nearest.empty()) arguments.emplace_back("nearest", nearest);
  fail("K530", e.at, std::move(arguments));
}

void Run::fail(const char* code, Location at, diagnostics::Arguments arguments) const {
  std::vector<Location> places;
  for (const Trail* t = trail_; t != nullptr; t = t->before()) places.push_back(t->at());
  throw RenderFault{{code, at, std::move(arguments), std::move(places)}};
}

void Run::wrong_kind(const Expr& at, std::string_view owner, std::string_view expected, Value got) const {
  if (got.is(Kind::undefined)) undefined(at);
  fail("K535", at.at,
       {{"name", std::string(owner)}, {"expected", std::string(expected)}, {"kind", kind_term(got)}});
}

void Run::too_much_output(const Location& at) const {
  fail("K541", at, {{"limit", std::to_string(options_.max_output)}});
}

void Run::too_deep(const Location& at) const {
  fail("K539", at);
}

void Run::lazy_list(const Expr& at) const {
  fail("K543", at.at);
}

void Run::too_many_steps(const Expr& at) const {
  fail("K540", at.at, {{"limit", std::to_string(options_.max_steps)}});
}

void Run::too_much_scratch(const Expr& at) const {
  fail("K541", at.at, {{"limit", std::to_string(options_.max_scratch)}});
}

std::string_view Run::keep(std::string_view text, const Expr& at) {
  if (text.size() > UINT32_MAX) too_much_scratch(at);
  take_scratch(text.size(), at);
  return scratch_.copy(text);
}

std::span<Value> Run::new_list(std::size_t size, const Expr& at) {
  if (size > options_.max_scratch / sizeof(Value)) too_much_scratch(at);
  take_scratch(size * sizeof(Value), at);
  return scratch_.array<Value>(size);
}

Value Run::keep_list(const std::vector<Value>& items, const Expr& at) {
  std::span<Value> kept = new_list(items.size(), at);
  std::copy(items.begin(), items.end(), kept.begin());
  return Value::list(kept);
}

}  // namespace kontrakt::render
