#include "load/node.hpp"

namespace kontrakt::load {

const Member* Node::member(std::string_view key) const {
  for (const Member& m : members()) {
    if (m.key == key) return &m;
  }
  return nullptr;
}

const Node* Node::find(std::string_view key) const {
  const Member* m = member(key);
  return m == nullptr ? nullptr : &m->value;
}

}  // namespace kontrakt::load
