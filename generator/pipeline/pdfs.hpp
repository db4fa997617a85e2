// The PDFs of the pages that are to have one.
#pragma once

#include <optional>
#include <string>

#include "pipeline/run.hpp"
#include "pipeline/site.hpp"
#include "view/plan.hpp"

namespace kontrakt::pipeline {

// The browser that will make them: none without --pdf. Reports when --pdf asks for them and there is no
// browser (K620): the portal is then built without them.
std::optional<std::string> browser_for_pdfs(Run& run);

// Prints the pages of the plan that have a PDF, Request::jobs at once, from the files of the site, and adds
// the PDFs to it. Faults are reported. Nothing is printed when the site will not be written anyway.
void add_pdfs(Run& run, const std::string& browser, const std::string& base_url, const view::SitePlan& plan,
              RenderedSite& site);

}  // namespace kontrakt::pipeline
