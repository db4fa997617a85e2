#include "pipeline/pages.hpp"

#include <algorithm>

#include "diagnostics/io_reason.hpp"
#include "image/letters.hpp"
#include "image/png.hpp"
#include "load/load_content.hpp"
#include "support/parallel.hpp"

namespace kontrakt::pipeline {

namespace {

constexpr std::size_t most_kept = std::size_t{1} << 20U;

support::Hash joined(const support::Hash& one, const support::Hash& other, std::string_view name = {}) {
  return support::hash_bytes(one.hex() + other.hex() + std::string(name));
}

// A template's name may come from a template: "../../etc/passwd" is no name.
bool is_plain_name(std::string_view name) {
  return !name.empty() && name.front() != '/' && name.find("..") == std::string_view::npos &&
         name.find('\\') == std::string_view::npos;
}

render::TemplateLoader loader(const support::FileSystem& disk, const std::vector<std::string>& folders,
                              diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics,
                              support::Hash& sources) {
  return [&disk, folders, &files, &diagnostics,
          &sources](std::string_view name) -> std::optional<render::TemplateSource> {
    if (!is_plain_name(name)) return std::nullopt;
    for (const std::string& folder : folders) {
      const std::string path = folder + "/" + std::string(name);
      auto bytes = disk.read_file(path, load::max_file_size);
      if (bytes) {
        const diagnostics::FileId file = files.add(path, bytes.value());
        sources = joined(sources, support::hash_bytes(bytes.value()), name);
        return render::TemplateSource{std::move(bytes).value(), file};
      }
      if (bytes.error().kind != support::IoError::Kind::not_found) {
        diagnostics.add("K022", {}, {{"path", path}, {"reason", diagnostics::reason_of(bytes.error())}});
        return std::nullopt;
      }
    }
    return std::nullopt;
  };
}

}  // namespace

PageMaker::PageMaker(const support::FileSystem& disk, const std::vector<std::string>& folders,
                     const view::SitePlan& plan, const Letters& letters, diagnostics::SourceFiles& files,
                     diagnostics::Diagnostics& diagnostics)
    : plan_(plan),
      typeface_(letters.typeface ? &*letters.typeface : nullptr),
      templates_(loader(disk, folders, files, diagnostics, sources_)) {
  of_page_.reserve(plan.pages().size());
  for (const view::PageJob& job : plan.pages()) {
    const bool data = job.template_name.empty();
    of_page_.push_back(data ? nullptr : templates_.load(job.template_name, diagnostics));
    if (of_page_.back() == nullptr && !data) ready_ = false;
  }
  sources_ = joined(sources_, letters.fingerprint);
}

std::optional<std::string_view> PageMaker::make(std::size_t page, Workplace& at,
                                                diagnostics::Diagnostics& diagnostics) const {
  return make_unless(nullptr, page, at, diagnostics);
}

std::optional<std::string_view> PageMaker::make_unless(const IsKnown& is_known, std::size_t page,
                                                       Workplace& at,
                                                       diagnostics::Diagnostics& diagnostics) const {
  at.data.reset();
  at.scratch.reset();
  // The file of a large table has taken memory that no page needs.
  if (at.file.capacity() > most_kept) std::string().swap(at.file);
  at.file.clear();
  at.page.clear();
  if (plan_.pages()[page].template_name.empty()) {
    plan_.append_bytes(page, at.file, at.recent);
    return at.file;
  }
  if (of_page_[page] == nullptr) return std::nullopt;
  const support::Value data = plan_.data(page, at.data, at.recent);
  if (is_known) {
    if (!at.hasher) at.hasher.emplace(plan_.shared_data());
    if (is_known(joined(sources_, at.hasher->hash(data), plan_.pages()[page].template_name)))
      return std::nullopt;
  }
  return make_from(data, page, at, diagnostics);
}

std::optional<std::string_view> PageMaker::make_from(const support::Value& data, std::size_t page,
                                                     Workplace& at,
                                                     diagnostics::Diagnostics& diagnostics) const {
  const auto error = render::render(*of_page_[page], data, at.page, at.scratch);
  if (error) {
    diagnostics.add(error->diagnostic);
    return std::nullopt;
  }
  if (!plan_.pages()[page].is_picture) return at.page.all();
  std::optional<std::string> picture = draw(at.page.all(), diagnostics);
  if (!picture) return std::nullopt;
  at.file = std::move(*picture);
  return at.file;
}

std::optional<std::string> PageMaker::draw(std::string_view svg,
                                           diagnostics::Diagnostics& diagnostics) const {
  if (typeface_ == nullptr) return std::nullopt;
  const auto drawing = image::texts_to_paths(svg, *typeface_);
  if (!drawing) {
    diagnostics.add("K580", {}, {{"reason.sv", drawing.error().sv}, {"reason.en", drawing.error().en}});
    return std::nullopt;
  }
  auto png = image::to_png(drawing.value(), view::picture_width, view::picture_height);
  if (!png) {
    diagnostics.add("K580", {}, {{"reason", png.error().reason}});
    return std::nullopt;
  }
  return std::move(png).value();
}

namespace {

// One page, unless it is known or cannot be made.
std::optional<std::string_view> make_page(std::size_t page, const PageMaker& maker, KnownPages* known,
                                          bool wanted, PageMaker::Workplace& at,
                                          diagnostics::Diagnostics& found) {
  if (known == nullptr) return maker.make(page, at, found);
  if (!wanted && known->is_untouched(page)) return std::nullopt;
  const markdown::TextReads reads;
  support::Hash source;
  const auto is_known = [&](const support::Hash& made_from) {
    source = made_from;
    return !wanted && known->is_known(page, made_from, reads);
  };
  const auto made = maker.make_unless(is_known, page, at, found);
  if (made) known->note(page, source, reads);
  return made;
}

}  // namespace

void make_pages(Run& run, const view::SitePlan& plan, const PageMaker& maker, KnownPages* known,
                const std::function<bool(std::size_t page)>& wanted, const PageSink& sink) {
  const unsigned jobs = std::max(1U, run.request().jobs);
  const std::size_t total = plan.pages().size();
  std::vector<PageMaker::Workplace> workplaces(jobs);  // one per thread
  std::vector<diagnostics::Diagnostics> found(total);
  std::atomic<std::size_t> made{0};
  support::run_chunks(total, jobs, [&](unsigned thread, std::size_t i) {
    if (run.stopped()) return;
    if (i % 64 == 0) run.progress(Stage::render, i, total);
    PageMaker::Workplace& at = workplaces[thread];
    const auto bytes = make_page(i, maker, known, wanted(i), at, found[i]);
    if (!bytes) return;
    sink(i, *bytes);
    ++made;
  });
  run.outcome().made = made;

  std::size_t failed = 0;
  std::size_t first = 0;
  for (std::size_t i = total; i-- > 0;) {
    if (found[i].empty()) continue;
    ++failed;
    first = i;
  }
  for (diagnostics::Diagnostics& messages : found) run.messages().append(std::move(messages));
  if (failed > 0) {
    const view::PageJob& job = plan.pages()[first];
    run.messages().add("K570", {},
                       {{"count", std::to_string(failed)},
                        {"total", std::to_string(total)},
                        {"address", std::string(job.address)},
                        {"subject", std::string(job.subject)},
                        {"template", std::string(job.template_name)}});
  }
}

}  // namespace kontrakt::pipeline
