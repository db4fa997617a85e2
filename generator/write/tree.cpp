#include "write/tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <limits>

#include "support/parallel.hpp"

namespace kontrakt::write {
namespace {

constexpr std::size_t max_depth = 64;

FileStatus from(const struct stat& status) {
  FileStatus out;
  out.type = S_ISREG(status.st_mode)   ? FileStatus::Type::file
             : S_ISDIR(status.st_mode) ? FileStatus::Type::directory
                                       : FileStatus::Type::other;
  out.permissions = status.st_mode & 07777U;
  out.device = status.st_dev;
  out.inode = status.st_ino;
  out.size = static_cast<std::size_t>(status.st_size);
  out.modified_ns = support::modified_ns(status);
  return out;
}

// The things in one folder; `path` is "" for the top.
Result<std::vector<ListedFile>> list_one(int top, const std::string& path) {
  int number =
      ::openat(top, path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (number < 0) return last_error(path);
  DIR* stream = ::fdopendir(number);
  if (stream == nullptr) {
    IoError error = last_error(path);
    ::close(number);
    return error;
  }
  std::vector<ListedFile> found;
  std::optional<IoError> error;
  while (!error) {
    errno = 0;
    const dirent* entry = ::readdir(stream);
    if (entry == nullptr) {
      if (errno != 0) error = last_error(path);
      break;
    }
    std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    ListedFile file;
    file.path = path.empty() ? std::string(name) : path + "/" + entry->d_name;
    struct stat status {};
    if (::fstatat(number, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
      file.status = from(status);
      found.push_back(std::move(file));
    } else if (errno != ENOENT) {
      error = last_error(file.path);
    }
  }
  ::closedir(stream);
  if (error) return *error;
  return found;
}

}  // namespace

IoError last_error(const std::string& path) {
  return IoError::from_errno(errno, path);
}

Result<FileStatus> status_at(int folder, const std::string& path) {
  struct stat status {};
  if (::fstatat(folder, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return from(status);
  if (errno == ENOENT || errno == ENOTDIR) return FileStatus{};
  return last_error(path);
}

Result<FileStatus> status_of(int file) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return last_error("");
  return from(status);
}

Result<FolderId> id_of(int folder) {
  struct statx status {};
  if (::statx(folder, "", AT_EMPTY_PATH, STATX_INO | STATX_BTIME, &status) != 0) return last_error("");
  FolderId id;
  id.inode = status.stx_ino;
  if ((status.stx_mask & STATX_BTIME) != 0) {
    id.born_ns = std::int64_t{status.stx_btime.tv_sec} * 1'000'000'000 + status.stx_btime.tv_nsec;
  }
  return id;
}

Result<FileDescriptor> open_folder(int above, const std::string& path) {
  FileDescriptor folder(::openat(above, path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!folder) return last_error(path);
  return folder;
}

Result<FileDescriptor> make_and_open_folder(int above, const std::string& path) {
  if (::mkdirat(above, path.c_str(), 0777) != 0 && errno != EEXIST) return last_error(path);
  return open_folder(above, path);
}

Result<std::vector<ListedFile>> list_all(int folder, const std::string& part, unsigned jobs) {
  std::vector<ListedFile> all;
  std::vector<std::string> level = {part};
  for (std::size_t depth = 0; !level.empty(); ++depth) {
    if (depth > max_depth) return IoError{IoError::Kind::too_many, 0, level.front()};
    std::vector<std::vector<ListedFile>> found(level.size());
    auto done = for_each(level.size(), jobs, [&](std::size_t i) -> Result<void> {
      auto one = list_one(folder, level[i]);
      if (!one) return one.error();
      found[i] = std::move(one.value());
      return {};
    });
    if (!done) return done.error();
    level.clear();
    for (auto& one : found) {
      for (ListedFile& file : one) {
        if (file.status.type == FileStatus::Type::directory) level.push_back(file.path);
        all.push_back(std::move(file));
      }
    }
  }
  std::sort(all.begin(), all.end(), [](const ListedFile& a, const ListedFile& b) { return a.path < b.path; });
  return all;
}

Result<std::string> read_at(int folder, const std::string& path) {
  FileDescriptor file(::openat(folder, path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) return last_error(path);
  auto status = status_of(file.get());
  if (!status) return status.error();
  if (status.value().type != FileStatus::Type::file) return IoError{IoError::Kind::not_regular, 0, path};
  auto bytes = support::read_all(file.get(), status.value().size, std::numeric_limits<std::int64_t>::max());
  if (!bytes) bytes.error().path = path;
  return bytes;
}

Result<FileStatus> write_new(int folder, const std::string& path, std::string_view bytes) {
  FileDescriptor file(
      ::openat(folder, path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file) return last_error(path);
  if (auto done = support::write_all(file.get(), bytes); !done) {
    ::unlinkat(folder, path.c_str(), 0);
    done.error().path = path;
    return done.error();
  }
  return status_of(file.get());
}

Result<void> link_or_copy(int from_folder, int to_folder, const std::string& path) {
  if (::linkat(from_folder, path.c_str(), to_folder, path.c_str(), 0) == 0) return {};
  // EPERM: the file system has no hard links, or forbids them for another owner's file; EMLINK: too many.
  if (errno != EPERM && errno != EMLINK && errno != EXDEV && errno != EOPNOTSUPP) return last_error(path);
  auto status = status_at(from_folder, path);
  if (!status) return status.error();
  if (status.value().type == FileStatus::Type::other) {
    std::string target(4096, '\0');
    ssize_t length = ::readlinkat(from_folder, path.c_str(), target.data(), target.size());
    if (length < 0) return last_error(path);
    target.resize(static_cast<std::size_t>(length));
    if (::symlinkat(target.c_str(), to_folder, path.c_str()) != 0) return last_error(path);
    return {};
  }
  auto bytes = read_at(from_folder, path);
  if (!bytes) return bytes.error();
  auto copied = write_new(to_folder, path, bytes.value());
  if (!copied) return copied.error();
  if (::fchmodat(to_folder, path.c_str(), status.value().permissions, 0) != 0) return last_error(path);
  return {};
}

Result<void> remove_all(int folder, const std::string& path, unsigned jobs) {
  if (::unlinkat(folder, path.c_str(), 0) == 0 || errno == ENOENT) return {};
  if (errno != EISDIR && errno != EPERM) return last_error(path);
  auto top = open_folder(folder, path);
  if (!top) return top.error();
  auto all = list_all(top.value().get(), "", jobs);
  if (!all) return all.error();
  const std::vector<ListedFile>& files = all.value();
  auto done = for_each(files.size(), jobs, [&](std::size_t i) -> Result<void> {
    if (files[i].status.type == FileStatus::Type::directory) return {};
    if (::unlinkat(top.value().get(), files[i].path.c_str(), 0) != 0) return last_error(files[i].path);
    return {};
  });
  if (!done) return done;
  for (std::size_t i = files.size(); i-- > 0;) {
    if (files[i].status.type != FileStatus::Type::directory) continue;
    if (::unlinkat(top.value().get(), files[i].path.c_str(), AT_REMOVEDIR) != 0)
      return last_error(files[i].path);
  }
  if (::unlinkat(folder, path.c_str(), AT_REMOVEDIR) != 0) return last_error(path);
  return {};
}

Result<void> for_each(std::size_t count, unsigned jobs,
                      const std::function<Result<void>(std::size_t)>& work) {
  std::mutex mutex;
  std::atomic<bool> failed{false};
  std::optional<IoError> error;
  std::size_t error_at = 0;
  support::run_chunks(count, jobs, [&](unsigned, std::size_t i) {
    if (failed.load(std::memory_order_relaxed)) return;
    auto done = work(i);
    if (done) return;
    std::lock_guard lock(mutex);
    failed = true;
    if (!error || i < error_at) {
      error = done.error();
      error_at = i;
    }
  });
  if (error) return *error;
  return {};
}

}  // namespace kontrakt::write
