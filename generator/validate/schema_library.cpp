// The schemas that are built in: checked with, and printed by `kontrakt schema`.
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "validate/schema.hpp"
#include "validate/schema_files.hpp"

namespace kontrakt::validate {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view common_prefix = "common.schema.json#/definitions/";

std::string_view file_text(std::string_view name) {
  for (const SchemaFile& file : schema_files()) {
    if (file.name == name) return file.text;
  }
  return {};
}

// Points every reference into the common file at the schema's own definitions, and notes the names.
void make_local(Json& json, std::set<std::string>& used) {
  if (json.is_object()) {
    const auto reference = json.find("$ref");
    if (reference != json.end() && reference->is_string()) {
      const std::string to = reference->get<std::string>();
      if (to.starts_with(common_prefix)) {
        used.insert(to.substr(common_prefix.size()));
        *reference = "#/definitions/" + to.substr(common_prefix.size());
      }
    }
  }
  if (json.is_structured()) {
    for (Json& child : json) make_local(child, used);
  }
}

std::string self_contained(std::string_view name) {
  Json json = Json::parse(file_text(name));
  const Json common = Json::parse(file_text("common"))["definitions"];
  std::set<std::string> wanted;
  make_local(json, wanted);
  std::map<std::string, Json> definitions;
  while (!wanted.empty()) {
    const std::string next = *wanted.begin();
    wanted.erase(wanted.begin());
    if (definitions.contains(next)) continue;
    Json definition = common.value(next, Json::object());
    make_local(definition, wanted);
    definitions.emplace(next, std::move(definition));
  }
  for (auto& [key, definition] : definitions) json["definitions"][key] = std::move(definition);
  return json.dump(2) + "\n";
}

// A year in words has no data of its own, only the front matter that every text may have.
std::string_view schema_name(load::DocumentKind kind) {
  return kind == load::DocumentKind::local_year ? "text" : load::kind_name(kind);
}

}  // namespace

const std::vector<std::string_view>& schema_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const SchemaFile& file : schema_files()) {
      if (file.name != "common") all.push_back(file.name);
    }
    return all;
  }();
  return names;
}

const Schema& schema_named(std::string_view name) {
  // Each is read when it is first asked for: who only wants site.yml's does not wait for the others.
  struct Entry {
    std::once_flag once;
    std::optional<Schema> schema;
  };
  static std::map<std::string_view, Entry> schemas = [] {
    std::map<std::string_view, Entry> all;
    for (const std::string_view one : schema_names()) all.try_emplace(one);
    return all;
  }();
  static const Schema anything = Schema::parse("{}");
  const auto found = schemas.find(name);
  if (found == schemas.end()) return anything;
  Entry& entry = found->second;
  std::call_once(entry.once, [&] { entry.schema = Schema::parse(file_text(name), file_text("common")); });
  return *entry.schema;
}

const Schema& schema_of(load::DocumentKind kind) {
  return schema_named(schema_name(kind));
}

std::string_view schema_text(std::string_view name) {
  static const std::map<std::string_view, std::string> texts = [] {
    std::map<std::string_view, std::string> all;
    for (const std::string_view one : schema_names()) all.emplace(one, self_contained(one));
    return all;
  }();
  const auto found = texts.find(name);
  return found == texts.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view schema_text(load::DocumentKind kind) {
  return schema_text(schema_name(kind));
}

}  // namespace kontrakt::validate
