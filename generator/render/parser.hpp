// From a template's text to its tree. Names are not resolved yet (symbols.hpp), other templates not linked.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "render/ast.hpp"

namespace kontrakt::render {

// Fills body, extends, blocks and references from `source`, `name` and `file`. Adds all faults to `found`;
// after a fault the rest of the tag is skipped and reading goes on.
void parse(Template& into, diagnostics::Diagnostics& found);

}  // namespace kontrakt::render
