#include "compare/comparability.hpp"

namespace kontrakt::compare {

Subject subject_of(const model::Figure& figure) {
  return {figure.geography, figure.emissions, figure.gases, figure.sector};
}

Subject subject_of(const model::Target& target) {
  return {target.geography, target.emissions, target.gases, target.sector};
}

Subject subject_of(const model::EmissionsTable& table) {
  return {table.geography, table.emissions, table.gases, {}};
}

Verdict Comparability::verdict() const {
  if (!differences.empty()) return Verdict::different;
  return unknown.empty() ? Verdict::comparable : Verdict::unknown;
}

Comparability comparability(const Subject& one, const Subject& other) {
  Comparability out;
  const auto look_at = [&](Aspect aspect, std::string_view a, std::string_view b, bool empty_is_all) {
    if (!empty_is_all && (a.empty() || b.empty())) {
      out.unknown.push_back(aspect);
    } else if (a != b) {
      out.differences.push_back({aspect, a, b});
    }
  };
  look_at(Aspect::geography, one.geography, other.geography, false);
  look_at(Aspect::emissions, one.emissions, other.emissions, false);
  look_at(Aspect::gases, one.gases, other.gases, false);
  look_at(Aspect::sector, one.sector, other.sector, true);
  return out;
}

std::vector<RatePair> rate_pairs(const std::vector<model::Figure>& figures) {
  std::vector<RatePair> pairs;
  for (const model::Figure& needed : figures) {
    if (needed.kind != "takt som krävs") continue;
    for (const model::Figure& reached : figures) {
      if (reached.kind != "takt") continue;
      pairs.push_back({&needed, &reached, comparability(subject_of(needed), subject_of(reached))});
    }
  }
  return pairs;
}

std::vector<RatePair> rate_pairs(const model::Contract& contract) {
  return rate_pairs(contract.figures);
}

}  // namespace kontrakt::compare
