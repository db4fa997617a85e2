// Colours, and whether people can read what is written in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kontrakt::support {

struct Colour {
  int red = 0;  // 0–255
  int green = 0;
  int blue = 0;

  // "#0b5a63" or "#fff"; nothing for all else.
  static std::optional<Colour> parse(std::string_view text);

  std::string hex() const;  // "#0b5a63"
};

// WCAG 2: 1 for two equal colours, 21 for black on white.
double contrast(Colour one, Colour other);

// What text must have on its ground (WCAG 2.2 AA).
inline constexpr double least_text_contrast = 4.5;

}  // namespace kontrakt::support
