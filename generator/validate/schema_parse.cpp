#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>

#include "validate/schema.hpp"
#include "validate/schema_node.hpp"

namespace kontrakt::validate {
namespace {

using Json = nlohmann::ordered_json;
using Kind = load::Node::Kind;

// Keywords that say something to people and editors, not to the check.
constexpr auto annotations = std::to_array<std::string_view>(
    {"$schema", "$id", "$comment", "default", "examples", "definitions", "x-order"});

std::optional<Kind> kind_of(std::string_view type) {
  if (type == "null") return Kind::null;
  if (type == "boolean") return Kind::boolean;
  if (type == "integer") return Kind::integer;
  if (type == "number") return Kind::number;
  if (type == "string") return Kind::string;
  if (type == "array") return Kind::list;
  if (type == "object") return Kind::object;
  return std::nullopt;
}

// One bit for each kind.
std::uint8_t accepted(const std::vector<Kind>& types) {
  unsigned bits = 0;
  for (const Kind type : types) {
    bits |= 1U << static_cast<unsigned>(type);
    if (type == Kind::number) bits |= 1U << static_cast<unsigned>(Kind::integer);
  }
  return static_cast<std::uint8_t>(bits);
}

SchemaNode::Literal literal(const Json& value) {
  SchemaNode::Literal out;
  if (value.is_string()) {
    out.text = value.get<std::string>();
  } else {
    out.text = value.dump();
    out.kind = value.is_boolean() ? Kind::boolean : value.is_number() ? Kind::number : Kind::null;
    if (value.is_number()) out.number = value.get<double>();
  }
  return out;
}

}  // namespace

// Makes nodes of JSON. Keeps going after a problem: all are told at once.
class SchemaParser {
 public:
  SchemaParser(const Json& root, const Json& common, std::vector<std::unique_ptr<SchemaNode>>& nodes,
               std::vector<std::string>& problems)
      : root_(root), common_(common), nodes_(nodes), problems_(problems) {}

  const SchemaNode* parse(const Json& json, const std::string& path, int depth = 0) {
    if (!json.is_object()) return problem(path, "is not an object");
    if (depth > max_depth) return problem(path, "is too deep");
    if (!json.contains("$ref")) return build(json, path, depth);
    const std::string reference = json["$ref"].is_string() ? json["$ref"].get<std::string>() : "";
    const bool alone = json.size() == 1;
    if (alone && known_.contains(reference)) return known_[reference];
    const Json* target = find(reference);
    if (target == nullptr) return problem(path, "refers to nothing: " + reference);
    if (!open_.insert(reference).second) return problem(path, "refers to itself: " + reference);
    // What stands beside $ref goes before what it points to.
    Json merged = *target;
    for (const auto& [key, value] : json.items()) {
      if (key != "$ref") merged[key] = value;
    }
    const SchemaNode* node = parse(merged, path, depth + 1);
    open_.erase(reference);
    if (alone) known_[reference] = node;
    return node;
  }

 private:
  static constexpr int max_depth = 40;

  const SchemaNode* problem(const std::string& path, const std::string& what) {
    problems_.push_back(path + ": " + what);
    return add();
  }
  SchemaNode* add() {
    nodes_.push_back(std::make_unique<SchemaNode>());
    return nodes_.back().get();
  }

  const Json* find(std::string_view reference) const {
    constexpr std::string_view definitions = "#/definitions/";
    constexpr std::string_view common_file = "common.schema.json";
    // Inside the common file, "#/definitions/" is its own.
    const bool in_common = reference.starts_with(common_file);
    if (in_common) reference.remove_prefix(common_file.size());
    if (!reference.starts_with(definitions)) return nullptr;
    reference.remove_prefix(definitions.size());
    for (const Json* file : {&root_, &common_}) {
      if (in_common && file == &root_) continue;
      const auto all = file->find("definitions");
      if (all == file->end()) continue;
      const auto found = all->find(std::string(reference));
      if (found != all->end()) return &*found;
    }
    return nullptr;
  }

