// Folders on disk as the writer needs them: listed with inodes, emptied, and their files linked or written.
// All paths are from an open folder, so that renaming that folder meanwhile changes nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/file_descriptor.hpp"
#include "support/result.hpp"
#include "write/manifest.hpp"

namespace kontrakt::write {

using support::FileDescriptor;
using support::IoError;
using support::Result;

// Why the system call that has just failed did so, with the path it was about.
IoError last_error(const std::string& path);

struct FileStatus {
  enum class Type : std::uint8_t { missing, file, directory, other };  // other: a symlink, pipe, socket …
  Type type = Type::missing;
  std::uint32_t permissions = 0;  // 07777
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
};

struct ListedFile {
  std::string path;
  FileStatus status;
};

// What stands at the path, symlinks not followed; `missing` also when a name above it is no folder.
Result<FileStatus> status_at(int folder, const std::string& path);
Result<FileStatus> status_of(int file);
Result<FolderId> id_of(int folder);

// Opens a folder, not through a symlink. The second makes it first when it is not there.
Result<FileDescriptor> open_folder(int above, const std::string& path);
Result<FileDescriptor> make_and_open_folder(int above, const std::string& path);

// Everything below a folder's part ("" for all of it), sorted by path, which is from the folder; nothing is
// followed. Of what is no folder only the type, device and inode are told. Deeper than 64 folders is
// Kind::too_many.
Result<std::vector<ListedFile>> list_all(int folder, const std::string& part, unsigned jobs);

Result<std::string> read_at(int folder, const std::string& path);

// A new inode; Kind::exists when something stands there. Gives the file's status. A file that could not be
// written whole is removed.
Result<FileStatus> write_new(int folder, const std::string& path, std::string_view bytes);

// The same file (also a symlink or a pipe) under a second name; a copy where the file system has no hard
// links.
Result<void> link_or_copy(int from, int to, const std::string& path);

// Removes what stands there, whatever it is, with all below it, also what its owner has protected. Nothing
// there is fine.
Result<void> remove_all(int folder, const std::string& path, unsigned jobs);

inline constexpr std::uint32_t for_its_owner = 0700;

// A folder with these permissions can be listed, and things put into it and taken out of it, after this.
Result<void> let_owner_write(int folder, const std::string& path, std::uint32_t permissions);

// Whether the path's names, one after the other, are folders.
bool is_reached_without_links(int folder, std::string_view path);

// Runs `work` for each number below count on several threads and gives the error of the lowest number that
// failed; after a failure the rest is mostly not begun.
Result<void> for_each(std::size_t count, unsigned jobs, const std::function<Result<void>(std::size_t)>& work);

}  // namespace kontrakt::write
