#include "render/output.hpp"

#include <algorithm>
#include <utility>

namespace kontrakt::render {

// Free between two pages. Who takes it leaves nothing behind, so a page made within another has its own.
Output::Memory& Output::of_thread() {
  thread_local Memory memory;
  return memory;
}

Output::Output(std::size_t limit) : memory_(std::exchange(of_thread(), Memory())), limit_(limit) {}

Output::~Output() {
  constexpr std::size_t most_kept = 1024 * 1024;  // a page of unusual size is not paid for to the end
  if (memory_.size <= most_kept) of_thread() = std::move(memory_);
}

void Output::make_room(std::size_t more) {
  constexpr std::size_t least = 64 * 1024;
  const std::size_t size = std::max({least, memory_.size * 2, size_ + more});
  std::unique_ptr<char[]> bytes(new char[size]);  // not cleared
  if (size_ != 0) std::memcpy(bytes.get(), data(), size_);
  memory_ = {std::move(bytes), size};
}

void Output::append_long(std::string_view text) {
  if (text.size() > room()) make_room(text.size());
  std::memcpy(data() + size_, text.data(), text.size());
  size_ += text.size();
}

}  // namespace kontrakt::render
