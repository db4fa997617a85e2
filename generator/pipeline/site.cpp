#include "pipeline/site.hpp"

#include "pipeline/pages.hpp"
#include "view/links.hpp"

namespace kontrakt::pipeline {

namespace {

constexpr std::size_t max_media_size = std::size_t{256} * 1024 * 1024;

view::SitePlan plan_pages(Run& run, const Portal& portal, const Theme& theme) {
  view::PlanInput input;
  input.portal = &portal.built.portal;
  input.texts = &portal.texts;
  input.site = &portal.site;
  input.base_url = portal.site.base_url;
  // Never the clock: the same content gives the same pages on every day.
  input.as_of = portal.site.as_of ? portal.site.as_of : portal.built.portal.newest_date;
  input.version = run.request().version;
  input.theme = theme.assets;
  return view::make_plan(input, run.messages());
}

void follow_links(Run& run, const Portal& portal, const view::SitePlan& plan,
                  const std::vector<std::string>& pages) {
  view::FileAddresses files;
  for (const load::Asset& asset : portal.content.assets) files.insert("/media/" + asset.site_path);
  view::check_links(
      plan, portal.texts, files, [&](std::size_t page) { return view::ids_in(pages[page]); }, run.messages());
}

void add_media(Run& run, const support::FileSystem& disk, const Portal& portal,
               std::vector<SiteFile>& files) {
  for (const load::Asset& asset : portal.content.assets) {
    auto bytes = disk.read_file(asset.path, max_media_size);
    if (bytes) {
      files.push_back({"media/" + asset.site_path, std::move(bytes).value()});
    } else {
      run.messages().add("K187", {asset.file, 0, 0}, {{"reason", bytes.error().reason()}});
    }
  }
}

}  // namespace

RenderedSite render_site(Run& run, const support::FileSystem& disk, const Portal& portal) {
  Theme theme = run.stage(Stage::theme, [&] {
    return load_theme(disk, portal.site, run.request().share, run.files(), run.messages());
  });
  const view::SitePlan plan = run.stage(Stage::plan, [&] { return plan_pages(run, portal, theme); });
  const PageMaker maker(disk, theme.template_folders, plan, run.files(), run.messages());
  std::vector<std::string> pages = run.stage(Stage::render, [&] { return make_pages(run, plan, maker); });
  // Without pages, or with only those that were made before somebody asked to stop, there are no ids, and
  // every anchor would seem to be missing.
  if (maker.ready() && !run.stopped())
    run.stage(Stage::links, [&] { follow_links(run, portal, plan, pages); });

  RenderedSite site;
  site.pages = pages.size();
  run.outcome().pages = pages.size();
  for (std::size_t i = 0; i < pages.size(); ++i)
    site.files.push_back({plan.pages()[i].output_path, std::move(pages[i])});
  for (ThemeFile& file : theme.files)
    site.files.push_back({std::move(file.site_path), std::move(file.bytes)});
  add_media(run, disk, portal, site.files);
  return site;
}

}  // namespace kontrakt::pipeline
