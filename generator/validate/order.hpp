// What stands beside what in the model, once all is read.
#pragma once

#include "model/portal.hpp"

namespace kontrakt::validate {

// Puts the lists inside things in the order they are shown, links each contract and edition to those before
// and after it and each report to its commitment, and finds the newest date.
void put_in_order(model::Portal& portal);

}  // namespace kontrakt::validate
