// What a reader says about a text, as people will see it.
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "diagnostics/format.hpp"
#include "load/json.hpp"
#include "load/yaml.hpp"

namespace kontrakt::load::testing {

// A text, and the memory for its tree, that live as long as the tests: the tree points into both.
struct Kept {
  std::string text;
  support::Arena memory;
};
inline Kept& kept(std::string_view text) {
  static std::deque<Kept> all;
  return all.emplace_back(Kept{std::string(text), support::Arena()});
}

inline std::string json_messages(std::string_view text) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics found;
  const auto file = files.add("a.json", std::string(text));
  support::Arena memory;
  const auto node = parse_json(file, files.text(file), memory, found);
  return diagnostics::format(found, files) + (node ? "" : "oläst\n");
}

inline std::string yaml_messages(std::string_view text) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics found;
  const auto file = files.add("a.yml", std::string(text));
  support::Arena memory;
  const auto node = parse_yaml(file, files.text(file), 0, memory, found);
  return diagnostics::format(found, files) + (node ? "" : "oläst\n");
}

// The bytes of the file that a place covers.
inline std::string covered(std::string_view text, const diagnostics::Location& at) {
  return std::string(text.substr(at.offset, at.length));
}

// A tree in one line, with each value's kind: {a: int 1, b: [text "x"]}.
inline std::string outline(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::boolean:
      return node.boolean ? "true" : "false";
    case Node::Kind::integer:
      return "int " + std::to_string(node.integer());
    case Node::Kind::number:
      return "num " + std::string(node.text());
    case Node::Kind::string:
      return "\"" + std::string(node.text()) + "\"";
    case Node::Kind::list: {
      std::string out = "[";
      for (const Node& item : node.items()) out += (out.size() > 1 ? ", " : "") + outline(item);
      return out + "]";
    }
    case Node::Kind::object: {
      std::string out = "{";
      for (const Member& m : node.members())
        out += (out.size() > 1 ? ", " : "") + std::string(m.key()) + ": " + outline(m.value);
      return out + "}";
    }
  }
  return "?";
}

}  // namespace kontrakt::load::testing
