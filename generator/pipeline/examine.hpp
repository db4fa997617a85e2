// The way from files to knowledge, shared by check, build, list and new.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "config/site.hpp"
#include "load/document.hpp"
#include "markdown/document.hpp"
#include "pipeline/page_sources.hpp"
#include "pipeline/run.hpp"
#include "support/file_system.hpp"
#include "support/phrases.hpp"
#include "validate/build.hpp"

namespace kontrakt::pipeline {

// All that is known about a portal. Its parts point at one another, so it stays where it is.
struct Portal {
  config::Site site;
  load::Content content;
  validate::BuiltPortal built;
  support::PhraseFinder terms;            // of the glossary; empty when the site wants no links to it
  std::vector<markdown::Document> texts;  // by model::Text::id
  PageSources sources;                    // filled by let_go_of_files()

  // The day that counts as today: asked for, else the newest date of the content. Never the clock's: the same
  // content gives the same answer on every day. Nothing in a portal without dates.
  std::optional<support::Date> as_of() const { return site.as_of ? site.as_of : built.portal.newest_date; }
};

// site.yml; nothing, after saying why, when it cannot be used.
std::optional<config::Site> read_settings(Run& run, const support::FileSystem& disk);

// Reads and checks the content. Faults in it are reported and the rest goes on.
std::unique_ptr<Portal> examine(Run& run, const support::FileSystem& disk, config::Site site);

// Both; null when site.yml cannot be used.
std::unique_ptr<Portal> examine(Run& run, const support::FileSystem& disk);

// Pages are made from the model and the parsed texts: what they were read from, as much again, is let go, and
// only its fingerprints stay. A file that a message shows a line of is read again from `disk`, which outlives
// the outcome.
void let_go_of_files(Run& run, const support::FileSystem& disk, Portal& portal);

}  // namespace kontrakt::pipeline
