// An open file or folder of the operating system, and reading and writing it whole.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "support/result.hpp"

namespace kontrakt::support {

// Closes itself. A negative number is "none".
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int number) : number_(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept : number_(other.release()) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    if (this != &other) reset(other.release());
    return *this;
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor() { reset(); }

  explicit operator bool() const { return number_ >= 0; }
  int get() const { return number_; }
  int release() { return std::exchange(number_, -1); }
  void reset(int number = -1);

 private:
  int number_ = -1;
};

// Everything from the place where the file stands. `expected` is what fstat said; a file that grows meanwhile
// is read on to its end, but never beyond max_size (Kind::too_large). The error carries no path.
Result<std::string> read_all(int file, std::size_t expected, std::size_t max_size);

// All of `bytes`, in as many calls as it takes. The error carries no path.
Result<void> write_all(int file, std::string_view bytes);

inline std::int64_t modified_ns(const struct stat& status) {
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

}  // namespace kontrakt::support
