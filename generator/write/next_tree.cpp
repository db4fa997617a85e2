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

constexpr std::uint32_t for_its_owner = 0700;

bool is_same_file(const FileStatus& one, const FileStatus& other) {
  return one.type != Type::missing && one.inode == other.inode && one.device == other.device;
}

}  // namespace

NextTree::NextTree(Plan& plan, int site, const WriteOptions& options)
    : plan_(plan), site_(site), options_(options), ready_(plan.folders.size()) {}

Result<void> NextTree::open(const WorkFolder& work) {
  const std::string path = work.path_of("next");
  auto there = status_at(work.folder(), "next");
  if (!there) return IoError::from_errno(there.error().number, path);
  if (there.value().type != Type::missing && (site_ < 0 || there.value().type != Type::directory)) {
    if (auto clear = remove_all(work.folder(), "next", options_.jobs); !clear)
      return IoError::from_errno(clear.error().number, path);
  }
  auto next = make_and_open_folder(work.folder(), "next");
  if (!next) return IoError::from_errno(next.error().number, path);
  next_ = std::move(next.value());
  const std::uint32_t permissions = there.value().permissions;
  if (there.value().type == Type::directory && (permissions & for_its_owner) != for_its_owner &&
      ::fchmod(next_.get(), permissions | for_its_owner) != 0)
    return last_error(path);
  return {};
}

// What stands there from before may be anything: only a folder of its own is gone through. Others may be
// doing the same at the same moment.
Result<void> NextTree::make_folder(const std::string& path) {
  constexpr int most_tries = 8;
  for (int tries = 0; tries < most_tries; ++tries) {
    if (::mkdirat(next_.get(), path.c_str(), 0777) == 0) return step_done(options_, "folder");
    if (errno != EEXIST) return last_error(path);
    auto there = status_at(next_.get(), path);
    if (!there) return there.error();
    if (there.value().type == Type::directory) {
      const std::uint32_t permissions = there.value().permissions;
      const bool usable = (permissions & for_its_owner) == for_its_owner ||
                          ::fchmodat(next_.get(), path.c_str(), permissions | for_its_owner, 0) == 0;
      return usable ? Result<void>() : last_error(path);
    }
    // Not a folder that another thread has made meanwhile: of that this is an error.
    (void)::unlinkat(next_.get(), path.c_str(), 0);
  }
  return IoError{IoError::Kind::other, 0, path};
}

Result<void> NextTree::make_folder_above(std::string_view path) {
  const std::string_view folder = parent_of(path);
  if (folder.empty()) return {};
  std::atomic<bool>& ready = ready_[place_of(plan_.folders, folder)];
  if (ready.load(std::memory_order_acquire)) return {};
  if (auto done = make_folder_above(folder); !done) return done;
  if (auto done = make_folder(std::string(folder)); !done) return done;
  ready.store(true, std::memory_order_release);
  return {};
}

Result<void> NextTree::write(std::size_t file, std::string_view bytes) {
  ManifestEntry& entry = plan_.manifest.entries[file];
  if (auto ready = make_folder_above(entry.path); !ready) return ready;
  auto status = write_new(next_.get(), entry.path, bytes);
  if (!status && status.error().kind == IoError::Kind::exists) {
    // From an earlier build; it may be the old site's file, which is not to be written to.
    if (auto clear = remove_all(next_.get(), entry.path, 1); !clear) return clear;
    status = write_new(next_.get(), entry.path, bytes);
  }
  if (!status) return status.error();
  entry.inode = status.value().inode;
  entry.modified_ns = status.value().modified_ns;
  return step_done(options_, "written");
}

namespace {

// A part of next/ becomes a whole copy of what the new site will have there.
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
        permissions_(surroundings.folders.size(), -1) {}

  Result<void> run() {
    if (auto done = clear_what_cannot_stay(); !done) return done;
    if (auto done = make_folders(); !done) return done;
    const auto wanted = below(plan_.manifest.entries, surroundings_.part);
    const auto first = static_cast<std::size_t>(wanted.data() - plan_.manifest.entries.data());
    auto ours = for_each(wanted.size(), options_.jobs, [&](std::size_t k) -> Result<void> {
      return plan_.files[first + k].changed ? Result<void>() : link(wanted[k].path, shared_[first + k] != 0);
    });
    if (!ours) return ours;
    const std::vector<ListedFile>& foreign = surroundings_.foreign;
    auto theirs = for_each(foreign.size(), options_.jobs,
                           [&](std::size_t i) { return link(foreign[i].path, shared_foreign_[i] != 0); });
    return theirs ? set_permissions() : theirs;
  }

 private:
  // What this build has written, and what is the very file that the old site has.
  bool may_stay(const ListedFile& file, std::size_t wanted, std::size_t foreign) {
    if (wanted < plan_.files.size() && plan_.files[wanted].changed) return true;
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
      const std::uint32_t permissions = file.status.permissions | for_its_owner;
      if (permissions != file.status.permissions &&
          ::fchmodat(next_, file.path.c_str(), permissions, 0) != 0) {
        return last_error(file.path);
      }
      const std::size_t wanted = wanted_folders.place_of(file.path);
      if (wanted < permissions_.size()) {
        permissions_[wanted] = static_cast<int>(permissions);
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
      if (permissions_[i] >= 0) continue;
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
    const std::string& part = surroundings_.part;
    auto top = part.empty() ? status_of(site_) : status_at(site_, part);
    if (!top) return top.error();
    return set_permissions(part.empty() ? "." : part, -1, static_cast<int>(top.value().permissions));
  }

  Result<void> set_permissions(const std::string& path, int is, int wanted) {
    if (is < 0) {
      auto made = status_at(next_, path);
      if (!made) return made.error();
      is = static_cast<int>(made.value().permissions);
    }
    if (is != wanted && ::fchmodat(next_, path.c_str(), static_cast<mode_t>(wanted), 0) != 0)
      return last_error(path);
    return {};
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
  std::vector<int> permissions_;  // of surroundings_.folders in next/; -1: not there yet
};

}  // namespace

Result<void> NextTree::complete(const Surroundings& surroundings) {
  if (site_ < 0) return {};  // all there is, this build has written
  const std::string& part = surroundings.part;
  if (!part.empty()) {
    if (auto done = make_folder_above(part + "/"); !done) return done;
  }
  return Completion(plan_, surroundings, site_, next_.get(), options_).run();
}

}  // namespace kontrakt::write
