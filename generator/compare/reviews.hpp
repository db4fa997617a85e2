// Which files somebody ought to read against their sources again.
//
// A review is of a contract, with its commitments, or of a municipality's own facts. It counts whatever day
// it was made: only how old it is depends on the as-of date, and it is old when it was more than a year
// before.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/portal.hpp"

namespace kontrakt::compare {

using support::Date;

enum class ReviewNeed : std::uint8_t {
  never_reviewed,
  changed_since,  // something of it says that it was changed on a later day
  old,            // more than a year before the as-of date
};

struct ReviewToDo {
  const model::Municipality* municipality = nullptr;  // never null
  const model::Contract* contract = nullptr;          // null: the municipality's own facts
  std::optional<model::Review> review;
  std::optional<Date> updated;  // the last day that something of it was changed, where any is stated
  ReviewNeed need = ReviewNeed::never_reviewed;  // the first that holds
  model::Location at;                            // its file
};

// By municipality in Swedish order: its own facts, then its contracts, the newest first.
std::vector<ReviewToDo> reviews_to_do(const model::Portal& portal, Date as_of);

}  // namespace kontrakt::compare
