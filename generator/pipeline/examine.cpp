#include "pipeline/examine.hpp"

#include "load/load_content.hpp"
#include "markdown/markdown.hpp"
#include "pipeline/read_site.hpp"
#include "support/parallel.hpp"
#include "support/url.hpp"
#include "validate/rules.hpp"
#include "validate/schema.hpp"
#include "view/term_links.hpp"

namespace kontrakt::pipeline {

namespace {

// Work on every item by several threads, each item with messages of its own, joined in the items' order.
template <class Work>
void each(std::size_t count, Run& run, Stage stage, Work work) {
  std::vector<diagnostics::Diagnostics> found(count);
  support::run_chunks(count, run.request().jobs, [&](unsigned, std::size_t item) {
    if (item % 64 == 0) run.progress(stage, item, count);
    work(item, found[item]);
  });
  for (diagnostics::Diagnostics& messages : found) run.messages().append(std::move(messages));
}

// A damaged document has been reported; what is missing in it is no news.
void check_schemas(Run& run, const std::vector<load::RawDocument>& documents) {
  each(documents.size(), run, Stage::schemas, [&](std::size_t i, diagnostics::Diagnostics& found) {
    const load::RawDocument& document = documents[i];
    if (document.damaged) return;
    validate::check(validate::schema_of(document.kind), document.data, found);
    if (!document.text_data.members().empty())
      validate::check(validate::schema_named("text"), document.text_data, found);
  });
}

std::vector<markdown::Document> parse_texts(Run& run, const Portal& portal) {
  const std::string base_path = support::base_path(portal.site.base_url);
  const std::vector<validate::TextSource>& sources = portal.built.texts;
  markdown::Options options;
  options.base_path = base_path;
  options.terms = &portal.terms;
  std::vector<markdown::Document> texts(sources.size());
  each(sources.size(), run, Stage::texts, [&](std::size_t i, diagnostics::Diagnostics& found) {
    texts[i] = markdown::parse(sources[i].body, sources[i].at, options, found);
  });
  return texts;
}

}  // namespace

std::optional<config::Site> read_settings(Run& run, const support::FileSystem& disk) {
  auto site =
      run.stage(Stage::settings, [&] { return read_site(disk, run.request(), run.files(), run.messages()); });
  if (site) run.use_checks(site->checks);
  return site;
}

std::unique_ptr<Portal> examine(Run& run, const support::FileSystem& disk) {
  auto site = read_settings(run, disk);
  return site ? examine(run, disk, std::move(*site)) : nullptr;
}

std::unique_ptr<Portal> examine(Run& run, const support::FileSystem& disk, config::Site site) {
  auto portal = std::make_unique<Portal>();
  portal->site = std::move(site);

  const load::LoadOptions options = {.roots = portal->site.content, .jobs = run.request().jobs};
  portal->content =
      run.stage(Stage::load, [&] { return load::load_content(disk, options, run.files(), run.messages()); });
  // Nobody should believe that what they have translated is public.
  for (const load::RawDocument& translation : portal->content.translations) {
    run.messages().add("K190", {translation.file, 0, 0});
  }
  const std::vector<load::RawDocument>& documents = portal->content.documents;
  run.outcome().documents = documents.size();

  run.stage(Stage::schemas, [&] { check_schemas(run, documents); });
  portal->built = run.stage(
      Stage::model, [&] { return validate::build_portal(documents, run.request().jobs, run.messages()); });
  // Only what rests on a fault that has been found by now is looked up in them (validate/consequences).
  if (run.messages().empty()) load::forget_trees(portal->content);
  if (portal->site.glossary_links) portal->terms = view::term_finder(portal->built.portal);
  portal->texts = run.stage(Stage::texts, [&] { return parse_texts(run, *portal); });
  run.stage(Stage::rules,
            [&] { validate::check_rules(portal->built.portal, documents, portal->texts, run.messages()); });
  // All that is known is in the model now.
  load::forget_trees(portal->content);
  return portal;
}

void let_go_of_files(Run& run, const support::FileSystem& disk, Portal& portal) {
  portal.sources = content_sources(portal.built.texts, run.files());
  portal.built.texts = std::vector<validate::TextSource>();
  portal.content.documents = std::vector<load::RawDocument>();
  portal.content.translations = std::vector<load::RawDocument>();
  run.files().let_go_of_texts([&disk](const std::string& path) {
    auto text = disk.read_file(path, load::max_table_size);
    return text ? std::move(text).value() : std::string();
  });
}

}  // namespace kontrakt::pipeline
