// The same work on many items, by several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace kontrakt::support {

// As many threads as the machine runs at once, at least 1.
unsigned default_jobs();

// Calls work(thread, item) once for every item below `count`, by at most `jobs` threads (0 counts as 1), and
// returns when all is done. `thread` is below jobs: use it to pick the thread's own arena or list. Items are
// handed out in chunks in rising order, but finish in any: write results to the item's own place. One job, or
// one item, runs on the caller's thread. An exception stops the handing out; of several, the one of the
// lowest item is thrown again here.
void run_chunks(std::size_t count, unsigned jobs,
                const std::function<void(unsigned thread, std::size_t item)>& work);

}  // namespace kontrakt::support
