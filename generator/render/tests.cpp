#include "render/tests.hpp"

#include <algorithm>
#include <array>

#include "render/run.hpp"

namespace kontrakt::render {
namespace {

using Kind = Value::Kind;
using Arguments = std::span<const Value>;

// The remainder by a whole number; only for numbers.
bool remainder_is(Run& run, Value v, std::int64_t by, std::int64_t rest, const Expr& at) {
  if (!v.is_number()) run.wrong_kind(at.a == nullptr ? at : *at.a, "%", "@number", v);
  if (by == 0) run.fail("K534", at.at);
  if (v.is(Kind::number)) {
    double quotient = v.as_number() / static_cast<double>(by);
    double left =
        v.as_number() - static_cast<double>(by) * static_cast<double>(static_cast<std::int64_t>(quotient));
    return left == static_cast<double>(rest) || left == static_cast<double>(rest - by);
  }
  if (by == -1) return rest == 0;
  std::int64_t left = v.as_integer() % by;
  return left == rest || left == rest - by;
}

bool ordered(Run& run, Value a, Value b, const Expr& at) {
  auto answer = less(a, b);
  if (a.is(Kind::undefined)) run.require(a, at.a == nullptr ? at : *at.a);
  if (!answer) run.fail("K542", at.at, {{"left", kind_term(a)}, {"right", kind_term(b)}});
  return *answer;
}

bool sequence(Value v) {
  return v.is_string() || v.is(Kind::object) || v.is(Kind::undefined) ||
         (v.is(Kind::list) && list_tag(v) != ListTag::lazy && list_tag(v) != ListTag::view);
}

// The signs are names too, for select("==", 1).
constexpr std::array<TestEntry, 33> all_tests = {{
    {"==", [](Run&, Value v, Arguments a, const Expr&) { return equal(v, a[0]); }, 1},
    {"!=", [](Run&, Value v, Arguments a, const Expr&) { return !equal(v, a[0]); }, 1},
    {"<", [](Run& run, Value v, Arguments a, const Expr& at) { return ordered(run, v, a[0], at); }, 1},
    {"<=", [](Run& run, Value v, Arguments a, const Expr& at) { return !ordered(run, a[0], v, at); }, 1},
    {">", [](Run& run, Value v, Arguments a, const Expr& at) { return ordered(run, a[0], v, at); }, 1},
    {">=", [](Run& run, Value v, Arguments a, const Expr& at) { return !ordered(run, v, a[0], at); }, 1},

    {"boolean", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::boolean); }, 0},
    {"defined", [](Run&, Value v, Arguments, const Expr&) { return !v.is(Kind::undefined); }, 0},
    {"divisibleby",
     [](Run& run, Value v, Arguments a, const Expr& at) {
       if (!a[0].is(Kind::integer)) run.wrong_kind(at, "divisibleby", "@integer", a[0]);
       return remainder_is(run, v, a[0].as_integer(), 0, at);
     },
     1},
    {"eq", [](Run&, Value v, Arguments a, const Expr&) { return equal(v, a[0]); }, 1},
    {"equalto", [](Run&, Value v, Arguments a, const Expr&) { return equal(v, a[0]); }, 1},
    {"escaped", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::html); }, 0},
    {"even", [](Run& run, Value v, Arguments, const Expr& at) { return remainder_is(run, v, 2, 0, at); }, 0},
    {"false", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::boolean) && !v.as_boolean(); },
     0},
    {"float", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::number); }, 0},
    {"ge", [](Run& run, Value v, Arguments a, const Expr& at) { return !ordered(run, v, a[0], at); }, 1},
    {"greaterthan", [](Run& run, Value v, Arguments a, const Expr& at) { return ordered(run, a[0], v, at); },
     1},
    {"gt", [](Run& run, Value v, Arguments a, const Expr& at) { return ordered(run, a[0], v, at); }, 1},
    {"in", [](Run& run, Value v, Arguments a, const Expr& at) { return run.contains(a[0], v, at); }, 1},
    {"integer", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::integer); }, 0},
    {"iterable",
     [](Run& run, Value v, Arguments, const Expr& at) {
       if (run.strict()) run.require(v, at.a == nullptr ? at : *at.a);
       return v.is_string() || v.is(Kind::object) || v.is(Kind::list) || v.is(Kind::undefined);
     },
     0},
    {"le", [](Run& run, Value v, Arguments a, const Expr& at) { return !ordered(run, a[0], v, at); }, 1},
    {"lessthan", [](Run& run, Value v, Arguments a, const Expr& at) { return ordered(run, v, a[0], at); }, 1},
    {"lt", [](Run& run, Value v, Arguments a, const Expr& at) { return ordered(run, v, a[0], at); }, 1},
    {"mapping", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::object); }, 0},
    {"ne", [](Run&, Value v, Arguments a, const Expr&) { return !equal(v, a[0]); }, 1},
    {"none", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::none); }, 0},
    {"number", [](Run&, Value v, Arguments, const Expr&) { return v.is_number(); }, 0},
    {"odd", [](Run& run, Value v, Arguments, const Expr& at) { return remainder_is(run, v, 2, 1, at); }, 0},
    {"sequence",
     [](Run& run, Value v, Arguments,
        const Expr&) { return sequence(v) && !(run.strict() && v.is(Kind::undefined)); },
     0},
    {"string", [](Run&, Value v, Arguments, const Expr&) { return v.is_string(); }, 0},
    {"true", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::boolean) && v.as_boolean(); }, 0},
    {"undefined", [](Run&, Value v, Arguments, const Expr&) { return v.is(Kind::undefined); }, 0},
}};

}  // namespace

const TestEntry* find_test(std::string_view name) {
  auto found =
      std::find_if(all_tests.begin(), all_tests.end(), [&](const TestEntry& t) { return t.name == name; });
  return found == all_tests.end() ? nullptr : &*found;
}

std::vector<std::string_view> test_names() {
  std::vector<std::string_view> names;
  for (const TestEntry& t : all_tests) names.push_back(t.name);
  return names;
}

}  // namespace kontrakt::render
