#pragma once

namespace kontrakt::cli {

// The project's version, from CMakeLists.txt.
inline constexpr const char* version = KONTRAKT_VERSION;

}  // namespace kontrakt::cli
