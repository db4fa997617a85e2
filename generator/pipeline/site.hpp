// The whole site in memory, made from what is known.
#pragma once

#include <string>
#include <vector>

#include "pipeline/examine.hpp"
#include "pipeline/run.hpp"
#include "pipeline/theme.hpp"
#include "support/file_system.hpp"
#include "view/plan.hpp"

namespace kontrakt::pipeline {

struct SiteFile {
  std::string path;  // from the site's root: "kommuner/lund/index.html"
  std::string bytes;
};

struct RenderedSite {
  std::size_t pages = 0;
  std::vector<SiteFile> files;  // pages, then the theme's files, then media
};

// Plans the pages, makes each of them, follows every link between them and checks the files' paths. All
// faults are reported; what cannot be made is missing in the result: all, when the theme or a template is at
// fault.
RenderedSite render_site(Run& run, const support::FileSystem& disk, const Portal& portal);

}  // namespace kontrakt::pipeline
