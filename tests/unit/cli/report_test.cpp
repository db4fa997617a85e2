#include "cli/report.hpp"

#include <gtest/gtest.h>

namespace kontrakt::cli {
namespace {

using diagnostics::Language;

std::string built(std::size_t pages, std::size_t added, std::size_t changed, std::size_t unchanged,
                  std::size_t removed, Language language = Language::sv) {
  pipeline::Outcome outcome;
  outcome.times = {{pipeline::Stage::render, 0.06}};
  outcome.written = {.pages = pages,
                     .files = added + changed + unchanged,
                     .added = added,
                     .changed = changed,
                     .unchanged = unchanged,
                     .removed = removed,
                     .folder = "/srv/public"};
  const std::string line = summary_line(outcome, true, language);
  return line.substr(0, line.find('\n'));
}

TEST(Report, tells_new_changed_unchanged_and_removed_files_apart) {
  EXPECT_EQ(
      built(84, 3, 20, 66, 1),
      "Klart: 84 sidor på 0,06 s: 3 nya, 20 ändrade, 66 oförändrade filer, 1 borttagen, inga varningar");
  EXPECT_EQ(built(84, 3, 20, 66, 1, Language::en),
            "Done: 84 pages in 0.06 s: 3 new, 20 changed, 66 unchanged files, 1 removed, no warnings");
}

TEST(Report, bends_its_words_after_one_and_two_and_leaves_out_nothing_of) {
  EXPECT_EQ(built(1, 1, 0, 0, 0), "Klart: 1 sida på 0,06 s: 1 ny fil, inga varningar");
  EXPECT_EQ(built(2, 0, 1, 0, 2), "Klart: 2 sidor på 0,06 s: 1 ändrad fil, 2 borttagna, inga varningar");
  EXPECT_EQ(built(2, 2, 1, 1, 0),
            "Klart: 2 sidor på 0,06 s: 2 nya, 1 ändrad, 1 oförändrad fil, inga varningar");
  EXPECT_EQ(built(2, 0, 0, 2, 0), "Klart: 2 sidor på 0,06 s: 2 oförändrade filer, inga varningar");
  EXPECT_EQ(built(1, 0, 0, 1, 1, Language::en),
            "Done: 1 page in 0.06 s: 1 unchanged file, 1 removed, no warnings");
}

}  // namespace
}  // namespace kontrakt::cli
