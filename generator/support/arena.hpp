// Memory that is handed out in order and given back all at once.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kontrakt::support {

// Holds the data of one page, or of the whole site, until it is reset. Not for use by several threads at
// once; what lies in an arena that nobody adds to any more may be read by all. Only trivially destructible
// things live here: nothing is destroyed, the memory is just reused.
class Arena {
 public:
  explicit Arena(std::size_t first_block = 16 * 1024) : next_block_(first_block) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  Arena(Arena&&) noexcept = default;
  Arena& operator=(Arena&&) noexcept = default;
  ~Arena() = default;

  // Never null; `size` 0 gives a valid pointer that must not be read.
  void* allocate(std::size_t size, std::size_t alignment);

  // A copy of `text` that lives as long as the arena's content.
  std::string_view copy(std::string_view text);

  // `first` and `second` joined, without a temporary string.
  std::string_view concat(std::initializer_list<std::string_view> parts);

  template <class T>
  std::span<T> array(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T> && std::is_trivially_copyable_v<T>);
    auto* first = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
  }

  // Forgets everything; the largest block is kept for the next page.
  void reset();

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  std::vector<Block> blocks_;
  std::size_t used_ = 0;  // of the last block
  std::size_t next_block_;
};

}  // namespace kontrakt::support
