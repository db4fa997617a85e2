// One tree for JSON and YAML: values that remember where they stand.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "diagnostics/position.hpp"

namespace kontrakt::load {

class Member;

// A value of a JSON or YAML file. Scalars keep their text; YAML scalars keep the kind that YAML's core schema
// gives plain text, but `text` is always what is written, so that a municipality code 0114 stays "0114".
//
// A view: texts lie in the file's own text where they are written there as they are, else in the arena that
// the reader was given; so do lists and members. Kept small: a large portal has half a million of these.
class Node {
 public:
  enum class Kind : std::uint8_t { null, boolean, integer, number, string, list, object };

  diagnostics::Location
      at;  // the whole value for scalars (quotes included), the opening for lists and objects
  Kind kind : 4 = Kind::null;
  bool boolean : 1 = false;

  bool is(Kind k) const { return kind == k; }
  bool is_scalar() const { return kind != Kind::list && kind != Kind::object; }

  // string: the decoded text; other scalars: as written; empty for lists and objects.
  std::string_view text() const {
    return is_scalar() ? std::string_view(static_cast<const char*>(first_), size_) : std::string_view();
  }
  // Both read the text anew. 0 for all but integers.
  std::int64_t integer() const;
  // Of integers, too; 0 for the rest.
  double number() const;
  // Empty for all but lists.
  std::span<const Node> items() const;
  // Of an object, in the file's order, without duplicates; empty for the rest.
  std::span<const Member> members() const;

  const Node* find(std::string_view key) const;
  const Member* member(std::string_view key) const;

  // For the readers.
  void set_text(std::string_view text) {
    first_ = text.data();
    size_ = text.size() & most;
  }
  void set_items(std::span<const Node> items);
  void set_members(std::span<const Member> members);

 private:
  static constexpr std::uint32_t most = (1U << 24U) - 1;  // far more than a file that is read has bytes

  std::uint32_t size_ : 24 = 0;  // of the text, or how many items or members
  const void* first_ = nullptr;  // of them
};
static_assert(sizeof(Node) == 24);

class Member {
 public:
  Node value;

  Member() = default;
  Member(std::string_view key, diagnostics::Location at, const Node& of)
      : value(of),
        key_(key.data()),
        key_size_(static_cast<std::uint32_t>(key.size())),
        key_offset_(at.offset),
        key_length_(at.length) {}

  std::string_view key() const { return {key_, key_size_}; }
  diagnostics::Location key_at() const { return {value.at.file, key_offset_, key_length_}; }

 private:
  const char* key_ = nullptr;
  std::uint32_t key_size_ = 0;
  std::uint32_t key_offset_ = 0;
  std::uint32_t key_length_ = 0;
};

// Numbers as JSON and YAML write them, with a plus or without; nothing when the text is anything else, or the
// number too large.
std::optional<std::int64_t> integer_in(std::string_view text);
std::optional<double> number_in(std::string_view text);

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
  size_ = items.size() & most;
}
inline void Node::set_members(std::span<const Member> members) {
  first_ = members.data();
  size_ = members.size() & most;
}

}  // namespace kontrakt::load
