#include "pipeline/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "diagnostics/io_reason.hpp"
#include "load/json.hpp"
#include "load/load_content.hpp"
#include "pipeline/colours.hpp"
#include "support/hash.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "validate/schema.hpp"

namespace kontrakt::pipeline {

namespace {

using diagnostics::Diagnostics;
using load::Node;

constexpr std::size_t max_themes = 8;  // that extend one another
constexpr std::size_t max_asset_size = std::size_t{32} * 1024 * 1024;

// The rules of theme.json, told by the same checker as those of the content.
constexpr std::string_view theme_schema = R"({
  "title": "Tema", "type": "object",
  "properties": {
    "name": {"title": "Namn", "type": "string", "minLength": 1, "maxLength": 100},
    "description": {"title": "Beskrivning", "type": "string", "maxLength": 600},
    "extends": {"title": "Bygger på", "type": "string", "pattern": "^[a-z0-9-]+$"},
    "tokens": {"title": "Färger", "type": "object",
      "properties": {"dark": {"title": "Färger i mörkt läge", "type": "object", "properties": {COLOURS},
                              "additionalProperties": false}, COLOURS},
      "additionalProperties": false}
  },
  "required": ["name"], "additionalProperties": false
})";

const validate::Schema& schema() {
  static const validate::Schema parsed = [] {
    std::string colours;
    for (const char* name : {"paper", "margin", "ink", "quiet", "rule", "deep", "on_deep", "soft", "warm",
                             "warm_soft", "focus", "foot", "on_foot"}) {
      colours +=
          fmt::format(R"({}"{}": {{"title": "Färg", "type": "string", "pattern": "^#[0-9a-fA-F]{{6}}$"}})",
                      colours.empty() ? "" : ", ", name);
    }
    std::string text(theme_schema);
    for (std::size_t at = text.find("COLOURS"); at != std::string::npos; at = text.find("COLOURS")) {
      text.replace(at, 7, colours);
    }
    return validate::Schema::parse(text);
  }();
  return parsed;
}

