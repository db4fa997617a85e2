// The folder beside the site that is ours: for the output "a/public" it is "a/.public.kontrakt". It holds
// - lock: held by the build that runs
// - next/: the tree that is being built, and after the swap the one that was public before (see swap.hpp)
// - manifest: what we wrote into the site
// - manifest.next: the same for next/, until the swap is done
// - journal: every form of our files that the site may hold, while no manifest is right: during a
//   file-by-file build (see in_place.hpp) and until a copied or restored site is ours again
// - cache/: notes of whoever makes the site, to be quicker next time; anybody may remove them
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/file_descriptor.hpp"
#include "write/manifest.hpp"
#include "write/tree.hpp"

namespace kontrakt::write {

class WorkFolder {
 public:
  // Makes the folder when it is missing and takes the lock. The path is absolute. An error with number
  // EWOULDBLOCK means that another build holds the lock; other errors name the path they are about.
  static Result<WorkFolder> open(const std::string& output);
  // Whether a build has been here: open() makes nothing then.
  static bool is_there(const std::string& output);

  int parent() const { return parent_.get(); }  // the folder that both the site and this one stand in
  int folder() const { return folder_.get(); }
  const std::string& site_name() const { return site_name_; }
  // Absolute, and without links.
  const std::string& site_path() const { return site_path_; }

  // The site's folder; none (and no error) when there is none yet. Kind::not_regular when something else
  // stands there.
  Result<FileDescriptor> open_site() const;
  // An error when the open site (a negative number: there was none) does not stand there any more.
  Result<void> check_site(int site) const;

  // Nothing when it is missing or broken.
  std::optional<Manifest> read(const std::string& name) const;

  // As messages name what lies in the folder; paths in errors of the following are such, too.
  std::string path_of(const std::string& name) const { return path_ + "/" + name; }

  // Whole or not at all.
  Result<void> write(const std::string& name, const Manifest& manifest) const;
  Result<void> write(const std::string& name, std::string_view text) const;

  // In cache/, with a sum that tells whether a note is whole: nothing when it is not there or has been
  // changed.
  std::optional<std::string> read_note(const std::string& name) const;
  Result<void> write_note(const std::string& name, std::string_view text) const;
  Result<void> rename(const std::string& from, const std::string& to) const;
  Result<void> remove(const std::string& name) const;

 private:
  FileDescriptor parent_;
  FileDescriptor folder_;
  FileDescriptor lock_;
  std::string site_name_;
  std::string site_path_;
  std::string path_;
};

// What earlier builds wrote into the site that stands there now.
struct Ownership {
  // Speaks of exactly this folder: what it lists is ours, whatever it holds now.
  std::optional<Manifest> trusted;
  // Otherwise (the site was copied, restored or only half replaced): a file is ours only when its path and
  // its bytes are in one of these.
  std::vector<Manifest> candidates;

  bool is_ours(const std::string& path, const support::Hash& hash) const;
};

// `site` is the open site, or a negative number. Finishes the last step of a swap that was killed before it.
Result<Ownership> read_ownership(const WorkFolder& work, int site);

// All forms of our files that the site may hold while it is replaced: as they were and as planned.
Manifest journal_of(const Ownership& ownership, const std::vector<ManifestEntry>& planned);

}  // namespace kontrakt::write
