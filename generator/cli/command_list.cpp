#include <algorithm>

#include "cli/commands.hpp"
#include "cli/list_tables.hpp"
#include "cli/project.hpp"
#include "cli/report.hpp"
#include "cli/staff_lists.hpp"
#include "diagnostics/wording.hpp"
#include "pipeline/examine.hpp"
#include "support/nearest.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Diagnostics;

void print(const Table& table, const Options& options, const Environment& environment) {
  environment.out(options.format == "json"  ? as_json(table)
                  : options.format == "csv" ? as_csv(table)
                                            : as_text(table));
}

// An empty list says in words that it is empty, where a person reads it.
void print(const StaffList& list, const Table& table, const std::optional<support::Date>& as_of,
           const Options& options, const Environment& environment) {
  const bool as_words = options.format.empty() || options.format == "text";
  if (!table.rows.empty() || !as_words) return print(table, options, environment);
  const std::string day = as_of ? as_of->iso() : "";
  environment.out(diagnostics::fill(list.nothing.in(options.language), {{"day", day}}, options.language) +
                  "\n");
}

int unknown_name(const Options& options, const Environment& environment) {
  std::vector<std::string_view> names = list_names();
  for (const StaffList& list : staff_lists()) names.push_back(list.name);
  names.emplace_back("kinds");
  std::string allowed;
  for (const std::string_view name : names) allowed.append(allowed.empty() ? "" : ", ").append(name);
  const std::string& typed = options.arguments.front();
  diagnostics::Arguments arguments = {{"value", typed}, {"option", "VAD"}, {"allowed", allowed}};
  if (const auto nearest = support::nearest(typed, names)) arguments.emplace_back("nearest", *nearest);
  Diagnostics found;
  found.add("K004", {}, std::move(arguments));
  return report_usage(found, options, environment);
}

// Beside the list, never in it: a program reads the JSON.
void warn(const char* code, diagnostics::Arguments arguments, Options options,
          const Environment& environment) {
  options.format.clear();
  Diagnostics found;
  found.add(code, {}, std::move(arguments));
  report_usage(found, options, environment);
}

// What could not be read is missing from the table, and a report with a fault may not count: the list goes
// on, but says so. Nothing is said of faults to lists that only show what is there.
bool warn_of_faults(const pipeline::Portal& portal, const pipeline::Outcome& outcome, bool counts_on_all,
                    const Options& options, const Environment& environment) {
  if (std::ranges::any_of(portal.content.documents, &load::RawDocument::damaged)) {
    warn("K034", {}, options, environment);
    return true;
  }
  if (!counts_on_all || outcome.counts.errors == 0) return false;
  warn("K038", {{"count", std::to_string(outcome.counts.errors)}}, options, environment);
  return true;
}

}  // namespace

int command_list(const Options& options, const Environment& environment) {
  if (options.arguments.empty())
    return missing_argument(options, environment, "VAD", "kontrakt list contracts");
  const std::string& name = options.arguments.front();
  if (name == "kinds") {
    print(kinds_table(), options, environment);
    return exit_fine;
  }
  const StaffList* staff_list = find_staff_list(name);
  if (staff_list == nullptr && std::ranges::find(list_names(), name) == list_names().end())
    return unknown_name(options, environment);

  Diagnostics found;
  const auto project = find_project(options, environment, found);
  if (!project) return report_usage(found, options, environment);
  const auto request = make_request(options, environment, *project, found);
  if (!request) return report_usage(found, options, environment);
  pipeline::Run run(*request);
  const support::RealFileSystem disk(project->folder);
  const auto portal = pipeline::examine(run, disk);
  if (!portal) {
    const pipeline::Outcome outcome = run.finish();
    print_messages(outcome, options, environment);
    return exit_code(outcome.end);
  }
  const std::optional<support::Date> as_of = portal->as_of();
  if (staff_list != nullptr && staff_list->by_day && !as_of) {
    found.add("K039", {});
    return report_usage(found, options, environment);
  }
  const Table table =
      staff_list == nullptr
          ? *list_table(name, portal->built.portal)
          : staff_list->make({*portal, run.messages(), run.files(), as_of.value_or(support::Date{})});
  const pipeline::Outcome outcome = run.finish();
  const bool faulty = warn_of_faults(*portal, outcome, staff_list != nullptr, options, environment);
  if (staff_list != nullptr) {
    print(*staff_list, table, as_of, options, environment);
  } else {
    print(table, options, environment);
  }
  return faulty ? exit_content : exit_fine;
}

}  // namespace kontrakt::cli
