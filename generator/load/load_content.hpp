// Reads all content roots.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"
#include "load/document.hpp"
#include "support/file_system.hpp"

namespace kontrakt::load {

struct LoadOptions {
  std::vector<std::string> roots = {"content"};  // as site.yml names them, from the file system's root
  unsigned jobs = 1;
};

// Everything that can be read, however much is wrong: each fault is reported where it stands and the rest
// goes on. Files that begin with '.' and README.md are left alone. The same files give the same result and
// the same messages for any number of jobs. `files` must outlive the content.
Content load_content(const support::FileSystem& disk, const LoadOptions& options,
                     diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics);

// More than this is nobody's handwriting.
inline constexpr std::size_t max_file_size = std::size_t{2} * 1024 * 1024;

// Tables come out of other programs, with a row for each municipality and year.
inline constexpr std::size_t max_table_size = std::size_t{64} * 1024 * 1024;

}  // namespace kontrakt::load
