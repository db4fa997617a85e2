// The fonts of the standard theme, for tests.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "image/typeface.hpp"

namespace kontrakt::image::testing {

inline std::string font_file(const std::string& name) {
  std::ifstream file(KONTRAKT_SOURCE_DIR "/themes/standard/fonts/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline const Typeface& source_sans() {
  static const Typeface typeface = Typeface::read({font_file("source-sans-3-latin-ext-wght-normal.woff2"),
                                                   font_file("source-sans-3-latin-wght-normal.woff2")})
                                       .value();
  return typeface;
}

}  // namespace kontrakt::image::testing
