#include "compare/inhabitants.hpp"

#include <cmath>

#include "compare/faults.hpp"

namespace kontrakt::compare {

namespace {

// What is left of the base, multiplied by the change from one number of inhabitants to another.
Computed<Reduction> scaled(Reduction reduction, Inhabitants from, Inhabitants to) {
  if (!std::isfinite(reduction.fraction())) return WhyNot::not_a_number;
  if (from.count <= 0 || to.count <= 0) return WhyNot::inhabitants_not_positive;
  const double growth = static_cast<double>(to.count) / static_cast<double>(from.count);
  const double scaled = 1 - (1 - reduction.fraction()) * growth;
  return finite(Reduction::of_fraction(scaled), scaled);
}

}  // namespace

Computed<EmissionsPerInhabitant> per_inhabitant(YearlyEmissions emissions, Inhabitants inhabitants) {
  if (!std::isfinite(emissions.tonnes())) return WhyNot::not_a_number;
  if (inhabitants.count <= 0) return WhyNot::inhabitants_not_positive;
  return EmissionsPerInhabitant::of_tonnes(emissions.tonnes() / static_cast<double>(inhabitants.count));
}

Computed<YearlyEmissions> absolute(EmissionsPerInhabitant emissions, Inhabitants inhabitants) {
  if (!std::isfinite(emissions.tonnes())) return WhyNot::not_a_number;
  if (inhabitants.count <= 0) return WhyNot::inhabitants_not_positive;
  const double tonnes = emissions.tonnes() * static_cast<double>(inhabitants.count);
  return finite(YearlyEmissions::of_tonnes(tonnes), tonnes);
}

Computed<Reduction> absolute_reduction(Reduction per_inhabitant, Inhabitants in_base_year,
                                       Inhabitants in_target_year) {
  return scaled(per_inhabitant, in_base_year, in_target_year);
}

Computed<Reduction> reduction_per_inhabitant(Reduction absolute, Inhabitants in_base_year,
                                             Inhabitants in_target_year) {
  return scaled(absolute, in_target_year, in_base_year);
}

}  // namespace kontrakt::compare
