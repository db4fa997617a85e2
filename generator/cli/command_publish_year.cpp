// kontrakt publish-year: what is told at the December meetings of a year, kept in files.
#include <map>

#include "cli/commands.hpp"
#include "cli/new_files.hpp"
#include "cli/project.hpp"
#include "cli/publication_json.hpp"
#include "cli/report.hpp"
#include "compare/publication.hpp"
#include "pipeline/examine.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Diagnostics;
using diagnostics::Language;

// What a municipality's publication is kept in.
struct Kept {
  std::string data_path;  // ….json, from the project's folder
  std::string text_path;  // ….md
  std::string data;
  std::string text;  // empty: no words of its own
  bool there = false;
};

// The files that keep a year already: the municipality's id and the path without its ending.
std::map<std::string, std::string> kept_already(const pipeline::Portal& portal, pipeline::Run& run,
                                                int year) {
  std::map<std::string, std::string> paths;
  for (const model::Publication& one : portal.built.portal.publications) {
    if (one.year != year) continue;
    const std::string_view path = run.files().path(one.common.at.file);
    paths.emplace(one.municipality, std::string(path.substr(0, path.rfind('.'))));
  }
  return paths;
}

// The Markdown as it was written. A line of dashes at the very beginning would be read as front matter.
std::string text_of(const pipeline::Portal& portal, const model::Text& text) {
  if (text.empty()) return {};
  const std::string body(portal.built.texts[text.id].body);
  return (body.starts_with("---") ? "\n" : "") + body;
}

std::vector<Kept> to_keep(const pipeline::Portal& portal, pipeline::Run& run, int year,
                          const std::vector<model::Publication>& all, support::Date as_of) {
  const std::map<std::string, std::string> there = kept_already(portal, run, year);
  std::vector<Kept> files;
  for (const model::Publication& one : all) {
    const auto found = there.find(one.municipality);
    const std::string path = found != there.end() ? found->second
                                                  : portal.site.content.front() + "/events/" +
                                                        std::to_string(year) + "/" + one.municipality;
    files.push_back({path + ".json", path + ".md", file_text(publication_json(one, as_of)),
                     text_of(portal, one.text), found != there.end()});
  }
  return files;
}

// The words first: a publication without them would look whole.
bool write(const Kept& kept, support::FileSystem& disk, Diagnostics& found) {
  const auto put = [&](const std::string& path, const std::string& bytes) {
    const auto done = disk.replace_file(path, bytes);
    if (!done) report_unwritten(path, done.error(), found);
    return done.ok();
  };
  const bool has_text = !kept.text.empty() || disk.exists(kept.text_path);
  return (!has_text || put(kept.text_path, kept.text)) && put(kept.data_path, kept.data);
}

struct Told {
  std::vector<std::string> written;
  std::size_t left = 0;
  std::vector<std::string> not_met;  // "Lund (2025-12-18)": whose meeting is still to come
};

// Who has something to tell first after `as_of`.
std::vector<std::string> who_meets_later(const model::Portal& portal, const compare::Meetings& meetings,
                                         int year, support::Date as_of) {
  std::vector<std::string> names;
  for (const model::Municipality* m : portal.municipalities_by_name) {
    const auto days = meetings.year_of(*m, year);
    if (!days || !(as_of < days->to)) continue;
    if (compare::tells_anything(compare::compute_publication(*m, *days, year, days->to)))
      names.push_back(m->name + " (" + days->to.iso() + ")");
  }
  return names;
}

