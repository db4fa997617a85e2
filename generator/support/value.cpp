#include "support/value.hpp"

#include <algorithm>
#include <functional>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_set>

namespace kontrakt::support {
namespace {

struct NameHash : std::hash<std::string_view> {
  using is_transparent = void;
};

// Names are few (those that templates and view/ use) and never forgotten; a set's texts stay where they are.
struct KeyTable {
  std::shared_mutex mutex;
  std::unordered_set<std::string, NameHash, std::equal_to<>> names;
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
  name_ = &*table.names.emplace(name).first;
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
  if (fields == nullptr) {
    const std::span<Field> kept = arena_.array<Field>(count_);
    std::copy_n(first_.fields.begin(), count_, kept.begin());
    fields = kept.data();
  }
  std::span<ObjectData> object = arena_.array<ObjectData>(1);
  object[0] = {fields, count_, parent};
  return Value::object(object.data());
}

Value make_list(Arena& arena, std::span<const Value> items) {
  std::span<Value> copy = arena.array<Value>(items.size());
  std::copy(items.begin(), items.end(), copy.begin());
  return Value::list(copy);
}

}  // namespace kontrakt::support
