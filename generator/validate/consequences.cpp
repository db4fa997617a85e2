#include "validate/consequences.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace kontrakt::validate {
namespace {

using diagnostics::Diagnostic;

// The more telling comes first.
enum class Layer : unsigned char { form, reference, rule, other };

Layer layer_of(std::string_view code) {
  if (code.starts_with("K1")) return Layer::form;
  if (code == "K201") return Layer::reference;
  return code.starts_with("K2") || code.starts_with("K3") ? Layer::rule : Layer::other;
}

// Not UTF-8, not JSON or YAML, or too much of it: reading stopped there.
bool ends_reading(std::string_view code) {
  return code == "K101" || code == "K121" || code == "K122" || (code >= "K130" && code < "K180");
}

// A heading's key that is not closed, not allowed or there already.
bool spoils_key(std::string_view code) {
  return code == "K415" || code == "K416" || code == "K417";
}

using Place = std::pair<diagnostics::FileId, std::uint32_t>;

Place place_of(const Diagnostic& message) {
  return {message.at.file, message.at.offset};
}

bool holds_one_of(const std::set<Place>& places, diagnostics::Location at) {
  const auto next = places.lower_bound({at.file, at.offset});
  return next != places.end() && next->first == at.file && next->second < at.offset + at.length;
}

// A rule about a whole thing, and the fields of the thing that it rests on: "entries.reported" is the field
// of each object in the list "entries".
struct Foundation {
  std::string_view code;
  std::vector<std::string_view> fields;
};

const std::vector<Foundation>& foundations() {
  static const std::vector<Foundation> all{
      {"K330", {"source"}},
      {"K334", {"kind", "unit", "goal_word", "value", "value_text", "geography", "district"}},
      {"K337", {"value", "value_text"}},
      {"K338", {"kind", "value", "value_text"}},
      {"K339", {"kind", "unit", "value"}},
      {"K348", {"value", "unit"}},
      {"K349", {"status", "progress"}},
      {"K360", {"kind", "every"}},
      {"K362", {"kind", "from", "to", "due"}},
      {"K363", {"status", "reported", "reporter", "entries.status", "entries.reported"}},
      {"K364", {"status", "actions"}},
      {"K365", {"actions.direct_reduction"}},
      {"K367", {"kind"}},
      {"K374", {"from", "to"}},
  };
  return all;
}

const Foundation* foundation_of(std::string_view code) {
  const auto found = std::ranges::find(foundations(), code, &Foundation::code);
  return found == foundations().end() ? nullptr : &*found;
}

// What is wrong with the form of one file: the places, and the names that misspelt keys were near to.
struct FormFaults {
  std::set<std::uint32_t> places;
  std::map<std::uint32_t, std::string> meant;  // of the key that stands there

  void add(const Diagnostic& message) {
    places.insert(message.at.offset);
    if (std::string_view(message.code) != "K103") return;
    for (const auto& [name, value] : message.arguments) {
      if (name == "nearest") meant.emplace(message.at.offset, value);
    }
  }
};

// The objects of a document by the places that rules speak of: where the object begins, and where the values
// in it stand. A place of no length stands for the whole document.
class Objects {
 public:
  explicit Objects(const load::Node& document) : document_(document) { add(document); }

  const load::Node* at(const diagnostics::Location& place) const {
    if (place.length == 0) return &document_;
    const auto found = by_place_.find(place.offset);
    return found == by_place_.end() ? nullptr : found->second;
  }

 private:
  void add(const load::Node& node) {
    if (node.is(load::Node::Kind::object)) by_place_[node.at.offset] = &node;
    for (const load::Member& member : node.members()) {
      by_place_.emplace(member.value.at.offset, &node);
      add(member.value);
    }
    for (const load::Node& item : node.items()) add(item);
  }