void tell(const Told& told, int year, const std::string& folder, const Options& options,
          const Environment& environment) {
  if (options.quiet) return;
  const bool sv = options.language == Language::sv;
  std::string out;
  if (!told.written.empty()) out += sv ? "Sparat i " + folder + ":\n" : "Kept in " + folder + ":\n";
  for (const std::string& path : told.written) out += "  " + path + "\n";
  if (told.left > 0) {
    const std::string count = std::to_string(told.left);
    out += sv ? "Redan sparade och orörda: " + count + ". De sparas om med --replace.\n"
              : "Kept already and left alone: " + count + ". --replace keeps them anew.\n";
  }
  if (!told.not_met.empty()) {
    std::string names;
    for (const std::string& name : told.not_met) names += (names.empty() ? "" : ", ") + name;
    out += sv ? "Har sin träff senare: " + names + ". Kör samma kommando igen efter den.\n"
              : "Meet later: " + names + ". Run the same command again after that.\n";
  }
  if (!told.written.empty()) {
    const std::string number = std::to_string(year);
    out += sv ? "Från nu är " + number +
                    " som det står i filerna, vad som än ändras i innehållet. Bygg portalen: kontrakt build\n"
              : "From now on " + number +
                    " is what the files say, whatever changes in the content. Build the portal: kontrakt "
                    "build\n";
  }
  environment.out(out);
}

// Why there is nothing to keep.
void report_nothing(const model::Portal& portal, const compare::Meetings& meetings, int year,
                    support::Date as_of, Diagnostics& found) {
  std::optional<support::Date> first;
  for (const model::Municipality* m : portal.municipalities_by_name) {
    const auto days = meetings.year_of(*m, year);
    if (days && (!first || days->to < *first)) first = days->to;
  }
  const std::string number = std::to_string(year);
  if (!first) {
    std::string years;
    for (const int one : meetings.years()) years += (years.empty() ? "" : ", ") + std::to_string(one);
    diagnostics::Arguments arguments = {{"year", number}};
    if (!years.empty()) arguments.emplace_back("allowed", years);
    found.add("K040", {}, std::move(arguments));
  } else if (as_of < *first) {
    found.add("K041", {}, {{"year", number}, {"day", as_of.iso()}, {"date", first->iso()}});
  } else {
    found.add("K042", {}, {{"year", number}});
  }
}

int keep(const pipeline::Portal& portal, pipeline::Run& run, int year, support::Date as_of,
         support::FileSystem& disk, const std::string& folder, const Options& options,
         const Environment& environment) {
  const compare::Meetings meetings(portal.built.portal);
  const auto all = compare::compute_year(portal.built.portal, meetings, year, as_of);
  Diagnostics found;
  if (all.empty()) {
    report_nothing(portal.built.portal, meetings, year, as_of, found);
    return report_usage(found, options, environment);
  }
  Told told;
  told.not_met = who_meets_later(portal.built.portal, meetings, year, as_of);
  for (const Kept& kept : to_keep(portal, run, year, all, as_of)) {
    if (kept.there && !options.replace) {
      ++told.left;
      continue;
    }
    if (!write(kept, disk, found)) {
      report_usage(found, options, environment);
      return exit_input_output;
    }
    told.written.push_back(kept.data_path);
    if (!kept.text.empty()) told.written.push_back(kept.text_path);
  }
  tell(told, year, folder, options, environment);
  return exit_fine;
}

}  // namespace

int command_publish_year(const Options& options, const Environment& environment) {
  if (options.arguments.empty())
    return missing_argument(options, environment, "ÅR", "kontrakt publish-year 2025");
  Diagnostics found;
  const auto year = named_year(options.arguments.front(), found);
  if (!year) return report_usage(found, options, environment);
  const auto project = find_project(options, environment, found);
  if (!project) return report_usage(found, options, environment);
  const auto request = make_request(options, environment, *project, found);
  if (!request) return report_usage(found, options, environment);

  support::RealFileSystem disk(project->folder);
  pipeline::Run run(*request);
  const auto portal = pipeline::examine(run, disk);
  // What has a fault would be kept with it for ever.
  if (!portal || !run.may_write()) {
    const pipeline::Outcome outcome = run.finish();
    print_messages(outcome, options, environment);
    return exit_code(outcome.end);
  }
  if (!portal->as_of()) {
    found.add("K039", {});
    return report_usage(found, options, environment);
  }
  return keep(*portal, run, *year, *portal->as_of(), disk, project->folder, options, environment);
}

}  // namespace kontrakt::cli
