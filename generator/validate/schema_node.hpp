// A schema as the check wants it. Private to validate/: the way in is schema.hpp.
#pragma once

#include <unicode/regex.h>

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/node.hpp"

namespace kontrakt::validate {

// A text of the schema in both languages; English falls back on Swedish.
struct SchemaText {
  std::string sv;
  std::string en;

  bool empty() const { return sv.empty(); }
};

enum class TextFormat : std::uint8_t { any, date, uri, email };

struct SchemaNode {
  // The place of a property, or how many there are when there is none of that name. Files mostly have their
  // fields in the schema's order: the search begins at `from`, after the one found last.
  std::size_t property(std::string_view name, std::size_t from = 0) const {
    for (std::size_t i = from; i < properties.size(); ++i) {
      if (properties[i].name == name) return i;
    }
    for (std::size_t i = 0; i < std::min(from, properties.size()); ++i) {
      if (properties[i].name == name) return i;
    }
    return properties.size();
  }
  bool accepts(load::Node::Kind kind) const { return (accepted >> static_cast<unsigned>(kind) & 1U) != 0; }

  SchemaText title;
  SchemaText description;

  std::vector<load::Node::Kind> types;  // empty: any. number takes integers too
  std::uint8_t accepted = 0xFF;         // the same, one bit for each kind
  // A value written as JSON has it; texts without quotes.
  struct Literal {
    load::Node::Kind kind = load::Node::Kind::string;
    std::string text;
    double number = 0;
  };
  std::vector<Literal> allowed;     // enum
  std::optional<Literal> constant;  // const
  SchemaText unknown;               // x-unknown: "okänd enhet"

  // Texts.
  std::shared_ptr<const icu::RegexPattern> pattern;
  SchemaText pattern_hint;  // x-pattern
  TextFormat format = TextFormat::any;
  std::size_t min_length = 0;
  std::optional<std::size_t> max_length;

  // Numbers.
  std::optional<double> minimum;
  std::optional<double> maximum;

  // Lists.
  const SchemaNode* items = nullptr;
  std::size_t min_items = 0;
  std::optional<std::size_t> max_items;
  bool unique_items = false;

  // Objects.
  struct Property {
    std::string name;
    const SchemaNode* node = nullptr;
  };
  static constexpr std::size_t most_properties = 256;
  using Properties = std::bitset<most_properties>;  // by their place in `properties`
  std::vector<Property> properties;                 // as x-order or the file has them
  std::vector<std::size_t> required;                // places in `properties`
  std::vector<std::string> exactly_one;             // oneOf: [{required: [a]}, {required: [b]}]
  bool closed = false;                              // additionalProperties: false
  const SchemaNode* additional = nullptr;

  // What later rules want to know.
  std::string reference;      // x-ref
  std::string key_reference;  // x-key-ref
  bool is_fact = false;       // x-source: "fact"
  bool is_address = false;    // x-url
  bool deprecated = false;    // x-deprecated
  SchemaText instead;         // x-deprecated as a text: what to use
};

}  // namespace kontrakt::validate
