#include <algorithm>

#include "support/file_system.hpp"

namespace kontrakt::support {
namespace {

// "/a/./b/../c/" is "a/c"; ".." above the root stays at the root.
std::string normal(std::string_view path) {
  std::vector<std::string_view> names;
  while (!path.empty()) {
    std::size_t slash = std::min(path.find('/'), path.size());
    std::string_view name = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (name.empty() || name == ".") continue;
    if (name == "..") {
      if (!names.empty()) names.pop_back();
      continue;
    }
    names.push_back(name);
  }
  std::string joined;
  for (std::string_view name : names) {
    if (!joined.empty()) joined += '/';
    joined += name;
  }
  return joined;
}

std::string parent_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

bool is_hidden(std::string_view path) {
  return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

bool is_below(std::string_view path, std::string_view folder) {
  return path == folder ||
         (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

}  // namespace

void MemoryFileSystem::add_parents(const std::string& path) {
  for (std::string at = path; !at.empty();) {
    at = parent_of(at);
    things_.try_emplace(at, Thing{FileType::directory, "", false, 0});
  }
}

void MemoryFileSystem::add(std::string_view path, std::string_view bytes) {
  std::string at = normal(path);
  add_parents(at);
  things_[at] = Thing{FileType::file, std::string(bytes), false, ++changes_};
}

void MemoryFileSystem::add_symlink(std::string_view path, std::string_view target) {
  std::string at = normal(path);
  add_parents(at);
  things_[at] = Thing{FileType::symlink, std::string(target), false, ++changes_};
}

void MemoryFileSystem::deny(std::string_view path) {
  things_[normal(path)].denied = true;
}

Result<FileInfo> MemoryFileSystem::info(const std::string& path) const {
  std::string at = normal(path);
  if (at.empty()) return FileInfo{FileType::directory, 0, 0};
  auto found = things_.find(at);
  if (found == things_.end()) return IoError{IoError::Kind::not_found, 0, path};
  const Thing& thing = found->second;
  return FileInfo{thing.type, thing.type == FileType::file ? thing.bytes.size() : 0, thing.modified,
                  thing.modified};
}

Result<std::string> MemoryFileSystem::read_file(const std::string& path, std::size_t max_size) const {
  auto found = things_.find(normal(path));
  if (found == things_.end()) return IoError{IoError::Kind::not_found, 0, path};
  const Thing& thing = found->second;
  if (thing.denied) return IoError{IoError::Kind::denied, 0, path};
  if (thing.type == FileType::symlink) return IoError{IoError::Kind::is_symlink, 0, path};
  if (thing.type != FileType::file) return IoError{IoError::Kind::not_regular, 0, path};
  if (thing.bytes.size() > max_size) return IoError{IoError::Kind::too_large, 0, path};
  return thing.bytes;
}

Result<std::vector<TreeEntry>> MemoryFileSystem::list_tree(const std::string& root,
                                                           const ListOptions& options) const {
  std::string top = normal(root);
  auto start = things_.find(top);
  if (start == things_.end()) {
    if (top.empty()) return std::vector<TreeEntry>{};
    return IoError{IoError::Kind::not_found, 0, root};
  }
  if (start->second.denied) return IoError{IoError::Kind::denied, 0, root};
  if (start->second.type != FileType::directory) return IoError{IoError::Kind::not_regular, 0, root};
  std::vector<TreeEntry> found;
  for (const auto& [path, thing] : things_) {
    if (path == top || !(top.empty() || is_below(path, top))) continue;
    TreeEntry entry;
    entry.path = top.empty() ? path : path.substr(top.size() + 1);
    if (!options.hidden && is_hidden(entry.path)) continue;
    if (std::any_of(options.skip.begin(), options.skip.end(),
                    [&](const std::string& skipped) { return is_below(entry.path, skipped); })) {
      continue;
    }
    entry.info = {thing.type, thing.type == FileType::file ? thing.bytes.size() : 0, thing.modified,
                  thing.modified};
    if (thing.type == FileType::symlink) entry.link_target = thing.bytes;
    if (thing.type == FileType::directory) {
      if (thing.denied) return IoError{IoError::Kind::denied, 0, root + "/" + entry.path};
      auto depth = static_cast<std::size_t>(std::count(entry.path.begin(), entry.path.end(), '/'));
      if (depth >= options.max_depth) return IoError{IoError::Kind::too_many, 0, root + "/" + entry.path};
    }
    found.push_back(std::move(entry));
    if (found.size() > options.max_entries) return IoError{IoError::Kind::too_many, 0, root};
  }
  return found;  // the map is in the order of bytes already
}

Result<void> MemoryFileSystem::check_parents(const std::string& path) const {
  for (std::string at = path; !at.empty();) {
    at = parent_of(at);
    auto found = things_.find(at);
    if (found != things_.end() && found->second.type != FileType::directory) {
      return IoError{IoError::Kind::not_regular, 0, path};
    }
  }
  return {};
}

Result<void> MemoryFileSystem::create_file(const std::string& path, std::string_view bytes) {
  std::string at = normal(path);
  if (at.empty() || things_.contains(at)) return IoError{IoError::Kind::exists, 0, path};
  if (auto clear = check_parents(at); !clear) return clear;
  add(at, bytes);
  return {};
}

Result<void> MemoryFileSystem::replace_file(const std::string& path, std::string_view bytes) {
  std::string at = normal(path);
  auto found = things_.find(at);
  if (found != things_.end()) {
    if (found->second.type == FileType::symlink) return IoError{IoError::Kind::is_symlink, 0, path};
    if (found->second.type != FileType::file) return IoError{IoError::Kind::not_regular, 0, path};
  }
  if (auto clear = check_parents(at); !clear) return clear;
  add(at, bytes);
  return {};
}

Result<void> MemoryFileSystem::make_directories(const std::string& path) {
  std::string at = normal(path);
  auto found = things_.find(at);
  if (found != things_.end() && found->second.type != FileType::directory) {
    return IoError{IoError::Kind::exists, 0, path};
  }
  if (auto clear = check_parents(at); !clear) return clear;
  add_parents(at);
  things_.try_emplace(at, Thing{FileType::directory, "", false, 0});
  return {};
}

}  // namespace kontrakt::support
