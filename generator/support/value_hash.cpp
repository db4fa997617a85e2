#include "support/value_hash.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "support/copied_bytes.hpp"

namespace kontrakt::support {

namespace {

// What an object's parent is: none, one that all pages share, one that was met before, a new one.
enum class Parent : std::uint64_t { none, shared, known, fresh };

constexpr std::size_t most_parents = 32;  // looked through one by one

// What a value begins with: its kind, its mark, and how much follows.
std::uint64_t head(const Value& value, std::size_t size = 0) {
  return static_cast<std::uint64_t>(value.kind()) | std::uint64_t{value.tag()} << 8U |
         std::uint64_t{size} << 16U;
}

}  // namespace

ValueHasher::ValueHasher(const ObjectData* shared) : shared_(nullptr) {
  if (shared == nullptr) return;
  shared_hash_ = hash(Value::object(shared));
  shared_ = shared;
}

Hash ValueHasher::hash(const Value& value) {
  size_ = 0;
  parents_.clear();
  next_parent_ = 0;
  add(value);
  return hash_bytes({bytes_.data(), size_});
}

void ValueHasher::add(const Value& value) {
  need_room(2 * sizeof(std::uint64_t));
  switch (value.kind()) {
    case Value::Kind::undefined:
    case Value::Kind::none:
      return put(head(value));
    case Value::Kind::boolean:
      return put(head(value, value.as_boolean() ? 1 : 0));
    case Value::Kind::integer:
      put(head(value));
      return put(static_cast<std::uint64_t>(value.as_integer()));
    case Value::Kind::number:
      put(head(value));
      return put(std::bit_cast<std::uint64_t>(value.as_number()));
    case Value::Kind::text:
    case Value::Kind::html: {
      const std::string_view text = value.as_string();
      need_room(sizeof(std::uint64_t) + text.size());
      put(head(value, text.size()));
      return put(text);
    }
    case Value::Kind::list:
      put(head(value, value.as_list().size()));
      for (const Value& item : value.as_list()) add(item);
      return;
    case Value::Kind::object:
      put(head(value, value.as_object()->count));
      return add(*value.as_object());
    case Value::Kind::internal:  // never in a page's data
      put(head(value));
      return put(std::bit_cast<std::uintptr_t>(value.as_internal()));
  }
}

void ValueHasher::add(const ObjectData& object) {
  for (std::uint32_t i = 0; i < object.count; ++i) {
    need_room(sizeof(std::uint64_t));
    put(object.fields[i].key.hash());
    add(object.fields[i].value);
  }
  add_parent(object.parent);
}

void ValueHasher::add_parent(const ObjectData* parent) {
  need_room(3 * sizeof(std::uint64_t));
  const auto put_kind = [&](Parent kind, std::size_t more = 0) {
    put(static_cast<std::uint64_t>(kind) | std::uint64_t{more} << 8U);
  };
  if (parent == nullptr) return put_kind(Parent::none);
  if (parent == shared_) {
    put_kind(Parent::shared);
    put(shared_hash_.high);
    return put(shared_hash_.low);
  }
  if (next_parent_ >= parents_.size() || parents_[next_parent_] != parent)
    next_parent_ = static_cast<std::size_t>(std::ranges::find(parents_, parent) - parents_.begin());
  if (next_parent_ < parents_.size()) return put_kind(Parent::known, next_parent_++);
  put_kind(Parent::fresh, parent->count);
  add(*parent);
  if (parents_.size() < most_parents) parents_.push_back(parent);
  next_parent_ = 0;
}

void ValueHasher::put(std::uint64_t number) {
  std::memcpy(bytes_.data() + size_, &number, sizeof number);
  size_ += sizeof number;
}

void ValueHasher::put(std::string_view text) {
  copy_text(text, bytes_.data() + size_);
  size_ += text.size();
}

void ValueHasher::need_room(std::size_t size) {
  if (bytes_.size() - size_ < size) bytes_.resize(2 * bytes_.size() + size);
}

}  // namespace kontrakt::support
