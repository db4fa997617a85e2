#include "compare/word_difference.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "compare/words.hpp"

namespace kontrakt::compare {
namespace {

// Numbers for things that are compared many times.
class Numbers {
 public:
  int of(std::string_view thing) {
    return numbers_.try_emplace(std::string(thing), static_cast<int>(numbers_.size())).first->second;
  }

 private:
  std::map<std::string, int, std::less<>> numbers_;
};

// What may still be compared of one text.
class PairsLeft {
 public:
  bool allows(std::size_t before, std::size_t after) {
    if (before == 0 || after == 0) return true;
    if (before > most_word_pairs / after || before * after > left_) return false;
    left_ -= before * after;
    return true;
  }

 private:
  std::size_t left_ = most_pairs_of_text;
};

// One step through both sequences: both, the first or the second moves on.
using Steps = std::vector<RunKind>;

void repeat(Steps& steps, RunKind kind, std::size_t count) {
  steps.insert(steps.end(), count, kind);
}

// The way through two sequences that keeps the most: their longest common subsequence, found from the end.
// Removed before added where it is all the same.
void add_longest_common(Steps& steps, std::span<const int> before, std::span<const int> after) {
  // How much can still be kept from (i, j) on. 16 bits will do: no more than the shorter has, at most 1,000
  // here.
  const std::size_t columns = after.size() + 1;
  std::vector<std::uint16_t> kept((before.size() + 1) * columns);
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      const std::uint16_t* here = &kept[i * columns + j];
      kept[i * columns + j] = before[i] == after[j] ? static_cast<std::uint16_t>(here[columns + 1] + 1)
                                                    : std::max(here[columns], here[1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() && j < after.size()) {
    if (before[i] == after[j]) {
      steps.push_back(RunKind::same);
      ++i;
      ++j;
    } else if (kept[(i + 1) * columns + j] >= kept[i * columns + j + 1]) {
      steps.push_back(RunKind::removed);
      ++i;
    } else {
      steps.push_back(RunKind::added);
      ++j;
    }
  }
  repeat(steps, RunKind::removed, before.size() - i);
  repeat(steps, RunKind::added, after.size() - j);
}

// The way through two sequences of numbers. What begins and ends alike costs nothing.
Steps steps_through(std::span<const int> before, std::span<const int> after, PairsLeft& pairs_left) {
  Steps steps;
  const auto head = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
  before = before.subspan(head);
  after = after.subspan(head);
  const auto tail = static_cast<std::size_t>(
      std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend()).first - before.rbegin());
  before = before.first(before.size() - tail);
  after = after.first(after.size() - tail);
  repeat(steps, RunKind::same, head);
  if (pairs_left.allows(before.size(), after.size())) {
    add_longest_common(steps, before, after);
  } else {
    repeat(steps, RunKind::removed, before.size());
    repeat(steps, RunKind::added, after.size());
  }
  repeat(steps, RunKind::same, tail);
  return steps;
}

// A stretch of kept words, or of removed and added ones between kept ones.
struct Stretch {
  std::vector<Word> removed;  // of a kept stretch the words as the old text has them
  std::vector<Word> added;
  bool kept = false;
};

std::size_t count_words(const std::vector<Word>& words) {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const Word& word) { return !word.is_mark; }));
}

std::vector<Stretch> stretches(const std::vector<Word>& before, const std::vector<Word>& after,
                               const Steps& steps) {
  std::vector<Stretch> all;
  std::size_t old_word = 0;
  std::size_t new_word = 0;
  for (const RunKind step : steps) {
    const bool kept = step == RunKind::same;
    if (all.empty() || all.back().kept != kept) all.push_back({{}, {}, kept});
    if (step != RunKind::added) all.back().removed.push_back(before[old_word++]);
    if (step != RunKind::removed) all.back().added.push_back(after[new_word++]);
  }
  return all;
}

std::size_t size_of_change(const Stretch& stretch) {
  return std::max(count_words(stretch.removed), count_words(stretch.added));
}

