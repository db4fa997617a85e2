// Two pages' data have the same fingerprint when no template could tell them apart.
#include "support/value_hash.hpp"

#include <gtest/gtest.h>

namespace kontrakt::support {
namespace {

Hash hash_of(const Value& value, const ObjectData* shared = nullptr) {
  return ValueHasher(shared).hash(value);
}

TEST(ValueHash, IsTheSameWhereverTheDataLies) {
  Arena one;
  Arena other;
  const auto page = [](Arena& arena) {
    const Value names = make_list(arena, {Value::text(arena.copy("Lund")), Value::text(arena.copy("Umeå"))});
    return ObjectBuilder(arena).set("namn", names).integer("antal", 2).build();
  };
  (void)other.copy("något annat före");
  EXPECT_EQ(hash_of(page(one)), hash_of(page(other)));
}

TEST(ValueHash, TellsEveryDifferenceThatATemplateCouldSee) {
  Arena arena;
  const std::vector<Value> values = {
      Value(),
      Value::none(),
      Value::boolean(false),
      Value::boolean(true),
      Value::integer(0),
      Value::integer(1),
      Value::number(0),
      Value::number(1),
      Value::text(""),
      Value::text("1"),
      Value::html("1"),
      Value::text("ab"),
      make_list(arena, {}),
      make_list(arena, {Value::text("ab")}),
      make_list(arena, {Value::text("a"), Value::text("b")}),
      make_list(arena, {Value::text("a"), make_list(arena, {Value::text("b")})}),
      make_list(arena, {make_list(arena, {Value::text("a")}), Value::text("b")}),
      ObjectBuilder(arena).build(),
      ObjectBuilder(arena).text("a", "b").build(),
      ObjectBuilder(arena).text("b", "a").build(),
      ObjectBuilder(arena).text("a", "1").text("b", "2").build(),
      ObjectBuilder(arena).text("b", "2").text("a", "1").build(),  // a template may go through the fields
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_NE(hash_of(values[i]), hash_of(values[j])) << i << " and " << j;
  }
}

TEST(ValueHash, KnowsWhatAllPagesShare) {
  Arena arena;
  const ObjectData* before = ObjectBuilder(arena).text("title", "Portalen").build().as_object();
  const ObjectData* after = ObjectBuilder(arena).text("title", "En annan").build().as_object();
  const auto page = [&](const ObjectData* site) {
    return ObjectBuilder(arena).text("heading", "Lund").build_with_parent(site);
  };
  EXPECT_EQ(hash_of(page(before), before), hash_of(page(before), before));
  EXPECT_NE(hash_of(page(before), before), hash_of(page(after), after));
  EXPECT_NE(hash_of(page(before)), hash_of(page(after)));
  EXPECT_NE(hash_of(page(before)), hash_of(page(nullptr)));
}

TEST(ValueHash, TellsWhichParentAnObjectHas) {
  Arena arena;
  const ObjectData* one = ObjectBuilder(arena).text("label", "Mål").build().as_object();
  const ObjectData* other = ObjectBuilder(arena).text("label", "År").build().as_object();
  const ObjectData* like_one = ObjectBuilder(arena).text("label", "Mål").build().as_object();
  const auto row = [&](std::initializer_list<const ObjectData*> parents) {
    std::vector<Value> cells;
    for (const ObjectData* parent : parents)
      cells.push_back(ObjectBuilder(arena).integer("text", 1).build_with_parent(parent));
    return make_list(arena, cells);
  };
  EXPECT_EQ(hash_of(row({one, other, one, other})), hash_of(row({like_one, other, like_one, other})));
  EXPECT_NE(hash_of(row({one, other, one, other})), hash_of(row({one, other, other, one})));
  EXPECT_NE(hash_of(row({one, other, one})), hash_of(row({one, other, nullptr})));
}

}  // namespace
}  // namespace kontrakt::support
