// A part of next/ becomes a whole copy of what the new site will have there.
#pragma once

#include "write/plan.hpp"
#include "write/survey.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

// All changed files stand in `next`, and the surveyed part's folder. What cannot stay there is removed, what
// the new site shares with the old one (`site`) is linked, and the folders get their permissions.
Result<void> complete_part(const Plan& plan, const Surroundings& surroundings, int site, int next,
                           const WriteOptions& options);

}  // namespace kontrakt::write