void take(Stretch& to, const Stretch& from) {
  to.removed.insert(to.removed.end(), from.removed.begin(), from.removed.end());
  to.added.insert(to.added.end(), from.added.begin(), from.added.end());
}

// A lone "och" that happens to be in both between two rewritten stretches helps nobody to read: it joins
// them.
std::vector<Stretch> without_islands(const std::vector<Stretch>& all) {
  constexpr std::size_t largest_island = 2;
  std::vector<Stretch> result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kept && !result.empty() && !result.back().kept && i + 1 < all.size()) {
      const std::size_t words = count_words(all[i].added);
      if (words == 0 || (words <= largest_island && size_of_change(result.back()) > words &&
                         size_of_change(all[i + 1]) > words)) {
        take(result.back(), all[i]);
        take(result.back(), all[i + 1]);
        ++i;
        continue;
      }
    }
    result.push_back(all[i]);
  }
  return result;
}

void add_run(Runs& runs, RunKind kind, const std::vector<Word>& words) {
  if (words.empty()) return;
  Run run;
  run.kind = kind;
  run.space_before = !runs.empty() && words.front().space_before;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i].space_before) run.text += ' ';
    run.text += words[i].text;
  }
  runs.push_back(std::move(run));
}

std::vector<int> numbered(const std::vector<Word>& words, Numbers& numbers) {
  std::vector<int> result;
  result.reserve(words.size());
  for (const Word& word : words) result.push_back(numbers.of(word.text));
  return result;
}

Runs difference(const std::vector<Word>& before, const std::vector<Word>& after, PairsLeft& pairs_left) {
  Numbers numbers;
  const std::vector<int> old_numbers = numbered(before, numbers);
  const std::vector<int> new_numbers = numbered(after, numbers);
  Runs runs;
  for (const Stretch& stretch :
       without_islands(stretches(before, after, steps_through(old_numbers, new_numbers, pairs_left)))) {
    if (stretch.kept) {
      add_run(runs, RunKind::same, stretch.added);
    } else {
      add_run(runs, RunKind::removed, stretch.removed);
      add_run(runs, RunKind::added, stretch.added);
    }
  }
  return runs;
}

struct Block {
  std::vector<Word> words;
  std::vector<int> sorted;  // numbers of its words (not the marks), for likeness
  int number = 0;           // the same for blocks of the same words
  std::size_t place = 0;    // among the given texts
};

std::vector<Block> read_blocks(const std::vector<std::string_view>& texts, Numbers& words, Numbers& blocks) {
  std::vector<Block> all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Block block;
    block.place = i;
    block.words = words_of(texts[i]);
    if (block.words.empty()) continue;
    std::string whole;
    for (const Word& word : block.words) {
      whole += word.text;
      whole += '\n';
      if (!word.is_mark) block.sorted.push_back(words.of(word.text));
    }
    std::sort(block.sorted.begin(), block.sorted.end());
    block.number = blocks.of(whole);
    all.push_back(std::move(block));
  }
  return all;
}

// How much two blocks have in common: 0 to 1, twice the common words of all words of both.
double likeness(const Block& a, const Block& b) {
  if (a.sorted.empty() || b.sorted.empty()) return 0;
  std::vector<int> common;
  std::set_intersection(a.sorted.begin(), a.sorted.end(), b.sorted.begin(), b.sorted.end(),
                        std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.sorted.size() + b.sorted.size());
}

// Two blocks are versions of one another from here on.
constexpr double alike = 0.4;

using Pair = std::pair<std::size_t, std::size_t>;

