// What has been written, taken away and kept between two versions of a text, word by word.
//
// First whole blocks (paragraphs, list items, table rows) are aligned, then the words within a block that has
// been rewritten. What is kept is the longest common subsequence of blocks, respectively words. (Our own: the
// distribution's library for it, dtl, is C++ that g++ reads but clang does not, and keeps no bound on its
// work.)
//
// The work is bounded: what is too large to be compared word by word is shown as taken away and written anew,
// which is true of it, only less precise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::compare {

enum class RunKind : std::uint8_t { same, removed, added };

// Words in a row that share their fate, with single spaces between them.
struct Run {
  RunKind kind = RunKind::same;
  std::string text;           // never empty
  bool space_before = false;  // towards the run before it

  friend bool operator==(const Run&, const Run&) = default;
};
using Runs = std::vector<Run>;

// Where both stand at a place, what was removed comes before what was added.
Runs word_difference(std::string_view before, std::string_view after);

enum class BlockState : std::uint8_t { same, changed, removed, added };

struct BlockDifference {
  BlockState state = BlockState::same;
  Runs runs;  // one unless `changed`
  // Its place among the given texts; none where it is not in that version.
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

// In the order of the new text; what was removed stands where it was. Blocks without words are left out.
std::vector<BlockDifference> block_difference(const std::vector<std::string_view>& before,
                                              const std::vector<std::string_view>& after);

// Products of lengths that are compared: of the words of two blocks, and of one whole text.
inline constexpr std::size_t most_word_pairs = 1'000'000;
inline constexpr std::size_t most_pairs_of_text = 8'000'000;

}  // namespace kontrakt::compare
