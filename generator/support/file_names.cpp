#include "support/file_names.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>

#include "support/text.hpp"

namespace kontrakt::support {
namespace {

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                      status);
  return U_SUCCESS(status) ? out : std::string(text);
}

}  // namespace

bool is_own_key(std::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z'); });
}

std::string file_name_key(std::string_view name) {
  if (is_own_key(name)) return std::string(name);
  // Before, because folding takes some letters with marks as one; after, because folding makes new ones.
  return decomposed(fold_case(decomposed(name)));
}

bool same_letters(std::string_view one, std::string_view other) {
  return decomposed(one) == decomposed(other);
}

}  // namespace kontrakt::support
