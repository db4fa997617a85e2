// The texts of an SVG as outlines, so that drawing it needs no fonts.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/catalog.hpp"
#include "image/typeface.hpp"
#include "support/result.hpp"

namespace kontrakt::image {

// Each <text> becomes one <path>. A text has x, y and font-size, and may have font-weight and text-anchor
// ("start", "middle", "end"); other attributes go over to the path. It holds words, no elements. These make
// it fit:
//  data-width   how wide it may be; without it, it stands on one line of font-size
//  data-height  how high its lines may be together; without it, there is one
//  data-least   the least font size (half of font-size), before it is cut with "…"
//  data-grow    "up": y is the last line's baseline, not the first's
// What is wrong, when something is; comments and all else stay as they are.
support::Result<std::string, diagnostics::Wording> texts_to_paths(std::string_view svg,
                                                                  const Typeface& typeface);

}  // namespace kontrakt::image
