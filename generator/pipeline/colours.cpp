#include "pipeline/colours.hpp"

#include "support/text.hpp"

namespace kontrakt::pipeline {

namespace {

Palette palette_in(std::string_view css, std::size_t from) {
  Palette out;
  const std::size_t begin = css.find(":root", from);
  if (begin == std::string_view::npos) return out;
  const std::size_t open = css.find('{', begin);
  if (open == std::string_view::npos) return out;
  const std::string_view block = css.substr(open + 1, css.find('}', open) - open - 1);
  for (std::string_view declaration : support::split(block, ';')) {
    const std::size_t name = declaration.find("--");
    const std::size_t colon = declaration.find(':', name == std::string_view::npos ? 0 : name);
    if (name == std::string_view::npos || colon == std::string_view::npos) continue;
    const auto colour = Colour::parse(support::trim(declaration.substr(colon + 1)));
    if (colour) out.insert_or_assign(std::string(declaration.substr(name + 2, colon - name - 2)), *colour);
  }
  return out;
}

}  // namespace

Palettes palettes_of(std::string_view css) {
  Palettes out;
  out.light = palette_in(css, 0);
  const std::size_t dark = css.find("prefers-color-scheme: dark");
  if (dark != std::string_view::npos) out.dark = palette_in(css, dark);
  return out;
}

const std::vector<ColourPair>& colour_pairs() {
  static const std::vector<ColourPair> pairs = {
      {"ink", "paper", 4.5},      {"ink", "margin", 4.5},   {"ink", "warm-soft", 4.5},
      {"quiet", "paper", 4.5},    {"quiet", "margin", 4.5}, {"deep", "paper", 4.5},
      {"deep", "margin", 4.5},    {"on-deep", "deep", 4.5}, {"warm", "paper", 4.5},
      {"warm", "warm-soft", 4.5}, {"on-foot", "foot", 4.5}, {"focus", "paper", 3.0},
  };
  return pairs;
}

}  // namespace kontrakt::pipeline
