#include "pipeline/known_pages.hpp"

#include <algorithm>
#include <utility>

namespace kontrakt::pipeline {

KnownPages::KnownPages(const view::SitePlan& plan, write::SiteWriter& writer, PageSources sources,
                       std::string program, const std::optional<std::string>& last)
    : plan_(plan),
      writer_(writer),
      sources_(std::move(sources)),
      program_(std::move(program)),
      pages_(plan.pages().size()) {
  if (last) last_ = parse_page_keys(*last, program_);
  if (!last_ || last_->structure != sources_.structure || last_->texts.size() != sources_.texts.size())
    return;
  changed_.resize(sources_.texts.size());
  for (std::size_t i = 0; i < changed_.size(); ++i)
    changed_[i] = last_->texts[i] == sources_.texts[i] ? 0 : 1;
  same_structure_ = !any_changed(last_->planned_from) && !any_changed(plan_.planned_from());
}

bool KnownPages::any_changed(const std::vector<std::uint32_t>& texts) const {
  return std::ranges::any_of(
      texts, [&](std::uint32_t text) { return text >= changed_.size() || changed_[text] != 0; });
}

const PageKey* KnownPages::last_of(std::size_t page) const {
  if (!last_) return nullptr;
  const auto last = last_->pages.find(plan_.pages()[page].output_path);
  return last == last_->pages.end() ? nullptr : &last->second;
}

bool KnownPages::is_untouched(std::size_t page) {
  if (!same_structure_) return false;
  const PageKey* last = last_of(page);
  if (last == nullptr || any_changed(last->texts) || !writer_.has(page, last->bytes)) return false;
  pages_[page] = *last;
  return true;
}

bool KnownPages::is_known(std::size_t page, const support::Hash& made_from,
                          const markdown::TextReads& reads) {
  const PageKey* last = last_of(page);
  if (last == nullptr || last->made_from != made_from || !writer_.has(page, last->bytes)) return false;
  note(page, made_from, reads);
  return true;
}

void KnownPages::note(std::size_t page, const support::Hash& made_from, const markdown::TextReads& reads) {
  pages_[page] = {made_from, {}, reads.numbers()};
}

std::string KnownPages::text() const {
  PageKeys keys;
  keys.structure = sources_.structure;
  keys.texts = sources_.texts;
  keys.planned_from = plan_.planned_from();
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    PageKey key = pages_[i];
    key.bytes = writer_.hash(i);
    keys.pages.emplace(plan_.pages()[i].output_path, std::move(key));
  }
  return text_of(keys, program_);
}

}  // namespace kontrakt::pipeline
