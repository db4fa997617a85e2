#include "load/node.hpp"

#include <charconv>

namespace kontrakt::load {
namespace {

template <class T>
std::optional<T> parsed(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<std::int64_t> integer_in(std::string_view text) {
  return parsed<std::int64_t>(text);
}

std::optional<double> number_in(std::string_view text) {
  return parsed<double>(text);
}

std::int64_t Node::integer() const {
  return is(Kind::integer) ? integer_in(text()).value_or(0) : 0;
}

double Node::number() const {
  return is(Kind::number) ? number_in(text()).value_or(0) : static_cast<double>(integer());
}

const Member* Node::member(std::string_view key) const {
  for (const Member& m : members()) {
    if (m.key() == key) return &m;
  }
  return nullptr;
}

const Node* Node::find(std::string_view key) const {
  const Member* m = member(key);
  return m == nullptr ? nullptr : &m->value;
}

}  // namespace kontrakt::load
