#include "pipeline/publish.hpp"

#include "config/folders.hpp"
#include "write/write_site.hpp"

namespace kontrakt::pipeline {

void publish(Run& run, const config::Site& settings, const RenderedSite& site) {
  const std::string& project = run.request().project;
  write::WriteOptions options;
  options.output = config::absolute_from(project, settings.output);
  options.jobs = run.request().jobs;
  options.not_above = {project};
  for (const std::string& root : settings.content) {
    options.not_within.push_back(config::absolute_from(project, root));
  }
  options.not_within.push_back(config::absolute_from(project, settings.templates));
  options.not_within.push_back(config::absolute_from(project, settings.theme));

  std::vector<write::OutputFile> files;
  files.reserve(site.files.size());
  for (const SiteFile& file : site.files) files.push_back({file.path, file.bytes});
  write::WriteOutcome outcome = write::write_site(files, options);
  run.messages().append(std::move(outcome.diagnostics));
  if (!outcome.ok) return;

  Written& written = run.outcome().written;
  written.pages = site.pages;
  written.files = site.files.size();
  written.changed = outcome.report.written;
  written.unchanged = outcome.report.unchanged;
  written.removed = outcome.report.removed;
  written.folder = options.output;
}

}  // namespace kontrakt::pipeline
