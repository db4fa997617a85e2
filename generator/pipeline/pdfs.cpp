#include "pipeline/pdfs.hpp"

#include <algorithm>
#include <map>

#include "print/browser.hpp"
#include "print/printer.hpp"
#include "support/parallel.hpp"

namespace kontrakt::pipeline {

namespace {

std::map<std::string_view, const std::string*> by_path(const RenderedSite& site) {
  std::map<std::string_view, const std::string*> files;
  for (const SiteFile& file : site.files) files.emplace(file.path, &file.bytes);
  return files;
}

}  // namespace

std::optional<std::string> browser_for_pdfs(Run& run) {
  const Request& request = run.request();
  if (!request.pdf) return std::nullopt;
  auto browser = print::find_browser(request.chromium, request.search_path);
  if (!browser) {
    diagnostics::Arguments arguments;
    if (!request.chromium.empty()) arguments.emplace_back("chosen", request.chromium);
    run.messages().add("K620", {}, std::move(arguments));
  }
  return browser;
}

void add_pdfs(Run& run, const std::string& browser, const std::string& base_url, const view::SitePlan& plan,
              RenderedSite& site) {
  std::vector<const view::PageJob*> wanted;
  for (const view::PageJob& job : plan.pages()) {
    if (!job.pdf_path.empty()) wanted.push_back(&job);
  }
  if (wanted.empty() || !run.may_write()) return;

  const auto files = by_path(site);
  const auto file = [&](std::string_view path) -> const std::string* {
    const auto found = files.find(path);
    return found == files.end() ? nullptr : found->second;
  };
  print::PrinterSettings settings;
  settings.browser = browser;
  settings.base_url = base_url;
  settings.temporary = run.request().temporary;
  settings.file = file;
  settings.stopped = [&run] { return run.stopped(); };
  const auto printer = print::Printer::make(std::move(settings), run.messages());
  if (!printer) return;

  std::vector<std::string> pdfs(wanted.size());
  std::vector<diagnostics::Diagnostics> found(wanted.size());
  support::run_chunks(wanted.size(), run.request().jobs, [&](unsigned, std::size_t i) {
    if (run.stopped()) return;
    run.progress(Stage::pdf, i, wanted.size());
    const view::PageJob& job = *wanted[i];
    auto pdf =
        printer->print({*file(job.output_path), job.address, job.pdf_path, job.most_pdf_pages}, found[i]);
    if (pdf) pdfs[i] = std::move(*pdf);
  });
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    run.messages().append(std::move(found[i]));
    if (!pdfs[i].empty()) site.files.push_back({wanted[i]->pdf_path, std::move(pdfs[i])});
  }
}

}  // namespace kontrakt::pipeline
