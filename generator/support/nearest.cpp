#include "support/nearest.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "support/text.hpp"

namespace kontrakt::support {
namespace {

constexpr std::size_t longest_word = 64;

std::u32string characters(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_character(text, at);
  return out;
}

std::size_t distance(const std::u32string& one, const std::u32string& other, std::size_t limit) {
  const std::size_t longer = std::max(one.size(), other.size());
  const std::size_t shorter = std::min(one.size(), other.size());
  if (longer - shorter > limit) return limit + 1;
  std::vector<std::size_t> before_last(other.size() + 1);
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::ranges::min_element(row) > limit) return limit + 1;
  }
  return std::min(row.back(), limit + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit) {
  return distance(characters(one), characters(other), limit);
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.empty() || word.size() > 4 * longest_word) return std::nullopt;
  const std::u32string wanted = characters(fold_case(word));
  if (wanted.size() > longest_word) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  if (wanted.size() <= 2) best_distance = 1;  // only another case: every short word is near every other
  for (const std::string_view candidate : candidates) {
    if (candidate.empty() || candidate == word || candidate.size() > 4 * longest_word) continue;
    const std::size_t d = distance(wanted, characters(fold_case(candidate)), best_distance - 1);
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
      if (d == 0) break;
    }
  }
  return best;
}

}  // namespace kontrakt::support
