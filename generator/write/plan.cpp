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

void remember(ManifestEntry& entry, const FileStatus& status) {
  entry.inode = status.inode;
  entry.modified_ns = status.modified_ns;
}

enum class OrphanState : unsigned char { gone, ours, changed_by_hand };

Result<OrphanState> look_at_orphan(const std::string& path, const Ownership& ownership, int site) {
  auto status = status_at(site, path);
  if (!status) return status.error();
  if (status.value().type != Type::file) return OrphanState::gone;
  const ManifestEntry* known = ownership.trusted ? ownership.trusted->find(path) : nullptr;
  if (known != nullptr && is_untouched_file(*known, status.value())) return OrphanState::ours;
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

}  // namespace

Result<void> find_orphans(Plan& plan, const Ownership& ownership, int site, const WriteOptions& options,
                          diagnostics::Diagnostics& found) {
  plan.orphans.clear();
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

namespace {

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

// A file that was not there when the bytes of the wanted one were compared: somebody else's.
bool is_newcomer(const PlannedFile& planned, const FileStatus& now) {
  return planned.settled && planned.on_disk.type == Type::missing && now.type == Type::file;
}

void report_in_the_way(const Plan& plan, const FolderSet& wanted_folders, const std::string& foreign,
                       const WriteOptions& options, diagnostics::Diagnostics& found) {
  if (plan.is_wanted(foreign) || wanted_folders.contains(foreign)) {
    found.add("K612", {}, {{"path", shown(options, foreign)}});
    return;
  }
  each_parent(foreign, [&](std::string_view parent) {
    if (!plan.is_wanted(parent)) return true;
    found.add("K612", {}, {{"path", shown(options, foreign)}});
    return false;
  });
}

}  // namespace

bool is_untouched_file(const ManifestEntry& entry, const FileStatus& status) {
  return status.type == Type::file && status.inode == entry.inode && status.size == entry.size &&
         status.modified_ns == entry.modified_ns;
}

bool Plan::is_orphan(const std::string& path) const {
  return std::binary_search(orphans.begin(), orphans.end(), path);
}

std::size_t Plan::changed() const {
  return static_cast<std::size_t>(std::ranges::count_if(files, &PlannedFile::changed));
}

std::size_t Plan::added() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      files, [](const PlannedFile& file) { return file.changed && file.on_disk.type == Type::missing; }));
}

Result<Plan> make_plan(const std::vector<std::string>& paths, const Ownership& ownership, int site,
                       const WriteOptions& options, diagnostics::Diagnostics& found) {
  std::vector<std::uint32_t> order(paths.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return paths[a] < paths[b]; });
  Plan plan;
  plan.manifest.entries.resize(paths.size());
  plan.files.resize(paths.size());
  plan.places.resize(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    plan.manifest.entries[i].path = paths[order[i]];
    plan.places[order[i]] = i;
  }
  if (site < 0) return plan;
  if (auto done = find_orphans(plan, ownership, site, options, found); !done) return done.error();
  return plan;
}

Result<void> compare(Plan& plan, std::size_t i, std::string_view bytes, const Ownership& ownership,
                     int site) {
  ManifestEntry& entry = plan.manifest.entries[i];
  PlannedFile& file = plan.files[i];
  entry.hash = support::hash_bytes(bytes);
  entry.size = bytes.size();
  file.settled = true;
  if (site < 0) return {};
  auto status = status_at(site, entry.path);
  if (!status) return status.error();
  file.on_disk = status.value();
  // Folders, links and the like: survey() sees whether they are in the way.
  if (file.on_disk.type != Type::file) return {};
  const ManifestEntry* known = ownership.trusted ? ownership.trusted->find(entry.path) : nullptr;
  if (known != nullptr && is_untouched_file(*known, file.on_disk)) {
    file.changed = known->hash != entry.hash || known->size != entry.size;
  } else if (known == nullptr || file.on_disk.size == entry.size) {
    auto there = read_at(site, entry.path);
    if (!there) return there.error();
    file.changed = there.value() != bytes;
    file.foreign = file.changed && !ownership.is_ours(entry.path, support::hash_bytes(there.value()));
  }
  if (!file.changed) remember(entry, file.on_disk);
  return {};
}

bool stands_there(Plan& plan, std::size_t i, const support::Hash& hash, const Ownership& ownership,
                  int site) {
  ManifestEntry& entry = plan.manifest.entries[i];
  const ManifestEntry* known = ownership.trusted ? ownership.trusted->find(entry.path) : nullptr;
  if (known == nullptr || known->hash != hash) return false;
  auto status = status_at(site, entry.path);
  if (!status || !is_untouched_file(*known, status.value())) return false;
  // Not the path, which other threads read.
  entry.hash = known->hash;
  entry.size = known->size;
  remember(entry, status.value());
  plan.files[i] = {.settled = true, .changed = false, .foreign = false, .on_disk = status.value()};
  return true;
}

void report_foreign(const Plan& plan, const WriteOptions& options, diagnostics::Diagnostics& found) {
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    if (plan.files[i].foreign)
      found.add("K612", {}, {{"path", shown(options, plan.manifest.entries[i].path)}});
  }
}

Result<Surroundings> survey(const Plan& plan, const Ownership& ownership, int site,
                            const WriteOptions& options, diagnostics::Diagnostics& found) {
  Surroundings out;
  FolderSet wanted_folders;
  for (const ManifestEntry& entry : plan.manifest.entries) add_parents(entry.path, wanted_folders);
  FolderSet kept = wanted_folders;
  out.wanted.resize(plan.files.size());
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
      const ManifestEntry* wanted = plan.manifest.find(file.path);
      if (wanted != nullptr) {
        const auto place = static_cast<std::size_t>(wanted - plan.manifest.entries.data());
        out.wanted[place] = file.status;
        if (is_newcomer(plan.files[place], file.status))
          found.add("K612", {}, {{"path", shown(options, file.path)}});
      }
      if (directory ? ours.contains(file.path) || wanted_folders.contains(file.path)
                    : plan.is_orphan(file.path) || (wanted != nullptr && file.status.type == Type::file)) {
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
