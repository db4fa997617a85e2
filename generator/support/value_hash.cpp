#include "support/value_hash.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kontrakt::support {

namespace {

// Before what an object's parent is: none, one that all pages share, one that was met before, a new one.
enum class Parent : unsigned char { none, shared, known, fresh };

constexpr std::size_t most_parents = 32;  // looked through one by one

}  // namespace

ValueHasher::ValueHasher(const ObjectData* shared) : shared_(nullptr) {
  if (shared == nullptr) return;
  shared_hash_ = hash(Value::object(shared));
  shared_ = shared;
}

Hash ValueHasher::hash(const Value& value) {
  size_ = 0;
  parents_.clear();
  add(value);
  return hash_bytes(std::string_view(bytes_).substr(0, size_));
}

void ValueHasher::add(const Value& value) {
  add_byte(static_cast<unsigned char>(value.kind()));
  add_byte(value.tag());
  switch (value.kind()) {
    case Value::Kind::undefined:
    case Value::Kind::none:
      return;
    case Value::Kind::boolean:
      return add_byte(value.as_boolean() ? 1 : 0);
    case Value::Kind::integer:
      return add_number(static_cast<std::uint64_t>(value.as_integer()));
    case Value::Kind::number:
      return add_number(std::bit_cast<std::uint64_t>(value.as_number()));
    case Value::Kind::text:
    case Value::Kind::html:
      return add_text(value.as_string());
    case Value::Kind::list:
      add_number(value.as_list().size());
      for (const Value& item : value.as_list()) add(item);
      return;
    case Value::Kind::object:
      return add(*value.as_object());
    case Value::Kind::internal:  // never in a page's data
      return add_number(std::bit_cast<std::uintptr_t>(value.as_internal()));
  }
}

void ValueHasher::add(const ObjectData& object) {
  add_number(object.count);
  for (std::uint32_t i = 0; i < object.count; ++i) {
    add_text(object.fields[i].key.name());
    add(object.fields[i].value);
  }
  add_parent(object.parent);
}

void ValueHasher::add_parent(const ObjectData* parent) {
  const auto is_parent = [&](const auto& known) { return known.first == parent; };
  const auto add_as = [&](Parent kind, const Hash& hash) {
    add_byte(static_cast<unsigned char>(kind));
    add_number(hash.high);
    add_number(hash.low);
  };
  if (parent == nullptr) return add_byte(static_cast<unsigned char>(Parent::none));
  if (parent == shared_) return add_as(Parent::shared, shared_hash_);
  const auto known = std::ranges::find_if(parents_, is_parent);
  if (known != parents_.end()) return add_as(Parent::known, known->second);
  add_byte(static_cast<unsigned char>(Parent::fresh));
  const std::size_t begin = size_;
  add(*parent);
  if (parents_.size() < most_parents)
    parents_.emplace_back(parent, hash_bytes(std::string_view(bytes_).substr(begin, size_ - begin)));
}

void ValueHasher::add_text(std::string_view text) {
  add_number(text.size());
  if (!text.empty()) std::memcpy(make_room(text.size()), text.data(), text.size());
}

void ValueHasher::add_number(std::uint64_t number) {
  std::memcpy(make_room(sizeof number), &number, sizeof number);
}

void ValueHasher::add_byte(unsigned char byte) {
  *make_room(1) = static_cast<char>(byte);
}

char* ValueHasher::make_room(std::size_t size) {
  if (bytes_.size() - size_ < size) bytes_.resize(2 * bytes_.size() + size);
  char* room = bytes_.data() + size_;
  size_ += size;
  return room;
}

}  // namespace kontrakt::support
