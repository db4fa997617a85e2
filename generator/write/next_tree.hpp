// The new site while it is being made, in next/ of the work folder: file by file as their bytes become known,
// by several threads, beside whatever is in next/ from before. See swap.hpp for what it becomes.
#pragma once

#include <atomic>
#include <string>
#include <string_view>
#include <vector>

#include "support/file_descriptor.hpp"
#include "write/plan.hpp"
#include "write/survey.hpp"
#include "write/work_folder.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

class NextTree {
 public:
  // All of it must outlive the tree; `site` is the open site or a negative number.
  NextTree(Plan& plan, int site, const WriteOptions& options);

  int folder() const { return next_.get(); }

  // Opens next/. What is in it can only be of use where there is a site.
  Result<void> open(const WorkFolder& work);

  // The bytes of a changed file, and its inode and time in the plan. Several threads may write different
  // files.
  Result<void> write(std::size_t file, std::string_view bytes);

  // Makes the surveyed part whole when all changed files are written: what cannot stay is removed, what the
  // new site shares with the old one is linked, and the folders get their permissions.
  Result<void> complete(const Surroundings& surroundings);

 private:
  // A folder of plan_.folders ("" for the top), with those above it.
  Result<void> make_ready(std::string_view folder);
  Result<void> make_folder(const std::string& path);

  Plan& plan_;
  int site_;
  const WriteOptions& options_;
  FileDescriptor next_;
  std::vector<std::atomic<bool>> ready_;  // of plan_.folders: a folder, and not one behind a link
};

}  // namespace kontrakt::write
