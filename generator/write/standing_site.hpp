// The site as the last build left it, for whoever wants to know whether it must be built at all.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "support/hash.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

class StandingSite {
 public:
  // Nothing when no build of ours stands there, when one was cut off, and while another is at work. As long
  // as the object lives no other build begins.
  static std::optional<StandingSite> open(const WriteOptions& options);
  StandingSite(StandingSite&&) noexcept;
  StandingSite& operator=(StandingSite&&) noexcept;
  ~StandingSite();

  // Of the files' paths and bytes, and of when they were written.
  support::Hash fingerprint() const;
  std::size_t files() const;

  // What SiteWriter::keep_note() kept; nothing when it is not there or not whole.
  std::optional<std::string> note(const std::string& name) const;

  // Whether each file is there as it was written, by what the file system says of it.
  bool is_untouched() const;

 private:
  struct Parts;
  explicit StandingSite(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace kontrakt::write
