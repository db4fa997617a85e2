// One text as cmark-gfm's tree. The tree's own structure is read directly (its functions would copy every
// string).
#pragma once

#include <string_view>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

#include "markdown/cmark_memory.hpp"

extern "C" {
// Set when the extensions are registered; their header is not packaged.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;
}

namespace kontrakt::markdown {

// The tree lives as long as the object; one per thread at a time.
class CmarkTree {
 public:
  // `text` must have passed the guards (guards.hpp) and outlive the tree.
  explicit CmarkTree(std::string_view text);

  // Null when the text asked for more memory than memory_limit.
  cmark_node* root() const { return root_; }

  static constexpr std::size_t memory_limit = std::size_t{256} * 1024 * 1024;

 private:
  CmarkMemory memory_;
  cmark_node* root_ = nullptr;
};

inline std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}
inline bool is(const cmark_node* node, cmark_node_type type) {
  return node != nullptr && node->type == type;
}

}  // namespace kontrakt::markdown
