#include "support/recording_file_system.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kontrakt::support {

namespace {

constexpr std::string_view list_word = "list ";
constexpr std::string_view info_word = "info ";
constexpr std::string_view other_word = "other ";  // what is not asked again
constexpr std::size_t most_listed = 64;

// Whatever `types_only` says: the times are asked for again anyhow, when the next build looks.
bool is_usual(const ListOptions& options) {
  const ListOptions usual;
  return options.hidden == usual.hidden && options.skip.empty() && options.max_depth == usual.max_depth &&
         options.max_entries == usual.max_entries;
}

// A folder's times tell of names in it, which nobody is answered; who lists it is.
void append(std::string& out, const FileInfo& info) {
  if (info.type == FileType::directory) {
    out += "folder\n";
    return;
  }
  fmt::format_to(std::back_inserter(out), "{} {} {} {}\n", static_cast<int>(info.type), info.size,
                 info.modified_ns, info.changed_ns);
}

Hash hash_of(const Result<FileInfo>& info) {
  std::string text = info.ok() ? "" : fmt::format("error {}", static_cast<int>(info.error().kind));
  if (info.ok()) append(text, info.value());
  return hash_bytes(text);
}

Hash hash_of(const Result<std::vector<TreeEntry>>& listing) {
  if (!listing.ok()) return hash_bytes(fmt::format("error {}", static_cast<int>(listing.error().kind)));
  std::string text;
  for (const TreeEntry& entry : listing.value()) {
    fmt::format_to(std::back_inserter(text), "{}:{} {}:{} ", entry.path.size(), entry.path,
                   entry.link_target.size(), entry.link_target);
    append(text, entry.info);
  }
  return hash_bytes(text);
}

}  // namespace

bool InputRecord::settled(std::int64_t began_ns) const {
  // A kernel's clock for files ticks every few milliseconds; some file systems only keep seconds, or two.
  constexpr std::int64_t second = 1'000'000'000;
  const bool coarse = newest_ns % 1'000'000 == 0;
  return newest_ns < began_ns - (coarse ? 3 * second : second / 20);
}

InputRecord RecordingFileSystem::record() const {
  const std::lock_guard lock(mutex_);
  return record_;
}

void RecordingFileSystem::note(const std::string& question, const Hash& answer) const {
  const std::lock_guard lock(mutex_);
  record_.answers[question] = answer;
}

void RecordingFileSystem::note_time(const FileInfo& info) const {
  if (info.type == FileType::directory) return;
  const std::lock_guard lock(mutex_);
  record_.newest_ns = std::max({record_.newest_ns, info.modified_ns, info.changed_ns});
}

Result<FileInfo> RecordingFileSystem::info(const std::string& path) const {
  auto info = disk_.info(path);
  note(std::string(info_word) + path, hash_of(info));
  if (info.ok()) note_time(info.value());
  return info;
}

bool RecordingFileSystem::is_listed(std::string_view path) const {
  const std::size_t count = listed_count_.load(std::memory_order_acquire);
  for (std::size_t i = 0; i < count; ++i) {
    const Listed& listed = listed_[i];
    if (!path.starts_with(listed.folder)) continue;
    const std::string_view below = path.substr(listed.folder.size());
    const auto at = std::ranges::lower_bound(*listed.entries, below, {}, &TreeEntry::path);
    if (at != listed.entries->end() && at->path == below) return true;
  }
  return false;
}

Result<std::string> RecordingFileSystem::read_file(const std::string& path, std::size_t max_size) const {
  // Before reading: what changes in between is then seen as changed.
  if (!is_listed(path)) (void)info(path);
  return disk_.read_file(path, max_size);
}

const RecordingFileSystem::Listing& RecordingFileSystem::listing(const std::string& root) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = listings_.find(root); known != listings_.end()) return known->second;
  }
  Listing listed = disk_.list_tree(root);
  note(std::string(list_word) + root, hash_of(listed));
  if (listed.ok()) {
    for (const TreeEntry& entry : listed.value()) note_time(entry.info);
  }
  const std::lock_guard lock(mutex_);
  const Listing& kept = listings_.emplace(root, std::move(listed)).first->second;
  if (kept.ok() && listed_.size() < most_listed) {
    listed_.reserve(most_listed);  // so that no reader finds them moved
    listed_.push_back({root.ends_with('/') ? root : root + "/", &kept.value()});
    listed_count_.store(listed_.size(), std::memory_order_release);
  }
  return kept;
}

Result<std::vector<TreeEntry>> RecordingFileSystem::list_tree(const std::string& root,
                                                              const ListOptions& options) const {
  if (is_usual(options)) return listing(root);
  note(std::string(other_word) + root, {});
  return disk_.list_tree(root, options);
}

// A folder that is listed here is mostly read afterwards, and then need not be listed once more.
std::optional<Hash> RecordingFileSystem::ask_again(std::string_view question) const {
  if (question.starts_with(info_word))
    return hash_of(disk_.info(std::string(question.substr(info_word.size()))));
  if (question.starts_with(list_word))
    return hash_of(listing(std::string(question.substr(list_word.size()))));
  return std::nullopt;
}

bool RecordingFileSystem::answers_as(const InputRecord& record) const {
  return std::ranges::all_of(record.answers,
                             [&](const auto& asked) { return ask_again(asked.first) == asked.second; });
}

Result<void> RecordingFileSystem::create_file(const std::string& path, std::string_view /*bytes*/) {
  return IoError{IoError::Kind::denied, 0, path};
}

Result<void> RecordingFileSystem::replace_file(const std::string& path, std::string_view /*bytes*/) {
  return IoError{IoError::Kind::denied, 0, path};
}

Result<void> RecordingFileSystem::make_directories(const std::string& path) {
  return IoError{IoError::Kind::denied, 0, path};
}

}  // namespace kontrakt::support
