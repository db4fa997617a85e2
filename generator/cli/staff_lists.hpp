// The lists for those who keep the portal: what is owed, what has passed, what has no source, what was not
// reviewed. What they say is found in compare/ and by the checks; here it becomes tables.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "cli/table.hpp"
#include "diagnostics/catalog.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"
#include "pipeline/examine.hpp"

namespace kontrakt::cli {

struct StaffInput {
  const pipeline::Portal& portal;
  // What the checks have said of it, before site.yml silences any of it.
  const diagnostics::Diagnostics& messages;
  const diagnostics::SourceFiles& files;
  support::Date as_of;  // not used by lists that are the same every day
};

struct StaffList {
  std::string_view name;
  diagnostics::Wording nothing;  // the empty list as text; {day} is the as-of date
  bool by_day = true;            // what it holds depends on the as-of date
  Table (*make)(const StaffInput& input) = nullptr;
};

std::span<const StaffList> staff_lists();
// Null for a name that is none.
const StaffList* find_staff_list(std::string_view name);

}  // namespace kontrakt::cli