  const SchemaNode* build(const Json& json, const std::string& path, int depth) {
    SchemaNode& node = *add();
    for (const auto& [key, value] : json.items()) {
      const bool known =
          text_keyword(node, key, value) || number_keyword(node, key, value) ||
          value_keyword(node, key, value, path) || container_keyword(node, key, value, path, depth) ||
          marking_keyword(node, key, value) || std::ranges::find(annotations, key) != annotations.end();
      if (!known) problem(path, "unknown keyword or value: " + key);
    }
    set_order(node, json, path);
    for (SchemaText* text :
         {&node.title, &node.description, &node.unknown, &node.pattern_hint, &node.instead}) {
      if (text->en.empty()) text->en = text->sv;
    }
    return &node;
  }

  static bool text_keyword(SchemaNode& node, const std::string& key, const Json& value) {
    const auto texts = std::to_array<std::pair<std::string_view, std::string*>>({
        {"title", &node.title.sv},
        {"x-title-en", &node.title.en},
        {"description", &node.description.sv},
        {"x-description-en", &node.description.en},
        {"x-unknown-sv", &node.unknown.sv},
        {"x-unknown-en", &node.unknown.en},
        {"x-pattern-sv", &node.pattern_hint.sv},
        {"x-pattern-en", &node.pattern_hint.en},
    });
    const auto* const found = std::ranges::find(texts, key, [](const auto& text) { return text.first; });
    if (found == texts.end() || !value.is_string()) return false;
    *found->second = value.get<std::string>();
    return true;
  }

  static bool number_keyword(SchemaNode& node, const std::string& key, const Json& value) {
    if (!value.is_number()) return false;
    if (key == "minimum") {
      node.minimum = value.get<double>();
    } else if (key == "maximum") {
      node.maximum = value.get<double>();
    } else {
      return value.is_number_unsigned() && count_keyword(node, key, value.get<std::size_t>());
    }
    return true;
  }

  static bool count_keyword(SchemaNode& node, const std::string& key, std::size_t count) {
    if (key == "minLength") {
      node.min_length = count;
    } else if (key == "maxLength") {
      node.max_length = count;
    } else if (key == "minItems") {
      node.min_items = count;
    } else if (key == "maxItems") {
      node.max_items = count;
    } else {
      return false;
    }
    return true;
  }

  bool value_keyword(SchemaNode& node, const std::string& key, const Json& value, const std::string& path) {
    if (key == "type") {
      const Json types = value.is_array() ? value : Json::array({value});
      for (const Json& type : types) {
        const auto kind = type.is_string() ? kind_of(type.get<std::string>()) : std::nullopt;
        if (!kind) return false;
        node.types.push_back(*kind);
      }
      node.accepted = accepted(node.types);
    } else if (key == "enum" && value.is_array()) {
      for (const Json& one : value) node.allowed.push_back(literal(one));
    } else if (key == "const") {
      node.constant = literal(value);
    } else if (key == "pattern" && value.is_string()) {
      node.pattern = pattern(value.get<std::string>());
      if (node.pattern == nullptr) problem(path, "the pattern cannot be read: " + value.get<std::string>());
    } else if (key == "format" && value.is_string()) {
      const std::map<std::string, TextFormat> formats = {
          {"date", TextFormat::date}, {"uri", TextFormat::uri}, {"email", TextFormat::email}};
      const auto found = formats.find(value.get<std::string>());
      if (found == formats.end()) return false;
      node.format = found->second;
    } else {
      return false;
    }
    return true;
  }

  bool container_keyword(SchemaNode& node, const std::string& key, const Json& value, const std::string& path,
                         int depth) {
    if (key == "properties" && value.is_object()) {
      if (value.size() > SchemaNode::most_properties) problem(path, "has too many properties");
      for (const auto& [name, property] : value.items()) {
        node.properties.push_back({name, parse(property, fmt::format("{}/{}", path, name), depth + 1)});
      }
    } else if (key == "required" && value.is_array()) {
      // After the properties have their order: set_order.
    } else if (key == "additionalProperties") {
      node.closed = value == Json(false);
      if (value.is_object()) node.additional = parse(value, path + "/*", depth + 1);
    } else if (key == "items") {
      node.items = parse(value, path + "/[]", depth + 1);
    } else if (key == "uniqueItems" && value.is_boolean()) {
      node.unique_items = value.get<bool>();
    } else if (key == "oneOf" && value.is_array()) {
      return one_of(node, value);
    } else {
      return false;
    }
    return true;
  }

