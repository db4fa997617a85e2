// What stands in the site: ours, and what others have put there. Nothing is touched here.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "write/plan.hpp"
#include "write/tree.hpp"
#include "write/work_folder.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

// Everything that will stand in the new site beside the wanted files.
struct Surroundings {
  struct Folder {
    std::string path;
    int permissions = -1;  // of the folder that stands there; -1: a new one
  };
  std::vector<Folder> folders;               // all, ours and others', sorted: a folder before what is in it
  std::vector<FileStatus> wanted;            // what stands where a file is wanted, as plan.files
  std::vector<ListedFile> foreign;           // files, links and so on that are not ours
  std::vector<std::string> surplus_folders;  // ours, and empty when the orphans are gone; sorted
  bool other_devices = false;                // a part of the site is mounted from somewhere else
};

// Lists the site and tells ours from others'. Reports what others put where a file or a folder is wanted
// (K612). Other threads may settle files of the plan meanwhile.
Result<Surroundings> survey(const Plan& plan, const Ownership& ownership, int site,
                            const WriteOptions& options, diagnostics::Diagnostics& found);

// Reports the files that were not there when the bytes of the wanted ones were compared, somebody else's
// therefore (K612). All files of the plan are settled.
void report_newcomers(const Plan& plan, const Surroundings& now, const WriteOptions& options,
                      diagnostics::Diagnostics& found);

}  // namespace kontrakt::write
