// The finished site to its folder.
#pragma once

#include "config/site.hpp"
#include "pipeline/run.hpp"
#include "write/site_writer.hpp"

namespace kontrakt::pipeline {

// Where the site is to be, and how it is to be put there.
write::WriteOptions write_options(const Run& run, const config::Site& settings);

// Lets the reader see the site whose files have been put, and notes in the outcome what changed. False after
// reporting why it cannot be done.
bool publish(Run& run, write::SiteWriter& writer, std::size_t pages, std::size_t files);

}  // namespace kontrakt::pipeline
