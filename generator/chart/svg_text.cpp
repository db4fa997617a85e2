#include "chart/svg_text.hpp"

#include <cmath>

#include "support/text.hpp"

namespace kontrakt::chart {

std::string coordinate(double value) {
  const long long tenths = std::llround(value * 10);
  const long long size = tenths < 0 ? -tenths : tenths;
  std::string text = tenths < 0 ? "-" : "";
  text += std::to_string(size / 10);
  if (size % 10 != 0) {
    text += '.';
    text += std::to_string(size % 10);
  }
  return text;
}

SvgText& SvgText::escaped(std::string_view text) {
  support::html_escape(text, out_);
  return *this;
}

}  // namespace kontrakt::chart
