// Chromium, which prints a page to PDF. It is not needed to build a portal, only for its PDFs.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "print/process.hpp"

namespace kontrakt::print {

// The browser's path: `chosen` (what KONTRAKT_CHROMIUM says, a path or a name) or, when that is empty, the
// first of chromium, chromium-browser, google-chrome, google-chrome-stable and chrome that stands in a folder
// of `search_path` (what PATH says). Nothing when there is none, also when what was chosen cannot be run.
std::optional<std::string> find_browser(const std::string& chosen, std::string_view search_path);

struct PrintJob {
  std::string document;  // absolute path of the HTML file
  std::string output;    // where the PDF is to stand
  std::string profile;   // a folder of its own for the browser, made by it
  std::string log;       // what it prints
};

// Prints one document, with tags and an outline of its headings, without asking any host. The exit status
// alone does not tell whether the PDF is there.
ProcessEnd run_browser(const std::string& browser, const PrintJob& job, std::chrono::milliseconds limit,
                       const std::function<bool()>& stopped);

// The line of what it printed that says most about why it failed; empty when it printed nothing.
std::string reason_in_log(std::string_view log);

}  // namespace kontrakt::print
