// Reading and writing files, abstract so that tests can use a disk in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.hpp"

namespace kontrakt::support {

enum class FileType : std::uint8_t { file, directory, symlink, other };

struct FileInfo {
  FileType type = FileType::other;
  std::uint64_t size = 0;        // bytes; 0 for all but files
  std::int64_t modified_ns = 0;  // nanoseconds since 1970; never for output, only to notice change
  std::int64_t changed_ns = 0;   // the same of its name, owner and so on, which nobody can set back
};

struct TreeEntry {
  std::string path;  // from the listed root, '/' between names, without leading "./"
  FileInfo info;
  std::string link_target;  // of a symlink, as it is written in the link
};

struct ListOptions {
  bool hidden = false;            // also names that begin with '.'
  std::vector<std::string> skip;  // paths from the root that are left out, with all below them
  std::size_t max_depth = 32;     // folders below the root; deeper is Kind::too_many
  std::size_t max_entries = 10'000'000;
  bool types_only = false;  // size and time are not asked for and may be 0, which spares a call for each file
};

// Paths are bytes; a relative one starts at the file system's root folder (RealFileSystem's constructor). All
// const members may be called from several threads at once. Nothing throws but for memory.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  // What stands there; a symlink is told as such, not followed. Kind::not_found when nothing does.
  virtual Result<FileInfo> info(const std::string& path) const = 0;
  bool exists(const std::string& path) const { return info(path).ok(); }

  // The whole file. More than max_size bytes gives Kind::too_large, a last name that is a symlink
  // Kind::is_symlink, a folder, pipe or device Kind::not_regular (it is never waited for).
  virtual Result<std::string> read_file(const std::string& path, std::size_t max_size) const = 0;

  // Everything below a folder, sorted by the bytes of the path, folders included. Symlinks are listed and not
  // followed (the root itself may be one). A folder that cannot be read is an error.
  virtual Result<std::vector<TreeEntry>> list_tree(const std::string& root,
                                                   const ListOptions& options = {}) const = 0;

  // Makes a new file and the folders above it; Kind::exists when something stands there, also a symlink.
  virtual Result<void> create_file(const std::string& path, std::string_view bytes) = 0;

  // Puts bytes in place of what the file held, whole or not at all; makes the folders above it.
  // Kind::is_symlink and Kind::not_regular when something other than a file stands there.
  virtual Result<void> replace_file(const std::string& path, std::string_view bytes) = 0;

  virtual Result<void> make_directories(const std::string& path) = 0;
};

// The disk. `root` is the folder that relative paths start from; empty means the process's own.
class RealFileSystem final : public FileSystem {
 public:
  explicit RealFileSystem(std::string root = {}) : root_(std::move(root)) {}

  Result<FileInfo> info(const std::string& path) const override;
  Result<std::string> read_file(const std::string& path, std::size_t max_size) const override;
  Result<std::vector<TreeEntry>> list_tree(const std::string& root,
                                           const ListOptions& options = {}) const override;
  Result<void> create_file(const std::string& path, std::string_view bytes) override;
  Result<void> replace_file(const std::string& path, std::string_view bytes) override;
  Result<void> make_directories(const std::string& path) override;

 private:
  std::string full(const std::string& path) const;
  std::string root_;
};

// A disk in memory, for tests. Folders exist where files are below them or make_directories made them.
// "a/./b", "a//b" and "a/x/../b" are the same file; a leading '/' is ignored.
class MemoryFileSystem final : public FileSystem {
 public:
  // For setting a test up: no errors, replaces what is there.
  void add(std::string_view path, std::string_view bytes);
  void add_symlink(std::string_view path, std::string_view target);
  // Reading this path fails with Kind::denied from now on.
  void deny(std::string_view path);

  Result<FileInfo> info(const std::string& path) const override;
  Result<std::string> read_file(const std::string& path, std::size_t max_size) const override;
  Result<std::vector<TreeEntry>> list_tree(const std::string& root,
                                           const ListOptions& options = {}) const override;
  Result<void> create_file(const std::string& path, std::string_view bytes) override;
  Result<void> replace_file(const std::string& path, std::string_view bytes) override;
  Result<void> make_directories(const std::string& path) override;

 private:
  struct Thing {
    FileType type = FileType::file;
    std::string bytes;  // of a symlink: its target
    bool denied = false;
    std::int64_t modified = 0;
  };
  void add_parents(const std::string& path);
  // Not found, or the file in the way when a name above `path` is no folder.
  Result<void> check_parents(const std::string& path) const;
  std::map<std::string, Thing> things_;  // by normalised path; "" is the root
  std::int64_t changes_ = 0;             // stands for the clock
};

}  // namespace kontrakt::support
