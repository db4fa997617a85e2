// Letters as outlines, straight from font files: pictures look the same whichever fonts a machine has, and no
// font configuration, cache or shaper of the system is asked.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::image {

// Left to right, a letter for each character, with kerning. What no file has is drawn as the first file's
// empty box; invisible characters and lone accents are left out. Safe on many threads.
class Typeface {
 public:
  // Whole font files (TrueType, OpenType or WOFF2); a character is taken from the first that has it. None
  // when no file can be read.
  static std::optional<Typeface> read(const std::vector<std::string>& files);

  // At font size 1. `weight` is the font's own scale (400 regular, 700 bold), for fonts that have several.
  double width(std::string_view text, int weight) const;

  // SVG path data of the text with its baseline's left end at (x, y).
  std::string outline(std::string_view text, int weight, double size, double x, double y) const;

 private:
  class Files;
  explicit Typeface(std::shared_ptr<const Files> files);
  std::shared_ptr<const Files> files_;
};

}  // namespace kontrakt::image
