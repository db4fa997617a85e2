// One tree for JSON and YAML: values that remember where they stand.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

#include "diagnostics/position.hpp"

namespace kontrakt::load {

struct Member;

// A value of a JSON or YAML file. Scalars keep their text; YAML scalars keep the kind that YAML's core schema
// gives plain text, but `text` is always what is written, so that a municipality code 0114 stays "0114".
//
// A view: texts lie in the file's own text where they are written there as they are, else in the arena that
// the reader was given; so do lists and members. A large portal has half a million of these.
class Node {
 public:
  enum class Kind : std::uint8_t { null, boolean, integer, number, string, list, object };

  diagnostics::Location
      at;  // the whole value for scalars (quotes included), the opening for lists and objects
  Kind kind = Kind::null;
  bool boolean = false;

  bool is(Kind k) const { return kind == k; }
  bool is_scalar() const { return kind != Kind::list && kind != Kind::object; }

  // string: the decoded text; other scalars: as written; empty for lists and objects.
  std::string_view text() const {
    return is_scalar() ? std::string_view(static_cast<const char*>(first_), size_) : std::string_view();
  }
  // 0 for all but integers.
  std::int64_t integer() const { return is(Kind::integer) ? value_ : 0; }
  // Of integers, too; 0 for the rest.
  double number() const {
    return is(Kind::number) ? std::bit_cast<double>(value_) : static_cast<double>(integer());
  }
  // Empty for all but lists.
  std::span<const Node> items() const;
  // Of an object, in the file's order, without duplicates; empty for the rest.
  std::span<const Member> members() const;

  const Node* find(std::string_view key) const;
  const Member* member(std::string_view key) const;

  // For the readers.
  void set_text(std::string_view text) {
    first_ = text.data();
    size_ = static_cast<std::uint32_t>(text.size());
  }
  void set_integer(std::int64_t value) {
    kind = Kind::integer;
    value_ = value;
  }
  void set_number(double value) {
    kind = Kind::number;
    value_ = std::bit_cast<std::int64_t>(value);
  }
  void set_items(std::span<const Node> items);
  void set_members(std::span<const Member> members);

 private:
  std::uint32_t size_ = 0;       // of the text, or how many items or members
  const void* first_ = nullptr;  // of them
  std::int64_t value_ = 0;       // an integer, or the bits of a number
};

struct Member {
  std::string_view key;
  diagnostics::Location key_at;
  Node value;
};

inline std::span<const Node> Node::items() const {
  if (!is(Kind::list)) return {};
  return {static_cast<const Node*>(first_), size_};
}
inline std::span<const Member> Node::members() const {
  if (!is(Kind::object)) return {};
  return {static_cast<const Member*>(first_), size_};
}
inline void Node::set_items(std::span<const Node> items) {
  first_ = items.data();
  size_ = static_cast<std::uint32_t>(items.size());
}
inline void Node::set_members(std::span<const Member> members) {
  first_ = members.data();
  size_ = static_cast<std::uint32_t>(members.size());
}

}  // namespace kontrakt::load
