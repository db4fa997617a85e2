// One tree for JSON and YAML: values that remember where they stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/position.hpp"

namespace kontrakt::load {

struct Member;

// A value of a JSON or YAML file. Scalars keep their text; YAML scalars keep the kind that YAML's core schema
// gives plain text, but `text` is always what is written, so that a municipality code 0114 stays "0114".
struct Node {
  enum class Kind : std::uint8_t { null, boolean, integer, number, string, list, object };

  Kind kind = Kind::null;
  bool boolean = false;
  std::int64_t integer = 0;
  double number = 0;            // also set for integers
  std::string text;             // string: the decoded text; other scalars: as written
  std::vector<Node> items;      // list
  std::vector<Member> members;  // object, in the file's order, without duplicates
  diagnostics::Location
      at;  // the whole value for scalars (quotes included), the opening for lists and objects

  const Node* find(std::string_view key) const;
  const Member* member(std::string_view key) const;
  bool is(Kind k) const { return kind == k; }
};

struct Member {
  std::string key;
  diagnostics::Location key_at;
  Node value;
};

}  // namespace kontrakt::load
