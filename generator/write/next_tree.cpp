#include "write/next_tree.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "write/complete_part.hpp"
#include "write/paths.hpp"
#include "write/swap.hpp"

namespace kontrakt::write {
namespace {

using Type = FileStatus::Type;

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
  if (there.value().type != Type::directory) return {};
  if (auto done = let_owner_write(work.folder(), "next", there.value().permissions); !done)
    return IoError::from_errno(done.error().number, path);
  return {};
}

// What stands there from before may be anything: only a folder of its own is gone through. Others may be
// doing the same at the same moment.
Result<void> NextTree::make_folder(const std::string& path) {
  constexpr int most_tries = 8;
  IoError error;
  for (int tries = 0; tries < most_tries; ++tries) {
    if (::mkdirat(next_.get(), path.c_str(), 0777) == 0) return step_done(options_, "folder");
    if (errno != EEXIST) return last_error(path);
    auto there = status_at(next_.get(), path);
    if (!there) return there.error();
    if (there.value().type == Type::directory)
      return let_owner_write(next_.get(), path, there.value().permissions);
    // Another thread may have done so meanwhile, and made the folder.
    if (::unlinkat(next_.get(), path.c_str(), 0) != 0) error = last_error(path);
  }
  return error;
}

Result<void> NextTree::make_ready(std::string_view folder) {
  if (folder.empty()) return {};
  std::atomic<bool>& ready = ready_[place_of(plan_.folders, folder)];
  if (ready.load(std::memory_order_acquire)) return {};
  if (auto done = make_ready(parent_of(folder)); !done) return done;
  if (auto done = make_folder(std::string(folder)); !done) return done;
  ready.store(true, std::memory_order_release);
  return {};
}

Result<void> NextTree::write(std::size_t file, std::string_view bytes) {
  ManifestEntry& entry = plan_.manifest.entries[file];
  if (auto ready = make_ready(parent_of(entry.path)); !ready) return ready;
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

Result<void> NextTree::complete(const Surroundings& surroundings) {
  if (site_ < 0) return {};  // all there is, this build has written
  if (auto done = make_ready(surroundings.part); !done) return done;
  return complete_part(plan_, surroundings, site_, next_.get(), options_);
}

}  // namespace kontrakt::write
