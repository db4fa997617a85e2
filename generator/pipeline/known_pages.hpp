// Which pages an earlier build has made of the same, and what this build's are made of, for the next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markdown/texts.hpp"
#include "pipeline/page_keys.hpp"
#include "pipeline/page_sources.hpp"
#include "view/plan.hpp"
#include "write/site_writer.hpp"

namespace kontrakt::pipeline {

class KnownPages {
 public:
  // All must outlive this. `last`: what text() gave in an earlier build by the same program, if it is to be
  // trusted.
  KnownPages(const view::SitePlan& plan, write::SiteWriter& writer, PageSources sources, std::string program,
             const std::optional<std::string>& last);

  // Several threads may ask about different pages. Whether the page need not be made, as nothing that it is
  // made from has been edited.
  bool is_untouched(std::size_t page);
  // Whether it need not be made as it would be the same, made from this.
  bool is_known(std::size_t page, const support::Hash& made_from, const markdown::TextReads& reads);
  // It is made, from this. Zero for a file of data.
  void note(std::size_t page, const support::Hash& made_from, const markdown::TextReads& reads);

  // For the next build, when the site has been written.
  std::string text() const;

 private:
  const PageKey* last_of(std::size_t page) const;
  bool any_changed(const std::vector<std::uint32_t>& texts) const;

  const view::SitePlan& plan_;
  write::SiteWriter& writer_;
  PageSources sources_;
  std::string program_;
  std::optional<PageKeys> last_;
  std::vector<char> changed_;  // of the texts
  bool same_structure_ = false;
  std::vector<PageKey> pages_;  // of this build
};

}  // namespace kontrakt::pipeline
