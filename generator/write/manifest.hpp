// What we wrote into a site, remembered outside of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/hash.hpp"

namespace kontrakt::write {

// The folder that a manifest speaks of. Renaming a folder keeps its inode, so this tells which of two folders
// is "public" after a swap, without a file of ours in the site. The time of birth tells a folder from a later
// one that got the same inode number; 0 where the file system does not know it.
struct FolderId {
  std::uint64_t inode = 0;
  std::int64_t born_ns = 0;

  friend constexpr bool operator==(const FolderId&, const FolderId&) = default;
};

// A folder inside the site that has been exchanged for a new one, or is just about to be.
struct ExchangedPart {
  FolderId now;     // the new one
  FolderId before;  // the one that it took the place of
  std::string path;

  friend bool operator==(const ExchangedPart&, const ExchangedPart&) = default;
};

struct ManifestEntry {
  std::string path;
  support::Hash hash;
  std::uint64_t size = 0;
  // As they were when we wrote or last checked the file: if they still are, the bytes are taken to be the
  // same.
  std::int64_t modified_ns = 0;
  std::uint64_t inode = 0;
};

// As a text file, line by line:
// - kontrakt-manifest 1
// - folder INODE BORN
// - part INODE BORN INODE BORN PATH (the new folder, the one before), when a part of the site was exchanged
// - HASH SIZE MODIFIED INODE PATH, for each file
// - end HASH, of all lines above
struct Manifest {
  FolderId folder;
  // Until the exchange is done, the manifest speaks of a site that is not there yet.
  std::optional<ExchangedPart> part;
  // Sorted by the bytes of the path. Each path once, but in a journal, which may know several forms of a
  // file.
  std::vector<ManifestEntry> entries;

  const ManifestEntry* find(std::string_view path) const;
  bool holds(std::string_view path, const support::Hash& hash) const;
  std::string text() const;
  support::Hash fingerprint() const { return support::hash_bytes(text()); }

  // Nothing when it is of another version, cut short or changed in any way, or names a path that fault_of()
  // refuses.
  static std::optional<Manifest> parse(std::string_view text);
};

}  // namespace kontrakt::write
