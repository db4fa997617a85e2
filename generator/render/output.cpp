#include "render/output.hpp"

#include <algorithm>

namespace kontrakt::render {

void Output::clear() {
  constexpr std::size_t most_kept = 1024 * 1024;
  size_ = 0;
  if (memory_size_ <= most_kept) return;
  memory_.reset();
  memory_size_ = 0;
}

void Output::make_room(std::size_t more) {
  constexpr std::size_t least = 64 * 1024;
  const std::size_t size = std::max({least, memory_size_ * 2, size_ + more});
  std::unique_ptr<char[]> bytes(new char[size]);  // not cleared
  if (size_ != 0) std::memcpy(bytes.get(), data(), size_);
  memory_ = std::move(bytes);
  memory_size_ = size;
}

}  // namespace kontrakt::render
