// Round numbers for an axis.
#pragma once

#include <vector>

namespace kontrakt::chart {

struct Scale {
  double from = 0;   // the lowest tick
  double to = 1;     // the highest
  double step = 1;   // 1, 2 or 5 times a power of ten
  int decimals = 0;  // that the ticks need
  std::vector<double> ticks() const;
};

// Ticks that reach from the lowest value or below to the highest or above, with about `wanted` steps between
// them: 0–87 in 5 steps gives 0, 20 … 100. Zero is always among them. Both numbers are finite.
Scale scale_for(double lowest, double highest, int wanted);

// Years to print: every one, second, fifth, tenth …, so that at most `most` are printed. `from` ≤ `to`.
// 1990–2030, at most 6: 1990, 2000, 2010, 2020, 2030. Where no round year lies between: the first and last.
std::vector<int> year_ticks(int from, int to, int most);

}  // namespace kontrakt::chart
