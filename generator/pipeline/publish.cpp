#include "pipeline/publish.hpp"

#include "config/folders.hpp"
#include "write/write_site.hpp"

namespace kontrakt::pipeline {

void publish(Run& run, const config::Site& settings, const RenderedSite& site) {
  const std::string& project = run.request().project;
  write::WriteOptions options;
  options.output = config::absolute_from(project, settings.output);
  options.jobs = run.request().jobs;
  options.in_place = run.request().in_place;
  options.not_above = {project};
  if (!run.request().home.empty()) options.not_above.push_back(run.request().home);
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
  written.added = outcome.report.added;
  written.changed = outcome.report.written - outcome.report.added;
  written.unchanged = outcome.report.unchanged;
  written.removed = outcome.report.removed;
  written.folder = options.output;
}

}  // namespace kontrakt::pipeline
