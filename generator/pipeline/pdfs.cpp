#include "pipeline/pdfs.hpp"

#include "print/browser.hpp"
#include "print/printer.hpp"
#include "support/parallel.hpp"

namespace kontrakt::pipeline {

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

std::vector<std::size_t> pages_with_pdf(const view::SitePlan& plan) {
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < plan.pages().size(); ++i) {
    if (!plan.pages()[i].pdf_path.empty()) pages.push_back(i);
  }
  return pages;
}

void add_pdfs(Run& run, const std::string& browser, const std::string& base_url, const view::SitePlan& plan,
              const PrintedPages& printed,
              const std::function<void(std::size_t number, const std::string& pdf)>& sink) {
  if (printed.pages.empty() || !run.may_write()) return;
  print::PrinterSettings settings;
  settings.browser = browser;
  settings.base_url = base_url;
  settings.temporary = run.request().temporary;
  settings.file = printed.file;
  settings.stopped = [&run] { return run.stopped(); };
  const auto printer = print::Printer::make(std::move(settings), run.messages());
  if (!printer) return;

  std::vector<diagnostics::Diagnostics> found(printed.pages.size());
  support::run_chunks(printed.pages.size(), run.request().jobs, [&](unsigned, std::size_t i) {
    if (run.stopped()) return;
    run.progress(Stage::pdf, i, printed.pages.size());
    const std::size_t page = printed.pages[i];
    const view::PageJob& job = plan.pages()[page];
    const auto pdf = printer->print(
        {printed.html.at(page), std::string(job.address), std::string(job.pdf_path), job.most_pdf_pages},
        found[i]);
    if (pdf) sink(i, *pdf);
  });
  for (diagnostics::Diagnostics& messages : found) run.messages().append(std::move(messages));
}

}  // namespace kontrakt::pipeline
