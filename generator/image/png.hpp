// Pictures as PNG files.
#pragma once

#include <string>
#include <string_view>

#include "support/result.hpp"

namespace kontrakt::image {

// The bytes of a picture of so many pixels, on white; nothing in them but the picture. The SVG may have no
// <text> (image/letters), which would be drawn with the machine's own fonts. The error is librsvg's words, in
// English.
struct PngFault {
  std::string reason;
};
support::Result<std::string, PngFault> to_png(std::string_view svg, int width, int height);

}  // namespace kontrakt::image
