#include "markdown/cmark_memory.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

namespace kontrakt::markdown {
namespace {

constexpr std::size_t unit = 16;                 // alignment, and the room for an allocation's own size
constexpr std::size_t first_block = 256 * 1024;  // an ordinary text fits
constexpr std::size_t largest_block = 4 * 1024 * 1024;

struct Block {
  std::unique_ptr<std::byte[]> bytes;
  std::size_t size = 0;
};

struct Pool {
  std::vector<Block> blocks;
  std::size_t used = 0;   // of the last block
  std::size_t total = 0;  // since the last reset
  std::size_t limit = 0;
  std::jmp_buf* on_full = nullptr;
};

thread_local Pool pool;

std::size_t rounded(std::size_t size) {
  return (size + unit - 1) / unit * unit;
}

[[noreturn]] void full() {
  if (pool.on_full != nullptr) std::longjmp(*pool.on_full, 1);
  std::abort();  // out of address space after parsing; never for a size that content decides
}

void add_block(std::size_t at_least) {
  std::size_t size = pool.blocks.empty() ? first_block : std::min(pool.blocks.back().size * 2, largest_block);
  size = std::max(size, at_least);
  auto* bytes = new (std::nothrow) std::byte[size];
  if (bytes == nullptr) full();
  pool.blocks.push_back({std::unique_ptr<std::byte[]>(bytes), size});
  pool.used = 0;
}

// Each allocation is preceded by its size, which realloc needs.
void* allocate(std::size_t size) {
  if (size > SIZE_MAX / 2) full();
  const std::size_t needed = rounded(size) + unit;
  pool.total += needed;
  if (pool.on_full != nullptr && pool.total > pool.limit) full();
  if (pool.blocks.empty() || pool.blocks.back().size - pool.used < needed) add_block(needed);
  std::byte* at = pool.blocks.back().bytes.get() + pool.used;
  pool.used += needed;
  std::memcpy(at, &size, sizeof size);
  return at + unit;
}

void* pool_calloc(std::size_t count, std::size_t size) {
  if (size != 0 && count > SIZE_MAX / 2 / size) full();
  void* memory = allocate(count * size);
  std::memset(memory, 0, count * size);
  return memory;
}

void* pool_realloc(void* old, std::size_t size) {
  if (old == nullptr) return allocate(size);
  std::size_t old_size = 0;
  std::memcpy(&old_size, static_cast<std::byte*>(old) - unit, sizeof old_size);
  if (size <= old_size) return old;
  void* memory = allocate(size);
  std::memcpy(memory, old, old_size);
  return memory;
}

void pool_free(void* /*memory*/) {}

cmark_mem functions = {pool_calloc, pool_realloc, pool_free};

}  // namespace

CmarkMemory::CmarkMemory(std::size_t limit) {
  pool.limit = limit;
  pool.total = 0;
}

CmarkMemory::~CmarkMemory() {
  pool.on_full = nullptr;
  // The first block waits for the next text; what one large text needed is given back.
  if (pool.blocks.size() > 1) pool.blocks.resize(1);
  if (!pool.blocks.empty() && pool.blocks.front().size > first_block) pool.blocks.clear();
  pool.used = 0;
}

cmark_mem* CmarkMemory::cmark() {
  return &functions;
}

void CmarkMemory::set_on_full(std::jmp_buf* on_full) {
  pool.on_full = on_full;
}

}  // namespace kontrakt::markdown
