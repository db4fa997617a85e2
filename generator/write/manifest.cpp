#include "write/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "support/text.hpp"
#include "write/output_paths.hpp"

namespace kontrakt::write {
namespace {

constexpr std::string_view first_line = "kontrakt-manifest 1";
constexpr std::string_view part_word = "part ";  // no hash

// Takes the text before the next `end` off the front; nothing when there is none.
std::optional<std::string_view> take(std::string_view& text, char end) {
  std::size_t at = text.find(end);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view piece = text.substr(0, at);
  text.remove_prefix(at + 1);
  return piece;
}

template <class Number>
bool read(std::optional<std::string_view> text, Number& number) {
  if (!text || text->empty()) return false;
  auto end = std::from_chars(text->data(), text->data() + text->size(), number);
  return end.ec == std::errc() && end.ptr == text->data() + text->size();
}

bool read(std::string_view& text, FolderId& id, char end) {
  return read(take(text, ' '), id.inode) && read(take(text, end), id.born_ns);
}

bool parse_part(std::string_view line, std::optional<ExchangedPart>& out) {
  ExchangedPart& part = out.emplace();
  if (!read(line, part.now, ' ') || !read(line, part.before, ' ') || fault_of(line) != PathFault::none)
    return false;
  part.path = line;
  return true;
}

bool parse_entry(std::string_view line, ManifestEntry& entry) {
  auto hash_text = take(line, ' ');
  auto hash = hash_text ? support::Hash::from_hex(*hash_text) : std::nullopt;
  if (!hash || !read(take(line, ' '), entry.size) || !read(take(line, ' '), entry.modified_ns) ||
      !read(take(line, ' '), entry.inode) || fault_of(line) != PathFault::none) {
    return false;
  }
  entry.hash = *hash;
  entry.path = line;
  return true;
}

}  // namespace

const ManifestEntry* Manifest::find(std::string_view path) const {
  auto at = std::lower_bound(entries.begin(), entries.end(), path,
                             [](const ManifestEntry& entry, std::string_view p) { return entry.path < p; });
  return at != entries.end() && at->path == path ? &*at : nullptr;
}

bool Manifest::holds(std::string_view path, const support::Hash& hash) const {
  for (const ManifestEntry* entry = find(path); entry != nullptr && entry != entries.data() + entries.size();
       ++entry) {
    if (entry->path != path) return false;
    if (entry->hash == hash) return true;
  }
  return false;
}

std::string Manifest::text() const {
  std::string out = fmt::format("{}\nfolder {} {}\n", first_line, folder.inode, folder.born_ns);
  if (part) {
    fmt::format_to(std::back_inserter(out), "{}{} {} {} {} {}\n", part_word, part->now.inode,
                   part->now.born_ns, part->before.inode, part->before.born_ns, part->path);
  }
  for (const ManifestEntry& entry : entries) {
    fmt::format_to(std::back_inserter(out), "{} {} {} {} {}\n", entry.hash.hex(), entry.size,
                   entry.modified_ns, entry.inode, entry.path);
  }
  std::string sum = support::hash_bytes(out).hex();
  return ((out += "end ") += sum) += '\n';
}

std::optional<Manifest> Manifest::parse(std::string_view text) {
  constexpr std::size_t last_line = 4 + 32 + 1;  // "end " and the hash and '\n'
  if (text.size() < last_line) return std::nullopt;
  std::string_view body = text.substr(0, text.size() - last_line);
  if (text.substr(body.size()) != "end " + support::hash_bytes(body).hex() + "\n") return std::nullopt;

  Manifest manifest;
  if (take(body, '\n') != first_line || take(body, ' ') != "folder") return std::nullopt;
  if (!read(body, manifest.folder, '\n')) return std::nullopt;
  if (body.starts_with(part_word)) {
    body.remove_prefix(part_word.size());
    const auto line = take(body, '\n');
    if (!line || !parse_part(*line, manifest.part)) return std::nullopt;
  }
  while (!body.empty()) {
    auto line = take(body, '\n');
    ManifestEntry entry;
    if (!line || !parse_entry(*line, entry)) return std::nullopt;
    if (!manifest.entries.empty() && entry.path < manifest.entries.back().path) return std::nullopt;
    manifest.entries.push_back(std::move(entry));
  }
  return manifest;
}

}  // namespace kontrakt::write
