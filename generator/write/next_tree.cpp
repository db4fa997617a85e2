#include "write/next_tree.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "write/paths.hpp"
#include "write/swap.hpp"

namespace kontrakt::write {
namespace {

using Type = FileStatus::Type;

bool is_same_file(const FileStatus& one, const FileStatus& other) {
  return one.type != Type::missing && one.inode == other.inode && one.device == other.device;
}

}  // namespace

Result<void> NextTree::prepare(const WorkFolder& work) {
  shared_.assign(plan_.files.size(), 0);
  shared_foreign_.assign(surroundings_.foreign.size(), 0);
  permissions_.assign(surroundings_.folders.size(), -1);
  if (auto done = open(work); !done) return done;
  if (auto done = clear_what_cannot_stay(); !done) return done;
  return make_folders();
}

Result<void> NextTree::open(const WorkFolder& work) {
  const std::string path = work.path_of("next");
  auto there = status_at(work.folder(), "next");
  if (!there) return IoError::from_errno(there.error().number, path);
  if (there.value().type == Type::other || there.value().type == Type::file) {
    if (auto clear = work.remove("next"); !clear) return clear.error();
  }
  auto next = make_and_open_folder(work.folder(), "next");
  if (!next) return IoError::from_errno(next.error().number, path);
  next_ = std::move(next.value());
  if (site_ < 0) return {};
  auto top = status_of(site_);
  if (!top) return top.error();
  if (::fchmod(next_.get(), top.value().permissions) != 0) return last_error(path);
  return {};
}

// Whatever happens to the file of the new site there, that of the old one is the same now.
bool NextTree::may_stay(const ListedFile& file, std::size_t wanted, std::size_t foreign) {
  if (wanted < plan_.files.size() && is_same_file(surroundings_.wanted[wanted], file.status)) {
    shared_[wanted] = 1;
    return true;
  }
  if (foreign == surroundings_.foreign.size() ||
      !is_same_file(surroundings_.foreign[foreign].status, file.status))
    return false;
  shared_foreign_[foreign] = 1;
  return true;
}

Result<void> NextTree::clear_what_cannot_stay() {
  auto listed = list_all(next_.get(), options_.jobs);
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
    const std::uint32_t permissions = file.status.permissions | 0700U;
    if (permissions != file.status.permissions &&
        ::fchmodat(next_.get(), file.path.c_str(), permissions, 0) != 0) {
      return last_error(file.path);
    }
    const std::size_t wanted = wanted_folders.place_of(file.path);
    if (wanted < permissions_.size()) {
      permissions_[wanted] = static_cast<int>(permissions);
    } else {
      folders.push_back(&file.path);
    }
  }
  auto done = for_each(files.size(), options_.jobs, [&](std::size_t i) -> Result<void> {
    if (::unlinkat(next_.get(), files[i]->c_str(), 0) != 0) return last_error(*files[i]);
    return step_done(options_, "cleared");
  });
  if (!done) return done;
  for (std::size_t i = folders.size(); i-- > 0;) {  // the inner ones first
    if (::unlinkat(next_.get(), folders[i]->c_str(), AT_REMOVEDIR) != 0) return last_error(*folders[i]);
  }
  return {};
}

// Level by level, so that each is made once and several threads can work.
Result<void> NextTree::make_folders() {
  const auto& folders = surroundings_.folders;
  std::vector<std::vector<std::size_t>> levels;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    auto depth = static_cast<std::size_t>(std::ranges::count(folders[i].path, '/'));
    if (levels.size() <= depth) levels.resize(depth + 1);
    levels[depth].push_back(i);
  }
  for (const std::vector<std::size_t>& level : levels) {
    auto done = for_each(level.size(), options_.jobs, [&](std::size_t k) -> Result<void> {
      const Surroundings::Folder& folder = folders[level[k]];
      if (permissions_[level[k]] >= 0) return {};
      if (::mkdirat(next_.get(), folder.path.c_str(), 0777) != 0) return last_error(folder.path);
      return step_done(options_, "folder");
    });
    if (!done) return done;
  }
  return {};
}

