// The whole site, made from what is known, file by file.
#pragma once

#include "pipeline/examine.hpp"
#include "pipeline/run.hpp"
#include "support/file_system.hpp"

namespace kontrakt::pipeline {

enum class SiteUse : unsigned char {
  check,  // for the faults that only making it shows
  write   // to its folder, whole or not at all
};

// Plans the pages, makes each of them, follows every link between them and checks the files' paths. All
// faults are reported. With SiteUse::write each file is handed on as it is made, and the finished site takes
// the old one's place unless something is wrong; the outcome says what changed.
void make_site(Run& run, const support::FileSystem& disk, const Portal& portal, SiteUse use);

}  // namespace kontrakt::pipeline
