// Running another program, without a shell.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace kontrakt::print {

struct ProcessEnd {
  enum class Kind : unsigned char {
    exited,       // by itself: `number` is its exit status
    killed,       // by a signal, `number`, that was not ours
    out_of_time,  // it took longer than it may
    stopped,      // somebody asked us to stop
    not_started   // `number` is errno
  };
  Kind kind = Kind::exited;
  int number = 0;
};

// Runs arguments[0] (a path) in a process group of its own, with our environment, and waits for it. What it
// prints goes to the file `log`, which is made anew; it reads nothing. When it has ended, or its time is out,
// or stopped() becomes true, all that is left of its group is killed.
ProcessEnd run_process(const std::vector<std::string>& arguments, const std::string& log,
                       std::chrono::milliseconds limit, const std::function<bool()>& stopped);

}  // namespace kontrakt::print
