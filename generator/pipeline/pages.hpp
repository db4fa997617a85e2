// Pages from templates and data.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"
#include "image/typeface.hpp"
#include "pipeline/known_pages.hpp"
#include "pipeline/run.hpp"
#include "render/output.hpp"
#include "render/template.hpp"
#include "support/file_system.hpp"
#include "support/value_hash.hpp"
#include "view/plan.hpp"

namespace kontrakt::pipeline {

// What pictures are drawn with; a plan without pictures needs none.
struct Letters {
  std::optional<image::Typeface> typeface;
  support::Hash fingerprint;  // of the font files
};

// The templates of a plan's pages, ready. Rendering changes nothing here: any number of threads may do it.
class PageMaker {
 public:
  // Reads every template that the plan needs from the first of `folders` that has it; all faults of all
  // templates are reported. disk, files, plan and letters must outlive this.
  PageMaker(const support::FileSystem& disk, const std::vector<std::string>& folders,
            const view::SitePlan& plan, const Letters& letters, diagnostics::SourceFiles& files,
            diagnostics::Diagnostics& diagnostics);

  // Whether every page has its template.
  bool ready() const { return ready_; }

  // What a thread makes pages with, from one to the next.
  struct Workplace {
    support::Arena data;
    support::Arena scratch;
    view::Recent recent;
    std::string file;  // a file of data that was made
    render::Output page;
    std::optional<support::ValueHasher> hasher;
  };

  // Of all templates, and of the letters that pictures are drawn with.
  const support::Hash& sources() const { return sources_; }

  // The page, which lies in `at` until the next is made; nothing after reporting why it cannot be made.
  std::optional<std::string_view> make(std::size_t page, Workplace& at,
                                       diagnostics::Diagnostics& diagnostics) const;

  // The same, unless `is_known` says of the fingerprint of all that the page is made from that it need not be
  // made. Files of data have none, as finding out takes as long as making them.
  using IsKnown = std::function<bool(const support::Hash& made_from)>;
  std::optional<std::string_view> make_unless(const IsKnown& is_known, std::size_t page, Workplace& at,
                                              diagnostics::Diagnostics& diagnostics) const;

 private:
  std::optional<std::string_view> make_from(const support::Value& data, std::size_t page, Workplace& at,
                                            diagnostics::Diagnostics& diagnostics) const;
  std::optional<std::string> draw(std::string_view svg, diagnostics::Diagnostics& diagnostics) const;

  const view::SitePlan& plan_;
  const image::Typeface* typeface_;
  support::Hash sources_;
  render::TemplateSet templates_;
  std::vector<const render::Template*> of_page_;
  bool ready_ = true;
};

// Gets each page that has been made, from several threads at once; the bytes are gone when it returns.
using PageSink = std::function<void(std::size_t page, std::string_view bytes)>;

// Makes all pages of the plan, but those that `known` says need not be made (null: it is not asked) and that
// are not `wanted` for another purpose, by Request::jobs threads. A page that cannot be made is reported with
// its template (K570 counts them).
void make_pages(Run& run, const view::SitePlan& plan, const PageMaker& maker, KnownPages* known,
                const std::function<bool(std::size_t page)>& wanted, const PageSink& sink);

}  // namespace kontrakt::pipeline
