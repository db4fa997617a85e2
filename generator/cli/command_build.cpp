#include "cli/commands.hpp"
#include "cli/profile.hpp"
#include "cli/progress.hpp"
#include "cli/project.hpp"
#include "cli/report.hpp"
#include "pipeline/build.hpp"
#include "pipeline/check.hpp"
#include "support/file_system.hpp"

namespace kontrakt::cli {

namespace {

// check and build alike: find the portal, do the work, tell what came of it.
template <class Work>
int run_on_project(const Options& options, const Environment& environment, bool building, Work work) {
  diagnostics::Diagnostics found;
  const auto project = find_project(options, environment, found);
  if (!project) return report_usage(found, options, environment);
  auto request = make_request(options, environment, *project, found);
  if (!request) return report_usage(found, options, environment);
  if (project->above && !options.quiet) {
    environment.err(
        (options.language == diagnostics::Language::sv ? "Portalen ligger i " : "The portal is in ") +
        project->folder + "\n");
  }
  if (building) request->program = environment.program();
  support::RealFileSystem disk(project->folder);  // messages show lines of its files
  pipeline::Outcome outcome;
  {
    Progress progress(environment, options.language, !options.quiet && options.format.empty());
    request->progress = [&](pipeline::Stage stage, std::size_t done, std::size_t total) {
      progress.show(stage, done, total);
    };
    outcome = work(*request, disk);
  }
  print_messages(outcome, options, environment);
  print_summary(outcome, building, options, environment);
  // On standard error: programs read the messages.
  if (options.profile) environment.err(profile_text(outcome, request->jobs, most_memory(), options.language));
  return exit_code(outcome.end);
}

}  // namespace

int command_check(const Options& options, const Environment& environment) {
  return run_on_project(options, environment, false, pipeline::check);
}

int command_build(const Options& options, const Environment& environment) {
  return run_on_project(options, environment, true, pipeline::build);
}

}  // namespace kontrakt::cli