  const load::Node& document_;
  std::map<std::uint32_t, const load::Node*> by_place_;
};

bool has_fault(const load::Node& value, const FormFaults& faults) {
  return faults.places.contains(value.at.offset) ||
         std::ranges::any_of(value.items(),
                             [&](const load::Node& item) { return has_fault(item, faults); }) ||
         std::ranges::any_of(value.members(), [&](const load::Member& member) {
           return faults.places.contains(member.key_at().offset) || has_fault(member.value, faults);
         });
}

// Whether the field reads otherwise than its writer meant it.
bool is_spoilt(const load::Node& object, std::string_view field, const FormFaults& faults) {
  const std::size_t dot = field.find('.');
  const std::string_view name = field.substr(0, dot);
  for (const load::Member& member : object.members()) {
    const auto meant = faults.meant.find(member.key_at().offset);
    if (meant != faults.meant.end() && meant->second == name) return true;
    if (member.key() != name) continue;
    if (dot == std::string_view::npos)
      return faults.places.contains(member.key_at().offset) || has_fault(member.value, faults);
    const std::string_view below = field.substr(dot + 1);
    return faults.places.contains(member.value.at.offset) ||
           std::ranges::any_of(member.value.items(),
                               [&](const load::Node& item) { return is_spoilt(item, below, faults); });
  }
  return false;
}

// Knows which rules rest on fields whose form is wrong. A document is looked through when the first question
// about it comes.
class SpoiltFields {
 public:
  SpoiltFields(const std::vector<load::RawDocument>& documents, const diagnostics::Diagnostics& found) {
    for (const Diagnostic& message : found.items()) {
      if (layer_of(message.code) == Layer::form) faults_[message.at.file].add(message);
    }
    for (const load::RawDocument& document : documents) {
      if (faults_.contains(document.file)) documents_.emplace(document.file, &document.data);
    }
  }

  bool explain(const Diagnostic& message) {
    const Foundation* foundation = foundation_of(message.code);
    const auto document = documents_.find(message.at.file);
    if (foundation == nullptr || document == documents_.end()) return false;
    const Objects& objects = objects_.try_emplace(message.at.file, *document->second).first->second;
    const FormFaults& faults = faults_.at(message.at.file);
    const auto rests_on_fault = [&](diagnostics::Location place) {
      const load::Node* object = place.file == message.at.file ? objects.at(place) : nullptr;
      return object != nullptr && std::ranges::any_of(foundation->fields, [&](std::string_view field) {
               return is_spoilt(*object, field, faults);
             });
    };
    return rests_on_fault(message.at) || std::ranges::any_of(message.related, rests_on_fault);
  }

 private:
  std::map<diagnostics::FileId, FormFaults> faults_;
  std::map<diagnostics::FileId, const load::Node*> documents_;
  std::map<diagnostics::FileId, Objects> objects_;
};

}  // namespace

void drop_consequences(const std::vector<load::RawDocument>& documents,
                       diagnostics::Diagnostics& diagnostics) {
  std::set<diagnostics::FileId> unread;
  std::map<Place, Layer> first_layers;
  std::set<Place> spoilt_keys;
  for (const Diagnostic& message : diagnostics.items()) {
    const Layer layer = layer_of(message.code);
    if (spoils_key(message.code)) spoilt_keys.insert(place_of(message));
    if (layer == Layer::other) continue;
    if (ends_reading(message.code)) unread.insert(message.at.file);
    // A place of no length stands for the whole file, about which several things may be wrong.
    if (message.at.length == 0) continue;
    Layer& first = first_layers.emplace(place_of(message), layer).first->second;
    first = std::min(first, layer);
  }
  SpoiltFields spoilt_fields(documents, diagnostics);
  diagnostics::Diagnostics kept;
  for (const Diagnostic& message : diagnostics.items()) {
    const Layer layer = layer_of(message.code);
    const bool follows = layer == Layer::reference || layer == Layer::rule;
    if (std::string_view(message.code) == "K322" && holds_one_of(spoilt_keys, message.at)) continue;
    if (follows && unread.contains(message.at.file)) continue;
    if (const auto first = first_layers.find(place_of(message)); first != first_layers.end()) {
      if (follows && first->second < layer) continue;
    }
    if (layer == Layer::rule && spoilt_fields.explain(message)) continue;
    kept.add(message);
  }
  diagnostics = std::move(kept);
}

}  // namespace kontrakt::validate
