#include "write/write_site.hpp"

#include "support/parallel.hpp"
#include "write/site_writer.hpp"

namespace kontrakt::write {

WriteOutcome write_site(const std::vector<OutputFile>& files, const WriteOptions& options) {
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const OutputFile& file : files) paths.push_back(file.path);
  SiteWriter writer(paths, options);
  support::run_chunks(files.size(), options.jobs,
                      [&](unsigned, std::size_t i) { writer.put(i, files[i].bytes); });
  return writer.finish();
}

}  // namespace kontrakt::write
