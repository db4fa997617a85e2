#include "load/tree_builder.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "load/json.hpp"
#include "support/text.hpp"

namespace kontrakt::load {
namespace {

constexpr std::size_t few_members = 16;

// The last of `waiting`, from `first` on, in the arena.
template <class T>
std::span<const T> settled(std::vector<T>& waiting, std::size_t first, support::Arena& memory) {
  const std::span<T> kept = memory.array<T>(waiting.size() - first);
  std::copy(waiting.begin() + static_cast<std::ptrdiff_t>(first), waiting.end(), kept.begin());
  waiting.resize(first);
  return kept;
}

}  // namespace

TreeBuilder::TreeBuilder(diagnostics::FileId file, support::Arena& memory,
                         diagnostics::Diagnostics& diagnostics)
    : file_(file), memory_(memory), diagnostics_(diagnostics) {
  frames_.reserve(8);
  items_.reserve(16);
  members_.reserve(32);
}

bool TreeBuilder::open(Node::Kind kind, diagnostics::Location at) {
  if (frames_.size() >= max_depth) {
    diagnostics_.add("K121", at, {{"most", std::to_string(max_depth)}});
    return false;
  }
  const bool object = kind == Node::Kind::object;
  Frame& frame = frames_.emplace_back();
  frame.node.kind = kind;
  frame.node.at = at;
  frame.first = object ? members_.size() : items_.size();
  frame.expects_key = object;
  return true;
}

void TreeBuilder::close() {
  const Frame& frame = frames_.back();
  Node node = frame.node;
  if (node.is(Node::Kind::object)) {
    node.set_members(settled(members_, frame.first, memory_));
  } else {
    node.set_items(settled(items_, frame.first, memory_));
  }
  frames_.pop_back();
  put(node);
}

std::optional<diagnostics::Location> TreeBuilder::earlier(Frame& frame, std::string_view key) const {
  const std::span<const Member> members = std::span(members_).subspan(frame.first);
  if (members.size() <= few_members) {
    const auto found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? std::nullopt : std::optional(found->key_at());
  }
  if (frame.keys.empty()) {
    for (const Member& m : members) frame.keys.emplace(m.key(), m.key_at());
  }
  const auto found = frame.keys.find(key);
  return found == frame.keys.end() ? std::nullopt : std::optional(found->second);
}

void TreeBuilder::key(std::string_view text, diagnostics::Location at) {
  Frame& frame = frames_.back();
  const std::optional<diagnostics::Location> first = earlier(frame, text);
  frame.repeated = first.has_value();
  if (first) diagnostics_.add("K120", at, {{"key", std::string(text)}}, {*first});
  frame.key = text;
  frame.key_at = at;
  frame.expects_key = false;
}

void TreeBuilder::scalar(const Node& node, bool publishable) {
  if (!publishable && node.is(Node::Kind::string) &&
      support::find_unpublishable(node.text()) != std::string_view::npos) {
    diagnostics_.add("K162", node.at);
  }
  put(node);
}

void TreeBuilder::put(const Node& node) {
  if (frames_.empty()) {
    root_ = node;
    return;
  }
  Frame& frame = frames_.back();
  if (frame.node.is(Node::Kind::list)) {
    items_.push_back(node);
    return;
  }
  frame.expects_key = true;
  if (frame.repeated) return;
  if (!frame.keys.empty()) frame.keys.emplace(frame.key, frame.key_at);
  members_.emplace_back(frame.key, frame.key_at, node);
}

}  // namespace kontrakt::load
