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

struct PlannedFile {
  std::string_view bytes;
  bool changed = true;  // new, or other bytes than on the disk
  FileStatus on_disk;   // of the file that stands there
};

struct Plan {
  // manifest.entries and files go together, sorted by path. The entries of changed files have no inode and
  // time yet.
  Manifest manifest;
  std::vector<PlannedFile> files;
  std::vector<std::string> orphans;  // ours, not wanted any more, and still there; sorted
  std::size_t changed = 0;
  std::size_t added = 0;  // of the changed: nothing stood there

  bool is_wanted(const std::string& path) const { return manifest.find(path) != nullptr; }
  bool is_orphan(const std::string& path) const;
  bool nothing_to_do() const { return changed == 0 && orphans.empty(); }
};

// Compares with the site (a negative number: there is none). A file that stands where one is wanted, is not
// ours and has other bytes is reported (K612). An orphan that somebody changed since is reported (K617, a
// warning) and no longer ours.
Result<Plan> make_plan(const std::vector<OutputFile>& files, const Ownership& ownership, int site,
                       const WriteOptions& options, diagnostics::Diagnostics& found);

// Everything that will stand in the new site beside the wanted files.
struct Surroundings {
  struct Folder {
    std::string path;
    int permissions = -1;  // of the folder that stands there; -1: a new one
  };
  std::vector<Folder> folders;               // all, ours and others', sorted: a folder before what is in it
  std::vector<ListedFile> foreign;           // files, links and so on that are not ours
  std::vector<std::string> surplus_folders;  // ours, and empty when the orphans are gone; sorted
  bool other_devices = false;                // a part of the site is mounted from somewhere else
};

// Lists the site and tells ours from others'. Reports what others put where a file or a folder is wanted
// (K612).
Result<Surroundings> survey(const Plan& plan, const Ownership& ownership, int site,
                            const WriteOptions& options, diagnostics::Diagnostics& found);

}  // namespace kontrakt::write
