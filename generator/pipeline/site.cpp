#include "pipeline/site.hpp"

#include <map>

#include "diagnostics/format.hpp"
#include "diagnostics/io_reason.hpp"
#include "image/typeface.hpp"
#include "pipeline/faulty_files.hpp"
#include "pipeline/pages.hpp"
#include "pipeline/pdfs.hpp"
#include "view/links.hpp"
#include "write/output_paths.hpp"

namespace kontrakt::pipeline {

namespace {

constexpr std::size_t max_media_size = std::size_t{256} * 1024 * 1024;

view::SitePlan plan_pages(Run& run, const Portal& portal, const Theme& theme, bool pictures, bool pdfs) {
  view::PlanInput input;
  input.portal = &portal.built.portal;
  input.texts = &portal.texts;
  input.site = &portal.site;
  input.terms = &portal.terms;
  input.base_url = portal.site.base_url;
  input.as_of = portal.as_of();
  input.version = run.request().version;
  input.theme = theme.assets;
  input.jobs = run.request().jobs;
  input.pictures = pictures;
  input.pdf = pdfs;
  return view::make_plan(input, run.messages());
}

// The theme's own fonts draw the pictures, in the order of their names. None without a font that can be read,
// and where no pictures are wanted: then there are none.
std::optional<image::Typeface> typeface_of(const Theme& theme, const config::Site& site) {
  std::vector<std::string> fonts;
  for (const ThemeFile& file : theme.files) {
    const std::string_view path = file.site_path;
    const bool is_font = path.ends_with(".woff2") || path.ends_with(".ttf") || path.ends_with(".otf");
    // Deeper folders have letters for other purposes, such as print.
    const std::string_view folder = "tema/fonts/";
    if (is_font && path.starts_with(folder) && path.find('/', folder.size()) == std::string_view::npos)
      fonts.push_back(file.bytes);
  }
  return site.share_images ? image::Typeface::read(fonts) : std::nullopt;
}

using Ids = std::set<std::string, std::less<>>;

// Without `pages` only addresses are checked.
void follow_links(Run& run, const Portal& portal, const view::SitePlan& plan,
                  const std::vector<std::string>* pages) {
  view::FileAddresses files;
  for (const load::Asset& asset : portal.content.assets) files.insert("/media/" + asset.site_path);
  std::function<std::optional<Ids>(std::size_t)> ids_of;
  const FaultyFiles faulty(run.messages(), run.files());
  if (pages != nullptr) {
    ids_of = [&](std::size_t page) -> std::optional<Ids> {
      const std::string& html = (*pages)[page];
      if (html.empty() || faulty.may_be_missing_from(plan.pages()[page].at)) return std::nullopt;
      return view::ids_in(html);
    };
  }
  view::check_links(plan, portal.texts, files, ids_of, run.messages());
}

void add_media(Run& run, const support::FileSystem& disk, const Portal& portal,
               std::vector<SiteFile>& files) {
  for (const load::Asset& asset : portal.content.assets) {
    auto bytes = disk.read_file(asset.path, max_media_size);
    if (bytes) {
      files.push_back({"media/" + asset.site_path, std::move(bytes).value()});
    } else {
      run.messages().add("K187", {asset.file, 0, 0}, {{"reason", diagnostics::reason_of(bytes.error())}});
    }
  }
}

// What would stop the writing must not wait for it. Messages point at the document, the former address or the
// file in media/ that wants the path.
void check_paths(Run& run, const Portal& portal, const view::SitePlan& plan,
                 const std::vector<SiteFile>& files) {
  std::vector<write::OutputFile> paths;
  paths.reserve(files.size());
  for (const SiteFile& file : files) paths.push_back({file.path, {}});
  for (const view::PageJob& job : plan.pages()) {
    if (!job.pdf_path.empty()) paths.push_back({job.pdf_path, {}});
  }
  diagnostics::Diagnostics found;
  write::check_output_paths(paths, found);
  if (found.empty()) return;

  std::map<std::string, diagnostics::Location> places;
  for (const view::PageJob& job : plan.pages()) places.emplace(job.output_path, job.at);
  for (const load::Asset& asset : portal.content.assets)
    places.emplace("media/" + asset.site_path, diagnostics::Location{asset.file, 0, 0});
  for (diagnostics::Diagnostic message : found.items()) {
    for (const auto& [name, value] : message.arguments) {
      if (name != "path" && name != "other") continue;
      const auto place = places.find(value);
      if (place == places.end() || place->second.file == 0) continue;
      if (message.at.file == 0) {
        message.at = place->second;
      } else {
        message.related.push_back(place->second);
      }
    }
    run.messages().add(std::move(message));
  }
}

bool has_errors(const diagnostics::Diagnostics& messages) {
  return diagnostics::count(messages).errors > 0;
}

}  // namespace

RenderedSite render_site(Run& run, const support::FileSystem& disk, const Portal& portal) {
  diagnostics::Diagnostics faults;
  Theme theme = run.stage(
      Stage::theme, [&] { return load_theme(disk, portal.site, run.request().share, run.files(), faults); });
  bool usable = !has_errors(faults);
  run.messages().append(std::move(faults));
  const std::optional<image::Typeface> typeface = typeface_of(theme, portal.site);
  const std::optional<std::string> browser = browser_for_pdfs(run);
  const view::SitePlan plan = run.stage(
      Stage::plan, [&] { return plan_pages(run, portal, theme, typeface.has_value(), browser.has_value()); });
  std::optional<PageMaker> maker;
  if (usable) {
    maker.emplace(disk, theme.template_folders, plan, typeface ? &*typeface : nullptr, run.files(),
                  run.messages());
    usable = maker->ready();
  }
  if (!usable) {
    // Every page would tell of the same fault once more.
    run.stage(Stage::links, [&] { follow_links(run, portal, plan, nullptr); });
    return {};
  }
  std::vector<std::string> pages = run.stage(Stage::render, [&] { return make_pages(run, plan, *maker); });
  // With only those pages that were made before somebody asked to stop every other anchor would seem to be
  // missing.
  if (!run.stopped()) run.stage(Stage::links, [&] { follow_links(run, portal, plan, &pages); });

  RenderedSite site;
  site.pages = pages.size();
  run.outcome().pages = pages.size();
  for (std::size_t i = 0; i < pages.size(); ++i)
    site.files.push_back({plan.pages()[i].output_path, std::move(pages[i])});
  for (ThemeFile& file : theme.files)
    site.files.push_back({std::move(file.site_path), std::move(file.bytes)});
  add_media(run, disk, portal, site.files);
  check_paths(run, portal, plan, site.files);
  if (browser) run.stage(Stage::pdf, [&] { add_pdfs(run, *browser, portal.site.base_url, plan, site); });
  return site;
}

}  // namespace kontrakt::pipeline
