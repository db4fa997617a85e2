#include "support/value.hpp"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <unordered_set>

#include "support/hash.hpp"

namespace kontrakt::support {
namespace {

std::uint64_t hash_of(std::string_view name) {
  return hash_bytes(name).low;
}

struct NameHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view name) const { return hash_of(name); }
  std::size_t operator()(const Key::Name& name) const { return name.hash; }
};
struct SameName {
  using is_transparent = void;
  static std::string_view text(std::string_view name) { return name; }
  static std::string_view text(const Key::Name& name) { return name.text; }
  bool operator()(const auto& one, const auto& other) const { return text(one) == text(other); }
};

// Names are few (those that templates and view/ use) and never forgotten; what is in a set stays where it is.
struct KeyTable {
  std::shared_mutex mutex;
  std::unordered_set<Key::Name, NameHash, SameName> names;
};

KeyTable& key_table() {
  static KeyTable table;
  return table;
}

}  // namespace

Key::Key(std::string_view name) {
  if (name.empty()) return;
  KeyTable& table = key_table();
  {
    std::shared_lock lock(table.mutex);
    if (auto found = table.names.find(name); found != table.names.end()) {
      name_ = &*found;
      return;
    }
  }
  std::unique_lock lock(table.mutex);
  name_ = &*table.names.insert({std::string(name), hash_of(name)}).first;
}

bool Value::truthy() const {
  switch (kind_) {
    case Kind::undefined:
    case Kind::none:
      return false;
    case Kind::boolean:
    case Kind::integer:
      return integer_ != 0;
    case Kind::number:
      return number_ != 0;
    case Kind::text:
    case Kind::html:
    case Kind::list:
      return size_ != 0;
    case Kind::object:
      for (const ObjectData* o = object_; o != nullptr; o = o->parent) {
        if (o->count != 0) return true;
      }
      return false;
    case Kind::internal:
      return true;
  }
  return false;
}

void ObjectBuilder::grow() {
  const std::span<Field> more = arena_.array<Field>(std::size_t{room_} * 2);
  std::copy_n(grown_ != nullptr ? grown_ : first_.fields.data(), count_, more.begin());
  grown_ = more.data();
  room_ *= 2;
}

Value ObjectBuilder::build_with_parent(const ObjectData* parent) {
  const Field* fields = grown_;
  if (fields == nullptr) fields = arena_.copy_all(std::span<const Field>(first_.fields).first(count_)).data();
  const ObjectData object{fields, count_, parent};
  return Value::object(arena_.copy_all(std::span(&object, 1)).data());
}

Value make_list(Arena& arena, std::span<const Value> items) {
  return Value::list(arena.copy_all(items));
}

}  // namespace kontrakt::support
