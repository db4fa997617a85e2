#include "pipeline/run.hpp"

#include <gtest/gtest.h>

namespace kontrakt::pipeline {
namespace {

Outcome finished(bool strict, const std::vector<const char*>& codes,
                 const std::vector<config::CheckOverride>& checks = {}) {
  Request request;
  request.strict = strict;
  Run run(request);
  run.use_checks(checks);
  for (const char* code : codes) run.messages().add(code, {});
  return run.finish();
}

TEST(Run, ends_well_without_messages) {
  EXPECT_EQ(finished(true, {}).end, End::fine);
}

TEST(Run, ends_badly_for_a_warning_only_when_strict) {
  EXPECT_EQ(finished(false, {"K181"}).end, End::fine);
  EXPECT_EQ(finished(true, {"K181"}).end, End::content_faults);
}

TEST(Run, ends_as_the_worst_message_says) {
  EXPECT_EQ(finished(false, {"K103"}).end, End::content_faults);
  EXPECT_EQ(finished(false, {"K103", "K012"}).end, End::configuration_faults);
  EXPECT_EQ(finished(false, {"K012", "K187"}).end, End::input_output_faults);
}

TEST(Run, counts_two_files_that_want_one_place_as_a_fault_of_the_content) {
  EXPECT_EQ(finished(false, {"K604"}).end, End::content_faults);
  EXPECT_EQ(finished(false, {"K605"}).end, End::content_faults);
  EXPECT_EQ(finished(false, {"K610"}).end, End::input_output_faults);
}

TEST(Run, silences_and_raises_the_warnings_that_the_site_names) {
  const Outcome silent = finished(true, {"K181"}, {{"K181", config::CheckLevel::off}});
  EXPECT_EQ(silent.end, End::fine);
  EXPECT_TRUE(silent.messages.empty());
  const Outcome raised = finished(false, {"K181"}, {{"K181", config::CheckLevel::error}});
  EXPECT_EQ(raised.end, End::content_faults);
  EXPECT_EQ(raised.counts.errors, 1U);
}

}  // namespace
}  // namespace kontrakt::pipeline
