#include "compare/reviews.hpp"

#include <algorithm>
#include <utility>

namespace kontrakt::compare {
namespace {

std::optional<ReviewNeed> need_of(const ReviewToDo& file, Date as_of) {
  if (!file.review) return ReviewNeed::never_reviewed;
  if (file.updated && file.review->date < *file.updated) return ReviewNeed::changed_since;
  if (file.review->date.plus_months(12) < as_of) return ReviewNeed::old;
  return std::nullopt;
}

// A commitment has a file of its own, but is read with its contract.
std::optional<Date> last_change(const model::Contract& contract) {
  std::optional<Date> last = contract.common.updated;
  for (const model::Commitment* commitment : contract.commitments)
    last = std::max(last, commitment->common.updated);
  return last;
}

void add(ReviewToDo file, Date as_of, std::vector<ReviewToDo>& all) {
  const std::optional<ReviewNeed> need = need_of(file, as_of);
  if (!need) return;
  file.need = *need;
  all.push_back(std::move(file));
}

}  // namespace

std::vector<ReviewToDo> reviews_to_do(const model::Portal& portal, Date as_of) {
  std::vector<ReviewToDo> all;
  for (const model::Municipality* one : portal.municipalities_by_name) {
    add({one, nullptr, one->reviewed, one->common.updated, {}, one->common.at}, as_of, all);
    for (const model::Contract* contract : one->contracts)
      add({one, contract, contract->reviewed, last_change(*contract), {}, contract->common.at}, as_of, all);
  }
  return all;
}

}  // namespace kontrakt::compare
