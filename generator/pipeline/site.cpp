#include "pipeline/site.hpp"

#include <map>
#include <optional>

#include "diagnostics/format.hpp"
#include "diagnostics/io_reason.hpp"
#include "image/typeface.hpp"
#include "pipeline/anchors.hpp"
#include "pipeline/known_pages.hpp"
#include "pipeline/page_sources.hpp"
#include "pipeline/pages.hpp"
#include "pipeline/pdfs.hpp"
#include "pipeline/publish.hpp"
#include "pipeline/theme.hpp"
#include "support/parallel.hpp"
#include "view/links.hpp"
#include "write/output_paths.hpp"
#include "write/site_writer.hpp"

namespace kontrakt::pipeline {

namespace {

constexpr const char* page_keys_note = "pages";
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
Letters letters_of(const Theme& theme, const config::Site& site) {
  Letters letters;
  if (!site.share_images) return letters;
  std::vector<std::string> fonts;
  std::string hashes;
  for (const ThemeFile& file : theme.files) {
    const std::string_view path = file.site_path;
    const bool is_font = path.ends_with(".woff2") || path.ends_with(".ttf") || path.ends_with(".otf");
    // Deeper folders have letters for other purposes, such as print.
    const std::string_view folder = "tema/fonts/";
    if (!is_font || !path.starts_with(folder) || path.find('/', folder.size()) != std::string_view::npos)
      continue;
    fonts.push_back(file.bytes);
    hashes += support::hash_bytes(file.bytes).hex();
  }
  letters.typeface = image::Typeface::read(fonts);
  letters.fingerprint = support::hash_bytes(hashes);
  return letters;
}

bool has_errors(const diagnostics::Diagnostics& messages) {
  return diagnostics::count(messages).errors > 0;
}

// One site in the making. Its files have numbers: the pages as in the plan, then the theme's files, media,
// PDFs.
class SiteMaking {
 public:
  // Without `last` nothing is written.
  SiteMaking(Run& run, const support::FileSystem& disk, const Portal& portal, const LastBuild* last)
      : run_(run), disk_(disk), portal_(portal), last_(last) {}

  void make() {
    const bool ready = get_ready();
    // Told with those of anchors, which only the pages show.
    run_.stage(Stage::links, [&] { check_addresses(); });
    if (!ready) {  // every page would tell of the same fault once more
      run_.messages().append(std::move(link_faults_));
      return;
    }
    const std::vector<std::string> paths = all_paths();
    diagnostics::Diagnostics path_faults = check_paths(paths);
    const bool usable = !has_errors(link_faults_) && !has_errors(path_faults);
    if (last_ != nullptr && usable && run_.may_write())
      run_.stage(Stage::write, [&] { begin_writing(paths); });
    if (writer_ && !writer_->ok()) {
      run_.messages().append(std::move(path_faults));
      run_.messages().append(writer_->finish().diagnostics);  // why, before all pages are made in vain
      return;
    }
    make_files();
    run_.messages().append(std::move(path_faults));
    if (browser_) run_.stage(Stage::pdf, [&] { put_pdfs(); });
    if (writer_ && run_.may_write()) run_.stage(Stage::write, [&] { finish_writing(paths.size()); });
  }

 private:
  const view::SitePlan& plan() const { return *plan_; }

  // What all pages need. False when the theme or a template is at fault.
  bool get_ready() {
    diagnostics::Diagnostics faults;
    theme_ = run_.stage(Stage::theme, [&] {
      return load_theme(disk_, portal_.site, run_.request().share, run_.files(), faults);
    });
    const bool usable = !has_errors(faults);
    run_.messages().append(std::move(faults));
    letters_ = letters_of(theme_, portal_.site);
    browser_ = browser_for_pdfs(run_);
    plan_ = run_.stage(Stage::plan, [&] {
      return plan_pages(run_, portal_, theme_, letters_.typeface.has_value(), browser_.has_value());
    });
    run_.outcome().pages = plan().pages().size();
    if (!usable) return false;
    maker_.emplace(disk_, theme_.template_folders, plan(), letters_, run_.files(), run_.messages());
    return maker_->ready();
  }