  // Only the form that says: exactly one of these fields.
  static bool one_of(SchemaNode& node, const Json& branches) {
    for (const Json& branch : branches) {
      const bool fits = branch.is_object() && branch.size() == 1 && branch.contains("required") &&
                        branch["required"].is_array() && branch["required"].size() == 1 &&
                        branch["required"][0].is_string();
      if (!fits) return false;
      node.exactly_one.push_back(branch["required"][0].get<std::string>());
    }
    return true;
  }

  static bool marking_keyword(SchemaNode& node, const std::string& key, const Json& value) {
    if (key == "x-ref" && value.is_string()) {
      node.reference = value.get<std::string>();
    } else if (key == "x-key-ref" && value.is_string()) {
      node.key_reference = value.get<std::string>();
    } else if (key == "x-source" && value == "fact") {
      node.is_fact = true;
    } else if (key == "x-url" && value.is_boolean()) {
      node.is_address = value.get<bool>();
    } else if (key == "x-deprecated") {
      node.deprecated = value != Json(false);
      if (value.is_string()) node.instead.sv = value.get<std::string>();
    } else {
      return false;
    }
    return true;
  }

  void set_order(SchemaNode& node, const Json& json, const std::string& path) {
    const auto names = [&](const char* keyword) {
      const bool given = json.contains(keyword) && json[keyword].is_array();
      return given ? json[keyword].get<std::vector<std::string>>() : std::vector<std::string>();
    };
    if (json.contains("x-order")) {
      const std::vector<std::string> order = names("x-order");
      std::vector<SchemaNode::Property> ordered;
      for (const std::string& name : order) {
        const std::size_t at = node.property(name);
        if (at == node.properties.size()) {
          problem(path, "x-order names no property: " + name);
        } else {
          ordered.push_back(node.properties[at]);
        }
      }
      if (order.size() != node.properties.size()) problem(path, "x-order and properties differ");
      node.properties = std::move(ordered);
    }
    for (const std::string& name : names("required")) {
      const std::size_t at = node.property(name);
      if (at == node.properties.size()) {
        problem(path, "required names no property: " + name);
      } else {
        node.required.push_back(at);
      }
    }
  }

  std::shared_ptr<const icu::RegexPattern> pattern(const std::string& text) {
    const auto found = patterns_.find(text);
    if (found != patterns_.end()) return found->second;
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    std::shared_ptr<const icu::RegexPattern> compiled(
        icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(text), where, status));
    if (U_FAILURE(status)) compiled.reset();
    return patterns_[text] = compiled;
  }

  const Json& root_;
  const Json& common_;
  std::vector<std::unique_ptr<SchemaNode>>& nodes_;
  std::vector<std::string>& problems_;
  std::map<std::string, const SchemaNode*> known_;  // by $ref
  std::set<std::string> open_;                      // the $refs that are being followed
  std::map<std::string, std::shared_ptr<const icu::RegexPattern>> patterns_;
};

namespace {

// All schemas of the program point into one common file: it is read once.
const Json& shared_definitions(std::string_view text) {
  static std::mutex mutex;
  static std::map<std::string, Json, std::less<>> read;
  const std::lock_guard lock(mutex);
  const auto found = read.find(text);
  if (found != read.end()) return found->second;
  return read.emplace(text, text.empty() ? Json::object() : Json::parse(text, nullptr, false)).first->second;
}

}  // namespace

Schema::Schema() = default;
Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

Schema Schema::parse(std::string_view text, std::string_view common) {
  Schema schema;
  const Json json = Json::parse(text, nullptr, false);
  const Json& shared = shared_definitions(common);
  if (json.is_discarded() || shared.is_discarded()) schema.problems_.emplace_back("the file is not JSON");
  SchemaParser parser(json, shared, schema.nodes_, schema.problems_);
  schema.root_ = parser.parse(json, "");
  return schema;
}

}  // namespace kontrakt::validate
