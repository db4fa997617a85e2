// Which sections of two editions are about the same, when their schemes differ.
#pragma once

#include <vector>

#include "model/programme.hpp"

namespace kontrakt::compare {

// The sections of `other` that correspond to a section of `edition`: as a crosswalk says, from either side,
// or else the one with the same key. Empty when there is none.
std::vector<const model::Section*> counterparts_in(const model::Edition& other, const model::Section& section,
                                                   const model::Edition& edition);

}  // namespace kontrakt::compare
