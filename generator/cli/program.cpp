#include "cli/program.hpp"

#include "cli/command_table.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/report.hpp"
#include "cli/version.hpp"

namespace kontrakt::cli {

int run_program(const std::vector<std::string>& arguments, const Environment& environment) {
  // "kontrakt help new" is what many try first.
  if (!arguments.empty() && arguments.front() == "help") {
    std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    rest.emplace_back("--help");
    return run_program(rest, environment);
  }
  diagnostics::Diagnostics found;
  const Options options = parse(arguments, found);
  if (options.version) {
    environment.out(std::string("kontrakt ") + version + "\n");
    return exit_fine;
  }
  if (options.help || arguments.empty()) {
    environment.out(help(find_command(options.command), options.language));
    return arguments.empty() ? exit_usage : exit_fine;
  }
  if (!found.empty()) return report_usage(found, options, environment);

  if (options.command == "build") return command_build(options, environment);
  if (options.command == "check") return command_check(options, environment);
  if (options.command == "new") return command_new(options, environment);
  if (options.command == "list") return command_list(options, environment);
  if (options.command == "publish-year") return command_publish_year(options, environment);
  if (options.command == "schema") return command_schema(options, environment);
  return command_explain(options, environment);
}

int missing_argument(const Options& options, const Environment& environment, const char* name,
                     const char* example) {
  diagnostics::Diagnostics found;
  found.add("K006", {},
            {{"name", name}, {"example", example}, {"command", "kontrakt " + options.command + " --help"}});
  return report_usage(found, options, environment);
}

}  // namespace kontrakt::cli
