// The PDFs of the pages that are to have one.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/run.hpp"
#include "view/plan.hpp"

namespace kontrakt::pipeline {

// The browser that will make them: none without --pdf. Reports when --pdf asks for them and there is no
// browser (K620): the portal is then built without them.
std::optional<std::string> browser_for_pdfs(Run& run);

// The pages of the plan that have a PDF.
std::vector<std::size_t> pages_with_pdf(const view::SitePlan& plan);

// What is printed.
struct PrintedPages {
  const std::vector<std::size_t>& pages;
  const std::map<std::size_t, std::string>& html;  // of each of them
  // The bytes of another file of the site, which stay where they are; null without one. Asked by one thread
  // at a time.
  std::function<const std::string*(std::string_view path)> file;
};

// Prints the pages, Request::jobs at once, and hands on each PDF with its number among them. Faults are
// reported. Nothing is printed when the site will not be written anyway.
void add_pdfs(Run& run, const std::string& browser, const std::string& base_url, const view::SitePlan& plan,
              const PrintedPages& printed,
              const std::function<void(std::size_t number, const std::string& pdf)>& sink);

}  // namespace kontrakt::pipeline
