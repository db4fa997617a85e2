// Puts the events of a JSON or YAML reader together to a tree.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/node.hpp"
#include "support/arena.hpp"

namespace kontrakt::load {

// A repeated key is reported here; its value is read and thrown away. The readers guarantee that opening and
// closing, and keys and values, go together, and that texts outlive the tree; `memory` holds the rest of it.
class TreeBuilder {
 public:
  TreeBuilder(diagnostics::FileId file, support::Arena& memory, diagnostics::Diagnostics& diagnostics);

  // False, after reporting it, when this would be deeper than max_depth: stop reading.
  bool open(Node::Kind kind, diagnostics::Location at);
  void close();
  void key(std::string_view text, diagnostics::Location at);
  // A character that no page may hold, written as an escape, is reported. `publishable`: the reader knows
  // that there is none.
  void scalar(const Node& node, bool publishable = false);

  // Whether the next thing in the innermost container is a key. False outside of containers and in lists.
  bool expects_key() const { return !frames_.empty() && frames_.back().expects_key; }
  // The innermost open list or object; null outside.
  const Node* innermost() const { return frames_.empty() ? nullptr : &frames_.back().node; }

  // The finished tree; null (as a JSON value) when nothing came.
  Node take() const { return root_; }

  diagnostics::Location place(std::size_t offset, std::size_t length) const {
    return {file_, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)};
  }
  support::Arena& memory() { return memory_; }

 private:
  struct Frame {
    Node node;
    std::size_t first = 0;  // of its items or members among all that wait for their container's end
    bool expects_key = false;
    bool repeated = false;  // the key at hand is, so its value goes nowhere
    std::string_view key;
    diagnostics::Location key_at;
    // Only for objects with many members; small ones are searched through.
    std::map<std::string_view, diagnostics::Location> keys;
  };
  void put(const Node& node);
  std::optional<diagnostics::Location> earlier(Frame& frame, std::string_view key) const;

  diagnostics::FileId file_;
  support::Arena& memory_;
  diagnostics::Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  std::vector<Node> items_;      // of all open lists
  std::vector<Member> members_;  // of all open objects
  Node root_;
};

}  // namespace kontrakt::load
