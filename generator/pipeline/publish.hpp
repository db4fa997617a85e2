// The finished site to its folder.
#pragma once

#include "config/site.hpp"
#include "pipeline/run.hpp"
#include "pipeline/site.hpp"

namespace kontrakt::pipeline {

// Writes the site whole or not at all, and notes in the outcome what changed.
void publish(Run& run, const config::Site& settings, const RenderedSite& site);

}  // namespace kontrakt::pipeline
