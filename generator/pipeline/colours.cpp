#include "pipeline/colours.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "support/text.hpp"

namespace kontrakt::pipeline {

namespace {

std::optional<int> hex(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.front() == '-')
    return std::nullopt;
  return value;
}

double linear(int channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

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

std::optional<Colour> Colour::parse(std::string_view text) {
  if (!text.starts_with('#') || (text.size() != 4 && text.size() != 7)) return std::nullopt;
  const bool is_short = text.size() == 4;
  int channels[3] = {0, 0, 0};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto value = hex(is_short ? text.substr(1 + i, 1) : text.substr(1 + 2 * i, 2));
    if (!value) return std::nullopt;
    channels[i] = is_short ? *value * 17 : *value;
  }
  return Colour{channels[0], channels[1], channels[2]};
}

double contrast(Colour one, Colour other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

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
