// What the last build was made from and what came of it, kept beside the site: when all of that is as it was,
// there is nothing to build.
#pragma once

#include <cstdint>
#include <string>

#include "config/site.hpp"
#include "pipeline/run.hpp"
#include "support/recording_file_system.hpp"
#include "write/site_writer.hpp"

namespace kontrakt::pipeline {

// One build's view of the one before it. What may not be trusted is not: a note by another program, of
// another request, that is damaged; inputs that changed while the last build ran, or so shortly before it
// that the file system's clock cannot tell; a site in which any file of ours is not as we left it.
class LastBuild {
 public:
  // Made before anything is read. Both must outlive this.
  LastBuild(Run& run, const support::RecordingFileSystem& disk);

  // True when this build would make just what stands there. The outcome and its messages are then those of
  // the last build.
  bool stands(const config::Site& site);

  // All that was asked for that can matter to what is made, the program included.
  std::string request_text() const;

  // For the next build, after this one has been finished; with nothing to hold on to, such as PDFs that
  // another program makes, nothing is kept.
  void keep(write::SiteWriter& writer) const;

 private:
  bool is_wanted() const;

  Run& run_;
  const support::RecordingFileSystem& disk_;
  std::int64_t began_ns_;  // by the clock: tells nothing but whether a file was changed since
};

}  // namespace kontrakt::pipeline
