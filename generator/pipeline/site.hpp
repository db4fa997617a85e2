// The whole site, made from what is known, file by file.
#pragma once

#include "pipeline/examine.hpp"
#include "pipeline/last_build.hpp"
#include "pipeline/run.hpp"
#include "support/file_system.hpp"

namespace kontrakt::pipeline {

// Plans the pages, makes each of them, follows every link between them and checks the files' paths, for the
// faults that only this shows. All are reported; nothing is written.
void check_site(Run& run, const support::FileSystem& disk, const Portal& portal);

// The same, and hands on each file as it is made. The finished site takes the old one's place unless
// something is wrong; the outcome says what changed, and `last` remembers it.
void write_site(Run& run, const support::FileSystem& disk, const Portal& portal, const LastBuild& last);

}  // namespace kontrakt::pipeline
