// The colours of a theme, and which of them stand on which.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/colour.hpp"

namespace kontrakt::pipeline {

using support::Colour;

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
  double least = support::least_text_contrast;
};

// What templates and stylesheet put on top of each other.
const std::vector<ColourPair>& colour_pairs();

}  // namespace kontrakt::pipeline
