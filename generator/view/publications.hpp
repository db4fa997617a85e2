// What is told of each year at the December meetings, made once: pages, tables and links read the same.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compare/publication.hpp"

namespace kontrakt::view {

class Publications {
 public:
  Publications(const model::Portal& portal, support::Date as_of);

  // The newest first; only those with something to tell at the as-of date.
  const std::vector<compare::PublicationYear>& years() const { return years_; }
  // Null when there is nothing to tell of that year.
  const compare::PublicationYear* of(int year) const;

  // Where what was told at the meeting stands: the municipality's page, or the year's. Empty when nowhere.
  std::string address_of(const model::Event& meeting) const;

  // What a publication names, where the portal has it still: null, or an empty address, where it has not.
  const model::Municipality* municipality(const model::Publication& publication) const;
  const model::Event* event(const model::Publication& publication) const;
  std::string contract_address(const model::Publication& publication, int year) const;
  std::string local_contract_address(const model::Publication& publication, std::string_view id) const;

 private:
  std::vector<compare::PublicationYear> years_;
  std::map<std::string_view, const model::Municipality*> municipalities_;  // by id
  std::map<std::string_view, const model::Event*> events_;                 // by id
};

}  // namespace kontrakt::view
