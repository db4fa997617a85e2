// Emissions and targets per inhabitant, and in absolute numbers.
//
// Source: the comparing analysis of climate contracts 2020, section 4.1 ("Procentuella mål till ett visst
// år"): where the population grows, a percentage per inhabitant asks for less than the same percentage in
// absolute numbers, and it is the sum of emissions over time that counts. The analysis prints no formula;
// these are plain division.
//
// The population is to be that of the year, and of the geography, that the emissions are of. Where a target's
// year lies ahead, its population is a forecast: an assumption that the page has to name.
#pragma once

#include "compare/quantities.hpp"

namespace kontrakt::compare {

// Tonnes per inhabitant and year: E / inhabitants. 300 000 t, 80 000 inhabitants: 3,75 t.
Computed<EmissionsPerInhabitant> per_inhabitant(YearlyEmissions emissions, Inhabitants inhabitants);

// Tonnes a year: e × inhabitants. 2 t per inhabitant, 80 000 inhabitants: 160 000 t.
Computed<YearlyEmissions> absolute(EmissionsPerInhabitant emissions, Inhabitants inhabitants);

// What a reduction per inhabitant comes to in absolute numbers, when P(base) inhabitants become P(target):
//   R = 1 − (1 − R per inhabitant) × P(target) / P(base)
// 80 % per inhabitant, 100 000 become 120 000: 1 − 0,2 × 1,2 = 76 %.
Computed<Reduction> absolute_reduction(Reduction per_inhabitant, Inhabitants in_base_year,
                                       Inhabitants in_target_year);

// And back:
//   R per inhabitant = 1 − (1 − R) × P(base) / P(target)
// 76 % in absolute numbers, 100 000 become 120 000: 1 − 0,24 / 1,2 = 80 %.
Computed<Reduction> reduction_per_inhabitant(Reduction absolute, Inhabitants in_base_year,
                                             Inhabitants in_target_year);

}  // namespace kontrakt::compare
