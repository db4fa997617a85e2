// The data of a page: what view/ makes from the model and templates read. A value is 16 bytes and points into
// the model or an arena; copying one copies no text.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/arena.hpp"

namespace kontrakt::support {

// The name of a field, kept once in the whole process: comparing two names is comparing two pointers. Making
// a key takes a lock and looks the text up, so make keys once (static const), not per page; reading its name
// takes none. Safe to call from several threads.
class Key {
 public:
  constexpr Key() = default;
  explicit Key(std::string_view name);
  std::string_view name() const { return name_ == nullptr ? std::string_view() : name_->text; }
  // Of the name: the same in every process. Computed when the first key of this name is made.
  std::uint64_t hash() const { return name_ == nullptr ? 0 : name_->hash; }
  friend constexpr bool operator==(Key, Key) = default;

  struct Name {
    std::string text;
    std::uint64_t hash;
  };

 private:
  const Name* name_ = nullptr;  // null: the empty name
};

class Value;
struct Field;

// An object is its fields in the order they were added, plus an optional parent that is asked for what is
// missing here (so that all pages share one object with the site's data).
struct ObjectData {
  const Field* fields = nullptr;
  std::uint32_t count = 0;
  const ObjectData* parent = nullptr;
};

class Value {
 public:
  // `internal` is a thing of the template engine (a macro, a loop); it never stands in a page's data.
  enum class Kind : std::uint8_t {
    undefined,
    none,
    boolean,
    integer,
    number,
    text,
    html,
    list,
    object,
    internal
  };

  constexpr Value() = default;  // undefined: what a missing field gives
  static constexpr Value none() { return Value(Kind::none); }
  static constexpr Value boolean(bool b) {
    Value v(Kind::boolean);
    v.integer_ = b ? 1 : 0;
    return v;
  }
  static constexpr Value integer(std::int64_t i) {
    Value v(Kind::integer);
    v.integer_ = i;
    return v;
  }
  static constexpr Value number(double d) {
    Value v(Kind::number);
    v.number_ = d;
    return v;
  }
  // Text is escaped when it is printed; the bytes must outlive the value.
  static constexpr Value text(std::string_view s) { return string(Kind::text, s); }
  // HTML that the generator itself made (from Markdown, a chart, a template): printed as it is.
  static constexpr Value html(std::string_view s) { return string(Kind::html, s); }
  static constexpr Value list(std::span<const Value> items) {
    Value v(Kind::list);
    v.size_ = static_cast<std::uint32_t>(items.size());
    v.list_ = items.data();
    return v;
  }
  static constexpr Value object(const ObjectData* object) {
    Value v(Kind::object);
    v.object_ = object;
    return v;
  }

  static constexpr Value internal(const void* thing, std::uint8_t tag) {
    Value v(Kind::internal);
    v.tag_ = tag;
    v.thing_ = thing;
    return v;
  }
  // The same value with a mark that only the template engine reads (a tuple among the lists, for example).
  constexpr Value tagged(std::uint8_t tag) const {
    Value v = *this;
    v.tag_ = tag;
    return v;
  }

  constexpr Kind kind() const { return kind_; }
  constexpr bool is(Kind k) const { return kind_ == k; }
  constexpr bool is_string() const { return kind_ == Kind::text || kind_ == Kind::html; }
  constexpr bool is_number() const {
    return kind_ == Kind::integer || kind_ == Kind::number || kind_ == Kind::boolean;
  }

  // Each of these is only for its own kind (as_string for text and html); the caller has asked first.
  constexpr bool as_boolean() const { return integer_ != 0; }
  constexpr std::int64_t as_integer() const { return integer_; }
  constexpr double as_number() const {
    return kind_ == Kind::number ? number_ : static_cast<double>(integer_);
  }
  constexpr std::string_view as_string() const { return {text_, size_}; }
  constexpr std::span<const Value> as_list() const { return {list_, size_}; }
  constexpr const ObjectData* as_object() const { return object_; }
  constexpr const void* as_internal() const { return thing_; }
  constexpr std::uint8_t tag() const { return tag_; }

  // A field of an object, looked up in its parents too; undefined when there is none or this is not an
  // object.
  Value get(Key key) const {
    if (kind_ != Kind::object) return {};
    return find(object_, key);
  }
  Value get(std::string_view name) const { return get(Key(name)); }

  // As Python and Jinja2 see it: undefined, none, false, 0, "" and empty lists and objects are false.
  bool truthy() const;

 private:
  constexpr explicit Value(Kind k) : kind_(k) {}
  static Value find(const ObjectData* object, Key key);
  static constexpr Value string(Kind k, std::string_view s) {
    Value v(k);
    v.size_ = static_cast<std::uint32_t>(s.size());
    v.text_ = s.data();
    return v;
  }

  Kind kind_ = Kind::undefined;
  std::uint8_t tag_ = 0;
  std::uint32_t size_ = 0;
  union {
    std::int64_t integer_ = 0;
    double number_;
    const char* text_;
    const Value* list_;
    const ObjectData* object_;
    const void* thing_;
  };
};
static_assert(sizeof(Value) == 16);

struct Field {
  Key key;
  Value value;
};

inline Value Value::find(const ObjectData* object, Key key) {
  for (; object != nullptr; object = object->parent) {
    for (const Field *field = object->fields, *end = field + object->count; field != end; ++field) {
      if (field->key == key) return field->value;
    }
  }
  return {};
}

// Builds one object in an arena. The pointers it gives out stay valid until the arena is reset.
class ObjectBuilder {
 public:
  explicit ObjectBuilder(Arena& arena) : arena_(arena) {}
  ObjectBuilder& set(Key key, Value value) {
    if (count_ == room_) grow();
    (grown_ != nullptr ? grown_ : first_.fields.data())[count_++] = {key, value};
    return *this;
  }
  ObjectBuilder& set(std::string_view name, Value value) { return set(Key(name), value); }
  ObjectBuilder& text(std::string_view name, std::string_view s) { return set(name, Value::text(s)); }
  ObjectBuilder& html(std::string_view name, std::string_view s) { return set(name, Value::html(s)); }
  ObjectBuilder& flag(std::string_view name, bool b) { return set(name, Value::boolean(b)); }
  ObjectBuilder& integer(std::string_view name, std::int64_t i) { return set(name, Value::integer(i)); }
  Value build() { return build_with_parent(nullptr); }
  // `parent` is asked for what is missing here; it must live as long as the value.
  Value build_with_parent(const ObjectData* parent);

 private:
  // Most objects have few fields; those stand here until it is known how many they are.
  static constexpr std::uint32_t most_at_first = 16;
  union First {
    First() {}  // nothing is written before it is used
    std::array<Field, most_at_first> fields;
  };
  void grow();

  Arena& arena_;
  Field* grown_ = nullptr;  // in the arena, when there are more
  std::uint32_t count_ = 0;
  std::uint32_t room_ = most_at_first;
  First first_;
};

// A list whose items lie in the arena.
Value make_list(Arena& arena, std::span<const Value> items);
inline Value make_list(Arena& arena, std::initializer_list<Value> items) {
  return make_list(arena, std::span<const Value>(items.begin(), items.size()));
}

}  // namespace kontrakt::support
