// Reading the fields of a document's data, after the schema has had its say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/node.hpp"
#include "support/date.hpp"

namespace kontrakt::validate {

// A view of one object in a content file. A field of the wrong kind reads as missing: the schema check has
// already said what is wrong with it, and the model is still built so that every other fault is found in the
// same run.
class Reader {
 public:
  Reader(const load::Node* node, diagnostics::Location whole) : node_(node), whole_(whole) {}

  bool has(std::string_view key) const { return find(key) != nullptr; }
  // Numbers are made whole (support/numbers.hpp); nothing else is changed.
  std::string text(std::string_view key) const;
  std::optional<double> number(std::string_view key) const;
  std::optional<int> integer(std::string_view key) const;
  bool flag(std::string_view key, bool otherwise = false) const;
  std::optional<support::Date> date(std::string_view key) const;

  // The object under `key`; reads as empty when there is none.
  Reader object(std::string_view key) const { return {find(key), at(key)}; }

  // Calls `visit(Reader)` for each object of the list under `key`; a single object counts as a list of one.
  template <class Visit>
  void each(std::string_view key, Visit visit) const {
    const load::Node* list = find(key);
    if (list == nullptr) return;
    if (list->is(load::Node::Kind::object)) visit(Reader(list, list->at));
    for (const load::Node& item : list->items()) {
      if (item.is(load::Node::Kind::object)) visit(Reader(&item, item.at));
    }
  }

  // At most so many objects each() visits.
  std::size_t count(std::string_view key) const {
    const load::Node* list = find(key);
    return list == nullptr ? 0 : list->is(load::Node::Kind::object) ? 1 : list->items().size();
  }

  // Calls `visit(text, Location)` for each string of the list under `key`.
  template <class Visit>
  void each_text(std::string_view key, Visit visit) const {
    const load::Node* list = find(key);
    if (list == nullptr) return;
    for (const load::Node& item : list->items()) {
      if (item.is(load::Node::Kind::string)) visit(item.text(), item.at);
    }
  }

  std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> all;
    each_text(key, [&](std::string_view text, diagnostics::Location) { all.emplace_back(text); });
    return all;
  }

  // Calls `visit(int, Location)` for each whole number of the list under `key`.
  template <class Visit>
  void each_integer(std::string_view key, Visit visit) const {
    const load::Node* list = find(key);
    if (list == nullptr) return;
    for (const load::Node& item : list->items()) {
      if (item.is(load::Node::Kind::integer)) visit(static_cast<int>(item.integer()), item.at);
    }
  }

  // The place of the field's value, or of the whole object when the field is missing.
  diagnostics::Location at(std::string_view key) const;
  diagnostics::Location at() const { return whole_; }
  const load::Node* find(std::string_view key) const { return node_ == nullptr ? nullptr : node_->find(key); }
  explicit operator bool() const { return node_ != nullptr && node_->is(load::Node::Kind::object); }

 private:
  const load::Node* node_;
  diagnostics::Location whole_;
};

}  // namespace kontrakt::validate
