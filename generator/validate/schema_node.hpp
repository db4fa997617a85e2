// A schema as the check wants it. Private to validate/: the way in is schema.hpp.
#pragma once

#include <unicode/regex.h>

#include <cstdint>
#include <map>
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
  SchemaText title;
  SchemaText description;

  std::vector<load::Node::Kind> types;  // empty: any. number takes integers too
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
  std::map<std::string, const SchemaNode*, std::less<>> properties;
  std::vector<std::string> order;  // the names, as x-order or the file has them
  std::vector<std::string> required;
  std::vector<std::string> exactly_one;  // oneOf: [{required: [a]}, {required: [b]}]
  bool closed = false;                   // additionalProperties: false
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
