// Days as they are written in tests: day("2025-12-05").
#pragma once

#include <string_view>

#include "support/date.hpp"

namespace kontrakt::compare {

inline support::Date day(std::string_view text) {
  return support::Date::parse(text).value();
}

}  // namespace kontrakt::compare
