#include "compare/reviews.hpp"

#include <gtest/gtest.h>

#include <array>

#include "validate/portal_fixture.hpp"

namespace kontrakt::compare {
namespace {

using validate::testing::Files;
using validate::testing::lund;
using validate::testing::lund_2025;
using validate::testing::lund_styrning;
using validate::testing::small_portal;

// One line for each: "Lund 2025: granskad 2026-01-10, ändrad sedan dess".
std::string to_do(const Files& files, std::string_view as_of) {
  static constexpr std::array<std::string_view, 3> words{"aldrig", "ändrad sedan dess", "för länge sedan"};
  const auto built = files.build();
  std::string out;
  for (const ReviewToDo& one : reviews_to_do(built->portal(), Date::parse(as_of).value())) {
    out += one.municipality->name;
    if (one.contract != nullptr) out += " " + std::to_string(one.contract->year);
    out += ":";
    if (one.review) out += " granskad " + one.review->date.iso() + " av " + one.review->by + ",";
    if (one.updated) out += " ändrad " + one.updated->iso() + ",";
    out += " " + std::string(words.at(static_cast<std::size_t>(one.need))) + "\n";
  }
  return out;
}

Files reviewed() {
  Files files = small_portal();
  files.change(lund, R"("name")", R"("reviewed": {"date": "2026-02-28", "by": "redaktör"}, "name")");
  files.change(lund_2025, R"("version_label")",
               R"("reviewed": {"date": "2026-01-10", "by": "jurist"}, "version_label")");
  return files;
}

TEST(ReviewsToDo, AreThoseOfFilesNeverReviewed) {
  EXPECT_EQ(to_do(small_portal(), "2026-11-21"), "Lund: aldrig\nLund 2025: aldrig\n");
  EXPECT_EQ(to_do(reviewed(), "2026-11-21"), "");
}

TEST(ReviewsToDo, AreDueMoreThanAYearAfter) {
  EXPECT_EQ(to_do(reviewed(), "2027-01-10"), "");
  EXPECT_EQ(to_do(reviewed(), "2027-01-11"), "Lund 2025: granskad 2026-01-10 av jurist, för länge sedan\n");
  EXPECT_EQ(to_do(reviewed(), "2027-03-01"),
            "Lund: granskad 2026-02-28 av redaktör, för länge sedan\n"
            "Lund 2025: granskad 2026-01-10 av jurist, för länge sedan\n");
}

TEST(ReviewsToDo, AreDueWhenSomethingWasChangedOnALaterDay) {
  Files files = reviewed();
  files.change(lund, R"("name")", R"("updated": "2026-02-28", "name")");
  EXPECT_EQ(to_do(files, "2026-11-21"), "");
  files.change(lund, R"("updated": "2026-02-28")", R"("updated": "2026-03-01")");
  EXPECT_EQ(to_do(files, "2026-11-21"),
            "Lund: granskad 2026-02-28 av redaktör, ändrad 2026-03-01, ändrad sedan dess\n");
}

TEST(ReviewsToDo, OfAContractAreAboutItsCommitmentsToo) {
  Files files = reviewed();
  files.change(lund_styrning, "joint: 1\n", "joint: 1\nupdated: 2026-04-01\n");
  EXPECT_EQ(to_do(files, "2026-11-21"),
            "Lund 2025: granskad 2026-01-10 av jurist, ändrad 2026-04-01, ändrad sedan dess\n");
}

}  // namespace
}  // namespace kontrakt::compare
