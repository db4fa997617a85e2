// site.yml to the typed value of config/. It stands here, not in config/, because it needs the YAML reader
// and the schema of site.yml, which are rooms below config/.
#pragma once

#include <optional>

#include "config/site.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"
#include "pipeline/request.hpp"
#include "support/file_system.hpp"

namespace kontrakt::pipeline {

// The site, with what the command line says put over it; nothing, after saying why, when it cannot be used.
// `disk` starts at the project's folder.
//
// Folders of site.yml:
//  1. They are relative to the project's folder and lie in it. Only content roots may lie outside, since a
//     municipality may keep its own in a repository beside: "../lund/content" or an absolute path, written
//     out.
//  2. None is reached through a symbolic link.
//  3. Content roots do not overlap. The output folder neither is, holds nor lies in a folder of content,
//  templates or
//     theme, and is not the project's folder or one above it.
//  4. templates and theme that the project lacks are taken from the program's own (Request::share).
std::optional<config::Site> read_site(const support::FileSystem& disk, const Request& request,
                                      diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::pipeline