  std::vector<std::string> all_paths() {
    std::vector<std::string> paths;
    for (const view::PageJob& job : plan().pages()) paths.emplace_back(job.output_path);
    for (const ThemeFile& file : theme_.files) paths.push_back(file.site_path);
    for (const load::Asset& asset : portal_.content.assets) paths.push_back("media/" + asset.site_path);
    first_pdf_ = paths.size();
    pdf_pages_ = browser_ ? pages_with_pdf(plan()) : std::vector<std::size_t>();
    for (const std::size_t page : pdf_pages_) {
      paths.emplace_back(plan().pages()[page].pdf_path);
      printed_[page];
    }
    return paths;
  }

  // What would stop the writing must not wait for it. Messages point at the document, the former address or
  // the file in media/ that wants the path.
  diagnostics::Diagnostics check_paths(const std::vector<std::string>& paths) const {
    diagnostics::Diagnostics found;
    write::check_output_paths(paths, found);
    if (found.empty()) return found;
    std::map<std::string, diagnostics::Location> places;
    for (const view::PageJob& job : plan().pages()) places.emplace(job.output_path, job.at);
    for (const load::Asset& asset : portal_.content.assets)
      places.emplace("media/" + asset.site_path, diagnostics::Location{asset.file, 0, 0});
    diagnostics::Diagnostics placed;
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
      placed.add(std::move(message));
    }
    return placed;
  }

  void begin_writing(const std::vector<std::string>& paths) {
    writer_.emplace(paths, write_options(run_, portal_.site));
    const std::string& program = run_.request().program;
    if (program.empty()) return;
    const auto last = run_.request().fresh ? std::nullopt : writer_->note(page_keys_note);
    known_.emplace(plan(), *writer_, sources(), program, last);
  }

  PageSources sources() const {
    std::string all = last_->request_text() + maker_->sources().hex();
    // Pages link to PDFs and pictures when there will be any.
    all += browser_ ? "pdf " : "";
    all += letters_.typeface ? "pictures " : "";
    for (const ThemeFile& file : theme_.files)
      (all += file.site_path) += support::hash_bytes(file.bytes).hex();
    PageSources sources = portal_.sources;
    add_later_files(sources, run_.files());
    sources.structure = support::hash_bytes(all + sources.structure.hex());
    return sources;
  }

  void finish_writing(std::size_t files) {
    if (!publish(run_, *writer_, plan().pages().size(), files) || !known_) return;
    writer_->keep_note(page_keys_note, known_->text());
    last_->keep(*writer_);
  }

  // Each page goes where it is needed, and then is gone.
  PageSink page_sink(AnchorIds& anchors) {
    return [this, &anchors](std::size_t page, std::string_view bytes) {
      anchors.note(page, bytes);
      if (writer_) writer_->put(page, bytes);
      if (const auto kept = printed_.find(page); kept != printed_.end()) kept->second = bytes;
    };
  }

  void make_files() {
    AnchorIds anchors(plan(), portal_.texts);
    // Pages that are looked into are made.
    const auto wanted = [&](std::size_t page) { return anchors.wants(page) || printed_.contains(page); };
    run_.stage(Stage::render, [&] {
      make_pages(run_, plan(), *maker_, known_ ? &*known_ : nullptr, wanted, page_sink(anchors));
    });
    // With only those pages that were made before somebody asked to stop every other anchor would seem to be
    // missing.
    if (!run_.stopped()) run_.stage(Stage::links, [&] { check_anchors(anchors); });
    put_theme_and_media();
  }

