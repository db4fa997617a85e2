// What has to happen for the site on disk to become the one that is wanted. Nothing is touched here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "write/manifest.hpp"
#include "write/tree.hpp"
#include "write/work_folder.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

// A path as a message names it, so that the file can be found.
std::string shown(const WriteOptions& options, const std::string& path);

// Whether it is the file that we wrote, by what the file system says of it.
bool is_untouched_file(const ManifestEntry& entry, const FileStatus& status);

struct PlannedFile {
  bool settled = false;  // its bytes are known, from compare() or stands_there()
  bool changed = true;   // new, or other bytes than on the disk
  bool foreign = false;  // what stands there is somebody else's, with other bytes
  FileStatus on_disk;    // of the file that stands there
};

struct Plan {
  // manifest.entries and files go together, sorted by path. An entry gets its hash and size when its bytes
  // are known, its inode and time when they are on the disk.
  Manifest manifest;
  std::vector<PlannedFile> files;
  std::vector<std::size_t> places;   // of the wanted paths, in the caller's order
  std::vector<std::string> folders;  // that the wanted files stand in; sorted
  // Known when find_orphans() has looked, and sorted.
  std::vector<std::string> orphans;   // ours, not wanted any more, and still there
  std::vector<std::string> vanished;  // the same, but not there; their folders may be

  bool is_wanted(std::string_view path) const { return manifest.find(path) != nullptr; }
  bool is_orphan(const std::string& path) const;
  std::size_t changed() const;
  std::size_t added() const;  // of the changed: nothing stood there
};

// Of what is wanted; nothing is known of the disk.
Plan make_plan(const std::vector<std::string>& paths);

// Finds what is no longer wanted, in the open site. An orphan that somebody changed since is reported (K617,
// a warning) and no longer ours.
Result<void> find_orphans(Plan& plan, const Ownership& ownership, int site, const WriteOptions& options,
                          diagnostics::Diagnostics& found);

// Compares a file's bytes with what stands in the site, and fills in its entry. Several threads may compare
// different files.
Result<void> compare(Plan& plan, std::size_t file, std::string_view bytes, const Ownership& ownership,
                     int site);

// Whether the file stands in the site, ours and untouched since, with this hash; if so it is settled.
bool stands_there(Plan& plan, std::size_t file, const support::Hash& hash, const Ownership& ownership,
                  int site);

// Reports the files that others have put where one is wanted (K612).
void report_foreign(const Plan& plan, const WriteOptions& options, diagnostics::Diagnostics& found);

}  // namespace kontrakt::write
