// What stands in the site or a part of it: ours, and what others have put there. Nothing is touched here.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "write/plan.hpp"
#include "write/tree.hpp"
#include "write/work_folder.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

// Everything that will stand in a part of the new site beside the wanted files. All paths are from the site.
struct Surroundings {
  struct Folder {
    std::string path;
    int permissions = -1;  // of the folder that stands there; -1: a new one
  };
  std::string part;                          // "": the whole site
  std::vector<Folder> folders;               // all, ours and others', sorted: a folder before what is in it
  std::vector<FileStatus> wanted;            // what stands where a file of the part is wanted, as plan.files
  std::vector<ListedFile> foreign;           // files, links and so on that are not ours
  std::vector<std::string> surplus_folders;  // ours, and empty when the orphans are gone; sorted
  bool other_devices = false;                // something is mounted in it from another file system
};

// The innermost folder of ours that holds all that changes: only there anything happens. "" for the whole
// site (a negative number: there is none). All files of the plan are settled, and its orphans known.
std::string changing_part(const Plan& plan, int site);

// Lists that part of the site and tells ours from others'. Reports what others put where a file or a folder
// is wanted, also since the wanted files were compared (K612).
Result<Surroundings> survey(const Plan& plan, const Ownership& ownership, const std::string& part, int site,
                            const WriteOptions& options, diagnostics::Diagnostics& found);

}  // namespace kontrakt::write
