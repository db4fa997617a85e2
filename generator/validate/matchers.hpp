// The patterns of schemas, held against texts.
#pragma once

#include <unicode/regex.h>
#include <unicode/utext.h>

#include <memory>
#include <string_view>
#include <unordered_map>

namespace kontrakt::validate {

// Keeps what reading a text by a pattern needs, which costs more to make than most texts to read. For one
// thread; the patterns must outlive it.
class Matchers {
 public:
  Matchers() = default;
  Matchers(const Matchers&) = delete;
  Matchers& operator=(const Matchers&) = delete;
  ~Matchers();

  // Whether the pattern is found in `text`, which is UTF-8. A text for which finding out takes too long, as
  // (a+)+$ can with many letters, does not fit: no schema and no content holds the check up.
  bool fits(const icu::RegexPattern& pattern, std::string_view text);

 private:
  icu::RegexMatcher* matcher(const icu::RegexPattern& pattern);

  std::unordered_map<const icu::RegexPattern*, std::unique_ptr<icu::RegexMatcher>> made_;
  UText text_ = UTEXT_INITIALIZER;  // the text at hand, as ICU reads it where it lies
};

}  // namespace kontrakt::validate
