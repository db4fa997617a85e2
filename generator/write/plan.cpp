#include "write/plan.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>

namespace kontrakt::write {
namespace {

using Type = FileStatus::Type;

// A path as a message names it, so that the file can be found.
std::string shown(const WriteOptions& options, const std::string& path) {
  return options.output.ends_with('/') ? options.output + path : options.output + "/" + path;
}

bool is_untouched(const ManifestEntry& entry, const FileStatus& status) {
  return status.type == Type::file && status.inode == entry.inode && status.size == entry.size &&
         status.modified_ns == entry.modified_ns;
}

void remember(ManifestEntry& entry, const FileStatus& status) {
  entry.inode = status.inode;
  entry.modified_ns = status.modified_ns;
}

// Fills in one file; false when a foreign file stands there.
Result<bool> compare(ManifestEntry& entry, PlannedFile& file, const Ownership& ownership, int site) {
  auto status = status_at(site, entry.path);
  if (!status) return status.error();
  file.on_disk = status.value();
  // Folders, links and the like: survey() sees whether they are in the way.
  if (file.on_disk.type != Type::file) return true;
  const ManifestEntry* known = ownership.trusted ? ownership.trusted->find(entry.path) : nullptr;
  if (known != nullptr && is_untouched(*known, file.on_disk)) {
    file.changed = known->hash != entry.hash || known->size != entry.size;
  } else if (known == nullptr || file.on_disk.size == entry.size) {
    auto bytes = read_at(site, entry.path);
    if (!bytes) return bytes.error();
    file.changed = bytes.value() != file.bytes;
    if (file.changed && !ownership.is_ours(entry.path, support::hash_bytes(bytes.value()))) return false;
  }
  if (!file.changed) remember(entry, file.on_disk);
  return true;
}

enum class OrphanState : unsigned char { gone, ours, changed_by_hand };

Result<OrphanState> look_at_orphan(const std::string& path, const Ownership& ownership, int site) {
  auto status = status_at(site, path);
  if (!status) return status.error();
  if (status.value().type != Type::file) return OrphanState::gone;
  const ManifestEntry* known = ownership.trusted ? ownership.trusted->find(path) : nullptr;
  if (known != nullptr && is_untouched(*known, status.value())) return OrphanState::ours;
  auto bytes = read_at(site, path);
  if (!bytes) return bytes.error();
  support::Hash hash = support::hash_bytes(bytes.value());
  bool same = known != nullptr ? known->hash == hash : ownership.is_ours(path, hash);
  return same ? OrphanState::ours : OrphanState::changed_by_hand;
}

// All paths that earlier builds wrote and this one does not.
std::vector<std::string> unwanted(const Plan& plan, const Ownership& ownership) {
  std::vector<std::string> paths;
  auto add = [&](const Manifest& manifest) {
    for (const ManifestEntry& entry : manifest.entries) {
      if (!plan.is_wanted(entry.path)) paths.push_back(entry.path);
    }
  };
  if (ownership.trusted) add(*ownership.trusted);
  for (const Manifest& manifest : ownership.candidates) add(manifest);
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

Result<void> find_orphans(Plan& plan, const Ownership& ownership, int site, const WriteOptions& options,
                          diagnostics::Diagnostics& found) {
  std::vector<std::string> paths = unwanted(plan, ownership);
  std::vector<OrphanState> states(paths.size());
  auto done = for_each(paths.size(), options.jobs, [&](std::size_t i) -> Result<void> {
    auto state = look_at_orphan(paths[i], ownership, site);
    if (!state) return state.error();
    states[i] = state.value();
    return {};
  });
  if (!done) return done;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (states[i] == OrphanState::changed_by_hand)
      found.add("K617", {}, {{"path", shown(options, paths[i])}});
    if (states[i] == OrphanState::ours) plan.orphans.push_back(std::move(paths[i]));
  }
  return {};
}

// Calls use(folder) for every folder above the path, the nearest first.
template <class Use>
void each_parent(std::string_view path, Use use) {
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos && slash > 0;
       slash = path.rfind('/')) {
    path = path.substr(0, slash);
    if (!use(path)) return;
  }
}

using FolderSet = std::set<std::string, std::less<>>;

void add_parents(std::string_view path, FolderSet& folders) {
  // A folder that is known has its parents known too.
  each_parent(path, [&](std::string_view parent) { return folders.emplace(parent).second; });
}

FolderSet folders_made_by_us(const Ownership& ownership) {
  FolderSet folders;
  auto add = [&](const Manifest& manifest) {
    for (const ManifestEntry& entry : manifest.entries) add_parents(entry.path, folders);
  };
  if (ownership.trusted) add(*ownership.trusted);
  for (const Manifest& manifest : ownership.candidates) add(manifest);
  return folders;
}

void report_in_the_way(const Plan& plan, const FolderSet& wanted_folders, const std::string& foreign,
                       const WriteOptions& options, diagnostics::Diagnostics& found) {
  if (plan.is_wanted(foreign) || wanted_folders.contains(foreign)) {
    found.add("K612", {}, {{"path", shown(options, foreign)}});
    return;
  }
  each_parent(foreign, [&](std::string_view parent) {
    if (!plan.is_wanted(std::string(parent))) return true;
    found.add("K612", {}, {{"path", shown(options, foreign)}});
    return false;
  });
}

}  // namespace

