// The new site while it is being made, in next/ of the work folder: file by file as their bytes become known,
// by several threads, out of whatever is in next/ from before. See swap.hpp for what it becomes.
#pragma once

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
  NextTree(Plan& plan, const Surroundings& surroundings, int site, const WriteOptions& options)
      : plan_(plan), surroundings_(surroundings), site_(site), options_(options) {}

  int folder() const { return next_.get(); }

  // Opens next/, removes what cannot stay and makes all folders of the new site.
  Result<void> prepare(const WorkFolder& work);

  // The bytes of a changed file, and its inode and time in the plan.
  Result<void> write(std::size_t file, std::string_view bytes);

  // What the new site shares with the old one, and the permissions of the folders: it is whole. `now`: what
  // stands in the old one at last, others having gone on working in it.
  Result<void> complete(const Surroundings& now);

 private:
  Result<void> open(const WorkFolder& work);
  Result<void> clear_what_cannot_stay();
  // `wanted` and `foreign`: its place in plan_.files and surroundings_.foreign, beyond their ends for none.
  bool may_stay(const ListedFile& file, std::size_t wanted, std::size_t foreign);
  Result<void> make_folders();
  Result<void> link(const std::string& path, bool is_there);
  Result<void> remove_what_others_removed(const Surroundings& now);
  Result<void> add_folders(const Surroundings& now);
  Result<void> link_foreign(const ListedFile& file);
  Result<void> set_permissions(const Surroundings& now);

  Plan& plan_;
  const Surroundings& surroundings_;
  int site_;
  const WriteOptions& options_;
  FileDescriptor next_;
  // In next/ already, from an earlier build, the same file as in the site: of plan_.files and of
  // surroundings_.foreign.
  std::vector<char> shared_;
  std::vector<char> shared_foreign_;
  std::vector<int> permissions_;  // of surroundings_.folders in next/; -1: not there yet
};

}  // namespace kontrakt::write
