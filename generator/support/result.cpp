#include "support/result.hpp"

#include <cerrno>
#include <cstring>

namespace kontrakt::support {
namespace {

IoError::Kind kind_of(int number) {
  switch (number) {
    case ENOENT:
      return IoError::Kind::not_found;
    case EACCES:
    case EPERM:
    case EROFS:
      return IoError::Kind::denied;
    case EEXIST:
    case ENOTEMPTY:
      return IoError::Kind::exists;
    case EFBIG:
      return IoError::Kind::too_large;
    case ENOTDIR:
    case EISDIR:
      return IoError::Kind::not_regular;
    case ELOOP:
      return IoError::Kind::is_symlink;
    case ENOSPC:
    case EDQUOT:
      return IoError::Kind::no_space;
    default:
      return IoError::Kind::other;
  }
}

const char* words_for(IoError::Kind kind) {
  switch (kind) {
    case IoError::Kind::not_found:
      return "No such file or directory";
    case IoError::Kind::denied:
      return "Permission denied";
    case IoError::Kind::exists:
      return "File exists";
    case IoError::Kind::too_large:
      return "File too large";
    case IoError::Kind::not_regular:
      return "Not a regular file";
    case IoError::Kind::is_symlink:
      return "Is a symbolic link";
    case IoError::Kind::no_space:
      return "No space left on device";
    case IoError::Kind::too_many:
      return "Too many files or folders";
    case IoError::Kind::other:
      break;
  }
  return "Input/output error";
}

}  // namespace

std::string IoError::reason() const {
  // strerrordesc_np never translates and needs no buffer, unlike strerror.
  const char* description = number != 0 ? strerrordesc_np(number) : nullptr;
  return description != nullptr ? description : words_for(kind);
}

IoError IoError::from_errno(int number, std::string path) {
  return {kind_of(number), number, std::move(path)};
}

}  // namespace kontrakt::support
