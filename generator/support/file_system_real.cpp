#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cerrno>
#include <optional>

#include "support/file_descriptor.hpp"
#include "support/file_system.hpp"

namespace kontrakt::support {
namespace {

FileInfo info_of(const struct stat& status) {
  FileInfo info;
  if (S_ISREG(status.st_mode)) {
    info.type = FileType::file;
    info.size = static_cast<std::uint64_t>(status.st_size);
  } else if (S_ISDIR(status.st_mode)) {
    info.type = FileType::directory;
  } else if (S_ISLNK(status.st_mode)) {
    info.type = FileType::symlink;
  }
  info.modified_ns = modified_ns(status);
  info.changed_ns = std::int64_t{status.st_ctim.tv_sec} * 1'000'000'000 + status.st_ctim.tv_nsec;
  return info;
}

std::string link_target_at(int directory, const char* name) {
  std::string target(4096, '\0');
  ssize_t length = ::readlinkat(directory, name, target.data(), target.size());
  target.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
  return target;
}

// Lists one folder into `found`; its sub-folders are read later, by name, so that few descriptors are open.
class TreeLister {
 public:
  TreeLister(std::string shown_root, const ListOptions& options)
      : shown_root_(std::move(shown_root)), options_(options) {}

  Result<std::vector<TreeEntry>> list(const std::string& root) {
    FileDescriptor top(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!top) return error(errno, "");
    waiting_.push_back({"", 0});
    while (!waiting_.empty()) {
      Waiting next = std::move(waiting_.back());
      waiting_.pop_back();
      FileDescriptor folder(::openat(top.get(), next.path.empty() ? "." : next.path.c_str(),
                                     O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
      if (!folder) return error(errno, next.path);
      if (auto done = list_folder(folder.release(), next); !done) return done.error();
    }
    std::sort(found_.begin(), found_.end(),
              [](const TreeEntry& a, const TreeEntry& b) { return a.path < b.path; });
    return std::move(found_);
  }

 private:
  struct Waiting {
    std::string path;
    std::size_t depth = 0;
  };

  IoError error(int number, const std::string& path) const {
    return IoError::from_errno(number, path.empty() ? shown_root_ : shown_root_ + "/" + path);
  }

  Result<void> list_folder(int descriptor, const Waiting& folder) {
    DIR* stream = ::fdopendir(descriptor);
    if (stream == nullptr) {
      int number = errno;
      ::close(descriptor);
      return error(number, folder.path);
    }
    Result<void> done;
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(stream);
      if (entry == nullptr) {
        if (errno != 0) done = error(errno, folder.path);
        break;
      }
      done = add(stream, *entry, folder);
      if (!done) break;
    }
    ::closedir(stream);
    return done;
  }

  // Nothing, with errno set, when it cannot be told.
  std::optional<FileInfo> look(DIR* stream, const dirent& entry) const {
    if (options_.types_only && entry.d_type == DT_REG) return FileInfo{FileType::file};
    if (options_.types_only && entry.d_type == DT_DIR) return FileInfo{FileType::directory};
    struct stat status {};
    if (::fstatat(::dirfd(stream), entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
    return info_of(status);
  }

  Result<void> add(DIR* stream, const dirent& listed, const Waiting& folder) {
    const char* name = listed.d_name;
    std::string_view text(name);
    if (text == "." || text == ".." || (!options_.hidden && text.front() == '.')) return {};
    TreeEntry entry;
    entry.path = folder.path.empty() ? std::string(text) : folder.path + "/" + name;
    if (std::find(options_.skip.begin(), options_.skip.end(), entry.path) != options_.skip.end()) return {};
    const std::optional<FileInfo> info = look(stream, listed);
    if (!info) {
      if (errno == ENOENT) return {};  // an editor's temporary file, gone between the two calls
      return error(errno, entry.path);
    }
    entry.info = *info;
    if (entry.info.type == FileType::symlink) entry.link_target = link_target_at(::dirfd(stream), name);
    if (entry.info.type == FileType::directory) {
      if (folder.depth >= options_.max_depth) {
        return IoError{IoError::Kind::too_many, 0, shown_root_ + "/" + entry.path};
      }
      waiting_.push_back({entry.path, folder.depth + 1});
    }
    found_.push_back(std::move(entry));
    if (found_.size() > options_.max_entries) return IoError{IoError::Kind::too_many, 0, shown_root_};
    return {};
  }

  std::string shown_root_;
  const ListOptions& options_;
  std::vector<Waiting> waiting_;
  std::vector<TreeEntry> found_;
};

}  // namespace

std::string RealFileSystem::full(const std::string& path) const {
  if (root_.empty() || path.starts_with('/')) return path.empty() ? "." : path;
  return path.empty() ? root_ : root_ + "/" + path;
}

Result<FileInfo> RealFileSystem::info(const std::string& path) const {
  struct stat status {};
  if (::lstat(full(path).c_str(), &status) != 0) {
    // A file where a folder was expected: what was asked for is not there.
    return IoError::from_errno(errno == ENOTDIR ? ENOENT : errno, path);
  }
  return info_of(status);
}

Result<std::string> RealFileSystem::read_file(const std::string& path, std::size_t max_size) const {
  // O_NONBLOCK: opening a pipe must not wait for somebody to write into it.
  FileDescriptor file(::open(full(path).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) return IoError::from_errno(errno, path);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return IoError::from_errno(errno, path);
  if (!S_ISREG(status.st_mode)) return IoError{IoError::Kind::not_regular, 0, path};
  auto size = static_cast<std::size_t>(status.st_size);
  if (size > max_size) return IoError{IoError::Kind::too_large, 0, path};
  auto bytes = read_all(file.get(), size, max_size);
  if (!bytes) bytes.error().path = path;
  return bytes;
}

Result<std::vector<TreeEntry>> RealFileSystem::list_tree(const std::string& root,
                                                         const ListOptions& options) const {
  return TreeLister(root, options).list(full(root));
}

Result<void> RealFileSystem::make_directories(const std::string& path) {
  boost::system::error_code code;
  boost::filesystem::create_directories(full(path), code);
  if (code) return IoError::from_errno(code.value(), path);
  return {};
}

Result<void> RealFileSystem::create_file(const std::string& path, std::string_view bytes) {
  if (exists(path)) return IoError{IoError::Kind::exists, 0, path};
  boost::filesystem::path parent = boost::filesystem::path(full(path)).parent_path();
  if (!parent.empty()) {
    boost::system::error_code code;
    boost::filesystem::create_directories(parent, code);
    if (code) return IoError::from_errno(code.value(), path);
  }
  FileDescriptor file(::open(full(path).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file) return IoError::from_errno(errno, path);
  auto done = write_all(file.get(), bytes);
  if (!done) {
    ::unlink(full(path).c_str());
    done.error().path = path;
  }
  return done;
}

Result<void> RealFileSystem::replace_file(const std::string& path, std::string_view bytes) {
  struct stat status {};
  bool there = ::lstat(full(path).c_str(), &status) == 0;
  if (there && S_ISLNK(status.st_mode)) return IoError{IoError::Kind::is_symlink, 0, path};
  if (there && !S_ISREG(status.st_mode)) return IoError{IoError::Kind::not_regular, 0, path};
  std::string temporary = path + ".kontrakt-ny";
  ::unlink(full(temporary).c_str());  // of a run that was killed here
  if (auto done = create_file(temporary, bytes); !done) {
    done.error().path = path;
    return done;
  }
  if (there) ::chmod(full(temporary).c_str(), status.st_mode & 07777);
  if (::rename(full(temporary).c_str(), full(path).c_str()) != 0) {
    int number = errno;
    ::unlink(full(temporary).c_str());
    return IoError::from_errno(number, path);
  }
  return {};
}

}  // namespace kontrakt::support
