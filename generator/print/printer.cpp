#include "print/printer.hpp"

#include <algorithm>

#include "diagnostics/io_reason.hpp"
#include "print/browser.hpp"
#include "support/file_system.hpp"

namespace kontrakt::print {

namespace {

using diagnostics::Diagnostics;

constexpr std::size_t largest_pdf = std::size_t{512} * 1024 * 1024;
constexpr std::size_t largest_log = std::size_t{4} * 1024 * 1024;
constexpr int most_prints = 3;  // until the numbers of the contents hold

void report_unusable(const PrintedPage& page, const Unusable& why, Diagnostics& diagnostics) {
  diagnostics.add(
      "K624", {},
      {{"path", page.pdf}, {"address", page.address}, {"reason.sv", why.sv}, {"reason.en", why.en}});
}

void report_no_output(const PrintedPage& page, const ProcessEnd& end, const std::string& log,
                      Diagnostics& diagnostics) {
  std::string sv;
  std::string en;
  if (end.kind == ProcessEnd::Kind::not_started) {
    const std::string reason = support::IoError::from_errno(end.number, {}).reason();
    sv = "det gick inte att starta (" + reason + ")";
    en = "it could not be started (" + reason + ")";
  } else if (end.kind == ProcessEnd::Kind::killed) {
    sv = "det dog av signal " + std::to_string(end.number);
    en = "it died of signal " + std::to_string(end.number);
  } else if (end.number != 0) {
    sv = "det slutade med kod " + std::to_string(end.number);
    en = "it ended with code " + std::to_string(end.number);
  } else {
    sv = "ingen fil kom";
    en = "no file came";
  }
  diagnostics::Arguments arguments = {{"path", page.pdf}, {"reason.sv", sv}, {"reason.en", en}};
  if (std::string said = reason_in_log(log); !said.empty()) arguments.emplace_back("said", std::move(said));
  diagnostics.add("K622", {}, std::move(arguments));
}

// The numbers that the contents ask for; nothing when a place is on no page.
support::Result<PageNumbers, Unusable> numbers_for(const Document& document, const std::string& pdf) {
  auto all = page_numbers(pdf);
  if (!all) return all.error();
  PageNumbers wanted;
  for (const std::string& id : document.asked_for()) {
    const auto found = all.value().find(id);
    if (found == all.value().end()) {
      return Unusable{"innehållsförteckningen pekar på \"" + id + "\", som ingen länk på sidan leder till",
                      "the contents point at \"" + id + "\", which no link on the page leads to"};
    }
    wanted.insert(*found);
  }
  return wanted;
}

}  // namespace

std::unique_ptr<Printer> Printer::make(PrinterSettings settings, Diagnostics& diagnostics) {
  auto folder = WorkFolder::make(settings.temporary);
  if (folder) {
    const std::string assets = folder.value().path() + "/site";
    const auto made = support::RealFileSystem().make_directories(assets);
    if (made) return std::unique_ptr<Printer>(new Printer(std::move(settings), std::move(folder).value()));
    diagnostics.add("K621", {}, {{"path", assets}, {"reason", diagnostics::reason_of(made.error())}});
  } else {
    diagnostics.add("K621", {},
                    {{"path", settings.temporary}, {"reason", diagnostics::reason_of(folder.error())}});
  }
  return nullptr;
}

std::optional<std::string> Printer::print(const PrintedPage& page, Diagnostics& diagnostics) {
  const Document document(page.html, page.address, settings_.base_url);
  if (!put_assets(document, diagnostics)) return std::nullopt;
  const auto pdf = print_until_numbers_hold(document, page, diagnostics);
  if (!pdf) return std::nullopt;
  auto finished = finish(*pdf, document.headings());
  if (!finished) {
    report_unusable(page, finished.error(), diagnostics);
    return std::nullopt;
  }
  if (page.most_pages > 0 && finished.value().pages > page.most_pages) {
    diagnostics.add("K625", {},
                    {{"path", page.pdf},
                     {"address", page.address},
                     {"count", std::to_string(finished.value().pages)},
                     {"most", std::to_string(page.most_pages)}});
  }
  return std::move(finished.value().bytes);
}

std::optional<std::string> Printer::print_until_numbers_hold(const Document& document,
                                                             const PrintedPage& page,
                                                             Diagnostics& diagnostics) {
  PageNumbers numbers;
  for (int print = 0; print < most_prints; ++print) {
    auto pdf = print_once(document.html(numbers), page, diagnostics);
    if (!pdf || document.asked_for().empty()) return pdf;
    auto now = numbers_for(document, *pdf);
    if (!now) {
      report_unusable(page, now.error(), diagnostics);
      return std::nullopt;
    }
    if (now.value() == numbers) return pdf;
    numbers = std::move(now).value();
  }
  report_unusable(page,
                  {"sidnumren i innehållsförteckningen ändrar sig varje gång den skrivs ut",
                   "the page numbers of its contents change each time it is printed"},
                  diagnostics);
  return std::nullopt;
}

std::optional<std::string> Printer::print_once(const std::string& html, const PrintedPage& page,
                                               Diagnostics& diagnostics) {
  support::RealFileSystem disk;
  const auto work = WorkFolder::make(folder_.path());  // goes at once: a profile is large
  if (!work) {
    diagnostics.add("K621", {}, {{"path", folder_.path()}, {"reason", diagnostics::reason_of(work.error())}});
    return std::nullopt;
  }
  const std::string& folder = work.value().path();
  const PrintJob job = {folder + "/sida.html", folder + "/sida.pdf", folder + "/profil", folder + "/log"};
  if (const auto put = disk.create_file(job.document, html); !put) {
    diagnostics.add("K621", {}, {{"path", job.document}, {"reason", diagnostics::reason_of(put.error())}});
    return std::nullopt;
  }
  const ProcessEnd end = run_browser(settings_.browser, job, settings_.limit, settings_.stopped);
  if (end.kind == ProcessEnd::Kind::stopped) return std::nullopt;
  if (end.kind == ProcessEnd::Kind::out_of_time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(settings_.limit).count();
    diagnostics.add("K623", {}, {{"path", page.pdf}, {"seconds", std::to_string(seconds)}});
    return std::nullopt;
  }
  auto pdf = disk.read_file(job.output, largest_pdf);
  if (end.kind == ProcessEnd::Kind::exited && end.number == 0 && pdf) return std::move(pdf).value();
  const auto log = disk.read_file(job.log, largest_log);
  report_no_output(page, end, log ? log.value() : std::string(), diagnostics);
  return std::nullopt;
}

bool Printer::put_assets(const Document& document, Diagnostics& diagnostics) {
  const std::lock_guard lock(mutex_);
  for (const std::string& path : document.assets()) {
    const auto put = put_asset(path);
    if (put) continue;
    diagnostics.add("K621", {},
                    {{"path", put.error().path}, {"reason", diagnostics::reason_of(put.error())}});
    return false;
  }
  return true;
}

// With what a stylesheet needs in its turn. A file that the site has not got is missing on its page, too.
support::Result<void> Printer::put_asset(const std::string& path) {
  if (!there_.insert(path).second) return {};
  const std::string* bytes = settings_.file(path);
  if (bytes == nullptr) return {};
  if (auto put = support::RealFileSystem().create_file(folder_.path() + "/site/" + path, *bytes); !put)
    return put;
  if (!path.ends_with(".css")) return {};
  for (const std::string& used : assets_of_stylesheet(*bytes, path)) {
    if (auto put = put_asset(used); !put) return put;
  }
  return {};
}

}  // namespace kontrakt::print
