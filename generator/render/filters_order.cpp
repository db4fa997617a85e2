// Filters that compare: order, groups, smallest and largest, sums. Without case_sensitive texts are compared
// as if all letters were small, as in Jinja2. Swedish order is not made here: the data comes sorted.
#include <algorithm>
#include <array>

#include "render/case.hpp"
#include "render/run.hpp"

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;

bool given(Value v) {
  return !is_missing(v) && !v.is(Kind::none);
}

struct Keyed {
  std::vector<Value> keys;
  Value item;
};

// How items are compared: themselves, or by one or several attributes ("year,name").
class Ordering {
 public:
  Ordering(Run& run, Value attribute, Value case_sensitive, const Expr& at)
      : run_(run), at_(at), folds_(is_missing(case_sensitive) || !run.truthy(case_sensitive, at)) {
    if (!given(attribute)) return;
    if (!attribute.is_string() && !attribute.is(Kind::integer)) {
      run.wrong_kind(at, at.filter->name, "@text", attribute);
    }
    if (attribute.is(Kind::integer)) {
      paths_.push_back(attribute);
      return;
    }
    std::string_view rest = attribute.as_string();
    while (true) {
      std::size_t comma = rest.find(',');
      paths_.push_back(Value::text(rest.substr(0, comma)));
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }

  Value folded(Value v) const {
    return folds_ && v.is_string() ? Value::text(run_.keep(to_lower(v.as_string()), at_)) : v;
  }
  Value path_of(Value item, Value otherwise = Value()) const {
    Value v = paths_.empty() ? item : run_.attribute_path(item, paths_.front(), at_);
    if (v.is(Kind::undefined) && !is_missing(otherwise)) v = otherwise;
    if (v.is(Kind::undefined)) {
      run_.fail("K530", at_.at, {{"name", paths_.empty() ? "…" : std::string(paths_.front().as_string())}});
    }
    return v;
  }
  Keyed keyed(Value item) const {
    Keyed result{{}, item};
    if (paths_.empty()) result.keys.push_back(folded(item));
    for (Value path : paths_) {
      Value key = run_.attribute_path(item, path, at_);
      if (key.is(Kind::undefined)) {
        run_.fail("K530", at_.at, {{"name", path.is_string() ? std::string(path.as_string()) : "…"}});
      }
      result.keys.push_back(folded(key));
    }
    return result;
  }
  bool before(Value a, Value b) const {
    auto answer = less(a, b);
    if (!answer) run_.fail("K542", at_.at, {{"left", kind_term(a)}, {"right", kind_term(b)}});
    return *answer;
  }
  bool before(const Keyed& a, const Keyed& b) const {
    for (std::size_t i = 0; i < a.keys.size(); ++i) {
      if (!equal(a.keys[i], b.keys[i])) return before(a.keys[i], b.keys[i]);
    }
    return false;
  }
  std::vector<Keyed> sorted(std::span<const Value> items, bool reverse) const {
    run_.step(items.size(), at_);
    std::vector<Keyed> all;
    all.reserve(items.size());
    for (Value item : items) all.push_back(keyed(item));
    std::stable_sort(all.begin(), all.end(),
                     [&](const Keyed& a, const Keyed& b) { return reverse ? before(b, a) : before(a, b); });
    return all;
  }

 private:
  Run& run_;
  const Expr& at_;
  bool folds_;
  std::vector<Value> paths_;
};

Value items_of(Run& run, const std::vector<Keyed>& sorted, const Expr& at) {
  std::span<Value> items = run.new_list(sorted.size(), at);
  for (std::size_t i = 0; i < items.size(); ++i) items[i] = sorted[i].item;
  return Value::list(items);
}

bool flag(Run& run, Value v, const Expr& at) {
  return !is_missing(v) && run.truthy(v, at);
}

Value sort(Run& run, Value input, FilterArguments a, const Expr& at) {
  auto items = run.items_of(input, *at.a, "sort");
  return items_of(run, Ordering(run, a[2], a[1], at).sorted(items, flag(run, a[0], at)), at);
}

Value groupby(Run& run, Value input, FilterArguments a, const Expr& at) {
  auto items = run.items_of(input, *at.a, "groupby");
  Ordering ordering(run, a[0], a[2], at);
  run.step(items.size(), at);
  std::vector<std::pair<Value, Value>> all;  // folded key, item
  all.reserve(items.size());
  for (Value item : items) all.emplace_back(ordering.folded(ordering.path_of(item, a[1])), item);
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto& x, const auto& y) { return ordering.before(x.first, y.first); });
  std::vector<Value> groups;
  for (std::size_t i = 0; i < all.size();) {
    std::vector<Value> members;
    std::size_t start = i;
    for (; i < all.size() && equal(all[i].first, all[start].first); ++i) members.push_back(all[i].second);
    if (members.empty())
      run.fail("K542", at.at, {{"left", "@decimal"}, {"right", "@decimal"}});  // not a number
    Value key = ordering.path_of(members.front(), a[1]);
    Value pair = support::make_list(run.scratch(), {key, run.keep_list(members, at)});
    groups.push_back(with_tag(pair, ListTag::group));
  }
  return run.keep_list(groups, at);
}

