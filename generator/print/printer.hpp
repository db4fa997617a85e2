// Pages of a site as PDFs. Comes in: a page's HTML and the site's files. Goes out: PDF bytes, tagged, with
// title, language and outline, the same for the same input and browser.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "print/document.hpp"
#include "print/finish.hpp"
#include "print/work_folder.hpp"

namespace kontrakt::print {

struct PrinterSettings {
  std::string browser;                       // find_browser()
  std::string base_url;                      // of the site, absolute: where links in the PDFs lead
  std::string temporary;                     // an absolute folder where a folder can be made
  std::chrono::milliseconds limit{120'000};  // for one run of the browser
  // The bytes of a file of the site ("tema/css/print.css"), which stay where they are; null without one.
  std::function<const std::string*(std::string_view path)> file;
  std::function<bool()> stopped;
};

struct PrintedPage {
  std::string_view html;
  std::string address;  // "/decembertraffen/2025/tryck/"
  std::string pdf;      // the PDF's path, for messages: "decembertraffen/2025/tryck.pdf"
  int most_pages = 0;   // 0: as many as it takes
};

class Printer {
 public:
  // Reports why nothing can be printed (K621); the printer is then no good.
  static std::unique_ptr<Printer> make(PrinterSettings settings, diagnostics::Diagnostics& diagnostics);

  // One page as a PDF. Numbers in its contents hold: it is printed again until they do. Nothing after
  // reporting why (K622–K625), or when somebody asked to stop. Several threads may print at once.
  std::optional<std::string> print(const PrintedPage& page, diagnostics::Diagnostics& diagnostics);

 private:
  Printer(PrinterSettings settings, WorkFolder folder)
      : settings_(std::move(settings)), folder_(std::move(folder)) {}

  bool put_assets(const Document& document, diagnostics::Diagnostics& diagnostics);
  support::Result<void> put_asset(const std::string& path);
  // The PDF as the browser makes it.
  std::optional<std::string> print_once(const std::string& html, const PrintedPage& page,
                                        diagnostics::Diagnostics& diagnostics);
  std::optional<std::string> print_until_numbers_hold(const Document& document, const PrintedPage& page,
                                                      diagnostics::Diagnostics& diagnostics);

  PrinterSettings settings_;
  WorkFolder folder_;
  std::mutex mutex_;  // over what is there
  std::set<std::string, std::less<>> there_;
};

}  // namespace kontrakt::print
