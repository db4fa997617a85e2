// What values mean in templates: the marks the engine puts on them, and how Python writes, compares and
// orders them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "support/arena.hpp"
#include "support/value.hpp"

namespace kontrakt::render {

using support::Key;
using support::Value;

// Marks of lists (Value::tag). Jinja2 prints and compares them differently.
enum class ListTag : std::uint8_t {
  list,
  tuple,
  lazy,   // what map, select and so on give: may be gone through once, and nothing else
  view,   // what items() gives: may be gone through and counted
  group,  // what groupby gives: a pair with the names grouper and list
};
inline ListTag list_tag(Value v) {
  return static_cast<ListTag>(v.tag());
}
inline Value with_tag(Value list, ListTag tag) {
  return list.tagged(static_cast<std::uint8_t>(tag));
}

// Marks of internal values.
enum class Thing : std::uint8_t { macro, module, loop, range };
inline Thing thing(Value v) {
  return static_cast<Thing>(v.tag());
}

// A variable that was never set is plain undefined; one that was given something that does not exist is
// marked, so that it hides an outer one and a macro's default.
inline bool is_missing(Value v) {
  return v.is(Value::Kind::undefined) && v.tag() == 0;
}
inline Value assigned(Value v) {
  return is_missing(v) ? v.tagged(1) : v;
}
// What "a if b" without else gives when b is false: it prints as nothing, also strictly.
inline Value nothing() {
  return Value().tagged(2);
}
inline bool is_nothing(Value v) {
  return v.is(Value::Kind::undefined) && v.tag() == 2;
}

// Python's str() of a number.
void append_number(std::string& out, double d);
void append_integer(std::string& out, std::int64_t i);

// Python's str() of a value, nothing escaped. False when the engine does not print such values (lazy lists,
// macros).
bool append_plain(std::string& out, Value v);

// Python's repr().
bool append_repr(std::string& out, Value v, int depth = 0);

// Text with & < > " ' as entities.
void append_escaped(std::string& out, std::string_view text);

bool equal(Value a, Value b, int depth = 0);

// a < b as Python orders numbers, texts and lists; nothing when it does not.
std::optional<bool> less(Value a, Value b, int depth = 0);

// The kind of a value as a term of the message catalogue.
std::string kind_term(Value v);

// How many fields an object has, those of its parents included; and the name of each in turn.
std::size_t field_count(Value object);
template <class Visit>
void for_each_field(const support::ObjectData* object, Visit visit) {
  for (const support::ObjectData* o = object; o != nullptr; o = o->parent) {
    for (std::uint32_t i = 0; i < o->count; ++i) {
      bool hidden = false;
      for (const support::ObjectData* nearer = object; nearer != o && !hidden; nearer = nearer->parent) {
        for (std::uint32_t j = 0; j < nearer->count && !hidden; ++j)
          hidden = nearer->fields[j].key == o->fields[i].key;
      }
      if (!hidden) visit(o->fields[i]);
    }
  }
}

// Characters of UTF-8.
std::size_t count_characters(std::string_view text);
// The bytes of the first character.
std::size_t character_size(std::string_view text);

}  // namespace kontrakt::render
