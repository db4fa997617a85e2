// Filters that take lists apart and put them together.
#include <algorithm>
#include <array>

#include "render/run.hpp"

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;

Value lazy(Value list) {
  return with_tag(list, ListTag::lazy);
}
bool is_lazy(Value v) {
  return v.is(Kind::list) && list_tag(v) == ListTag::lazy;
}

Value length(Run& run, Value input, FilterArguments, const Expr& at) {
  if (input.is_string())
    return Value::integer(static_cast<std::int64_t>(count_characters(input.as_string())));
  if (is_lazy(input)) run.fail("K543", at.a->at);
  return Value::integer(static_cast<std::int64_t>(run.items_of(input, *at.a, "length").size()));
}

Value first(Run& run, Value input, FilterArguments, const Expr& at) {
  auto items = run.items_of(input, *at.a, "first");
  return items.empty() ? Value() : items.front();
}

Value last(Run& run, Value input, FilterArguments, const Expr& at) {
  if (is_lazy(input)) run.fail("K543", at.a->at);
  auto items = run.items_of(input, *at.a, "last");
  if (items.empty()) return {};
  return input.is(Kind::html) ? Value::html(items.back().as_string()) : items.back();
}

Value list(Run& run, Value input, FilterArguments, const Expr& at) {
  return with_tag(Value::list(run.items_of(input, *at.a, "list")), ListTag::list);
}

Value reverse(Run& run, Value input, FilterArguments, const Expr& at) {
  auto items = run.items_of(input, *at.a, "reverse");
  run.step(items.size(), at);
  if (!input.is_string()) {
    std::span<Value> turned = run.new_list(items.size(), at);
    std::reverse_copy(items.begin(), items.end(), turned.begin());
    return is_lazy(input) ? Value::list(turned) : lazy(Value::list(turned));
  }
  std::string turned;
  for (auto c = items.rbegin(); c != items.rend(); ++c) turned += c->as_string();
  std::string_view kept = run.keep(turned, at);
  return input.is(Kind::html) ? Value::html(kept) : Value::text(kept);
}

// As markupsafe joins: one part of HTML makes the whole HTML, the other parts escaped.
Value join(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  auto items = run.items_of(input, *at.a, "join");
  run.step(items.size(), at);
  Value between = is_missing(arguments[0]) ? Value::text("") : run.to_string(arguments[0], at);
  bool by_attribute = !is_missing(arguments[1]) && !arguments[1].is(Kind::none);
  if (by_attribute && !arguments[1].is_string() && !arguments[1].is(Kind::integer)) {
    run.wrong_kind(at, "join", "@text", arguments[1]);
  }
  bool html = between.is(Kind::html);
  std::vector<Value> parts;
  parts.reserve(items.size());
  for (Value item : items) {
    parts.push_back(run.to_string(by_attribute ? run.attribute_path(item, arguments[1], at) : item, at));
    html = html || parts.back().is(Kind::html);
  }
  std::string joined;
  auto append = [&](Value part) {
    if (html && !part.is(Kind::html)) {
      append_escaped(joined, part.as_string());
    } else {
      joined += part.as_string();
    }
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) append(between);
    append(parts[i]);
  }
  std::string_view kept = run.keep(joined, at);
  return html ? Value::html(kept) : Value::text(kept);
}

std::int64_t size_argument(Run& run, Value v, std::string_view owner, const Expr& at) {
  if (!v.is(Kind::integer)) run.wrong_kind(at, owner, "@integer", v);
  if (v.as_integer() <= 0) run.fail("K534", at.at);
  return v.as_integer();
}

Value batch(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  auto items = run.items_of(input, *at.a, "batch");
  std::int64_t wanted = size_argument(run, arguments[0], "batch", at);
  bool fills = !is_missing(arguments[1]) && !arguments[1].is(Kind::none);
  auto size = static_cast<std::size_t>(wanted);
  std::vector<Value> rows;
  for (std::size_t from = 0; from < items.size(); from += std::min(size, items.size() - from)) {
    std::size_t count = std::min(size, items.size() - from);
    std::span<Value> row = run.new_list(fills ? size : count, at);
    std::copy_n(items.begin() + static_cast<std::ptrdiff_t>(from), count, row.begin());
    std::fill(row.begin() + static_cast<std::ptrdiff_t>(count), row.end(), arguments[1]);
    rows.push_back(Value::list(row));
  }
  return lazy(run.keep_list(rows, at));
}

Value slice(Run& run, Value input, FilterArguments arguments, const Expr& at) {
  auto items = run.items_of(input, *at.a, "slice");
  auto slices = static_cast<std::size_t>(size_argument(run, arguments[0], "slice", at));
  bool fills = !is_missing(arguments[1]) && !arguments[1].is(Kind::none);
  run.step(slices, at);
  std::span<Value> columns = run.new_list(slices, at);
  std::size_t each = items.size() / slices;
  std::size_t longer = items.size() % slices;
  std::size_t from = 0;
  for (std::size_t i = 0; i < slices; ++i) {
    std::size_t count = each + (i < longer ? 1 : 0);
    bool filled = fills && i >= longer;
    std::span<Value> column = run.new_list(count + (filled ? 1 : 0), at);
    std::copy_n(items.begin() + static_cast<std::ptrdiff_t>(from), count, column.begin());
    if (filled) column[count] = arguments[1];
    columns[i] = Value::list(column);
    from += count;
  }
  return lazy(Value::list(columns));
}

Value items_filter(Run& run, Value input, FilterArguments, const Expr& at) {
  if (input.is(Kind::undefined)) return lazy(Value::list({}));
  if (!input.is(Kind::object)) run.wrong_kind(*at.a, "items", "@object", input);
  std::vector<Value> pairs;
  for_each_field(input.as_object(), [&](const support::Field& field) {
    Value name = Value::text(field.key.name());
    pairs.push_back(with_tag(support::make_list(run.scratch(), {name, field.value}), ListTag::tuple));
  });
  run.step(pairs.size(), at);
  return lazy(run.keep_list(pairs, at));
}

constexpr std::array<std::string_view, 2> join_parameters = {"d", "attribute"};
constexpr std::array<std::string_view, 2> batch_parameters = {"linecount", "fill_with"};
constexpr std::array<std::string_view, 2> slice_parameters = {"slices", "fill_with"};

using Shape = FilterEntry::Shape;
constexpr std::array<FilterEntry, 15> of_lists = {{
    {Shape::plain, "length", length, 0, {}, false},
    {Shape::plain, "count", length, 0, {}, false},
    {Shape::plain, "first", first, 0, {}, false},
    {Shape::plain, "last", last, 0, {}, false},
    {Shape::plain, "list", list, 0, {}, false},
    {Shape::plain, "reverse", reverse, 0, {}, false},
    {Shape::plain, "join", join, 0, join_parameters, false},
    {Shape::plain, "batch", batch, 1, batch_parameters, false},
    {Shape::plain, "slice", slice, 1, slice_parameters, false},
    {Shape::plain, "items", items_filter, 0, {}, false},
    {Shape::map, "map", nullptr, 0, {}, false},
    {Shape::select, "select", nullptr, 0, {}, false},
    {Shape::reject, "reject", nullptr, 0, {}, false},
    {Shape::selectattr, "selectattr", nullptr, 0, {}, false},
    {Shape::rejectattr, "rejectattr", nullptr, 0, {}, false},
}};

}  // namespace

std::span<const FilterEntry> list_filters() {
  return of_lists;
}

}  // namespace kontrakt::render
