#include "compare/comparability.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kontrakt::compare {
namespace {

constexpr Subject whole{"kommunen som plats", "territoriella", "växthusgaser", ""};

// "gases: fossil koldioxid / växthusgaser; emissions?": what differs, and what is unknown.
std::string told(const Comparability& found) {
  constexpr const char* names[] = {"geography", "emissions", "gases", "sector"};
  std::string out;
  for (const SubjectDifference& one : found.differences) {
    out += std::string(names[static_cast<int>(one.aspect)]) + ": " + std::string(one.one) + " / " +
           std::string(one.other) + "; ";
  }
  for (const Aspect aspect : found.unknown) out += std::string(names[static_cast<int>(aspect)]) + "? ";
  return out;
}

TEST(Comparability, NumbersAboutTheSameThingAreComparable) {
  const Comparability found = comparability(whole, whole);
  EXPECT_EQ(told(found), "");
  EXPECT_EQ(found.verdict(), Verdict::comparable);
}

TEST(Comparability, OneOtherAspectMakesThemDifferent) {
  EXPECT_EQ(comparability(whole, {"staden", "territoriella", "växthusgaser", ""}).verdict(),
            Verdict::different);
  EXPECT_EQ(told(comparability(whole, {"kommunen som plats", "båda", "växthusgaser", ""})),
            "emissions: territoriella / båda; ");
  EXPECT_EQ(told(comparability(whole, {"kommunen som plats", "territoriella", "växthusgaser", "industri"})),
            "sector:  / industri; ");
}

TEST(Comparability, WhatIsNotSaidIsNotTheSame) {
  const Comparability found = comparability(whole, {"kommunen som plats", "", "växthusgaser", ""});
  EXPECT_EQ(told(found), "emissions? ");
  EXPECT_EQ(found.verdict(), Verdict::unknown);
  // Nor when neither says it.
  EXPECT_EQ(comparability({}, {}).verdict(), Verdict::unknown);
}

model::Figure figure(const char* kind, double value, const char* gases) {
  model::Figure out;
  out.kind = kind;
  out.quantity.value = value;
  out.gases = gases;
  return out;
}

// Kristianstad: 14 % of fossil carbon dioxide is needed, 3,1 % of greenhouse gases was reached.
TEST(RatePairs, OfOtherGasesAreDifferentWhateverElseIsUnknown) {
  model::Contract contract;
  contract.figures = {figure("takt som krävs", -14, "fossil koldioxid"), figure("utsläpp", 1, ""),
                      figure("takt", -3.1, "växthusgaser")};
  const auto pairs = rate_pairs(contract);
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].needed, &contract.figures[0]);
  EXPECT_EQ(pairs[0].reached, &contract.figures[2]);
  EXPECT_EQ(told(pairs[0].comparability), "gases: fossil koldioxid / växthusgaser; geography? emissions? ");
  EXPECT_EQ(pairs[0].comparability.verdict(), Verdict::different);
}

}  // namespace
}  // namespace kontrakt::compare
