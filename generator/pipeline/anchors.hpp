// The places that links with an anchor may lead to, noted while the pages are made.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "pipeline/faulty_files.hpp"
#include "view/plan.hpp"

namespace kontrakt::pipeline {

class AnchorIds {
 public:
  using Ids = std::set<std::string, std::less<>>;

  // Of the pages that the texts' links lead to: all others' ids nobody asks for. `plan` must outlive this.
  AnchorIds(const view::SitePlan& plan, const std::vector<markdown::Document>& texts);

  // A page that has been made. Several threads may note different pages.
  void note(std::size_t page, std::string_view html);
  bool wants(std::size_t page) const { return ids_.contains(page); }

  // As view::check_anchors() asks for them: none for a page that was not made, or that may lack a part
  // because of `faulty`. This must outlive the function.
  std::function<std::optional<Ids>(std::size_t page)> known_in(FaultyFiles faulty) const;

 private:
  const view::SitePlan& plan_;
  std::map<std::size_t, std::optional<Ids>> ids_;  // no more are added, so that threads can fill them in
};

}  // namespace kontrakt::pipeline
