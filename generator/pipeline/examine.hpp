// The way from files to knowledge, shared by check, build, list and new.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "config/site.hpp"
#include "load/document.hpp"
#include "markdown/document.hpp"
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

}  // namespace kontrakt::pipeline
