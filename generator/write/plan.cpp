#include "write/plan.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "write/paths.hpp"

namespace kontrakt::write {
namespace {

using Type = FileStatus::Type;

void remember(ManifestEntry& entry, const FileStatus& status) {
  entry.inode = status.inode;
  entry.modified_ns = status.modified_ns;
}

enum class OrphanState : unsigned char { gone, ours, changed_by_hand };

Result<OrphanState> look_at_orphan(const std::string& path, const Ownership& ownership, int site) {
  auto status = status_at(site, path);
  if (!status) return status.error();
  if (status.value().type != Type::file) return OrphanState::gone;
  // What is reached through a link is not in the site.
  if (!is_reached_without_links(site, parent_of(path))) return OrphanState::gone;
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
    RisingPlaces wanted(plan.manifest.entries);
    for (const ManifestEntry& entry : manifest.entries) {
      if (wanted.place_of(entry.path) == plan.files.size()) paths.push_back(entry.path);
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
    if (states[i] == OrphanState::gone) plan.vanished.push_back(std::move(paths[i]));
  }
  return {};
}

namespace {

// Of paths that are sorted, so that neighbours mostly share their folders.
std::vector<std::string> folders_above(const std::vector<ManifestEntry>& entries) {
  std::vector<std::string_view> folders;
  std::string_view before;  // the folder of the entry before, known with all above it
  for (const ManifestEntry& entry : entries) {
    const std::string_view nearest = parent_of(entry.path);
    each_parent(entry.path, [&](std::string_view parent) {
      if (before == parent || (before.starts_with(parent) && before[parent.size()] == '/')) return false;
      folders.push_back(parent);
      return true;
    });
    before = nearest;
  }
  std::sort(folders.begin(), folders.end());
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return {folders.begin(), folders.end()};
}

}  // namespace

std::string shown(const WriteOptions& options, const std::string& path) {
  return options.output.ends_with('/') ? options.output + path : options.output + "/" + path;
}

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

Plan make_plan(const std::vector<std::string>& paths) {
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
  plan.folders = folders_above(plan.manifest.entries);
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

}  // namespace kontrakt::write
