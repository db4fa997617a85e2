#include "pipeline/faulty_files.hpp"

#include <gtest/gtest.h>

namespace kontrakt::pipeline {
namespace {

struct Portal {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics messages;
  diagnostics::Location lund = {files.add("content/municipalities/lund/municipality.json", "{}"), 0, 0};
  diagnostics::Location lund_resor = {files.add("content/municipalities/lund/contracts/resor.md", ""), 0, 0};
  diagnostics::Location lunden = {files.add("content/municipalities/lunden/municipality.json", "{}"), 0, 0};

  bool in_doubt(diagnostics::Location page) const {
    return FaultyFiles(messages, files).may_be_missing_from(page);
  }
};

TEST(FaultyFiles, leave_no_page_in_doubt_when_there_are_none) {
  Portal p;
  p.messages.add("K181", p.lund);  // a warning
  EXPECT_FALSE(p.in_doubt(p.lund));
  EXPECT_FALSE(p.in_doubt({}));
}

TEST(FaultyFiles, may_be_missing_from_the_pages_of_the_folders_above) {
  Portal p;
  p.messages.add("K101", p.lund_resor);
  EXPECT_TRUE(p.in_doubt(p.lund_resor));
  EXPECT_TRUE(p.in_doubt(p.lund));
  EXPECT_FALSE(p.in_doubt(p.lunden));
}

TEST(FaultyFiles, may_be_missing_from_pages_without_a_file) {
  Portal p;
  p.messages.add("K101", p.lund_resor);
  EXPECT_TRUE(p.in_doubt({}));
}

TEST(FaultyFiles, may_be_missing_anywhere_when_their_place_is_unknown) {
  Portal p;
  p.messages.add("K022", {});
  EXPECT_TRUE(p.in_doubt(p.lunden));
}

}  // namespace
}  // namespace kontrakt::pipeline
