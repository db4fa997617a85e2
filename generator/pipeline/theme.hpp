// A theme: the looks of a portal, on disk under themes/<name>/.
#pragma once

#include <string>
#include <vector>

#include "config/site.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"
#include "support/file_system.hpp"
#include "view/plan.hpp"

namespace kontrakt::pipeline {

// What stands in a theme's folder, all of it optional but theme.json:
//
//  theme.json        {"name": …, "description": …, "extends": "standard", "tokens": {"deep": "#0b5a63"}}
//  css/portal.css    the stylesheet
//  css/tokens.css    further custom properties, read after the stylesheet (or made from "tokens")
//  css/print.css     the stylesheet of pages that are to be printed
//  js/portal.js      the script
//  media/logo.svg    the logo and icon
//  fonts/, media/ …  copied as they are
//  templates/X.html  takes the place of the template of that name
//
// A file that a theme lacks is taken from the theme it extends.
struct ThemeFile {
  std::string site_path;  // "tema/css/portal.1f2e3d4c.css"
  std::string bytes;
};

struct Theme {
  view::ThemeAssets assets;
  std::vector<ThemeFile> files;               // by site_path
  std::vector<std::string> template_folders;  // where a template is looked for, in order
};

// `share` holds folders where a theme named by "extends" is looked for beside the project's own. Reports what
// cannot be read and colours that people cannot tell apart (K571–K573).
Theme load_theme(const support::FileSystem& disk, const config::Site& site,
                 const std::vector<std::string>& share, diagnostics::SourceFiles& files,
                 diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::pipeline
