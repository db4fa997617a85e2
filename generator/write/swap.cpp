#include "write/swap.hpp"

#include <fcntl.h>
#include <stdio.h>  // renameat2
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <unordered_map>

namespace kontrakt::write {
namespace {

using Type = FileStatus::Type;

// Makes next/ what the plan says, from whatever is in it.
class NextTree {
 public:
  NextTree(Plan& plan, const Surroundings& surroundings, int next, int site, const WriteOptions& options)
      : plan_(plan),
        surroundings_(surroundings),
        next_(next),
        site_(site),
        options_(options),
        permissions_(surroundings.folders.size(), -1) {}

  Result<void> build() {
    list_links();
    if (auto done = clear_what_is_not_wanted(); !done) return done;
    if (auto done = make_folders(); !done) return done;
    if (auto done = link_unchanged(); !done) return done;
    if (auto done = write_changed(); !done) return done;
    return set_permissions();
  }

 private:
  // A file that the new site shares with the old one.
  struct Link {
    const std::string* path;
    const FileStatus* status;
    bool there = false;  // in next/ already, from an earlier build
  };

  void list_links() {
    for (std::size_t i = 0; i < plan_.files.size(); ++i) {
      if (!plan_.files[i].changed)
        links_.push_back({&plan_.manifest.entries[i].path, &plan_.files[i].on_disk});
    }
    for (const ListedFile& file : surroundings_.foreign) links_.push_back({&file.path, &file.status});
  }

  Result<void> clear_what_is_not_wanted() {
    auto listed = list_all(next_, options_.jobs);
    if (!listed) return listed.error();
    const std::vector<ListedFile>& there = listed.value();
    if (there.empty()) return {};
    std::unordered_map<std::string_view, std::size_t> wanted_folders;
    for (std::size_t i = 0; i < surroundings_.folders.size(); ++i) {
      wanted_folders.emplace(surroundings_.folders[i].path, i);
    }
    std::unordered_map<std::string_view, Link*> wanted_links;
    for (Link& link : links_) wanted_links.emplace(*link.path, &link);

    std::vector<const std::string*> files;
    std::vector<const std::string*> folders;
    for (const ListedFile& file : there) {
      if (file.status.type == Type::directory) {
        // A folder that its owner protected was so in next/, too, since it was public.
        std::uint32_t permissions = file.status.permissions | 0700U;
        if (permissions != file.status.permissions &&
            ::fchmodat(next_, file.path.c_str(), permissions, 0) != 0) {
          return last_error(file.path);
        }
        auto folder = wanted_folders.find(file.path);
        if (folder != wanted_folders.end()) {
          permissions_[folder->second] = static_cast<int>(permissions);
        } else {
          folders.push_back(&file.path);
        }
        continue;
      }
      auto link = wanted_links.find(file.path);
      if (link != wanted_links.end() && link->second->status->inode == file.status.inode &&
          link->second->status->device == file.status.device) {
        link->second->there = true;
      } else {
        files.push_back(&file.path);
      }
    }
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
      auto depth = static_cast<std::size_t>(std::count(folders[i].path.begin(), folders[i].path.end(), '/'));
      if (levels.size() <= depth) levels.resize(depth + 1);
      levels[depth].push_back(i);
    }
    for (const std::vector<std::size_t>& level : levels) {
      auto done = for_each(level.size(), options_.jobs, [&](std::size_t k) -> Result<void> {
        const Surroundings::Folder& folder = folders[level[k]];
        if (permissions_[level[k]] >= 0) return {};
        if (::mkdirat(next_, folder.path.c_str(), 0777) != 0) return last_error(folder.path);
        return step_done(options_, "folder");
      });
      if (!done) return done;
    }
    return {};
  }

  // Last, and the inner folders first: nothing can be put into a folder that may not be written to.
  Result<void> set_permissions() {
    const auto& folders = surroundings_.folders;
    for (std::size_t i = folders.size(); i-- > 0;) {
      if (folders[i].permissions < 0) continue;
      if (auto set = set_permissions(folders[i], permissions_[i]); !set) return set;
    }
    return {};
  }

