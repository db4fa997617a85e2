// Labels that fit: how wide text is, lines of at most a width, and a column where none covers another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::chart {

// About how wide the text is, in the unit of the size of its letters. A little more than the portal's own
// typeface needs, because another may stand in for it.
double text_width(std::string_view text, double size);

struct Lines {
  std::vector<std::string> lines;
  bool shortened = false;
};

// The text in at most `most` lines, broken at spaces; what does not fit ends with "…".
Lines wrapped(std::string_view text, double width, double size, std::size_t most);

// A label that wants its middle at `wanted`.
struct Box {
  double wanted = 0;
  double height = 0;
};

// The middles of the boxes, in the order given: each as near as can be to where it wants, within `top` and
// `bottom`, none over another. They must fit (the sum of heights is at most bottom − top).
std::vector<double> spread(const std::vector<Box>& boxes, double top, double bottom);

}  // namespace kontrakt::chart