bool Plan::is_orphan(const std::string& path) const {
  return std::binary_search(orphans.begin(), orphans.end(), path);
}

Result<Plan> make_plan(const std::vector<OutputFile>& files, const Ownership& ownership, int site,
                       const WriteOptions& options, diagnostics::Diagnostics& found) {
  std::vector<std::uint32_t> order(files.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return files[a].path < files[b].path; });
  Plan plan;
  plan.manifest.entries.resize(files.size());
  plan.files.resize(files.size());
  std::vector<char> foreign(files.size(), 0);
  auto done = for_each(files.size(), options.jobs, [&](std::size_t i) -> Result<void> {
    const OutputFile& file = files[order[i]];
    ManifestEntry& entry = plan.manifest.entries[i];
    entry = {file.path, support::hash_bytes(file.bytes), file.bytes.size(), 0, 0};
    plan.files[i].bytes = file.bytes;
    if (site < 0) return {};
    auto fine = compare(entry, plan.files[i], ownership, site);
    if (!fine) return fine.error();
    foreign[i] = fine.value() ? 0 : 1;
    return {};
  });
  if (!done) return done.error();
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (plan.files[i].changed) ++plan.changed;
    if (plan.files[i].on_disk.type == Type::missing) ++plan.added;
    if (foreign[i] != 0) found.add("K612", {}, {{"path", shown(options, plan.manifest.entries[i].path)}});
  }
  if (site < 0) return plan;
  if (done = find_orphans(plan, ownership, site, options, found); !done) return done.error();
  return plan;
}

Result<Surroundings> survey(const Plan& plan, const Ownership& ownership, int site,
                            const WriteOptions& options, diagnostics::Diagnostics& found) {
  Surroundings out;
  FolderSet wanted_folders;
  for (const ManifestEntry& entry : plan.manifest.entries) add_parents(entry.path, wanted_folders);
  FolderSet kept = wanted_folders;
  std::vector<ListedFile> there;
  if (site >= 0) {
    auto listed = list_all(site, options.jobs);
    if (!listed) return listed.error();
    there = std::move(listed.value());
    auto top = status_of(site);
    if (!top) return top.error();
    FolderSet ours = folders_made_by_us(ownership);
    for (const ListedFile& file : there) {
      out.other_devices = out.other_devices || file.status.device != top.value().device;
      bool directory = file.status.type == Type::directory;
      if (directory
              ? ours.contains(file.path) || wanted_folders.contains(file.path)
              : plan.is_orphan(file.path) || (plan.is_wanted(file.path) && file.status.type == Type::file)) {
        continue;
      }
      report_in_the_way(plan, wanted_folders, file.path, options, found);
      add_parents(file.path, kept);
      if (directory) {
        kept.insert(file.path);
      } else {
        out.foreign.push_back(file);
      }
    }
  }
  for (const ListedFile& file : there) {
    if (file.status.type != Type::directory) continue;
    auto folder = kept.find(file.path);
    if (folder == kept.end()) {
      out.surplus_folders.push_back(file.path);
      continue;
    }
    out.folders.push_back({file.path, static_cast<int>(file.status.permissions)});
    kept.erase(folder);
  }
  for (const std::string& path : kept) out.folders.push_back({path, -1});
  std::sort(out.folders.begin(), out.folders.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return out;
}

}  // namespace kontrakt::write
