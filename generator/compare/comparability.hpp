// Whether two numbers are about the same thing, so that one may stand beside the other.
//
// Source: the comparing analysis of climate contracts 2020, section 4.1, "Systemgränser": which area, which
// emissions and which gases a number is about differs from one municipality to the next. Kristianstad needs
// 14 % less fossil carbon dioxide a year and has reached 3,1 % less of all greenhouse gases: two things.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/emissions.hpp"
#include "model/municipality.hpp"

namespace kontrakt::compare {

// What a number is about, in the words of the content; empty where the document does not say. A number
// without a sector is about all of them.
struct Subject {
  std::string_view geography;
  std::string_view emissions;
  std::string_view gases;
  std::string_view sector;
};
Subject subject_of(const model::Figure& figure);
Subject subject_of(const model::Target& target);
Subject subject_of(const model::EmissionsTable& table);

enum class Aspect : std::uint8_t { geography, emissions, gases, sector };

struct SubjectDifference {
  Aspect aspect = Aspect::geography;
  std::string_view one;    // never empty, but for a number about all sectors
  std::string_view other;  // as for `one`
};

enum class Verdict : std::uint8_t { comparable, different, unknown };

struct Comparability {
  std::vector<SubjectDifference> differences;
  std::vector<Aspect> unknown;  // what at least one of the two does not say

  // Different as soon as one aspect is, whatever is unknown beside it.
  Verdict verdict() const;
};
Comparability comparability(const Subject& one, const Subject& other);

// The rates of one document: one that it says is needed, beside one that it says was reached. Both live in
// the figures.
struct RatePair {
  const model::Figure* needed = nullptr;
  const model::Figure* reached = nullptr;
  Comparability comparability;
};
// Every needed rate with every reached one, in the document's order.
std::vector<RatePair> rate_pairs(const std::vector<model::Figure>& figures);
std::vector<RatePair> rate_pairs(const model::Contract& contract);

}  // namespace kontrakt::compare
