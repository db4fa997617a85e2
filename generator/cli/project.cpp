#include "cli/project.hpp"

#include <algorithm>
#include <charconv>

#include "cli/version.hpp"
#include "config/folders.hpp"
#include "support/file_system.hpp"
#include "support/parallel.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Diagnostics;

constexpr int most_jobs = 256;

bool has_site(const std::string& folder) {
  return support::RealFileSystem(folder).exists("site.yml");
}

std::string parent_of(const std::string& folder) {
  const std::size_t slash = folder.rfind('/');
  return slash == 0 || slash == std::string::npos ? "/" : folder.substr(0, slash);
}

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

unsigned jobs_of(const Options& options, Diagnostics& found) {
  if (options.jobs.empty()) return support::default_jobs();
  const auto number = whole_number<int>(options.jobs);
  if (number && *number >= 1 && *number <= most_jobs) return static_cast<unsigned>(*number);
  found.add("K004", {}, {{"value", options.jobs}, {"option", "--jobs"}, {"allowed", "1–256"}});
  return 1;
}

// --as-of goes before SOURCE_DATE_EPOCH; after both come site.yml and the content.
std::optional<support::Date> as_of(const Options& options, const Environment& environment,
                                   Diagnostics& found) {
  if (!options.as_of.empty()) {
    const auto date = support::Date::parse(options.as_of);
    if (!date) found.add("K020", {}, {{"value", options.as_of}});
    return date;
  }
  const auto epoch = environment.variable("SOURCE_DATE_EPOCH");
  if (!epoch || epoch->empty()) return std::nullopt;
  const auto seconds = whole_number<std::int64_t>(*epoch);
  if (!seconds) {
    found.add("K021", {}, {{"value", *epoch}});
    return std::nullopt;
  }
  return support::Date::from_unix_seconds(*seconds);
}

}  // namespace

std::optional<Project> find_project(const Options& options, const Environment& environment,
                                    Diagnostics& found) {
  if (!options.source.empty()) {
    const std::string folder = config::absolute_from(environment.folder, options.source);
    if (has_site(folder)) return Project{folder, false};
    found.add("K011", {}, {{"path", options.source}});
    return std::nullopt;
  }
  for (std::string folder = environment.folder;; folder = parent_of(folder)) {
    if (has_site(folder)) return Project{folder, folder != environment.folder};
    if (folder == "/") break;
  }
  found.add("K010", {}, {{"path", environment.folder}});
  return std::nullopt;
}

std::optional<pipeline::Request> make_request(const Options& options, const Environment& environment,
                                              const Project& project, Diagnostics& found) {
  Diagnostics faults;
  pipeline::Request request;
  request.project = project.folder;
  request.share = environment.share;
  request.stop = environment.stop;
  request.strict = options.strict;
  request.in_place = options.in_place;
  if (const auto home = environment.variable("HOME"); home && config::is_absolute(*home))
    request.home = *home;
  request.pdf = options.pdf;
  request.fresh = options.fresh;
  request.chromium = environment.variable("KONTRAKT_CHROMIUM").value_or("");
  request.search_path = environment.variable("PATH").value_or("");
  if (const auto folder = environment.variable("TMPDIR"); folder && config::is_absolute(*folder))
    request.temporary = *folder;
  request.version = version;
  request.jobs = jobs_of(options, faults);
  request.as_of = as_of(options, environment, faults);
  if (!options.output.empty()) request.output = config::absolute_from(environment.folder, options.output);
  if (!options.templates.empty())
    request.templates = config::absolute_from(environment.folder, options.templates);
  if (!options.base_url.empty()) {
    // A missing last slash is forgiven here: nobody reads the command line again in a year.
    request.base_url = options.base_url.ends_with('/') ? options.base_url : options.base_url + "/";
  }
  const bool fine = faults.empty();
  found.append(std::move(faults));
  if (!fine) return std::nullopt;
  return request;
}

}  // namespace kontrakt::cli
