#include "write/tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <limits>
#include <memory>

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

// Whether a folder's entries have the inodes that stat() would give. An overlay's may be those of its layers.
bool entries_have_inodes(int folder) {
  constexpr auto btrfs = 0x9123683EUL;
  constexpr auto ext = 0xEF53UL;  // 2, 3 and 4
  constexpr auto tmpfs = 0x01021994UL;
  constexpr auto xfs = 0x58465342UL;
  struct statfs file_system {};
  if (::fstatfs(folder, &file_system) != 0) return false;
  const auto type = static_cast<std::uint32_t>(file_system.f_type);
  return type == btrfs || type == ext || type == tmpfs || type == xfs;
}

// A folder that is being listed.
class Listing {
 public:
  Listing(int number, const std::string& path)
      : number_(number), prefix_(path.empty() ? "" : path + "/"), entries_tell_(entries_have_inodes(number)) {
    auto own = status_of(number);
    entries_tell_ = entries_tell_ && own;
    if (own) device_ = own.value().device;
  }

  // Adds what the entry stands for, unless it has just been removed.
  Result<void> add(const dirent& entry) {
    ListedFile file;
    file.path = prefix_ + entry.d_name;
    if (entries_tell_ && entry.d_type != DT_DIR && entry.d_type != DT_UNKNOWN) {
      file.status.type = entry.d_type == DT_REG ? FileStatus::Type::file : FileStatus::Type::other;
      file.status.device = device_;
      file.status.inode = entry.d_ino;
    } else {
      struct stat status {};
      if (::fstatat(number_, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<void>() : last_error(file.path);
      file.status = from(status);
    }
    found_.push_back(std::move(file));
    return {};
  }

  std::vector<ListedFile> take() { return std::move(found_); }

 private:
  int number_;
  std::string prefix_;
  bool entries_tell_;
  std::uint64_t device_ = 0;
  std::vector<ListedFile> found_;
};

// The things in one folder; `path` is "" for the top.
Result<std::vector<ListedFile>> list_one(int top, const std::string& path) {
  const int number =
      ::openat(top, path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (number < 0) return last_error(path);
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(number), &::closedir);
  if (!stream) {
    IoError error = last_error(path);
    ::close(number);
    return error;
  }
  Listing listing(number, path);
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(stream.get());
    if (entry == nullptr) break;
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (auto done = listing.add(*entry); !done) return done.error();
  }
  if (errno != 0) return last_error(path);
  return listing.take();
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

Result<void> let_owner_write(int folder, const std::string& path, std::uint32_t permissions) {
  const bool usable = (permissions & for_its_owner) == for_its_owner ||
                      ::fchmodat(folder, path.c_str(), permissions | for_its_owner, 0) == 0;
  return usable ? Result<void>() : last_error(path);
}

bool is_reached_without_links(int folder, std::string_view path) {
  for (std::size_t end = 0; end < path.size();) {
    end = std::min(path.find('/', end + 1), path.size());
    const auto status = status_at(folder, std::string(path.substr(0, end)));
    if (!status || status.value().type != FileStatus::Type::directory) return false;
  }
  return true;
}

namespace {

Result<void> remove_tree(int folder, const std::string& path, unsigned jobs) {
  auto all = list_all(folder, path, jobs);
  if (!all) return all.error();
  const std::vector<ListedFile>& files = all.value();
  const auto is_folder = [&](std::size_t i) { return files[i].status.type == FileStatus::Type::directory; };
  auto done = for_each(files.size(), jobs, [&](std::size_t i) -> Result<void> {
    if (!is_folder(i) && ::unlinkat(folder, files[i].path.c_str(), 0) != 0) return last_error(files[i].path);
    return {};
  });
  if (!done) return done;
  for (std::size_t i = files.size(); i-- > 0;) {
    if (is_folder(i) && ::unlinkat(folder, files[i].path.c_str(), AT_REMOVEDIR) != 0)
      return last_error(files[i].path);
  }
  if (::unlinkat(folder, path.c_str(), AT_REMOVEDIR) != 0) return last_error(path);
  return {};
}

// The folder and all below it.
Result<void> open_up(int folder, const std::string& path) {
  auto status = status_at(folder, path);
  if (!status) return status.error();
  if (auto done = let_owner_write(folder, path, status.value().permissions); !done) return done;
  auto inside = list_one(folder, path);
  if (!inside) return inside.error();
  for (const ListedFile& file : inside.value()) {
    if (file.status.type != FileStatus::Type::directory) continue;
    if (auto done = open_up(folder, file.path); !done) return done;
  }
  return {};
}

}  // namespace

Result<void> remove_all(int folder, const std::string& path, unsigned jobs) {
  if (::unlinkat(folder, path.c_str(), 0) == 0 || errno == ENOENT) return {};
  if (errno != EISDIR && errno != EPERM) return last_error(path);
  auto done = remove_tree(folder, path, jobs);
  if (done || done.error().kind != IoError::Kind::denied) return done;
  if (auto opened = open_up(folder, path); !opened) return opened;
  return remove_tree(folder, path, jobs);
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