  // As the public folder has them; `now` is what next/ has, -1 when it was just made.
  Result<void> set_permissions(const Surroundings::Folder& folder, int now) {
    if (now < 0) {
      auto made = status_at(next_, folder.path);
      if (!made) return made.error();
      now = static_cast<int>(made.value().permissions);
    }
    auto wanted = static_cast<mode_t>(folder.permissions);
    if (now != folder.permissions && ::fchmodat(next_, folder.path.c_str(), wanted, 0) != 0) {
      return last_error(folder.path);
    }
    return {};
  }

  Result<void> link_unchanged() {
    return for_each(links_.size(), options_.jobs, [&](std::size_t i) -> Result<void> {
      if (links_[i].there) return {};
      if (auto done = link_or_copy(site_, next_, *links_[i].path); !done) return done;
      return step_done(options_, "linked");
    });
  }

  Result<void> write_changed() {
    return for_each(plan_.files.size(), options_.jobs, [&](std::size_t i) -> Result<void> {
      ManifestEntry& entry = plan_.manifest.entries[i];
      if (!plan_.files[i].changed) return {};
      auto status = write_new(next_, entry.path, plan_.files[i].bytes);
      if (!status) return status.error();
      entry.inode = status.value().inode;
      entry.modified_ns = status.value().modified_ns;
      return step_done(options_, "written");
    });
  }

  Plan& plan_;
  const Surroundings& surroundings_;
  int next_;
  int site_;
  const WriteOptions& options_;
  std::vector<Link> links_;
  std::vector<int> permissions_;  // of surroundings_.folders in next/; -1: not there yet
};

Result<SwapResult> exchange(const WorkFolder& work, bool site_exists) {
  const char* name = work.site_name().c_str();
  unsigned flags = site_exists ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(work.folder(), "next", work.parent(), name, flags) == 0) return SwapResult::swapped;
  bool not_supported = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
  if (!site_exists && not_supported && ::renameat(work.folder(), "next", work.parent(), name) == 0) {
    return SwapResult::swapped;
  }
  if (not_supported || errno == EBUSY || errno == EXDEV) return SwapResult::impossible;
  return last_error("");
}

Result<SwapResult> build_and_exchange(Plan& plan, const Surroundings& surroundings, const WorkFolder& work,
                                      int site, const WriteOptions& options) {
  const std::string path = work.path_of("next");
  auto there = status_at(work.folder(), "next");
  if (!there) return IoError::from_errno(there.error().number, path);
  if (there.value().type == Type::other || there.value().type == Type::file) {
    if (auto clear = work.remove("next"); !clear) return clear.error();
  }
  auto next = make_and_open_folder(work.folder(), "next");
  if (!next) return IoError::from_errno(next.error().number, path);
  if (site >= 0) {
    auto top = status_of(site);
    if (!top) return top.error();
    if (::fchmod(next.value().get(), top.value().permissions) != 0) return last_error(path);
  }
  if (auto done = NextTree(plan, surroundings, next.value().get(), site, options).build(); !done) {
    return done.error();
  }
  auto id = id_of(next.value().get());
  if (!id) return id.error();
  plan.manifest.folder = id.value();
  if (auto done = work.write("manifest.next", plan.manifest); !done) return done.error();
  if (auto step = step_done(options, "manifest-next"); !step) return step.error();
  if (options.durable && ::syncfs(next.value().get()) != 0) return last_error(path);
  return exchange(work, site >= 0);
}

}  // namespace

Result<void> step_done(const WriteOptions& options, std::string_view step) {
  if (!options.after_step) return {};
  int number = options.after_step(step);
  if (number == 0) return {};
  return IoError::from_errno(number, std::string(step));
}

Result<SwapResult> write_by_swap(Plan& plan, const Surroundings& surroundings, const WorkFolder& work,
                                 int site, const WriteOptions& options) {
  auto swapped = build_and_exchange(plan, surroundings, work, site, options);
  if (!swapped || swapped.value() == SwapResult::impossible) {
    // Best effort: the error that counts is the first one, and the next build copes with what is left.
    (void)work.remove("manifest.next");
    (void)remove_all(work.folder(), "next", options.jobs);
    return swapped;
  }
  // From here on the new site is public; the manifest is found by the next build even if this fails.
  if (!step_done(options, "swapped")) return swapped;
  if (!work.rename("manifest.next", "manifest") || !step_done(options, "manifest")) return swapped;
  (void)work.remove("journal");
  return swapped;
}

}  // namespace kontrakt::write
