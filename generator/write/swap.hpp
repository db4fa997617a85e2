// The usual way: the new site is built beside the old one, and the two change places in one step.
//
// next/ is made a whole copy of the new site: hard links to the files that stay as they are (ours and
// others'), new files for what changed. Then renameat2(RENAME_EXCHANGE) swaps it with the site. What was
// public stays as next/: the following build only mends the differences, which is many times faster than
// making 9,000 folders anew, and far faster than removing them (ext4 is slow to reuse what was just deleted).
// Whatever a killed build left in next/ is no danger for that: a file there counts only when it is the same
// inode as the public one.
//
// Where all that changes lies in one folder of the site, only that part is made in next/ and exchanged with
// the same folder of the site: after a change in one municipality's pages nothing but its folder is touched.
//
// Why a kill at any moment is harmless (S: the folder that is the site, N: next/; an id is the inode and
// birth of S or N, which a rename keeps):
// - Before the exchange the site is S, untouched: no file of it is ever opened for writing, a changed file is
//   a new inode in N. `manifest` has the id of S and is right. `manifest.next` has the id of N and is not
//   looked at.
// - After the exchange the site is N, complete. `manifest` has the id of S, which is not this site.
//   `manifest.next` has the id of N and lists just what N holds of ours, so nothing of ours is taken for
//   foreign, and nothing foreign for ours. The next build first renames it to `manifest`, before it writes
//   another manifest.next (for S, which is now next/): a stale manifest never meets a folder that it was once
//   right about.
// - After the renaming `manifest` has the id of N.
// With a part of the site S stays, and `manifest.next` has the id of S and those of the part's new folder and
// of the one before. Where the new one stands, `manifest.next` is right; where the one before does,
// `manifest` is. With a third (somebody has put a copy there) neither is trusted: what is ours is told by its
// bytes.
//
// What a swap cannot do: a process that holds the folder itself open (a container that mounts it, a server
// started inside it) stays with the old tree. For these there is in_place.hpp.
#pragma once

#include <string>
#include <string_view>

#include "write/plan.hpp"
#include "write/work_folder.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

enum class SwapResult : unsigned char { swapped, impossible };

// `next` has the whole new site or a part of it ("" for all), `site` is the open one or a negative number.
// `impossible` (nothing has changed for the reader): the folder is a mount point or may not be moved, or the
// file system cannot exchange. Completes the plan's manifest.
Result<SwapResult> swap_with_site(Plan& plan, const WorkFolder& work, const std::string& part, int next,
                                  int site, const WriteOptions& options);

// Reports the step to the test that listens; the error that the test wants, or none.
Result<void> step_done(const WriteOptions& options, std::string_view step);

}  // namespace kontrakt::write
