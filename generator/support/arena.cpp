#include "support/arena.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace kontrakt::support {

void* Arena::allocate_in_new_block(std::size_t size, std::size_t alignment) {
  const std::size_t block = std::max(next_block_, size + alignment);
  next_block_ = std::min<std::size_t>(block * 2, 4 * 1024 * 1024);
  blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(block), block});
  at_ = blocks_.back().bytes.get();
  left_ = block;
  return allocate(size, alignment);
}

void Arena::swap(Arena& other) noexcept {
  std::swap(blocks_, other.blocks_);
  std::swap(at_, other.at_);
  std::swap(left_, other.left_);
  std::swap(next_block_, other.next_block_);
}

std::string_view Arena::copy(std::string_view text) {
  if (text.empty()) return {};
  auto* to = static_cast<char*>(allocate(text.size(), 1));
  std::memcpy(to, text.data(), text.size());
  return {to, text.size()};
}

std::string_view Arena::concat(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (std::string_view part : parts) size += part.size();
  if (size == 0) return {};
  auto* to = static_cast<char*>(allocate(size, 1));
  char* at = to;
  for (std::string_view part : parts) {
    if (!part.empty()) std::memcpy(at, part.data(), part.size());
    at += part.size();
  }
  return {to, size};
}

void Arena::reset() {
  if (blocks_.empty()) return;
  auto largest = std::max_element(blocks_.begin(), blocks_.end(),
                                  [](const Block& a, const Block& b) { return a.size < b.size; });
  Block kept = std::move(*largest);
  blocks_.clear();
  blocks_.push_back(std::move(kept));
  at_ = blocks_.back().bytes.get();
  left_ = blocks_.back().size;
}

}  // namespace kontrakt::support
