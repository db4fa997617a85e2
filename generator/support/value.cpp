#include "support/value.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>

namespace kontrakt::support {
namespace {

// Names are few (those that templates and view/ use) and never forgotten.
struct KeyTable {
  std::shared_mutex mutex;
  std::unordered_map<std::string_view, std::uint32_t> ids;
  std::deque<std::string> names;
  KeyTable() { names.emplace_back(); }
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
    if (auto found = table.ids.find(name); found != table.ids.end()) {
      id_ = found->second;
      return;
    }
  }
  std::unique_lock lock(table.mutex);
  if (auto found = table.ids.find(name); found != table.ids.end()) {
    id_ = found->second;
    return;
  }
  id_ = static_cast<std::uint32_t>(table.names.size());
  table.names.emplace_back(name);
  table.ids.emplace(table.names.back(), id_);
}

std::string_view Key::name() const {
  KeyTable& table = key_table();
  std::shared_lock lock(table.mutex);
  return table.names[id_];
}

Value Value::get(Key key) const {
  if (kind_ != Kind::object) return {};
  for (const ObjectData* o = object_; o != nullptr; o = o->parent) {
    for (std::uint32_t i = 0; i < o->count; ++i) {
      if (o->fields[i].key == key) return o->fields[i].value;
    }
  }
  return {};
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

Value ObjectBuilder::build_with_parent(const ObjectData* parent) {
  std::span<Field> fields = arena_.array<Field>(fields_.size());
  std::copy(fields_.begin(), fields_.end(), fields.begin());
  std::span<ObjectData> object = arena_.array<ObjectData>(1);
  object[0] = {fields.data(), static_cast<std::uint32_t>(fields.size()), parent};
  return Value::object(object.data());
}

Value make_list(Arena& arena, std::span<const Value> items) {
  std::span<Value> copy = arena.array<Value>(items.size());
  std::copy(items.begin(), items.end(), copy.begin());
  return Value::list(copy);
}

}  // namespace kontrakt::support