  void check_addresses() {
    view::FileAddresses files;
    for (const load::Asset& asset : portal_.content.assets) files.insert("/media/" + asset.site_path);
    view::check_addresses(plan(), portal_.texts, files, link_faults_);
  }

  void check_anchors(const AnchorIds& anchors) {
    const auto ids_of = anchors.known_in(FaultyFiles(run_.messages(), run_.files()));
    view::check_anchors(plan(), portal_.texts, ids_of, link_faults_);
    run_.messages().append(std::move(link_faults_));
  }

  void put_theme_and_media() {
    std::size_t file = plan().pages().size();
    for (const ThemeFile& theme : theme_.files) put(file++, theme.bytes);
    const std::vector<load::Asset>& media = portal_.content.assets;
    std::vector<std::optional<support::IoError>> faults(media.size());
    support::run_chunks(media.size(), run_.request().jobs, [&](unsigned /*thread*/, std::size_t i) {
      const auto bytes = disk_.read_file(media[i].path, max_media_size);
      if (bytes) {
        put(file + i, bytes.value());
      } else {
        faults[i] = bytes.error();
      }
    });
    for (std::size_t i = 0; i < media.size(); ++i) {
      if (!faults[i]) continue;
      run_.messages().add("K187", {media[i].file, 0, 0}, {{"reason", diagnostics::reason_of(*faults[i])}});
    }
  }

  void put(std::size_t file, std::string_view bytes) {
    if (writer_) writer_->put(file, bytes);
  }

  // From the site's files, which are mostly gone by now: a page or a picture is made again.
  void put_pdfs() {
    std::map<std::string, std::string> made;
    for (const ThemeFile& file : theme_.files) made.emplace(file.site_path, file.bytes);
    const auto file = [&](std::string_view path) -> const std::string* {
      const std::string name(path);
      const auto found = made.find(name);
      if (found != made.end()) return &found->second;
      std::optional<std::string> bytes = make_again(name);
      return bytes ? &made.emplace(name, std::move(*bytes)).first->second : nullptr;
    };
    add_pdfs(run_, *browser_, portal_.site.base_url, plan(), {pdf_pages_, printed_, file},
             [&](std::size_t i, const std::string& bytes) { put(first_pdf_ + i, bytes); });
  }

  std::optional<std::string> make_again(const std::string& path) const {
    for (const load::Asset& asset : portal_.content.assets) {
      if ("media/" + asset.site_path != path) continue;
      auto bytes = disk_.read_file(asset.path, max_media_size);
      return bytes ? std::optional(std::move(bytes).value()) : std::nullopt;
    }
    const auto page = plan().find("/" + path);
    if (!page) return std::nullopt;
    PageMaker::Workplace at;
    diagnostics::Diagnostics told_before;
    const auto bytes = maker_->make(*page, at, told_before);
    return bytes ? std::optional<std::string>(*bytes) : std::nullopt;
  }

  Run& run_;
  const support::FileSystem& disk_;
  const Portal& portal_;
  const LastBuild* last_;
  Theme theme_;
  Letters letters_;
  std::optional<std::string> browser_;
  std::optional<view::SitePlan> plan_;
  std::optional<PageMaker> maker_;
  diagnostics::Diagnostics link_faults_;
  std::vector<std::size_t> pdf_pages_;
  std::size_t first_pdf_ = 0;                   // the number of the first PDF among the files
  std::map<std::size_t, std::string> printed_;  // the pages that become PDFs
  std::optional<write::SiteWriter> writer_;     // none: nothing is written
  std::optional<KnownPages> known_;             // none: all pages are made
};

}  // namespace

void check_site(Run& run, const support::FileSystem& disk, const Portal& portal) {
  SiteMaking(run, disk, portal, nullptr).make();
}

void write_site(Run& run, const support::FileSystem& disk, const Portal& portal, const LastBuild& last) {
  SiteMaking(run, disk, portal, &last).make();
}

}  // namespace kontrakt::pipeline
