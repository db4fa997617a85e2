// Colours of a theme, and whether people can read what is written in them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::pipeline {

struct Colour {
  int red = 0;  // 0–255
  int green = 0;
  int blue = 0;

  // "#0b5a63" or "#fff"; nothing for all else.
  static std::optional<Colour> parse(std::string_view text);
};

// WCAG 2: 1 for two equal colours, 21 for black on white.
double contrast(Colour one, Colour other);

// By the name of the custom property: "on-deep".
using Palette = std::map<std::string, Colour, std::less<>>;

struct Palettes {
  Palette light;
  Palette dark;
};

// The colours that a stylesheet sets in its first `:root`, and in the first one for dark screens.
Palettes palettes_of(std::string_view css);

// A text and what it stands on, by the names of their custom properties.
struct ColourPair {
  std::string_view text;
  std::string_view ground;
  double least = 4.5;
};

// What templates and stylesheet put on top of each other.
const std::vector<ColourPair>& colour_pairs();

}  // namespace kontrakt::pipeline
