#include "support/value_hash.hpp"

#include <bit>
#include <cstring>

namespace kontrakt::support {

namespace {

// Before what an object's parent is: one that all share, one of its own, none.
enum class Parent : char { none, own, shared };

}  // namespace

ValueHasher::ValueHasher(const ObjectData* shared) : shared_(nullptr) {
  if (shared == nullptr) return;
  shared_hash_ = hash(Value::object(shared));
  shared_ = shared;
}

Hash ValueHasher::hash(const Value& value) {
  bytes_.clear();
  add(value);
  return hash_bytes(bytes_);
}

void ValueHasher::add(const Value& value) {
  bytes_ += static_cast<char>(value.kind());
  bytes_ += static_cast<char>(value.tag());
  switch (value.kind()) {
    case Value::Kind::undefined:
    case Value::Kind::none:
      return;
    case Value::Kind::boolean:
      bytes_ += value.as_boolean() ? '\1' : '\0';
      return;
    case Value::Kind::integer:
      add_number(static_cast<std::uint64_t>(value.as_integer()));
      return;
    case Value::Kind::number:
      add_number(std::bit_cast<std::uint64_t>(value.as_number()));
      return;
    case Value::Kind::text:
    case Value::Kind::html:
      add_text(value.as_string());
      return;
    case Value::Kind::list:
      add_number(value.as_list().size());
      for (const Value& item : value.as_list()) add(item);
      return;
    case Value::Kind::object:
      add(*value.as_object());
      return;
    case Value::Kind::internal:  // never in a page's data
      add_number(std::bit_cast<std::uintptr_t>(value.as_internal()));
      return;
  }
}

void ValueHasher::add(const ObjectData& object) {
  add_number(object.count);
  for (std::uint32_t i = 0; i < object.count; ++i) {
    add_text(object.fields[i].key.name());
    add(object.fields[i].value);
  }
  if (object.parent == nullptr) {
    bytes_ += static_cast<char>(Parent::none);
  } else if (object.parent == shared_) {
    bytes_ += static_cast<char>(Parent::shared);
    add_number(shared_hash_.high);
    add_number(shared_hash_.low);
  } else {
    bytes_ += static_cast<char>(Parent::own);
    add(*object.parent);
  }
}

void ValueHasher::add_text(std::string_view text) {
  add_number(text.size());
  bytes_ += text;
}

void ValueHasher::add_number(std::uint64_t number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes_.append(raw, sizeof raw);
}

}  // namespace kontrakt::support
