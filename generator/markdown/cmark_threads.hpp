// What cmark-gfm keeps for the whole process, prepared once.
#pragma once

#include <array>

#include <cmark-gfm.h>

namespace kontrakt::markdown {

// Tables, task lists, strikethrough. Always all of them: see the .cpp.
using Extensions = std::array<cmark_syntax_extension*, 3>;

// Safe to call from any thread; the first call does the work.
const Extensions& cmark_extensions();

}  // namespace kontrakt::markdown
