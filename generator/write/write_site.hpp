// The finished site to disk: whole or not at all for its reader.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace kontrakt::write {

// A file of the site. `path` is UTF-8, from the site's root, with '/' between names:
// "kommuner/lund/index.html". It may come from content: write_site refuses what could leave the output
// folder. The bytes must outlive the call.
struct OutputFile {
  std::string path;
  std::string_view bytes;
};

struct WriteOptions {
  std::string output = "public";  // the folder of the site; made when it is not there
  unsigned jobs = 1;

  // Folders that the output may neither be nor contain: the project, the home folder. "/" is always refused.
  std::vector<std::string> not_above;
  // Folders that the output may also not lie in: content, templates, themes.
  std::vector<std::string> not_within;

  // Replace file by file instead of swapping folders, for whoever holds the folder itself open (a container
  // that mounts it, a server that was started inside it). A reader may then see old and new pages side by
  // side for a moment.
  bool in_place = false;

  // Wait until the bytes are on the disk before the swap (syncfs), so that not even a power cut loses the
  // site. Without it a power cut soon after a build may cost a build; a killed process never does.
  bool durable = false;

  // For tests: called after every step, by several threads when jobs > 1. An errno makes the step fail with
  // it. Before the exchange ("exchange", "exchange part") it is what the exchange says.
  std::function<int(std::string_view step)> after_step;
};

struct WriteReport {
  std::size_t written = 0;    // new or changed files
  std::size_t added = 0;      // the new ones among them
  std::size_t unchanged = 0;  // left as they were, the same inode
  std::size_t removed = 0;    // that an earlier build wrote and this one does not
  bool in_place = false;      // file by file, on request or because the folder could not be swapped
};

struct WriteOutcome {
  bool ok = false;  // false: the site is as it was (see in_place.hpp for the one exception)
  WriteReport report;
  diagnostics::Diagnostics diagnostics;  // K601–K619; warnings also when ok
};

// Makes the output folder hold exactly `files` and what others put there. See swap.hpp for how it is kept
// whole.
WriteOutcome write_site(const std::vector<OutputFile>& files, const WriteOptions& options);

}  // namespace kontrakt::write
