#include "pipeline/publish.hpp"

#include "config/folders.hpp"

namespace kontrakt::pipeline {

write::WriteOptions write_options(const Run& run, const config::Site& settings) {
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
  return options;
}

bool publish(Run& run, write::SiteWriter& writer, std::size_t pages, std::size_t files) {
  write::WriteOutcome outcome = writer.finish();
  run.messages().append(std::move(outcome.diagnostics));
  if (!outcome.ok) return false;

  Written& written = run.outcome().written;
  written.pages = pages;
  written.files = files;
  written.added = outcome.report.added;
  written.changed = outcome.report.written - outcome.report.added;
  written.unchanged = outcome.report.unchanged;
  written.removed = outcome.report.removed;
  written.folder = writer.folder();
  return true;
}

}  // namespace kontrakt::pipeline
