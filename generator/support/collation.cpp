#include "support/collation.hpp"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <cstdint>

#include "support/slug.hpp"
#include "support/text.hpp"

namespace kontrakt::support {

struct Collator::Engine {
  std::unique_ptr<icu::Collator> collator;  // null when ICU has no data at all: then bytes decide
};

Collator::Collator() : engine_(std::make_unique<Engine>()) {
  UErrorCode status = U_ZERO_ERROR;
  engine_->collator.reset(icu::Collator::createInstance(icu::Locale("sv", "SE"), status));
  if (U_SUCCESS(status)) engine_->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  if (U_FAILURE(status)) engine_->collator.reset();
}

Collator::~Collator() = default;

const Collator& Collator::for_this_thread() {
  thread_local Collator collator;
  return collator;
}

int Collator::compare(std::string_view a, std::string_view b) const {
  if (engine_->collator) {
    UErrorCode status = U_ZERO_ERROR;
    UCollationResult order = engine_->collator->compareUTF8(
        icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
        icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())), status);
    if (U_SUCCESS(status) && order != UCOL_EQUAL) return order;
  }
  return a.compare(b);
}

std::string Collator::sort_key(std::string_view text) const {
  std::string key;
  if (engine_->collator) {
    auto wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    key.resize(64 + text.size() * 4);
    auto* bytes = reinterpret_cast<std::uint8_t*>(key.data());
    auto room = static_cast<std::int32_t>(key.size());
    std::int32_t length = engine_->collator->getSortKey(wide, bytes, room);
    if (length > room) {
      key.resize(static_cast<std::size_t>(length));
      engine_->collator->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()), length);
    }
    // The key ends with a zero byte and has no other, so what follows only decides between equals.
    key.resize(static_cast<std::size_t>(length));
  }
  key += text;
  return key;
}

std::string index_letter(std::string_view name) {
  std::string first = upper(first_characters(trim(name), 1));
  if (first == "Å" || first == "Ä" || first == "Ö") return first;
  if (first == "Æ") return "Ä";
  if (first == "Ø") return "Ö";
  if (first == "Ü") return "Y";
  std::string plain = upper(slug(first).substr(0, 1));
  return !plain.empty() && is_ascii_letter(plain.front()) ? plain : "#";
}

}  // namespace kontrakt::support
