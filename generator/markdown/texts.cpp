#include "markdown/texts.hpp"

#include <algorithm>

namespace kontrakt::markdown {

namespace {

// A page's data is made by dozens of functions, and one of them would forget to hand an argument on.
thread_local TextReads* innermost = nullptr;

}  // namespace

TextReads::TextReads() : outer_(innermost) {
  innermost = this;
}

TextReads::~TextReads() {
  innermost = outer_;
  if (outer_ != nullptr) outer_->read_.insert(outer_->read_.end(), read_.begin(), read_.end());
}

std::vector<std::uint32_t> TextReads::numbers() const {
  std::vector<std::uint32_t> all = read_;
  std::ranges::sort(all);
  const auto rest = std::ranges::unique(all);
  all.erase(rest.begin(), rest.end());
  return all;
}

void TextReads::note(std::uint32_t text) {
  if (innermost != nullptr && (innermost->read_.empty() || innermost->read_.back() != text))
    innermost->read_.push_back(text);
}

void TextReads::note(const std::vector<std::uint32_t>& texts) {
  for (const std::uint32_t text : texts) note(text);
}

}  // namespace kontrakt::markdown
