// What is done to a PDF after the browser: reading where things stand, and its last form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "print/document.hpp"
#include "support/result.hpp"

namespace kontrakt::print {

// Why a PDF cannot be used, in both languages: "den saknar taggar".
struct Unusable {
  std::string sv;
  std::string en;
};

// The page of each place that a link of the PDF leads to, by id.
support::Result<PageNumbers, Unusable> page_numbers(std::string_view pdf);

struct FinishedPdf {
  std::string bytes;
  int pages = 0;
};

// The same document with nothing in it that tells when or where it was made: the same `pdf` but for its dates
// gives the same bytes. It keeps its title (which readers show), tags, outline and language; what they say is
// the page's own. Unusable when it has no tags, no language or no title.
// `headings` are the words of the page's headings: Chromium joins words across lines in the outline, and puts
// running heads into it. When the outline has another number of entries it stays as it is.
support::Result<FinishedPdf, Unusable> finish(std::string_view pdf, const std::vector<std::string>& headings);

}  // namespace kontrakt::print
