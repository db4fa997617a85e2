// Pages from templates and data.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"
#include "image/typeface.hpp"
#include "pipeline/run.hpp"
#include "render/template.hpp"
#include "support/file_system.hpp"
#include "view/plan.hpp"

namespace kontrakt::pipeline {

// The templates of a plan's pages, ready. Rendering changes nothing here: any number of threads may do it.
class PageMaker {
 public:
  // Reads every template that the plan needs from the first of `folders` that has it; all faults of all
  // templates are reported. Pictures are drawn with `typeface`, which a plan without any needs not have.
  // disk, files, plan and typeface must outlive this.
  PageMaker(const support::FileSystem& disk, const std::vector<std::string>& folders,
            const view::SitePlan& plan, const image::Typeface* typeface, diagnostics::SourceFiles& files,
            diagnostics::Diagnostics& diagnostics);

  // Whether every page has its template.
  bool ready() const { return ready_; }

  // What a thread makes pages with, from one to the next.
  struct Workplace {
    support::Arena data;
    support::Arena scratch;
    view::Recent recent;
    std::string page;
  };

  // Makes the page in `at.page`. False after reporting why the page cannot be made.
  bool make(std::size_t page, Workplace& at, diagnostics::Diagnostics& diagnostics) const;

 private:
  bool draw(const std::string& svg, std::string& out, diagnostics::Diagnostics& diagnostics) const;

  const view::SitePlan& plan_;
  const image::Typeface* typeface_;
  render::TemplateSet templates_;
  std::vector<const render::Template*> of_page_;
  bool ready_ = true;
};

// Gets each page that has been made, from several threads at once; the bytes are gone when it returns.
using PageSink = std::function<void(std::size_t page, const std::string& bytes)>;

// Makes all pages of the plan, by Request::jobs threads. A page that cannot be made is reported with its
// template (K570 counts them).
void make_pages(Run& run, const view::SitePlan& plan, const PageMaker& maker, const PageSink& sink);

}  // namespace kontrakt::pipeline
