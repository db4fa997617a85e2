// What the documents name beside the contracts: agreements, funds, arenas, networks, projects.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.hpp"

namespace kontrakt::model {

struct Initiative {
  std::string id;  // "klimatpakten": the file's name
  std::string name;
  InitiativeKind kind = InitiativeKind::project;
  InitiativeLevel level = InitiativeLevel::local;
  std::vector<const Municipality*> municipalities;  // as the file lists them
  std::string place;                                // in words, where no municipality of the portal is meant
  std::string organiser;
  std::optional<int> started;
  std::string period;  // "2021–2022"
  std::string members;
  std::string entry;  // what is asked of those who join
  std::string audience;
  std::vector<Figure> figures;
  std::string text;
  std::string url;  // byte for byte as written
  std::string status;
  bool example = false;
  Citations sources;
  Common common;
};

}  // namespace kontrakt::model
