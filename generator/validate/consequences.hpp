// Messages that only follow from a fault that has been told already.
#pragma once

#include "diagnostics/diagnostic.hpp"

namespace kontrakt::validate {

// Removes what a reader would take for a second fault:
// - of references and rules (K2xx, K3xx) all that point into a file that could not be read to its end: what
// is
//   missing in it may stand after the fault;
// - of several messages about the very same place, all of references and rules when the form itself is wrong
//   (K1xx), and all of rules but the name that leads nowhere (K201);
// - that a heading has no key (K322) when its key has a fault of its own (K415 to K417).
// The order of the others stays.
void drop_consequences(diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::validate
