#include "cli/profile.hpp"

#include <gtest/gtest.h>

namespace kontrakt::cli {
namespace {

using diagnostics::Language;
using pipeline::Stage;

pipeline::Outcome run() {
  pipeline::Outcome outcome;
  outcome.times = {{Stage::load, 0.5, 0.9},
                   {Stage::plan, 0.25, 0.25},
                   {Stage::render, 1.0, 1.96},
                   {Stage::plan, 0.25, 0.25}};
  outcome.pages = 1200;
  outcome.made = 3;
  return outcome;
}

TEST(Profile, has_a_line_for_each_stage_and_their_sums) {
  EXPECT_EQ(profile_text(run(), 2, 123'400'000, Language::sv),
            "                  sekunder  andel  processortid\n"
            "läser innehållet      0,50   25 %      0,90\n"
            "planerar sidorna      0,50   25 %      0,50\n"
            "gör sidorna           1,00   50 %      1,96\n"
            "allt                  2,00  100 %      3,36\n"
            "gjorda sidor: 3 av 1200\n"
            "trådar: 2\n"
            "minne som mest: 123 MB\n");
  EXPECT_EQ(profile_text(run(), 1, 0, Language::en),
            "                     seconds   share  processor time\n"
            "reading the content      0.50   25 %      0.90\n"
            "planning the pages       0.50   25 %      0.50\n"
            "making the pages         1.00   50 %      1.96\n"
            "all                      2.00  100 %      3.36\n"
            "pages made: 3 of 1200\n"
            "threads: 1\n");
}

TEST(Profile, of_a_run_that_came_nowhere_is_empty) {
  EXPECT_EQ(profile_text({}, 1, 0, Language::sv),
            "      sekunder  andel  processortid\n"
            "allt      0,00    0 %      0,00\n"
            "trådar: 1\n");
}

}  // namespace
}  // namespace kontrakt::cli
