// Memory that is handed out in order and given back all at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
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
  Arena(Arena&& other) noexcept { swap(other); }
  Arena& operator=(Arena&& other) noexcept {
    Arena taken(std::move(other));
    swap(taken);
    return *this;
  }
  ~Arena() = default;

  // Never null; `size` 0 gives a valid pointer that must not be read. `alignment` is a power of two.
  void* allocate(std::size_t size, std::size_t alignment) {
    const std::size_t padding = (0 - reinterpret_cast<std::uintptr_t>(at_)) & (alignment - 1);
    if (padding + size > left_) return allocate_in_new_block(size, alignment);
    std::byte* start = at_ + padding;
    at_ = start + size;
    left_ -= padding + size;
    return start;
  }

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

  template <class T>
  std::span<const T> copy_all(std::span<const T> items) {
    static_assert(std::is_trivially_destructible_v<T> && std::is_trivially_copyable_v<T>);
    auto* first = static_cast<T*>(allocate(items.size_bytes(), alignof(T)));
    if (!items.empty()) std::memcpy(static_cast<void*>(first), items.data(), items.size_bytes());
    return {first, items.size()};
  }

  // Forgets everything; the largest block is kept for the next page.
  void reset();

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  void* allocate_in_new_block(std::size_t size, std::size_t alignment);
  void swap(Arena& other) noexcept;

  std::vector<Block> blocks_;
  std::byte* at_ = nullptr;  // what is free in the last block
  std::size_t left_ = 0;
  std::size_t next_block_ = 16 * 1024;
};

}  // namespace kontrakt::support
