#include "chart/labels.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "support/text.hpp"

namespace kontrakt::chart {
namespace {

constexpr std::string_view ellipsis = "…";

// Parts of the size of the letters, of ASCII.
constexpr std::array<double, 0x80> ascii_widths = [] {
  std::array<double, 0x80> all{};
  all.fill(0.53);
  for (std::size_t c = 'A'; c <= 'Z'; ++c) all[c] = 0.63;
  for (const char c : std::string_view("mwMW%@")) all[static_cast<unsigned char>(c)] = 0.86;
  for (const char c : std::string_view("ijltfrI.,:;!|'() []-/")) all[static_cast<unsigned char>(c)] = 0.32;
  return all;
}();

double character_width(char32_t c) {
  if (c < 0x80) return ascii_widths[c];
  if (c == 0xA0 || c == 0x202F) return 0.28;
  if (c == 0x2026) return 0.9;
  return c > 0x2E00 ? 1.05 : 0.6;  // the scripts of East Asia are as wide as they are high
}

// The beginning of the text that fits with "…" after it.
std::string cut(std::string_view text, double width, double size) {
  double used = text_width(ellipsis, size);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    used += character_width(support::next_character(text, at)) * size;
    if (used > width) break;
    end = at;
  }
  return std::string(support::trim(text.substr(0, end))) + std::string(ellipsis);
}

}  // namespace

double text_width(std::string_view text, double size) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) width += character_width(support::next_character(text, at));
  return width * size;
}

Lines wrapped(std::string_view text, double width, double size, std::size_t most) {
  Lines result;
  std::string_view rest = support::trim(text);
  while (!rest.empty()) {
    std::string_view line = rest;
    // The longest beginning that ends before a space and fits; at least one word.
    while (text_width(line, size) > width) {
      const std::size_t space = line.find_last_of(' ');
      if (space == std::string_view::npos) break;
      line = support::trim(line.substr(0, space));
    }
    const bool last = result.lines.size() + 1 == most;
    if (text_width(line, size) > width || (last && line.size() < rest.size())) {
      result.lines.push_back(cut(last ? rest : line, width, size));
      result.shortened = true;
      if (last) break;
    } else {
      result.lines.emplace_back(line);
    }
    rest = support::trim(rest.substr(line.size()));
  }
  return result;
}

std::vector<double> spread(const std::vector<Box>& boxes, double top, double bottom) {
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return boxes[a].wanted < boxes[b].wanted; });
  // Boxes that would cover one another stand together, in the middle of where they want to be.
  struct Pile {
    double sum = 0;  // of where each box wants the top of the pile to be
    double height = 0;
    std::size_t count = 0;
    double from = 0;
  };
  std::vector<Pile> piles;
  const auto settle = [&](Pile& pile) {
    const double wanted = pile.sum / static_cast<double>(pile.count);
    pile.from = std::max(top, std::min(wanted, bottom - pile.height));
  };
  for (const std::size_t i : order) {
    Pile pile{boxes[i].wanted - boxes[i].height / 2, boxes[i].height, 1, 0};
    settle(pile);
    while (!piles.empty() && piles.back().from + piles.back().height > pile.from) {
      Pile& before = piles.back();
      pile.sum += before.sum - before.height * static_cast<double>(pile.count);
      pile.count += before.count;
      pile.height += before.height;
      piles.pop_back();
      settle(pile);
    }
    piles.push_back(pile);
  }
  std::vector<double> middles(boxes.size());
  std::size_t next = 0;
  for (const Pile& pile : piles) {
    double y = pile.from;
    for (std::size_t i = 0; i < pile.count; ++i, ++next) {
      middles[order[next]] = y + boxes[order[next]].height / 2;
      y += boxes[order[next]].height;
    }
  }
  return middles;
}

}  // namespace kontrakt::chart
