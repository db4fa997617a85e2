#include <algorithm>

#include "cli/commands.hpp"
#include "cli/list_tables.hpp"
#include "cli/project.hpp"
#include "cli/report.hpp"
#include "pipeline/examine.hpp"
#include "support/nearest.hpp"

namespace kontrakt::cli {

namespace {

int print(const Table& table, const Options& options, const Environment& environment) {
  environment.out(options.format == "json"  ? as_json(table)
                  : options.format == "csv" ? as_csv(table)
                                            : as_text(table));
  return exit_fine;
}

int unknown_name(const Options& options, const Environment& environment) {
  std::vector<std::string_view> names = list_names();
  names.emplace_back("kinds");
  std::string allowed;
  for (const std::string_view name : names) allowed.append(allowed.empty() ? "" : ", ").append(name);
  const std::string& typed = options.arguments.front();
  diagnostics::Arguments arguments = {{"value", typed}, {"option", "VAD"}, {"allowed", allowed}};
  if (const auto nearest = support::nearest(typed, names)) arguments.emplace_back("nearest", *nearest);
  diagnostics::Diagnostics found;
  found.add("K004", {}, std::move(arguments));
  return report_usage(found, options, environment);
}

}  // namespace

int command_list(const Options& options, const Environment& environment) {
  if (options.arguments.empty())
    return missing_argument(options, environment, "VAD", "kontrakt list contracts");
  const std::string& name = options.arguments.front();
  if (name == "kinds") return print(kinds_table(), options, environment);
  if (std::ranges::find(list_names(), name) == list_names().end()) return unknown_name(options, environment);

  diagnostics::Diagnostics found;
  const auto project = find_project(options, environment, found);
  if (!project) return report_usage(found, options, environment);
  const auto request = make_request(options, environment, *project, found);
  if (!request) return report_usage(found, options, environment);
  pipeline::Run run(*request);
  const support::RealFileSystem disk(project->folder);
  const auto portal = pipeline::examine(run, disk);
  const pipeline::Outcome outcome = run.finish();
  if (!portal) {
    print_messages(outcome, options, environment);
    return exit_code(outcome.end);
  }
  // What could not be read is missing from the table; the list goes on, but says so.
  const bool damaged = std::ranges::any_of(portal->content.documents, &load::RawDocument::damaged);
  if (damaged) {
    found.add("K034", {});
    report_usage(found, options, environment);
  }
  print(*list_table(name, portal->built.portal), options, environment);
  return damaged ? exit_content : exit_fine;
}

}  // namespace kontrakt::cli
