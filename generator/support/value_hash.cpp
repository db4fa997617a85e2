#include "support/value_hash.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

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
  add(value);
  return hash_bytes(since(0));
}

void ValueHasher::add(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::undefined:
    case Value::Kind::none:
      return add_numbers({head(value)});
    case Value::Kind::boolean:
      return add_numbers({head(value, value.as_boolean() ? 1 : 0)});
    case Value::Kind::integer:
      return add_numbers({head(value), static_cast<std::uint64_t>(value.as_integer())});
    case Value::Kind::number:
      return add_numbers({head(value), std::bit_cast<std::uint64_t>(value.as_number())});
    case Value::Kind::text:
    case Value::Kind::html:
      add_numbers({head(value, value.as_string().size())});
      return add_text(value.as_string());
    case Value::Kind::list:
      add_numbers({head(value, value.as_list().size())});
      for (const Value& item : value.as_list()) add(item);
      return;
    case Value::Kind::object:
      add_numbers({head(value, value.as_object()->count)});
      return add(*value.as_object());
    case Value::Kind::internal:  // never in a page's data
      return add_numbers({head(value), std::bit_cast<std::uintptr_t>(value.as_internal())});
  }
}

void ValueHasher::add(const ObjectData& object) {
  for (std::uint32_t i = 0; i < object.count; ++i) {
    add_numbers({object.fields[i].key.hash()});
    add(object.fields[i].value);
  }
  add_parent(object.parent);
}

void ValueHasher::add_parent(const ObjectData* parent) {
  const auto is_parent = [&](const auto& known) { return known.first == parent; };
  const auto add_as = [&](Parent kind, const Hash& hash) {
    add_numbers({static_cast<std::uint64_t>(kind), hash.high, hash.low});
  };
  if (parent == nullptr) return add_numbers({static_cast<std::uint64_t>(Parent::none)});
  if (parent == shared_) return add_as(Parent::shared, shared_hash_);
  const auto known = std::ranges::find_if(parents_, is_parent);
  if (known != parents_.end()) return add_as(Parent::known, known->second);
  add_numbers({static_cast<std::uint64_t>(Parent::fresh), parent->count});
  const std::size_t begin = size_;
  add(*parent);
  if (parents_.size() < most_parents) parents_.emplace_back(parent, hash_bytes(since(begin)));
}

void ValueHasher::add_text(std::string_view text) {
  if (text.empty()) return;  // which may be nowhere
  if (bytes_.size() - size_ < text.size()) make_room(text.size());
  std::memcpy(bytes_.data() + size_, text.data(), text.size());
  size_ += text.size();
}

void ValueHasher::add_numbers(std::initializer_list<std::uint64_t> numbers) {
  const std::size_t size = numbers.size() * sizeof(std::uint64_t);
  if (bytes_.size() - size_ < size) make_room(size);
  std::memcpy(bytes_.data() + size_, numbers.begin(), size);
  size_ += size;
}

void ValueHasher::make_room(std::size_t size) {
  bytes_.resize(2 * bytes_.size() + size);
}

}  // namespace kontrakt::support
