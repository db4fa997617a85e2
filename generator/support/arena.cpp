#include "support/arena.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace kontrakt::support {

void* Arena::allocate(std::size_t size, std::size_t alignment) {
  if (!blocks_.empty()) {
    auto start = reinterpret_cast<std::uintptr_t>(blocks_.back().bytes.get());
    std::size_t at = (start + used_ + alignment - 1) / alignment * alignment - start;
    if (at + size <= blocks_.back().size) {
      used_ = at + size;
      return blocks_.back().bytes.get() + at;
    }
  }
  std::size_t block = std::max(next_block_, size + alignment);
  next_block_ = std::min<std::size_t>(block * 2, 4 * 1024 * 1024);
  blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(block), block});
  used_ = 0;
  return allocate(size, alignment);
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
  used_ = 0;
}

}  // namespace kontrakt::support
