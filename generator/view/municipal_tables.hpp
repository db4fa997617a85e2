// The tables on a municipality's own pages, planned. Private to view/.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "view/planned_table.hpp"

namespace kontrakt::view {

struct MunicipalTables {
  // Of one series of emissions, in the order of Municipality::emissions; only of those with points.
  struct Emissions {
    const model::EmissionsSeries* series = nullptr;
    PlannedTable measured;
    PlannedTable chart;   // may be empty
    PlannedTable needed;  // may be empty
  };
  std::vector<Emissions> emissions;
  std::map<int, PlannedTable> commitments;     // by the year of the follow-up; may be empty
  std::map<int, PlannedTable> local_years;     // of the local contracts; may be empty
  std::optional<PlannedTable> local_register;  // where there is a local programme; may be empty
  std::optional<PlannedTable> local_commitments;
};

// Only what could need several pages is made for it. Several threads may do this at once, each for its
// municipalities.
MunicipalTables municipal_tables(const Context& context, const model::Municipality& municipality);

}  // namespace kontrakt::view
