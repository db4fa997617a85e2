#include "validate/consequences.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

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

}  // namespace

void drop_consequences(diagnostics::Diagnostics& diagnostics) {
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
  diagnostics::Diagnostics kept;
  for (const Diagnostic& message : diagnostics.items()) {
    const Layer layer = layer_of(message.code);
    const bool follows = layer == Layer::reference || layer == Layer::rule;
    if (std::string_view(message.code) == "K322" && holds_one_of(spoilt_keys, message.at)) continue;
    if (follows && unread.contains(message.at.file)) continue;
    if (const auto first = first_layers.find(place_of(message)); first != first_layers.end()) {
      if (follows && first->second < layer) continue;
    }
    kept.add(message);
  }
  diagnostics = std::move(kept);
}

}  // namespace kontrakt::validate
