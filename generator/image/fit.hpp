// Lines of a text that must have room in a frame: SVG does not wrap, and a name may be of any length.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::image {

// From line to line, of the font size.
inline constexpr double leading = 1.14;

// What a text has room in, in one unit. Sizes are font sizes.
struct TextFrame {
  double width = 0;
  double height = 0;  // of the lines with their leading; there is always one
  double largest = 0;
  double least = 0;
};

struct FittedText {
  double size = 0;
  std::vector<std::string> lines;
};

// How wide a text is at font size 1.
using Measure = std::function<double(std::string_view)>;

// The text as large as it has room, in lines of about the same length. Lines break at spaces and after
// hyphens; only a word that is too wide even at the least size is broken inside, with a hyphen, and what then
// is left over becomes "…". A no-break space holds together.
FittedText fit(std::string_view text, const TextFrame& frame, const Measure& measure);

}  // namespace kontrakt::image