std::string last_name(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

class Loader {
 public:
  Loader(const support::FileSystem& disk, const config::Site& site, const std::vector<std::string>& share,
         diagnostics::SourceFiles& files, Diagnostics& diagnostics)
      : disk_(disk), site_(site), share_(share), files_(files), diagnostics_(diagnostics) {}

  Theme load() {
    read_chain();
    Theme theme;
    theme.assets.name = last_name(site_.theme);
    for (const Level& level : levels_) {
      const std::string templates = level.folder + "/templates";
      if (disk_.exists(templates)) theme.template_folders.push_back(templates);
      read_assets(level.folder);
    }
    theme.template_folders.push_back(site_.templates);
    make_tokens();
    publish(theme);
    return theme;
  }

 private:
  struct Level {
    std::string folder;
    Node data;
  };

  std::optional<Node> read_json(const std::string& folder) {
    const std::string path = folder + "/theme.json";
    auto bytes = disk_.read_file(path, load::max_file_size);
    if (!bytes) {
      diagnostics_.add("K022", {}, {{"path", path}, {"reason", diagnostics::reason_of(bytes.error())}});
      return std::nullopt;
    }
    const diagnostics::FileId file = files_.add(path, bytes.value());
    const std::size_t invalid = support::find_invalid_utf8(files_.text(file));
    if (invalid != std::string_view::npos) {
      diagnostics_.add("K101", {file, static_cast<std::uint32_t>(invalid), 1});
      return std::nullopt;
    }
    std::optional<Node> data = load::parse_json(file, files_.text(file), memory_, diagnostics_);
    if (!data || !validate::check(schema(), *data, diagnostics_)) return std::nullopt;
    return data;
  }

  // The theme, the one it extends, and so on.
  void read_chain() {
    std::optional<std::string> folder = site_.theme;
    while (folder) {
      std::optional<Node> data = read_json(*folder);
      if (!data) return;
      levels_.push_back({*folder, *data});
      const Node* extends = levels_.back().data.find("extends");
      folder = extends == nullptr ? std::nullopt : base_folder(*folder, *extends);
    }
  }

  std::optional<std::string> base_folder(const std::string& folder, const Node& extends) {
    const std::string name(extends.text());
    std::vector<std::string> candidates = {folder.substr(0, folder.size() - last_name(folder).size()) + name};
    for (const std::string& share : share_)
      candidates.push_back(std::string(share).append("/themes/").append(name));
    for (const std::string& candidate : candidates) {
      if (!disk_.exists(candidate + "/theme.json")) continue;
      const bool again = std::ranges::any_of(levels_, [&](const Level& l) { return l.folder == candidate; });
      if (!again && levels_.size() < max_themes) return candidate;
      diagnostics_.add("K572", extends.at, {{"name", name}});
      return std::nullopt;
    }
    diagnostics_.add("K571", extends.at, {{"name", name}});
    return std::nullopt;
  }

  // Files of a nearer theme stay.
  void read_assets(const std::string& folder) {
    for (const char* kind : {"css", "fonts", "js", "media"}) {
      const std::string root = folder + "/" + kind;
      if (!disk_.exists(root)) continue;
      const auto tree = disk_.list_tree(root);
      if (!tree) {
        diagnostics_.add("K022", {}, {{"path", root}, {"reason", diagnostics::reason_of(tree.error())}});
        continue;
      }
      for (const support::TreeEntry& entry : tree.value()) {
        if (entry.info.type != support::FileType::directory)
          read_asset(root + "/" + entry.path, kind, entry.path);
      }
    }
  }

  void read_asset(const std::string& path, const std::string& kind, const std::string& name) {
    const std::string key = kind + "/" + name;
    if (assets_.contains(key)) return;
    auto bytes = disk_.read_file(path, max_asset_size);
    if (bytes) {
      assets_.emplace(key, std::move(bytes).value());
    } else {
      diagnostics_.add("K022", {}, {{"path", path}, {"reason", diagnostics::reason_of(bytes.error())}});
    }
  }

  // The custom properties that theme.json gives, those of a nearer theme first, checked against each other
  // and against the colours of the stylesheet.
  void make_tokens() {
    const auto stylesheet = assets_.find("css/portal.css");
    Palettes palettes = palettes_of(stylesheet == assets_.end() ? std::string_view() : stylesheet->second);
    std::map<std::string, const Node*> light;
    std::map<std::string, const Node*> dark;
    for (const Level& level : levels_) {
      const Node* tokens = level.data.find("tokens");
      if (tokens == nullptr) continue;
      collect(*tokens, light);
      if (const Node* given = tokens->find("dark")) collect(*given, dark);
    }
    apply(light, palettes.light);
    apply(dark, palettes.dark);
    light_ = palettes.light;
    if (light.empty() && dark.empty()) return;
    check_contrast(light, palettes.light);
    check_contrast(dark, palettes.dark);
    assets_["css/tokens.css"] += "@media (prefers-color-scheme: light) {\n" + properties(light) + "}\n" +
                                 "@media (prefers-color-scheme: dark) {\n" + properties(dark) + "}\n";
  }

  static void collect(const Node& tokens, std::map<std::string, const Node*>& into) {
    for (const load::Member& member : tokens.members()) {
      if (!member.value.is(Node::Kind::string)) continue;
      std::string name(member.key());
      std::ranges::replace(name, '_', '-');
      into.emplace(name, &member.value);
    }
  }

  static void apply(const std::map<std::string, const Node*>& tokens, Palette& palette) {
    for (const auto& [name, value] : tokens) {
      if (const auto colour = Colour::parse(value->text())) palette.insert_or_assign(name, *colour);
    }
  }

  static std::string properties(const std::map<std::string, const Node*>& tokens) {
    std::string out = "  :root {\n";
    for (const auto& [name, value] : tokens) out += fmt::format("    --{}: {};\n", name, value->text());
    return out + "  }\n";
  }

  void check_contrast(const std::map<std::string, const Node*>& tokens, const Palette& palette) {
    for (const ColourPair& pair : colour_pairs()) {
      const auto text = palette.find(pair.text);
      const auto ground = palette.find(pair.ground);
      if (text == palette.end() || ground == palette.end()) continue;
      const double ratio = support::contrast(text->second, ground->second);
      if (ratio >= pair.least) continue;
      const auto given = tokens.contains(text->first) ? tokens.find(text->first) : tokens.find(ground->first);
      if (given == tokens.end()) continue;  // the stylesheet's own pair, which the browser tests see to
      // Rounded down: what fails must not look as if it passed.
      const double shown = std::floor(ratio * 10) / 10;
      diagnostics_.add("K573", given->second->at,
                       {{"text", text->first},
                        {"ground", ground->first},
                        {"ratio.sv", support::format_number(shown, 1)},
                        {"ratio.en", fmt::format("{:.1f}", shown)},
                        {"least.sv", support::format_number_short(pair.least)},
                        {"least.en", fmt::format("{:g}", pair.least)}});
    }
  }

  // Files that the templates name by address carry a fingerprint of their bytes, so that a browser may keep
  // them for a year; what the stylesheet itself refers to keeps its name.
  void publish(Theme& theme) {
    if (const auto deep = light_.find("deep"); deep != light_.end()) theme.assets.colour = deep->second.hex();
    if (const auto text = light_.find("on-deep"); text != light_.end())
      theme.assets.on_colour = text->second.hex();
    for (auto& [name, bytes] : assets_) {
      std::string* address = name == "css/portal.css"   ? &theme.assets.stylesheet
                             : name == "css/tokens.css" ? &theme.assets.tokens
                             : name == "css/print.css"  ? &theme.assets.print_stylesheet
                             : name == "js/portal.js"   ? &theme.assets.script
                             : name == "media/logo.svg" ? &theme.assets.logo
                                                        : nullptr;
      std::string path = "tema/" + name;
      if (address != nullptr) {
        const std::string mark = "." + support::hash_bytes(bytes).hex().substr(0, 8);
        path.insert(path.rfind('.'), mark);
        *address = "/" + path;
      }
      theme.files.push_back({path, std::move(bytes)});
    }
    std::ranges::sort(theme.files, {}, &ThemeFile::site_path);
  }

  const support::FileSystem& disk_;
  const config::Site& site_;
  const std::vector<std::string>& share_;
  diagnostics::SourceFiles& files_;
  Diagnostics& diagnostics_;
  support::Arena memory_;                      // of the levels' data
  std::vector<Level> levels_;                  // the site's theme first
  Palette light_;                              // after tokens
  std::map<std::string, std::string> assets_;  // "css/portal.css" -> bytes
};

}  // namespace

Theme load_theme(const support::FileSystem& disk, const config::Site& site,
                 const std::vector<std::string>& share, diagnostics::SourceFiles& files,
                 Diagnostics& diagnostics) {
  return Loader(disk, site, share, files, diagnostics).load();
}

}  // namespace kontrakt::pipeline
