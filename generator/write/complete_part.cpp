#include "write/complete_part.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "write/paths.hpp"
#include "write/swap.hpp"

namespace kontrakt::write {
namespace {

using Type = FileStatus::Type;

bool is_same_file(const FileStatus& one, const FileStatus& other) {
  return one.type != Type::missing && one.inode == other.inode && one.device == other.device;
}

class Completion {
 public:
  Completion(const Plan& plan, const Surroundings& surroundings, int site, int next,
             const WriteOptions& options)
      : plan_(plan),
        surroundings_(surroundings),
        site_(site),
        next_(next),
        options_(options),
        shared_(plan.files.size()),
        shared_foreign_(surroundings.foreign.size()),
        permissions_(surroundings.folders.size()) {}

  Result<void> run() {
    if (auto done = clear_what_cannot_stay(); !done) return done;
    if (auto done = make_folders(); !done) return done;
    const auto [begin, end] = range_below(plan_.manifest.entries, surroundings_.part);
    const std::size_t first = begin;
    auto ours = for_each(end - begin, options_.jobs, [&](std::size_t k) -> Result<void> {
      const std::size_t i = first + k;
      return plan_.files[i].changed ? Result<void>() : link(plan_.manifest.entries[i].path, shared_[i] != 0);
    });
    if (!ours) return ours;
    const std::vector<ListedFile>& foreign = surroundings_.foreign;
    auto theirs = for_each(foreign.size(), options_.jobs,
                           [&](std::size_t i) { return link(foreign[i].path, shared_foreign_[i] != 0); });
    return theirs ? set_permissions() : theirs;
  }

 private:
  // What this build has written, and what is the very file that the old site has.
  // `wanted_place`, `foreign_place`: of plan_.files and surroundings_.foreign, beyond their ends for none.
  bool may_stay(const ListedFile& file, std::size_t wanted_place, std::size_t foreign_place) {
    if (wanted_place < plan_.files.size()) {
      if (plan_.files[wanted_place].changed) return true;
      const bool shared = is_same_file(surroundings_.wanted[wanted_place], file.status);
      shared_[wanted_place] = shared ? 1 : 0;
      return shared;
    }
    if (foreign_place == surroundings_.foreign.size()) return false;
    const bool shared = is_same_file(surroundings_.foreign[foreign_place].status, file.status);
    shared_foreign_[foreign_place] = shared ? 1 : 0;
    return shared;
  }

  Result<void> clear_what_cannot_stay() {
    auto listed = list_all(next_, surroundings_.part, options_.jobs);
    if (!listed) return listed.error();
    std::vector<const std::string*> files;
    std::vector<const std::string*> folders;
    RisingPlaces wanted_files(plan_.manifest.entries);
    RisingPlaces foreign_files(surroundings_.foreign);
    RisingPlaces wanted_folders(surroundings_.folders);
    for (const ListedFile& file : listed.value()) {
      if (file.status.type != Type::directory) {
        if (!may_stay(file, wanted_files.place_of(file.path), foreign_files.place_of(file.path)))
          files.push_back(&file.path);
        continue;
      }
      // A folder that its owner protected was so in next/, too, since it was public.
      if (auto done = let_owner_write(next_, file.path, file.status.permissions); !done) return done;
      const std::size_t wanted = wanted_folders.place_of(file.path);
      if (wanted < permissions_.size()) {
        permissions_[wanted] = file.status.permissions | for_its_owner;
      } else {
        folders.push_back(&file.path);
      }
    }
    return remove(files, folders);
  }

  Result<void> remove(const std::vector<const std::string*>& files,
                      const std::vector<const std::string*>& folders) {
    auto done = for_each(files.size(), options_.jobs, [&](std::size_t i) -> Result<void> {
      if (::unlinkat(next_, files[i]->c_str(), 0) != 0) return last_error(*files[i]);
      return step_done(options_, "cleared");
    });
    if (!done) return done;
    for (std::size_t i = folders.size(); i-- > 0;) {  // the inner ones first
      if (::unlinkat(next_, folders[i]->c_str(), AT_REMOVEDIR) != 0) return last_error(*folders[i]);
    }
    return {};
  }

  // Level by level, so that each is made once and several threads can work.
  Result<void> make_folders() {
    const auto& folders = surroundings_.folders;
    std::vector<std::vector<std::size_t>> levels;
    for (std::size_t i = 0; i < folders.size(); ++i) {
      if (permissions_[i]) continue;
      auto depth = static_cast<std::size_t>(std::ranges::count(folders[i].path, '/'));
      if (levels.size() <= depth) levels.resize(depth + 1);
      levels[depth].push_back(i);
    }
    for (const std::vector<std::size_t>& level : levels) {
      auto done = for_each(level.size(), options_.jobs, [&](std::size_t k) -> Result<void> {
        const Surroundings::Folder& folder = folders[level[k]];
        if (::mkdirat(next_, folder.path.c_str(), 0777) != 0) return last_error(folder.path);
        return step_done(options_, "folder");
      });
      if (!done) return done;
    }
    return {};
  }

  Result<void> link(const std::string& path, bool is_there) {
    if (is_there) return {};
    if (auto done = link_or_copy(site_, next_, path); !done) return done;
    return step_done(options_, "linked");
  }

  // As the public folders have them. Last, and the inner ones first: nothing can be put into a folder that
  // may not be written to.
  Result<void> set_permissions() {
    for (std::size_t i = surroundings_.folders.size(); i-- > 0;) {
      const Surroundings::Folder& folder = surroundings_.folders[i];
      if (folder.permissions < 0) continue;
      if (auto done = set_permissions(folder.path, permissions_[i], folder.permissions); !done) return done;
    }
    const std::string top = surroundings_.part.empty() ? "." : surroundings_.part;
    auto there = status_at(site_, top);
    if (!there) return there.error();
    return set_permissions(top, std::nullopt, static_cast<int>(there.value().permissions));
  }

  // `now`: those that it has, if they are known.
  Result<void> set_permissions(const std::string& path, std::optional<std::uint32_t> now, int wanted) {
    if (!now) {
      auto there = status_at(next_, path);
      if (!there) return there.error();
      now = there.value().permissions;
    }
    const auto permissions = static_cast<mode_t>(wanted);
    if (*now == permissions || ::fchmodat(next_, path.c_str(), permissions, 0) == 0) return {};
    return last_error(path);
  }

  const Plan& plan_;
  const Surroundings& surroundings_;
  int site_;
  int next_;
  const WriteOptions& options_;
  // In next/ already, from an earlier build, the same file as in the site: of plan_.files and of
  // surroundings_.foreign.
  std::vector<char> shared_;
  std::vector<char> shared_foreign_;
  std::vector<std::optional<std::uint32_t>> permissions_;  // of surroundings_.folders that are in next/
};

}  // namespace

Result<void> complete_part(const Plan& plan, const Surroundings& surroundings, int site, int next,
                           const WriteOptions& options) {
  return Completion(plan, surroundings, site, next, options).run();
}

}  // namespace kontrakt::write
