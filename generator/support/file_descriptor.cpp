#include "support/file_descriptor.hpp"

#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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
    // One byte more than there is room for tells the end of the file from a file that grew.
    char extra = 0;
    const std::array<iovec, 2> room = {iovec{bytes.data() + used, bytes.size() - used}, iovec{&extra, 1}};
    const ssize_t got = ::readv(file, room.data(), room.size());
    if (got < 0) {
      if (errno == EINTR) continue;
      return IoError::from_errno(errno, "");
    }
    used += static_cast<std::size_t>(got);
    if (got == 0 || used == bytes.size()) break;
    if (used < bytes.size()) continue;
    if (used > max_size) return IoError{IoError::Kind::too_large, 0, ""};
    bytes.resize(std::min(max_size, std::max<std::size_t>(used * 2, 4096)));
    bytes[used - 1] = extra;
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
