#include "view/publications.hpp"

#include <algorithm>

#include "view/addresses.hpp"

namespace kontrakt::view {
namespace {

template <class T>
const T* find(const std::map<std::string_view, const T*>& all, std::string_view id) {
  const auto found = all.find(id);
  return found == all.end() ? nullptr : found->second;
}

}  // namespace

Publications::Publications(const model::Portal& portal, support::Date as_of)
    : years_(compare::publication_years(portal, as_of)) {
  for (const model::Municipality& m : portal.municipalities) municipalities_.emplace(m.id, &m);
  for (const model::Event& event : portal.events) events_.emplace(event.id, &event);
}

const compare::PublicationYear* Publications::of(int year) const {
  const auto found = std::ranges::find(years_, year, &compare::PublicationYear::year);
  return found == years_.end() ? nullptr : &*found;
}

std::string Publications::address_of(const model::Event& meeting) const {
  const compare::PublicationYear* year = of(meeting.date.year);
  if (year == nullptr) return {};
  const auto found = std::ranges::find(year->all, meeting.id, &model::Publication::event);
  if (found == year->all.end()) return {};
  return meeting.municipality != nullptr ? publication_address(*found) : publication_address(year->year);
}

const model::Municipality* Publications::municipality(const model::Publication& publication) const {
  return find(municipalities_, publication.municipality);
}

const model::Event* Publications::event(const model::Publication& publication) const {
  return find(events_, publication.event);
}

std::string Publications::contract_address(const model::Publication& publication, int year) const {
  const model::Municipality* m = municipality(publication);
  if (m == nullptr) return {};
  for (const model::Contract* contract : m->contracts) {
    if (contract->year == year && contract->edition != nullptr) return view::address_of(*contract);
  }
  return {};
}

std::string Publications::local_contract_address(const model::Publication& publication,
                                                 std::string_view id) const {
  const model::Municipality* m = municipality(publication);
  if (m == nullptr) return {};
  for (const model::LocalContract* contract : m->local_contracts) {
    if (contract->id == id && contract->organisation != nullptr) return view::address_of(*contract);
  }
  return {};
}

}  // namespace kontrakt::view
