// What a run is asked to do, and what came of it.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/format.hpp"
#include "diagnostics/source_files.hpp"
#include "support/date.hpp"

namespace kontrakt::pipeline {

// In the order they happen.
enum class Stage : std::uint8_t {
  settings,
  last_build,  // whether all is as it was then
  load,
  schemas,
  model,
  texts,
  rules,
  plan,
  links,
  theme,
  render,
  pdf,
  write
};

struct Request {
  std::string project;  // absolute path of the folder that holds site.yml; the disk's root
  // From the command line; each goes before what site.yml says. Paths are absolute.
  std::optional<std::string> output;
  std::optional<std::string> templates;
  std::optional<std::string> base_url;
  std::optional<support::Date> as_of;
  // Folders where templates/ and themes/ are looked for when the project has none of its own.
  std::vector<std::string> share;
  unsigned jobs = 1;
  bool strict = false;    // warnings stop a build too
  bool in_place = false;  // replace file by file, not the whole folder in one step
  bool pdf = false;       // make the PDFs, too
  bool fresh = false;     // as if nothing had been built before
  std::string
      chromium;  // what KONTRAKT_CHROMIUM says: the browser that makes them; empty: one in search_path
  std::string search_path;         // as PATH says
  std::string temporary = "/tmp";  // an absolute folder for files that are there only during the run
  std::string home;     // the home folder, which no site may replace; absolute, or empty when not known
  std::string version;  // of the program
  // What tells this program from every other that could make other bytes of the same; empty: nothing of an
  // earlier build is used.
  std::string program;
  // Told now and then how far a stage has come (0 of 0: it has begun). Called by several threads at once.
  std::function<void(Stage stage, std::size_t done, std::size_t total)> progress;
  // When it becomes true the run ends before the next page, and nothing is written.
  const std::atomic<bool>* stop = nullptr;
};

// How a run ended, from best to worst.
enum class End : std::uint8_t { fine, content_faults, configuration_faults, input_output_faults, stopped };

struct StageTime {
  Stage stage = Stage::settings;
  double seconds = 0;
  double processor_seconds = 0;  // of all threads together, not of programs that they started
};

struct Written {
  std::size_t pages = 0;    // of the portal, written now or unchanged
  std::size_t files = 0;    // all files of the portal
  std::size_t added = 0;    // were not there before
  std::size_t changed = 0;  // were there with other bytes
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::string folder;  // absolute; empty when nothing was written
};

struct Outcome {
  End end = End::fine;
  diagnostics::SourceFiles files;  // that the messages point into
  diagnostics::Diagnostics messages;
  diagnostics::Counts counts;
  std::size_t documents = 0;
  std::size_t pages = 0;
  std::size_t made = 0;  // of the pages: those that were not known from the last build
  Written written;
  std::vector<StageTime> times;
};

}  // namespace kontrakt::pipeline
