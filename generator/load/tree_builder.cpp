#include "load/tree_builder.hpp"

#include <utility>

#include "load/json.hpp"
#include "support/text.hpp"

namespace kontrakt::load {
namespace {

constexpr std::size_t few_members = 16;

}  // namespace

bool TreeBuilder::open(Node::Kind kind, diagnostics::Location at) {
  if (frames_.size() >= max_depth) {
    diagnostics_.add("K121", at, {{"most", std::to_string(max_depth)}});
    return false;
  }
  Frame frame;
  frame.node.kind = kind;
  frame.node.at = at;
  frame.expects_key = kind == Node::Kind::object;
  frames_.push_back(std::move(frame));
  return true;
}

void TreeBuilder::close() {
  Node node = std::move(frames_.back().node);
  frames_.pop_back();
  put(std::move(node));
}

const diagnostics::Location* TreeBuilder::earlier(Frame& frame, const std::string& key) {
  if (frame.node.members.size() <= few_members) {
    const Member* member = frame.node.member(key);
    return member == nullptr ? nullptr : &member->key_at;
  }
  if (frame.keys.empty()) {
    for (const Member& m : frame.node.members) frame.keys.emplace(m.key, m.key_at);
  }
  const auto found = frame.keys.find(key);
  return found == frame.keys.end() ? nullptr : &found->second;
}

void TreeBuilder::key(std::string text, diagnostics::Location at) {
  Frame& frame = frames_.back();
  const diagnostics::Location* first = earlier(frame, text);
  frame.repeated = first != nullptr;
  if (first != nullptr) diagnostics_.add("K120", at, {{"key", text}}, {*first});
  frame.key = std::move(text);
  frame.key_at = at;
  frame.expects_key = false;
}

void TreeBuilder::scalar(Node node) {
  if (node.is(Node::Kind::string) && support::find_unpublishable(node.text) != std::string::npos) {
    diagnostics_.add("K162", node.at);
  }
  put(std::move(node));
}

void TreeBuilder::put(Node node) {
  if (frames_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.node.is(Node::Kind::list)) {
    frame.node.items.push_back(std::move(node));
    return;
  }
  frame.expects_key = true;
  if (frame.repeated) return;
  if (!frame.keys.empty()) frame.keys.emplace(frame.key, frame.key_at);
  frame.node.members.push_back({std::move(frame.key), frame.key_at, std::move(node)});
}

}  // namespace kontrakt::load
