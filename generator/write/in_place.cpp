#include "write/in_place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>

#include "write/paths.hpp"
#include "write/swap.hpp"

namespace kontrakt::write {
namespace {

using Type = FileStatus::Type;

// Where the new bytes of a file lie until they take its place: in the same folder, under a name that no page
// has.
std::string waiting_name(const std::string& path) {
  std::size_t slash = path.rfind('/');
  std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  return folder + ".kontrakt-" + support::hash_bytes(path).hex() + ".ny";
}

class InPlaceWriter {
 public:
  InPlaceWriter(Plan& plan, const Surroundings& surroundings, int next, int site, const WriteOptions& options)
      : plan_(plan), surroundings_(surroundings), next_(next), site_(site), options_(options) {}

  // Nothing that a reader asks for has changed after this (but for an orphan where a folder is wanted).
  Result<void> prepare() {
    if (auto done = remove_orphans(true); !done) return done;
    for (const Surroundings::Folder& folder : surroundings_.folders) {
      if (folder.permissions >= 0) continue;
      if (::mkdirat(site_, folder.path.c_str(), 0777) != 0) return last_error(folder.path);
      made_.push_back(&folder.path);
    }
    return for_each(plan_.files.size(), options_.jobs, [&](std::size_t i) -> Result<void> {
      if (!plan_.files[i].changed) return {};
      ManifestEntry& entry = plan_.manifest.entries[i];
      auto bytes = read_at(next_, entry.path);
      if (!bytes) return bytes.error();
      auto status = write_new(site_, waiting_name(entry.path), bytes.value());
      if (!status) {
        status.error().path = entry.path;  // not a name that nobody knows
        return status.error();
      }
      entry.inode = status.value().inode;
      entry.modified_ns = status.value().modified_ns;
      return step_done(options_, "waiting");
    });
  }

  // Undoes prepare(), as far as it goes.
  void undo() {
    for (const ManifestEntry& entry : plan_.manifest.entries) {
      ::unlinkat(site_, waiting_name(entry.path).c_str(), 0);
    }
    for (std::size_t i = made_.size(); i-- > 0;) ::unlinkat(site_, made_[i]->c_str(), AT_REMOVEDIR);
  }

  Result<void> take_places() {
    if (auto done = rename_waiting(false); !done) return done;
    if (auto done = remove_orphans(false); !done) return done;
    if (auto done = remove_surplus_folders(surroundings_, site_); !done) return done;
    return rename_waiting(true);
  }

 private:
  bool is_wanted_folder(const std::string& path) const {
    return place_of(surroundings_.folders, path) < surroundings_.folders.size();
  }

  Result<void> remove_orphans(bool where_folders_are_wanted) {
    for (const std::string& path : plan_.orphans) {
      if (is_wanted_folder(path) != where_folders_are_wanted) continue;
      if (::unlinkat(site_, path.c_str(), 0) != 0 && errno != ENOENT) return last_error(path);
      if (auto step = step_done(options_, "removed"); !step) return step;
    }
    return {};
  }

  // A page cannot take the place of a folder before that is emptied.
  Result<void> rename_waiting(bool where_folders_were) {
    for (std::size_t i = 0; i < plan_.files.size(); ++i) {
      const PlannedFile& file = plan_.files[i];
      if (!file.changed || (file.on_disk.type == Type::directory) != where_folders_were) continue;
      const std::string& path = plan_.manifest.entries[i].path;
      if (file.on_disk.type == Type::file) {
        ::fchmodat(site_, waiting_name(path).c_str(), file.on_disk.permissions, 0);
      }
      if (::renameat(site_, waiting_name(path).c_str(), site_, path.c_str()) != 0) return last_error(path);
      if (auto step = step_done(options_, "renamed"); !step) return step;
    }
    return {};
  }

  Plan& plan_;
  const Surroundings& surroundings_;
  int next_;
  int site_;
  const WriteOptions& options_;
  std::vector<const std::string*> made_;
};

}  // namespace

Result<void> remove_surplus_folders(const Surroundings& surroundings, int site) {
  for (std::size_t i = surroundings.surplus_folders.size(); i-- > 0;) {
    const std::string& path = surroundings.surplus_folders[i];
    // What somebody put there since the survey is theirs: the folder stays.
    if (::unlinkat(site, path.c_str(), AT_REMOVEDIR) != 0 && errno != ENOTEMPTY && errno != ENOENT)
      return last_error(path);
  }
  return {};
}

Result<void> write_in_place(Plan& plan, const Surroundings& surroundings, const Ownership& ownership,
                            const WorkFolder& work, int next, int site, const WriteOptions& options) {
  auto id = id_of(site);
  if (!id) return id.error();
  plan.manifest.folder = id.value();
  plan.manifest.part.reset();
  if (auto done = work.write("journal", journal_of(ownership, plan.manifest.entries)); !done) return done;
  InPlaceWriter writer(plan, surroundings, next, site, options);
  auto prepared = step_done(options, "journal");
  if (prepared) prepared = writer.prepare();
  if (!prepared) {
    writer.undo();
    // The manifest is right again; without one, the journal says no less than the candidates did.
    if (ownership.trusted) (void)work.remove("journal");
    return prepared;
  }
  if (options.durable && ::syncfs(site) != 0) return last_error("");
  if (auto done = writer.take_places(); !done) return done;
  if (auto done = work.write("manifest", plan.manifest); !done) return done;
  if (auto step = step_done(options, "manifest"); !step) return step;
  if (auto done = work.remove("manifest.next"); !done) return done;
  return work.remove("journal");
}

Result<void> clear_leftovers(const WorkFolder& work, int site, unsigned jobs) {
  std::optional<Manifest> journal = work.read("journal");
  if (!journal || site < 0) return {};
  return for_each(journal->entries.size(), jobs, [&](std::size_t i) -> Result<void> {
    std::string name = waiting_name(journal->entries[i].path);
    if (::unlinkat(site, name.c_str(), 0) != 0 && errno != ENOENT && errno != ENOTDIR)
      return last_error(name);
    return {};
  });
}

}  // namespace kontrakt::write
