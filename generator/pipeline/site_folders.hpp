// The folders that site.yml names, settled: which are meant, and whether they may be used (rules in
// read_site.hpp).
#pragma once

#include "config/site.hpp"
#include "diagnostics/diagnostic.hpp"
#include "load/node.hpp"
#include "pipeline/request.hpp"
#include "support/file_system.hpp"

namespace kontrakt::pipeline {

// Changes site's folders to those that will be used: the command line's go first, and templates and theme may
// come from the program's own. `tree` is site.yml, for the places of messages.
void settle_folders(const support::FileSystem& disk, const Request& request, const load::Node& tree,
                    config::Site& site, diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::pipeline
