// Messages that only follow from a fault that has been told already.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "load/document.hpp"

namespace kontrakt::validate {

// Removes what a reader would take for a second fault:
// - of references and rules (K2xx, K3xx) all that point into a file that could not be read to its end: what
//   is missing in it may stand after the fault;
// - of rules about a whole thing (a duty, a report) all that rest on a field of it whose form is wrong, or
//   whose name is misspelt: such a field reads as missing. consequences.cpp says which rule rests on what;
// - of several messages about the very same place, all of references and rules when the form itself is wrong
//   (K1xx), and all of rules but the name that leads nowhere (K201);
// - that a heading has no key (K322) when its key has a fault of its own (K415 to K417).
// The order of the others stays.
void drop_consequences(const std::vector<load::RawDocument>& documents,
                       diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::validate
