#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/new_files.hpp"
#include "cli/project.hpp"
#include "cli/report.hpp"
#include "config/folders.hpp"
#include "pipeline/examine.hpp"
#include "support/nearest.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Diagnostics;
using diagnostics::Language;

struct Kind {
  std::string_view name;
  Maker maker;
  std::size_t least_arguments;  // after the kind
  std::size_t most_arguments;
  const char* arguments;  // their names, for the message when one is missing
  const char* example;
};

constexpr std::array<Kind, 10> kinds{{
    {"edition", new_edition, 1, 1, "ÅR", "kontrakt new edition 2025"},
    {"municipality", new_municipality, 1, 1, "NAMN", "kontrakt new municipality \"Upplands Väsby\""},
    {"contract", new_contract, 2, 2, "KOMMUN ÅR", "kontrakt new contract linkoping 2025"},
    {"commitment", new_commitment, 3, 3, "KOMMUN ÅR ID",
     "kontrakt new commitment linkoping 2025 klimatdata --joint 6"},
    {"local-contract", new_local_contract, 2, 2, "KOMMUN ORGANISATION",
     "kontrakt new local-contract kristianstad \"Bageriet AB\""},
    {"follow-up", new_follow_up, 2, 3, "KOMMUN ÅR", "kontrakt new follow-up kristianstad 2026"},
    {"analysis", new_analysis, 1, 1, "ÅR", "kontrakt new analysis 2025"},
    {"initiative", new_initiative, 1, 1, "NAMN", "kontrakt new initiative Klimatpakten"},
    {"statistics", new_statistics, 1, 1, "NAMN", "kontrakt new statistics \"Utsläpp per kommun\""},
    {"event", new_event, 2, 2, "DATUM TITEL", "kontrakt new event 2026-12-10 Decemberträffen"},
}};

void tell(const NewFiles& made, const std::string& folder, const Options& options,
          const Environment& environment) {
  if (options.quiet) return;
  const bool sv = options.language == Language::sv;
  std::string out = sv ? "Nya filer i " + folder + ":\n" : "New files in " + folder + ":\n";
  for (const NewFile& file : made.files) out += "  " + file.path + "\n";
  for (const diagnostics::Wording& advice : made.advice) out.append(advice.in(options.language)).append("\n");
  environment.out(out + (sv ? "Det som ska fyllas i är märkt \"Fyll i\". Kontrollera med: kontrakt check\n"
                            : "What is to be filled in is marked \"Fyll i\". Check with: kontrakt check\n"));
}

int write_and_tell(const NewFiles& made, const std::string& folder, const Options& options,
                   const Environment& environment) {
  support::RealFileSystem disk(folder);
  Diagnostics found;
  if (!write_new_files(made, disk, found)) return report_usage(found, options, environment);
  tell(made, folder, options, environment);
  return exit_fine;
}

// "kontrakt new event 2026-12-10 Min träff" without quotes must not make an event that is called "Min".
int report_surplus(const Options& options, const Environment& environment, std::size_t most) {
  const std::vector<std::string>& words = options.arguments;
  diagnostics::Arguments arguments = {{"value", words[most + 1]}, {"command", "kontrakt new --help"}};
  if (most > 0) {
    arguments.emplace_back("quoted", words[most] + " " + words[most + 1]);
  } else {
    arguments.emplace_back("folder", words[1]);  // a portal takes no name
  }
  Diagnostics found;
  found.add("K005", {}, std::move(arguments));
  return report_usage(found, options, environment);
}

int make_portal(const Options& options, const Environment& environment) {
  const std::string folder =
      options.source.empty() ? environment.folder : config::absolute_from(environment.folder, options.source);
  return write_and_tell(new_portal(), folder, options, environment);
}

int unknown_kind(const Options& options, const Environment& environment) {
  std::vector<std::string_view> names = {"portal"};
  for (const Kind& kind : kinds) names.push_back(kind.name);
  std::string allowed;
  for (const std::string_view name : names) allowed.append(allowed.empty() ? "" : ", ").append(name);
  const std::string& typed = options.arguments.front();
  diagnostics::Arguments arguments = {{"value", typed}, {"option", "SORT"}, {"allowed", allowed}};
  if (const auto nearest = support::nearest(typed, names)) arguments.emplace_back("nearest", *nearest);
  Diagnostics found;
  found.add("K004", {}, std::move(arguments));
  return report_usage(found, options, environment);
}

int make(const Kind& kind, const Options& options, const Environment& environment) {
  Diagnostics found;
  const auto project = find_project(options, environment, found);
  if (!project) return report_usage(found, options, environment);
  const auto request = make_request(options, environment, *project, found);
  if (!request) return report_usage(found, options, environment);

  const support::RealFileSystem disk(project->folder);
  pipeline::Run run(*request);
  const auto portal = pipeline::examine(run, disk);
  if (!portal) {
    const pipeline::Outcome outcome = run.finish();
    print_messages(outcome, options, environment);
    return exit_code(outcome.end);
  }
  const NewContext context = {options, portal->built.portal, disk, portal->site.content.front(),
                              portal->as_of()};
  const auto made = kind.maker(context, found);
  if (!made) {
    // What is said to be missing may stand in a file with a fault.
    if (std::ranges::any_of(portal->content.documents, &load::RawDocument::damaged)) found.add("K034", {});
    return report_usage(found, options, environment);
  }
  return write_and_tell(*made, project->folder, options, environment);
}

}  // namespace

int command_new(const Options& options, const Environment& environment) {
  if (options.arguments.empty()) {
    return missing_argument(options, environment, "SORT", "kontrakt new municipality Linköping");
  }
  const std::string& name = options.arguments.front();
  if (name == "portal") {
    if (options.arguments.size() > 1) return report_surplus(options, environment, 0);
    return make_portal(options, environment);
  }
  const auto kind = std::ranges::find(kinds, name, &Kind::name);
  if (kind == kinds.end()) return unknown_kind(options, environment);
  if (options.arguments.size() <= kind->least_arguments) {
    return missing_argument(options, environment, kind->arguments, kind->example);
  }
  if (options.arguments.size() > kind->most_arguments + 1) {
    return report_surplus(options, environment, kind->most_arguments);
  }
  return make(*kind, options, environment);
}

}  // namespace kontrakt::cli
