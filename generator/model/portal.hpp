// The whole model: everything the portal knows, linked. Built by validate/, const for every room after it.
#pragma once

#include <deque>
#include <string_view>
#include <vector>

#include "model/analysis.hpp"
#include "model/initiative.hpp"
#include "model/local.hpp"
#include "model/municipality.hpp"
#include "model/programme.hpp"
#include "model/publication.hpp"

namespace kontrakt::model {

// Things lie in deques so that pointers between them stay valid while the model is built. Order is the files'
// order until sorting (validate/order.cpp); the vectors of pointers inside things are in the order they are
// shown.
struct Portal {
  Portal() = default;
  Portal(const Portal&) = delete;
  Portal& operator=(const Portal&) = delete;
  Portal(Portal&&) noexcept = default;
  Portal& operator=(Portal&&) noexcept = default;
  ~Portal() = default;

  std::deque<Source> sources;
  std::deque<Party> parties;
  std::deque<Edition> editions;
  std::deque<JointCommitment> joint_commitments;
  std::deque<Organisation> organisations;
  std::deque<Initiative> initiatives;
  std::deque<Municipality> municipalities;
  std::deque<Contract> contracts;
  std::deque<Commitment> commitments;
  std::deque<FollowUp> follow_ups;
  std::deque<LocalProgramme> local_programmes;
  std::deque<LocalContract> local_contracts;
  std::deque<LocalFollowUp> local_follow_ups;
  std::deque<LocalYear> local_years;
  std::deque<Analysis> analyses;
  std::deque<AnalysisTable> analysis_tables;
  std::deque<EmissionsTable> emissions_tables;  // by title
  std::deque<Event> events;
  // Those that are kept in files: by year, then in Swedish order of names. Nothing points at them.
  std::vector<Publication> publications;
  std::deque<Term> terms;
  std::deque<Page> pages;
  const Page* start = nullptr;  // content/index.md

  // The newest date anywhere in the content: what "today" means when nobody says.
  std::optional<Date> newest_date;

  std::vector<const Municipality*> municipalities_by_name;  // Swedish order
  std::vector<const Edition*> editions_newest_first;
  std::vector<const Analysis*> analyses_newest_first;
};

}  // namespace kontrakt::model
