// Templates in memory, and their messages as one line of text: "K530 page.html:2:4 name=x < base.html:1:1".
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/template.hpp"

namespace kontrakt::render::testing {

struct Memory {
  std::map<std::string, std::string, std::less<>> texts;
  std::vector<std::string> files = {""};  // by FileId

  TemplateLoader loader() {
    return [this](std::string_view name) -> std::optional<TemplateSource> {
      auto found = texts.find(name);
      if (found == texts.end()) return std::nullopt;
      files.emplace_back(name);
      return TemplateSource{found->second, static_cast<diagnostics::FileId>(files.size() - 1)};
    };
  }

  std::string place(diagnostics::Location at) const {
    if (at.file == 0) return "-";
    std::string before = texts.find(files[at.file])->second.substr(0, at.offset);
    auto line = std::count(before.begin(), before.end(), '\n') + 1;
    std::size_t start = before.rfind('\n');
    std::size_t column = before.size() - (start == std::string::npos ? 0 : start + 1) + 1;
    return files[at.file] + ":" + std::to_string(line) + ":" + std::to_string(column);
  }

  std::string text(const diagnostics::Diagnostic& d) const {
    std::string out = std::string(d.code) + " " + place(d.at);
    for (const auto& [name, value] : d.arguments) out += " " + name + "=" + value;
    for (diagnostics::Location related : d.related) out += " < " + place(related);
    return out;
  }
  std::string text(const diagnostics::Diagnostics& found) const {
    std::string out;
    for (const auto& d : found.items()) out += text(d) + "\n";
    return out;
  }
};

// The page made from "main", or the messages.
inline std::string page(Memory memory, support::Value data = {}, const RenderOptions& options = {}) {
  TemplateSet set(memory.loader());
  diagnostics::Diagnostics found;
  const Template* parsed = set.load("main", found);
  if (parsed == nullptr || !found.empty()) return memory.text(found);
  std::string out;
  support::Arena scratch;
  auto error = render(*parsed, data, out, scratch, options);
  return error ? memory.text(error->diagnostic) : out;
}
inline std::string page(std::string_view text, support::Value data = {}, const RenderOptions& options = {}) {
  return page(Memory{{{"main", std::string(text)}}, {""}}, data, options);
}

}  // namespace kontrakt::render::testing
