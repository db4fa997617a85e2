// The key of a heading: `## Mål {#mal}`.
#pragma once

#include <string>

#include "diagnostics/diagnostic.hpp"
#include "markdown/places.hpp"

namespace kontrakt::markdown {

struct HeadingKey {
  std::string key;  // empty: none, or a wrong one that was reported
  diagnostics::Location at;
};

// Cuts `{#key}` from the heading's last text and returns it. Reports K415 (not closed, or not last), K416
// (not a-z, 0-9, hyphens and underscores).
HeadingKey take_key(cmark_node* heading, const Places& places, diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::markdown
