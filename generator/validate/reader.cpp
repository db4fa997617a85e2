#include "validate/reader.hpp"

#include "support/numbers.hpp"

namespace kontrakt::validate {

using load::Node;

std::string Reader::text(std::string_view key) const {
  const Node* value = find(key);
  if (value == nullptr || !value->is(Node::Kind::string)) return {};
  return support::with_whole_numbers(value->text());
}

std::optional<double> Reader::number(std::string_view key) const {
  const Node* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is(Node::Kind::integer) && !value->is(Node::Kind::number)) return std::nullopt;
  return value->number();
}

std::optional<int> Reader::integer(std::string_view key) const {
  const Node* value = find(key);
  if (value == nullptr || !value->is(Node::Kind::integer)) return std::nullopt;
  if (value->integer() < -1'000'000'000 || value->integer() > 1'000'000'000) return std::nullopt;
  return static_cast<int>(value->integer());
}

bool Reader::flag(std::string_view key, bool otherwise) const {
  const Node* value = find(key);
  return value != nullptr && value->is(Node::Kind::boolean) ? value->boolean : otherwise;
}

std::optional<support::Date> Reader::date(std::string_view key) const {
  return support::Date::parse(text(key));
}

diagnostics::Location Reader::at(std::string_view key) const {
  const Node* value = find(key);
  return value != nullptr ? value->at : whole_;
}

}  // namespace kontrakt::validate
