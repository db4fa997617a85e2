// A fingerprint of a page's data: two pages with the same one are the same page, with the same template.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "support/hash.hpp"
#include "support/value.hpp"

namespace kontrakt::support {

// Of one thread; kept for page after page because it reuses its memory.
class ValueHasher {
 public:
  // `shared` is the parent that many objects have (the site's data), whose own hash is taken once; null:
  // none.
  explicit ValueHasher(const ObjectData* shared = nullptr);

  // Everything that a template could read counts: kinds, names and their order, texts and numbers. Not where
  // it lies in memory, so that it is the same in every process.
  Hash hash(const Value& value);

 private:
  void add(const Value& value);
  void add(const ObjectData& object);
  void add_parent(const ObjectData* parent);
  // These are for what there is room for.
  void put(std::uint64_t number);
  void put(std::string_view text);
  void need_room(std::size_t size);

  const ObjectData* shared_;
  Hash shared_hash_;
  // The value in a form that no other value has: the first size_ bytes.
  std::vector<char> bytes_;
  std::size_t size_ = 0;
  // What many objects of this value have as parent (the cells of a column), which counts in full only once
  // and then by its place here.
  std::vector<const ObjectData*> parents_;
  std::size_t next_parent_ =
      0;  // where the next object's probably stands: rows have the same columns in turn
};

}  // namespace kontrakt::support
