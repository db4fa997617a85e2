#include "validate/matchers.hpp"

namespace kontrakt::validate {
namespace {

constexpr std::size_t longest_matched = 10000;  // bytes; patterns are for words, not for essays
constexpr std::int32_t most_steps = 100;        // ICU's, of ten thousand tries each; no clock has a say

}  // namespace

Matchers::~Matchers() {
  utext_close(&text_);
}

bool Matchers::fits(const icu::RegexPattern& pattern, std::string_view text) {
  icu::RegexMatcher* const by = matcher(pattern);
  if (by == nullptr || text.size() > longest_matched) return false;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (U_FAILURE(status)) return false;
  by->reset(&text_);
  const bool found = by->find(status) != 0;
  return found && U_SUCCESS(status);
}

// Null when ICU has no memory for one.
icu::RegexMatcher* Matchers::matcher(const icu::RegexPattern& pattern) {
  std::unique_ptr<icu::RegexMatcher>& made = made_[&pattern];
  if (made != nullptr) return made.get();
  UErrorCode status = U_ZERO_ERROR;
  made.reset(pattern.matcher(status));
  if (made != nullptr) made->setTimeLimit(most_steps, status);
  if (U_FAILURE(status)) made.reset();
  return made.get();
}

}  // namespace kontrakt::validate