// Which of the removed blocks live on, reworded, in which of the added ones, in order: the pairs whose
// likeness adds up to the most. None when there are too many to look at.
std::vector<Pair> pairs_of(std::span<const Block> removed, std::span<const Block> added,
                           PairsLeft& pairs_left) {
  std::size_t removed_words = 0;
  std::size_t added_words = 0;
  for (const Block& block : removed) removed_words += block.words.size();
  for (const Block& block : added) added_words += block.words.size();
  // Each pair is read once from end to end.
  if (!pairs_left.allows(removed.size(), added_words) || !pairs_left.allows(added.size(), removed_words))
    return {};
  const std::size_t columns = added.size() + 1;
  std::vector<double> like(removed.size() * added.size());
  std::vector<double> best((removed.size() + 1) * columns);
  for (std::size_t i = removed.size(); i-- > 0;) {
    for (std::size_t j = added.size(); j-- > 0;) {
      double& here = like[i * added.size() + j];
      here = likeness(removed[i], added[j]);
      double& sum = best[i * columns + j];
      sum = std::max(best[(i + 1) * columns + j], best[i * columns + j + 1]);
      if (here >= alike) sum = std::max(sum, here + best[(i + 1) * columns + j + 1]);
    }
  }
  std::vector<Pair> pairs;
  for (std::size_t i = 0, j = 0; i < removed.size() && j < added.size();) {
    const double here = like[i * added.size() + j];
    const double sum = best[i * columns + j];
    if (here >= alike && sum == here + best[(i + 1) * columns + j + 1]) {
      pairs.emplace_back(i++, j++);
    } else if (sum == best[(i + 1) * columns + j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

BlockDifference whole(RunKind kind, BlockState state, const Block& block) {
  BlockDifference difference;
  difference.state = state;
  add_run(difference.runs, kind, block.words);
  (kind == RunKind::removed ? difference.before : difference.after) = block.place;
  return difference;
}

// Blocks between kept ones.
void add_changed(std::vector<BlockDifference>& to, std::span<const Block> removed,
                 std::span<const Block> added, PairsLeft& pairs_left) {
  std::size_t i = 0;
  std::size_t j = 0;
  const auto add_until = [&](std::size_t end_removed, std::size_t end_added) {
    for (; i < end_removed; ++i) to.push_back(whole(RunKind::removed, BlockState::removed, removed[i]));
    for (; j < end_added; ++j) to.push_back(whole(RunKind::added, BlockState::added, added[j]));
  };
  for (const auto& [old_block, new_block] : pairs_of(removed, added, pairs_left)) {
    add_until(old_block, new_block);
    to.push_back({BlockState::changed, difference(removed[i].words, added[j].words, pairs_left),
                  removed[i].place, added[j].place});
    ++i;
    ++j;
  }
  add_until(removed.size(), added.size());
}

}  // namespace

Runs word_difference(std::string_view before, std::string_view after) {
  PairsLeft pairs_left;
  return difference(words_of(before), words_of(after), pairs_left);
}

std::vector<BlockDifference> block_difference(const std::vector<std::string_view>& before,
                                              const std::vector<std::string_view>& after) {
  Numbers words;
  Numbers blocks;
  const std::vector<Block> old_blocks = read_blocks(before, words, blocks);
  const std::vector<Block> new_blocks = read_blocks(after, words, blocks);
  std::vector<int> old_numbers;
  std::vector<int> new_numbers;
  for (const Block& block : old_blocks) old_numbers.push_back(block.number);
  for (const Block& block : new_blocks) new_numbers.push_back(block.number);

  PairsLeft pairs_left;
  std::vector<BlockDifference> result;
  std::size_t i = 0;
  std::size_t j = 0;
  std::size_t removed = 0;
  std::size_t added = 0;
  const auto add_gap = [&] {
    add_changed(result, std::span(old_blocks).subspan(i, removed), std::span(new_blocks).subspan(j, added),
                pairs_left);
    i += std::exchange(removed, 0);
    j += std::exchange(added, 0);
  };
  for (const RunKind step : steps_through(old_numbers, new_numbers, pairs_left)) {
    if (step == RunKind::removed) ++removed;
    if (step == RunKind::added) ++added;
    if (step != RunKind::same) continue;
    add_gap();
    result.push_back(whole(RunKind::same, BlockState::same, new_blocks[j++]));
    result.back().before = old_blocks[i++].place;
  }
  add_gap();
  return result;
}

}  // namespace kontrakt::compare
