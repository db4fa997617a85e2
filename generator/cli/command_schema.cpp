#include <algorithm>

#include "cli/commands.hpp"
#include "cli/report.hpp"
#include "config/folders.hpp"
#include "diagnostics/format.hpp"
#include "support/file_system.hpp"
#include "support/nearest.hpp"
#include "validate/schema.hpp"

namespace kontrakt::cli {

namespace {

// Our own files from an earlier version may be replaced: their names are ours and their content is generated.
int write_all(const Options& options, const Environment& environment) {
  const std::string folder = config::absolute_from(environment.folder, options.arguments.front());
  support::RealFileSystem disk;
  diagnostics::Diagnostics found;
  for (const std::string_view name : validate::schema_names()) {
    const std::string path = folder + "/" + std::string(name) + ".schema.json";
    const auto written = disk.replace_file(path, validate::schema_text(name));
    if (!written) found.add("K035", {}, {{"path", path}, {"reason", written.error().reason()}});
  }
  if (!found.empty()) return report_usage(found, options, environment);
  const bool sv = options.language == diagnostics::Language::sv;
  if (!options.quiet) {
    environment.out(std::to_string(validate::schema_names().size()) + (sv ? " scheman i " : " schemas in ") +
                    folder + "\n");
  }
  return exit_fine;
}

}  // namespace

int command_schema(const Options& options, const Environment& environment) {
  if (options.arguments.empty()) {
    return missing_argument(options, environment, options.all ? "MAPP" : "SORT",
                            options.all ? "kontrakt schema --all schemas" : "kontrakt schema contract");
  }
  if (options.all) return write_all(options, environment);
  std::string kind = options.arguments.front();
  std::ranges::replace(kind, '-', '_');
  const std::vector<std::string_view>& names = validate::schema_names();
  if (std::ranges::find(names, kind) != names.end()) {
    environment.out(validate::schema_text(kind));
    return exit_fine;
  }
  diagnostics::Diagnostics found;
  std::string allowed;
  for (const std::string_view name : names) allowed.append(allowed.empty() ? "" : ", ").append(name);
  diagnostics::Arguments arguments = {{"value", kind}, {"option", "SORT"}, {"allowed", allowed}};
  if (const auto nearest = support::nearest(kind, names)) arguments.emplace_back("nearest", *nearest);
  found.add("K004", {}, std::move(arguments));
  return report_usage(found, options, environment);
}

}  // namespace kontrakt::cli