Value dictsort(Run& run, Value input, FilterArguments a, const Expr& at) {
  if (!input.is(Kind::object)) run.wrong_kind(*at.a, "dictsort", "@object", input);
  std::string_view by = a[1].is_string() ? a[1].as_string() : "key";
  if (by != "key" && by != "value") run.wrong_kind(at, "dictsort", "@key_or_value", a[1]);
  std::vector<Value> pairs;
  for_each_field(input.as_object(), [&](const support::Field& field) {
    Value name = Value::text(field.key.name());
    pairs.push_back(with_tag(support::make_list(run.scratch(), {name, field.value}), ListTag::tuple));
  });
  Ordering ordering(run, Value::integer(by == "key" ? 0 : 1), a[0], at);
  return items_of(run, ordering.sorted(pairs, flag(run, a[2], at)), at);
}

Value unique(Run& run, Value input, FilterArguments a, const Expr& at) {
  auto items = run.items_of(input, *at.a, "unique");
  Ordering ordering(run, a[1], a[0], at);
  std::vector<Value> seen;
  std::vector<Value> kept;
  for (Value item : items) {
    Value key = ordering.folded(ordering.path_of(item));
    if (key.is(Kind::list) || key.is(Kind::object)) run.wrong_kind(at, "unique", "@text", key);
    run.step(seen.size(), at);
    if (std::any_of(seen.begin(), seen.end(), [&](Value v) { return equal(v, key); })) continue;
    seen.push_back(key);
    kept.push_back(item);
  }
  return with_tag(run.keep_list(kept, at), ListTag::lazy);
}

Value extreme(Run& run, Value input, FilterArguments a, const Expr& at, bool largest) {
  auto items = run.items_of(input, *at.a, at.filter->name);
  if (items.empty()) return {};
  Ordering ordering(run, a[1], a[0], at);
  run.step(items.size(), at);
  Value best = items.front();
  Value best_key = ordering.folded(ordering.path_of(best));
  for (Value item : items.subspan(1)) {
    Value key = ordering.folded(ordering.path_of(item));
    if (largest ? ordering.before(best_key, key) : ordering.before(key, best_key)) {
      best = item;
      best_key = key;
    }
  }
  return best;
}

Value min(Run& run, Value input, FilterArguments a, const Expr& at) {
  return extreme(run, input, a, at, false);
}
Value max(Run& run, Value input, FilterArguments a, const Expr& at) {
  return extreme(run, input, a, at, true);
}

Value sum(Run& run, Value input, FilterArguments a, const Expr& at) {
  auto items = run.items_of(input, *at.a, "sum");
  run.step(items.size(), at);
  Ordering ordering(run, a[0], Value::boolean(true), at);
  Value total = is_missing(a[1]) ? Value::integer(0) : a[1];
  for (Value item : items) {
    Value v = ordering.path_of(item);
    if (!v.is_number()) run.wrong_kind(at, "sum", "@number", v);
    total = run.arithmetic(Op::add, total, v, at);
  }
  return total;
}

constexpr std::array<std::string_view, 3> sort_parameters = {"reverse", "case_sensitive", "attribute"};
constexpr std::array<std::string_view, 3> groupby_parameters = {"attribute", "default", "case_sensitive"};
constexpr std::array<std::string_view, 3> dictsort_parameters = {"case_sensitive", "by", "reverse"};
constexpr std::array<std::string_view, 2> extreme_parameters = {"case_sensitive", "attribute"};
constexpr std::array<std::string_view, 2> sum_parameters = {"attribute", "start"};

using Shape = FilterEntry::Shape;
constexpr std::array<FilterEntry, 7> of_orders = {{
    {Shape::plain, "sort", sort, 0, sort_parameters, false},
    {Shape::plain, "groupby", groupby, 1, groupby_parameters, false},
    {Shape::plain, "dictsort", dictsort, 0, dictsort_parameters, false},
    {Shape::plain, "unique", unique, 0, extreme_parameters, false},
    {Shape::plain, "min", min, 0, extreme_parameters, false},
    {Shape::plain, "max", max, 0, extreme_parameters, false},
    {Shape::plain, "sum", sum, 0, sum_parameters, false},
}};

}  // namespace

std::span<const FilterEntry> order_filters() {
  return of_orders;
}

}  // namespace kontrakt::render
