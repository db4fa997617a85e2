// The other way, for a folder that cannot be swapped (a mount point, a file system without exchange) or must
// not be.
//
// New bytes are first copied out of next/ to beside their places, under names of ours, so that a full disk is
// noticed before anything changes. Then each is renamed over its place and orphans are removed: every page is
// whole at every moment, but old and new pages stand side by side for a while. The journal lists the new
// site; while it is there, a build was cut off, and the next one takes a file for ours when its bytes are in
// the manifest or in the journal, and makes the site whole.
#pragma once

#include "write/plan.hpp"
#include "write/survey.hpp"
#include "write/work_folder.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

// `next` holds the changed files. Completes the plan's manifest. An error before the first renaming leaves
// the site as it was; a later one leaves the journal for the next build.
Result<void> write_in_place(Plan& plan, const Surroundings& surroundings, const Ownership& ownership,
                            const WorkFolder& work, int next, int site, const WriteOptions& options);

// Removes the folders that were ours and are empty. What somebody has put something in stays.
Result<void> remove_surplus_folders(const Surroundings& surroundings, int site);

// Removes the half-written files that a killed build left beside their places. Only looks when there is a
// journal.
Result<void> clear_leftovers(const WorkFolder& work, int site, unsigned jobs);

}  // namespace kontrakt::write
