// A site written file by file while it is made, so that no more of it than a file for each thread is in
// memory. Its reader sees nothing of it before finish().
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/hash.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

class SiteWriter {
 public:
  // For a site of exactly these files (as OutputFile::path) and what others put in its folder. Takes the lock
  // and looks at what stands there; what is wrong then, finish() tells.
  SiteWriter(const std::vector<std::string>& paths, WriteOptions options);
  SiteWriter(const SiteWriter&) = delete;
  SiteWriter& operator=(const SiteWriter&) = delete;
  // Without finish() the site is as it was.
  ~SiteWriter();

  // False: finish() will fail, and the files need not be made.
  bool ok() const;

  // Several threads may call these, each file (its number in `paths`) once.
  // The file's bytes, which are on their way to the disk when this returns, unless the site has them already.
  void put(std::size_t file, std::string_view bytes);
  // True: an earlier build wrote just these bytes and nobody has touched the file since, so it needs no
  // put().
  bool has(std::size_t file, const support::Hash& bytes);

  // The site's folder as the options gave it.
  const std::string& folder() const;

  // Of the file's bytes, when put() or has() has had them.
  const support::Hash& hash(std::size_t file) const;

  // A note of whoever made the site that stands there; nothing when it is not there or not whole.
  std::optional<std::string> note(const std::string& name) const;
  // Kept for the next build when this one is finished. It is no more than a help: that it cannot be kept is
  // no fault.
  void keep_note(const std::string& name, std::string_view text);
  // Of the site that finish() has made, as StandingSite tells it.
  support::Hash fingerprint() const;

  // When each file is put or there: lets the reader see the new site. At most once.
  WriteOutcome finish();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace kontrakt::write
