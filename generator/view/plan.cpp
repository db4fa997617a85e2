#include "view/plan.hpp"

#include <algorithm>

#include "view/planner.hpp"

namespace kontrakt::view {

SitePlan::SitePlan() = default;
SitePlan::SitePlan(SitePlan&&) noexcept = default;
SitePlan& SitePlan::operator=(SitePlan&&) noexcept = default;
SitePlan::~SitePlan() = default;

Value SitePlan::data(std::size_t page, Arena& arena, Recent& recent) const {
  const Data* data = std::get_if<Data>(&makers_[page]);
  if (data == nullptr) return Value::none();
  recent.turn_to(pages_[page].address);
  PageBuilder builder(*context_, arena, recent);
  return (*data)(builder);
}

void SitePlan::append_bytes(std::size_t page, std::string& out, Recent& recent) const {
  recent.turn_to(pages_[page].address);
  std::get<Bytes>(makers_[page])(out, recent);
}

const support::ObjectData* SitePlan::shared_data() const {
  return context_->shared;
}

std::optional<std::size_t> SitePlan::find(std::string_view address) const {
  auto at = std::lower_bound(
      by_address_.begin(), by_address_.end(), address,
      [&](std::uint32_t page, std::string_view wanted) { return pages_[page].address < wanted; });
  if (at == by_address_.end() || pages_[*at].address != address) return std::nullopt;
  return *at;
}

std::string_view SitePlan::address_of_text(std::uint32_t text) const {
  return text < text_addresses_.size() ? text_addresses_[text] : std::string_view();
}

SitePlan make_plan(const PlanInput& input, diagnostics::Diagnostics& diagnostics) {
  const markdown::TextReads reads;
  SitePlan plan = Planner(input, diagnostics).plan();
  plan.planned_from_ = reads.numbers();
  return plan;
}

}  // namespace kontrakt::view
