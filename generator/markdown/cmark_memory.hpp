// cmark-gfm's memory: a block per thread that is filled in order and given back after each text.
#pragma once

#include <csetjmp>

#include <cmark-gfm.h>

namespace kontrakt::markdown {

// While it lives, cmark() on this thread allocates from the thread's own memory; everything allocated is gone
// when it ends. One at a time per thread.
//
// A small text can ask cmark for a lot (one long link target used a hundred thousand times). cmark cannot
// report that memory is short, so beyond the limit the allocator jumps to `on_full`; what the jump leaves
// behind lies in this memory only.
class CmarkMemory {
 public:
  explicit CmarkMemory(std::size_t limit);
  CmarkMemory(const CmarkMemory&) = delete;
  CmarkMemory& operator=(const CmarkMemory&) = delete;
  ~CmarkMemory();

  cmark_mem* cmark();

  // Null: no limit, for the time after parsing.
  void set_on_full(std::jmp_buf* on_full);
};

}  // namespace kontrakt::markdown
