// Where each name of a template lives: a slot of the function it stands in, or of one around it. The rules
// are Jinja2's own (its idtracking.py), so that what a "set" inside a loop or an "if" does is the same here.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "render/ast.hpp"

namespace kontrakt::render {

// Fills in every Ref, Loads and number of slots of a parsed template.
void resolve_names(Template& in, diagnostics::Diagnostics& found);

}  // namespace kontrakt::render
