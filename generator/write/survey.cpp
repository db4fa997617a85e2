#include "write/survey.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "write/paths.hpp"

namespace kontrakt::write {
namespace {

using Type = FileStatus::Type;
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

void report_in_the_way(const Plan& plan, const std::string& foreign, const WriteOptions& options,
                       diagnostics::Diagnostics& found) {
  if (plan.is_wanted(foreign) || std::ranges::binary_search(plan.folders, foreign)) {
    found.add("K612", {}, {{"path", shown(options, foreign)}});
    return;
  }
  each_parent(foreign, [&](std::string_view parent) {
    if (!plan.is_wanted(parent)) return true;
    found.add("K612", {}, {{"path", shown(options, foreign)}});
    return false;
  });
}

// Below the part.
std::span<const std::string> folders_of(const Plan& plan, const std::string& part) {
  const auto [first, last] = range_below(plan.folders, part);
  return std::span(plan.folders).subspan(first, last - first);
}

// What stands there, one thing after the other in the order of paths, told apart: ours or others'.
class Survey {
 public:
  Survey(const Plan& plan, const Ownership& ownership, const std::string& part, const WriteOptions& options,
         diagnostics::Diagnostics& found)
      : plan_(plan),
        folders_(folders_of(plan, part)),
        ownership_(ownership),
        options_(options),
        found_(found) {
    out_.part = part;
    out_.wanted.resize(plan.files.size());
    out_.folders.reserve(folders_.size());
    for (const std::string& path : folders_) out_.folders.push_back({path, -1});
  }

  void see(const ListedFile& file) {
    const bool is_folder = file.status.type == Type::directory;
    const std::size_t place = wanted_.place_of(file.path);
    const bool is_wanted = place < plan_.files.size();
    if (is_wanted) out_.wanted[place] = file.status;
    if (is_folder) {
      see_folder(file);
    } else if (!plan_.is_orphan(file.path) && !(is_wanted && file.status.type == Type::file)) {
      see_foreign(file);
      out_.foreign.push_back(file);
    }
  }

  // Of the folders that no file of ours needs, the ones with something of others' in it stay, and those that
  // others have made.
  Surroundings take() {
    for (const ListedFile* folder : unwanted_folders_) {
      if (kept_.erase(folder->path) > 0) {
        out_.folders.push_back({folder->path, static_cast<int>(folder->status.permissions)});
      } else {
        out_.surplus_folders.push_back(folder->path);
      }
    }
    for (const std::string& path : kept_) {
      if (!std::ranges::binary_search(plan_.folders, path)) out_.folders.push_back({path, -1});
    }
    std::ranges::sort(out_.folders, {}, &Surroundings::Folder::path);
    return std::move(out_);
  }

 private:
  void see_folder(const ListedFile& folder) {
    const std::size_t place = places_.place_of(folder.path);
    if (place < folders_.size()) {
      out_.folders[place].permissions = static_cast<int>(folder.status.permissions);
      return;
    }
    unwanted_folders_.push_back(&folder);
    if (ours().contains(folder.path)) return;
    see_foreign(folder);
    kept_.insert(folder.path);
  }

  void see_foreign(const ListedFile& file) {
    report_in_the_way(plan_, file.path, options_, found_);
    add_parents(file.path, kept_);
  }

  // Mostly there is no folder but those that are wanted, and nobody asks.
  const FolderSet& ours() {
    if (!ours_) ours_ = folders_made_by_us(ownership_);
    return *ours_;
  }

  const Plan& plan_;
  std::span<const std::string> folders_;  // that files of ours need in the part
  const Ownership& ownership_;
  const WriteOptions& options_;
  diagnostics::Diagnostics& found_;
  RisingPlaces<ManifestEntry> wanted_{plan_.manifest.entries};
  RisingPlaces<std::string> places_{folders_};
  std::vector<const ListedFile*> unwanted_folders_;
  FolderSet kept_;  // by others, or above what is theirs
  std::optional<FolderSet> ours_;
  Surroundings out_;
};

// Reports the files that were not there when the bytes of the wanted ones were compared, somebody else's
// therefore.
void report_newcomers(const Plan& plan, const Surroundings& now, const WriteOptions& options,
                      diagnostics::Diagnostics& found) {
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    const PlannedFile& file = plan.files[i];
    if (file.on_disk.type == Type::missing && now.wanted[i].type == Type::file)
      found.add("K612", {}, {{"path", shown(options, plan.manifest.entries[i].path)}});
  }
}

// The innermost folder above both.
std::string_view common_folder(std::string_view one, std::string_view other) {
  while (one != other) {
    std::string_view& longer = one.size() > other.size() ? one : other;
    longer = parent_of(longer);
  }
  return one;
}

// The folder itself, or the innermost above it that is wanted and stands in the site.
std::string_view standing(std::string_view folder, const Plan& plan, int site) {
  const auto stands = [&](std::string_view path) {
    return place_of(plan.folders, path) < plan.folders.size() && is_reached_without_links(site, path);
  };
  while (!folder.empty() && !stands(folder)) folder = parent_of(folder);
  return folder;
}

}  // namespace

std::string changing_part(const Plan& plan, int site) {
  if (site < 0) return {};
  std::optional<std::string_view> all;
  const auto add = [&](std::string_view path) {
    const std::string_view folder = parent_of(path);
    all = all ? common_folder(*all, folder) : folder;
  };
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    if (plan.files[i].changed) add(plan.manifest.entries[i].path);
  }
  for (const std::string& path : plan.orphans) add(path);
  for (const std::string& path : plan.vanished) add(path);
  return all ? std::string(standing(*all, plan, site)) : std::string();
}

Result<Surroundings> survey(const Plan& plan, const Ownership& ownership, const std::string& part, int site,
                            const WriteOptions& options, diagnostics::Diagnostics& found) {
  Survey survey(plan, ownership, part, options, found);
  if (site < 0) return survey.take();
  auto top = part.empty() ? status_of(site) : status_at(site, part);
  if (!top) return top.error();
  auto there = list_all(site, part, options.jobs);
  if (!there) return there.error();
  for (const ListedFile& file : there.value()) survey.see(file);
  Surroundings surroundings = survey.take();
  surroundings.other_devices = std::ranges::any_of(
      there.value(), [&](const ListedFile& file) { return file.status.device != top.value().device; });
  report_newcomers(plan, surroundings, options, found);
  return surroundings;
}

}  // namespace kontrakt::write
