// What states a time that has passed, and that somebody ought to look at: is it done, has it been put off, is
// there a newer version? Nothing here says that anything has failed.
//
//  - An edition whose stated validity is over, when no later one is there: the next is to be made.
//  - A municipality's newest contract whose stated validity is over. An older one is history.
//  - A target of that contract whose target year is over.
//  - A commitment of a local contract in force whose target year is over.
//  - An event that is said to be planned and whose last day has passed.
//
// A local contract that has ended is not here: it says itself that it has. What was signed after the as-of
// date is not there yet. A year is over from the first day of the next.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/portal.hpp"

namespace kontrakt::compare {

using support::Date;

enum class OutdatedKind : std::uint8_t { edition, contract, target, local_commitment, event };

struct Outdated {
  OutdatedKind kind = OutdatedKind::event;
  const model::Municipality* municipality = nullptr;  // null of what is the whole portal's
  std::string id;           // "2025", "minus-85"; of a local commitment "bageriet/ugnar"
  std::string title;        // "2025/26", "Minska utsläppen"
  int year = 0;             // that is over; of an event the year of its day
  std::optional<Date> day;  // of an event: its last
  bool example = false;
  model::Location at;
};

// First what is the whole portal's, then by municipality in Swedish order; within each in the order of the
// list above, events by day.
std::vector<Outdated> outdated(const model::Portal& portal, Date as_of);

// The last of the years that a contract is said to be valid in: "2026" of "2025/2026", "2025–2026", "2025/26"
// and "2026". Nothing for words, or years in the wrong order.
std::optional<int> last_year_of(std::string_view valid);

}  // namespace kontrakt::compare
