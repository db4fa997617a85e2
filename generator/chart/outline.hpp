// Where things stand in a picture, and lines with no more points than one can see.
#pragma once

#include <vector>

namespace kontrakt::chart {

// In units of the viewBox, y downward.
struct Place {
  double x = 0;
  double y = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// The line without the points that lie within `tolerance` of the straight line between those that are kept
// (Ramer, Douglas and Peucker). First and last are always kept; a straight line of 1 000 years is two points.
std::vector<Place> simplified(const std::vector<Place>& line, double tolerance);

}  // namespace kontrakt::chart
