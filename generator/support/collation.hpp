// The order of Swedish names.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kontrakt::support {

// Swedish alphabetical order: å ä ö last, w after v as its own letter, ü among y, é among e; lower case
// before upper where nothing else differs. Digits are read as numbers, so that "Åtagande 2" comes before
// "Åtagande 10". What the order calls equal is ordered by its bytes, so that the result never depends on what
// came first.
class Collator {
 public:
  // Opening one is slow and using one from two threads is not allowed: each thread has its own.
  static const Collator& for_this_thread();

  // Negative, 0 or positive; 0 only for equal bytes.
  int compare(std::string_view a, std::string_view b) const;

  // Two keys compare (by bytes) as their texts do. Make them once for a list that is sorted.
  std::string sort_key(std::string_view text) const;

  Collator(const Collator&) = delete;
  Collator& operator=(const Collator&) = delete;
  ~Collator();

 private:
  Collator();
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

// Sorts by the name that `name(item)` gives; items with the same name keep their order.
template <class T, class Name>
void sort_by_name(std::vector<T>& items, Name name) {
  const Collator& collator = Collator::for_this_thread();
  constexpr std::size_t few = 32;  // then comparing costs less than keys, which read each name to its end
  if (items.size() <= few) {
    std::stable_sort(items.begin(), items.end(),
                     [&](const T& a, const T& b) { return collator.compare(name(a), name(b)) < 0; });
    return;
  }
  std::vector<std::pair<std::string, std::size_t>> keys;
  keys.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) keys.emplace_back(collator.sort_key(name(items[i])), i);
  std::sort(keys.begin(), keys.end());
  std::vector<T> sorted;
  sorted.reserve(items.size());
  for (const auto& key : keys) sorted.push_back(std::move(items[key.second]));
  items = std::move(sorted);
}

// The letter that a name stands under in an alphabetical list: "A"–"Z", "Å", "Ä", "Ö", or "#" for all else.
std::string index_letter(std::string_view name);

}  // namespace kontrakt::support
