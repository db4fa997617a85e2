// What the pages are made from, as fingerprints.
#pragma once

#include <vector>

#include "diagnostics/source_files.hpp"
#include "pipeline/examine.hpp"
#include "support/hash.hpp"

namespace kontrakt::pipeline {

struct PageSources {
  support::Hash structure;           // everything but the texts below
  std::vector<support::Hash> texts;  // the bodies of the Markdown files, by model::Text::id
};

// Of the content and of whatever else `files` holds, such as site.yml and templates.
PageSources content_sources(const Portal& portal, const diagnostics::SourceFiles& files);

}  // namespace kontrakt::pipeline
