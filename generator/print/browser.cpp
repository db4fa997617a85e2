#include "print/browser.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "support/text.hpp"
#include "support/url.hpp"

namespace kontrakt::print {

namespace {

constexpr std::size_t longest_reason = 300;  // characters

bool can_be_run(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && access(path.c_str(), X_OK) == 0;
}

std::optional<std::string> find_in(std::string_view search_path, std::string_view name) {
  for (const std::string_view folder : support::split(search_path, ':')) {
    // An empty folder in PATH means the one we stand in: a program from there is not what anybody wants.
    if (!folder.starts_with('/')) continue;
    std::string path = std::string(folder) + "/" + std::string(name);
    if (can_be_run(path)) return path;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> find_browser(const std::string& chosen, std::string_view search_path) {
  if (chosen.find('/') != std::string::npos) return can_be_run(chosen) ? std::optional(chosen) : std::nullopt;
  if (!chosen.empty()) return find_in(search_path, chosen);
  for (const char* name :
       {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}) {
    if (auto path = find_in(search_path, name)) return path;
  }
  return std::nullopt;
}

ProcessEnd run_browser(const std::string& browser, const PrintJob& job, std::chrono::milliseconds limit,
                       const std::function<bool()>& stopped) {
  std::vector<std::string> arguments = {
      browser,
      "--headless=new",
      "--user-data-dir=" + job.profile,
      "--print-to-pdf=" + job.output,
      "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      // Letters as wide on every machine.
      "--font-render-hinting=none",
      "--disable-gpu",
      "--disable-dev-shm-usage",  // small in containers
      // Nobody is asked for anything.
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-extensions",
      "--disable-sync",
      "--no-default-browser-check",
      "--no-first-run",
  };
  // Chromium refuses to be run by root otherwise, as in most containers. It only sees pages of ours.
  if (geteuid() == 0) arguments.emplace_back("--no-sandbox");
  arguments.push_back("file://" + support::encode_href(job.document));
  return run_process(arguments, job.log, limit, stopped);
}

std::string reason_in_log(std::string_view log) {
  std::string_view last;
  for (const std::string_view line : support::split_lines(log)) {
    const std::string_view words = support::trim(line);
    // The desktop's message bus, which servers do not have, matters to no printing.
    if (words.empty() || words.find("dbus/") != std::string_view::npos) continue;
    last = words;
    if (words.find(":FATAL:") != std::string_view::npos) break;
  }
  return std::string(support::first_characters(last, longest_reason));
}

}  // namespace kontrakt::print