Result<void> NextTree::write(std::size_t file, std::string_view bytes) {
  ManifestEntry& entry = plan_.manifest.entries[file];
  // The old site's file is not to be written to: this is another one.
  if (shared_[file] != 0 && ::unlinkat(next_.get(), entry.path.c_str(), 0) != 0)
    return last_error(entry.path);
  auto status = write_new(next_.get(), entry.path, bytes);
  if (!status) return status.error();
  entry.inode = status.value().inode;
  entry.modified_ns = status.value().modified_ns;
  return step_done(options_, "written");
}

Result<void> NextTree::link(const std::string& path, bool is_there) {
  if (is_there) return {};
  if (auto done = link_or_copy(site_, next_.get(), path); !done) return done;
  return step_done(options_, "linked");
}

Result<void> NextTree::complete(const Surroundings& now) {
  if (auto done = remove_what_others_removed(now); !done) return done;
  if (auto done = add_folders(now); !done) return done;
  auto ours = for_each(plan_.files.size(), options_.jobs, [&](std::size_t i) -> Result<void> {
    return plan_.files[i].changed ? Result<void>() : link(plan_.manifest.entries[i].path, shared_[i] != 0);
  });
  if (!ours) return ours;
  auto theirs = for_each(now.foreign.size(), options_.jobs,
                         [&](std::size_t i) { return link_foreign(now.foreign[i]); });
  return theirs ? set_permissions(now) : theirs;
}

Result<void> NextTree::remove_what_others_removed(const Surroundings& now) {
  for (std::size_t i = 0; i < shared_foreign_.size(); ++i) {
    const std::string& path = surroundings_.foreign[i].path;
    if (shared_foreign_[i] == 0 || place_of(now.foreign, path) < now.foreign.size()) continue;
    if (::unlinkat(next_.get(), path.c_str(), 0) != 0 && errno != ENOENT) return last_error(path);
  }
  const std::vector<Surroundings::Folder>& folders = surroundings_.folders;
  for (std::size_t i = folders.size(); i-- > 0;) {  // the inner ones first
    if (place_of(now.folders, folders[i].path) < now.folders.size()) continue;
    if (::unlinkat(next_.get(), folders[i].path.c_str(), AT_REMOVEDIR) != 0 && errno != ENOENT)
      return last_error(folders[i].path);
  }
  return {};
}

Result<void> NextTree::add_folders(const Surroundings& now) {
  for (const Surroundings::Folder& folder : now.folders) {
    if (place_of(surroundings_.folders, folder.path) < surroundings_.folders.size()) continue;
    if (::mkdirat(next_.get(), folder.path.c_str(), 0777) != 0 && errno != EEXIST)
      return last_error(folder.path);
  }
  return {};
}

// Another file of the name, from before, gives way.
Result<void> NextTree::link_foreign(const ListedFile& file) {
  auto there = status_at(next_.get(), file.path);
  if (!there) return there.error();
  const bool same = is_same_file(there.value(), file.status);
  if (!same && there.value().type != Type::missing && ::unlinkat(next_.get(), file.path.c_str(), 0) != 0)
    return last_error(file.path);
  return link(file.path, same);
}

// Last, and the inner folders first: nothing can be put into a folder that may not be written to.
Result<void> NextTree::set_permissions(const Surroundings& now) {
  for (std::size_t i = now.folders.size(); i-- > 0;) {
    const Surroundings::Folder& folder = now.folders[i];
    if (folder.permissions < 0) continue;
    const std::size_t before = place_of(surroundings_.folders, folder.path);
    int is = before < permissions_.size() ? permissions_[before] : -1;
    if (is < 0) {
      auto made = status_at(next_.get(), folder.path);
      if (!made) return made.error();
      is = static_cast<int>(made.value().permissions);
    }
    // As the public folder has them.
    const auto wanted = static_cast<mode_t>(folder.permissions);
    if (is != folder.permissions && ::fchmodat(next_.get(), folder.path.c_str(), wanted, 0) != 0)
      return last_error(folder.path);
  }
  return {};
}

}  // namespace kontrakt::write
