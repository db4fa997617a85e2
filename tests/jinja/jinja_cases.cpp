// Renders many templates from JSON on standard input, for compare.py: one process for all cases.
// In:  [{"templates": {name: text}, "main": name, "data": {…}, "strict": true}, …]
// Out: [{"out": text} or {"code": …, "template": name, "line": n, "column": n}, …]
#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "render/template.hpp"

using kontrakt::support::Arena;
using kontrakt::support::Field;
using kontrakt::support::Key;
using kontrakt::support::ObjectData;
using kontrakt::support::Value;
using Json = nlohmann::ordered_json;
namespace render = kontrakt::render;
namespace diagnostics = kontrakt::diagnostics;

namespace {

// {"$html": "<b>"} stands for HTML that the generator made.
Value to_value(const Json& json, Arena& arena) {
  if (json.is_null()) return Value::none();
  if (json.is_boolean()) return Value::boolean(json.get<bool>());
  if (json.is_number_integer()) return Value::integer(json.get<std::int64_t>());
  if (json.is_number()) return Value::number(json.get<double>());
  if (json.is_string()) return Value::text(arena.copy(json.get_ref<const std::string&>()));
  if (json.is_array()) {
    std::span<Value> items = arena.array<Value>(json.size());
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = to_value(json[i], arena);
    return Value::list(items);
  }
  if (json.size() == 1 && json.contains("$html")) {
    return Value::html(arena.copy(json["$html"].get_ref<const std::string&>()));
  }
  kontrakt::support::ObjectBuilder builder(arena);
  for (const auto& [name, value] : json.items()) builder.set(name, to_value(value, arena));
  return builder.build();
}

Json message(const diagnostics::Diagnostic& d, const std::map<diagnostics::FileId, std::string>& names,
             const Json& templates) {
  Json result = {{"code", d.code}};
  auto name = names.find(d.at.file);
  if (name == names.end()) return result;
  std::string before = templates[name->second].get<std::string>().substr(0, d.at.offset);
  auto line_start = before.rfind('\n');
  result["template"] = name->second;
  result["line"] = std::count(before.begin(), before.end(), '\n') + 1;
  result["column"] = before.size() - (line_start == std::string::npos ? 0 : line_start + 1) + 1;
  return result;
}

Json run(const Json& test) {
  const Json& templates = test["templates"];
  std::map<diagnostics::FileId, std::string> names;
  render::TemplateSet set([&](std::string_view name) -> std::optional<render::TemplateSource> {
    auto found = templates.find(std::string(name));
    if (found == templates.end()) return std::nullopt;
    auto file = static_cast<diagnostics::FileId>(names.size() + 1);
    names[file] = std::string(name);
    return render::TemplateSource{found->get<std::string>(), file};
  });
  diagnostics::Diagnostics found;
  const render::Template* parsed = set.load(test["main"].get<std::string>(), found);
  if (parsed == nullptr)
    return found.empty() ? Json{{"code", "none"}} : message(found.items()[0], names, templates);
  Arena arena;
  Arena scratch;
  std::string out;
  render::RenderOptions options;
  options.strict = test["strict"].get<bool>();
  auto error = render::render(*parsed, to_value(test["data"], arena), out, scratch, options);
  if (error) return message(error->diagnostic, names, templates);
  return {{"out", out}};
}

}  // namespace

int main() {
  Json tests = Json::parse(std::cin);
  Json results = Json::array();
  for (const Json& test : tests) results.push_back(run(test));
  std::cout << results.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
  return 0;
}
