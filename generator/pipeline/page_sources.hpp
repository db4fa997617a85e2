// What the pages are made from, as fingerprints.
#pragma once

#include <vector>

#include "diagnostics/source_files.hpp"
#include "support/hash.hpp"
#include "validate/build.hpp"

namespace kontrakt::pipeline {

struct PageSources {
  support::Hash structure;           // everything but the texts below
  std::vector<support::Hash> texts;  // the bodies of the Markdown files, by model::Text::id
  std::size_t files = 0;             // so many of the run's files are in it
};

// Of all that `files` holds, such as site.yml and the content.
PageSources content_sources(const std::vector<validate::TextSource>& texts,
                            const diagnostics::SourceFiles& files);
// Of the files that have come since, such as templates: they are structure, too.
void add_later_files(PageSources& sources, const diagnostics::SourceFiles& files);

}  // namespace kontrakt::pipeline
