// Puts the events of a JSON or YAML reader together to a tree.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/node.hpp"

namespace kontrakt::load {

// A repeated key is reported here; its value is read and thrown away. The readers guarantee that opening and
// closing, and keys and values, go together.
class TreeBuilder {
 public:
  TreeBuilder(diagnostics::FileId file, diagnostics::Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  // False, after reporting it, when this would be deeper than max_depth: stop reading.
  bool open(Node::Kind kind, diagnostics::Location at);
  void close();
  void key(std::string text, diagnostics::Location at);
  // A character that no page may hold, written as an escape, is reported.
  void scalar(Node node);

  // Whether the next thing in the innermost container is a key. False outside of containers and in lists.
  bool expects_key() const { return !frames_.empty() && frames_.back().expects_key; }
  // The innermost open list or object; null outside.
  const Node* innermost() const { return frames_.empty() ? nullptr : &frames_.back().node; }

  // The finished tree; null (as a JSON value) when nothing came.
  Node take() { return std::move(root_); }

  diagnostics::Location place(std::size_t offset, std::size_t length) const {
    return {file_, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)};
  }

 private:
  struct Frame {
    Node node;
    bool expects_key = false;
    bool repeated = false;  // the key at hand is, so its value goes nowhere
    std::string key;
    diagnostics::Location key_at;
    // Only for objects with many members; small ones are searched through.
    std::map<std::string, diagnostics::Location> keys;
  };
  void put(Node node);
  const diagnostics::Location* earlier(Frame& frame, const std::string& key);

  diagnostics::FileId file_;
  diagnostics::Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  Node root_;
};

}  // namespace kontrakt::load
