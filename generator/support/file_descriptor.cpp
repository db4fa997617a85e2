#include "support/file_descriptor.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace kontrakt::support {

void FileDescriptor::reset(int number) {
  if (number_ >= 0) ::close(number_);
  number_ = number;
}

Result<std::string> read_all(int file, std::size_t expected, std::size_t max_size) {
  std::string bytes;
  bytes.resize(expected);
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) {
      // One byte more than expected tells the end of the file from a file that grew.
      char extra = 0;
      ssize_t got = ::read(file, &extra, 1);
      if (got == 0) break;
      if (got < 0) {
        if (errno == EINTR) continue;
        return IoError::from_errno(errno, "");
      }
      if (used >= max_size) return IoError{IoError::Kind::too_large, 0, ""};
      bytes.resize(std::min(max_size, std::max<std::size_t>(used * 2, 4096)));
      bytes[used++] = extra;
      continue;
    }
    ssize_t got = ::read(file, bytes.data() + used, bytes.size() - used);
    if (got == 0) break;
    if (got < 0) {
      if (errno == EINTR) continue;
      return IoError::from_errno(errno, "");
    }
    used += static_cast<std::size_t>(got);
  }
  bytes.resize(used);
  return bytes;
}

Result<void> write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0) {
      if (errno == EINTR) continue;
      return IoError::from_errno(errno, "");
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

}  // namespace kontrakt::support
